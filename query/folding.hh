// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: copies and older versions of a document go under the newest. Of the passages
// that say the same one is shown, and the others are named with it.
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "index/expression.hh"
#include "index/index_reader.hh"
#include "index/place.hh"

namespace speerpunt {

// Hashes of words in a row, so that a list of the same words elsewhere is not taken for the same
// text. Ascending, each once.
using Shingles = std::vector<std::size_t>;

// The same text in another form (a web page and its PDF), though the forms cut it into other
// passages: nearly all of the shorter stands in the longer, which is not twice as long.
bool is_same_text(const Passage& one, const Passage& other);

// Of one day and number: a duplicate too.
// duplicate, older, newer or version (the order is not known): what `other` is to `shown`, both of
// the group.
std::string relation_of(const DocumentGroup& group, const DocumentId& shown,
                        const DocumentId& other);

// The document that stands for the newest version, where `id` is of an older one; else empty.
DocumentId superseded_by(const DocumentGroup& group, const DocumentId& id);

struct FoldedPassage {
  AnalysedPassage passage;  // of the newest version that says it
  struct Other {
    AnalysedPassage passage;
    std::string relation;  // see relation_of
  };
  std::vector<Other> others;       // of the other versions, the newest first
  std::vector<DocumentId> family;  // all documents of the group; alone: the document itself
  DocumentId superseded_by;        // see above: the newest version no longer says it
};

// What was asked, and where its best matches stand, in their order.
struct Wanted {
  Expression expression;
  Ranking ranking;
  std::vector<Place> matches;
};

class Folding {
 public:
  // Both must outlive it.
  Folding(const IndexReader& index, const Wanted& wanted) : index_(index), wanted_(wanted) {}

  // The match as it is to be shown. Empty: it is no longer in the index, or says the same as one
  // that was given before. A version of which no passage matches is not named.
  std::optional<FoldedPassage> fold(std::size_t match);

 private:
  const AnalysedPassage* load(const Place& place);
  const AnalysedPassage* same_in(const DocumentId& document, const Passage& passage, double score);
  const AnalysedPassage* same_beyond(const DocumentId& document, const Passage& passage);
  const AnalysedPassage& newest(const DocumentGroup& group, const AnalysedPassage& passage,
                                double score);
  bool was_given(const Passage& passage, const std::vector<DocumentId>& family);
  // True where one passage holds the other or is a rewording of it: half of the shorter stands in
  // the longer, or under the same headings a quarter.
  bool says_the_same(const Passage& one, const Passage& other);
  const Shingles& shingles_of(const Passage& passage);

  const IndexReader& index_;
  const Wanted& wanted_;
  std::map<std::string, std::optional<AnalysedPassage>> loaded_;
  std::map<std::string, Shingles> shingles_;  // of passages, by id
  std::set<std::string> given_;               // passages that were shown or named
};

}  // namespace speerpunt
