// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of a text as they are indexed and asked for: those of dutch::words(), but a web or mail
// address is one word by itself (its parts say nothing about what the text is about), and so is a
// number, without what sets its thousands apart: 29 282 and 29.282 are 29282.
#include <string_view>
#include <vector>

#include "corpus/dutch/words.hh"

namespace speerpunt {

std::vector<dutch::Word> text_words(std::string_view text);
bool is_address(std::string_view word);

}  // namespace speerpunt
