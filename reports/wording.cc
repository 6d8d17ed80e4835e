// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/wording.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "corpus/doubt.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"

namespace speerpunt {
namespace {

// "aan de minister, Tweede Kamer (afgeleid)".
std::string addressees_in_dutch(const Recommendation& recommendation) {
  return "aan " + join(recommendation.addressee, ", ") +
         (recommendation.explicit_addressee ? "" : " (afgeleid)");
}

constexpr auto kEvidenceInDutch =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"strength", "sterkte"},
                                                                  {"deadline", "termijn"},
                                                                  {"actor", "geadresseerde"},
                                                                  {"scope", "reikwijdte"},
                                                                  {"instrument", "middel"},
                                                                  {"number", "getal"},
                                                                  {"reference", "verwijzing"},
                                                                  {"name", "naam"},
                                                                  {"done", "gedaan"}});

}  // namespace

std::string evidence_in_dutch(const ChangeEvidence& evidence) {
  const auto known = std::find_if(kEvidenceInDutch.begin(), kEvidenceInDutch.end(),
                                  [&](const auto& entry) { return entry.first == evidence.what; });
  std::string text(known == kEvidenceInDutch.end() ? evidence.what : known->second);
  if (evidence.before.empty()) return text + " erbij: " + evidence.after;
  if (evidence.after.empty()) return text + " weg: " + evidence.before;
  return text + ": " + evidence.before + " > " + evidence.after;
}

std::string confirmed_in_dutch(const Said& said) {
  std::string text = "bevestigd door " + said.author + ", " + day_in_dutch(said.time.substr(0, 10));
  if (!said.reason.empty()) text += ": " + said.reason;
  return text;
}

std::string pages_in_dutch(const Citation& citation) {
  std::string text = "p.\u00A0" + std::to_string(citation.page.value);
  if (citation.page_end > citation.page) text += "-" + std::to_string(citation.page_end.value);
  if (citation.recognised) text += scan_in_dutch(*citation.recognised);
  return text;
}

std::string source_in_dutch(const Source& source) {
  std::string text = source.publisher;
  if (!text.empty()) text += ", ";
  text += source.title.empty() ? "zonder titel" : source.title;
  return text + ", " + (source.date ? in_dutch(*source.date) : "datum onbekend");
}

std::string recognition_in_dutch(const Recommendation& recommendation) {
  std::string text = std::string(name_of(recommendation.kind)) + ", sterkte " +
                     std::to_string(recommendation.strength) + " van 5";
  if (!recommendation.addressee.empty()) text += ", " + addressees_in_dutch(recommendation);
  if (!recommendation.cue.empty()) text += "; herkend aan “" + recommendation.cue + "”";
  return text;
}

std::string about_in_dutch(const FindingContext& context, bool detailed) {
  std::vector<std::string> parts;
  if (context.recommendation && detailed) {
    parts.push_back(recognition_in_dutch(*context.recommendation));
  } else if (context.recommendation && !context.recommendation->addressee.empty()) {
    parts.push_back(addressees_in_dutch(*context.recommendation));
  }
  if (context.standing) {
    const Standing& standing = *context.standing;
    if (standing.since) parts.push_back("sinds " + in_dutch(*standing.since));
    if (standing.documents > 1) {
      parts.push_back("in " + counted_in_dutch(standing.documents, "document", "documenten"));
    }
    if (!standing.status.empty()) {
      parts.push_back(standing.status + (standing.proposal ? " (voorstel)" : " (bevestigd)"));
    }
  }
  return join(parts, "; ");
}

std::string counted_in_dutch(std::size_t count, std::string_view one, std::string_view several) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

std::string enumerated(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " en " : ", ";
    text += names[i];
  }
  return text;
}

std::string decimal_in_dutch(double value) {
  const long tenths = std::lround(10 * value);
  return std::to_string(tenths / 10) + "," + std::to_string(std::labs(tenths % 10));
}

std::string day_in_dutch(const std::string& day) {
  const std::optional<Date> date = parse_iso_date(day, "request");
  return date ? in_dutch(*date) : day;
}

std::size_t source_number(const Briefing& briefing, const DocumentId& document) {
  const auto found =
      std::find_if(briefing.sources.begin(), briefing.sources.end(),
                   [&](const Source& source) { return source.document == document; });
  if (found == briefing.sources.end()) {
    throw Error("source-missing", "a quoted document is not among the sources", document);
  }
  return static_cast<std::size_t>(found - briefing.sources.begin()) + 1;
}

}  // namespace speerpunt
