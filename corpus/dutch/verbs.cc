// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/verbs.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>

#include "corpus/is_one_of.hh"

namespace speerpunt::dutch {
namespace {

struct StrongVerb {
  std::string_view infinitive;
  std::string_view past;  // singular
  std::string_view past_plural;
  std::string_view participle;  // without ge-
};

constexpr auto kVerbs = std::to_array<StrongVerb>({
    {"bieden", "bood", "boden", "boden"},
    {"binden", "bond", "bonden", "bonden"},
    {"blijken", "bleek", "bleken", "bleken"},
    {"blijven", "bleef", "bleven", "bleven"},
    {"breken", "brak", "braken", "broken"},
    {"brengen", "bracht", "brachten", "bracht"},
    {"denken", "dacht", "dachten", "dacht"},
    {"doen", "deed", "deden", "daan"},
    {"dragen", "droeg", "droegen", "dragen"},
    {"drijven", "dreef", "dreven", "dreven"},
    {"dringen", "drong", "drongen", "drongen"},
    {"drinken", "dronk", "dronken", "dronken"},
    {"dwingen", "dwong", "dwongen", "dwongen"},
    {"eten", "at", "aten", "geten"},
    {"gaan", "ging", "gingen", "gaan"},
    {"geven", "gaf", "gaven", "geven"},
    {"gelden", "gold", "golden", "golden"},
    {"genezen", "genas", "genazen", "nezen"},
    {"grijpen", "greep", "grepen", "grepen"},
    {"houden", "hield", "hielden", "houden"},
    {"helpen", "hielp", "hielpen", "holpen"},
    {"hangen", "hing", "hingen", "hangen"},
    {"heffen", "hief", "hieven", "heven"},
    {"kiezen", "koos", "kozen", "kozen"},
    {"kijken", "keek", "keken", "keken"},
    {"komen", "kwam", "kwamen", "komen"},
    {"kopen", "kocht", "kochten", "kocht"},
    {"krijgen", "kreeg", "kregen", "kregen"},
    {"laten", "liet", "lieten", "laten"},
    {"lezen", "las", "lazen", "lezen"},
    {"liggen", "lag", "lagen", "legen"},
    {"lijden", "leed", "leden", "leden"},
    {"lijken", "leek", "leken", "leken"},
    {"lopen", "liep", "liepen", "lopen"},
    {"meten", "mat", "maten", "meten"},
    {"nemen", "nam", "namen", "nomen"},
    {"raden", "ried", "rieden", "raden"},
    {"roepen", "riep", "riepen", "roepen"},
    {"rijden", "reed", "reden", "reden"},
    {"scheiden", "scheidde", "scheidden", "scheiden"},
    {"schieten", "schoot", "schoten", "schoten"},
    {"schrijven", "schreef", "schreven", "schreven"},
    {"schuiven", "schoof", "schoven", "schoven"},
    {"slaan", "sloeg", "sloegen", "slagen"},
    {"slapen", "sliep", "sliepen", "slapen"},
    {"sluiten", "sloot", "sloten", "sloten"},
    {"snijden", "sneed", "sneden", "sneden"},
    {"spreken", "sprak", "spraken", "sproken"},
    {"springen", "sprong", "sprongen", "sprongen"},
    {"staan", "stond", "stonden", "staan"},
    {"sterven", "stierf", "stierven", "storven"},
    {"stijgen", "steeg", "stegen", "stegen"},
    {"strijken", "streek", "streken", "streken"},
    {"treden", "trad", "traden", "treden"},
    {"treffen", "trof", "troffen", "troffen"},
    {"trekken", "trok", "trokken", "trokken"},
    {"vallen", "viel", "vielen", "vallen"},
    {"vangen", "ving", "vingen", "vangen"},
    {"varen", "voer", "voeren", "varen"},
    {"vergeten", "vergat", "vergaten", "vergeten"},
    {"verliezen", "verloor", "verloren", "verloren"},
    {"vinden", "vond", "vonden", "vonden"},
    {"vragen", "vroeg", "vroegen", "vraagd"},
    {"werpen", "wierp", "wierpen", "worpen"},
    {"werven", "wierf", "wierven", "worven"},
    {"wegen", "woog", "wogen", "wogen"},
    {"wijken", "week", "weken", "weken"},
    {"wijten", "weet", "weten", "weten"},
    {"wijzen", "wees", "wezen", "wezen"},
    {"winnen", "won", "wonnen", "wonnen"},
    {"zeggen", "zei", "zeiden", "zegd"},
    {"zenden", "zond", "zonden", "zonden"},
    {"zetten", "zette", "zetten", "zet"},
    {"zien", "zag", "zagen", "zien"},
    {"zingen", "zong", "zongen", "zongen"},
    {"zinken", "zonk", "zonken", "zonken"},
    {"zitten", "zat", "zaten", "zeten"},
    {"zoeken", "zocht", "zochten", "zocht"},
    {"zwijgen", "zweeg", "zwegen", "zwegen"},
});

// Prefixes that stay before the verb and take no ge-.
constexpr std::array<std::string_view, 10> kFixed{"be",    "ge",   "er",  "her",  "ont",
                                                  "onder", "over", "ver", "voor", "weer"};
// Those that go before ge-: aan-ge-sloten.
constexpr auto kSeparable = std::to_array<std::string_view>({
    "",     "aan",    "achter", "achteruit", "af",    "bij",    "binnen", "bloot", "deel",
    "door", "goed",   "in",     "kennis",    "mee",   "na",     "om",     "onder", "op",
    "over", "plaats", "prijs",  "samen",     "tegen", "tekort", "terug",  "toe",   "uit",
    "vast", "vol",    "voor",   "vooruit",   "vrij",  "waar",   "weg",
});

// A form of a verb, to be found by its end.
struct Form {
  std::uint32_t end = 0;   // end_of() it
  std::size_t number = 0;  // three for each of kVerbs: the participle first
  std::string_view text;

