// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds references to laws, parliamentary papers, court cases and official journals.
#include <string_view>
#include <vector>

#include "corpus/reference.hh"
#include "index/find/law_context.hh"

namespace speerpunt {

struct TokenisedText;

// Finds the references of one document, passage by passage in their order: what an earlier passage
// defines ("wet: de Wet op de medische keuringen") holds in the later ones.
class ReferenceFinder {
 public:
  std::vector<Reference> next(const TokenisedText& text);

 private:
  LawContext context_;
};

// In order of their place, not overlapping. See corpus/reference.hh for the ids.
std::vector<Reference> find_references(std::string_view text);
std::vector<Reference> find_references(const TokenisedText& text);

}  // namespace speerpunt
