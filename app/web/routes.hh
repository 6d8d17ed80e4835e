// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which page answers which address.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/site.hh"

namespace speerpunt::web {

struct Route {
  std::string_view method;   // GET (also for HEAD) or POST
  std::string_view pattern;  // "/document/{}": {} stands for one part that is not empty
  Access access = Access::kRead;
  Response (*answer)(const Visit& visit) = nullptr;  // may throw Error
};

std::span<const Route> routes();

struct Routed {
  const Route* route = nullptr;    // null: there is no such address
  std::vector<std::string> parts;  // what stood for {}
  bool other_method = false;       // there is, but not for this method
};
Routed routed(std::string_view method, std::string_view path);

}  // namespace speerpunt::web
