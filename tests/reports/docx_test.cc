// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/docx/docx.hh"

#include <gmock/gmock.h>

#include "corpus/error.hh"
#include "reports/docx/package.hh"
#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string part(const std::string& file, const std::string& name) {
  const auto found = docx::part_of(file, name, 1'000'000);
  EXPECT_TRUE(found) << name;
  return found.value_or("");
}

Manuscript example() {
  return write(briefing_example(), [](const Source&, PageNumber page) {
    return "visie.pdf#page=" + std::to_string(page.value);
  });
}

TEST(Docx, CitesEachQuoteInAFootnoteThatLeadsToItsPage) {
  const std::string file = to_docx(example(), {});
  EXPECT_THAT(part(file, "word/document.xml"), HasSubstr("<w:footnoteReference w:id=\"2\"/>"));
  EXPECT_THAT(part(file, "word/footnotes.xml"), HasSubstr("Visie &quot;2017&quot;, juni 2017, p."));
  EXPECT_THAT(part(file, "word/_rels/footnotes.xml.rels"),
              HasSubstr("Target=\"visie.pdf#page=2\" TargetMode=\"External\""));
}

TEST(Docx, IsDutchAndHasItsProperties) {
  const std::string file = to_docx(example(), {});
  EXPECT_THAT(part(file, "word/styles.xml"), HasSubstr("<w:lang w:val=\"nl-NL\""));
  EXPECT_THAT(part(file, "docProps/core.xml"),
              HasSubstr("<dc:title>Arbeid &amp; gezondheid</dc:title>"));
  EXPECT_THAT(part(file, "docProps/core.xml"), HasSubstr(">2026-01-31T00:00:00Z<"));
}

TEST(Docx, UsesStylesAndNotLooks) {
  const std::string text = part(to_docx(example(), {}), "word/document.xml");
  for (const char* style : {"Title", "Heading1", "Quote", "Kernboodschap", "Bron"}) {
    EXPECT_THAT(text, HasSubstr("<w:pStyle w:val=\"" + std::string(style) + "\"/>"));
  }
}

TEST(Docx, TakesTheStylesOfAHouse) {
  const std::string house = "<w:styles xmlns:w=\"x\"><!-- van het huis --></w:styles>";
  EXPECT_EQ(part(to_docx(example(), {}, house), "word/styles.xml"), house);
  const std::string of_a_file = to_docx(example(), {}, house);
  EXPECT_EQ(styles_of(of_a_file), house);
  EXPECT_EQ(styles_of(house), house);
  EXPECT_THROW(styles_of("geen stijl"), Error);
}

TEST(Docx, SaysWhatAPictureShows) {
  Manuscript manuscript = example();
  manuscript.blocks.push_back(ChartBlock{"tijdlijn"});
  const std::string file =
      to_docx(manuscript, {{"tijdlijn", {"PNG", 900, 300, "Tijdlijn", "Drie \"vragen\""}}});
  EXPECT_THAT(part(file, "word/document.xml"), HasSubstr("descr=\"Drie &quot;vragen&quot;\""));
  EXPECT_EQ(part(file, "word/media/image1.png"), "PNG");
}

TEST(Docx, RepeatsTheHeadOfATableOnEachPage) {
  Manuscript manuscript = example();
  manuscript.blocks.push_back(BriefingTable{"Wetten", {"wet", "passages"}, {{"Wkkgz", "3"}}});
  EXPECT_THAT(part(to_docx(manuscript, {}), "word/document.xml"), HasSubstr("<w:tblHeader/>"));
}

TEST(Docx, IsByteIdenticalForEqualBriefings) {
  EXPECT_EQ(to_docx(example(), {}), to_docx(example(), {}));
}

TEST(Docx, CannotBeBrokenByWhatADocumentSays) {
  Briefing briefing = briefing_example();
  Citation hostile = briefing.sections[0].findings[0].citation();
  hostile.quote = "</w:t><w:evil/>\x01 & <";
  briefing.sections[0].findings = {Finding(hostile)};
  const std::string text =
      part(to_docx(write(briefing, [](const Source&, PageNumber) { return std::string(); }), {}),
           "word/document.xml");
  EXPECT_THAT(text, Not(HasSubstr("<w:evil/>")));
  EXPECT_EQ(text.find('\x01'), std::string::npos);
}

}  // namespace
}  // namespace speerpunt
