// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/sentences.hh"
#include "corpus/dutch/words.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostStatements = 10;
constexpr std::size_t kLongestSentence = 600;
constexpr std::size_t kLongestObject = 240;
constexpr std::size_t kMostSubjectWords = 8;
constexpr std::size_t kFewestTitleBytes = 8;

// What a document calls itself, folded; also as the last part of a word ("KNMG-richtlijn").
constexpr auto kNouns = std::to_array<std::string_view>(
    {"aanwijzing",    "advies",     "afspraken",   "beleid",      "beleidsregel", "besluit",
     "brief",         "brochure",   "code",        "convenant",   "document",     "editie",
     "factsheet",     "folder",     "gids",        "handleiding", "handreiking",  "kader",
     "leidraad",      "lijst",      "nota",        "notitie",     "overeenkomst", "plan",
     "protocol",      "publicatie", "raamwerk",    "rapport",     "regeling",     "regels",
     "reglement",     "richtlijn",  "richtlijnen", "standaard",   "standpunt",    "tekst",
     "uitgave",       "update",     "verklaring",  "verordening", "versie",       "visie",
     "visiedocument", "website",    "wegwijzer",   "werkwijze",   "wet",          "guideline",
     "report",        "document",   "version",     "policy",      "position"});

constexpr auto kPointers = std::to_array<std::string_view>(
    {"deze", "dit", "onderhavige", "voorliggende", "nieuwe", "herziene", "vernieuwde",
     "geactualiseerde", "huidige", "this"});

struct Verb {
  std::string_view words;  // folded
  bool plural;
};
constexpr auto kVerbs = std::to_array<Verb>({{"komt in de plaats van", false},
                                             {"komen in de plaats van", true},
                                             {"treedt in de plaats van", false},
                                             {"dient ter vervanging van", false},
                                             {"is een herziening van", false},
                                             {"is een actualisatie van", false},
                                             {"is de opvolger van", false},
                                             {"vervangt", false},
                                             {"vervangen", true},
                                             {"replaces", false},
                                             {"supersedes", false}});

// What follows the replaced thing.
constexpr auto kEnds = std::to_array<std::string_view>(
    {" omdat ", " zodat ", " waarin ", " waarmee ", " die ", " dat ", " en is ", " en bevat ", "; ",
     " because ", " which "});

bool is_noun(std::string_view word) {
  return std::ranges::any_of(kNouns, [&](std::string_view noun) {
    return word == noun || (word.size() > noun.size() && word.ends_with(noun));
  });
}

// "Deze KNMG-richtlijn", "De herziene gedragscode", or the title of the document itself.
bool is_self(std::string_view subject, const std::string& title) {
  if (title.size() >= kFewestTitleBytes && subject.find(title) != std::string_view::npos) {
    return true;
  }
  const std::vector<dutch::Word> words = dutch::words(subject);
  if (words.size() < 2 || words.size() > kMostSubjectWords || !is_noun(words.back().folded)) {
    return false;
  }
  return std::ranges::any_of(words, [](const dutch::Word& word) {
    return std::ranges::find(kPointers, word.folded) != kPointers.end();
  });
}

// The subject may stand behind an opening: "Per 1 februari 2021 vervangt deze richtlijn ..".
std::string_view last_clause(std::string_view before) {
  const std::size_t comma = before.find_last_of(",:");
  return comma == std::string_view::npos ? before : before.substr(comma + 1);
}

std::string trimmed(std::string_view text) {
  for (const std::string_view end : kEnds) text = text.substr(0, text.find(end));
  constexpr std::string_view kEdges = " .,;:\n\t";
  const std::size_t begin = text.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(kEdges) - begin + 1);
  return text.size() <= kLongestObject ? std::string(text) : std::string{};
}

