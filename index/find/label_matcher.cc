// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/label_matcher.hh"

#include <algorithm>

namespace speerpunt {
namespace {

constexpr std::size_t kPart = 3;         // a part of a compound has at least this many letters
constexpr std::size_t kCompoundKey = 6;  // a label found inside a longer word has at least this
constexpr std::size_t kPairWindow = 3;   // words between which a loose pair may stand
constexpr std::size_t kPairWord = 4;     // shorter words are too common to pair

}  // namespace

std::size_t LabelMatcher::add(std::string_view label, bool loose) {
  const std::size_t id = count_++;
  const TokenisedText text = tokenise(label);
  std::vector<std::string> stems;
  std::string joined;
  for (const Token& token : text.tokens) {
    stems.push_back(token.stem);
    joined += token.folded;
  }
  if (stems.empty()) return id;
  add_path(stems, id);
  if (stems.size() == 1) add_single_word(id, text.tokens.front());
  if (stems.size() == 2) {
    add_path({comparable_stem(joined)}, id);
    if (loose && std::min(stems[0].size(), stems[1].size()) >= kPairWord) {
      partners_[stems[0]].push_back({id, stems[1]});
      partners_[stems[1]].push_back({id, stems[0]});
    }
  }
  return id;
}

void LabelMatcher::add_path(const std::vector<std::string>& stems, std::size_t label) {
  std::uint32_t node = 0;
  for (const std::string& stem : stems) {
    const auto number =
        stems_.try_emplace(stem, static_cast<std::uint32_t>(stems_.size())).first->second;
    const auto [edge, added] =
        edges_.try_emplace(std::uint64_t{node} << 32U | number, std::uint32_t{0});
    if (added) {
      edge->second = static_cast<std::uint32_t>(ends_.size());
      ends_.emplace_back();
    }
    node = edge->second;
  }
  ends_[node].push_back(label);
}

void LabelMatcher::add_single_word(std::size_t label, const Token& token) {
  const std::size_t word = words_.size();
  words_.push_back({label, token.folded, token.stem});
  for (std::size_t cut = kPart; cut + kPart <= token.folded.size(); ++cut) {
    by_first_part_[token.folded.substr(0, cut)].push_back(word);
  }
  if (token.stem.size() < kCompoundKey) return;
  by_head_[token.stem.substr(0, kCompoundKey)].push_back(word);
  by_tail_[token.stem.substr(token.stem.size() - kCompoundKey)].push_back(word);
}

std::vector<LabelHit> LabelMatcher::find(const TokenisedText& text) const {
  std::vector<LabelHit> hits;
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    find_sequences(text, at, hits);
    find_apart(text, at, hits);
    find_suspended(text, at, hits);
    find_compounds(text.tokens[at], at, hits);
    find_pairs(text, at, hits);
  }
  return hits;
}

void LabelMatcher::find_sequences(const TokenisedText& text, std::size_t at,
                                  std::vector<LabelHit>& hits) const {
  std::uint32_t node = 0;
  for (std::size_t i = at; i < text.tokens.size(); ++i) {
    const auto number = stems_.find(text.tokens[i].stem);
    if (number == stems_.end()) return;
    const auto edge = edges_.find(std::uint64_t{node} << 32U | number->second);
    if (edge == edges_.end()) return;
    node = edge->second;
    for (const std::size_t label : ends_[node]) hits.push_back({label, at, i, LabelForm::kWhole});
    if (text.tokens[i].closes) return;
  }
}

// "bedrijfs arts" for bedrijfsarts.
void LabelMatcher::find_apart(const TokenisedText& text, std::size_t at,
                              std::vector<LabelHit>& hits) const {
  const Token& token = text.tokens[at];
  if (at + 1 == text.tokens.size() || token.closes) return;
  const auto candidates = by_first_part_.find(token.folded);
  if (candidates == by_first_part_.end()) return;
  const std::string stem = comparable_stem(token.folded + text.tokens[at + 1].folded);
  for (const std::size_t word : candidates->second) {
    if (words_[word].stem == stem) {
      hits.push_back({words_[word].label, at, at + 1, LabelForm::kWhole});
    }
  }
}

// "bedrijfs- en verzekeringsartsen" for bedrijfsarts.
void LabelMatcher::find_suspended(const TokenisedText& text, std::size_t at,
                                  std::vector<LabelHit>& hits) const {
  const std::string& folded = text.tokens[at].folded;
  if (folded.size() < kPart + 1 || folded.back() != '-') return;
  const std::string part = folded.substr(0, folded.size() - 1);
  const auto candidates = by_first_part_.find(part);
  if (candidates == by_first_part_.end()) return;
  const std::size_t end = std::min(text.tokens.size(), at + 1 + kPairWindow);
  for (std::size_t i = at + 1; i < end && !text.tokens[i - 1].closes; ++i) {
    for (const std::size_t word : candidates->second) {
      const std::string& stem = words_[word].stem;
      if (stem.size() < part.size() + kPart) continue;
      const std::string_view rest = std::string_view(stem).substr(part.size());
      if (text.tokens[i].stem.size() > rest.size() && text.tokens[i].stem.ends_with(rest)) {
        hits.push_back({words_[word].label, at, i, LabelForm::kWhole});
      }
    }
  }
}

void LabelMatcher::find_compounds(const Token& token, std::size_t at,
                                  std::vector<LabelHit>& hits) const {
  if (token.stem.size() < kCompoundKey + kPart) return;
  const auto longer = [&](std::size_t word) {
    return token.stem.size() >= words_[word].stem.size() + kPart;
  };
  if (const auto head = by_head_.find(token.stem.substr(0, kCompoundKey)); head != by_head_.end()) {
    for (const std::size_t word : head->second) {
      if (longer(word) && token.stem.starts_with(words_[word].stem)) {
        hits.push_back({words_[word].label, at, at, LabelForm::kCompound});
      }
    }
  }
  const auto tail = by_tail_.find(token.stem.substr(token.stem.size() - kCompoundKey));
  if (tail == by_tail_.end()) return;
  for (const std::size_t word : tail->second) {
    if (longer(word) && token.stem.ends_with(words_[word].stem)) {
      hits.push_back({words_[word].label, at, at, LabelForm::kCompound});
    }
  }
}

void LabelMatcher::find_pairs(const TokenisedText& text, std::size_t at,
                              std::vector<LabelHit>& hits) const {
  const auto partners = partners_.find(text.tokens[at].stem);
  if (partners == partners_.end()) return;
  const std::size_t end = std::min(text.tokens.size(), at + 1 + kPairWindow);
  for (std::size_t i = at + 1; i < end && !text.tokens[i - 1].closes; ++i) {
    for (const Partner& partner : partners->second) {
      if (partner.stem == text.tokens[i].stem) {
        hits.push_back({partner.label, at, i, LabelForm::kPair});
      }
    }
  }
}

}  // namespace speerpunt
