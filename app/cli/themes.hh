// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The actions of the verb `themes` that look at passages.
#include <string>
#include <vector>

#include "app/cli/verb.hh"
#include "corpus/theme.hh"

namespace speerpunt::cli {

ExitCode theme_passages(const Arguments& arguments, const std::vector<Theme>& themes,
                        const Theme& theme, Terminal& terminal);
ExitCode theme_matrix(const Arguments& arguments, const std::vector<Theme>& themes,
                      Terminal& terminal);
ExitCode theme_cooccurrence(const Arguments& arguments, const std::vector<Theme>& themes,
                            Terminal& terminal);
// Of all themes for a null `only`.
ExitCode suggest_theme_labels(const Arguments& arguments, const std::vector<Theme>& themes,
                              const Theme* only, Terminal& terminal);
ExitCode check_theme_labels(const Arguments& arguments, const std::vector<Theme>& themes,
                            const std::string& file, Terminal& terminal);

}  // namespace speerpunt::cli
