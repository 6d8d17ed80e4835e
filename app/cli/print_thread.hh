// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Threads of recommendations on the terminal, in Dutch.
#include <string>

#include "app/cli/terminal.hh"
#include "query/lineage/lineage.hh"

namespace speerpunt::cli {

// "aangescherpt (voorstel)" or "(bevestigd door Anja, 2026-11-22: gezien)", and what shows it.
std::string step_in_dutch(const Lineage& lineage, const LineageStep& step);

// Date, change, the sentence with what was taken out and put in, and its place.
void print_step(const Lineage& lineage, const LineageStep& step, Terminal& terminal);

// Every step of the thread that the statement with this id is in, or speaks for the end of; false:
// there is none.
bool print_thread_of(const Lineage& lineage, const std::string& id, Terminal& terminal);

}  // namespace speerpunt::cli
