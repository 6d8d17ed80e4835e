// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that say nothing about the subject of a question, or little.
#include <string_view>

#include "index/expression.hh"

namespace speerpunt {

// Asks or binds: not looked for where there is another word.
bool is_stop_word(std::string_view folded);
// A general verb, measure or modifier.
bool is_light_word(std::string_view folded);

// Gives the light words `weight`, where they stand beside others.
void weigh_light_words(Expression& expression, double weight);

}  // namespace speerpunt
