// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/law_names.hh"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <functional>
#include <iterator>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "index/find/act_title.hh"
#include "index/find/law_register.hh"
#include "index/find/law_register_of_all_fields.hh"
#include "index/find/law_register_of_other_fields.hh"
#include "index/store/code_points.hh"
#include "index/store/edit_distance.hh"

namespace speerpunt {
namespace {

constexpr auto kFunctionWords =
    std::to_array<std::string_view>({"aan", "bij", "de", "den", "der", "en", "het", "in", "inzake",
                                     "met", "naar", "of", "op", "tot", "van", "voor"});

// In the order in which a name is looked for.
constexpr auto kTables = std::to_array<std::span<const LawName>>(
    {kLawNames, kLawRegister, kLawRegisterOfAllFields, kLawRegisterOfOtherFields});

constexpr std::size_t kLongestAbbreviation = 12;
constexpr std::size_t kShortestMisspelt = 20;  // letters
constexpr std::size_t kLongName = 32;

// Number and id of the parts of the Civil Code.
constexpr auto kCivilCode =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"1", "BWBR0002656"},
                                                                  {"2", "BWBR0003045"},
                                                                  {"3", "BWBR0005291"},
                                                                  {"4", "BWBR0002761"},
                                                                  {"5", "BWBR0005288"},
                                                                  {"6", "BWBR0005289"},
                                                                  {"7", "BWBR0005290"},
                                                                  {"7a", "BWBR0006000"},
                                                                  {"8", "BWBR0005034"},
                                                                  {"10", "BWBR0030068"}});

template <std::size_t N>
bool stands_in(const std::array<std::string_view, N>& sorted_words, std::string_view word) {
  return std::binary_search(sorted_words.begin(), sorted_words.end(), word);
}

bool is_function_word(std::string_view word) {
  return stands_in(kFunctionWords, word);
}

// Before an abbreviation these make another act: "Regeling Wfsv".
constexpr auto kDerivedActs =
    std::to_array<std::string_view>({"besluit", "invoeringswet", "regeling", "uitvoeringsbesluit",
                                     "uitvoeringsregeling", "uitvoeringswet", "werkingssfeer"});

struct IndexedName {
  std::vector<std::string> stems;  // content words
  std::size_t tokens = 0;          // all words
  const LawName* law = nullptr;
};

IndexedName indexed(const LawName& law) {
  IndexedName name{{}, 0, &law};
  for (const Token& token : tokenise(law.name).tokens) {
    ++name.tokens;
    if (!is_function_word(token.folded)) name.stems.push_back(token.stem);
  }
  return name;
}

// The stem of the first word of the name that is no function word.
std::string first_stem(std::string_view name, std::unordered_map<std::string, std::string>& known) {
  for (std::size_t end = 0; end < name.size();) {
    end = std::min(name.find(' ', end + 1), name.size());
    auto [place, is_new] = known.try_emplace(std::string(name.substr(0, end)));
    if (is_new) {
      const TokenisedText begin = tokenise(name.substr(0, end));
      const auto first = std::ranges::find_if(
          begin.tokens, [](const Token& token) { return !is_function_word(token.folded); });
      if (first != begin.tokens.end()) place->second = first->stem;
    }
    if (!place->second.empty()) return place->second;
  }
  return {};
}

// The table, prepared for looking up. Made once, never changed. Names are cut into words when the
// first of these is asked for: a search seldom asks for any, and all of them take 5 ms.
class LawIndex {
 public:
  LawIndex() {
    std::unordered_map<std::string, std::string> known;
    for (const std::span<const LawName> table : kTables) {
      for (const LawName& law : table) {
        by_first_[first_stem(law.name, known)].laws.push_back(&law);
        add_abbreviations(law);
      }
    }
  }

  // Those that begin with the stem, the longest first; null: none.
  const std::vector<IndexedName>* names(const std::string& stem) const {
    const auto found = by_first_.find(stem);
    return found == by_first_.end() ? nullptr : &found->second.names();
  }

  const LawName* abbreviated(std::string_view written, bool after_article) const {
    if (written.size() > kLongestAbbreviation) return nullptr;
    auto found = abbreviations_.find(std::string(written));
    if (found == abbreviations_.end() && after_article) {
      found = abbreviations_.find('=' + std::string(written));
    }
    return found == abbreviations_.end() ? nullptr : found->second;
  }

