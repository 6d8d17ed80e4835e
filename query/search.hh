// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Search: passages with a snippet, their page and the reason why each was found.
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/synonyms.hh"

namespace speerpunt {

struct SnippetPart {
  std::string text;
  bool match = false;
  bool doubtful = false;  // a recognised word that may be wrong
  bool operator==(const SnippetPart&) const = default;
};

struct Why {
  std::string query;    // the word of the query
  std::string matched;  // the form in the passage
  std::string by;       // form, prefix, stem, thesaurus, heading, title
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
  PageNumber page;
  PageNumber page_end;
  std::vector<std::string> heading;
  std::vector<SnippetPart> snippet;
  std::vector<Why> why;
  std::vector<std::string> themes;
  std::optional<double> recognised = {};  // how certain the text of a scan is, 0 to 1
};

// What could not be searched.
struct Coverage {
  std::size_t documents = 0;  // that were searched
  std::size_t failed = 0;     // sources that could not be read
  std::size_t ocr = 0;        // documents with pages whose text was recognised
  std::size_t stale = 0;      // sources that changed or vanished since they were read
};

struct SearchResult {
  std::string query;
  std::size_t total = 0;
  std::string corrected;  // "bedoelde u"; empty: nothing to correct
  std::vector<Hit> hits;
  std::map<std::string, std::map<std::string, std::size_t>> facets;
  Coverage coverage;
};

struct SearchRequest {
  std::string query;
  std::size_t count = 10;
  std::string theme;  // as if thema: were in the query; empty: all
  std::optional<int> year_from;
  std::optional<int> year_to;
  std::string kind;
  bool newest_first = false;
  bool exact = false;         // without synonyms
  std::vector<Theme> themes;  // that exist: other names are an error; empty: any name goes
};

// Throws Error "query-syntax", "theme-unknown" or "kind-unknown". Synonyms(load_thesaurus()) makes
// the words of the thesaurus count.
SearchResult search(const IndexReader& index, const SearchRequest& request,
                    const Synonyms& synonyms = {});
Coverage coverage(const IndexReader& index);

}  // namespace speerpunt
