// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "ingest/about/parts.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestTitle = 400;
constexpr std::size_t kLongestStatuteTitle = 1200;  // "Besluit van .., houdende .."
constexpr std::size_t kHeadBytes = 1500;
constexpr std::size_t kLongTitleWords = 8;
constexpr auto kFileEndings =
    std::to_array<std::string_view>({".doc", ".docx", ".pdf", ".indd", ".ppt", ".pptx", ".odt",
                                     ".rtf", ".xls", ".xlsx", ".qxd", ".pages", ".tex", ".dvi"});
constexpr auto kPlaceholders = std::to_array<std::string_view>(
    {"untitled", "naamloos", "document", "document1", "titel", "title", "powerpoint-presentatie",
     "powerpoint presentation", "dia 1", "slide 1", "print", "blank", "no title", "none", "null"});

// No title ends in these.
constexpr auto kOpenEnds =
    std::to_array<std::string_view>({"en", "of", "van", "voor", "de", "het", "een", "in", "op",
                                     "met", "bij", "tot", "and", "the", "for"});

// Programs fill the title of a PDF with file names and placeholders.
bool is_plausible(std::string_view title) {
  const std::string folded = dutch::fold(title);
  const bool statute = folded.find("houdende") != std::string::npos;
  if (!has_letter(folded) || folded.size() < 3) return false;
  if (folded.size() > (statute ? kLongestStatuteTitle : kLongestTitle)) return false;
  if (folded.starts_with("artikel ") && folded.size() < 14) return false;
  if (folded.starts_with("microsoft ") && folded.find(" - ") != std::string::npos) return false;
  if (folded.find(' ') == std::string::npos && folded.find_first_of("_/\\") != std::string::npos) {
    return false;
  }
  const auto ends = [&](std::string_view ending) { return folded.ends_with(ending); };
  if (std::any_of(kFileEndings.begin(), kFileEndings.end(), ends)) return false;
  return std::find(kPlaceholders.begin(), kPlaceholders.end(), std::string_view(folded)) ==
         kPlaceholders.end();
}

const Block* first_of(const Document& document, BlockKind kind, int last_page) {
  for (const Block& block : document.blocks) {
    if (block.page.value > last_page) return nullptr;
    if (block.kind == kind && is_plausible(block.text) && !is_organisation_name(block.text)) {
      return &block;
    }
  }
  return nullptr;
}

// " CMS" below "Ontwerp van SSL en": a title that does not end there goes on in a short line.
std::string rest_of_title(const Document& document, const Block& title) {
  constexpr std::size_t kLongestRest = 80;
  const std::vector<dutch::Word> words = dutch::words(title.text);
  if (words.empty() || words.back().span.end.value != title.text.size()) return {};
  if (std::find(kOpenEnds.begin(), kOpenEnds.end(), words.back().folded) == kOpenEnds.end()) {
    return {};
  }
  const Block* next = &title;
  do ++next;
  while (next < document.blocks.data() + document.blocks.size() &&
         next->kind == BlockKind::kFurniture);
  if (next == document.blocks.data() + document.blocks.size() || next->page != title.page ||
      next->text.size() > kLongestRest || next->text.ends_with('.')) {
    return {};
  }
  return ' ' + next->text;
}

// A title of several words that the head of the first page shows is the title, however it is set.
// A long one is recognised by its words, for a layout may put a label between its lines.
bool is_shown(const Document& document, const std::string& title) {
  std::string head;
  for (const Block& block : document.blocks) {
    if (block.page.value > 1 || head.size() > kHeadBytes) break;
    head += block.text + ' ';
  }
  const std::vector<dutch::Word> words = dutch::words(title);
  if (words.size() < 2) return false;
  if (dutch::squeeze(head).find(dutch::squeeze(title)) != std::string::npos) return true;
  if (words.size() < kLongTitleWords) return false;
  std::set<std::string> shown;
  for (const dutch::Word& word : dutch::words(head)) shown.insert(word.folded);
  return std::all_of(words.begin(), words.end(),
                     [&](const dutch::Word& word) { return shown.contains(word.folded); });
}

// "Betreft: Beleidsreactie .." of a letter.
std::string subject_line(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.page.value > 1) break;
    if (block.text.size() > kLongestTitle) continue;
    for (const std::string_view label : {"Betreft", "Onderwerp", "Subject", "Inzake"}) {
      if (!block.text.starts_with(label)) continue;
      const std::size_t text = block.text.find_first_not_of(": \t\n", label.size());
      if (text == std::string::npos || text == label.size()) continue;
      return block.text.substr(text);
    }
  }
  return {};
}

// "Vragen van het lid .. over ..", printed with their answer.
std::string parliamentary_question(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.page.value > 1) break;
    if (block.text.size() <= kLongestTitle && (block.text.starts_with("Vragen van het lid ") ||
                                               block.text.starts_with("Vragen van de leden "))) {
      return block.text;
    }
  }
  return {};
}

}  // namespace

FoundTitle find_title(const Document& document, const AboutHints& hints) {
  // The subject of a mail is its title block too; the source must say what it is.
  if (hints.title_source == "mail-subject" && !hints.title.empty()) {
    return {hints.title, hints.title_source};
  }
  const bool plausible = is_plausible(hints.title);
  const bool metadata =
      hints.title_source == "pdf-metadata" || hints.title_source == "office-metadata";
  if (plausible && metadata && is_shown(document, hints.title)) {
    return {hints.title, hints.title_source};
  }
  if (std::string question = parliamentary_question(document); !question.empty()) {
    return {std::move(question), "text"};
  }
  const bool letter = is_laid_out(document) && is_letter(document);
  if (letter) {
    if (std::string subject = subject_line(document); !subject.empty()) {
      return {std::move(subject), "text"};
    }
  }
  if (const Block* title = first_of(document, BlockKind::kTitle, 2)) {
    return {title->text + rest_of_title(document, *title), "text"};
  }
  if (plausible) return {hints.title, hints.title_source};
  // The headings of a letter are those of its parts.
  if (letter) return {};
  if (const Block* heading = first_of(document, BlockKind::kHeading, 1)) {
    return {heading->text, "text"};
  }
  return {};
}

}  // namespace speerpunt
