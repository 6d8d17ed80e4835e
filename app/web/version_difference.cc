// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/version_difference.hh"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>

#include "corpus/dutch/normalise.hh"
#include "query/lineage/word_diff.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostCells = 16'000'000;  // of the table of the longest common sequence
constexpr double kReworded = 0.4;               // share of equal text by which one is the other

struct Paragraph {
  std::string text;
  std::string key;  // without blanks and hyphens
  PageNumber page;
  std::vector<std::string> heading;
};
using Paragraphs = std::vector<Paragraph>;

Paragraphs paragraphs_of(const std::vector<AnalysedPassage>& passages) {
  Paragraphs all;
  for (const AnalysedPassage& one : passages) {
    for (const PassageBlock& block : one.passage.blocks) {
      std::string text(one.passage.slice(block.span));
      std::string key = dutch::squeeze(text);
      if (!key.empty())
        all.push_back({std::move(text), std::move(key), block.page, one.passage.heading});
    }
  }
  return all;
}

// For each paragraph whether it stands in both.
struct KeptParagraphs {
  std::vector<bool> older, newer;
};

KeptParagraphs kept_anywhere(const Paragraphs& older, const Paragraphs& newer) {
  const auto keys = [](const Paragraphs& all) {
    std::multiset<std::string> found;
    for (const Paragraph& one : all) found.insert(one.key);
    return found;
  };
  const auto known = [](const Paragraphs& all, std::multiset<std::string> other) {
    std::vector<bool> kept;
    for (const Paragraph& one : all) {
      const auto place = other.find(one.key);
      kept.push_back(place != other.end());
      if (place != other.end()) other.erase(place);
    }
    return kept;
  };
  return {known(older, keys(newer)), known(newer, keys(older))};
}

// The longest common sequence.
KeptParagraphs kept_in_order(const Paragraphs& older, const Paragraphs& newer) {
  const std::size_t wide = newer.size() + 1;
  if ((older.size() + 1) * wide > kMostCells) return kept_anywhere(older, newer);
  std::vector<std::uint16_t> length((older.size() + 1) * wide);
  for (std::size_t i = older.size(); i-- > 0;) {
    for (std::size_t j = newer.size(); j-- > 0;) {
      length[i * wide + j] = older[i].key == newer[j].key
                                 ? static_cast<std::uint16_t>(length[(i + 1) * wide + j + 1] + 1)
                                 : std::max(length[(i + 1) * wide + j], length[i * wide + j + 1]);
    }
  }
  KeptParagraphs kept{std::vector<bool>(older.size()), std::vector<bool>(newer.size())};
  for (std::size_t i = 0, j = 0; i < older.size() && j < newer.size();) {
    if (older[i].key == newer[j].key) {
      kept.older[i++] = kept.newer[j++] = true;
    } else if (length[(i + 1) * wide + j] >= length[i * wide + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return kept;
}

double equal_share(const std::vector<DiffPart>& diff) {
  std::size_t equal = 0, all = 0;
  for (const DiffPart& part : diff) {
    all += part.text.size();
    if (part.operation == DiffOperation::kEqual) equal += part.text.size();
  }
  return all == 0 ? 0 : static_cast<double>(equal) / static_cast<double>(all);
}

ParagraphChange gone(const Paragraph& one) {
  return {one.heading, one.page, std::nullopt, {{DiffOperation::kDelete, one.text}}};
}

ParagraphChange added(const Paragraph& one) {
  return {one.heading, std::nullopt, one.page, {{DiffOperation::kInsert, one.text}}};
}

// What stands between two paragraphs that both have: one by one where they are alike.
void add_changes(std::span<const Paragraph> older, std::span<const Paragraph> newer,
                 std::vector<ParagraphChange>& changes) {
  for (std::size_t at = 0; at < std::max(older.size(), newer.size()); ++at) {
    if (at < older.size() && at < newer.size()) {
      std::vector<DiffPart> diff = word_diff(older[at].text, newer[at].text);
      if (equal_share(diff) >= kReworded) {
        changes.push_back({newer[at].heading, older[at].page, newer[at].page, std::move(diff)});
        continue;
      }
    }
    if (at < older.size()) changes.push_back(gone(older[at]));
    if (at < newer.size()) changes.push_back(added(newer[at]));
  }
}

}  // namespace

VersionDifference difference(const std::vector<AnalysedPassage>& older,
                             const std::vector<AnalysedPassage>& newer) {
  const Paragraphs before = paragraphs_of(older);
  const Paragraphs after = paragraphs_of(newer);
  const KeptParagraphs kept = kept_in_order(before, after);
  VersionDifference result;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    const std::size_t old_begin = i, new_begin = j;
    while (i < before.size() && !kept.older[i]) ++i;
    while (j < after.size() && !kept.newer[j]) ++j;
    add_changes(std::span(before).subspan(old_begin, i - old_begin),
                std::span(after).subspan(new_begin, j - new_begin), result.changes);
    if (i < before.size() && j < after.size()) ++result.same;
    i += i < before.size();
    j += j < after.size();
  }
  return result;
}

}  // namespace speerpunt::web
