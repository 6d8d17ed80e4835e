// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/asked_addressee.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "index/find/addressees.hh"

namespace speerpunt {

AskedAddressee::AskedAddressee(std::string_view asked)
    : part_(dutch::fold(asked)), usual_(dutch::fold(usual_name(asked))) {}

bool AskedAddressee::is_one_of(const std::vector<std::string>& names) const {
  if (part_.empty()) return true;
  return std::ranges::any_of(names, [&](const std::string& name) {
    return dutch::fold(name).find(part_) != std::string::npos ||
           dutch::fold(usual_name(name)) == usual_;
  });
}

}  // namespace speerpunt
