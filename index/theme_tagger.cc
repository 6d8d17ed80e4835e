// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/theme_tagger.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "index/find/label_matcher.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {
namespace {

// A passage has a theme from this score on: one label that names it (1) in the text is enough; a
// hint in the text (.5, .75) needs a second one, or the heading or title to agree. The weights in
// themes.json are made for it. The rest is for sums of decimal fractions.
constexpr double kThreshold = 1 - 1e-9;

constexpr double kHeadingFactor = 0.5;  // all passages below it share a heading
constexpr double kTitleFactor = 0.4;    // all passages of the document share the title
constexpr double kLawWeight = 0.3;      // a law is about more than one theme

constexpr double factor_of(LabelForm form) {
  switch (form) {
    case LabelForm::kWhole:
      return 1;
    case LabelForm::kPair:
      return 0.6;
    case LabelForm::kCompound:
      return 0.5;
  }
  return 0;
}

enum class LabelRole { kPositive, kNegative };

struct Label {
  std::size_t theme;
  LabelRole role;
  ThemeLabel label;
};

struct Evidence {
  std::vector<ThemeReason> reasons;
  std::vector<ThemeReason> vetoes;
  double score() const {
    double sum = 0;
    for (const ThemeReason& reason : reasons) sum += reason.weight;
    return sum;
  }
};

using AllEvidence = std::map<std::size_t, Evidence>;  // by the place of the theme

}  // namespace

struct ThemeTagger::Impl {
  explicit Impl(std::vector<Theme> themes_given) : themes(std::move(themes_given)) {
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
      by_id[themes[theme].id] = theme;
      for (const std::string& law : themes[theme].laws) by_law[law].push_back(theme);
      add(theme, themes[theme].preferred, LabelRole::kPositive, true);
      add(theme, themes[theme].alternative, LabelRole::kPositive, true);
      add(theme, themes[theme].negative, LabelRole::kNegative, false);
    }
  }

  void add(std::size_t theme, const std::vector<ThemeLabel>& from, LabelRole role, bool loose) {
    for (const ThemeLabel& label : from) {
      matcher.add(label.text, loose);  // numbers its labels as we do
      labels.push_back({theme, role, label});
    }
  }

  AllEvidence collect(const TokenisedText& text, const TokenisedText& heading,
                      const TokenisedText& title, const std::vector<Reference>& references) const;
  void collect(const TokenisedText& text, std::string_view where, double factor,
               AllEvidence& evidence) const;
  void collect(const std::vector<Reference>& references, AllEvidence& evidence) const;

  std::vector<Theme> themes;
  std::unordered_map<std::string, std::size_t> by_id;
  std::unordered_map<std::string, std::vector<std::size_t>> by_law;
  std::vector<Label> labels;
  LabelMatcher matcher;
};

AllEvidence ThemeTagger::Impl::collect(const TokenisedText& text, const TokenisedText& heading,
                                       const TokenisedText& title,
                                       const std::vector<Reference>& references) const {
  AllEvidence evidence;
  collect(text, "text", 1, evidence);
  collect(heading, "heading", kHeadingFactor, evidence);
  collect(title, "title", kTitleFactor, evidence);
  collect(references, evidence);
  return evidence;
}

// One reason for each label: its strongest form. That a word is repeated says little.
void ThemeTagger::Impl::collect(const TokenisedText& text, std::string_view where, double factor,
                                AllEvidence& evidence) const {
  std::map<std::size_t, LabelHit> best;
  for (const LabelHit& hit : matcher.find(text)) {
    const auto [entry, added] = best.try_emplace(hit.label, hit);
    if (!added && factor_of(hit.form) > factor_of(entry->second.form)) entry->second = hit;
  }
  for (const auto& [number, hit] : best) {
    const Label& label = labels[number];
    Evidence& of_theme = evidence[label.theme];
    if (label.role == LabelRole::kNegative) {
      if (where == "text" && hit.form == LabelForm::kWhole)
        of_theme.vetoes.push_back(
            {label.label.text, std::string(text.between(hit.first, hit.last)), "negative", 0});
      continue;
    }
    of_theme.reasons.push_back({label.label.text, std::string(text.between(hit.first, hit.last)),
                                std::string(where),
                                label.label.weight * factor * factor_of(hit.form)});
  }
}

void ThemeTagger::Impl::collect(const std::vector<Reference>& references,
                                AllEvidence& evidence) const {
  std::map<std::size_t, std::string> seen;  // one law hint for a theme
  for (const Reference& reference : references) {
    if (reference.kind != ReferenceKind::kLaw) continue;
    const std::string law = reference.id.substr(0, reference.id.find(' '));
    const auto related = by_law.find(law);
    if (related == by_law.end()) continue;
    for (const std::size_t theme : related->second) {
      if (!seen.try_emplace(theme, law).second) continue;
      evidence[theme].reasons.push_back({law, reference.text, "law", kLawWeight});
    }
  }
}

ThemeTagger::ThemeTagger(std::vector<Theme> themes)
    : impl_(std::make_unique<Impl>(std::move(themes))) {}
ThemeTagger::~ThemeTagger() = default;
ThemeTagger::ThemeTagger(ThemeTagger&&) noexcept = default;

const std::vector<Theme>& ThemeTagger::themes() const {
  return impl_->themes;
}

std::vector<ThemeTag> ThemeTagger::tag(const Passage& passage, std::string_view title,
                                       const std::vector<Reference>& references) const {
  const std::string heading = passage.heading_lines();
  return tag(tokenise(passage.text), tokenise(heading), tokenise(title), references);
}

std::vector<ThemeReason> ThemeTagger::hints(std::string_view theme, const Passage& passage,
                                            std::string_view title,
                                            const std::vector<Reference>& references) const {
  const std::string heading = passage.heading_lines();
  const AllEvidence evidence =
      impl_->collect(tokenise(passage.text), tokenise(heading), tokenise(title), references);
  const auto number = impl_->by_id.find(std::string(theme));
  if (number == impl_->by_id.end()) return {};
  const auto found = evidence.find(number->second);
  if (found == evidence.end()) return {};
  std::vector<ThemeReason> reasons = found->second.reasons;
  std::ranges::copy(found->second.vetoes, std::back_inserter(reasons));
  return reasons;
}

std::vector<ThemeTag> ThemeTagger::tag(const TokenisedText& text, const TokenisedText& heading,
                                       const TokenisedText& title,
                                       const std::vector<Reference>& references) const {
  const AllEvidence evidence = impl_->collect(text, heading, title, references);
  std::vector<ThemeTag> tags;
  for (const auto& [number, found] : evidence) {
    const Theme& theme = impl_->themes[number];
    const double score = found.score();
    if (!found.vetoes.empty() || score < kThreshold) continue;
    // A category says something only inside its theme: "optimale zorg" alone is no corona time.
    if (!theme.parent.empty()) {
      const auto parent = impl_->by_id.find(theme.parent);
      if (parent != impl_->by_id.end()) {
        const auto of_parent = evidence.find(parent->second);
        if (of_parent == evidence.end() || of_parent->second.reasons.empty()) continue;
      }
    }
    tags.push_back({theme.id, score, found.reasons});
  }
  std::stable_sort(tags.begin(), tags.end(),
                   [](const ThemeTag& a, const ThemeTag& b) { return a.score > b.score; });
  return tags;
}

}  // namespace speerpunt
