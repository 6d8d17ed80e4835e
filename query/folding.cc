// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/folding.hh"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <utility>

#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kWordsInARow = 3;
constexpr int kTurn = 23;
constexpr std::size_t kOdd = 0x9e3779b97f4a7c15U;  // 2^64 by the golden ratio, as in SplitMix64
constexpr double kShared = 0.5;
constexpr double kSharedUnderHeadings = 0.25;
constexpr double kSharedOfSame = 0.8;   // for text in two forms: hyphens and notes differ
constexpr std::size_t kLeastSame = 80;  // bytes; a shorter text is in many documents
// Of a document with many matches those with the nearest scores are compared: the same text has
// about the same score in every version.
constexpr std::size_t kMostCompared = 4;
constexpr std::size_t kMostVersions = 8;  // that are looked into for a newer text
constexpr std::size_t kMostNamed = 20;    // under one hit

Shingles shingles(const std::string& text) {
  std::vector<std::size_t> words;
  for (const dutch::Word& word : text_words(text))
    words.push_back(std::hash<std::string>{}(word.folded));
  if (words.size() < kWordsInARow) words.resize(kWordsInARow);
  Shingles found;
  for (std::size_t at = 0; at + kWordsInARow <= words.size(); ++at) {
    std::size_t hash = 0;
    for (std::size_t next = at; next < at + kWordsInARow; ++next)
      hash = (std::rotl(hash, kTurn) ^ words[next]) * kOdd;
    found.push_back(hash);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

double share_of_shorter(const Shingles& one, const Shingles& other) {
  std::size_t shared = 0;
  auto at = other.begin();
  for (const std::size_t hash : one) {
    while (at != other.end() && *at < hash) ++at;
    if (at != other.end() && *at == hash) ++shared;
  }
  return static_cast<double>(shared) /
         static_cast<double>(std::max<std::size_t>(std::min(one.size(), other.size()), 1));
}

std::size_t version_of(const DocumentGroup& group, const DocumentId& id) {
  const auto found = std::ranges::find_if(group.versions, [&](const DocumentVersion& version) {
    return std::ranges::find(version.documents, id) != version.documents.end();
  });
  return static_cast<std::size_t>(found - group.versions.begin());
}

// Two forms of one issue that differ somewhat: neither is older.
bool is_one_issue(const DocumentVersion& one, const DocumentVersion& other) {
  if (&one == &other) return true;
  const bool numbered = !one.version.empty() && !other.version.empty();
  return one.date && other.date && agree(*one.date, *other.date) &&
         (!numbered || one.version == other.version) &&
         (one.date->precision == DatePrecision::kDay ||
          other.date->precision == DatePrecision::kDay);
}

std::vector<DocumentId> documents_of(const DocumentGroup& group) {
  std::vector<DocumentId> ids;
  for (const DocumentVersion& version : group.versions)
    ids.insert(ids.end(), version.documents.begin(), version.documents.end());
  return ids;
}

Expression within(const Expression& wanted, const DocumentId& document) {
  Expression filter;
  filter.op = Expression::Op::kFilter;
  filter.field = Field::kDocument;
  filter.word = document;
  Expression both;
  both.op = Expression::Op::kAnd;
  both.children = {wanted, std::move(filter)};
  return both;
}

}  // namespace

bool is_same_text(const Passage& one, const Passage& other) {
  const std::size_t shorter = std::min(one.text.size(), other.text.size());
  const std::size_t longer = std::max(one.text.size(), other.text.size());
  if (shorter < kLeastSame || longer > 2 * shorter) return false;
  return share_of_shorter(shingles(one.text), shingles(other.text)) >= kSharedOfSame;
}

std::string relation_of(const DocumentGroup& group, const DocumentId& shown,
                        const DocumentId& other) {
  const std::size_t own = version_of(group, shown), its = version_of(group, other);
  if (own == its || is_one_issue(group.versions[own], group.versions[its])) return "duplicate";
  if (!group.order_known) return "version";
  return its > own ? "older" : "newer";
}

DocumentId superseded_by(const DocumentGroup& group, const DocumentId& id) {
  if (!group.order_known || group.versions.empty()) return {};
  if (is_one_issue(group.versions.front(), group.versions[version_of(group, id)])) return {};
  return group.versions.front().documents.front();
}

std::optional<FoldedPassage> Folding::fold(std::size_t match) {
  const Place& place = wanted_.matches[match];
  const AnalysedPassage* found = given_.contains(place.passage()) ? nullptr : load(place);
  if (found == nullptr) return std::nullopt;
  const DocumentGroup group = index_.group(place.document);
  if (group.alone() || group.versions.empty()) {
    given_.insert(found->passage.id);
    return FoldedPassage{*found, {}, {place.document}, {}};
  }
  const std::vector<DocumentId> family = documents_of(group);
  if (was_given(found->passage, family)) return std::nullopt;
  const AnalysedPassage& shown = newest(group, *found, place.score);
  if (was_given(shown.passage, family)) return std::nullopt;
  FoldedPassage folded{shown, {}, family, superseded_by(group, shown.passage.document)};
  given_.insert(shown.passage.id);
  for (const DocumentId& id : family) {
    if (id == shown.passage.document || folded.others.size() == kMostNamed) continue;
    const AnalysedPassage* other =
        id == place.document ? found : same_in(id, shown.passage, place.score);
    if (other == nullptr || !given_.insert(other->passage.id).second) continue;
    folded.others.push_back({*other, relation_of(group, shown.passage.document, id)});
  }
  return folded;
}

const AnalysedPassage* Folding::load(const Place& place) {
  const std::string id = place.passage();
  auto known = loaded_.find(id);
  if (known == loaded_.end()) known = loaded_.emplace(id, index_.passage(place)).first;
  return known->second ? &*known->second : nullptr;
}

const Shingles& Folding::shingles_of(const Passage& passage) {
  auto known = shingles_.find(passage.id);
  if (known == shingles_.end()) known = shingles_.emplace(passage.id, shingles(passage.text)).first;
  return known->second;
}

bool Folding::says_the_same(const Passage& one, const Passage& other) {
  const bool same_headings = !one.heading.empty() && one.heading == other.heading;
  return share_of_shorter(shingles_of(one), shingles_of(other)) >=
         (same_headings ? kSharedUnderHeadings : kShared);
}

// The match in the document that says the same as the passage.
const AnalysedPassage* Folding::same_in(const DocumentId& document, const Passage& passage,
                                        double score) {
  std::vector<std::size_t> nearest;
  for (std::size_t at = 0; at < wanted_.matches.size(); ++at)
    if (wanted_.matches[at].document == document) nearest.push_back(at);
  std::ranges::stable_sort(
      nearest, {}, [&](std::size_t at) { return std::abs(wanted_.matches[at].score - score); });
  if (nearest.size() > kMostCompared) nearest.resize(kMostCompared);
  for (const std::size_t at : nearest) {
    const AnalysedPassage* one = load(wanted_.matches[at]);
    if (one != nullptr && says_the_same(one->passage, passage)) return one;
  }
  return nullptr;
}

// The same where the document's passage is not among the matches that were given.
const AnalysedPassage* Folding::same_beyond(const DocumentId& document, const Passage& passage) {
  MatchOptions options;
  options.count = kMostCompared;
  options.facet_sample = 0;
  options.ranking = wanted_.ranking;
  for (Match& match : index_.search(within(wanted_.expression, document), options).matches) {
    if (!says_the_same(match.passage.passage, passage)) continue;
    const std::string id = match.passage.passage.id;
    return &*loaded_.insert_or_assign(id, std::move(match.passage)).first->second;
  }
  return nullptr;
}

const AnalysedPassage& Folding::newest(const DocumentGroup& group, const AnalysedPassage& passage,
                                       double score) {
  const std::size_t own = version_of(group, passage.passage.document);
  const std::size_t first = group.order_known ? 0 : own;
  for (std::size_t at = first; at <= std::min(own, first + kMostVersions); ++at) {
    const DocumentId& id = group.versions[at].documents.front();
    if (id == passage.passage.document) return passage;
    if (const AnalysedPassage* same = same_in(id, passage.passage, score)) return *same;
    if (const AnalysedPassage* same = same_beyond(id, passage.passage)) return *same;
  }
  return passage;
}

bool Folding::was_given(const Passage& passage, const std::vector<DocumentId>& family) {
  if (given_.contains(passage.id)) return true;
  return std::ranges::any_of(given_, [&](const std::string& id) {
    const Passage& one = loaded_.at(id)->passage;
    return one.document != passage.document &&
           std::ranges::find(family, one.document) != family.end() && says_the_same(one, passage);
  });
}

}  // namespace speerpunt
