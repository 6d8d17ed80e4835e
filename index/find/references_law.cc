// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/references_law.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "index/find/act_title.hh"
#include "index/find/articles.hh"
#include "index/find/european_acts.hh"
#include "index/find/law_names.hh"
#include "index/find/law_succession.hh"
#include "index/find/token_reader.hh"

namespace speerpunt {
namespace {

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

constexpr std::size_t kCelexLength = 10;
constexpr std::size_t kShortestAbbreviation = 3;
constexpr std::size_t kLongestAbbreviation = 12;
constexpr std::size_t kMostNames = 500;  // that one document gives to laws

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
  LawFinder(const TokenisedText& text, LawContext& context)
      : text_(text), read_(text), articles_(read_), context_(context) {}

  std::vector<Reference> find() {
    if (context_.own_word.empty() && size() > 0 && is_one_of(kLawWords, word(0)))
      context_.own_word = word(0);
    for (std::size_t at = 0; at < size();) at = step(at);
    return std::move(found_);
  }

 private:
  std::size_t size() const { return read_.size(); }
  std::string_view word(std::size_t at) const { return read_.word(at); }
  std::string_view gap(std::size_t before) const { return read_.gap(before); }
  bool joined(std::size_t before) const { return read_.joined(before); }

  // Handles what begins at `at`; returns where to go on.
  std::size_t step(std::size_t at) {
    if (is_article_word(word(at))) return articles_first(at);
    if (is_civil_article(word(at))) return bare_article(at);
    if (is_article_number(word(at)) && word(at).size() < kCelexLength) return penal_article(at);
    if (word(at) == "gratie" && word(at + 1) == "gods") context_.is_law = true;
    if (word(at) == "gelet" && word(at + 1) == "op") in_basis_ = true;
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
    std::vector<Article> articles = articles_.list_at(at);
    if (articles.empty()) return at + 1;
    while (!law_behind(articles.back().last, articles.back().number)) {
      const auto next = articles_.next_list(articles_.behind_gloss(articles.back().last));
      if (!next) break;
      const std::vector<Article> more = articles_.list_at(*next);
      if (more.empty()) break;
      articles.insert(articles.end(), more.begin(), more.end());
    }
    const std::size_t after = articles.back().last + 1;
    auto law = law_behind(articles.back().last, articles.front().number);
    if (!law) law = understood_law(at, articles.back().last);
    if (!law) {
      // Of a law that we do not know: nothing may point back past it.
      last_article_.clear();
      if (word(after) == "van") last_law_.clear();
      return after;
    }
    emit(articles, *law, law->last);
    return law->last + 1;
  }

  // "(art. 3)", where no law is named with it, is of the law mentioned last.
  std::optional<Law> understood_law(std::size_t at, std::size_t last) const {
    const bool is_known = !last_law_.empty() && context_.own_word.empty();
    return is_known && read_.in_brackets(at, last) ? std::optional(Law{last_law_, last, {}})
                                                   : std::nullopt;
  }

  // "7:448 lid 1 BW"
  std::size_t bare_article(std::size_t at) {
    Article article{std::string(word(at)), {}, at, at};
    articles_.take_subdivisions(article);
    const auto law = law_behind(article.last, article.number);
    const std::string_view book = std::string_view(article.number).substr(0, word(at).find(':'));
    if (!law || law->id != civil_code_book(book)) return at + 1;
    emit({article}, *law, law->last);
    return law->last + 1;
  }

  // "126nf Sv"
  std::size_t penal_article(std::size_t at) {
    if (!is_article_number(word(at)) || gap(at) != " " ||
        !is_one_of(kCodes, text_.between(at + 1, at + 1))) {
      return at + 1;
    }
    const auto law = law_at(at + 1, true);
    if (!law) return at + 1;
    emit({{std::string(word(at)), {}, at, at}}, *law, law->last);
    return law->last + 1;
  }

