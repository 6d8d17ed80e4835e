// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds references to laws, parliamentary papers, court cases and official journals.
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/date.hh"
#include "corpus/reference.hh"
#include "index/find/law_context.hh"

namespace speerpunt {

struct TokenisedText;

// Finds the references of one document, passage by passage in their order: what an earlier passage
// defines ("wet: de Wet op de medische keuringen") holds in the later ones.
class ReferenceFinder {
 public:
  ReferenceFinder() = default;
  // `written` on that day: "Wmo" in a document of 2010 is the act of then.
  explicit ReferenceFinder(const std::optional<Date>& written, OwnAct own = {});

  // Under another heading: one that names a single law tells whose an article alone is.
  void enter(const TokenisedText& heading);
  std::vector<Reference> next(const TokenisedText& text);

 private:
  std::string heading_law_;
  LawContext context_;
};

// In order of their place, not overlapping. See corpus/reference.hh for the ids.
std::vector<Reference> find_references(std::string_view text);
std::vector<Reference> find_references(const TokenisedText& text);

}  // namespace speerpunt
