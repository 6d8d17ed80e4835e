// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/references_law.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "index/find/law_names.hh"

namespace speerpunt {
namespace {

constexpr auto kOrdinals = std::to_array<std::string_view>(
    {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
     "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende"});

constexpr auto kSubdivisions = std::to_array<std::string_view>(
    {"lid", "leden", "onder", "onderdeel", "onderdelen", "sub", "aanhef", "volzin", "volzinnen",
     "zin", "nummer", "nummers", "punt", "letter"});

constexpr auto kLinks = std::to_array<std::string_view>({"en", "of", "tot", "met", "de"});

constexpr auto kBeforeLaw = std::to_array<std::string_view>(
    {"van", "uit", "in", "bij", "de", "het", "deze", "genoemde", "voornoemde"});

constexpr std::size_t kLongestNumber = 12;

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
  std::string_view id;
  std::size_t last = 0;
  std::string_view book;  // of the Civil Code, where the number does not carry it
};

bool is_civil_article(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && !civil_code_book(word.substr(0, colon)).empty();
}

// 32016R0679
bool is_celex(std::string_view word) {
  constexpr std::size_t kLength = 10;
  constexpr std::size_t kLetter = 5;
  return word.size() == kLength && word.front() == '3' &&
         (word[kLetter] == 'r' || word[kLetter] == 'l') &&
         std::count_if(word.begin(), word.end(), is_digit) == kLength - 1;
}

class LawFinder {
 public:
  explicit LawFinder(const TokenisedText& text) : text_(text) {}

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
    if (is_celex(word(at))) return celex_number(at);
    if (word(at) == "verordening" || word(at) == "richtlijn") {
      if (const auto next = european_act(at)) return *next;
    }
    if (const auto law = law_at(at, false)) return law_first(at, *law);
    return at + 1;
  }

  // "artikelen 7a, 8 en 13, onder a, van de Warenwet"
  std::size_t articles_first(std::size_t at) {
    const std::vector<Article> articles = parse_articles(at);
    if (articles.empty()) return at + 1;
    const std::size_t after = articles.back().last + 1;
    const auto law = law_behind(articles.back().last, articles.front().number);
    if (!law) return after;
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

  std::size_t celex_number(std::size_t at) {
    std::string number(word(at));
    std::transform(number.begin(), number.end(), number.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    add("celex:" + number, at, at);
    return at + 1;
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
    add(std::string(law.id), at, law.last);
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

  // The next number of the list behind `last`: "4, 5 en 6", "32 tot en met 35".
  std::optional<std::size_t> next_in_list(std::size_t last) const {
    if (!joined(last)) return std::nullopt;
    std::size_t next = last + 1;
    if (gap(last).find(',') == std::string_view::npos && !one_of(kLinks, word(next))) {
      return std::nullopt;
    }
    while (one_of(kLinks, word(next)) && word(next) != "de" && joined(next)) ++next;
    return is_article_number(word(next)) ? std::optional(next) : std::nullopt;
  }

  // ", eerste lid, onder b, en derde lid", "lid 1", "onderdelen d tot en met i"
  void parse_subdivisions(Article& article) const {
    bool counted = false;  // a number here counts a lid or a part, not an article
    for (std::size_t at = article.last + 1; joined(at - 1); ++at) {
      const std::string_view token = word(at);
      if (one_of(kSubdivisions, token)) {
        counted = token != "aanhef" && !is_ordinal_before(at);
        if (token == "lid" || token == "leden") set_lid(article, at);
        article.last = at;
      } else if (one_of(kOrdinals, token) || (counted && is_part(token))) {
        if (!one_of(kOrdinals, token)) article.last = at;
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
    while (one_of(kBeforeLaw, word(at)) && joined(at)) ++at;
    if (at >= size()) return std::nullopt;
    if (word(at) == "die" && word(at + 1) == "wet" && !last_law_.empty()) {
      return Law{last_law_, at + 1, {}};
    }
    if (is_civil_code(at)) {
      const std::size_t colon = number.find(':');
      if (colon == std::string_view::npos) return std::nullopt;
      const std::string_view id = civil_code_book(number.substr(0, colon));
      return id.empty() ? std::nullopt : std::optional(Law{id, end_of_civil_code(at), {}});
    }
    return law_at(at, true);
  }

  bool is_civil_code(std::size_t at) const {
    return text_.between(at, at) == "BW" || (word(at) == "burgerlijk" && word(at + 1) == "wetboek");
  }
  std::size_t end_of_civil_code(std::size_t at) const {
    return word(at) == "burgerlijk" ? at + 1 : at;
  }

  std::optional<Law> law_at(std::size_t at, bool after_article) const {
    if (word(at) == "boek") return book_at(at);
    const auto mention = law_named_at(text_, at, after_article);
    if (!mention) return std::nullopt;
    const LawPart* const part = part_named(mention->id, mention->part);
    return Law{mention->id, mention->last, part == nullptr ? std::string_view{} : part->book};
  }

  // "Boek 7 van het Burgerlijk Wetboek", "Boek 7 BW"
  std::optional<Law> book_at(std::size_t at) const {
    const std::string_view id = civil_code_book(word(at + 1));
    if (id.empty()) return std::nullopt;
    std::size_t code = at + 2;
    while (one_of(kBeforeLaw, word(code))) ++code;
    if (code >= size() || !is_civil_code(code)) return std::nullopt;
    return Law{id, end_of_civil_code(code), word(at + 1)};
  }

  // "Verordening (EU) 2016/679", "Verordening (EG) nr. 1907/2006", "Richtlijn 2005/36/EG"
  std::optional<std::size_t> european_act(std::size_t at) {
    std::size_t number = at + 1;
    while (word(number) == "eu" || word(number) == "eg" || word(number) == "nr" ||
           word(number) == "euratom" || word(number) == "nummer") {
      ++number;
    }
    if (number + 1 >= size() || gap(number) != "/") return std::nullopt;
    std::string year(word(number));
    std::string serial(word(number + 1));
    const auto digits = [](std::string_view text) {
      return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
    };
    if (!digits(year) || !digits(serial)) return std::nullopt;
    const bool numbered = word(number - 1) == "nr" || word(number - 1) == "nummer";
    if (numbered) std::swap(year, serial);
    if (year.size() == 2) year.insert(0, "19");
    if (year.size() != 4) return std::nullopt;
    std::size_t last = number + 1;
    if (gap(last) == "/" && (word(last + 1) == "eg" || word(last + 1) == "eu" ||
                             word(last + 1) == "eeg" || word(last + 1) == "euratom")) {
      ++last;
    }
    serial.insert(0, 4 - serial.size(), '0');
    add("celex:3" + year + (word(at) == "richtlijn" ? 'L' : 'R') + serial, at, last);
    return last + 1;
  }

  void emit(const std::vector<Article>& articles, const Law& law, std::size_t last) {
    last_law_ = law.id;
    for (const Article& article : articles) {
      std::string id(law.id);
      id += " art ";
      if (!law.book.empty() && article.number.find(':') == std::string::npos) {
        id += std::string(law.book) + ':';
      }
      id += article.number;
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
  std::vector<Reference> found_;
  std::string_view last_law_;  // for "die wet"
};

}  // namespace

std::vector<Reference> find_law_references(const TokenisedText& text) {
  return LawFinder(text).find();
}

}  // namespace speerpunt
