// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/server.hh"

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>

#include <dlfcn.h>

#include "app/web/server/server_module.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "speerpunt-web.so";

// Beside this program, where it is installed, else where it was built.
fs::path module_file() {
  std::error_code unknown;
  const fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
  const std::array<fs::path, 3> places{folder / kName, folder / SPEERPUNT_WEB_FROM_PROGRAM / kName,
                                       fs::path(SPEERPUNT_BUILT_WEB)};
  for (const fs::path& place : places) {
    std::error_code error;
    if (fs::is_regular_file(place, error)) return place;
  }
  throw Error("web-unavailable", "the module that serves pages is missing", places[1].string(),
              "install speerpunt again");
}

// It stays loaded: its threads may be ending.
StartServer load() {
  const fs::path file = module_file();
  void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    throw Error("web-unavailable", dlerror(), file.string(),
                "libmicrohttpd is missing; install speerpunt again");
  }
  const auto give = std::bit_cast<GiveServer>(dlsym(library, kServerSymbol));
  const StartServer start = give == nullptr ? nullptr : give(SPEERPUNT_VERSION);
  if (start == nullptr) {
    throw Error("web-unavailable", "speerpunt and its module for pages are of different versions",
                file.string(), "install speerpunt again");
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
