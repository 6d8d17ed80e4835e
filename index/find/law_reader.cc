// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/law_reader.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "index/find/act_title.hh"
#include "index/find/european_acts.hh"
#include "index/find/law_succession.hh"

namespace speerpunt {
namespace {

// What a definition can call a law by, and the words that point back to the law mentioned last.
constexpr auto kLawWords = std::to_array<std::string_view>(
    {"wet", "besluit", "regeling", "verordening", "richtlijn", "wetboek"});
constexpr auto kPointers = std::to_array<std::string_view>(
    {"die", "dat", "genoemde", "genoemd", "voornoemde", "voornoemd", "laatstgenoemde"});

constexpr auto kBeforeLaw = std::to_array<std::string_view>(
    {"van", "uit", "in", "bij", "de", "het", "deze", "genoemde", "voornoemde"});

constexpr auto kChapters =
    std::to_array<std::string_view>({"hoofdstuk", "paragraaf", "afdeling", "titel", "bijlage"});

// Of an article with one of these behind it the rules are named: "voegt artikel 6d toe aan".
constexpr auto kNamesRules =
    std::to_array<std::string_view>({"van", "uit", "der", "des", "bij", "toe", "statuten", "cao"});
// A word that ends so names rules that may have the article.
constexpr auto kRules = std::to_array<std::string_view>(
    {"code", "statuten", "reglement", "cao", "verordening", "richtlijn", "besluit", "regeling",
     "wetboek", "verdrag", "wetsvoorstel", "overeenkomst", "protocol", "voorwaarden", "wet"});
// A passage with one of these changes another act, whose articles its own would be taken for.
constexpr auto kAmending = std::to_array<std::string_view>(
    {"gewijzigd", "vervangen", "vervalt", "vervallen", "ingevoegd", "toegevoegd", "luiden"});

constexpr std::size_t kShortestAbbreviation = 3;
constexpr std::size_t kLongestAbbreviation = 12;
constexpr int kFarthestStatute = 3;  // passages

}  // namespace

bool is_law_word(std::string_view folded) {
  return is_one_of(kLawWords, folded);
}

bool is_statute(const std::string& id) {
  return dutch::fold(law_name_of(id)).find("wet") != std::string::npos;
}

namespace {

// Whether a law may be pointed at as "die regeling".
bool is_called(std::string_view word, const std::string& law) {
  constexpr std::string_view kCelex = "celex:3";
  constexpr std::size_t kYear = 4;
  if (law.starts_with(kCelex) && law.size() > kCelex.size() + kYear) {
    const char letter = law[kCelex.size() + kYear];
    return letter == (word == "verordening" ? 'R' : word == "richtlijn" ? 'L' : 'D');
  }
  return dutch::fold(law_name_of(law)).find(word) != std::string::npos;
}

}  // namespace

std::optional<NamedLaw> LawReader::law_at(std::size_t at, bool expected) const {
  if (word(at) == "boek") return book_at(at);
  if (auto act = european_act_at(read_.text(), at))
    return NamedLaw{std::move(act->id), act->last, {}};
  if (const auto mention = law_named_at(read_.text(), at, expected)) {
    const LawPart* const part = part_named(mention->id, mention->part);
    const std::string_view id = meaning_on_the_day(at, *mention);
    return NamedLaw{std::string(id), mention->last,
                    part == nullptr ? std::string_view{} : part->book};
  }
  if (auto law = compound_law(at)) return law;
  if (!read_.has_capital(at) && word(at) != "wet" && word(at) != "besluit") return std::nullopt;
  if (auto title = act_title_at(read_, at, expected || mentioned_.in_basis)) {
    const bool abbreviated = gap(title->last) == " (" &&
                             read_.in_brackets(title->last + 1, title->last + 1) &&
                             is_abbreviation(title->last + 1);
    const std::string_view meant = law_meant_by(title->id);
    return NamedLaw{meant.empty() ? std::move(title->id) : std::string(meant),
                    title->last + (abbreviated ? 1 : 0),
                    {}};
  }
  const auto named = context_.abbreviations.find(read_.written(at));
  return named == context_.abbreviations.end() ? std::nullopt
                                               : std::optional(NamedLaw{named->second, at, {}});
}

// "WGBO-artikelen", "AVG-verordening", and of devices "MDR" and "MDR-hulpmiddel", which may be a
// resistant bacterium too.
std::optional<NamedLaw> LawReader::compound_law(std::size_t at) const {
  constexpr auto kOfLaws = std::to_array<std::string_view>(
      {"artikel", "artikelen", "bepaling", "bepalingen", "verordening", "verplichting",
       "verplichtingen", "vereisten", "wet", "wetgeving"});
  constexpr std::string_view kDevices = "MDR";
  constexpr std::string_view kDevice = "hulpmiddel";
  // A folded word may be shorter than it is written.
  const std::string_view head = read_.written(at).substr(0, read_.written(at).find('-'));
  const std::size_t hyphen = word(at).find('-');
  const std::string_view tail =
      hyphen == std::string_view::npos ? std::string_view{} : word(at).substr(hyphen + 1);
  const bool of_devices =
      head == kDevices && (tail.starts_with(kDevice) || (tail.empty() && tells_of_devices()));
  if (!of_devices && !is_one_of(kOfLaws, tail)) return std::nullopt;
  const TokenisedText name = tokenise(head);
  if (name.tokens.size() != 1) return std::nullopt;
  const auto mention = law_named_at(name, 0, of_devices || head == kDevices);
  return mention ? std::optional(NamedLaw{std::string(mention->id), at, {}}) : std::nullopt;
}

bool LawReader::tells_of_devices() const {
  constexpr auto kTells = std::to_array<std::string_view>(
      {"device", "devices", "diagnostica", "fabrikant", "fabrikanten", "ivdr", "implantaat",
       "implantaten", "klasse", "software", "verordening"});
  for (std::size_t at = 0; at < read_.size(); ++at) {
    const std::string_view one = word(at);
    if (is_one_of(kTells, one) || one.find("hulpmiddel") != std::string_view::npos ||
        one.starts_with("ce-marker"))
      return true;
  }
  return false;
}

std::optional<NamedLaw> LawReader::law_behind(std::size_t article, std::string_view number) const {
  if (auto law = in_brackets_behind(article)) return law;
  const std::size_t last = articles_.behind_gloss(article);
  std::size_t at = last + 1;
  if (!read_.joined(last)) return std::nullopt;
  at = behind_chapter(at);
  const std::size_t named = at;
  if (const auto law = earlier_law(named)) return law;
  while (is_one_of(kBeforeLaw, word(at)) && read_.joined(at)) {
    ++at;
    if (const auto law = earlier_law(at)) return law;
  }
  if (at >= read_.size()) return std::nullopt;
  const bool has_article = at > named;
  if (read_.is_civil_code(at)) {
    const std::size_t colon = number.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view book = number.substr(0, colon);
    const std::string_view id = civil_code_book(book);
    return id.empty() ? std::nullopt
                      : std::optional(NamedLaw{std::string(id), read_.end_of_civil_code(at), book});
  }
  if (auto law = law_at(at, true)) return law;
  return has_article ? defined_law(at, true) : std::nullopt;
}

std::optional<NamedLaw> LawReader::law_of_chapter(std::size_t at) const {
  if (!is_one_of(kChapters, word(at)) || gap(at) != " ") return std::nullopt;
  const bool lettered = word(at + 1).size() == 1 && read_.has_capital(at + 1);
  if (!lettered && !is_article_number(word(at + 1)) && !is_roman_number(read_.written(at + 1)))
    return std::nullopt;
  return law_behind(at + 1, {});
}

// "artikel 10 (Wkkgz)"
std::optional<NamedLaw> LawReader::in_brackets_behind(std::size_t article) const {
  if (gap(article) != " (") return std::nullopt;
  auto law = law_at(article + 1, true);
  return law && read_.in_brackets(article + 1, law->last) ? law : std::nullopt;
}

// "en hoofdstuk 9" between a list of articles and their law.
std::size_t LawReader::behind_chapter(std::size_t at) const {
  std::size_t chapter = at;
  while (chapter < at + 2 && is_article_link(word(chapter))) ++chapter;
  const bool is_one = is_one_of(kChapters, word(chapter)) && is_article_number(word(chapter + 1));
  return is_one && read_.joined(chapter + 1) ? chapter + 2 : at;
}

// "die wet", "genoemd besluit", and but in a law "deze wet": the law mentioned last in this text.
std::optional<NamedLaw> LawReader::earlier_law(std::size_t at) const {
  if (auto own = own_act(at)) return own;
  if (!is_law_word(word(at + 1)) || gap(at) != " ") return std::nullopt;
  if (mentioned_.law.empty()) return std::nullopt;
  const bool own = word(at) == "deze" || word(at) == "dit";
  if (own ? is_own(word(at + 1)) : !is_one_of(kPointers, word(at))) return std::nullopt;
  if (!is_called(word(at + 1), mentioned_.law)) return std::nullopt;
  return NamedLaw{mentioned_.law, at + 1, {}};
}

// "deze wet", "dit wetsvoorstel", "het onderhavige besluit" where the document is or proposes one.
std::optional<NamedLaw> LawReader::own_act(std::size_t at) const {
  if (context_.own.id.empty() || gap(at) != " ") return std::nullopt;
  std::size_t sort = at + 1;
  const bool named =
      word(sort) == "onderhavige" || word(sort) == "voorliggende" || word(sort) == "voorgestelde";
  if (named && gap(sort) == " ") ++sort;
  const bool points = word(at) == "deze" || word(at) == "dit";
  const bool proposed = word(sort) == "wetsvoorstel";
  if (!points && !named && !proposed) return std::nullopt;
  if (!points && word(at) != "de" && word(at) != "het") return std::nullopt;
  const bool fits = is_law_word(word(sort)) && (law_name_of(context_.own.id).empty() ||
                                                is_called(word(sort), context_.own.id));
  return fits || proposed ? std::optional(NamedLaw{context_.own.id, sort, {}}) : std::nullopt;
}

// Whether "deze wet" is the document itself: in a decree it is not.
bool LawReader::is_own(std::string_view word) const {
  if (context_.own_word.empty()) return context_.is_law;
  return word == context_.own_word || (word == "regeling" && context_.own_word == "besluit");
}

std::optional<NamedLaw> LawReader::pointed_law(std::size_t at) const {
  if (auto law = earlier_law(at)) return law;
  if ((word(at) != "de" && word(at) != "het") || gap(at) != " " || is_definition(at + 1) ||
      at + 1 >= read_.size())
    return std::nullopt;
  // "het Besluit publieke gezondheid" begins another name.
  if (read_.has_capital(at + 1) && law_at(at + 1, true)) return std::nullopt;
  return defined_law(at + 1, false);
}

// "(van) de wet" where the document said which.
std::optional<NamedLaw> LawReader::defined_law(std::size_t at, bool of_article) const {
  if (at >= read_.size()) return std::nullopt;
  const auto known = context_.defined.find(read_.written(at));
  return known == context_.defined.end() ? statute_meant(at, of_article)
                                         : std::optional(NamedLaw{known->second, at, {}});
}

// "de wet" that nothing defines: one just mentioned, or in a decree the act on which it is based.
std::optional<NamedLaw> LawReader::statute_meant(std::size_t at, bool of_article) const {
  if (read_.written(at) != "wet") return std::nullopt;
  const auto law = [&](const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(NamedLaw{id, at, {}});
  };
  if (context_.basis.empty()) {
    const bool is_act = context_.is_law || !context_.own_word.empty();
    return of_article && !is_act && !mentioned_.several ? law(mentioned_.statute) : std::nullopt;
  }
  if (of_article) return law(context_.basis);
  if (!mentioned_.statute.empty()) return law(mentioned_.statute);
  const bool near = context_.passages_since <= kFarthestStatute && !context_.statute.empty();
  return law(near ? context_.statute : context_.basis);
}

std::optional<NamedLaw> LawReader::understood_law(std::size_t first, std::size_t last) const {
  const auto law = [&](const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(NamedLaw{id, last, {}});
  };
  const bool is_act = context_.is_law || !context_.own_word.empty();
  if (!is_act && !context_.own.is_itself && read_.in_brackets(first, last))
    return law(mentioned_.law);
  if (read_.joined(last) && is_one_of(kNamesRules, word(last + 1))) return std::nullopt;
  // "artikel 5 AVR"
  if (gap(last) == " " && read_.has_capital(last + 1) && read_.joined(last)) return std::nullopt;
  if (context_.own.is_itself) {
    // At the beginning of a line it is the article itself; in a table that of the act in its head.
    const bool heads = first == 0 || gap(first - 1).find('\n') != std::string_view::npos;
    const bool in_table = read_.text().text.find('\t') != std::string_view::npos;
    return heads || in_table || amends() ? std::nullopt : law(context_.own.id);
  }
  if (is_act || mentioned_.several) return std::nullopt;
  if (mentioned_.law.empty())
    return names_other_rules(0, first) ? std::nullopt : law(mentioned_.heading);
  return names_other_rules(mentioned_.last, first) ? std::nullopt : law(mentioned_.law);
}

bool LawReader::amends() const {
  for (std::size_t at = 0; at < read_.size(); ++at) {
    if (is_one_of(kAmending, word(at))) return true;
  }
  return false;
}

bool LawReader::names_other_rules(std::size_t from, std::size_t to) const {
  for (std::size_t at = from; at < to; ++at) {
    const std::string_view one = word(at);
    if (std::any_of(kRules.begin(), kRules.end(),
                    [&](std::string_view rules) { return one.ends_with(rules); }) &&
        !(one == "wet" || one == "besluit" || one == "regeling")) {
      return true;
    }
  }
  return false;
}

bool LawReader::is_definition(std::size_t at) const {
  return gap(at).starts_with(':') && (is_law_word(word(at)) || is_abbreviation(at));
}

bool LawReader::is_abbreviation(std::size_t at) const {
  const std::string_view written = read_.written(at);
  return read_.has_capital(at) && written.size() >= kShortestAbbreviation &&
         written.size() <= kLongestAbbreviation && !is_article_word(word(at)) &&
         law_abbreviation(word(at)).empty();
}

// "Wmo" was another act when the document was written.
std::string_view LawReader::meaning_on_the_day(std::size_t at, const LawMention& mention) const {
  if (mention.last != at || context_.written.empty()) return mention.id;
  const auto earlier = std::ranges::find_if(kEarlierMeanings, [&](const EarlierMeaning& one) {
    return one.abbreviation == read_.written(at);
  });
  if (earlier == kEarlierMeanings.end()) return mention.id;
  const std::string_view day = context_.written;
  return day < earlier->until.substr(0, day.size()) ? earlier->law : mention.id;
}

// "Boek 7 van het Burgerlijk Wetboek", "Boek 7 BW"
std::optional<NamedLaw> LawReader::book_at(std::size_t at) const {
  const std::string_view id = civil_code_book(word(at + 1));
  if (id.empty()) return std::nullopt;
  std::size_t code = at + 2;
  while (is_one_of(kBeforeLaw, word(code))) ++code;
  if (code >= read_.size() || !read_.is_civil_code(code)) return std::nullopt;
  return NamedLaw{std::string(id), read_.end_of_civil_code(code), word(at + 1)};
}

}  // namespace speerpunt
