// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/about/date_text.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kHeadBytes = 1500;  // of text that counts as the head of a document
constexpr std::size_t kTailBlocks = 12;
constexpr std::size_t kLabelReach = 80;  // bytes between a label and its date
constexpr std::size_t kLongestDateLine = 160;
constexpr std::size_t kMostOpeningWords = 8;  // before the date in an opening line
constexpr std::size_t kMostOtherWords = 3;    // beside the date in a line that is a date line

// Folded; directly before a date they name it as the document's own.
constexpr auto kOwnLabels = std::to_array<std::string_view>(
    {"datum",          "publicatiedatum",  "gepubliceerd",   "gepubliceerd op",
     "geplaatst op",   "verschenen",       "verschenen op",  "vastgesteld",
     "vastgesteld op", "vastgesteld door", "goedgekeurd op", "verzonden",
     "versiedatum",    "versie",           "uitgave",        "uitgegeven",
     "date",           "published",        "published on",   "(ontvangen",
     "sent",           "datum publicatie", "datum uitgave",  "datum brief",
     "dagtekening"});
constexpr auto kLaterLabels = std::to_array<std::string_view>(
    {"laatst gewijzigd", "laatst gewijzigd op", "laatst bijgewerkt", "laatst bijgewerkt op",
     "laatste wijziging", "bijgewerkt op", "gewijzigd op", "last modified", "last updated"});
// These name another date: of another document, of something to come.
constexpr auto kOtherLabels = std::to_array<std::string_view>(
    {"uw brief",   "uw brief van",   "uw kenmerk",       "brief van",
     "brief d.d.", "d.d.",           "reageren",         "uiterlijk",
     "voor",       "ingangsdatum",   "met ingang van",   "geldig",
     "geldig tot", "geboren",        "inwerkingtreding", "in werking",
     "deadline",   "sluitingsdatum", "herzieningsdatum", "evaluatiedatum",
     "advies van", "rapport van",    "uitspraak van",    "tot",
     "vanaf",      "sinds",          "geraadpleegd",     "geraadpleegd op",
     "accessed"});

enum class Label { kNone, kOwn, kLater, kOther };

// The point of "versie 2.0, " does not. The head of a table says nothing about one of its rows.
bool ends_sentence(std::string_view text) {
  if (text.find('\t') != std::string_view::npos && text.find('\n') != std::string_view::npos) {
    return true;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool inside = at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
    if (text[at] == ';' || (text[at] == '.' && !inside)) return true;
  }
  return false;
}

template <typename List>
std::size_t longest_at_end(std::string_view before, const List& labels) {
  std::size_t longest = 0;
  for (const std::string_view label : labels) {
    const std::size_t from =
        before.size() > kLabelReach + label.size() ? before.size() - kLabelReach - label.size() : 0;
    std::size_t at = find_phrase(before, label, from);
    while (at != std::string_view::npos) {
      // Only signs, a weekday or a place may stand between.
      const std::string_view between = before.substr(at + label.size());
      const auto words = dutch::words(between);
      const bool names_who = label.starts_with("vastgesteld") || label.starts_with("goedgekeurd");
      if (words.size() <= (names_who ? 8U : 2U) && !ends_sentence(between)) {
        longest = std::max(longest, label.size());
      }
      at = find_phrase(before, label, at + 1);
    }
  }
  return longest;
}

Label label_before(const std::string& text, std::size_t date) {
  const std::string before = dutch::fold(text.substr(0, date));
  const std::size_t own = longest_at_end(before, kOwnLabels);
  const std::size_t later = longest_at_end(before, kLaterLabels);
  const std::size_t other = longest_at_end(before, kOtherLabels);
  if (other > 0 && other >= own && other >= later) return Label::kOther;
  if (later > own) return Label::kLater;
  return own > 0 ? Label::kOwn : Label::kNone;
}

// "12:34" right after the date: when a page was printed.
bool has_clock_time(std::string_view after) {
  const std::size_t colon = after.substr(0, 12).find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < after.size() &&
         after[colon - 1] >= '0' && after[colon - 1] <= '9' && after[colon + 1] >= '0' &&
         after[colon + 1] <= '9';
}

