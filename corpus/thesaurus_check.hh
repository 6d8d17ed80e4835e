// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether concepts keep the rules of corpus/data/thesaurus/README.md.
#include <vector>

#include "corpus/error.hh"
#include "corpus/thesaurus.hh"

namespace speerpunt {

// Everything that is wrong, in the order of the concepts; `source` is file and line. `concepts` are
// those of all files together, so that the names of others are known.
std::vector<Problem> check_thesaurus(const std::vector<Concept>& concepts);

}  // namespace speerpunt
