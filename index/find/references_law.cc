// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/references_law.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "index/find/european_acts.hh"
#include "index/find/law_names.hh"

namespace speerpunt {
namespace {

constexpr auto kOrdinals = std::to_array<std::string_view>(
    {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
     "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende"});

constexpr auto kSubdivisions = std::to_array<std::string_view>(
    {"lid", "leden", "onder", "onderdeel", "onderdelen", "sub", "aanhef", "volzin", "volzinnen",
     "zin", "nummer", "nummers", "punt", "letter"});

// Between two articles of one law.
constexpr auto kLinks = std::to_array<std::string_view>(
    {"en", "of", "tot", "met", "de", "dan", "wel", "alsmede", "op", "in", "juncto", "jo",
     "respectievelijk", "onderscheidenlijk", "evenals", "ook"});
constexpr std::size_t kLongestLink = 4;

// What a definition can call a law by, and the words that point back to the law mentioned last.
constexpr auto kLawWords = std::to_array<std::string_view>(
    {"wet", "besluit", "regeling", "verordening", "richtlijn", "wetboek"});
constexpr auto kPointers = std::to_array<std::string_view>(
    {"die", "dat", "genoemde", "genoemd", "voornoemde", "voornoemd", "laatstgenoemde"});

constexpr auto kBeforeLaw = std::to_array<std::string_view>(
    {"van", "uit", "in", "bij", "de", "het", "deze", "genoemde", "voornoemde"});

// Abbreviations before which a number alone is an article.
constexpr auto kCodes = std::to_array<std::string_view>({"Sr", "Sv", "WvSr", "WvSv", "Rv"});

constexpr auto kChapters =
    std::to_array<std::string_view>({"hoofdstuk", "paragraaf", "afdeling", "titel", "bijlage"});

constexpr auto kBeforeName =
    std::to_array<std::string_view>({"te", "noemen", "genoemd", "aangeduid", "als", "de", "het"});
// What follows a law that is called "het Besluit", and not a longer name.
constexpr auto kBehindName = std::to_array<std::string_view>(
    {"bedoelde", "en", "genoemde", "gestelde", "in", "is", "of", "op", "voor", "wordt", "zijn"});
constexpr std::size_t kNearestDefinition = 6;  // bytes between a law and "hierna"

constexpr std::size_t kLongestNumber = 12;
constexpr std::size_t kCelexLength = 10;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_article_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && word.size() <= kLongestNumber;
}

bool is_article_word(std::string_view word) {
  return word == "artikel" || word == "artikelen" || word == "art" || word == "artt";
}

struct Article {
  std::string number;  // as folded: 7:448, 9.2.3.1, 68g
  std::string lid;     // the first one; empty: none
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Law {
  std::string id;
  std::size_t last = 0;
  std::string_view book;  // of the Civil Code, where the number does not carry it
};

bool is_civil_article(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && !civil_code_book(word.substr(0, colon)).empty();
}

class LawFinder {
 public:
  LawFinder(const TokenisedText& text, LawContext& context) : text_(text), context_(context) {}

  std::vector<Reference> find() {
    for (std::size_t at = 0; at < size();) at = step(at);
    return std::move(found_);
  }

 private:
  std::size_t size() const { return text_.tokens.size(); }
  std::string_view word(std::size_t at) const {
    return at < size() ? std::string_view(text_.tokens[at].folded) : std::string_view{};
  }

  // White space and punctuation between two words.
  std::string_view gap(std::size_t before) const {
    if (before + 1 >= size()) return "\n";
    const std::size_t begin = text_.tokens[before].span.end.value;
    return text_.text.substr(begin, text_.tokens[before + 1].span.begin.value - begin);
  }
  // No border that a reference would not cross.
  bool joined(std::size_t before) const {
    return before + 1 < size() && gap(before).find_first_of(";:!?\n") == std::string_view::npos &&
           gap(before).find(". ") == std::string_view::npos;
  }

  // Handles what begins at `at`; returns where to go on.
  std::size_t step(std::size_t at) {
    if (is_article_word(word(at))) return articles_first(at);
    if (is_civil_article(word(at))) return bare_article(at);
    if (is_article_number(word(at)) && word(at).size() < kCelexLength) return penal_article(at);
    if (word(at) == "gratie" && word(at + 1) == "gods") context_.is_law = true;
    if (word(at) == "hierna") return definition_behind(at);
    if (is_definition(at)) return definition(at);
    if (const auto law = law_at(at, false)) return law_first(at, *law);
    if (const auto law = pointed_law(at)) {
      add(law->id, at, law->last);
      return law->last + 1;
    }
    return same_article(at);
  }

