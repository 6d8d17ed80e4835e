// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/left_out.hh"

#include <algorithm>
#include <array>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

struct Part {
  std::string_view name;
  void (*drop)(SearchRequest&);
};

constexpr auto kParts = std::to_array<Part>({
    {"form", [](SearchRequest& request) { request.ranking.form = 0; }},
    {"stems", [](SearchRequest& request) { request.ranking.stem = 0; }},
    {"weak", [](SearchRequest& request) { request.ranking.weak_stem = 0; }},
    {"parts", [](SearchRequest& request) { request.ranking.part = 0; }},
    {"heading", [](SearchRequest& request) { request.ranking.heading = 0; }},
    {"title", [](SearchRequest& request) { request.ranking.title = 0; }},
    {"all-words", [](SearchRequest& request) { request.ranking.all_words = 0; }},
    {"proximity", [](SearchRequest& request) { request.ranking.proximity = 0; }},
    {"beside", [](SearchRequest& request) { request.ranking.beside = 0; }},
    {"light-words", [](SearchRequest& request) { request.ranking.light_word = 1; }},
    {"thesaurus", [](SearchRequest& request) { request.ranking.synonym = 0; }},
    {"grouping", [](SearchRequest& request) { request.ungrouped = true; }},
    {"folding", [](SearchRequest& request) { request.unfold = true; }},
});

}  // namespace

std::string search_parts() {
  std::string names;
  for (const Part& part : kParts) names += (names.empty() ? "" : ", ") + std::string(part.name);
  return names;
}

void leave_out(std::string_view parts, SearchRequest& request) {
  while (!parts.empty()) {
    const std::size_t comma = std::min(parts.find(','), parts.size());
    const std::string_view name = parts.substr(0, comma);
    const auto found = std::find_if(kParts.begin(), kParts.end(),
                                    [&](const Part& part) { return part.name == name; });
    if (found == kParts.end())
      throw Error("part-unknown", "--without kent '" + std::string(name) + "' niet", {},
                  "kies uit " + search_parts());
    found->drop(request);
    parts.remove_prefix(std::min(comma + 1, parts.size()));
  }
}

}  // namespace speerpunt
