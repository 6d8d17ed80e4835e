// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/server.hh"

#include <cerrno>
#include <cstring>

#include "app/web/server/server_module.hh"
#include "corpus/error.hh"
#include "corpus/part.hh"

namespace speerpunt::web {
namespace {

constexpr Module kModule{"speerpunt-web.so", kServerSymbol, "web-unavailable", "serves pages",
                         "pages"};

}  // namespace

std::unique_ptr<Server> start_server(const ServerOptions& options, Handler& handler) {
  StartedServer started = door_of<StartServer>(kModule, SPEERPUNT_VERSION)(options, handler);
  if (started.server) return std::move(started.server);
  const std::string where = options.address + ":" + std::to_string(options.port);
  if (started.reason == EADDRINUSE) {
    throw Error("address-in-use", "another program listens on " + where, {},
                "end it, or choose another port with --listen 127.0.0.1:PORT");
  }
  throw Error("address-unusable",
              "cannot listen on " + where + ": " + std::strerror(started.reason), {},
              "choose another address with --listen ADDRESS:PORT");
}

}  // namespace speerpunt::web