  // "artikelen 7a, 8 en 13, onder a, van de Warenwet", "artikel 3 of artikel 34 van de Wet BIG"
  std::size_t articles_first(std::size_t at) {
    std::vector<Article> articles = parse_articles(at);
    if (articles.empty()) return at + 1;
    while (!law_behind(articles.back().last, articles.back().number)) {
      const auto next = next_articles(articles.back().last);
      if (!next) break;
      const std::vector<Article> more = parse_articles(*next);
      if (more.empty()) break;
      articles.insert(articles.end(), more.begin(), more.end());
    }
    const std::size_t after = articles.back().last + 1;
    const auto law = law_behind(articles.back().last, articles.front().number);
    if (!law) {
      // Of a law that we do not know: nothing may point back past it.
      last_article_.clear();
      if (word(after) == "van") last_law_.clear();
      return after;
    }
    emit(articles, *law, law->last);
    return law->last + 1;
  }

  // "7:448 lid 1 BW"
  std::size_t bare_article(std::size_t at) {
    Article article{std::string(word(at)), {}, at, at};
    parse_subdivisions(article);
    const auto law = law_behind(article.last, article.number);
    const std::string_view book = std::string_view(article.number).substr(0, word(at).find(':'));
    if (!law || law->id != civil_code_book(book)) return at + 1;
    emit({article}, *law, law->last);
    return law->last + 1;
  }

  // "126nf Sv"
  std::size_t penal_article(std::size_t at) {
    if (!is_article_number(word(at)) || gap(at) != " " ||
        !one_of(kCodes, text_.between(at + 1, at + 1))) {
      return at + 1;
    }
    const auto law = law_at(at + 1, true);
    if (!law) return at + 1;
    emit({{std::string(word(at)), {}, at, at}}, *law, law->last);
    return law->last + 1;
  }

  // "Wet BIG, art. 88", or the law alone
  std::size_t law_first(std::size_t at, const Law& law) {
    last_law_ = law.id;
    if (law.last + 1 < size() && joined(law.last) && is_article_word(word(law.last + 1))) {
      std::vector<Article> articles = parse_articles(law.last + 1);
      const bool has_own_law =
          !articles.empty() && law_behind(articles.back().last, articles.front().number);
      if (!articles.empty() && !has_own_law) {
        articles.front().first = at;
        emit(articles, law, articles.back().last);
        return articles.back().last + 1;
      }
    }
    add(law.id, at, law.last);
    return law.last + 1;
  }

  std::vector<Article> parse_articles(std::size_t at) const {
    std::vector<Article> articles;
    std::size_t number = at + 1;
    std::size_t first = at;
    // "art. 3": the full stop of the abbreviation is no border
    while (is_article_number(word(number)) &&
           gap(number - 1).find('\n') == std::string_view::npos) {
      Article article{std::string(word(number)), {}, first, number};
      parse_subdivisions(article);
      articles.push_back(article);
      const auto next = next_in_list(article.last);
      if (!next) break;
      number = *next;
      first = number;
    }
    return articles;
  }

  // The word "artikel" that goes on behind `last`: ", alsmede op artikel 4", "juncto art. 9".
  std::optional<std::size_t> next_articles(std::size_t last) const {
    std::size_t next = last + 1;
    if (next - 1 >= size() || !joined(last)) return std::nullopt;
    const bool comma = gap(last).find(',') != std::string_view::npos;
    const std::size_t first = next;
    while (next < first + kLongestLink && one_of(kLinks, word(next)) && joined(next)) ++next;
    if (!is_article_word(word(next)) || (next == first && !comma)) return std::nullopt;
    return next;
  }

  // The next number of the list behind `last`: "4, 5 en 6", "32 tot en met 35".
  std::optional<std::size_t> next_in_list(std::size_t last) const {
    if (!joined(last)) return std::nullopt;
    std::size_t next = last + 1;
    if (gap(last).find_first_of(",/") == std::string_view::npos && !one_of(kLinks, word(next))) {
      return std::nullopt;
    }
    while (one_of(kLinks, word(next)) && word(next) != "de" && joined(next)) ++next;
    return is_article_number(word(next)) ? std::optional(next) : std::nullopt;
  }

