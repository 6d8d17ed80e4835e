// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/references_law.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "index/find/articles.hh"
#include "index/find/law_names.hh"
#include "index/find/law_reader.hh"
#include "index/find/token_reader.hh"

namespace speerpunt {
namespace {

// Abbreviations before which a number alone is an article.
constexpr auto kCodes = std::to_array<std::string_view>({"Sr", "Sv", "WvSr", "WvSv", "Rv"});
constexpr auto kPointers = std::to_array<std::string_view>(
    {"die", "dat", "genoemde", "genoemd", "voornoemde", "voornoemd", "laatstgenoemde"});
constexpr auto kBeforeName =
    std::to_array<std::string_view>({"te", "noemen", "genoemd", "aangeduid", "als", "de", "het"});
constexpr std::size_t kNearestDefinition = 6;  // bytes between a law and "hierna"
constexpr std::size_t kCelexLength = 10;
constexpr std::size_t kMostNames = 500;  // that one document gives to laws

bool is_civil_article(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && !civil_code_book(word.substr(0, colon)).empty();
}

class LawFinder {
 public:
  LawFinder(const TokenisedText& text, const std::string& heading_law, LawContext& context)
      : text_(text),
        read_(text),
        articles_(read_),
        context_(context),
        laws_(read_, articles_, context_, mentioned_) {
    mentioned_.heading = heading_law;
  }

  std::vector<Reference> find() {
    if (context_.own_word.empty() && size() > 0 && is_law_word(word(0)))
      context_.own_word = word(0);
    ++context_.passages_since;
    for (std::size_t at = 0; at < size();) at = step(at);
    if (!mentioned_.statute.empty()) {
      context_.statute = mentioned_.statute;
      context_.passages_since = 0;
    }
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
    if (word(at) == "gelet" && word(at + 1) == "op") mentioned_.in_basis = true;
    if (word(at) == "hierna") return definition_behind(at);
    if (laws_.is_definition(at)) return definition(at);
    if (const auto law = laws_.law_at(at, false)) return law_first(at, *law);
    if (const auto law = laws_.law_of_chapter(at)) {
      mention(*law);
      add(law->id, at, law->last);
      return law->last + 1;
    }
    if (const auto law = laws_.pointed_law(at)) {
      // A law that says "deze wet" does not refer to another place.
      if (law->id != context_.own.id) add(law->id, at, law->last);
      return law->last + 1;
    }
    return same_article(at);
  }

  // "artikelen 7a, 8 en 13, onder a, van de Warenwet", "artikel 3 of artikel 34 van de Wet BIG"
  std::size_t articles_first(std::size_t at) {
    std::vector<Article> articles = articles_.list_at(at);
    if (articles.empty()) return at + 1;
    while (!laws_.law_behind(articles.back().last, articles.back().number)) {
      const auto next = articles_.next_list(articles_.behind_gloss(articles.back().last));
      if (!next) break;
      const std::vector<Article> more = articles_.list_at(*next);
      if (more.empty()) break;
      articles.insert(articles.end(), more.begin(), more.end());
    }
    const std::size_t after = articles.back().last + 1;
    auto law = laws_.law_behind(articles.back().last, articles.front().number);
    if (!law) law = laws_.understood_law(at, articles.back().last);
    if (!law) {
      // Of a law that we do not know: nothing may point back past it.
      last_article_.clear();
      if (word(after) == "van") mentioned_.law.clear();
      mentioned_.heading.clear();
      return after;
    }
    // "art. 10 Wkkgz, lid 3"
    Article& only = articles.back();
    const std::size_t behind = law->last + 1;
    if (only.paragraph.empty() && word(behind) == "lid" && joined(law->last) &&
        is_article_number(word(behind + 1)) && gap(behind) == " ") {
      only.paragraph = word(behind + 1);
      emit(articles, *law, behind + 1);
      return behind + 2;
    }
    emit(articles, *law, law->last);
    return law->last + 1;
  }

