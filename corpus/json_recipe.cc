// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

// One value as it is, several as a list.
Json write_values(const std::vector<std::string>& values) {
  return values.size() == 1 ? Json(values.front()) : Json(values);
}

std::vector<std::string> read_values(const Json& json) {
  if (json.is_string()) return {json.get<std::string>()};
  return json.get<std::vector<std::string>>();
}

// People read and change these files.
std::string readable(const Json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string to_json(const Recipe& recipe) {
  Json options = Json::object();
  for (const auto& [name, values] : recipe.options) options[name] = write_values(values);
  return readable({{"schema", 1}, {"theme", recipe.theme}, {"options", options}});
}

Recipe recipe_from_json(std::string_view json) {
  return build_from(json, "recipe", [](const Json& value) {
    Recipe recipe;
    recipe.theme = value.at("theme").get<std::string>();
    const Json options = value.value("options", Json::object());
    for (const auto& [name, values] : options.items()) {
      recipe.options[name] = read_values(values);
    }
    return recipe;
  });
}

std::string to_json(const SavedSearch& search) {
  return readable({{"schema", 1}, {"query", search.query}});
}

SavedSearch saved_search_from_json(std::string_view json) {
  return build_from(json, "saved search", [](const Json& value) {
    return SavedSearch{value.at("query").get<std::string>()};
  });
}

std::string to_json(const SeenPassages& seen) {
  return readable({{"schema", 1}, {"seen", seen.keys}});
}

SeenPassages seen_passages_from_json(std::string_view json) {
  return build_from(json, "list of what was seen", [](const Json& value) {
    return SeenPassages{value.at("seen").get<std::vector<std::string>>()};
  });
}

}  // namespace speerpunt