  // ", eerste lid, onder b, en derde lid", "lid 1", "onderdelen d tot en met i"
  void parse_subdivisions(Article& article) const {
    bool counted = false;   // a number here counts a lid or a part, not an article
    bool lettered = false;  // "onderdelen c of d, of 42": behind letters a number is an article
    for (std::size_t at = article.last + 1; joined(at - 1); ++at) {
      const std::string_view token = word(at);
      if (one_of(kSubdivisions, token)) {
        counted = token != "aanhef" && !is_ordinal_before(at);
        lettered = false;
        if (token == "lid" || token == "leden") set_lid(article, at);
        article.last = at;
      } else if (one_of(kOrdinals, token)) {
        continue;
      } else if (counted && is_part(token) && !(lettered && is_digit(token.front()))) {
        lettered = !is_digit(token.front());
        article.last = at;
      } else if (!one_of(kLinks, token)) {
        return;
      }
    }
  }

  bool is_ordinal_before(std::size_t at) const { return one_of(kOrdinals, word(at - 1)); }

  static bool is_part(std::string_view token) {
    return token.size() <= 3 &&
           (is_digit(token.front()) || token.size() == 1 ||
            std::all_of(token.begin(), token.end(), [&](char c) { return c == token.front(); }));
  }

  void set_lid(Article& article, std::size_t at) const {
    if (!article.lid.empty()) return;
    std::size_t first = at;
    while (first > article.first + 1 &&
           (one_of(kOrdinals, word(first - 1)) || one_of(kLinks, word(first - 1)))) {
      --first;
    }
    for (std::size_t i = 0; i < kOrdinals.size(); ++i) {
      if (first < at && word(first) == kOrdinals[i]) article.lid = std::to_string(i + 1);
    }
    if (first == at && joined(at) && is_part(word(at + 1))) article.lid = word(at + 1);
  }

  // The law behind an article: "van de Wkkgz", "BW", "van Boek 7 van het BW", "van die wet".
  std::optional<Law> law_behind(std::size_t last, std::string_view number) const {
    std::size_t at = last + 1;
    if (!joined(last)) return std::nullopt;
    at = behind_chapter(at);
    const std::size_t named = at;
    if (const auto law = earlier_law(named)) return law;
    while (one_of(kBeforeLaw, word(at)) && joined(at)) {
      ++at;
      if (const auto law = earlier_law(at)) return law;
    }
    if (at >= size()) return std::nullopt;
    const bool has_article = at > named;
    if (is_civil_code(at)) {
      const std::size_t colon = number.find(':');
      if (colon == std::string_view::npos) return std::nullopt;
      const std::string_view id = civil_code_book(number.substr(0, colon));
      return id.empty() ? std::nullopt
                        : std::optional(Law{std::string(id), end_of_civil_code(at), {}});
    }
    if (auto law = law_at(at, true)) return law;
    return has_article ? defined_law(at) : std::nullopt;
  }

  // "en hoofdstuk 9" between a list of articles and their law.
  std::size_t behind_chapter(std::size_t at) const {
    std::size_t chapter = at;
    while (chapter < at + 2 && one_of(kLinks, word(chapter))) ++chapter;
    const bool is_one = one_of(kChapters, word(chapter)) && is_article_number(word(chapter + 1));
    return is_one && joined(chapter + 1) ? chapter + 2 : at;
  }

  // "die wet", "genoemd besluit", and but in a law "deze wet": the law mentioned last in this text.
  std::optional<Law> earlier_law(std::size_t at) const {
    if (!one_of(kLawWords, word(at + 1)) || gap(at) != " ") return std::nullopt;
    if (last_law_.empty()) return std::nullopt;
    const bool own = word(at) == "deze" || word(at) == "dit";
    if (own ? context_.is_law : !one_of(kPointers, word(at))) return std::nullopt;
    return Law{last_law_, at + 1, {}};
  }

  // "die wet", or "de wet" where the document said which.
  std::optional<Law> pointed_law(std::size_t at) const {
    if (auto law = earlier_law(at)) return law;
    if ((word(at) != "de" && word(at) != "het") || gap(at) != " ") return std::nullopt;
    return defined_law(at + 1);
  }

  // "(van) de wet" where the document said which.
  std::optional<Law> defined_law(std::size_t at) const {
    if (at >= size()) return std::nullopt;
    const auto known = context_.defined.find(text_.between(at, at));
    if (known == context_.defined.end()) return std::nullopt;
    const bool capital = known->first != word(at);
    // "het Besluit" alone, not the beginning of another name.
    if (capital && joined(at) && gap(at) == " " && !one_of(kBehindName, word(at + 1))) {
      return std::nullopt;
    }
    return Law{known->second, at, {}};
  }

