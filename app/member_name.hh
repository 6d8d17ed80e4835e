// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a file inside a mail or archive is called.
#include <set>
#include <string>
#include <string_view>

namespace speerpunt {

// Gives the members of one container their paths below it: "bijlage.pdf", "map/brief.docx". They
// are UTF-8 without control characters, never lead out of the container, are of bounded length, and
// no two are equal: a second one becomes "bijlage (2).pdf". The same names in the same order give
// the same paths.
class MemberNames {
 public:
  std::string next(std::string_view name);

 private:
  std::set<std::string> taken_;
};

}  // namespace speerpunt
