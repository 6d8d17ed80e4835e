// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/theme_passages.hh"

#include <algorithm>
#include <cstdio>

#include "app/web/counted.hh"
#include "app/web/server/request.hh"
#include "corpus/doubt.hh"
#include "corpus/join.hh"
#include "reports/wording.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostShown = 500;  // bytes of a passage, about

// The theme, or a category of it.
bool is_of(const std::string& id, const Theme& theme) {
  return id == theme.id || id.starts_with(theme.id + "/");
}

std::string where_in_dutch(const std::string& where) {
  if (where == "text") return "in de tekst";
  if (where == "heading") return "in de kop";
  if (where == "title") return "in de titel";
  if (where == "law") return "genoemde wet";
  return "sluit uit";
}

std::string weight_in_dutch(double weight) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", weight);
  std::string shown = text;
  std::ranges::replace(shown, '.', ',');
  return shown;
}

Html reason_line(const ThemeReason& reason) {
  return tag("li", tag("q", reason.matched), " ",
             tag("span", {{"class", "zacht"}},
                 "label “" + reason.label + "”, " + where_in_dutch(reason.where) + ", gewicht " +
                     weight_in_dutch(reason.weight)));
}

// Where the words of reasons stand in the text; ascending, apart from each other.
std::vector<ByteSpan> marks_in(const std::string& text, const std::vector<ThemeReason>& reasons) {
  std::vector<ByteSpan> marks;
  for (const ThemeReason& reason : reasons) {
    if (reason.where != "text" || reason.matched.empty()) continue;
    const std::size_t at = text.find(reason.matched);
    if (at != std::string::npos) marks.push_back({{at}, {at + reason.matched.size()}});
  }
  std::ranges::sort(marks, {}, [](const ByteSpan& span) { return span.begin.value; });
  std::vector<ByteSpan> apart;
  for (const ByteSpan& span : marks)
    if (apart.empty() || apart.back().end <= span.begin) apart.push_back(span);
  return apart;
}

// The sentences from the first with a mark on, as many as there is room for.
ByteSpan shown_part(const Passage& passage, const std::vector<ByteSpan>& marks) {
  if (passage.sentences.empty()) return {{0}, {passage.text.size()}};
  auto first = passage.sentences.begin();
  if (!marks.empty()) {
    first = std::ranges::find_if(passage.sentences, [&](const ByteSpan& sentence) {
      return sentence.end > marks.front().begin;
    });
    if (first == passage.sentences.end()) first = passage.sentences.begin();
  }
  ByteSpan part = *first;
  for (auto next = first + 1; next != passage.sentences.end(); ++next) {
    if (next->end.value - part.begin.value > kMostShown) break;
    part.end = next->end;
  }
  return part;
}

Html marked_text(const Passage& passage, const std::vector<ByteSpan>& marks) {
  const ByteSpan part = shown_part(passage, marks);
  Html text = part.begin.value == 0 ? "" : "… ";
  std::size_t at = part.begin.value;
  const auto plain = [&](std::size_t end) {
    const ByteSpan span{{at}, {end}};
    text += with_doubts(passage.slice(span), within(passage.doubtful, span));
    at = end;
  };
  for (const ByteSpan& mark : marks) {
    if (mark.begin.value < at || mark.end.value > part.end.value) continue;
    plain(mark.begin.value);
    text += tag("mark", passage.slice(mark));
    at = mark.end.value;
  }
  plain(part.end.value);
  if (part.end.value < passage.text.size()) text += " …";
  return text;
}

