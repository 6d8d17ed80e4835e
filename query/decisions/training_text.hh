// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decided sentences in the form of index/training/text, to train on: see index/training/README.md.
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// By document and place; accepted and corrected ones with their values, rejected ones as `feit`,
// each under its own heading. Lost ones too, under their document as it was known.
std::string training_text(const std::vector<Decision>& log, const IndexReader& index);

}  // namespace speerpunt
