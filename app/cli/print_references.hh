// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What documents refer to, as text.
#include <span>

#include "app/cli/terminal.hh"
#include "query/found_references.hh"

namespace speerpunt::cli {

// By kind, the most referred to first; with the pages, the official address and what came before or
// after a law. `documents`: of the corpus.
void print_references(std::span<const FoundReference> found, std::span<const Document> documents,
                      Terminal& terminal);

}  // namespace speerpunt::cli
