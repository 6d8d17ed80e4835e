// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render.hh"

#include <gmock/gmock.h>

#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

const PageLink kNoLink = [](const Source&, PageNumber) { return std::string(); };

std::string to_page(const Source& source, PageNumber page) {
  return source.document + ".pdf#page=" + std::to_string(page.value);
}

TEST(Markdown, LinksEachQuoteToItsPage) {
  EXPECT_THAT(to_markdown(write(briefing_example(), to_page)), HasSubstr("](<doc.pdf#page=2>)"));
}

TEST(Markdown, ShowsQuoteSourceAndPage) {
  EXPECT_EQ(to_markdown(write(briefing_example(), kNoLink)),
            "# Arbeid & gezondheid\n\n"
            "Zorg voor \\<werkenden\\>.\n\n"
            "Stand: 31 januari 2026, 1 bron\n\n"
            "## Kern\n\n"
            "> Werk is \\*goed\\* & \\<gezond\\>. \\[1\\], p. 2-3\n\n"
            "## Aanbevelingen\n\n"
            "1.\n> De minister moet dit doen. \\[1\\], p. 4\n>\n"
            "> (beleidsaanbeveling, sterkte 5 van 5, aan de minister; herkend aan “moet”)\n\n"
            "## Bronnen\n\n"
            "1. Federatie Voorbeeldartsen, Visie \"2017\", juni 2017. Bestand: map/visie.pdf\n\n"
            "## Verantwoording\n\n"
            "Alle citaten zijn letterlijk en voor het schrijven teruggezocht op de genoemde "
            "bladzijde van het bewaarde origineel. Soort, sterkte en geadresseerde van "
            "aanbevelingen zijn automatisch herkend en dus een voorstel.\n\n"
            "1 bestand kon niet worden gelezen.\n");
}

TEST(Html, EscapesWhatComesFromDocuments) {
  const std::string page = to_html(write(briefing_example(), kNoLink), {});
  EXPECT_THAT(page, HasSubstr("<h1>Arbeid &amp; gezondheid</h1>"));
  EXPECT_THAT(page, HasSubstr("Werk is *goed* &amp; &lt;gezond&gt;."));
  EXPECT_THAT(page, Not(HasSubstr("<werkenden>")));
}

TEST(Html, HeadsTheColumnsAndRowsOfATable) {
  Briefing with_table = briefing_example();
  with_table.sections[0].table =
      BriefingTable{"Wetten", {"wet", "passages"}, {{"Wet BIG", "3"}, {"", "1"}}};
  const std::string page = to_html(write(with_table, kNoLink), {});
  EXPECT_THAT(page, HasSubstr("<th scope=\"col\">passages</th>"));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">Wet BIG</th><td>3</td>"));
  EXPECT_THAT(page, HasSubstr("<td></td><td>1</td>"));
}

TEST(Html, ShowsPathsOfFilesInADossierOnly) {
  Briefing briefing = briefing_example();
  EXPECT_THAT(to_html(write(briefing, kNoLink), {}), HasSubstr("map/visie.pdf"));
  briefing.detailed = false;
  EXPECT_THAT(to_html(write(briefing, kNoLink), {}), Not(HasSubstr("map/visie.pdf")));
  EXPECT_THAT(to_markdown(write(briefing, kNoLink)), Not(HasSubstr("Bestand:")));
}

TEST(Html, LinksEachQuoteToItsPage) {
  EXPECT_THAT(to_html(write(briefing_example(), to_page), {}),
              HasSubstr("<a href=\"doc.pdf#page=2\">p. 2-3</a>"));
}

TEST(Html, DoesNotLinkToAnAddressThatRunsSomething) {
  const PageLink hostile = [](const Source&, PageNumber) { return "javascript:alert(1)"; };
  EXPECT_THAT(to_html(write(briefing_example(), hostile), {}), Not(HasSubstr("javascript:")));
}

TEST(Html, HoldsItsChartsAndLoadsNothing) {
  Briefing with_chart = briefing_example();
  with_chart.sections.push_back(
      {Part::kCharts, "In beeld", "", false, false, {}, {}, {"tijdlijn"}});
  const std::string page =
      to_html(write(with_chart, kNoLink), {{"tijdlijn", {"<svg></svg>", {}, ""}}});
  EXPECT_THAT(page, HasSubstr("<figure><svg></svg></figure>"));
  EXPECT_THAT(page, Not(HasSubstr("src=")));
  EXPECT_THAT(page, Not(HasSubstr("@import")));
}

}  // namespace
}  // namespace speerpunt
