// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/doubt.hh"
#include "reports/render.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

// Text that must not be read as markup.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += ' ';
      continue;
    }
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string linked(const std::string& text, const std::string& address) {
  if (address.empty() || address.find_first_of(" <>\n") != std::string::npos) return text;
  return "[" + text + "](<" + address + ">)";
}

}  // namespace

std::string to_markdown(const Briefing& briefing, const PageLink& page_link) {
  std::string text = "# " + escaped(briefing.title) + "\n\n" + escaped(briefing.scope) +
                     "\n\nStand: " + day_in_dutch(briefing) + "\n";
  for (const BriefingSection& section : briefing.sections) {
    text += "\n## " + escaped(section.title) + "\n";
    for (const Finding& finding : section.findings) {
      const Citation& citation = finding.citation();
      const std::size_t number = source_number(briefing, citation.document);
      text +=
          "\n> " + escaped(with_doubts(citation.quote, citation.doubtful)) + "\n>\n> — [" +
          std::to_string(number) + "], " +
          linked(pages_in_dutch(citation), page_link(briefing.sources[number - 1], citation.page));
      if (finding.recommendation()) {
        text += " (" + escaped(recognition_in_dutch(*finding.recommendation())) + ")";
      }
      text += "\n";
    }
  }
  text += "\n## Bronnen\n\n";
  for (std::size_t i = 0; i < briefing.sources.size(); ++i) {
    const Source& source = briefing.sources[i];
    text += std::to_string(i + 1) + ". " + escaped(source_in_dutch(source)) +
            ". Bestand: " + escaped(source.path) + "\n";
  }
  text += "\n## Verantwoording\n\n" + std::string(kHowMade) + "\n";
  for (const std::string& note : briefing.notes) text += "\n" + escaped(note) + "\n";
  return text;
}

}  // namespace speerpunt
