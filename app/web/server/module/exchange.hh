// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One request on its way in, and its response on its way out.
#include <chrono>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <microhttpd.h>

#include "app/web/server/http.hh"

namespace speerpunt::web {

using Clock = std::chrono::steady_clock;

class Exchange {
 public:
  explicit Exchange(const char* target) { request_.target = target; }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  bool begun() const { return begun_; }
  // Takes method and headers.
  void begin(MHD_Connection* connection, const char* method);
  // The body is to be read by these rules. False: it says itself that it is larger.
  bool admit(BodyRules rules);
  // False: the body breaks its rules, or cannot be written.
  bool take_body(std::string_view bytes);
  // False: the form is not whole.
  bool end_body();

  Request& request() { return request_; }
  const BodyRules& rules() const { return rules_; }

  bool asked = false;                // a worker has it or had it
  std::optional<Response> response;  // of the worker

 private:
  static MHD_Result take_part(void* self, MHD_ValueKind kind, const char* key, const char* filename,
                              const char* content_type, const char* encoding, const char* data,
                              std::uint64_t offset, std::size_t size);
  bool take_part(std::string_view key, const char* filename, std::string_view data, bool first);
  bool open_file(std::string_view key, std::string_view filename);

  struct EndProcessor {
    void operator()(MHD_PostProcessor* processor) const { MHD_destroy_post_processor(processor); }
  };

  MHD_Connection* connection_ = nullptr;
  bool begun_ = false;
  Request request_;
  BodyRules rules_;
  std::size_t body_bytes_ = 0;
  std::unique_ptr<MHD_PostProcessor, EndProcessor> form_;  // null: no multipart form
  std::ofstream file_;
};

}  // namespace speerpunt::web
