// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/server.hh"

#include <bit>
#include <cerrno>
#include <cstring>

#include "app/web/server/server_module.hh"
#include "corpus/error.hh"
#include "corpus/part.hh"

namespace speerpunt::web {
namespace {

StartServer load() {
  constexpr const char* kCode = "web-unavailable";
  const auto give = std::bit_cast<GiveServer>(
      module_symbol("speerpunt-web.so", kServerSymbol, kCode, "serves pages"));
  const StartServer start = give(SPEERPUNT_VERSION);
  if (start == nullptr) {
    throw Error(kCode, "speerpunt and its module for pages are of different versions", {},
                "install speerpunt again");
  }
  return start;
}

}  // namespace

std::unique_ptr<Server> start_server(const ServerOptions& options, Handler& handler) {
  StartedServer started = load()(options, handler);
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
