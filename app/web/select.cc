// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/select.hh"

#include <algorithm>

#include "app/web/recommendation_words.hh"

namespace speerpunt::web {

Html select(const std::string& name, const std::vector<Choice>& choices,
            const std::string& chosen) {
  Html options;
  const auto option = [&](const std::string& value, const std::string& shown) {
    options += tag("option", {{"value", value}, {"selected", value == chosen}}, shown);
  };
  for (const Choice& choice : choices) option(choice.value, choice.name);
  if (std::ranges::find(choices, chosen, &Choice::value) == choices.end()) option(chosen, chosen);
  return tag("select", {{"id", name}, {"name", name}}, options);
}

Html year_input(const std::string& name, const std::string& value) {
  return leaf("input", {{"type", "number"},
                        {"id", name},
                        {"name", name},
                        {"value", value},
                        {"min", 1800},
                        {"max", 2199}});
}

Html hidden_input(const std::string& name, const std::string& value) {
  return leaf("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html labelled(std::string_view name, const std::string& for_id, const Html& field) {
  return tag("p", {{"class", "veld"}}, tag("label", {{"for", for_id}}, name), field);
}

std::vector<Choice> class_choices(const std::string& all) {
  std::vector<Choice> choices;
  if (!all.empty()) choices.push_back({"", all});
  for (const RecommendationClass kind : kCountedClasses)
    choices.push_back({std::string(name_of(kind)), in_dutch(kind)});
  constexpr RecommendationClass kDuty = RecommendationClass::kExistingDuty;
  choices.push_back({std::string(name_of(kDuty)), in_dutch(kDuty) + " (telt niet mee)"});
  return choices;
}

}  // namespace speerpunt::web
