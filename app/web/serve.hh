// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The web application on a workspace, from its start to its end.
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "index/workspace.hh"

namespace speerpunt::web {

struct ServeOptions {
  std::string listen = "127.0.0.1:8642";  // ADDRESS:PORT; port 0: any that is free
  std::vector<std::string> hosts;         // further names by which browsers know it
  std::filesystem::path token_file;       // empty: links that work once
  bool behind_tls = false;
  bool read_only = false;
  std::size_t upload_bytes = std::size_t{50} << 20;  // of one file
  int workers = 4;
  std::string name;  // of who comes in by a link
};

// Serves until `ended` says so; what takes longer than two seconds to stop then ends with the
// process: nothing that was answered is lost. `show_link` is told every address by which someone
// can come in, once it is served; `ready` the address of the server. Throws Error "listen-refused"
// for an address other than this machine without a token file behind TLS, and what start_server()
// throws.
void serve(const Workspace& workspace, const ServeOptions& options,
           const std::function<void(const std::string& address)>& show_link,
           const std::function<bool()>& ended);

}  // namespace speerpunt::web
