// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Search: passages with a snippet, their page and the reason why each was found.
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"
#include "corpus/page_box.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/coverage.hh"
#include "query/facets.hh"
#include "query/synonyms.hh"

namespace speerpunt {

struct SnippetPart {
  std::string text;
  bool match = false;
  bool doubtful = false;  // a recognised word that may be wrong
  bool added = false;  // stands between pieces of the passage, not in it: " … ", " – ", " | "
  bool operator==(const SnippetPart&) const = default;
};

struct Why {
  std::string query;    // the word or phrase of the query, folded; of a filter "jaar:2017"
  std::string matched;  // the form in the passage, its headings or its title
  // form, prefix, stem, related (weak stem), part (of a compound), compound (of query words),
  // fuzzy, thesaurus, heading, title, filter, broader and head (of a word that no passage has:
  // the concept above it, or the last part of it), reference (the same, however it is written),
  // amount (the same, written in another way), article (the same, not the same paragraph), law
  // (only the same law or dossier)
  std::string by;
  std::string note = {};  // Dutch: "IGZ heet sinds 2017-10-01 IGJ"; mostly empty
  bool operator==(const Why&) const = default;
};

struct Hit {
  std::size_t rank = 0;  // from 1
  double score = 0;
  DocumentId document;
  std::string passage;
  std::string path;
  std::string title;
  std::optional<Date> date;
  PageNumber page;  // of the first and the last character of the snippet
  PageNumber page_end;
  std::vector<std::string> heading;
  std::vector<SnippetPart> snippet;
  std::vector<Why> why;  // of each word or phrase that was found: all that is marked; never empty
  std::vector<std::string> themes;
  std::optional<double> recognised = {};  // how certain the text of a scan is, 0 to 1
  std::string publisher = {};             // empty: unknown
  std::string kind = {};                  // empty: unknown
  std::string version = {};               // of the document, "2.0"; empty: none stated
  std::vector<std::string> missing = {};  // words and phrases that were asked and are not there
  std::vector<PageBox> boxes = {};        // of the blocks of the snippet, as far as known
  double confidence = 1;                  // that it answers the question, 0 to 1
  std::size_t more = 0;                   // further passages of its document that match, not shown
  // Other versions and copies of its document, with the passage that says the same: folded under
  // this hit, the newest first.
  std::vector<Hit> versions = {};
  std::string relation = {};  // of a folded one: duplicate, older, newer, version (order unknown)
  DocumentId superseded_by =
      {};              // it is of an older version; the newest does not say it. Else empty
  bool stale = false;  // its file changed or vanished since it was read
};

struct SearchResult {
  std::string query;
  std::size_t total = 0;
  std::string corrected;         // "bedoelde u"; empty: nothing to correct
  bool shows_corrected = false;  // nothing was found as typed: the hits are those of `corrected`
  std::size_t undated = 0;       // passages left out of a range for lack of a date
  std::vector<std::string> cut = {};  // patterns that fit too many words: the most frequent counted
  std::vector<Hit> hits;
  // What shares words with the question and hardly answers it ("zwakke overeenkomsten"), ranked on
  // from the hits. Nothing but these: nothing was found.
  std::vector<Hit> weak = {};
  std::vector<Facet> facets;
  std::size_t facet_matches = 0;  // over how many of the best matches they are counted
  Coverage coverage;
};

struct SearchRequest {
  std::string query;
  std::size_t count = 10;
  std::string theme;  // as if thema: were in the query; empty: all
  std::optional<int> year_from;
  std::optional<int> year_to;
  std::string kind;
  enum class Sort { kRelevance, kNewest, kOldest };
  Sort sort = Sort::kRelevance;
  bool exact = false;   // as written: no synonyms, no other forms, no parts of compounds
  std::string like;     // a passage id: passages that resemble it; `query` may narrow, or be empty
  bool unfold = false;  // duplicates and older versions as hits of their own
  bool ungrouped = false;  // a document may fill the page
  Ranking ranking = {};
  bool facets = true;  // count them
  // Those that exist: other names are an error; empty: any name goes. Called only where the
  // question or a facet names one: to read them takes as long as to search a small collection.
  std::function<std::vector<Theme>()> themes = {};
};

// Throws Error "query-syntax", "passage-unknown", or that of an unknown value of a field
// (query/filters.hh: "theme-unknown", "kind-unknown" ...). Synonyms(load_thesaurus()) makes
// the words of the thesaurus count.
SearchResult search(const IndexReader& index, const SearchRequest& request,
                    const Synonyms& synonyms = {});

}  // namespace speerpunt
