// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: matches that tell nothing beside better ones, and would only be marked.
#include <cstddef>
#include <string_view>
#include <vector>

#include "query/word_matcher.hh"

namespace speerpunt {

// Of WordMatch::by and Why::by: 0 for the best way.
std::size_t rank_of(std::string_view by);

// The word stands there itself, in some form.
bool is_itself(std::string_view by);

// Of a text in which a word stands itself, what only resembles it goes ("huisarts" beside the
// "bedrijfsarts" that was asked, one half of a compound beside the whole); and what stands for
// words that all stand there themselves.
void drop_lesser(std::vector<WordMatch>& text);

void add_by_place(std::vector<WordMatch>& to, std::vector<WordMatch> more);

}  // namespace speerpunt
