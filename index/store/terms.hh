// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the searchable terms of a passage, and those of a word in a query.
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/recommendation.hh"
#include "index/analysis.hh"
#include "index/store/positions.hh"
#include "index/store/stems.hh"

namespace speerpunt {

class Vocabulary;

// The filter values under which a name is found: the whole name and each of its words, folded.
std::set<std::string> filter_values(std::string_view name);

// The id and, for a category, the theme it belongs to.
std::vector<std::string> with_parent(std::string_view theme);

// A term with a prefix; empty where Xapian could not hold it (no word is that long).
std::string word_term(std::string_view prefix, std::string_view word);

// Everything by which a passage is found.
struct PassageRecord {
  Xapian::Document document;  // has no positions
  std::vector<TermPosition> positions;
};

// `addressees` are those of its recommendations. Notes its words in the vocabulary.
PassageRecord passage_record(const AnalysedPassage& passage, const Document& document,
                             const std::set<std::string>& addressees, Vocabulary& vocabulary);

// Visits the terms of the words of a passage that have a place, as passage_record() places them.
using VisitPlace = std::function<void(const std::string& term, Xapian::termpos place)>;
void for_each_place(const Passage& passage, std::string_view title, StemCache& stems,
                    const VisitPlace& visit);

}  // namespace speerpunt
