// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/html.hh"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/citation.hh"
#include "ingest/html/furniture.hh"

namespace speerpunt {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string page(const std::string& body, const std::string& head = "") {
  return "<!DOCTYPE html><html><head><meta charset=utf-8>" + head + "</head><body>" + body +
         "</body></html>";
}

// "heading2: Doel", "list_item1: Een"; furniture left out.
std::vector<std::string> body_of(const std::string& html) {
  std::vector<std::string> lines;
  for (const Block& block : read_html(html, "pagina.html").document.blocks) {
    if (block.kind == BlockKind::kFurniture) continue;
    const std::string level = block.level == 0 ? "" : std::to_string(block.level);
    lines.push_back(std::string(name_of(block.kind)) + level + ": " + block.text);
  }
  return lines;
}

std::vector<std::string> furniture_of(const std::string& html) {
  std::vector<std::string> lines;
  for (const Block& block : read_html(html, "pagina.html").document.blocks) {
    if (block.kind == BlockKind::kFurniture) lines.push_back(block.text);
  }
  return lines;
}

const std::string kLong =
    "De vereniging vraagt de minister om het toezicht op de bedrijfsartsen te verbeteren en "
    "daarvoor geld vrij te maken, zodat iedere werknemer binnen een week terecht kan.";

TEST(WebPage, KeepsHeadingsListsAndTheirLevels) {
  EXPECT_THAT(body_of(page("<main><h1>Visie</h1><h2>Doel</h2><p>" + kLong +
                           "</p><ul><li>Een<ul><li>Binnen</li></ul></li><li><p>Twee</p></li></ul>"
                           "</main>")),
              ElementsAre("title: Visie", "heading2: Doel", "paragraph: " + kLong,
                          "list_item1: Een", "list_item2: Binnen", "list_item1: Twee"));
}

TEST(WebPage, DropsChromeAroundMain) {
  const std::string html = page(
      "<a class=skip href='#c'>Direct naar inhoud</a><nav><ul><li>Dossiers</ul></nav>"
      "<div class='cookie-bar'>Deze website gebruikt cookies.</div>"
      "<ol class=breadcrumb><li>Home</li></ol><main id=c><p>" +
      kLong +
      "</p><aside>Gerelateerd</aside></main><div class=share>Delen via</div>"
      "<footer><a href='#top'>Terug naar boven</a></footer>");
  EXPECT_THAT(body_of(html), ElementsAre("paragraph: " + kLong));
  EXPECT_THAT(furniture_of(html), Contains("Terug naar boven"));
}

TEST(WebPage, FindsTheTextWithoutSemanticElements) {
  const std::string html = page(
      "<table><tr><td><a href=a>Een</a><br><a href=b>Twee</a><br><a href=c>Drie</a></td>"
      "<td><div><h1>Standpunt</h1><p>" +
      kLong + "</p><p>" + kLong + "</p></div></td></tr></table>");
  EXPECT_THAT(body_of(html),
              ElementsAre("title: Standpunt", "paragraph: " + kLong, "paragraph: " + kLong));
}

TEST(WebPage, KeepsAPageThatStandsInAForm) {
  EXPECT_THAT(body_of(page("<form id=aspnetForm><h1>Brief</h1><p>" + kLong + "</p></form>")),
              ElementsAre("title: Brief", "paragraph: " + kLong));
}

TEST(WebPage, NeverGluesWordsOfTwoElements) {
  EXPECT_THAT(body_of(page("<main><div>eerste<p>tweede</p>derde<br>vierde</div></main>")),
              ElementsAre("paragraph: eerste", "paragraph: tweede", "paragraph: derde vierde"));
}

TEST(WebPage, KeepsInlineWordsTogether) {
  EXPECT_THAT(body_of(page("<main><p>zorg<b>plicht</b> en Platform&nbsp;Medisch</p></main>")),
              ElementsAre("paragraph: zorgplicht en Platform Medisch"));
}

TEST(WebPage, DropsHiddenTextButKeepsPanelsThatOpen) {
  EXPECT_THAT(body_of(page("<main><p>" + kLong +
                           "</p><p style='display: none'>geheim</p><p hidden>ook geheim</p>"
                           "<script>code()</script>"
                           "<div class='accordion-panel' hidden><p>Antwoord op de vraag.</p></div>"
                           "</main>")),
              ElementsAre("paragraph: " + kLong, "paragraph: Antwoord op de vraag."));
}

TEST(WebPage, ReadsATableAsRowsAndCells) {
  EXPECT_THAT(body_of(page("<main><table><caption>Cijfers</caption><tr><th>Jaar<th>Aantal</tr>"
                           "<tr><td>2017<td>12</tr></table></main>")),
              ElementsAre("caption: Cijfers", "table: Jaar\tAantal\n2017\t12"));
}

TEST(WebPage, ReadsAPageThatLeavesTagsOut) {
  EXPECT_THAT(body_of("<!doctype html><title>Visie</title><nav>Menu</nav><main><h1>Visie</h1><p>" +
                      kLong + "</main>"),
              ElementsAre("title: Visie", "paragraph: " + kLong));
}

TEST(WebPage, LeavesContactCardsOut) {
  const std::string card =
      "<ol class=mensen><li><h3>Anna Voorbeeld</h3><p>beleidsadviseur</p>"
      "<p><a href='mailto:a@example.org'>Stuur een bericht</a></p></li></ol>";
  const std::string html =
      page("<main><h1>Visie</h1><p>" + kLong + "</p><h2>Meer weten?</h2>" + card +
           "<p>Vragen? Mail ons op <a href='mailto:b@example.org'>b@example.org</a>, dan bellen "
           "wij u terug.</p></main>");
  EXPECT_THAT(body_of(html),
              ElementsAre("title: Visie", "paragraph: " + kLong, "heading2: Meer weten?",
                          "paragraph: Vragen? Mail ons op b@example.org, dan bellen wij u terug."));
}

TEST(WebPage, SetsBylinesApart) {
  EXPECT_THAT(
      body_of(page("<article><h1>Visie</h1><p class='post-date'>3 mei 2021 door Anna</p><p>" +
                   kLong + "</p></article>")),
      ElementsAre("title: Visie", "meta: 3 mei 2021 door Anna", "paragraph: " + kLong));
}

TEST(WebPage, KeepsABoxOfTextInAnArticleAndDropsOneOfLinks) {
  const std::string box =
      "In dit kader staat een toelichting die bij het artikel hoort en die daarom gelezen wordt.";
  EXPECT_THAT(body_of(page("<article><h1>Visie</h1><p>" + kLong + "</p><aside><p>" + box +
                           "</p></aside><aside><h3>Lees ook</h3><ul><li><a href=x>" + box +
                           "</a></li></ul></aside><blockquote><p>Zo is het.</p><footer>de "
                           "voorzitter</footer></blockquote></article>")),
              ElementsAre("title: Visie", "paragraph: " + kLong, "paragraph: " + box,
                          "quote: Zo is het.", "quote: de voorzitter"));
}

TEST(WebPage, TakesABoldLineForAHeading) {
  EXPECT_THAT(body_of(page("<main><p><strong>Aandacht</strong></p><p>" + kLong + "</p></main>")),
              ElementsAre("heading1: Aandacht", "paragraph: " + kLong));
}

TEST(WebPage, ReadsTheEncodingThatItNames) {
  EXPECT_THAT(body_of("<html><head><meta http-equiv=Content-Type content='text/html; "
                      "charset=iso-8859-1'></head><body><p>pati\xEBnt \x91thuis\x92</p></body>"),
              ElementsAre("paragraph: patiënt ‘thuis’"));
}

TEST(WebPage, NotesBytesThatAreNotUtf8) {
  const Reading reading = read_html(page("<p>pati\xEBnt</p>"), "pagina.html");
  ASSERT_EQ(reading.document.problems.size(), 1U);
  EXPECT_EQ(reading.document.problems[0].code, "invalid-utf8");
  EXPECT_EQ(reading.document.blocks[0].text, "patiënt");
}

TEST(WebPage, SplitsTheNameOfTheSiteFromTheTitle) {
  const Reading reading =
      read_html(page("<p>Tekst.</p>", "<title>Openheid na incidenten | KNMG</title>"), "p.html");
  EXPECT_EQ(reading.hints.title, "Openheid na incidenten");
  EXPECT_EQ(reading.hints.publisher, "KNMG");
}

TEST(WebPage, TakesItsDateFromStructuredData) {
  EXPECT_EQ(read_html(page("<p>Tekst.</p>",
                           "<script type='application/ld+json'>{\"@type\":\"Article\", "
                           "\"datePublished\" : \"2019-03-04T10:00\"}</script>"),
                      "p.html")
                .hints.date_meta,
            "2019-03-04T10:00");
  EXPECT_EQ(
      read_html(page("<p>Tekst.</p>", "<meta name=DCTERMS.issued content=2018-05-01>"), "p.html")
          .hints.date_meta,
      "2018-05-01");
}

TEST(WebPage, SurvivesDepthAndEmptiness) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  deep += "diep";
  const Reading reading = read_html(deep, "diep.html");
  ASSERT_FALSE(reading.document.blocks.empty());
  EXPECT_EQ(reading.document.blocks.back().text, "diep");
  EXPECT_EQ(read_html("", "leeg.html").document.problems[0].code, "html-empty");
  EXPECT_THAT(read_html(std::string(1000, '\0'), "nul.html").document.blocks, IsEmpty());
}

