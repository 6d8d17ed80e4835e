// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filters.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "index/find/act_title.hh"
#include "index/find/addressees.hh"
#include "index/find/law_names.hh"
#include "index/store/code_points.hh"
#include "index/store/edit_distance.hh"
#include "query/asked_references.hh"
#include "query/theme_names.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

constexpr std::size_t kMostNames = 8;

struct Checked {
  Field field;
  std::string_view code;
  std::string_view message;  // before the value
};
constexpr auto kChecked = std::to_array<Checked>({
    {Field::kKind, "kind-unknown", "geen document is van de soort"},
    {Field::kPublisher, "publisher-unknown", "geen document heeft als uitgever"},
    {Field::kAddressee, "addressee-unknown", "geen aanbeveling is gericht aan"},
    {Field::kLaw, "law-unknown", "geen passage noemt de wet"},
    {Field::kDocument, "document-unknown", "geen document heeft een nummer dat begint met"},
    {Field::kLanguage, "language-unknown", "geen document is in de taal"},
});

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

// "Arbowet 9", "Arbowet art. 9 lid 3", "7:448 BW": the key of the article that the whole value
// names; empty: none.
std::string article_key(const std::string& value) {
  constexpr std::string_view kArticle = "art. ";
  std::vector<std::string> readings{value, std::string(kArticle) + value};
  for (const Token& token : tokenise(value).tokens) {
    const std::size_t at = token.span.begin.value;
    if (at == 0 || std::isdigit(static_cast<unsigned char>(value[at])) == 0) continue;
    readings.push_back(value.substr(0, at) + std::string(kArticle) + value.substr(at));
    break;
  }
  for (const std::string& reading : readings) {
    const std::vector<Reference> found = asked_references(reading);
    if (found.size() == 1 && found.front().kind == ReferenceKind::kLaw &&
        found.front().span.size() == reading.size())
      return reference_keys(found.front()).back().key;
  }
  return {};
}

// The key of the law, or its part, or its article, that the whole value names, in whatever case;
// empty: not known by name.
std::string law_key(const std::string& value) {
  std::string capital = value;
  if (!capital.empty())
    capital[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(capital[0])));
  for (const std::string& written : {value, in_capitals(value), capital}) {
    const TokenisedText text = tokenise(written);
    if (text.tokens.empty()) continue;
    const std::optional<LawMention> law = law_named_at(text, 0, true);
    if (!law || law->last + 1 != text.tokens.size()) continue;
    const std::string part = law->part.empty() ? "" : " " + std::string(law->part);
    return dutch::fold(std::string(law->id) + part);
  }
  if (std::string key = article_key(value); !key.empty()) return key;
  const TokenisedText title = tokenise(capital);
  const auto act = act_title_at(TokenReader(title), 0, true);
  return act && act->last + 1 == title.tokens.size() ? dutch::fold(act->id) : std::string();
}

bool is_near(const std::string& name, const std::string& value) {
  if (name.find(value) != std::string::npos || value.find(name) != std::string::npos) return true;
  const std::size_t limit = value.size() < 4 ? 1 : value.size() < 9 ? 2 : 3;
  return edit_distance(code_points(name), code_points(value), limit) <= limit;
}

// "bwbr0005290 afd 7.7.5" -> "BWBR0005290 afd 7.7.5"
std::string law_value(const std::string& folded) {
  if (folded.starts_with(kActId)) return folded;
  const std::size_t space = std::min(folded.find(' '), folded.size());
  return in_capitals(folded.substr(0, space)) + folded.substr(space);
}

// Values as people write them. Of laws the names of those that are known: the other values are how
// a text writes an article.
std::set<std::string> names_in_use(const IndexReader& index, Field field) {
  std::set<std::string> names;
  for (const std::string& value : index.values(field)) {
    if (field != Field::kLaw) {
      if (value.size() > 1) names.insert(value);
    } else if (std::string name = law_name_of(law_value(value)); !name.empty()) {
      names.insert(std::move(name));
    }
  }
  return names;
}

// The near names, else some of all.
std::string names_for_hint(const IndexReader& index, Field field, const std::string& value) {
  std::vector<std::string> near, all;
  for (const std::string& name : names_in_use(index, field)) {
    if (all.size() < kMostNames) all.push_back(name);
    if (near.size() < kMostNames && is_near(dutch::fold(name), value)) near.push_back(name);
  }
  const std::vector<std::string>& shown = near.empty() ? all : near;
  std::string list;
  for (const std::string& name : shown) list += (list.empty() ? "" : ", ") + name;
  if (!near.empty()) return "bedoelde u: " + list;
  return (all.size() < kMostNames ? "kies uit: " : "er zijn onder meer: ") + list;
}

bool occurs(const IndexReader& index, const Expression& filter) {
  MatchOptions options;
  options.count = 0;
  options.facet_sample = 1;
  return index.search(filter, options).total > 0;
}

void check(const Expression& filter, const IndexReader& index, const std::string& asked) {
  const Field field = filter.op == Op::kFilter ? filter.field : filter.children.front().field;
  const auto checked = std::find_if(kChecked.begin(), kChecked.end(),
                                    [&](const Checked& one) { return one.field == field; });
  if (checked == kChecked.end() || occurs(index, filter)) return;
  if (field == Field::kDocument)
    throw Error(std::string(checked->code), std::string(checked->message) + " '" + asked + "'", {},
                "neem het begin van een nummer of een heel pad van `speerpunt docs`, of zoek in de "
                "titels: titel:...");
  if (index.values(field).empty()) return;
  throw Error(std::string(checked->code), std::string(checked->message) + " '" + asked + "'", {},
              names_for_hint(index, field, dutch::fold(asked)));
}

// A law or addressee under its known name too.
Expression with_known_name(Expression filter) {
  std::string known;
  if (filter.field == Field::kLaw) known = law_key(filter.word);
  if (filter.field == Field::kAddressee) known = dutch::fold(usual_name(filter.word));
  if (known.empty() || known == dutch::fold(filter.word)) return filter;
  Expression either;
  either.op = Op::kOr;
  Expression other = filter;
  other.word = std::move(known);
  either.children = {std::move(filter), std::move(other)};
  return either;
}

}  // namespace

void settle_filters(Expression& expression, const IndexReader& index,
                    const std::vector<Theme>& themes) {
  for (Expression& child : expression.children) settle_filters(child, index, themes);
  if (expression.op != Op::kFilter) return;
  const std::string asked = expression.word;
  if (expression.field == Field::kDocument && !occurs(index, expression)) {
    if (const auto document = index.find_document(asked)) expression.word = document->id;
  }
  if (expression.field == Field::kTheme && !themes.empty())
    expression.word = theme_named(themes, asked).id;
  expression = with_known_name(std::move(expression));
  check(expression, index, asked);
}

}  // namespace speerpunt
