// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that ask or bind and say nothing about the subject of a question.
#include <string_view>

namespace speerpunt {

bool is_stop_word(std::string_view folded);

}  // namespace speerpunt
