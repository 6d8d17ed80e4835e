// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json_support.hh"
#include "corpus/labelled_passage.hh"
#include "corpus/split.hh"

namespace speerpunt {
namespace {

using json_support::Json;

LabelledPassage from_json(std::string_view line) {
  return json_support::build_from(line, "labelled passage", [](const Json& json) {
    LabelledPassage made;
    made.text = json.at("text").get<std::string>();
    made.themes = json.at("themes").get<std::vector<std::string>>();
    made.heading = json.value("heading", std::vector<std::string>());
    made.title = json.value("title", "");
    made.aside = json.value("aside", std::vector<std::string>());
    return made;
  });
}

LabelledPassage from_columns(std::string_view line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  if (columns.size() < 2 || columns.size() > 4 || columns[0].empty() || columns[1].empty())
    throw Error("labels-invalid", "expected themes, a tab and the text of the passage");
  LabelledPassage made;
  for (const std::string_view theme : split(columns[0], ',')) {
    if (theme == "-") continue;
    (theme.starts_with('~') ? made.aside : made.themes)
        .emplace_back(theme.substr(theme.starts_with('~') ? 1 : 0));
  }
  made.text = columns[1];
  if (columns.size() > 2 && !columns[2].empty()) made.heading = {columns[2]};
  if (columns.size() > 3) made.title = columns[3];
  return made;
}

}  // namespace

std::vector<LabelledPassage> labelled_passages(std::string_view text, const std::string& name) {
  std::vector<LabelledPassage> passages;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    try {
      passages.push_back(line.starts_with('{') ? from_json(line) : from_columns(line));
      passages.back().line = number;
    } catch (const Error& error) {
      throw Error("labels-invalid", "line " + std::to_string(number) + ": " + error.what(),
                  name + ":" + std::to_string(number), std::string(kLabelledPassageHint));
    }
  }
  return passages;
}

}  // namespace speerpunt