bool is_denied(std::string_view object) {
  const std::string folded = dutch::fold(object.substr(0, std::min<std::size_t>(object.size(), 8)));
  return folded.starts_with("niet ") || folded.starts_with("geen ") ||
         folded.starts_with("door ") || folded.starts_with("not ");
}

// ASCII only, so that offsets stay those of the text.
std::string lower(std::string_view text) {
  std::string made(text);
  std::ranges::transform(made, made.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return made;
}

std::string replaced_in(std::string_view sentence, const std::string& title) {
  const std::string low = lower(sentence);
  for (const Verb& verb : kVerbs) {
    const std::size_t at = find_phrase(low, verb.words);
    if (at == std::string::npos) continue;
    const std::string_view object = sentence.substr(at + verb.words.size());
    if (is_denied(object.substr(std::min<std::size_t>(1, object.size())))) continue;
    if (is_self(dutch::fold(last_clause(sentence.substr(0, at))), title)) return trimmed(object);
  }
  return {};
}

// "Vervangt: versie 1.0", "Ter vervanging van de richtlijn uit 2005" as a line of its own.
std::string replaced_on_line(std::string_view text) {
  const std::string low = lower(text);
  for (const std::string_view label :
       {"vervangt:", "vervangt versie", "vervangt de versie", "ter vervanging van", "replaces:"}) {
    if (!low.starts_with(label)) continue;
    const bool keeps = label.find("versie") != std::string_view::npos;
    return trimmed(text.substr(keeps ? std::string_view("vervangt").size() : label.size()));
  }
  return {};
}

// "De Regeling X wordt ingetrokken." in a statute: what comes in place of another repeals it.
std::string repealed_in(std::string_view sentence) {
  const std::string low = lower(sentence);
  const std::size_t verb =
      std::min(low.find(" wordt ingetrokken"), low.find(" worden ingetrokken"));
  if (verb == std::string::npos) return {};
  const std::string_view object = sentence.substr(0, verb);
  const bool statute = std::ranges::any_of(
      std::to_array<std::string_view>({"De Wet ", "De Regeling ", "Het Besluit ", "De Beleidsregel",
                                       "De Tijdelijke regeling ", "Het Reglement ",
                                       "De Verordening ", "De Nadere regel"}),
      [&](std::string_view opening) { return object.starts_with(opening); });
  return statute ? trimmed(object) : std::string{};
}

bool is_read(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kListItem ||
         kind == BlockKind::kFootnote || kind == BlockKind::kMeta;
}

}  // namespace

std::vector<std::string> find_replaces(const Document& document) {
  std::vector<std::string> found;
  const std::string title = dutch::fold(document.title);
  const auto add = [&](std::string statement) {
    if (statement.empty() || found.size() == kMostStatements) return;
    if (std::ranges::find(found, statement) == found.end()) found.push_back(std::move(statement));
  };
  for (const Block& block : document.blocks) {
    if (!is_read(block.kind)) continue;
    const std::string low = lower(block.text);
    const bool tells = low.find("vervang") != std::string::npos ||
                       low.find("in de plaats van") != std::string::npos ||
                       low.find("is de opvolger van") != std::string::npos ||
                       low.find("is een herziening van") != std::string::npos ||
                       low.find("is een actualisatie van") != std::string::npos ||
                       low.find("replaces") != std::string::npos ||
                       low.find("supersedes") != std::string::npos;
    const bool repeals = document.kind == "wet" && low.find("ingetrokken") != std::string::npos;
    if (!tells && !repeals) continue;
    if (tells && block.text.size() <= kLongestObject) add(replaced_on_line(block.text));
    for (const ByteSpan& span : dutch::sentences(block.text)) {
      const std::size_t size = span.end.value - span.begin.value;
      if (size > kLongestSentence) continue;
      const std::string_view sentence = std::string_view(block.text).substr(span.begin.value, size);
      if (tells) add(replaced_in(sentence, title));
      if (repeals) add(repealed_in(sentence));
    }
  }
  return found;
}

}  // namespace speerpunt