  // Of one law; that of several is not known by its letters alone.
  std::string_view in_capitals(const std::string& folded) const {
    const auto found = by_letters_.find(folded);
    return found == by_letters_.end() ? std::string_view{} : found->second;
  }

 private:
  struct Names {
    std::vector<const LawName*> laws;

    const std::vector<IndexedName>& names() const {
      std::call_once(once_, [this] {
        for (const LawName* law : laws) made_.push_back(indexed(*law));
        std::ranges::stable_sort(made_, std::ranges::greater(),
                                 [](const IndexedName& name) { return name.stems.size(); });
      });
      return made_;
    }

   private:
    mutable std::once_flag once_;
    mutable std::vector<IndexedName> made_;
  };

  void add_abbreviations(const LawName& law) {
    std::string_view rest = law.abbreviations;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      const std::string_view written = rest.substr(0, bar);
      abbreviations_.emplace(written, &law);
      if (!written.starts_with('=')) add_letters(written, law);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }

  void add_letters(std::string_view written, const LawName& law) {
    const auto [known, is_new] = by_letters_.emplace(dutch::fold(written), written);
    if (is_new || known->second.empty()) return;
    if (abbreviations_.at(std::string(known->second))->id != law.id) known->second = {};
  }

  std::unordered_map<std::string, Names> by_first_;
  std::unordered_map<std::string, const LawName*> abbreviations_;
  std::unordered_map<std::string, std::string_view> by_letters_;
};

std::u32string without_hyphens(std::string_view id) {
  std::string letters(id.substr(kActId.size()));
  std::erase(letters, '-');
  return code_points(letters);
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// The name of a law as it is compared with one that may be misspelt.
struct SpeltLaw {
  std::u32string letters;
  std::string digits;
  std::string_view id;
};

std::vector<SpeltLaw> spelt_laws() {
  std::vector<SpeltLaw> result;
  for (const std::span<const LawName> table : kTables) {
    for (const LawName& law : table) {
      if (law.id.empty() || law.name.size() < kShortestMisspelt) continue;
      std::u32string letters = without_hyphens(act_id_of(law.name));
      if (!letters.empty()) result.push_back({std::move(letters), digits_of(law.name), law.id});
    }
  }
  return result;
}

const LawIndex& law_index() {
  static const LawIndex index;
  return index;
}

// The last token of the name if it stands at `at`.
std::optional<std::size_t> matches(const TokenisedText& text, std::size_t at,
                                   const std::vector<std::string>& stems) {
  std::size_t token = at;
  for (std::size_t i = 0; i < stems.size(); ++i, ++token) {
    while (i > 0 && token < text.tokens.size() && is_function_word(text.tokens[token].folded)) {
      ++token;
    }
    if (token >= text.tokens.size() || text.tokens[token].stem != stems[i]) return std::nullopt;
    if (i + 1 < stems.size() && text.tokens[token].closes) return std::nullopt;
  }
  return token - 1;
}

// The longest name that stands at `at`; of two that differ in function words (Wet medische
// hulpmiddelen, Wet op de medische hulpmiddelen) the one that is as long as the text.
std::optional<LawMention> longest(const TokenisedText& text, std::size_t at,
                                  const std::vector<IndexedName>& names) {
  std::optional<LawMention> found;
  std::size_t stems = 0;
  for (const IndexedName& name : names) {
    if (found && name.stems.size() < stems) break;
    const auto last = matches(text, at, name.stems);
    if (!last) continue;
    if (!found || name.tokens == *last - at + 1)
      found = LawMention{name.law->id, *last, name.law->part};
    stems = name.stems.size();
  }
  return found;
}

bool in_brackets(const TokenisedText& text, const Token& token) {
  return token.span.begin.value > 0 && text.text[token.span.begin.value - 1] == '(' &&
         token.span.end.value < text.text.size() && text.text[token.span.end.value] == ')';
}

// "Pensioenwet voor de zeemacht 1922" is not the Pensioenwet.
bool is_of_other_purpose(const TokenisedText& text, std::size_t at) {
  constexpr std::size_t kFarthestYear = 8;
  if (at + 1 >= text.tokens.size() || text.tokens[at + 1].folded != "voor") return false;
  for (std::size_t next = at + 1; next < std::min(at + kFarthestYear, text.tokens.size()); ++next) {
    const std::size_t behind = text.tokens[next - 1].span.end.value;
    if (text.tokens[next].span.begin.value != behind + 1) return false;
    if (is_year(text.tokens[next].folded)) return true;
  }
  return false;
}

// "Wet ... gezondheidszorg (BIG)": a short word with a capital, alone in brackets.
bool is_bracketed_abbreviation(const TokenisedText& text, const Token& token) {
  return token.folded.size() <= kLongestAbbreviation && in_brackets(text, token) &&
         std::isupper(static_cast<unsigned char>(text.text[token.span.begin.value])) != 0;
}

}  // namespace

