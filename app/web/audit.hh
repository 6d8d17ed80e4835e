// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <mutex>
#include <string>

#include "app/web/server/http.hh"

namespace speerpunt::web {

// Every write, in <workspace>/audit.log: a line "time TAB name TAB method TAB path TAB status",
// name and path percent-encoded. Lines are only added. No keys, no contents.
class Audit {
 public:
  explicit Audit(std::filesystem::path file) : file_(std::move(file)) {}
  // Throws Error "audit-unwritable": a write that cannot be noted down must be told.
  void add(const std::string& who, const Request& request, int status);

 private:
  std::filesystem::path file_;
  std::mutex lock_;
};

}  // namespace speerpunt::web
