// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.hh"
#include "app/intake_report.hh"

namespace speerpunt::cli {

// A few lines: how many files were read, what was left out and what failed and why, each reason
// with its number and an example.
void summarise(const IntakeReport& report, bool dry_run, Terminal& terminal);

}  // namespace speerpunt::cli
