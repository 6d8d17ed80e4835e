// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/exported_text.hh"

#include "corpus/doubt.hh"
#include "corpus/dutch/normalise.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

// The end of a quote that stands before its source: the beginning may be on the page before.
constexpr std::size_t kTail = 60;

bool is_figure(char letter) {
  return letter >= '0' && letter <= '9';
}

// "p. 3" at the end of a note and the number of the page under it are two, also without the space.
std::string with_figures_apart(std::string_view text) {
  constexpr std::string_view kBetween = "¦";
  std::string apart;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_figure(text[i])) {
      const std::size_t before = text.find_last_not_of(" \t\r\n\f", i - 1);
      if (before != std::string_view::npos && before + 1 < i && is_figure(text[before])) {
        apart += kBetween;
      }
    }
    apart += text[i];
  }
  return apart;
}

// Marks of doubt, quotation marks and brackets are of the form, not of the text.
std::string squeezed(std::string_view text) {
  std::string squeezed = dutch::squeeze(with_figures_apart(text));
  for (const std::string_view mark : {kDoubtMark, std::string_view("“"), std::string_view("”"),
                                      std::string_view("["), std::string_view("]")}) {
    for (std::size_t at = squeezed.find(mark); at != std::string::npos;
         at = squeezed.find(mark, at)) {
      squeezed.erase(at, mark.size());
    }
  }
  return squeezed;
}

std::string mark_of(std::size_t number, const Citation& citation) {
  return "[" + std::to_string(number) + "], " + pages_in_dutch(citation);
}

// A number goes on: "p. 3" is not found in "p. 31".
bool ends_at(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_figure(text[at]);
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    if (ends_at(text, at + part.size())) ++count;
  }
  return count;
}

}  // namespace

ExportedText::ExportedText(std::string_view text, const Provenance& provenance)
    : text_(squeezed(text)) {
  for (const Source& source : provenance.sources) {
    numbers_.emplace(source.document, numbers_.size() + 1);
  }
  for (const ProvenQuote& quote : provenance.quotes) ++cited_[squeezed(quote.cited)];
}

bool ExportedText::holds(const Citation& citation) const {
  Citation whole = citation;
  whole.quote = squeezed(citation.quote);
  whole.page_starts.clear();
  // Interrupted where the export has the end of a page, as a quote may be in its original.
  return verify(whole, {{text_}});
}

bool ExportedText::cites(const ProvenQuote& quote) const {
  const Citation& citation = quote.quote.citation;
  const auto number = numbers_.find(citation.document);
  if (number != numbers_.end()) {
    std::string words = squeezed(citation.quote);
    if (words.size() > kTail) words.erase(0, words.size() - kTail);
    if (count_of(text_, words + squeezed(mark_of(number->second, citation))) > 0) return true;
  }
  const std::string note = squeezed(quote.cited);
  return !note.empty() && count_of(text_, note) >= cited_.at(note);
}

std::string text_of(const Briefing& briefing) {
  std::string text;
  for (const BriefingSection& section : briefing.sections) {
    for (const Finding& finding : section.findings) {
      const Citation& citation = finding.citation();
      if (finding.context().lead_in) text += finding.context().lead_in->quote + "\n";
      text += citation.quote + " " + mark_of(source_number(briefing, citation.document), citation);
      text += "\n";
    }
  }
  return text;
}

}  // namespace speerpunt