  // "wet: de Wet op de medische keuringen"
  bool is_definition(std::size_t at) const {
    return one_of(kLawWords, word(at)) && gap(at).starts_with(':');
  }
  std::size_t definition(std::size_t at) {
    std::size_t law_begin = at + 1;
    if (word(law_begin) == "de" || word(law_begin) == "het") ++law_begin;
    if (law_begin >= size()) return at + 1;
    const auto law = law_at(law_begin, false);
    if (!law) return at + 1;
    context_.defined.insert_or_assign(std::string(text_.between(at, at)), law->id);
    return law_first(law_begin, *law);
  }

  // "Wet op de medische keuringen (hierna: de wet)"
  std::size_t definition_behind(std::size_t at) {
    const bool near_law =
        !found_.empty() && found_.back().kind == ReferenceKind::kLaw &&
        text_.tokens[at].span.begin.value < found_.back().span.end.value + kNearestDefinition;
    std::size_t name = at + 1;
    while (one_of(kBeforeName, word(name))) ++name;
    if (!near_law || !one_of(kLawWords, word(name))) return at + 1;
    context_.defined.insert_or_assign(std::string(text_.between(name, name)), last_law_);
    return name + 1;
  }

  // "dat artikel", "genoemd artikel": the article mentioned last in this text.
  std::size_t same_article(std::size_t at) {
    if (!one_of(kPointers, word(at)) || word(at + 1) != "artikel" || gap(at) != " " ||
        last_article_.empty() || is_article_number(word(at + 2))) {
      return at + 1;
    }
    add(last_article_, at, at + 1);
    return at + 2;
  }

  bool is_civil_code(std::size_t at) const {
    return text_.between(at, at) == "BW" || (word(at) == "burgerlijk" && word(at + 1) == "wetboek");
  }
  std::size_t end_of_civil_code(std::size_t at) const {
    return word(at) == "burgerlijk" ? at + 1 : at;
  }

  std::optional<Law> law_at(std::size_t at, bool after_article) const {
    if (word(at) == "boek") return book_at(at);
    if (auto act = european_act_at(text_, at)) return Law{std::move(act->id), act->last, {}};
    const auto mention = law_named_at(text_, at, after_article);
    if (!mention) return std::nullopt;
    const LawPart* const part = part_named(mention->id, mention->part);
    return Law{std::string(mention->id), mention->last,
               part == nullptr ? std::string_view{} : part->book};
  }

  // "Boek 7 van het Burgerlijk Wetboek", "Boek 7 BW"
  std::optional<Law> book_at(std::size_t at) const {
    const std::string_view id = civil_code_book(word(at + 1));
    if (id.empty()) return std::nullopt;
    std::size_t code = at + 2;
    while (one_of(kBeforeLaw, word(code))) ++code;
    if (code >= size() || !is_civil_code(code)) return std::nullopt;
    return Law{std::string(id), end_of_civil_code(code), word(at + 1)};
  }

  void emit(const std::vector<Article>& articles, const Law& law, std::size_t last) {
    last_law_ = law.id;
    for (const Article& article : articles) {
      std::string id = law.id + " art ";
      if (!law.book.empty() && article.number.find(':') == std::string::npos) {
        id += std::string(law.book) + ':';
      }
      id += article.number;
      last_article_ = id;
      if (!article.lid.empty()) id += " lid " + article.lid;
      add(std::move(id), article.first, &article == &articles.back() ? last : article.last);
    }
  }

  void add(std::string id, std::size_t first, std::size_t last) {
    const std::size_t begin = text_.tokens[first].span.begin.value;
    std::size_t end = text_.tokens[last].span.end.value;
    std::string_view written = text_.text.substr(begin, end - begin);
    const auto count = [&](char c) { return std::count(written.begin(), written.end(), c); };
    if (text_.text.substr(end).starts_with(')') && count('(') > count(')')) {
      written = text_.text.substr(begin, ++end - begin);
    }
    found_.push_back({ReferenceKind::kLaw, std::move(id), std::string(written), {{begin}, {end}}});
  }

  const TokenisedText& text_;
  LawContext& context_;
  std::vector<Reference> found_;
  std::string last_law_;      // for "die wet"
  std::string last_article_;  // its id, for "dat artikel"
};

}  // namespace

std::vector<Reference> find_law_references(const TokenisedText& text, LawContext& context) {
  return LawFinder(text, context).find();
}

}  // namespace speerpunt
