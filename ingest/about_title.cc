// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/dutch/normalise.hh"
#include "ingest/about_parts.hh"
#include "ingest/plain_text_letters.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestTitle = 400;
constexpr auto kFileEndings =
    std::to_array<std::string_view>({".doc", ".docx", ".pdf", ".indd", ".ppt", ".pptx", ".odt",
                                     ".rtf", ".xls", ".xlsx", ".qxd", ".pages", ".tex", ".dvi"});
constexpr auto kPlaceholders = std::to_array<std::string_view>(
    {"untitled", "naamloos", "document", "document1", "titel", "title", "powerpoint-presentatie",
     "powerpoint presentation", "dia 1", "slide 1", "print", "blank", "no title"});

// Programs fill the title of a PDF with file names and placeholders.
bool is_plausible(std::string_view title) {
  const std::string folded = dutch::fold(title);
  if (!has_letter(folded) || folded.size() < 3 || folded.size() > kLongestTitle) return false;
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
    if (block.kind == kind) return &block;
  }
  return nullptr;
}

}  // namespace

FoundTitle find_title(const Document& document, const AboutHints& hints) {
  // The subject of a mail is its title block too; the source must say what it is.
  if (hints.title_source == "mail-subject" && !hints.title.empty()) {
    return {hints.title, hints.title_source};
  }
  if (const Block* title = first_of(document, BlockKind::kTitle, 2)) return {title->text, "text"};
  if (is_plausible(hints.title)) return {hints.title, hints.title_source};
  if (const Block* heading = first_of(document, BlockKind::kHeading, 1)) {
    return {heading->text, "text"};
  }
  return {};
}

}  // namespace speerpunt
