// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Texts made from the definitions in verb.hh.
#include <string>

namespace speerpunt::cli {

std::string man_page();         // roff, man(7)
std::string bash_completion();  // for bash-completion

}  // namespace speerpunt::cli