  // "Wet BIG, art. 88", or the law alone
  std::size_t law_first(std::size_t at, const Law& law) {
    mention(law);
    if (law.last + 1 < size() && joined(law.last) && is_article_word(word(law.last + 1))) {
      std::vector<Article> articles = articles_.list_at(law.last + 1);
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

  // The law behind an article: "van de Wkkgz", "BW", "van Boek 7 van het BW", "van die wet".
  std::optional<Law> law_behind(std::size_t article, std::string_view number) const {
    const std::size_t last = articles_.behind_gloss(article);
    std::size_t at = last + 1;
    if (!joined(last)) return std::nullopt;
    at = behind_chapter(at);
    const std::size_t named = at;
    if (const auto law = earlier_law(named)) return law;
    while (is_one_of(kBeforeLaw, word(at)) && joined(at)) {
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
    while (chapter < at + 2 && is_article_link(word(chapter))) ++chapter;
    const bool is_one = is_one_of(kChapters, word(chapter)) && is_article_number(word(chapter + 1));
    return is_one && joined(chapter + 1) ? chapter + 2 : at;
  }

  // "die wet", "genoemd besluit", and but in a law "deze wet": the law mentioned last in this text.
  std::optional<Law> earlier_law(std::size_t at) const {
    if (!is_one_of(kLawWords, word(at + 1)) || gap(at) != " ") return std::nullopt;
    if (last_law_.empty()) return std::nullopt;
    const bool own = word(at) == "deze" || word(at) == "dit";
    if (own ? is_own(word(at + 1)) : !is_one_of(kPointers, word(at))) return std::nullopt;
    if (!is_called(word(at + 1), last_law_)) return std::nullopt;
    return Law{last_law_, at + 1, {}};
  }

  // Whether a law may be pointed at as "die regeling".
  static bool is_called(std::string_view word, const std::string& law) {
    constexpr std::string_view kCelex = "celex:3";
    constexpr std::size_t kYear = 4;
    if (law.starts_with(kCelex) && law.size() > kCelex.size() + kYear) {
      const char letter = law[kCelex.size() + kYear];
      return letter == (word == "verordening" ? 'R' : word == "richtlijn" ? 'L' : 'D');
    }
    return dutch::fold(law_name_of(law)).find(word) != std::string::npos;
  }

  // Whether "deze wet" is the document itself: in a decree it is not.
  bool is_own(std::string_view word) const {
    if (context_.own_word.empty()) return context_.is_law;
    return word == context_.own_word || (word == "regeling" && context_.own_word == "besluit");
  }

  // "die wet", or "de wet" where the document said which.
  std::optional<Law> pointed_law(std::size_t at) const {
    if (auto law = earlier_law(at)) return law;
    if ((word(at) != "de" && word(at) != "het") || gap(at) != " " || is_definition(at + 1))
      return std::nullopt;
    return defined_law(at + 1);
  }

  // "(van) de wet" where the document said which.
  std::optional<Law> defined_law(std::size_t at) const {
    if (at >= size()) return std::nullopt;
    const auto known = context_.defined.find(text_.between(at, at));
    if (known == context_.defined.end()) {
      // In a decree, if it does not say otherwise, the act on which it is based.
      const bool basis = read_.written(at) == "wet" && !context_.basis.empty();
      return basis ? std::optional(Law{context_.basis, at, {}}) : std::nullopt;
    }
    const bool capital = known->first != word(at);
    // "het Besluit" alone, not the beginning of another name.
    if (capital && joined(at) && gap(at) == " " && !is_one_of(kBehindName, word(at + 1))) {
      return std::nullopt;
    }
    return Law{known->second, at, {}};
  }

  // "wet: de Wet op de medische keuringen"
  bool is_definition(std::size_t at) const {
    return gap(at).starts_with(':') && (is_one_of(kLawWords, word(at)) || is_abbreviation(at));
  }
  // "Wvkl: Wet veiligheid ..."
  bool is_abbreviation(std::size_t at) const {
    const std::string_view written = read_.written(at);
    return read_.has_capital(at) && written.size() >= kShortestAbbreviation &&
           written.size() <= kLongestAbbreviation && !is_article_word(word(at)) &&
           law_abbreviation(word(at)).empty();
  }
  std::size_t definition(std::size_t at) {
    std::size_t law_begin = at + 1;
    if (word(law_begin) == "de" || word(law_begin) == "het") ++law_begin;
    if (law_begin >= size()) return at + 1;
    const auto law = law_at(law_begin, true);
    if (!law) {
      const auto itself = law_at(at, false);
      return itself ? law_first(at, *itself) : at + 1;
    }
    name(at, law->id);
    return law_first(law_begin, *law);
  }

  // "Wet op de medische keuringen (hierna: de wet)"
  std::size_t definition_behind(std::size_t at) {
    const bool near_law =
        !found_.empty() && found_.back().kind == ReferenceKind::kLaw &&
        text_.tokens[at].span.begin.value < found_.back().span.end.value + kNearestDefinition;
    std::size_t called = at + 1;
    while (is_one_of(kBeforeName, word(called))) ++called;
    const bool is_name = is_one_of(kLawWords, word(called)) ||
                         (is_abbreviation(called) && gap(called).find_first_of("),”’\"") == 0);
    if (!near_law || !is_name) return at + 1;
    name(called, last_law_);
    return called + 1;
  }

  // Remembers that the document calls a law so.
  void name(std::size_t at, const std::string& law) {
    auto& names = is_one_of(kLawWords, word(at)) ? context_.defined : context_.abbreviations;
    if (names.size() < kMostNames) names.insert_or_assign(std::string(read_.written(at)), law);
  }

  // "Wet X (Wx)" too says what it will be called.
  void mention(const Law& law) {
    last_law_ = law.id;
    if (read_.in_brackets(law.last, law.last) && is_abbreviation(law.last)) name(law.last, law.id);
    if (in_basis_ && context_.basis.empty() && is_statute(law.id)) context_.basis = law.id;
  }

  static bool is_statute(const std::string& id) {
    return dutch::fold(law_name_of(id)).find("wet") != std::string::npos;
  }

  // "dat artikel", "genoemd artikel": the article mentioned last in this text.
  std::size_t same_article(std::size_t at) {
    if (!is_one_of(kPointers, word(at)) || word(at + 1) != "artikel" || gap(at) != " " ||
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
    if (const auto mention = law_named_at(text_, at, after_article)) {
      const LawPart* const part = part_named(mention->id, mention->part);
      const std::string_view id = meaning_on_the_day(at, *mention);
      return Law{std::string(id), mention->last, part == nullptr ? std::string_view{} : part->book};
    }
    if (!read_.has_capital(at) && word(at) != "wet" && word(at) != "besluit") return std::nullopt;
    if (auto title = act_title_at(read_, at, after_article || in_basis_)) {
      const bool abbreviated = gap(title->last) == " (" &&
                               read_.in_brackets(title->last + 1, title->last + 1) &&
                               is_abbreviation(title->last + 1);
      const std::string_view meant = law_meant_by(title->id);
      return Law{meant.empty() ? std::move(title->id) : std::string(meant),
                 title->last + (abbreviated ? 1 : 0),
                 {}};
    }
    const auto named = context_.abbreviations.find(read_.written(at));
    return named == context_.abbreviations.end() ? std::nullopt
                                                 : std::optional(Law{named->second, at, {}});
  }

  // "Wmo" was another act when the document was written.
  std::string_view meaning_on_the_day(std::size_t at, const LawMention& mention) const {
    if (mention.last != at || context_.written.empty()) return mention.id;
    const auto earlier = std::ranges::find_if(kEarlierMeanings, [&](const EarlierMeaning& one) {
      return one.abbreviation == read_.written(at);
    });
    if (earlier == kEarlierMeanings.end()) return mention.id;
    const std::string_view day = context_.written;
    return day < earlier->until.substr(0, day.size()) ? earlier->law : mention.id;
  }

  // "Boek 7 van het Burgerlijk Wetboek", "Boek 7 BW"
  std::optional<Law> book_at(std::size_t at) const {
    const std::string_view id = civil_code_book(word(at + 1));
    if (id.empty()) return std::nullopt;
    std::size_t code = at + 2;
    while (is_one_of(kBeforeLaw, word(code))) ++code;
    if (code >= size() || !is_civil_code(code)) return std::nullopt;
    return Law{std::string(id), end_of_civil_code(code), word(at + 1)};
  }

  void emit(const std::vector<Article>& articles, const Law& law, std::size_t last) {
    mention(law);
    for (const Article& article : articles) {
      std::string id = law.id + " art ";
      if (!law.book.empty() && article.number.find(':') == std::string::npos) {
        id += std::string(law.book) + ':';
      }
      id += article.number;
      last_article_ = id;
      if (!article.paragraph.empty()) id += " lid " + article.paragraph;
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
  TokenReader read_;
  ArticleReader articles_;
  LawContext& context_;
  std::vector<Reference> found_;
  std::string last_law_;      // for "die wet"
  std::string last_article_;  // its id, for "dat artikel"
  bool in_basis_ = false;     // behind "gelet op"
};

}  // namespace

std::vector<Reference> find_law_references(const TokenisedText& text, LawContext& context) {
  return LawFinder(text, context).find();
}

}  // namespace speerpunt
