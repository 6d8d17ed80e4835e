// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.hh"
#include "corpus/recommendation.hh"

namespace speerpunt::cli {

// In Dutch, with what people decided.
void print(const Recommendation& one, Terminal& terminal);

}  // namespace speerpunt::cli