  // "7:448 lid 1 BW"
  std::size_t bare_article(std::size_t at) {
    Article article{std::string(word(at)), {}, at, at};
    articles_.take_subdivisions(article);
    const auto law = laws_.law_behind(article.last, article.number);
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
    const auto law = laws_.law_at(at + 1, true);
    if (!law) return at + 1;
    emit({{std::string(word(at)), {}, at, at}}, *law, law->last);
    return law->last + 1;
  }

  // "Wet BIG, art. 88", or the law alone
  std::size_t law_first(std::size_t at, const NamedLaw& law) {
    mention(law);
    if (law.last + 1 < size() && joined(law.last) && is_article_word(word(law.last + 1))) {
      std::vector<Article> articles = articles_.list_at(law.last + 1);
      const bool has_own_law =
          !articles.empty() && laws_.law_behind(articles.back().last, articles.front().number);
      if (!articles.empty() && !has_own_law) {
        articles.front().first = at;
        emit(articles, law, articles.back().last);
        return articles.back().last + 1;
      }
    }
    add(law.id, at, law.last);
    return law.last + 1;
  }

  std::size_t definition(std::size_t at) {
    std::size_t law_begin = at + 1;
    if (word(law_begin) == "de" || word(law_begin) == "het") ++law_begin;
    if (law_begin >= size()) return at + 1;
    const auto law = laws_.law_at(law_begin, true);
    if (!law) {
      const auto itself = laws_.law_at(at, false);
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
    const bool is_name = is_law_word(word(called)) || (laws_.is_abbreviation(called) &&
                                                       gap(called).find_first_of("),”’\"") == 0);
    if (!near_law || !is_name) return at + 1;
    name(called, mentioned_.law);
    return called + 1;
  }

  // Remembers that the document calls a law so.
  void name(std::size_t at, const std::string& law) {
    auto& names = is_law_word(word(at)) ? context_.defined : context_.abbreviations;
    if (names.size() < kMostNames) names.insert_or_assign(std::string(read_.written(at)), law);
  }

  // "Wet X (Wx)" too says what it will be called.
  void mention(const NamedLaw& law) {
    if (law.id == context_.own.id) return;
    mentioned_.several =
        mentioned_.several || (!mentioned_.law.empty() && mentioned_.law != law.id);
    mentioned_.law = law.id;
    mentioned_.last = law.last + 1;
    const bool statute = is_statute(law.id);
    if (statute) mentioned_.statute = law.id;
    if (read_.in_brackets(law.last, law.last) && laws_.is_abbreviation(law.last))
      name(law.last, law.id);
    if (mentioned_.in_basis && context_.basis.empty() && statute) context_.basis = law.id;
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

  // "artikelen 6:162 en 7:448 BW": each its own book.
  static std::string id_of(const Article& article, const NamedLaw& law) {
    const std::size_t colon = article.number.find(':');
    if (colon == std::string::npos && !law.book.empty())
      return law.id + " art " + std::string(law.book) + ':' + article.number;
    const std::string_view book = colon == std::string::npos || law.book.empty()
                                      ? std::string_view{}
                                      : civil_code_book(article.number.substr(0, colon));
    return (book.empty() ? law.id : std::string(book)) + " art " + article.number;
  }

  void emit(const std::vector<Article>& articles, const NamedLaw& law, std::size_t last) {
    mention(law);
    for (const Article& article : articles) {
      std::string id = id_of(article, law);
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
  MentionedLaws mentioned_;
  LawReader laws_;
  std::string last_article_;  // its id, for "dat artikel"
};

}  // namespace

std::vector<Reference> find_law_references(const TokenisedText& text,
                                           const std::string& heading_law, LawContext& context) {
  return LawFinder(text, heading_law, context).find();
}

std::string only_law_in(const TokenisedText& text, LawContext context) {
  std::string law;
  for (const Reference& found : LawFinder(text, {}, context).find()) {
    const std::string id = found.id.substr(0, found.id.find(' '));
    if (!law.empty() && law != id) return {};
    law = id;
  }
  return law;
}

}  // namespace speerpunt
