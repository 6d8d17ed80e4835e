// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/briefing_template.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/join.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::pair<Part, std::string_view>, 12> kParts = {{
    {Part::kKernel, "kernboodschap"},
    {Part::kOccasion, "aanleiding"},
    {Part::kPositions, "standpunten"},
    {Part::kRecommendations, "aanbevelingen"},
    {Part::kIntentions, "voornemens"},
    {Part::kPractice, "praktijk"},
    {Part::kAgenda, "agenda"},
    {Part::kDevelopment, "eerder"},
    {Part::kLineage, "lijn"},
    {Part::kReferences, "verwijzingen"},
    {Part::kCooccurrence, "samenhang"},
    {Part::kCharts, "beeld"},
}};

}  // namespace

std::string_view name_of(Part part) {
  return std::find_if(kParts.begin(), kParts.end(),
                      [&](const auto& entry) { return entry.first == part; })
      ->second;
}

std::optional<Part> part_named(std::string_view name) {
  const auto found = std::find_if(kParts.begin(), kParts.end(),
                                  [&](const auto& entry) { return entry.second == name; });
  return found == kParts.end() ? std::nullopt : std::optional(found->first);
}

std::optional<std::string> filled(std::string_view text, const Placeholders& values) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    result += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return {};
    const auto value = values.find(std::string(text.substr(open + 1, close - open - 1)));
    if (value == values.end() || value->second.empty()) return {};
    result += value->second;
    text.remove_prefix(close + 1);
  }
  return result;
}

std::string filled(const std::vector<std::string>& sentences, const Placeholders& values) {
  std::vector<std::string> told;
  for (const std::string& sentence : sentences) {
    if (auto made = filled(std::string_view(sentence), values)) told.push_back(*std::move(made));
  }
  return join(told, " ");
}

}  // namespace speerpunt
