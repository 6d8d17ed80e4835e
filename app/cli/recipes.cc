// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "app/cli/list_named.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/named_files.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "corpus/json.hh"
#include "query/theme_names.hh"

namespace speerpunt::cli {
namespace {

namespace fs = std::filesystem;

// Options that may name a file: it is found again from another folder too.
constexpr std::array<std::string_view, 4> kFiles{"output", "style", "since-briefing", "template"};

// Those of `brief` that say what to write.
const std::vector<Option>& recipe_options() {
  static const std::vector<Option> options = [] {
    std::vector<Option> made = brief_verb().options;
    std::erase_if(made, [](const Option& option) {
      return option.name == "--json" || option.name == "--all";
    });
    return made;
  }();
  return options;
}

std::string absolute(const std::string& name, std::string value) {
  const bool may_be_file = std::ranges::find(kFiles, name) != kFiles.end();
  const bool is_id = name == "template" && fs::path(value).extension() != ".json";
  if (!may_be_file || is_id || value == "-" || value.empty()) return value;
  return fs::absolute(value).lexically_normal().string();
}

Recipe recipe_of(const Arguments& arguments, const std::string& theme) {
  Recipe recipe;
  recipe.theme = theme_named(load_themes(), theme).id;
  load_briefing_template(arguments.value_or("--template", "position-paper"));
  for (const Option& option : recipe_options()) {
    const std::string name = option.name.substr(2);
    for (const std::string& value : arguments.values(option.name)) {
      recipe.options[name].push_back(absolute(name, value));
    }
    // The last counts.
    auto& values = recipe.options[name];
    if (!option.repeated && values.size() > 1) values = {values.back()};
    if (values.empty()) recipe.options.erase(name);
  }
  return recipe;
}

// What `brief` would have been given; options of this command line go before saved ones.
Arguments brief_arguments(const Recipe& recipe, const std::string& name,
                          const Arguments& arguments) {
  Arguments made;
  made.given = arguments.given;
  made.given.erase("ACTION");
  made.given["THEME"] = {recipe.theme};
  made.given["--json"] = {};
  made.given["--all"] = {};
  for (const auto& [option, values] : recipe.options) {
    const auto given = made.given.find("--" + option);
    if (given == made.given.end()) {
      throw Error("recipe-invalid",
                  "the recipe " + name + " has an option that brief does not know", option,
                  "remove it from the file in recipes/");
    }
    if (given->second.empty()) given->second = values;
  }
  return made;
}

std::string command_line(const Recipe& recipe) {
  std::vector<std::string> words{recipe.theme};
  for (const auto& [name, values] : recipe.options) {
    for (const std::string& value : values) {
      words.push_back("--" + name + (value == "true" ? "" : " \"" + value + "\""));
    }
  }
  return join(words, " ");
}

ExitCode list(const NamedFiles& recipes, Terminal& terminal) {
  return list_named(
      recipes.names(),
      [&](const std::string& name) { return command_line(recipes.load(name, recipe_from_json)); },
      "er is geen recept bewaard", terminal);
}

ExitCode run_recipes(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  const Workspace workspace = open_workspace(arguments);
  const NamedFiles recipes = recipes_of(workspace);
  if (action == "list" && words.size() <= 1) return list(recipes, terminal);
  if (action == "save" && words.size() == 3) {
    recipes.save(words[1], to_json(recipe_of(arguments, words[2])));
    return kDone;
  }
  if (action == "remove" && words.size() == 2) {
    recipes.remove(words[1]);
    return kDone;
  }
  if (action == "run" && words.size() == 2) {
    const Recipe recipe = recipes.load(words[1], recipe_from_json);
    return brief_verb().run(brief_arguments(recipe, words[1], arguments), terminal);
  }
  throw Error("usage", "recipes knows list, save NAME THEME, run NAME and remove NAME, not \"" +
                           join(words, " ") + "\"");
}

}  // namespace

Verb recipes_verb() {
  return {"recipes",
          "save a briefing, and write it again",
          "`save NAME THEME` keeps a theme with the options of `brief`: period, addressees, "
          "template, occasion, committee, agenda, form. `run NAME` writes it, as `brief` would; "
          "options that are given then go before those that were saved. The files lie in recipes/ "
          "of the workspace and may be changed by hand.",
          {{"ACTION",
            "list, save NAME THEME, run NAME, remove NAME",
            false,
            true,
            {"list", "save", "run", "remove"}}},
          recipe_options(),
          {{"speerpunt recipes save arbozorg arbeidsgerichte-zorg --template inbreng --from 2015",
            "keep it"},
           {"speerpunt recipes run arbozorg -o inbreng.docx", "write it with what is known now"}},
          run_recipes};
}

}  // namespace speerpunt::cli
