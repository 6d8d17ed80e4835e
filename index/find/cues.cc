// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/cues.hh"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/split.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortGap = 4;
constexpr std::size_t kLongGap = 16;
constexpr std::size_t kWideGap = 40;

enum class StepKind { kWord, kGap, kStart, kEnd };

struct Step {
  StepKind kind = StepKind::kWord;
  std::size_t gap = 0;                           // kGap: words it may skip
  std::vector<std::string_view> alternatives{};  // kWord
};

struct CompiledRule {
  const CueRule* rule;
  std::vector<Step> steps;
};

Step compile_step(std::string_view part) {
  if (part == "..") return {StepKind::kGap, kShortGap};
  if (part == "...") return {StepKind::kGap, kLongGap};
  if (part == "....") return {StepKind::kGap, kWideGap};
  if (part == "^") return {StepKind::kStart};
  if (part == "$") return {StepKind::kEnd};
  return {StepKind::kWord, 0, split(part, '|')};
}

bool fits(std::string_view alternative, std::string_view word) {
  if (alternative.ends_with('*')) {
    return word.starts_with(alternative.substr(0, alternative.size() - 1));
  }
  if (alternative.starts_with('*')) return word.ends_with(alternative.substr(1));
  return alternative == word;
}

bool fits(const Step& step, std::string_view word) {
  return std::any_of(step.alternatives.begin(), step.alternatives.end(),
                     [&](std::string_view alternative) { return fits(alternative, word); });
}

struct Range {
  std::size_t begin;
  std::size_t end;
};

// The token behind the shortest match of steps[step..] at token `at`.
std::optional<std::size_t> match_steps(const TokenisedText& text, const std::vector<Step>& steps,
                                       std::size_t step, std::size_t at, Range sentence) {
  for (; step < steps.size(); ++step) {
    const Step& now = steps[step];
    switch (now.kind) {
      case StepKind::kStart:
        if (at != sentence.begin) return std::nullopt;
        break;
      case StepKind::kEnd:
        if (at != sentence.end) return std::nullopt;
        break;
      case StepKind::kGap:
        for (std::size_t skip = 0; skip <= now.gap && at + skip <= sentence.end; ++skip) {
          if (const auto end = match_steps(text, steps, step + 1, at + skip, sentence)) return end;
        }
        return std::nullopt;
      case StepKind::kWord: {
        // "$" among the words: or the end of the sentence
        const bool or_end = std::find(now.alternatives.begin(), now.alternatives.end(), "$") !=
                            now.alternatives.end();
        if (at == sentence.end && or_end) break;
        if (at >= sentence.end || !fits(now, text.tokens[at].folded)) return std::nullopt;
        ++at;
        break;
      }
    }
  }
  return at;
}

// The table, compiled and keyed by the first word. Made once, never changed.
class CueIndex {
 public:
  CueIndex() {
    for (const CueRule& rule : cue_table::kRules) {
      CompiledRule compiled{&rule, {}};
      for (const std::string_view part : split(rule.pattern, ' ')) {
        compiled.steps.push_back(compile_step(part));
      }
      const auto first = std::find_if(compiled.steps.begin(), compiled.steps.end(),
                                      [](const Step& s) { return s.kind == StepKind::kWord; });
      for (const std::string_view word : first->alternatives) {
        by_first_word_[std::string(word)].push_back(rules_.size());
      }
      rules_.push_back(std::move(compiled));
    }
  }

  const CompiledRule& rule(std::size_t number) const { return rules_[number]; }
  const std::vector<std::size_t>* starting_with(const std::string& word) const {
    const auto found = by_first_word_.find(word);
    return found == by_first_word_.end() ? nullptr : &found->second;
  }

 private:
  std::vector<CompiledRule> rules_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

}  // namespace

std::vector<CueMatch> match_cues(const TokenisedText& text, std::size_t begin, std::size_t end) {
  static const CueIndex index;
  std::vector<CueMatch> matches;
  for (std::size_t at = begin; at < end; ++at) {
    const auto* rules = index.starting_with(text.tokens[at].folded);
    if (rules == nullptr) continue;
    for (const std::size_t number : *rules) {
      const CompiledRule& compiled = index.rule(number);
      const auto behind = match_steps(text, compiled.steps, 0, at, {begin, end});
      if (behind && *behind > at) matches.push_back({compiled.rule, at, *behind - 1});
    }
  }
  return matches;
}

}  // namespace speerpunt
