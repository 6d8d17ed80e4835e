// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Answers as JSON, shared by the doors. The names are a contract: see docs/formats.md.
#include <string>
#include <string_view>
#include <vector>

#include "app/collect.hh"
#include "app/intake_report.hh"
#include "app/repair.hh"
#include "corpus/theme.hh"
#include "index/index_writer.hh"
#include "index/near_duplicates.hh"
#include "index/shards.hh"
#include "ingest/fetch.hh"
#include "ingest/sandbox.hh"
#include "query/cross_reference.hh"
#include "query/find_words.hh"
#include "query/found_references.hh"
#include "query/search.hh"

namespace speerpunt {

std::string to_json(const SearchResult& result);
std::string to_json(const Passage& passage, const FoundWords& found);
std::string to_json(const SourceRecord& source);
// The document and its place among its duplicates and versions.
std::string to_json(const Document& document, const DocumentGroup& group);
// The same with the paths that it is found at and the files inside it.
std::string to_json(const Document& document, const DocumentGroup& group,
                    const std::vector<SourceRecord>& paths,
                    const std::vector<SourceRecord>& members);

// What a dry run found.
struct IntakePlan {
  std::vector<std::string> would_read;
  std::vector<SkippedPath> left_out;
};
std::string to_json(const IntakeReport& report, const IntakePlan* plan);  // null: not a dry run
std::string to_json(const Theme& theme);
// Why the passage carries the theme.
std::string to_json(const Passage& passage, const ThemeTag& tag);
std::string to_json(const std::vector<ThemeCell>& cells);
std::string to_json(const std::vector<AddresseeCell>& cells);
std::string to_json(const std::vector<ThemePair>& pairs, CountedUnit unit);
std::string to_json(const FetchOutcome& outcome);

std::string to_json(const FoundReference& found);

struct Health {
  std::vector<Protection> protections;
  std::vector<std::pair<std::string, std::string>> versions;
  std::string workspace;  // empty: none
  std::size_t documents = 0;
  std::size_t failed = 0;
  std::vector<std::string> warnings;
};
std::string to_json(const Health& health);
std::string to_json(const std::vector<ShardState>& states);
std::string to_json(std::size_t documents, const std::vector<LostOriginal>& lost);

}  // namespace speerpunt
