// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/voice.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "corpus/is_one_of.hh"

namespace speerpunt {
namespace {

using Words = std::vector<dutch::Word>;

constexpr std::size_t kSubjectWords = 8;  // a subject is no longer

template <std::size_t N>
bool begins_as_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view start) { return word.starts_with(start); });
}

constexpr auto kOwn = std::to_array<std::string_view>({"wij", "we", "ik", "ons", "onze", "mij"});
constexpr auto kOwnSubject = std::to_array<std::string_view>({"wij", "we", "ik", "onze"});

// Those who are never the issuer of the paper that speaks of them so.
constexpr auto kOthers = std::to_array<std::string_view>(
    {"sommigen",   "sommige",   "critici", "tegenstander", "voorstander",
     "velen",      "anderen",   "andere",  "men",          "patient",
     "werkgever",  "werknemer", "vakbond", "verzekeraar",  "zorgverzekeraar",
     "respondent", "deelnemer", "burger",  "onderzoeker",  "deskundige",
     "media"});
// Those who are the issuer in papers of their own only.
constexpr auto kOffices = std::to_array<std::string_view>(
    {"minister", "ministers", "bewindslieden", "kabinet", "regering", "staatssecretaris", "kamer",
     "kamerleden", "inspectie", "gemeenten", "igj", "igz"});
constexpr auto kBodies = std::to_array<std::string_view>(
    {"federatie", "vereniging", "bond", "raad", "autoriteit", "ministerie", "instituut",
     "genootschap", "koepel", "organisatie", "organisaties", "stichting"});

// They need "dat", a colon or the like after them: "stelt regels" is no view.
constexpr auto kSaying = std::to_array<std::string_view>(
    {"vindt",    "vinden",   "vond",     "vonden",     "meent",     "menen",       "meende",
     "meenden",  "stelt",    "stellen",  "stelde",     "stelden",   "zegt",        "zeggen",
     "zei",      "zeiden",   "denkt",    "denken",     "dacht",     "dachten",     "betoogt",
     "betogen",  "betoogde", "beweert",  "beweren",    "vreest",    "vrezen",      "weten",
     "schrijft", "schreef",  "verwacht", "verwachten", "benadrukt", "benadrukken", "benadrukte"});
constexpr auto kWanting = std::to_array<std::string_view>(
    {"pleit", "pleiten", "pleitte", "pleitten", "bepleit", "bepleiten", "bepleitte", "eist",
     "eisen", "eiste", "adviseert", "adviseren", "adviseerde", "adviseerden", "verzoekt",
     "verzocht"});
// What a letter of another does with its content.
constexpr auto kContaining = std::to_array<std::string_view>(
    {"vermeldt", "vermelden", "vermeldde", "meldt", "meldde", "bevat", "noemt", "noemde", "kondigt",
     "kondigde", "beschrijft", "schetst", "belooft", "beloofde"});
constexpr auto kRules = std::to_array<std::string_view>(
    {"wet", "artikel", "richtlijn", "protocol", "norm", "regel", "afspra", "planning", "methode",
     "procedure", "criteri", "standaard", "besluit", "verordening", "grondwet", "avg", "wgbo"});

bool has_capital(std::string_view text, const dutch::Word& word) {
  return std::isupper(static_cast<unsigned char>(text[word.span.begin.value])) != 0;
}

bool is_abbreviation(std::string_view text, const dutch::Word& word) {
  const std::string_view written =
      text.substr(word.span.begin.value, word.span.end.value - word.span.begin.value);
  return written.size() >= 2 && std::all_of(written.begin(), written.end(), [](char letter) {
           return std::isupper(static_cast<unsigned char>(letter)) != 0;
         });
}

