// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the words of a question.
#include <set>
#include <string>
#include <vector>

#include "index/expression.hh"

namespace speerpunt {

// Each as the terms of its main stems and of those of what means the same, of which one suffices;
// none: no term. What counts for less than a word that was asked is no word of the question.
using QuestionWords = std::vector<std::set<std::string>>;

// Of the children of a kPreferAnd.
QuestionWords words_of_question(const Expression& question);
// Of a question, also beside filters; empty where it is none.
QuestionWords asked_words(const Expression& expression);
// Whether Ranking::proximity can add anything.
bool prefers_near_words(const Expression& expression);

}  // namespace speerpunt
