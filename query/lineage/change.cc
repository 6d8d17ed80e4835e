// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/change.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <set>
#include <span>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "corpus/is_one_of.hh"
#include "corpus/join.hh"
#include "query/lineage/change_words.hh"

namespace speerpunt {
namespace {

// Likeness from which what differs is the change, not the style.
constexpr double kMuchAlike = .55;
constexpr double kSomewhatAlike = .4;
constexpr double kLittleAlike = .2;

using Words = std::vector<std::string>;

Words folded_words(std::string_view text) {
  Words found;
  for (dutch::Word& word : dutch::words(text)) found.push_back(std::move(word.folded));
  return found;
}

bool matches(std::string_view word, std::string_view pattern) {
  if (!pattern.ends_with('*')) return word == pattern;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool stands_in(const Words& words, std::string_view pattern) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string_view rest = pattern;
    std::size_t at = first;
    while (!rest.empty() && at < words.size()) {
      const std::size_t space = rest.find(' ');
      if (!matches(words[at], rest.substr(0, space))) break;
      ++at;
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    if (rest.empty()) return true;
  }
  return false;
}

struct Graded {
  int grade = 0;
  std::string_view words;
};

// The longest words of the list that stand there; of these the highest grade.
Graded graded(const Words& words, std::span<const GradedWords> list) {
  Graded best;
  std::size_t longest = 0;
  for (const GradedWords& one : list) {
    if (!stands_in(words, one.words)) continue;
    const auto length =
        static_cast<std::size_t>(std::count(one.words.begin(), one.words.end(), ' '));
    if (best.words.empty() || length > longest || (length == longest && one.grade > best.grade)) {
      best = {one.grade, one.words};
      longest = length;
    }
  }
  return best;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
}

struct Figures {
  std::string year;            // the last that may be a deadline
  std::set<std::string> rest;  // numbers that are no year
};

constexpr std::size_t kBeforeYear = 4;  // words: "sinds 1 januari 2017"

// Before the document was written, or "sinds" and the like: no deadline.
bool looks_back(const Words& words, std::size_t at, const std::optional<Date>& written) {
  static constexpr auto kBackwards =
      std::to_array<std::string_view>({"sinds", "vanaf", "na", "van", "uit"});
  if (written && words[at] < written->value.substr(0, 4)) return true;
  for (std::size_t i = at - std::min(at, kBeforeYear); i < at; ++i) {
    if (std::find(kBackwards.begin(), kBackwards.end(), words[i]) != kBackwards.end()) return true;
  }
  return false;
}

// The number of an article, a paper or a day.
bool numbers_a_place(const Words& words, std::size_t at) {
  static constexpr auto kPlaces = std::to_array<std::string_view>(
      {"artikel", "artikelen", "art", "lid", "hoofdstuk", "paragraaf", "nr", "bijlage", "boek"});
  static constexpr auto kMonths = std::to_array<std::string_view>(
      {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
       "oktober", "november", "december"});
  if (words[at].find(':') != std::string::npos) return true;
  if (at > 0 && is_one_of(kPlaces, words[at - 1])) return true;
  return at + 1 < words.size() && (words[at + 1] == "lid" || is_one_of(kMonths, words[at + 1]));
}

Figures figures(const Words& words, const std::optional<Date>& written) {
  static constexpr auto kNumerals = std::to_array<std::string_view>(
      {"twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
       "helft", "kwart", "derde", "kwartier", "halfjaar"});
  static constexpr auto kNumeralEnds = std::to_array<std::string_view>(
      {"tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig",
       "negentig", "honderd", "duizend", "miljoen", "miljard"});
  Figures found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (is_year(word)) {
      if (!looks_back(words, at, written)) found.year = std::max(found.year, word);
    } else if (numbers_a_place(words, at)) {
      continue;
    } else if (std::isdigit(static_cast<unsigned char>(word.front())) != 0 ||
               std::find(kNumerals.begin(), kNumerals.end(), word) != kNumerals.end() ||
               (std::any_of(kNumeralEnds.begin(), kNumeralEnds.end(),
                            [&](std::string_view end) { return word.ends_with(end); }))) {
      found.rest.insert(word);
    }
  }
  return found;
}

// Words with a capital that do not begin the sentence.
std::set<std::string> names(std::string_view text) {
  std::set<std::string> found;
  bool first = true;
  for (const dutch::Word& word : dutch::words(text)) {
    const char letter = text[word.span.begin.value];
    if (!first && letter >= 'A' && letter <= 'Z') found.insert(word.folded);
    first = false;
  }
  return found;
}

// What points up, what points down, what else differs.
class Balance {
 public:
  void weigh(std::string what, const Graded& before, const Graded& after, int weight) {
    if (before.grade == after.grade) return;
    evidence_.push_back({std::move(what), std::string(before.words), std::string(after.words)});
    (after.grade > before.grade ? up_ : down_) += weight;
  }
  void point(bool up, ChangeEvidence evidence) {
    (up ? up_ : down_) += 2;
    evidence_.push_back(std::move(evidence));
  }
  void differ(ChangeEvidence evidence) {
    ++other_;
    evidence_.push_back(std::move(evidence));
  }
  JudgedChange judged() {
    const Change change = up_ > down_             ? Change::kSharpened
                          : down_ > up_           ? Change::kWeakened
                          : other_ > 0 || up_ > 0 ? Change::kChanged
                                                  : Change::kRepeated;
    return {change, std::move(evidence_)};
  }

