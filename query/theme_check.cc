// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/theme_check.hh"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/error.hh"
#include "index/references.hh"
#include "index/theme_tagger.hh"
#include "query/theme_names.hh"

namespace speerpunt {
namespace {

using Ids = std::set<std::string>;

double share(std::size_t part, std::size_t rest) {
  return part + rest == 0 ? 1 : static_cast<double>(part) / static_cast<double>(part + rest);
}

void add(const Theme& theme, Ids& ids) {
  ids.insert(theme.id);
  if (!theme.parent.empty()) ids.insert(theme.parent);
}

Ids named(const std::vector<Theme>& themes, const std::vector<std::string>& given,
          std::size_t line) {
  Ids ids;
  try {
    for (const std::string& name : given) add(theme_named(themes, name), ids);
  } catch (const Error& error) {
    throw Error(error.code(), "line " + std::to_string(line) + ": " + error.what(), error.where(),
                error.hint());
  }
  return ids;
}

}  // namespace

double ThemeScore::precision() const {
  return share(right, extra);
}

double ThemeScore::recall() const {
  return share(right, missed);
}

double ThemeScore::f1() const {
  return share(2 * right, extra + missed);
}

ThemeCheck check_themes(const std::vector<Theme>& themes,
                        const std::vector<LabelledPassage>& labelled) {
  const ThemeTagger tagger(themes);
  std::map<std::string, ThemeScore> scores;
  ThemeScore all;
  ThemeCheck check;
  for (std::size_t place = 0; place < labelled.size(); ++place) {
    const LabelledPassage& one = labelled[place];
    const Ids said = named(themes, one.themes, one.line),
              aside = named(themes, one.aside, one.line);
    Passage passage;
    passage.text = one.text;
    passage.heading = one.heading;
    const std::vector<Reference> references = find_references(passage.text);
    Ids found;
    std::map<std::string, std::vector<ThemeReason>> reasons;
    for (const ThemeTag& tag : tagger.tag(passage, one.title, references)) {
      add(theme_named(themes, tag.theme), found);
      reasons[tag.theme] = tag.reasons;
    }
    for (const Theme& theme : themes) {
      const bool is_said = said.contains(theme.id), is_found = found.contains(theme.id);
      if ((!is_said && aside.contains(theme.id)) || (!is_said && !is_found)) continue;
      ThemeScore& score = scores[theme.id];
      for (ThemeScore* each : {&score, &all}) {
        if (is_said && is_found) ++each->right;
        if (!is_said) ++each->extra;
        if (!is_found) ++each->missed;
      }
      if (is_said && is_found) continue;
      check.wrong.push_back(
          {place, theme.id, is_found,
           is_found ? reasons[theme.id] : tagger.hints(theme.id, passage, one.title, references)});
    }
  }
  for (const Theme& theme : themes) {
    const auto score = scores.find(theme.id);
    if (score == scores.end()) continue;
    score->second.theme = theme.id;
    check.scores.push_back(score->second);
  }
  check.scores.push_back(all);
  return check;
}

}  // namespace speerpunt
