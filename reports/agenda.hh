// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the documents of a theme say on an item of an agenda, and what to ask about it.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/briefing_template.hh"
#include "query/search.hh"
#include "reports/candidate.hh"
#include "reports/material.hh"

namespace speerpunt {

// The best hits for the item among the passages of the material, at most `most`.
std::vector<Hit> hits_on(const IndexReader& index, const Synonyms& synonyms,
                         const Material& material, const std::string& theme,
                         const std::string& item, std::size_t most);

// The sentence of the passage that has most of the words found; nothing where none has one.
std::optional<Candidate> answer_in(const AnalysedPassage& passage, const Hit& hit);

// The question of the template for its class ("beleidsaanbeveling aan anderen" where it asks others
// than the government, if the template has that); empty: it has none.
std::string question_about(const Recommendation& one, const BriefingTemplate& form,
                           const Document& document);

}  // namespace speerpunt