std::size_t words_beside(const std::string& text, ByteSpan span) {
  const std::string rest = text.substr(0, span.begin.value) + ' ' + text.substr(span.end.value);
  return dutch::words(rest).size();
}

bool is_title_like(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

// The lower the better; kNever: no candidate.
enum Rank : int {
  kLetterRank,  // beside its label in the head of a letter; its title may name another document
  kTitleRank,
  kLabelRank,
  kLineRank,
  kHeadingRank,
  kLaterRank,
  kTailRank,
  kRunningRank,
  kCopyrightRank,
  kStatuteRank,
  kNever
};

struct Place {
  bool head = false;
  bool tail = false;
  bool colophon = false;
};

struct Candidate {
  Date date;
  Rank rank = kNever;
};

class DateSearch {
 public:
  explicit DateSearch(const Document& document) : document_(document) {}

  std::optional<TextDate> search() {
    std::size_t before = 0;
    bool colophon = false;
    int colophon_page = 0;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      if (is_title_like(block.kind) || block.text.size() < 12) {
        const std::string folded = dutch::fold(block.text);
        const bool opens = folded.starts_with("colofon") || folded.starts_with("colophon");
        if (opens) colophon_page = block.page.value;
        if (opens || is_title_like(block.kind)) colophon = opens;
      }
      // The reference column of a letter may be read after all the text of its page.
      const bool letterhead = block.kind == BlockKind::kMeta && block.page.value == 1;
      const Place place{letterhead || (before < kHeadBytes && block.page.value <= 2),
                        i + kTailBlocks >= document_.blocks.size(),
                        colophon && block.page.value <= colophon_page + 1};
      if (place.head || place.tail || place.colophon || block.kind == BlockKind::kFurniture ||
          block.kind == BlockKind::kMeta) {
        look_at(block, place, label_near(i));
      }
      if (block.kind != BlockKind::kFurniture) before += block.text.size();
    }
    return best();
  }

 private:
  // Labels may stand in a row of their own: "Datum", "Ons kenmerk", "Onderwerp".
  bool label_near(std::size_t at) const {
    for (std::size_t i = at - std::min<std::size_t>(at, 5); i < at; ++i) {
      const std::string folded = dutch::fold(document_.blocks[i].text.substr(0, 10));
      if (folded == "datum" || folded == "datum:") return true;
    }
    // The labels and values of a reference column may have become one text.
    return at > 0 && document_.blocks[at - 1].kind == BlockKind::kMeta &&
           document_.blocks[at - 1].text.ends_with(" Datum");
  }

  void look_at(const Block& block, Place place, bool label_above) {
    // The chrome of a web page has the dates of other pages.
    if (block.kind == BlockKind::kFurniture && !is_laid_out(document_)) return;
    const std::string_view text(block.text);
    if (text.size() > 2000) return;
    const auto mentions = dutch::find_dates(text);
    for (const dutch::DateMention& mention : mentions) {
      const auto date = parse_iso_date(mention.value, "text");
      if (!date) continue;
      if (label_above && mention.span.begin.value == 0 && place.head) {
        const bool letter = block.kind == BlockKind::kMeta && is_letter(document_);
        candidates_.push_back({*date, letter ? kLetterRank : kLabelRank});
        return;
      }
      const Rank rank = rank_of(block, place, mention, *date, mentions.size());
      if (rank != kNever) candidates_.push_back({*date, rank});
    }
  }

  Rank rank_of(const Block& block, Place place, const dutch::DateMention& mention, const Date& date,
               std::size_t mentions) const {
    const std::string& text = block.text;
    const std::string_view after = std::string_view(text).substr(mention.span.end.value);
    const bool furniture = block.kind == BlockKind::kFurniture;
    if (furniture && has_clock_time(after)) return kNever;
    const Label label = label_before(text, mention.span.begin.value);
    const bool opening = place.head && is_opening(text, mention);
    // "Factsheet voor het debat, mei 2019": what it is for stands before the comma.
    if (label == Label::kOther && !opening) return kNever;
    const bool year = date.precision == DatePrecision::kYear;
    const bool statute = document_.kind == "wet";
    if (label == Label::kOwn && !year && !statute) return kLabelRank;
    if (label == Label::kLater && !year && !statute) return kLaterRank;
    if (statute) {
      return block.kind == BlockKind::kTitle && !year ? kStatuteRank : kNever;
    }
    if (is_title_like(block.kind)) {
      const Rank rank = place.head ? title_rank(text, mention, year) : kNever;
      // "Utrecht, 9 januari 2020" below "Samenvatting bij de visie (juni 2017)".
      return rank == kTitleRank && block.kind == BlockKind::kHeading ? kHeadingRank : rank;
    }
    const std::size_t sign = text.find("©");
    if (sign != std::string::npos && sign < mention.span.begin.value && text.size() < 400) {
      return document_.media == "html" ? kNever : year ? kCopyrightRank : kLineRank;
    }
    if (block.kind == BlockKind::kTable) return kNever;
    if (opening && !year) return kLineRank;
    if (text.size() > kLongestDateLine) return kNever;
    if (block.kind == BlockKind::kListItem || block.kind == BlockKind::kFootnote) return kNever;
    if (year) return place.colophon && mentions == 1 ? kCopyrightRank : kNever;
    const std::size_t others = words_beside(text, mention.span);
    if (place.colophon && mentions == 1) return kLineRank;
    if (furniture) return others <= 12 ? kRunningRank : kNever;
    if (others > kMostOtherWords || mentions > 1 || text.ends_with('.')) return kNever;
    return place.head ? kLineRank : place.tail ? kTailRank : kNever;
  }

  // "Factsheet, 22 maart 2022. Wat is er van geworden?", "Factsheet voor het debat, mei 2019"
  static bool is_opening(const std::string& text, const dutch::DateMention& mention) {
    const std::size_t begin = mention.span.begin.value;
    const std::size_t end = mention.span.end.value;
    const std::string rest = text.substr(end);
    if (!rest.empty() && !rest.starts_with(". ") && !rest.starts_with(" – ") &&
        !rest.starts_with(" (")) {
      return false;
    }
    const std::string before = text.substr(0, begin);
    const std::size_t words = dutch::words(before).size();
    if (rest.starts_with(". ") && words <= 2) return true;
    return words <= kMostOpeningWords && before.ends_with(", ") &&
           before.find(". ") == std::string::npos;
  }

  // "Visie Zorg die werkt (juni 2017)"; a year in a title may be what it is about, unless it
  // stands between brackets at the end.
  static Rank title_rank(const std::string& text, const dutch::DateMention& mention, bool year) {
    const std::size_t begin = mention.span.begin.value;
    const std::size_t end = mention.span.end.value;
    const bool bracketed = (begin > 0 && text[begin - 1] == '(' && text.substr(end, 2) == ")") ||
                           (text[begin] == '(' && end == text.size());
    if (year) return bracketed && end + 2 > text.size() ? kTitleRank : kNever;
    return names_statute(text, begin) ? kStatuteRank : kTitleRank;
  }

  // "Besluit van 25 augustus 1979, houdende": a text about it has another date.
  static bool names_statute(const std::string& text, std::size_t date) {
    const std::string before = dutch::fold(text.substr(0, date));
    return before.ends_with("van") &&
           std::ranges::any_of(
               std::to_array<std::string_view>({"wet ", "rijkswet ", "besluit ", "regeling "}),
               [&](auto name) { return before.starts_with(name); });
  }

  std::optional<TextDate> best() const {
    const auto first = std::min_element(
        candidates_.begin(), candidates_.end(),
        [](const Candidate& one, const Candidate& other) { return one.rank < other.rank; });
    if (first == candidates_.end()) return {};
    TextDate found{first->date, first->rank <= kTailRank      ? DateTrust::kOwn
                                : first->rank == kStatuteRank ? DateTrust::kStatuteName
                                                              : DateTrust::kLikely};
    // "juni 2017" on the cover and "Datum: 8 juni 2017" below it.
    for (const Candidate& other : candidates_) {
      if (other.rank > kTailRank || other.date.value.size() <= found.date.value.size()) continue;
      if (other.date.value.starts_with(found.date.value)) found.date = other.date;
    }
    return found;
  }

  const Document& document_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::optional<TextDate> find_text_date(const Document& document) {
  return DateSearch(document).search();
}

}  // namespace speerpunt
