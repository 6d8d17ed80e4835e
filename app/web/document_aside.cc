// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/document_aside.hh"

#include <algorithm>
#include <set>

#include "app/web/problem_words.hh"
#include "app/web/server/request.hh"
#include "corpus/doubt.hh"
#include "corpus/dutch/numbers.hh"
#include "index/official_address.hh"
#include "index/official_number.hh"
#include "reports/citing.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostOfKind = 40;  // references or sentences listed

Html section(std::string_view title, const Html& content) {
  return content.empty() ? Html() : tag("section", tag("h2", title), content);
}

Html citing_button(const std::string& citation) {
  return tag("button", {{"type", "button"}, {"class", "stil klein"}, {"data-kopieer", citation}},
             "Kopieer citaat");
}

std::string source_of(const ShownPage& shown, const Passage& passage) {
  std::vector<Passage> beginning;
  for (const AnalysedPassage& one : shown.passages) beginning.push_back(one.passage);
  const Document& document = shown.document;
  Citation citation;
  citation.document = document.id;
  citation.page = citation.page_end = shown.page;
  return cited_in_dutch({document.id, document.title, document.publisher, document.date,
                         document.path, document.url, official_number(document, beginning)},
                        passage.heading, citation);
}

Html found_section(const ShownPage& shown) {
  Html list;
  std::size_t listed = 0;
  for (const FoundSentence& one : shown.sentences) {
    if (++listed > kMostOfKind) break;
    const Passage& passage = shown.passages[one.passage].passage;
    const std::string sentence(passage.slice(one.span));
    list +=
        tag("li", {{"class", one.chosen ? "gekozen-zin" : ""}},
            tag("blockquote", tag("p", with_doubts(sentence, within(passage.doubtful, one.span)))),
            citing_button("“" + sentence + "” (" + source_of(shown, passage) + ")"));
  }
  if (!shown.trouble.empty()) return tag("p", {{"class", "fout"}}, shown.trouble);
  if (list.empty())
    return shown.query.empty()
               ? Html()
               : tag("p", {{"class", "zacht"}}, "Op deze bladzijde staat niets van de zoekvraag.");
  return section("Gevonden op deze bladzijde", tag("ul", {{"class", "zinnen"}}, list));
}

Html recommendation_section(const ShownPage& shown) {
  Html list;
  for (const Recommendation& one : shown.recommendations) {
    const std::string::size_type slash = one.id.rfind('/');
    const std::string address =
        "/aanbeveling/" + one.id.substr(0, slash) + "/" + percent_encoded(one.id.substr(slash + 1));
    list += tag("li", link(address, one.text),
                tag("p", {{"class", "zacht"}},
                    std::string(name_of(one.kind)) + " · sterkte " + std::to_string(one.strength)));
  }
  return section("Aanbevelingen", list.empty() ? list : tag("ul", {{"class", "zinnen"}}, list));
}

Html theme_section(const ShownPage& shown, const std::vector<Theme>& themes) {
  std::set<std::string> here;
  for (const AnalysedPassage& one : shown.passages)
    for (const ThemeTag& tag : one.themes) here.insert(tag.theme);
  Html list;
  for (const Theme& theme : themes)
    if (here.contains(theme.id))
      list += tag("li", link("/thema/" + percent_encoded(theme.id), theme.name));
  return section("Thema’s", list.empty() ? list : tag("ul", {{"class", "labels"}}, list));
}

Html reference_section(const ShownPage& shown) {
  std::set<std::string> listed;
  Html list;
  for (const AnalysedPassage& one : shown.passages) {
    for (const Reference& reference : one.references) {
      if (one.passage.page_at(reference.span.begin) != shown.page) continue;
      if (listed.size() == kMostOfKind || !listed.insert(reference.id).second) continue;
      const std::string address = address_of(reference, shown.document.date);
      list += tag("li", address.empty() ? Html(reference.text)
                                        : link(address, reference.text, {{"rel", "noreferrer"}}));
    }
  }
  return section("Verwijzingen", list.empty() ? list : tag("ul", list));
}

Html outline_section(const ShownPage& shown) {
  if (shown.outline.size() < 2) return {};
  Html list;
  for (const OutlineLine& line : shown.outline) {
    const std::string level = "niveau-" + std::to_string(std::min<std::size_t>(line.level, 3));
    list += tag("li", {{"class", level}}, link(shown.address(line.page), line.text), " ",
                tag("span", {{"class", "aantal"}},
                    line.page.value == 0 ? "" : std::to_string(line.page.value)));
  }
  return tag("details", {{"open", shown.outline.size() <= 30}}, tag("summary", tag("h2", "Inhoud")),
             tag("ol", {{"class", "inhoud"}}, list));
}

std::string version_name(const DocumentVersion& version, const Document& document) {
  std::string name = version.date ? in_dutch(*version.date) : "datum onbekend";
  if (!version.version.empty()) name += ", versie " + version.version;
  return document.title.empty() ? name : name + ": " + document.title;
}

Html version_section(const ShownPage& shown, const IndexReader& index) {
  const DocumentGroup group = index.group(shown.document.id);
  if (group.alone()) return {};
  Html list;
  const DocumentVersion* newer = nullptr;
  for (const DocumentVersion& version : group.versions) {
    const auto document = index.known_document(version.documents.front());
    if (!document) continue;
    const bool here =
        std::ranges::find(version.documents, shown.document.id) != version.documents.end();
    const std::string name = version_name(version, *document);
    list += tag(
        "li",
        here ? tag("b", {{"aria-current", "true"}}, name) : link("/document/" + document->id, name),
        newer == nullptr || !group.order_known
            ? Html()
            : " · " +
                  link("/verschil/" + version.documents.front() + "/" + newer->documents.front(),
                       "wat er veranderde"));
    newer = &version;
  }
  return section(group.order_known ? "Versies, de nieuwste eerst" : "Versies", tag("ul", list));
}

Html fact(const std::string& name, const Html& value) {
  return value.empty() ? Html() : tag("dt", name) + tag("dd", value);
}

Html facts(const ShownPage& shown) {
  const Document& document = shown.document;
  Html list = fact("Datum", document.date ? in_dutch(*document.date) : "onbekend") +
              fact("Uitgever", document.publisher) + fact("Van", document.issuer) +
              fact("Soort", document.kind) + fact("Versie", document.version) +
              fact("Bladzijden", dutch::number(static_cast<std::size_t>(shown.last.value))) +
              fact("Bestand", document.path);
  if (!document.url.empty()) list += fact("Adres", link(document.url, document.url));
  Html problems;
  for (const Problem& problem : document.problems) problems += tag("li", in_dutch(problem).message);
  if (!problems.empty()) list += fact("Let op", tag("ul", problems));
  return section("Over dit document", tag("dl", list) + tag("p", link("/origineel/" + document.id,
                                                                      "Download het origineel")));
}

}  // namespace

Html beside_page(const ShownPage& shown, const std::vector<Theme>& themes) {
  return found_section(shown) + recommendation_section(shown) + theme_section(shown, themes) +
         reference_section(shown);
}

Html about_document(const ShownPage& shown, const IndexReader& index) {
  return outline_section(shown) + version_section(shown, index) + facts(shown);
}

}  // namespace speerpunt::web
