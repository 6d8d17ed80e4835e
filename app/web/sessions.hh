// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who is there: a session begins with a key and lives in a cookie, until the server stops.
#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt::web {

struct Session {
  std::string cookie;
  std::string csrf;  // what every write must bring along
  std::string name;  // of the person, under which decisions are kept
};

struct User {
  std::string name;
  std::string key;
};
// A line "name key" for each; keys of 32 characters at least. Throws Error "token-file-invalid",
// also where others than its owner may read it, or "file-unreadable".
std::vector<User> read_users(const std::filesystem::path& file);

class Sessions {
 public:
  // Of a file, with keys that go on to work; or, without users, by links that each work once.
  // `show_link` is told the key of each new link: now, and whenever one was used.
  Sessions(std::vector<User> users, std::string name,
           std::function<void(const std::string& key)> show_link);

  std::optional<Session> begin(std::string_view key);  // nothing: the key is not known
  std::optional<Session> of(std::string_view cookie) const;
  void end(std::string_view cookie);

 private:
  std::optional<std::string> name_of(std::string_view key);
  void make_link();

  std::vector<User> users_;
  std::string name_;
  std::function<void(const std::string&)> show_link_;
  mutable std::mutex lock_;
  std::string link_key_;
  std::deque<Session> sessions_;  // the oldest first
};

}  // namespace speerpunt::web
