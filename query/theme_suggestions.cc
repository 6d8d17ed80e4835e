// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/theme_suggestions.hh"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "index/find/label_matcher.hh"
#include "query/repeated_texts.hh"

namespace speerpunt {
namespace {

// A term that is so often part of a longer one says no more than that.
constexpr double kNearlyAlways = 0.8;
// A label that mostly finds other subjects is none: of its passages so many have the theme.
constexpr double kLeastShare = 0.2;
// In how many compounds a part of them stands: "vloer" of werkvloer alone says no more than that.
constexpr std::size_t kCompounds = 2;

struct Candidate {
  TermForm form = TermForm::kPart;
  std::size_t in_theme = 0;
  std::size_t everywhere = 0;
  std::set<DocumentId> documents;
  std::map<std::string, std::size_t> written;
  std::set<std::string> compounds;  // that it is a part of, by their stems
  std::string example;
  std::string example_words;
  double example_score = -1;
};

using Candidates = std::unordered_map<std::string, Candidate>;

double score_of(const AnalysedPassage& passage, const Theme& theme) {
  double score = 0;
  for (const ThemeTag& tag : passage.themes)
    if (tag.theme == theme.id || tag.theme.starts_with(theme.id + "/"))
      score = std::max(score, tag.score);
  return score;
}

void collect(const AnalysedPassage& passage, double score, Candidates& candidates) {
  const TokenisedText text = tokenise(passage.passage.text);
  std::unordered_set<std::string> seen;
  for (const PassageTerm& term : terms_of(text)) {
    Candidate& candidate = candidates[term.key];
    if (term.form != TermForm::kPart) {
      candidate.form = term.form;
      ++candidate.written[std::string(text.between(term.first, term.last))];
    } else if (candidate.compounds.size() < kCompounds) {
      candidate.compounds.insert(text.tokens[term.first].stem);
    }
    if (!seen.insert(term.key).second) continue;
    ++candidate.in_theme;
    candidate.documents.insert(passage.passage.document);
    if (score > candidate.example_score) {
      candidate.example = passage.passage.id;
      candidate.example_words = text.between(term.first, term.last);
      candidate.example_score = score;
    }
  }
}

void count_everywhere(const AnalysedPassage& passage, Candidates& candidates) {
  std::unordered_set<std::string_view> seen;
  const TokenisedText text = tokenise(passage.passage.text);
  for (const PassageTerm& term : terms_of(text)) {
    const auto candidate = candidates.find(term.key);
    if (candidate != candidates.end() && seen.insert(candidate->first).second)
      ++candidate->second.everywhere;
  }
}

std::string written_form(const std::string& key, const Candidate& candidate) {
  if (candidate.written.empty()) return key;
  const auto most =
      std::ranges::max_element(candidate.written, {}, [](const auto& one) { return one.second; });
  return most->first;
}

class KnownLabels {
 public:
  explicit KnownLabels(const Theme& theme) {
    for (const auto* labels : {&theme.preferred, &theme.alternative, &theme.negative}) {
      for (const ThemeLabel& label : *labels) {
        matcher_.add(label.text, false);
        std::string key = " ";
        for (const Token& token : tokenise(label.text).tokens) key += token.stem + ' ';
        keys_.push_back(std::move(key));
        weights_.push_back(label.weight);
      }
    }
  }

  // A label is the term, or names the theme in it; or the term is a phrase within a label.
  bool find(const std::string& term, const std::string& key, TermForm form) const {
    const TokenisedText text = tokenise(term);
    const std::string inside = ' ' + key + ' ';
    if (form == TermForm::kPhrase && std::ranges::any_of(keys_, [&](const std::string& label) {
          return label.find(inside) != std::string::npos;
        }))
      return true;
    return std::ranges::any_of(matcher_.find(text), [&](const LabelHit& hit) {
      if (hit.form != LabelForm::kWhole) return false;
      return weights_[hit.label] >= 1 || hit.last - hit.first + 1 == text.tokens.size();
    });
  }

 private:
  LabelMatcher matcher_;
  std::vector<std::string> keys_;
  std::vector<double> weights_;
};

// Strongest first; equal ones by their words.
void order(std::vector<std::pair<std::string, ThemeSuggestion>>& found) {
  std::ranges::sort(found, [](const auto& one, const auto& other) {
    if (one.second.log_likelihood != other.second.log_likelihood)
      return one.second.log_likelihood > other.second.log_likelihood;
    return one.first < other.first;
  });
}

// "raad" beside "raad van state", that has nearly all of its passages.
bool stands_in_longer(const std::string& key, const ThemeSuggestion& term,
                      const std::vector<std::pair<std::string, ThemeSuggestion>>& all) {
  const std::string inside = ' ' + key + ' ';
  return std::ranges::any_of(all, [&](const auto& other) {
    return other.first.size() > key.size() &&
           (' ' + other.first + ' ').find(inside) != std::string::npos &&
           static_cast<double>(other.second.counts.both) >=
               kNearlyAlways * static_cast<double>(term.counts.both);
  });
}

}  // namespace

std::vector<ThemeSuggestion> suggest_labels(const IndexReader& index, const Theme& theme,
                                            const SuggestionLimits& limits) {
  const std::set<DocumentId> repeated = repeated_texts(index);
  Candidates candidates;
  std::size_t of_theme = 0;
  index.for_each_passage(theme.id, [&](const AnalysedPassage& passage) {
    if (repeated.contains(passage.passage.document)) return;
    ++of_theme;
    collect(passage, score_of(passage, theme), candidates);
  });
  std::erase_if(candidates, [&](const auto& one) {
    const Candidate& candidate = one.second;
    return candidate.in_theme < limits.passages || candidate.documents.size() < limits.documents ||
           (candidate.form == TermForm::kPart && candidate.compounds.size() < kCompounds);
  });
  if (candidates.empty()) return {};
  std::size_t all = 0;
  index.for_each_passage("", [&](const AnalysedPassage& passage) {
    if (repeated.contains(passage.passage.document)) return;
    ++all;
    count_everywhere(passage, candidates);
  });

  const KnownLabels known(theme);
  std::vector<std::pair<std::string, ThemeSuggestion>> found;
  for (const auto& [key, candidate] : candidates) {
    const Contingency counts{candidate.in_theme, candidate.everywhere, of_theme, all};
    const double likelihood = log_likelihood(counts);
    const auto both = static_cast<double>(counts.both);
    if (likelihood < limits.log_likelihood || both <= counts.expected() ||
        both < kLeastShare * static_cast<double>(counts.first))
      continue;
    const std::string term = written_form(key, candidate);
    if (known.find(term, key, candidate.form)) continue;
    found.push_back({key,
                     {term, candidate.form, counts, candidate.documents.size(), likelihood,
                      candidate.example, candidate.example_words}});
  }
  order(found);
  std::vector<ThemeSuggestion> suggestions;
  for (const auto& [key, suggestion] : found) {
    if (suggestions.size() == limits.most) break;
    if (!stands_in_longer(key, suggestion, found)) suggestions.push_back(suggestion);
  }
  return suggestions;
}

}  // namespace speerpunt
