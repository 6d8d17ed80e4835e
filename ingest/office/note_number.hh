// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The marks of notes that are numbered by the program that shows them.
#include <string>
#include <string_view>

namespace speerpunt {

// `number` from 1; `format` as Word names them: decimal, lowerRoman, upperRoman, lowerLetter,
// upperLetter, chicago. Others are decimal.
std::string note_mark(int number, std::string_view format);

}  // namespace speerpunt
