// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a file, and what to do about it, in the words of the reader.
#include <span>
#include <string>

#include "app/web/html.hh"
#include "corpus/error.hh"

namespace speerpunt::web {

struct ProblemWords {
  std::string message;
  std::string hint;  // may be empty
};

// By Problem::code, with the numbers and names of the message. As the problem says it where there
// is no Dutch for its code, or where its message lacks what the Dutch names.
ProblemWords in_dutch(const Problem& problem);

// Of each its message and its hint as paragraphs.
Html told(std::span<const Problem> problems);

}  // namespace speerpunt::web
