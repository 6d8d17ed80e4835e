// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/material.hh"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"

namespace speerpunt {

bool Period::holds(const std::optional<Date>& date) const {
  if (!from && !until) return true;
  return date && (!from || date->sort_key() >= from->sort_key()) &&
         (!until || date->sort_key() <= until->sort_key());
}

bool MaterialFilter::holds(const Document& document) const {
  const std::string name = dutch::fold(document.publisher);
  return period.holds(document.date) &&
         (publishers.empty() ||
          std::any_of(publishers.begin(), publishers.end(), [&](const std::string& part) {
            return name.find(dutch::fold(part)) != std::string::npos;
          }));
}

Material::Material(const IndexReader& index, const std::vector<Theme>& themes, const Theme& theme,
                   const MaterialFilter& filter)
    : index_(index), tagger_(themes), theme_(theme) {
  for (Document& document : index.documents()) documents_[document.id] = std::move(document);
  std::set<DocumentId> seen;
  index.for_each_passage(theme.id, [&](const AnalysedPassage& passage) {
    const DocumentId& id = passage.passage.document;
    if (!filter.holds(documents_.at(id))) return;
    passages_.emplace(passage.passage.id, passage);
    if (seen.insert(id).second) carrying_.push_back(id);
  });
  if (passages_.empty()) {
    const bool asks_all = filter.publishers.empty() && !filter.period.from && !filter.period.until;
    throw Error(
        "theme-empty",
        asks_all ? "no passage carries the theme " + theme.id
                 : "no passage of this period and these publishers carries the theme " + theme.id,
        {}, "add documents about it, or see `speerpunt themes matrix`");
  }
}

std::vector<std::string> Material::publishers() const {
  std::set<std::string> names;
  for (const DocumentId& id : carrying_) {
    if (const std::string& name = documents_.at(id).publisher; !name.empty()) names.insert(name);
  }
  return {names.begin(), names.end()};
}

std::string Material::category(const Recommendation& one) const {
  const auto found = std::find_if(one.themes.begin(), one.themes.end(),
                                  [&](const auto& id) { return id.starts_with(theme_.id + "/"); });
  return found == one.themes.end() ? std::string() : *found;
}

bool Material::is_superseded(const DocumentId& id) const {
  const DocumentId newest = index_.newest_version(id);
  // A newer version that says nothing of the theme, or lies outside the period, replaces nothing.
  return newest != id && std::find(carrying_.begin(), carrying_.end(), newest) != carrying_.end();
}

double Material::score(const AnalysedPassage& passage) const {
  double best = 0;
  for (const ThemeTag& tag : passage.themes) {
    if (tag.theme == theme_.id || tag.theme.starts_with(theme_.id + "/")) {
      best = std::max(best, tag.score);
    }
  }
  return best;
}

double Material::own_score(std::string_view sentence) const {
  AnalysedPassage alone;
  alone.passage.text = std::string(sentence);
  alone.themes = tagger_.tag(alone.passage, "", {});
  return score(alone);
}

}  // namespace speerpunt
