// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the module speerpunt-web.so gives. Both sides are built together.
#include <string>

#include "app/web/server/http.hh"

namespace speerpunt::web {

struct StartedServer {
  std::unique_ptr<Server> server;  // null: it could not be started, and why
  int reason = 0;                  // errno
};

// The symbol of the module; null where it is of another version than `version`.
inline constexpr const char* kServerSymbol = "speerpunt_start_server";
using StartServer = StartedServer (*)(const ServerOptions& options, Handler& handler);

}  // namespace speerpunt::web