TEST(WebPage, GivesItsTextForVerifyingQuotes) {
  const std::string html = page("<main><p>De <em>minister</em> moet.</p><script>x</script></main>");
  Citation citation;
  citation.quote = "De minister moet.";
  EXPECT_TRUE(verify(citation, std::vector<std::string>{html_page_text(html)}));
  EXPECT_THAT(html_page_text(html), Not(HasSubstr("x")));
}

TEST(SiteChrome, KnowsControlsAndNotices) {
  EXPECT_TRUE(is_site_chrome("Terug naar boven"));
  EXPECT_TRUE(is_site_chrome("Stel uw vraag!"));
  EXPECT_TRUE(is_site_chrome("Uw browser wordt niet ondersteund. Neem een andere."));
  EXPECT_FALSE(is_site_chrome("Wij adviseren u de richtlijn te volgen."));
  EXPECT_TRUE(names_chrome("page breadCrumbs-nav"));
  EXPECT_FALSE(names_chrome("content-body"));
}

TEST(WebPage, ReadsARealProgrammePage) {
  const std::filesystem::path file =
      std::filesystem::path(SPEERPUNT_SOURCE) /
      "../shared/real/knmg/versterken-van-de-medische-professional.html";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "no " << file;
  std::ifstream stream(file, std::ios::binary);
  std::stringstream bytes;
  bytes << stream.rdbuf();
  Reading reading = read_html(bytes.str(), "versterken.html");
  complete_about(reading.document, reading.hints);
  EXPECT_EQ(reading.document.title, "Versterken van de medische professional");
  EXPECT_FALSE(reading.document.date.has_value());
  for (const Block& block : reading.document.blocks) {
    if (!is_body(block.kind)) continue;
    EXPECT_THAT(block.text, Not(HasSubstr("cookies")));
    EXPECT_THAT(block.text, Not(HasSubstr("andere browser")));
  }
}

}  // namespace
}  // namespace speerpunt
