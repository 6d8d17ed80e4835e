// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a kind of briefing consists of: data that a user can copy and change.
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

// What a section of a briefing holds.
enum class Part {
  kKernel,           // kernboodschap: the most central sentences
  kOccasion,         // aanleiding: connecting text, no quotes
  kPositions,        // standpunten
  kRecommendations,  // aanbevelingen: a section for each addressee
  kIntentions,       // voornemens
  kPractice,         // praktijk: advice for doctors
  kAgenda,           // agenda: a section for each item of the agenda, with questions to ask
  kDevelopment,      // eerder: earlier wordings of what was shown
  kLineage,          // lijn: every wording of each recommendation, oldest first
  kReferences,       // verwijzingen: laws and papers that the quoted passages name
  kCooccurrence,     // samenhang: themes that go together with this one
  kCharts,           // beeld
};

std::string_view name_of(Part part);  // "kernboodschap"
std::optional<Part> part_named(std::string_view name);

struct TemplatePart {
  Part part = Part::kKernel;
  std::string title;  // of the section; may hold {geadresseerde} or {agendapunt}
  // Connecting text, a sentence each. A sentence with a placeholder that has no value is left out.
  std::vector<std::string> intro;
  std::size_t most = 6;  // quotes or rows, over all sections of the part
  bool boxed = false;
  bool numbered = false;
  std::vector<std::string> charts = {};  // of kCharts: "tijdlijn", "matrix", ...
  bool operator==(const TemplatePart&) const = default;
};

struct BriefingTemplate {
  std::string id;    // "position-paper"
  std::string name;  // "Position paper"
  std::string title = "{thema}";
  std::vector<std::string> occasion;  // lines of the head, as `intro`
  std::optional<std::size_t> max_pages;
  bool detailed = false;            // each quote says how it was recognised
  std::vector<TemplatePart> parts;  // in this order
  // By class of recommendation: what to ask about it, with {geadresseerde}, {uitgever}, {jaar}.
  std::map<std::string, std::string> questions;
  bool operator==(const BriefingTemplate&) const = default;
};

using Placeholders = std::map<std::string, std::string>;  // "thema" -> "Openheid na incidenten"

// `text` with each {name} replaced; nothing where one of them is unknown or empty.
std::optional<std::string> filled(std::string_view text, const Placeholders& values);
// The sentences that could be filled, with a space between them.
std::string filled(const std::vector<std::string>& sentences, const Placeholders& values);

}  // namespace speerpunt
