// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/wording.hh"

#include <algorithm>

#include "corpus/doubt.hh"
#include "corpus/error.hh"

namespace speerpunt {

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
  for (std::size_t i = 0; i < recommendation.addressee.size(); ++i) {
    text += (i == 0 ? ", aan " : ", ") + recommendation.addressee[i];
  }
  if (!recommendation.addressee.empty() && !recommendation.explicit_addressee)
    text += " (afgeleid)";
  if (!recommendation.cue.empty()) text += "; herkend aan “" + recommendation.cue + "”";
  return text;
}

std::string day_in_dutch(const Briefing& briefing) {
  const std::optional<Date> day = parse_iso_date(briefing.date, "request");
  return day ? in_dutch(*day) : briefing.date;
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