 private:
  int up_ = 0;
  int down_ = 0;
  int other_ = 0;
  std::vector<ChangeEvidence> evidence_;
};

// "zou ... moeten" as one: the two stand far apart in a main clause.
Words with_joined_modals(Words words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "zou" && words[i] != "zouden") continue;
    for (std::size_t j = i + 2; j < words.size(); ++j) {
      if (words[j] != "moeten" && words[j] != "kunnen") continue;
      std::rotate(words.begin() + static_cast<std::ptrdiff_t>(i),
                  words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  words.begin() + static_cast<std::ptrdiff_t>(j));
      return words;
    }
  }
  return words;
}

// "vragen naar" is what is asked for, no asking.
Words without_inquiries(const Words& words) {
  Words left;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool inquiry = (words[i] == "vragen" || words[i] == "vraagt") && i + 1 < words.size() &&
                         words[i + 1] == "naar";
    if (!inquiry) left.push_back(words[i]);
  }
  return left;
}

// How firm the words are; a preference beside a firm verb is about a detail.
Graded firmness(const Words& words) {
  const Words joined = with_joined_modals(without_inquiries(words));
  const Graded firm = graded(joined, kFirmness);
  if (!stands_in(joined, "bij voorkeur") && !stands_in(joined, "liefst")) return firm;
  Words plain;
  for (const std::string& word : joined) {
    if (word != "voorkeur" && word != "liefst") plain.push_back(word);
  }
  const Graded other = graded(plain, kFirmness);
  return other.grade > 2 ? other : firm;
}

void compare_strength(const Statement& from, const Statement& to, const Words& before,
                      const Words& after, Balance& balance) {
  const Graded old_words = firmness(before);
  const Graded new_words = firmness(after);
  if (old_words.grade == 0 || new_words.grade == 0) {
    if (from.strength == 0 || to.strength == 0 || std::abs(from.strength - to.strength) < 2) return;
    balance.weigh("strength", {from.strength, old_words.words}, {to.strength, new_words.words}, 2);
    return;
  }
  // Three classes: what must be, what is advised, what may be. Finer is style.
  static constexpr auto kClass = std::to_array<int>({0, 1, 1, 2, 2, 3});
  balance.weigh("strength", {kClass[static_cast<std::size_t>(old_words.grade)], old_words.words},
                {kClass[static_cast<std::size_t>(new_words.grade)], new_words.words}, 2);
}

void compare_deadline(const Words& before, const Words& after, const Figures& old_figures,
                      const Figures& new_figures, Balance& balance) {
  if (old_figures.year != new_figures.year) {
    const bool up = old_figures.year.empty() ||
                    (!new_figures.year.empty() && new_figures.year < old_figures.year);
    balance.point(up, {"deadline", old_figures.year, new_figures.year});
  }
  balance.weigh("deadline", graded(before, kUrgency), graded(after, kUrgency), 1);
}

}  // namespace

std::string_view name_of(Change change) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"nieuw", "herhaald", "aangescherpt", "afgezwakt", "gewijzigd", "ingevuld", "verdwenen"});
  return kNames[static_cast<std::size_t>(change)];
}

JudgedChange judge_change(const Statement& from, const Statement& to, double likeness) {
  if (!to.recommends || to.kind == RecommendationClass::kIntention) {
    if (std::string done = says_it_happened(to.text);
        !done.empty() && says_it_happened(from.text).empty()) {
      return {Change::kFulfilled, {{"done", "", std::move(done)}}};
    }
  }
  const Words before = folded_words(from.text);
  const Words after = folded_words(to.text);
  if (before == after) return {};
  Balance balance;
  if (likeness >= kLittleAlike) compare_strength(from, to, before, after, balance);
  const Figures old_figures = figures(before, from.date);
  const Figures new_figures = figures(after, to.date);
  if (likeness >= kLittleAlike) {
    compare_deadline(before, after, old_figures, new_figures, balance);
  }
  if (likeness >= kSomewhatAlike) {
    balance.weigh("scope", graded(before, kScope), graded(after, kScope), 1);
  }
  const Graded old_instrument = graded(before, kInstruments);
  const Graded new_instrument = graded(after, kInstruments);
  if (old_instrument.grade != 0 && new_instrument.grade != 0) {
    balance.weigh("instrument", old_instrument, new_instrument, 2);
  }
  const bool both = !old_figures.rest.empty() && !new_figures.rest.empty();
  if (old_figures.rest != new_figures.rest && (both || likeness >= kMuchAlike)) {
    balance.differ({"number", join(old_figures.rest, ", "), join(new_figures.rest, ", ")});
  }
  if (from.explicit_addressee && to.explicit_addressee && from.addressee != to.addressee) {
    balance.differ({"actor", join(from.addressee, ", "), join(to.addressee, ", ")});
  }
  if (from.references != to.references && !(from.references.empty() && likeness < kMuchAlike)) {
    balance.differ({"reference", join(from.references, ", "), join(to.references, ", ")});
  }
  if (likeness >= kMuchAlike) {
    const std::set<std::string> old_names = names(from.text);
    const std::set<std::string> new_names = names(to.text);
    if (old_names != new_names) {
      balance.differ({"name", join(old_names, ", "), join(new_names, ", ")});
    }
  }
  return balance.judged();
}

}  // namespace speerpunt