  constexpr const StrongVerb& verb() const { return kVerbs[number / 3]; }
  constexpr bool is_participle() const { return number % 3 == 0; }
};

// The last two letters; of the many that end in -en three.
constexpr std::uint32_t end_of(std::string_view word) {
  const auto letter = [&](std::size_t from_end) {
    return std::uint32_t{static_cast<unsigned char>(word[word.size() - from_end])};
  };
  const std::uint32_t end = letter(2) << 8U | letter(1);
  return word.ends_with("en") ? letter(3) << 16U | end : end;
}

// By their end, then in the order of the verbs.
constexpr auto kForms = [] {
  std::array<Form, 3 * kVerbs.size()> forms;
  std::size_t number = 0;
  for (const StrongVerb& verb : kVerbs)
    for (const std::string_view text : {verb.participle, verb.past, verb.past_plural}) {
      forms[number] = {end_of(text), number, text};
      ++number;
    }
  std::ranges::sort(forms, {}, [](const Form& one) { return std::tuple(one.end, one.number); });
  return forms;
}();

// Past forms alone are rare and look like nouns: "bond", "reden", "voer".
constexpr std::size_t kShortestForm = 6;

// Nearly always something else: years ago, conscience.
constexpr std::array<std::string_view, 2> kNoVerbs{"geleden", "geweten"};

// The begin of `word` before `form`; nothing: it has another end.
bool cut(std::string_view word, std::string_view form, std::string_view& begin) {
  if (!word.ends_with(form)) return false;
  begin = word.substr(0, word.size() - form.size());
  return true;
}

}  // namespace

std::string strong_infinitive(std::string_view folded) {
  if (folded.size() < kShortestForm || is_one_of(kNoVerbs, folded)) return {};
  const std::uint32_t end = end_of(folded);
  for (const auto* form = std::ranges::lower_bound(kForms, end, {}, &Form::end);
       form != kForms.end() && form->end == end; ++form) {
    const auto with = [&](std::string_view prefix) {
      std::string infinitive(prefix);
      infinitive += form->verb().infinitive;
      return infinitive == folded ? std::string() : infinitive;
    };
    std::string_view begin;
    if (!cut(folded, form->text, begin)) continue;
    if (!form->is_participle()) {
      if (!begin.empty() && (is_one_of(kFixed, begin) || is_one_of(kSeparable, begin)))
        return with(begin);
      continue;
    }
    if (is_one_of(kFixed, begin) && begin != "ge") return with(begin);
    if (begin.ends_with("ge") && is_one_of(kSeparable, begin.substr(0, begin.size() - 2)))
      return with(begin.substr(0, begin.size() - 2));
  }
  return {};
}

std::string weak_root(std::string_view folded, const WordList& list) {
  const auto is_root = [&](const std::string& root) {
    return root.size() > 2 &&
           (list.contains_common(root + "de") || list.contains_common(root + "te"));
  };
  if (folded.ends_with("eren")) {
    const std::string root = std::string(folded.substr(0, folded.size() - 4)) + "eer";
    return is_root(root) ? root : std::string();
  }
  if (folded.ends_with('e')) folded.remove_suffix(1);  // gemelde
  if (folded.size() < kShortestForm || !(folded.ends_with('d') || folded.ends_with('t'))) return {};
  const auto verb = [&](std::string_view prefix, std::string_view rest) {
    for (const std::size_t dropped : {0U, 1U}) {
      const std::string root(rest.substr(0, rest.size() - dropped));
      if (is_root(root)) return std::string(prefix) + root;
    }
    return std::string();
  };
  for (const std::string_view prefix : kSeparable) {
    const std::string_view rest = folded.substr(std::min(prefix.size(), folded.size()));
    if (!folded.starts_with(prefix) || !rest.starts_with("ge") || rest.size() < 5) continue;
    if (std::string root = verb(prefix, rest.substr(2)); !root.empty()) return root;
  }
  const std::string root(folded.substr(0, folded.size() - 1));
  return is_root(root) ? root : std::string();
}

}  // namespace speerpunt::dutch