std::optional<LawMention> law_named_at(const TokenisedText& text, std::size_t at,
                                       bool after_article) {
  const LawIndex& index = law_index();
  std::optional<LawMention> named;
  if (const auto* names = index.names(text.tokens[at].stem)) named = longest(text, at, *names);
  if (!named && (at == 0 || !stands_in(kDerivedActs, text.tokens[at - 1].folded))) {
    const LawName* const law = index.abbreviated(text.between(at, at), after_article);
    if (law != nullptr) named = LawMention{law->id, at, law->part};
  }
  if (!named || named->id.empty()) return std::nullopt;
  LawMention mention = *named;
  const auto next = [&] { return mention.last + 1; };
  if (mention.last == at && is_of_other_purpose(text, at)) return std::nullopt;
  // The laws of the Caribbean Netherlands are others with the same names.
  if (next() < text.tokens.size() && text.tokens[next()].folded == "bes") return std::nullopt;
  if (next() < text.tokens.size() && !text.tokens[mention.last].closes &&
      is_year(text.tokens[next()].folded) &&
      text.tokens[next()].span.begin.value == text.tokens[mention.last].span.end.value + 1) {
    ++mention.last;
  }
  if (next() < text.tokens.size() && is_bracketed_abbreviation(text, text.tokens[next()])) {
    ++mention.last;
  }
  return mention;
}

std::string_view law_meant_by(std::string_view act_id) {
  static const std::vector<SpeltLaw> names = spelt_laws();
  const std::u32string asked = without_hyphens(act_id);
  if (asked.size() < kShortestMisspelt) return {};
  const std::size_t limit = asked.size() < kLongName ? 1 : 2;
  const std::string digits = digits_of(act_id);
  std::string_view meant;
  for (const SpeltLaw& law : names) {
    const bool may_be = law.letters.front() == asked.front() && law.digits == digits &&
                        law.letters.size() + limit >= asked.size() &&
                        law.letters.size() <= asked.size() + limit;
    if (!may_be || edit_distance(asked, law.letters, limit) > limit) continue;
    if (!meant.empty() && meant != law.id) return {};
    meant = law.id;
  }
  return meant;
}

std::string_view civil_code_book(std::string_view number) {
  for (const auto& [book, id] : kCivilCode) {
    if (book == number) return id;
  }
  return {};
}

const LawPart* part_with_article(std::string_view law, std::string_view article) {
  const std::size_t colon = article.find(':');
  if (colon == std::string_view::npos) return nullptr;
  int number = 0;
  std::from_chars(article.data() + colon + 1, article.data() + article.size(), number);
  const auto found = std::ranges::find_if(kLawParts, [&](const LawPart& one) {
    return one.law == law && one.book == article.substr(0, colon) && one.first <= number &&
           number <= one.last;
  });
  return found == kLawParts.end() ? nullptr : &*found;
}

const LawPart* part_named(std::string_view law, std::string_view part) {
  const auto found = std::ranges::find_if(
      kLawParts, [&](const LawPart& one) { return one.law == law && one.part == part; });
  return found == kLawParts.end() ? nullptr : &*found;
}

std::string_view law_abbreviation(std::string_view folded) {
  return law_index().in_capitals(std::string(folded));
}

std::string law_name_of(std::string_view id) {
  if (id.starts_with(kActId)) return act_title_of(id);
  for (const auto& [book, book_id] : kCivilCode) {
    if (book_id == id) return "Burgerlijk Wetboek Boek " + std::string(book);
  }
  const std::size_t space = std::min(id.find(' '), id.size());
  const std::string_view part = id.substr(std::min(space + 1, id.size()));
  if (id.empty()) return {};
  const auto is_it = [&](const LawName& law) {
    return law.id == id.substr(0, space) && law.part == part;
  };
  const auto named = [&](std::span<const LawName> table) {
    const auto found = std::ranges::find_if(table, is_it);
    return found == table.end() ? std::string() : std::string(found->name);
  };
  for (const std::span<const LawName> table : kTables) {
    if (std::string name = named(table); !name.empty()) return name;
  }
  return {};
}

}  // namespace speerpunt
