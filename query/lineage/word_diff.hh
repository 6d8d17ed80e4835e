// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was taken out of a sentence and what was put in, word by word.
#include <string_view>
#include <vector>

#include "corpus/diff.hh"

namespace speerpunt {

// The shortest such list; what is deleted goes before what is inserted in its place. Words are the
// same by fold(); the text of equal ones is that of `after`. Of sentences over 400 words one is
// deleted whole and the other inserted.
std::vector<DiffPart> word_diff(std::string_view before, std::string_view after);

}  // namespace speerpunt
