// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/sessions.hh"

#include <algorithm>
#include <sstream>

#include "app/web/keys.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostSessions = 1000;
constexpr std::size_t kShortestKey = 32;

}  // namespace

std::vector<User> read_users(const std::filesystem::path& file) {
  namespace fs = std::filesystem;
  const auto refuse = [&file](const std::string& why) {
    throw Error("token-file-invalid", why, file.string(),
                "write a line \"name key\" for each user, with keys of at least 32 characters, as "
                "`openssl rand -hex 32` makes them, and `chmod 600` the file");
  };
  std::error_code unknown;
  const fs::perms rights = fs::status(file, unknown).permissions();
  if (!unknown && (rights & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none)
    refuse("others may read the file of keys");
  std::istringstream lines(read_file(file));
  std::vector<User> users;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t blank = line.rfind(' ');
    if (blank == std::string::npos || blank == 0) refuse("a line is not a name and a key");
    User user{line.substr(0, blank), line.substr(blank + 1)};
    if (user.key.size() < kShortestKey) refuse("the key of " + user.name + " is too short");
    users.push_back(std::move(user));
  }
  if (users.empty()) refuse("the file of keys is empty");
  return users;
}

Sessions::Sessions(std::vector<User> users, std::string name,
                   std::function<void(const std::string& key)> show_link)
    : users_(std::move(users)), name_(std::move(name)), show_link_(std::move(show_link)) {
  if (users_.empty()) make_link();
}

void Sessions::make_link() {
  link_key_ = random_key();
  show_link_(link_key_);
}

std::optional<std::string> Sessions::name_of(std::string_view key) {
  std::optional<std::string> name;
  for (const User& user : users_)
    if (is_same_key(user.key, key)) name = user.name;
  if (users_.empty() && is_same_key(link_key_, key)) {
    name = name_;
    make_link();
  }
  return name;
}

std::optional<Session> Sessions::begin(std::string_view key) {
  const std::lock_guard guard(lock_);
  auto name = name_of(key);
  if (!name) return std::nullopt;
  if (sessions_.size() == kMostSessions) sessions_.pop_front();
  sessions_.push_back({random_key(), random_key(), std::move(*name)});
  return sessions_.back();
}

std::optional<Session> Sessions::of(std::string_view cookie) const {
  const std::lock_guard guard(lock_);
  for (const Session& session : sessions_)
    if (is_same_key(session.cookie, cookie)) return session;
  return std::nullopt;
}

void Sessions::end(std::string_view cookie) {
  const std::lock_guard guard(lock_);
  std::erase_if(sessions_,
                [&](const Session& session) { return is_same_key(session.cookie, cookie); });
}

}  // namespace speerpunt::web
