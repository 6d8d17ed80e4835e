// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads the workspace's Xapian database: a snapshot, unaffected by a writer beside it.
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/analysis.hh"
#include "index/expression.hh"
#include "index/index_writer.hh"
#include "index/match_order.hh"
#include "index/near_duplicates.hh"
#include "index/place.hh"
#include "index/ranking.hh"
#include "index/store/stems.hh"
#include "index/workspace.hh"

namespace speerpunt {

struct MatchOptions {
  std::size_t first = 0;
  std::size_t count = 10;
  MatchOrder order = MatchOrder::kRelevance;
  std::size_t facet_sample = 2000;  // facets are counted over the best of this many matches
  std::size_t places = 0;           // of so many of the best matches the place is given
  Ranking ranking = {};
};

struct Match {
  double score = 0;  // 0..1: share of the score of the best match; 1 without words
  AnalysedPassage passage;
};

struct MatchSet {
  std::size_t total = 0;
  std::vector<Match> matches;
  std::vector<Place> places;      // from the best on, whatever `first` is
  std::size_t facet_matches = 0;  // over how many matches the facets are counted
  // theme, year ("onbekend" without one), publisher, kind, addressee, law (its canonical id) ->
  // value -> passages
  std::map<std::string, std::map<std::string, std::size_t>> facets;
  std::vector<std::string> cut = {};  // patterns that fit too many words: the most frequent counted
};

// A word by which a passage differs from others.
struct TellingWord {
  std::string word;   // folded, in its form there
  double weight = 1;  // against 1 for the most telling
};

// What the index holds, without reading it.
struct IndexCounts {
  std::size_t documents = 0;
  std::size_t passages = 0;
  std::size_t recommendations = 0;
  std::size_t sources = 0;
  std::size_t failed = 0;      // sources that could not be read
  std::size_t recognised = 0;  // documents with pages whose text was recognised
  std::size_t doubtful = 0;    // of these: with a page of which a fifth of the words may be wrong
  std::size_t partial = 0;     // mails and archives of which not all that is inside was read
};

// The files that were given to `add`, as they were then: not what is inside them, no addresses.
struct KnownFile {
  std::string path;
  FileState state;
  bool operator==(const KnownFile&) const = default;
};
struct KnownFiles {
  std::size_t total = 0;
  std::vector<KnownFile> some;
};
struct FileCheck {
  std::size_t total = 0;
  std::size_t checked = 0;  // whose state was asked
  std::size_t changed = 0;  // of these: changed or vanished since they were read
};

// A reader is for one thread.
class IndexReader {
 public:
  // Throws Error "index-missing" or "index-damaged", with a hint.
  explicit IndexReader(const Workspace& workspace);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;

  IndexCounts counts() const;
  std::vector<SourceRecord> sources() const;  // by path
  // All files where there are at most `most`; else so many, spread evenly over the index.
  KnownFiles files(std::size_t most) const;
  // How many of those are no longer as they were; found out again after two seconds.
  FileCheck check_files(std::size_t most) const;
  std::optional<SourceRecord> source(const std::string& path) const;
  std::vector<SourceRecord> sources_of(const DocumentId& id) const;          // by path
  std::vector<SourceRecord> members_of(const std::string& container) const;  // by path; not deeper
  std::vector<Document> documents() const;  // without blocks; by path
  std::optional<Document> document(const DocumentId& id) const;
  // The same without a copy: the reader keeps those that were asked for. Null: not stored.
  std::shared_ptr<const Document> known_document(const DocumentId& id) const;
  // The document whose id begins with `prefix` or whose path or file name is `prefix`; throws Error
  // "document-ambiguous" naming the candidates.
  std::optional<Document> find_document(std::string_view prefix) const;
  std::vector<AnalysedPassage> passages(const DocumentId& id) const;  // in reading order
  std::optional<AnalysedPassage> passage(std::string_view passage_id) const;
  std::optional<AnalysedPassage> passage(const Place& place) const;  // that was found by a search
  // All of them, by document date (unknown last), then document, then place.
  std::vector<Recommendation> recommendations() const;
  // Those of one document, in reading order.
  std::vector<Recommendation> recommendations(const DocumentId& id) const;
  // Another text: something was written since.
  std::string state() const;
  // Addresses of shards that could not be reached, by now: what they hold is not in any answer.
  std::vector<std::string> missing_shards() const;
  // Another text: the document was written anew since. Empty: it is not stored.
  std::string stamp(const DocumentId& id) const;
  // Every passage that carries the theme or a category of it; all passages for an empty theme.
  // The newest document first, each in reading order.
  void for_each_passage(std::string_view theme,
                        const std::function<void(const AnalysedPassage&)>& visit) const;

  // The document with its duplicates and versions; alone where there are none, without versions
  // where it is not stored. Only documents with keys in common are looked at; what was found is
  // kept as long as the reader.
  DocumentGroup group(const DocumentId& id) const;
  // The document that stands for the newest version: what a list shows in place of the others. The
  // document itself where the order is not known.
  DocumentId newest_version(const DocumentId& id) const;
  // Every group of more than one document, by the path of its newest.
  std::vector<DocumentGroup> groups() const;
  // The documents that it is an excerpt or annex of, or that are such of it; by id. Found where the
  // shorter text is at least about a tenth of the longer.
  std::vector<DocumentId> parts_and_wholes(const DocumentId& id) const;

  // knows() and rarity() will be asked of these words soon.
  void expect_words(const std::vector<std::string>& folded) const;
  // These will be asked for soon, with their documents, groups and sources: an index over far
  // shards asks for all of it at once.
  void expect(const std::vector<Place>& places) const;

  MatchSet search(const Expression& expression, const MatchOptions& options) const;
  bool knows(std::string_view folded_word) const;     // some form of it occurs
  bool has_form(std::string_view folded_word) const;  // it occurs as it is
  // Of the words of passages, kept as long as the reader: most come back in the next answer.
  StemCache& stems() const;
  // How telling a word is, 0 to 1: the fewer passages have some form of it, the more. That none has
  // it tells the less, the fewer passages there are.
  double rarity(std::string_view folded_word) const;
  // The nearest word of the index for an unknown one; empty: none near.
  std::string suggest(std::string_view folded_word) const;
  // The folded values of a field that is filtered by, whole and their words; 10,000 at most.
  std::vector<std::string> values(Field field) const;
  // The words by which passages like this one are found, the most telling first.
  std::vector<TellingWord> telling_words(const Passage& passage, std::size_t most) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
