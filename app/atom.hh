// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// News as an Atom feed (RFC 4287). Byte-identical for equal news.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/saved_searches.hh"

namespace speerpunt {

// Where a hit can be read: an address, or a path as seen from the feed; empty: nowhere.
using HitLink = std::function<std::string(const Hit&)>;

// `name` is that of the search; empty: of all. `updated` is for a feed without items, in seconds
// since 1970.
std::string to_atom(const std::vector<NewsItem>& news, const std::string& name,
                    std::int64_t updated, const HitLink& link);

}  // namespace speerpunt
