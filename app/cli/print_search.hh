// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The answer to a search as a person reads it, in Dutch, and as a table.
#include "app/cli/terminal.hh"
#include "query/search.hh"

namespace speerpunt::cli {

// Hits to out(); what is said about the search itself to err().
void print_answer(const SearchResult& result, Terminal& terminal);
// What the matches are about, counted, with what to add to the question for each.
void print_facets(const SearchResult& result, Terminal& terminal);
void print_table(const SearchResult& result, Terminal& terminal);  // CSV

}  // namespace speerpunt::cli
