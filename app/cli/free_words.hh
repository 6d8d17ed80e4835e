// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A question on the command line may hold words with a hyphen: toezicht -bedrijfsarts.
#include <string>
#include <vector>

namespace speerpunt::cli {

// The arguments with the words of a verb that takes free words behind "--", where they are not
// taken for options. What begins with two hyphens stays an option, known or not; so does one hyphen
// with the letter of an option and nothing but its number behind it (-n, -n5). Other verbs'
// arguments stay as they are. `arguments` are without the name of the program.
std::vector<std::string> with_free_words(const std::vector<std::string>& arguments);

}  // namespace speerpunt::cli