// "FVA" of "federatie voorbeeldartsen": its letters stand there in this order.
bool abbreviates(std::string_view short_name, std::string_view issuer) {
  if (issuer.empty() || short_name.front() != issuer.front()) return false;
  std::size_t at = 0;
  for (const char letter : short_name) {
    at = issuer.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

class Voice {
 public:
  Voice(std::string_view text, std::string_view issuer)
      : text_(text), issuer_(dutch::fold(issuer)), words_(dutch::words(text)) {}

  bool is_of_another() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string& word = words_[i].folded;
      if ((word == "volgens" || word == "aldus") && i + 1 < words_.size() &&
          !is_one_of(kOwn, words_[i + 1].folded) && names_another(i + 1, i + 5)) {
        return true;
      }
      if (is_of_reader(i)) return true;
      const bool wants = is_one_of(kWanting, word);
      if ((wants || (is_one_of(kSaying, word) && leads_on(i))) && is_subject_another(i)) {
        return true;
      }
    }
    return false;
  }

 private:
  // "Uw brief vermeldt", "U stelt dat", "In uw brief schrijft u": who is written to says it.
  bool is_of_reader(std::size_t verb) const {
    const std::string& word = words_[verb].folded;
    const bool says = is_one_of(kSaying, word);
    if (!says && !is_one_of(kWanting, word) && !is_one_of(kContaining, word)) return false;
    const std::size_t from = clause_start(verb);
    if (words_[from].folded == "uw") return verb - from <= kSubjectWords;
    if (words_[from].folded == "u" && verb == from + 1) return true;
    return says && leads_on(verb) && verb + 1 < words_.size() && words_[verb + 1].folded == "u";
  }

  // What follows is what was said: "dat", "of", a colon, a quotation.
  bool leads_on(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < std::min(verb + 4, words_.size()); ++i) {
      if (words_[i].folded == "dat" || words_[i].folded == "hoe") return true;
    }
    const std::string_view rest = text_.substr(words_[verb].span.end.value);
    return rest.starts_with(':') || rest.ends_with(':');
  }

  // Before the verb, or after it where something else comes first ("Ook vindt de minister dat").
  bool is_subject_another(std::size_t verb) const {
    const std::size_t from = clause_start(verb);
    if (verb - from > kSubjectWords) return false;
    for (std::size_t i = from; i < std::min(verb + 2, words_.size()); ++i) {
      if (is_one_of(kOwnSubject, words_[i].folded)) return false;
    }
    return names_another(from, verb) || names_another(verb + 1, verb + 4);
  }

  std::size_t clause_start(std::size_t verb) const {
    for (std::size_t i = verb; i-- > 0;) {
      const std::size_t end = words_[i].span.end.value;
      const std::string_view gap = text_.substr(end, words_[i + 1].span.begin.value - end);
      if (gap.find_first_of(";:") != std::string_view::npos) return i + 1;
    }
    return 0;
  }

  // Whether the words from `from` on to `to` name one that is neither the issuer nor a rule.
  bool names_another(std::size_t from, std::size_t to) const {
    bool another = false;
    for (std::size_t i = from; i < std::min(to, words_.size()); ++i) {
      const std::string& word = words_[i].folded;
      if (is_one_of(kOwnSubject, word) || begins_as_one_of(word, kRules) || is_issuer(i)) {
        return false;
      }
      if (word == "dat" || word == "om") break;
      another |= is_another(i);
    }
    return another;
  }

  bool is_issuer(std::size_t place) const {
    const std::string& word = words_[place].folded;
    if (issuer_.empty() || word.size() < 3) return false;
    return (" " + issuer_ + " ").find(" " + word + " ") != std::string::npos ||
           (is_abbreviation(text_, words_[place]) && abbreviates(word, issuer_));
  }

  bool is_another(std::size_t place) const {
    const std::string& word = words_[place].folded;
    if (begins_as_one_of(word, kOthers)) return true;
    if (issuer_.empty()) return false;
    const bool by_ministry =
        issuer_.find("minister") != std::string::npos || issuer_.find("kamer") != std::string::npos;
    if (is_one_of(kOffices, word)) return !by_ministry;
    if (is_abbreviation(text_, words_[place])) return true;
    return has_capital(text_, words_[place]) &&
           std::any_of(kBodies.begin(), kBodies.end(),
                       [&](std::string_view body) { return word.ends_with(body); });
  }

  std::string_view text_;
  std::string issuer_;
  Words words_;
};

}  // namespace

bool reports_another(std::string_view sentence, std::string_view issuer) {
  return Voice(sentence, issuer).is_of_another();
}

bool denies(std::string_view sentence) {
  const std::string folded = dutch::fold(sentence);
  constexpr auto kDenials = std::to_array<std::string_view>(
      {"niet zo dat", "geen sprake van", "misverstand", "onjuist", "ten onrechte", "fabel",
       "onwaar", "klopt niet", "het is niet waar"});
  if (std::any_of(kDenials.begin(), kDenials.end(), [&](std::string_view words) {
        return folded.find(words) != std::string::npos;
      })) {
    return true;
  }
  if (!folded.ends_with(':')) return false;
  constexpr auto kAgainst = std::to_array<std::string_view>(
      {"niet", "geen", "tegen", "onnodig", "overbodig", "ongewenst", "onwenselijk", "nooit",
       "afwijzen", "verworpen", "nadelen", "bezwaren"});
  const std::vector<dutch::Word> words = dutch::words(sentence);
  return std::any_of(words.begin(), words.end(),
                     [&](const dutch::Word& word) { return is_one_of(kAgainst, word.folded); });
}

bool is_procedural(std::string_view sentence) {
  const std::string folded = dutch::fold(sentence);
  constexpr auto kArrangements = std::to_array<std::string_view>(
      {"uw kamer ontvang", "u ontvangt", "bied ik u", "bieden wij u", "stuur ik u", "sturen wij u",
       "zal ik u informeren", "informeer ik u", "zal u informeren", "zend ik u",
       "doe ik u toekomen", "wordt u geinformeerd"});
  if (std::any_of(kArrangements.begin(), kArrangements.end(), [&](std::string_view words) {
        return folded.find(words) != std::string::npos;
      })) {
    return true;
  }
  const std::vector<dutch::Word> words = dutch::words(folded);
  const bool by_me = std::any_of(words.begin(), words.end(), [](const dutch::Word& word) {
    return is_one_of(kOwn, word.folded);
  });
  const bool to_chamber = folded.find("uw kamer") != std::string::npos ||
                          (by_me && folded.find("de kamer") != std::string::npos);
  constexpr auto kTelling =
      std::to_array<std::string_view>({"informe", "geinformeerd", "bericht", "toegezonden",
                                       "toezenden", "toegestuurd", "aanbieden", "toekomen"});
  return to_chamber && std::any_of(kTelling.begin(), kTelling.end(), [&](std::string_view telling) {
           return folded.find(telling) != std::string::npos;
         });
}

}  // namespace speerpunt
