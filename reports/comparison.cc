// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/comparison.hh"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "query/lineage/word_diff.hh"
#include "reports/candidate.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

constexpr double kSameSentence = .5;  // overlap from which a sentence is another in new words
constexpr std::size_t kLeastContained = 40;  // bytes that say enough to be the same words

struct Side {
  ComparedQuote quote;
  std::string recommendation;  // id; empty: none
  std::string words;           // squeezed
  std::set<std::string> stems;
  bool settled = false;  // its counterpart was found
};

Side side_of(std::string id, const Citation& citation, const Source& source,
             std::string recommendation) {
  return {{std::move(id), citation, source},
          std::move(recommendation),
          dutch::squeeze(citation.quote),
          meaning_stems(citation.quote)};
}

std::vector<Side> sides_of(const Provenance& before) {
  std::vector<Side> sides;
  for (const ProvenQuote& quote : before.quotes) {
    const Citation& citation = quote.quote.citation;
    const Source* source = source_of(before, citation.document);
    Source unknown;
    unknown.document = citation.document;
    sides.push_back(
        side_of(quote.id, citation, source != nullptr ? *source : unknown, quote.recommendation));
  }
  return sides;
}

std::vector<Side> sides_of(const Briefing& after) {
  std::vector<Side> sides;
  for (const BriefingSection& section : after.sections) {
    for (const Finding& finding : section.findings) {
      const Citation& citation = finding.citation();
      const auto& recommendation = finding.context().recommendation;
      sides.push_back(side_of(id_of(finding), citation,
                              after.sources[source_number(after, citation.document) - 1],
                              recommendation ? recommendation->id : ""));
    }
  }
  return sides;
}

bool is_same_place(const Citation& one, const Citation& other) {
  return one.document == other.document && one.passage == other.passage &&
         one.span.overlaps(other.span);
}

bool is_part_of(const std::string& whole, const std::string& part) {
  return part.size() >= kLeastContained && whole.find(part) != std::string::npos;
}

bool is_same(const Side& before, const Side& after) {
  return before.words == after.words ||
         is_same_place(before.quote.citation, after.quote.citation) ||
         is_part_of(before.words, after.words) || is_part_of(after.words, before.words);
}

class Comparison {
 public:
  Comparison(const Provenance& before, const Briefing& after, const ComparisonEvidence& evidence)
      : before_(sides_of(before)), after_(sides_of(after)), evidence_(evidence) {
    made_.since = before.date;
  }

  BriefingChanges compare() {
    // All the same words first: what is left may then be the same in other words.
    for (Side& after : after_) {
      for (Side& before : before_) {
        if (is_same(before, after)) before.settled = after.settled = true;
      }
    }
    pair_by_thread();
    pair_by_words();
    std::ranges::sort(changed_);
    for (const auto& [after, before] : changed_) {
      made_.changed.push_back(
          {before_[before].quote, after_[after].quote,
           word_diff(before_[before].quote.citation.quote, after_[after].quote.citation.quote)});
    }
    for (const Side& side : after_) {
      if (!side.settled) made_.added.push_back(side.quote);
    }
    for (const Side& side : before_) {
      if (side.settled) continue;
      Fate fate = evidence_.fate_of(side.quote.source);
      made_.vanished.push_back({side.quote, fate.why, std::move(fate.by)});
    }
    return std::move(made_);
  }

 private:
  void pair(std::size_t before, std::size_t after) {
    before_[before].settled = after_[after].settled = true;
    changed_.emplace_back(after, before);
  }

  void pair_by_thread() {
    const auto thread_of = [&](const Side& side) {
      return side.settled || side.recommendation.empty() ? std::string()
                                                         : evidence_.thread_of(side.recommendation);
    };
    std::vector<std::string> threads;
    for (const Side& side : before_) threads.push_back(thread_of(side));
    for (std::size_t after = 0; after < after_.size(); ++after) {
      const std::string thread = thread_of(after_[after]);
      if (thread.empty()) continue;
      for (std::size_t before = 0; before < before_.size(); ++before) {
        if (before_[before].settled || threads[before] != thread) continue;
        pair(before, after);
        break;
      }
    }
  }

  // The most alike first.
  void pair_by_words() {
    std::vector<std::tuple<double, std::size_t, std::size_t>> alike;
    for (std::size_t after = 0; after < after_.size(); ++after) {
      for (std::size_t before = 0; before < before_.size(); ++before) {
        if (before_[before].settled || after_[after].settled) continue;
        const double shared = overlap(before_[before].stems, after_[after].stems);
        if (shared >= kSameSentence) alike.emplace_back(-shared, after, before);
      }
    }
    std::ranges::sort(alike);
    for (const auto& [shared, after, before] : alike) {
      if (!before_[before].settled && !after_[after].settled) pair(before, after);
    }
  }

  std::vector<Side> before_;
  std::vector<Side> after_;
  const ComparisonEvidence& evidence_;
  std::vector<std::pair<std::size_t, std::size_t>> changed_;  // after, before
  BriefingChanges made_;
};

}  // namespace

BriefingChanges compare(const Provenance& before, const Briefing& after,
                        const ComparisonEvidence& evidence) {
  return Comparison(before, after, evidence).compare();
}

}  // namespace speerpunt