Html shown_passage(const AnalysedPassage& analysed, const IndexReader& index,
                   const std::vector<Theme>& themes, const Theme& theme) {
  const Passage& passage = analysed.passage;
  const auto document = index.known_document(passage.document);
  const std::string title =
      document == nullptr ? "" : (document->title.empty() ? document->path : document->title);
  const std::string date =
      document != nullptr && document->date ? in_dutch(*document->date) : "datum onbekend";
  const std::string address = "/document/" + passage.document + "/" +
                              std::to_string(passage.page.value) +
                              "?passage=" + passage.id.substr(passage.id.rfind('/') + 1);
  std::vector<ThemeReason> reasons;
  Html categories;
  for (const ThemeTag& found : analysed.themes) {
    if (!is_of(found.theme, theme)) continue;
    reasons.insert(reasons.end(), found.reasons.begin(), found.reasons.end());
    const auto category = std::ranges::find(themes, found.theme, &Theme::id);
    if (found.theme != theme.id && category != themes.end())
      categories += tag("li", link("/thema/" + category->id, category->name));
  }
  Html lines;
  for (const ThemeReason& reason : reasons) lines += reason_line(reason);
  Html body = tag("h3", link(address, title)) +
              tag("p", {{"class", "bron"}}, date + " · ",
                  tag("b", "p.\u00A0" + std::to_string(passage.page.value)));
  if (!passage.heading.empty())
    body += tag("p", {{"class", "koppad"}}, join(passage.heading, " › "));
  body += tag("blockquote", tag("p", marked_text(passage, marks_in(passage.text, reasons))));
  body += tag("ul", {{"class", "redenen"}, {"aria-label", "Waarom dit thema"}}, lines);
  if (!categories.empty())
    body += tag("ul", {{"class", "labels"}, {"aria-label", "Onderdelen"}}, categories);
  return tag("li", {{"class", "treffer"}}, tag("article", body));
}

Html pager(const ThemePassages& wanted, std::size_t total) {
  const std::size_t last = (total + kThemePassagesOnPage - 1) / kThemePassagesOnPage;
  if (last < 2) return {};
  const auto to = [&wanted](std::size_t page) {
    return wanted.address + (wanted.year ? "?jaar=" + std::to_string(*wanted.year) + "&" : "?") +
           "pagina=" + std::to_string(page) + "#passages";
  };
  Html links;
  if (wanted.page > 1) links += link(to(wanted.page - 1), "← Vorige", {{"rel", "prev"}});
  links += tag("span", {{"class", "zacht"}},
               "pagina " + dutch::number(wanted.page) + " van " + dutch::number(last));
  if (wanted.page < last) links += link(to(wanted.page + 1), "Volgende →", {{"rel", "next"}});
  return tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links);
}

MatchSet found_passages(const IndexReader& index, const Theme& theme, const ThemePassages& wanted) {
  Expression of_theme;
  of_theme.op = Expression::Op::kFilter;
  of_theme.field = speerpunt::Field::kTheme;
  of_theme.word = theme.id;
  Expression expression = of_theme;
  if (wanted.year) {
    Expression year;
    year.op = Expression::Op::kYears;
    year.from = year.to = *wanted.year;
    expression = {};
    expression.op = Expression::Op::kAnd;
    expression.children = {of_theme, year};
  }
  MatchOptions options;
  options.first = (wanted.page - 1) * kThemePassagesOnPage;
  options.count = kThemePassagesOnPage;
  options.order = MatchOrder::kNewest;
  options.facet_sample = 1;
  return index.search(expression, options);
}

}  // namespace

Html theme_passages(const IndexReader& index, const std::vector<Theme>& themes, const Theme& theme,
                    const ThemePassages& wanted) {
  const MatchSet found = found_passages(index, theme, wanted);
  Html list;
  for (const Match& match : found.matches)
    list += shown_passage(match.passage, index, themes, theme);
  const std::string year = wanted.year ? " uit " + std::to_string(*wanted.year) : "";
  Html body =
      tag("p", {{"role", "status"}}, tag("b", counted(found.total, "passage", "passages") + year),
          wanted.year ? " · " + link(wanted.address + "#passages", "alle jaren") : Html());
  if (list.empty())
    return body + tag("p", {{"class", "leeg"}},
                      wanted.page > 1 || wanted.year
                          ? "Hier zijn er geen (meer): kies een ander jaar of de eerste pagina."
                          : "Nog geen passage gaat hierover. Voeg documenten toe, of zoek naar "
                            "woorden van het thema.");
  return body + tag("ol", {{"class", "treffers"}}, list) + pager(wanted, found.total);
}

}  // namespace speerpunt::web
