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
#include "query/named_reference.hh"
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
    {Field::kLaw, "law-unknown", "geen passage verwijst naar"},
    {Field::kDocument, "document-unknown", "geen document heeft een nummer dat begint met"},
    {Field::kLanguage, "language-unknown", "geen document is in de taal"},
});

bool is_near(const std::string& name, const std::string& value) {
  if (name.find(value) != std::string::npos || value.find(name) != std::string::npos) return true;
  const std::size_t limit = value.size() < 4 ? 1 : value.size() < 9 ? 2 : 3;
  return edit_distance(code_points(name), code_points(value), limit) <= limit;
}

// "bwbr0005290 afd 7.7.5" -> "BWBR0005290 afd 7.7.5"
std::string law_value(std::string folded) {
  if (folded.starts_with(kActId)) return folded;
  const auto space =
      folded.begin() + static_cast<std::ptrdiff_t>(std::min(folded.find(' '), folded.size()));
  std::transform(folded.begin(), space, folded.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return folded;
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
  if (!index.missing_shards().empty()) return;  // it may be there
  if (field == Field::kDocument)
    throw Error(std::string(checked->code), std::string(checked->message) + " '" + asked + "'", {},
                "neem het begin van een nummer of een heel pad van `speerpunt docs`, of zoek in de "
                "titels: titel:...");
  if (index.values(field).empty()) return;
  const NamedReference named = field == Field::kLaw ? named_reference(asked) : NamedReference{};
  if (!named.empty() && !named.ways.front().front().starts_with("bwb"))
    throw Error(std::string(checked->code), std::string(checked->message) + " '" + asked + "'", {},
                "waarnaar de documenten wel verwijzen, zegt `speerpunt refs`");
  throw Error(std::string(checked->code), std::string(checked->message) + " '" + asked + "'", {},
              names_for_hint(index, field, dutch::fold(asked)));
}

Expression either(Expression one, Expression other) {
  Expression made;
  made.op = Op::kOr;
  made.children = {std::move(one), std::move(other)};
  return made;
}

// What a text refers to in whatever way it is written, and else a document of the corpus.
Expression with_references(Expression filter, const IndexReader& index) {
  const NamedReference named = named_reference(filter.word);
  if (!named.empty()) return either(std::move(filter), named.filter());
  if (occurs(index, filter)) return filter;
  Expression to_document = references_to_document(index, filter.word);
  return to_document == Expression{} ? filter : either(std::move(filter), std::move(to_document));
}

// An addressee under its usual name too.
Expression with_usual_name(Expression filter) {
  std::string usual = dutch::fold(usual_name(filter.word));
  if (usual == dutch::fold(filter.word)) return filter;
  Expression other = filter;
  other.word = std::move(usual);
  return either(std::move(filter), std::move(other));
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
  if (expression.field == Field::kLaw)
    expression = with_references(std::move(expression), index);
  else if (expression.field == Field::kAddressee)
    expression = with_usual_name(std::move(expression));
  check(expression, index, asked);
}

}  // namespace speerpunt
