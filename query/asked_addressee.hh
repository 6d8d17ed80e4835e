// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who is asked for as an addressee: one rule for `--addressee`, aan: and the pages.
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

// The party itself in any of its names (the minister, staatssecretaris, bewindspersonen and
// ministerie of one field are one party, and "VWS" alone is that party), or any name with the words
// in it: "minister" finds every minister. Case and accents do not count.
class AskedAddressee {
 public:
  explicit AskedAddressee(std::string_view asked);  // empty: whoever it is

  bool is_one_of(const std::vector<std::string>& names) const;

 private:
  std::string part_;   // folded
  std::string usual_;  // folded
};

}  // namespace speerpunt
