// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The HTTP server: a module that is loaded here, so that no other verb pays for its libraries.
#include <memory>

#include "app/web/server/http.hh"

namespace speerpunt::web {

// Listens when it returns. The handler must outlive the server. Throws Error "web-unavailable"
// where the module is missing, "address-in-use" or "address-unusable".
std::unique_ptr<Server> start_server(const ServerOptions& options, Handler& handler);

}  // namespace speerpunt::web
