// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One page of a document with all that was found on it.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/web/site.hh"
#include "corpus/document.hh"
#include "corpus/recommendation.hh"
#include "index/analysis.hh"
#include "query/find_words.hh"

namespace speerpunt::web {

// A sentence with words that were looked for.
struct FoundSentence {
  std::size_t passage = 0;  // in ShownPage::passages
  ByteSpan span;
  bool chosen = false;  // of the hit that led here
};

// A heading of the document, and the page where its text begins.
struct OutlineLine {
  std::string text;
  std::size_t level = 0;  // from 0
  PageNumber page;
};

struct ShownPage {
  Document document;  // without blocks
  PageNumber page;
  PageNumber last;      // of the document
  std::string query;    // empty: nothing is looked for
  std::string trouble;  // with the query, in Dutch; empty: none
  bool as_text = false;
  std::string recommendation;             // id of the one that led here, if any
  std::vector<AnalysedPassage> passages;  // that stand on the page, in reading order
  std::vector<FoundWords> found;          // in each of them
  std::vector<FoundSentence> sentences;
  std::vector<Recommendation> recommendations;  // that stand on the page
  std::vector<OutlineLine> outline;
  std::shared_ptr<const PageView> view;          // null: there is no picture of it
  std::string address(PageNumber number) const;  // of another page, with the same query
};

// /document/ID/PAGE?q=…&passage=N&toon=tekst&aanbeveling=r12. Throws Error "document-unknown" or
// "page-unknown".
ShownPage shown_page(const Visit& visit, const IndexReader& index, const Synonyms& synonyms);

}  // namespace speerpunt::web
