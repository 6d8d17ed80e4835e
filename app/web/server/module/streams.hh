// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Open event streams. One without news costs nothing but a look: its connection is suspended.
#include <chrono>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include <microhttpd.h>

#include "app/web/server/http.hh"

namespace speerpunt::web {

class Streams {
 public:
  // The response that sends the stream; null: no memory.
  MHD_Response* response(MHD_Connection* connection, std::shared_ptr<EventSource> source);
  // Wakes those that have news, and now and then all of them, to find out who has gone.
  void look();
  void end_all();

 private:
  struct Stream {
    Streams& all;
    MHD_Connection* connection;
    std::shared_ptr<EventSource> source;
    std::string waiting = {};
    bool suspended = false;
  };
  static ssize_t read(void* stream, std::uint64_t position, char* buffer, std::size_t most);
  static void free(void* stream);
  ssize_t read(Stream& stream, char* buffer, std::size_t most);

  std::mutex lock_;
  std::set<Stream*> open_;
  bool ended_ = false;
  std::chrono::steady_clock::time_point last_beat_ = std::chrono::steady_clock::now();
};

}  // namespace speerpunt::web
