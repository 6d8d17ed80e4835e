// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/dutch/date_words.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kHeadBlocks = 30;
constexpr std::size_t kLongestLine = 140;
constexpr std::size_t kLongestConceptLine = 40;
constexpr std::size_t kLongestVersion = 12;

constexpr auto kLabels = std::to_array<std::string_view>(
    {"versienummer", "versie nr", "versie", "version", "revisie", "revision"});

// "vastgestelde versie 9 maart 2023"
bool is_month(std::string_view after) {
  const std::size_t begin = std::min(after.find_first_not_of(' '), after.size());
  after.remove_prefix(begin);
  const std::string_view word = after.substr(0, after.find_first_of(" ,.\n\t"));
  return dutch::month_number(word) > 0 || dutch::english_month_number(word) > 0;
}

// "2.0" at the start of the text; empty: no number, or a year.
std::string number_at_start(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" :.\t\n"), text.size());
  text.remove_prefix(begin);
  if (text.starts_with('v')) text.remove_prefix(1);
  std::size_t end = 0, dots = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) {
    dots += text[end] == '.' ? 1 : 0;
    ++end;
  }
  while (end > 0 && text[end - 1] == '.') --end, --dots;
  const bool date = end < text.size() && (text[end] == '-' || text[end] == '/') &&
                    end + 1 < text.size() && is_digit(text[end + 1]);
  if (end == 0 || end > kLongestVersion || date || (end == 4 && dots == 0)) return {};
  if (dots == 0 && is_month(text.substr(end))) return {};
  return std::string(text.substr(0, end));
}

// "versie 2.0, juni 2017", "Versie\t1.1", "standaard-v1.03"; `text` is folded.
std::string labelled(std::string_view text) {
  for (const std::string_view label : kLabels) {
    for (std::size_t at = find_phrase(text, label); at != std::string_view::npos;
         at = find_phrase(text, label, at + 1)) {
      if (std::string number = number_at_start(text.substr(at + label.size())); !number.empty()) {
        return number;
      }
    }
  }
  return {};
}

// "v1.03" as people write it in the name of a file.
std::string short_label(std::string_view text) {
  for (std::size_t at = text.find('v'); at != std::string_view::npos; at = text.find('v', at + 1)) {
    const bool begins =
        at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '(';
    if (!begins || at + 1 == text.size() || !is_digit(text[at + 1])) continue;
    if (std::string number = number_at_start(text.substr(at + 1)); !number.empty()) return number;
  }
  return {};
}

// A title that ends in three numbers: "Standaard 1.4.2". Two may be the number of a norm.
std::string at_end_of_title(std::string_view title) {
  const std::size_t space = title.rfind(' ');
  if (space == std::string_view::npos) return {};
  const std::string_view last = title.substr(space + 1);
  const std::string number = number_at_start(last);
  return number.size() == last.size() && std::ranges::count(number, '.') == 2 ? number
                                                                              : std::string{};
}

// "Concept", "Conceptversie 2", "Richtlijn X (concept)"; not "the latest draft is at ..".
bool says_concept(std::string_view folded) {
  const auto words = dutch::words(folded);
  const auto tells = [](std::string_view word) {
    return word == "concept" || word == "conceptversie" || word == "draft" ||
           word.starts_with("concept-");
  };
  return !words.empty() && (tells(words.front().folded) || words.back().folded == "concept");
}

struct Stated {
  std::string number;
  bool concept_text = false;
};

// What the short lines at the head and the running headers state.
Stated stated_in_text(const Document& document) {
  Stated found;
  std::string running;
  std::size_t seen = 0;
  bool label_above = false;
  for (const Block& block : document.blocks) {
    const bool furniture = block.kind == BlockKind::kFurniture;
    if (furniture && document.media != "pdf") continue;
    const bool head = block.page.value <= 2 && seen < kHeadBlocks;
    if (!furniture) ++seen;
    if (!head && !furniture) break;
    if (block.text.size() > kLongestLine && block.kind != BlockKind::kTable) {
      label_above = false;
      continue;
    }
    const std::string folded = dutch::fold(block.text);
    std::string number = labelled(folded);
    if (number.empty() && label_above) number = number_at_start(folded);
    if (furniture) {
      if (running.empty()) running = std::move(number);
      continue;
    }
    if (found.number.empty()) found.number = std::move(number);
    label_above = folded == "versie" || folded == "versie:" || folded.starts_with("versie ") ||
                  folded == "version" || folded == "version:";
    if (block.page.value == 1 && folded.size() <= kLongestConceptLine && says_concept(folded)) {
      found.concept_text = true;
    }
  }
  if (found.number.empty()) found.number = std::move(running);
  return found;
}

}  // namespace

std::string find_version(const Document& document) {
  const std::string title = dutch::fold(document.title);
  Stated stated = stated_in_text(document);
  std::string number = labelled(title);
  if (number.empty()) number = at_end_of_title(title);
  if (number.empty()) number = std::move(stated.number);
  const std::string file = dutch::fold(file_stem(document.path));
  if (number.empty()) number = labelled(file);
  if (number.empty()) number = short_label(file);
  if (stated.concept_text || says_concept(title) || says_concept(file)) {
    number += number.empty() ? "concept" : " concept";
  }
  return number;
}

}  // namespace speerpunt
