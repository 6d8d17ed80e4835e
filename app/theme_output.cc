// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_output.hh"

#include "corpus/json_support.hh"

namespace speerpunt {

using json_support::array_of;
using json_support::dump;
using json_support::Json;

std::string to_json(const Theme& theme, const ThemeSuggestion& suggestion) {
  const Contingency& counts = suggestion.counts;
  return dump({{"schema", 1},
               {"theme", theme.id},
               {"term", suggestion.term},
               {"form", std::string(name_of(suggestion.form))},
               {"passages", counts.both},
               {"of_theme", counts.second},
               {"elsewhere", counts.first - counts.both},
               {"of_elsewhere", counts.all - counts.second},
               {"documents", suggestion.documents},
               {"log_likelihood", suggestion.log_likelihood},
               {"example", suggestion.example}});
}

std::string to_json(const ThemeCheck& check, const std::vector<LabelledPassage>& labelled) {
  return dump({{"schema", 1},
               {"scores",
                array_of(check.scores,
                         [](const ThemeScore& score) {
                           return Json{{"theme", score.theme},     {"precision", score.precision()},
                                       {"recall", score.recall()}, {"f1", score.f1()},
                                       {"right", score.right},     {"extra", score.extra},
                                       {"missed", score.missed}};
                         })},
               {"wrong", array_of(check.wrong, [&](const WrongTheme& wrong) {
                  return Json{{"line", labelled[wrong.passage].line},
                              {"theme", wrong.theme},
                              {"wrong", wrong.extra ? "extra" : "missed"},
                              {"text", labelled[wrong.passage].text},
                              {"reasons", array_of(wrong.reasons, [](const ThemeReason& reason) {
                                 return Json{{"label", reason.label},
                                             {"matched", reason.matched},
                                             {"where", reason.where},
                                             {"weight", reason.weight}};
                               })}};
                })}});
}

}  // namespace speerpunt
