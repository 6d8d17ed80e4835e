// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a text as they are indexed and asked for: those of dutch::words(), but a web or mail
// address is one word by itself (its parts say nothing about what the text is about), and so is a
// number, without what sets its thousands apart: 29 282 and 29.282 are 29282. The sign % is the
// word procent.
#include <string_view>
#include <vector>

#include "corpus/dutch/words.hh"

namespace speerpunt {

// Where a sign % ends that belongs to a number that ends at `at`: "5%", "5 %"; at: there is none.
std::size_t percent_end(std::string_view text, std::size_t at);

std::vector<dutch::Word> text_words(std::string_view text);
bool is_address(std::string_view word);

}  // namespace speerpunt
