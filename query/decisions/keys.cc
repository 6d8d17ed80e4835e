// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/keys.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "corpus/dutch/words.hh"
#include "query/decisions/sentences.hh"

namespace speerpunt {
namespace {

// Share of the words (Dice) from which a sentence of a new version is taken for the old one: one
// word in eight may differ; one in twelve where only the issuer is the same.
constexpr double kNearInSamePath = 0.85;
constexpr double kNearInSameIssuer = 0.92;
constexpr double kShortestPart = 0.6;  // of a sentence that was cut in another way

constexpr auto kNegations = std::to_array<std::string_view>(
    {"geen", "niemand", "niet", "niets", "noch", "nooit", "zonder", "nergens"});

std::string issuer_of(const Document& document) {
  return document.issuer.empty() ? document.publisher : document.issuer;
}

struct Bag {
  std::set<std::string> words;
  std::set<std::string> decisive;  // numbers and negations
};

Bag bag_of(std::string_view text) {
  Bag bag;
  for (dutch::Word& word : dutch::words(text)) {
    const bool numeric = std::any_of(word.folded.begin(), word.folded.end(),
                                     [](char c) { return c >= '0' && c <= '9'; });
    if (numeric || std::find(kNegations.begin(), kNegations.end(), word.folded) != kNegations.end())
      bag.decisive.insert(word.folded);
    bag.words.insert(std::move(word.folded));
  }
  return bag;
}

std::string plain(std::string_view text) {
  std::string joined = " ";
  for (const dutch::Word& word : dutch::words(text)) joined += word.folded + ' ';
  return joined;
}

// The share of the longer one, if it holds the shorter; else 0.
double held(const std::string& one, const std::string& other) {
  const auto& [shorter, longer] = std::minmax(
      one, other, [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  if (longer.find(shorter) == std::string::npos) return 0;
  return static_cast<double>(shorter.size()) / static_cast<double>(longer.size());
}

class Matcher {
 public:
  Matcher(const std::vector<RecommendationKey>& keys, const std::vector<Recommendation>& all,
          const IndexReader& index)
      : keys_(keys), all_(all), index_(index), found_(keys.size()) {}

  std::vector<std::optional<KeyMatch>> match() {
    find_same_words();
    for (std::size_t key = 0; key < keys_.size(); ++key) fit_exactly(key);
    find_near_words();
    return std::move(found_);
  }

 private:
  void find_same_words() {
    std::unordered_set<std::string_view> wanted;
    for (const RecommendationKey& key : keys_) wanted.insert(key.text_hash);
    for (std::size_t one = 0; one < all_.size(); ++one) {
      std::string hash = text_hash(all_[one].text);
      if (wanted.contains(hash)) same_words_[std::move(hash)].push_back(one);
    }
  }

  bool is_gone(const DocumentId& id) {
    const auto [entry, is_new] = gone_.try_emplace(id);
    if (is_new) entry->second = index_.known_document(id) == nullptr;
    return entry->second;
  }

  const std::string& issuer(const DocumentId& id) {
    const auto [entry, is_new] = issuers_.try_emplace(id);
    if (is_new) {
      if (const auto document = index_.known_document(id)) entry->second = issuer_of(*document);
    }
    return entry->second;
  }

  // 2: in the document that has the path now, 1: of the same issuer, 0: neither.
  int nearness(const RecommendationKey& key, const Recommendation& one) {
    if (one.path == key.path) return 2;
    return !key.issuer.empty() && issuer(one.citation.document) == key.issuer ? 1 : 0;
  }

  void take(std::size_t key, std::size_t recommendation, Fit fit) {
    found_[key] = {recommendation, fit};
    if (fit != Fit::kReworded) taken_.insert(recommendation);
  }

  void fit_exactly(std::size_t at) {
    const RecommendationKey& key = keys_[at];
    const auto same = same_words_.find(key.text_hash);
    if (same == same_words_.end()) return;
    std::vector<std::size_t> here;
    for (const std::size_t one : same->second)
      if (all_[one].citation.document == key.document) here.push_back(one);
    Fit fit = Fit::kSame;
    if (here.empty() && is_gone(key.document)) {
      fit = Fit::kMoved;
      here = nearest(key, same->second);
    }
    if (here.empty()) return;
    take(at, here[std::min(static_cast<std::size_t>(key.occurrence), here.size() - 1)], fit);
  }

  // All in the one document that is nearest.
  std::vector<std::size_t> nearest(const RecommendationKey& key,
                                   const std::vector<std::size_t>& candidates) {
    int best = 0;
    DocumentId document;
    for (const std::size_t one : candidates) {
      const int near = nearness(key, all_[one]);
      if (near > best) {
        best = near;
        document = all_[one].citation.document;
      }
    }
    std::vector<std::size_t> chosen;
    if (best == 0) return chosen;
    for (const std::size_t one : candidates)
      if (all_[one].citation.document == document) chosen.push_back(one);
    return chosen;
  }

  // One walk over the recommendations for all keys that are left: each word knows its keys.
  void find_near_words() {
    std::vector<std::size_t> left;
    std::vector<Bag> bags;
    std::unordered_map<std::string, std::vector<std::size_t>> keys_with;
    std::set<std::string> documents;
    for (std::size_t key = 0; key < keys_.size(); ++key) {
      if (found_[key]) continue;
      for (const std::string& word : bags.emplace_back(bag_of(keys_[key].text)).words)
        keys_with[word].push_back(left.size());
      left.push_back(key);
      any_gone_ = is_gone(keys_[key].document) || any_gone_;
      documents.insert(keys_[key].document);
    }
    if (left.empty()) return;
    std::vector<std::tuple<int, double>> best(left.size(), {0, 0.0});
    std::vector<std::size_t> shared(left.size());
    for (std::size_t one = 0; one < all_.size(); ++one) {
      if (!any_gone_ && !documents.contains(all_[one].citation.document)) continue;
      if (taken_.contains(one)) continue;  // it is the same as another sentence that was decided on
      const Bag bag = bag_of(all_[one].text);
      std::fill(shared.begin(), shared.end(), 0);
      for (const std::string& word : bag.words) {
        const auto with = keys_with.find(word);
        if (with == keys_with.end()) continue;
        for (const std::size_t key : with->second) ++shared[key];
      }
      for (std::size_t key = 0; key < left.size(); ++key) {
        if (2 * shared[key] < bags[key].words.size()) continue;
        const auto likeness = likeness_of(keys_[left[key]], bags[key], one, bag, shared[key]);
        if (std::get<0>(likeness) > 0 && likeness > best[key]) {
          best[key] = likeness;
          take(left[key], one, Fit::kReworded);
        }
      }
    }
  }

  // How near the document is and how alike the words are; 0 where it is another sentence.
  std::tuple<int, double> likeness_of(const RecommendationKey& key, const Bag& old_bag,
                                      std::size_t one, const Bag& bag, std::size_t shared) {
    if (bag.decisive != old_bag.decisive) return {0, 0.0};
    if (!is_gone(key.document)) {
      if (all_[one].citation.document != key.document) return {0, 0.0};
      const double part = held(plain(key.text), plain(all_[one].text));
      return {part >= kShortestPart ? 3 : 0, part};
    }
    const double dice = 2.0 * static_cast<double>(shared) /
                        static_cast<double>(bag.words.size() + old_bag.words.size());
    if (dice < kNearInSamePath) return {0, 0.0};
    const int near = nearness(key, all_[one]);
    return {near == 2 || dice >= kNearInSameIssuer ? near : 0, dice};
  }

  const std::vector<RecommendationKey>& keys_;
  const std::vector<Recommendation>& all_;
  const IndexReader& index_;
  std::vector<std::optional<KeyMatch>> found_;
  std::unordered_map<std::string, std::vector<std::size_t>> same_words_;  // by hash
  std::set<std::size_t> taken_;
  std::map<DocumentId, bool> gone_;
  std::map<DocumentId, std::string> issuers_;
  bool any_gone_ = false;
};

// Of the documents of `keys`, or of those that have their path now: recommendations, then others.
std::vector<Recommendation> sentences_near(const std::vector<RecommendationKey>& keys,
                                           const std::vector<Recommendation>& all,
                                           const IndexReader& index) {
  std::set<DocumentId> documents;
  std::set<std::string_view> paths;
  for (const RecommendationKey& key : keys) {
    if (index.known_document(key.document) != nullptr) {
      documents.insert(key.document);
    } else {
      paths.insert(key.path);
    }
  }
  if (!paths.empty()) {
    for (const Document& one : index.documents()) {
      if (paths.contains(one.path)) documents.insert(one.id);
    }
  }
  std::vector<Recommendation> found;
  for (const Recommendation& one : all) {
    if (documents.contains(one.citation.document)) found.push_back(one);
  }
  for (const DocumentId& document : documents) {
    std::vector<Recommendation> others = plain_sentences(document, all, index);
    std::move(others.begin(), others.end(), std::back_inserter(found));
  }
  return found;
}

}  // namespace

RecommendationKey key_of(const Recommendation& one, const std::vector<Recommendation>& all,
                         const IndexReader& index) {
  RecommendationKey key;
  key.text_hash = text_hash(one.text);
  key.text = one.text;
  key.document = one.citation.document;
  key.path = one.path;
  key.page = one.citation.page.value;
  for (const Recommendation& other : all) {
    if (other.id == one.id) break;
    if (other.citation.document == key.document && text_hash(other.text) == key.text_hash)
      ++key.occurrence;
  }
  if (const auto document = index.known_document(key.document)) key.issuer = issuer_of(*document);
  return key;
}

std::vector<std::optional<KeyMatch>> match(const std::vector<RecommendationKey>& keys,
                                           const std::vector<Recommendation>& all,
                                           const IndexReader& index) {
  if (keys.empty()) return {};
  return Matcher(keys, all, index).match();
}

std::optional<RecommendationKey> key_of_end(const std::string& id, const IndexReader& index) {
  const DocumentId document = id.substr(0, id.find('/'));
  std::vector<Recommendation> all = index.recommendations(document);
  if (is_sentence_id(id)) {
    std::vector<Recommendation> others = plain_sentences(document, all, index);
    std::move(others.begin(), others.end(), std::back_inserter(all));
  }
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Recommendation& one) { return one.id == id; });
  if (at == all.end()) return std::nullopt;
  return key_of(*at, all, index);
}

std::vector<std::optional<FoundSentence>> match_ends(const std::vector<RecommendationKey>& keys,
                                                     const std::vector<Recommendation>& all,
                                                     const IndexReader& index) {
  std::vector<std::optional<FoundSentence>> found(keys.size());
  std::vector<std::size_t> places;  // of those that fit no recommendation word for word
  std::vector<RecommendationKey> left;
  const auto matches = match(keys, all, index);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (matches[i]) found[i] = {all[matches[i]->recommendation].id, matches[i]->fit};
    if (found[i] && found[i]->fit != Fit::kReworded) continue;
    places.push_back(i);
    left.push_back(keys[i]);
  }
  if (left.empty()) return found;
  const std::vector<Recommendation> sentences = sentences_near(left, all, index);
  const auto again = match(left, sentences, index);
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (again[i]) found[places[i]] = {sentences[again[i]->recommendation].id, again[i]->fit};
  }
  return found;
}

}  // namespace speerpunt
