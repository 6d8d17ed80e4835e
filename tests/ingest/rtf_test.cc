// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/rtf.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/read.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;

std::string rtf_of(const std::string& body) {
  return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}"
         "{\\f1\\fcharset238 Arial CE;}}{\\colortbl;\\red0;}"
         "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s5 Titel;}"
         "{\\s9 Frame Contents;}{\\*\\cs10 Default;}}" +
         body + "}";
}

std::vector<std::string> lines_of(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    lines.push_back(std::string(name_of(block.kind)) +
                    (block.level > 0 ? ' ' + std::to_string(block.level) : "") + ": " + block.text);
  }
  return lines;
}

std::vector<std::string> lines_of(const std::string& body) {
  return lines_of(read_document(rtf_of(body), "brief.rtf").document);
}

TEST(Rtf, TellsHeadingsByTheirStyles) {
  EXPECT_THAT(lines_of("\\pard\\s5 Visie\\par\\pard\\s1 Inleiding\\par\\pard Een zin.\\par"),
              ElementsAre("title: Visie", "heading 1: Inleiding", "paragraph: Een zin."));
}

TEST(Rtf, ReadsLettersInBytesAndInUnicode) {
  EXPECT_THAT(lines_of("pati\\'ebnt {\\f1 \\'e8esk\\'fd} \\u235?n {\\uc2\\u8364??}5 \\u-10179 ?"
                       "\\u-8704 ?\\par zorg\\-verlener\\~x \\ldblquote ja\\rdblquote\\par"),
              ElementsAre("paragraph: patiënt český ën €5 😀", "paragraph: zorgverlener x “ja”"));
}

TEST(Rtf, KeepsListsAndLeavesTheirNumbersOut) {
  EXPECT_THAT(lines_of("{\\listtext\\tab 1.}\\ls1\\ilvl0 een\\par{\\listtext a.}\\ilvl1 twee\\par"
                       "\\pard na\\par"),
              ElementsAre("list_item 1: een", "list_item 2: twee", "paragraph: na"));
}

TEST(Rtf, ReadsRowsCellsAndSpans) {
  EXPECT_THAT(
      lines_of("\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\cell c\\cell\\row"
               "\\trowd\\cellx2000\\cellx3000\\pard\\intbl ab\\par{}twee\\cell c\\cell\\row"
               "\\pard na\\par"),
      ElementsAre("table: a\tb\tc\nab twee\t\tc", "paragraph: na"));
}

TEST(Rtf, SetsNotesHeadersAndBoxesApart) {
  const Document document =
      read_document(
          rtf_of("{\\header Vereniging\\par}Dat moet{\\super\\chftn{\\footnote\\pard "
                 "{\\chftn} Wet BIG.}} altijd.\\par"
                 "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard\\s9 In een kader."
                 "\\par}}{\\shprslt oud}}Na het kader.\\par"),
          "brief.rtf")
          .document;
  EXPECT_THAT(
      lines_of(document),
      ElementsAre("furniture: Vereniging", "paragraph: Dat moet altijd.",
                  "paragraph: Na het kader.", "paragraph: In een kader.", "footnote: Wet BIG."));
  EXPECT_THAT(document.blocks[1].notes, ElementsAre(NoteMark{{8}, "1"}));
}

TEST(Rtf, DropsWhatIsNotShown) {
  EXPECT_THAT(lines_of("Zicht{\\v verborgen}baar{\\deleted weg}{\\*\\onbekend weg}{\\xe weg}"
                       "{\\pict\\bin5 }}}}} 00FF}.\\par"),
              ElementsAre("paragraph: Zichtbaar."));
}

TEST(Rtf, KeepsTheResultOfAField) {
  EXPECT_THAT(lines_of("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt de site}}.\\par"
                       "{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt Inleiding 1\\par Doel 2}}\\par"),
              ElementsAre("paragraph: de site.", "toc: Inleiding 1", "toc: Doel 2"));
}

TEST(Rtf, CountsPagesAndSections) {
  const Document document =
      read_document(rtf_of("een\\par\\page twee\\par\\sect\\sectd drie\\par\\sect\\sectd\\sbknone "
                           "ook drie\\par"),
                    "brief.rtf")
          .document;
  std::vector<int> pages;
  for (const Block& block : document.blocks) pages.push_back(block.page.value);
  EXPECT_THAT(pages, ElementsAre(1, 2, 3, 3));
  EXPECT_EQ(document.pages.size(), 3U);
}

TEST(Rtf, SaysWhoMadeItAndWhen) {
  const Reading reading = read_rtf(rtf_of("{\\info{\\title Visie}{\\author J. Jansen}"
                                          "{\\creatim\\yr2021\\mo3\\dy4\\hr10}}x\\par"),
                                   "brief.rtf");
  EXPECT_EQ(reading.hints.title, "Visie");
  EXPECT_EQ(reading.hints.author, "J. Jansen");
  EXPECT_EQ(reading.hints.pdf_created, "2021-03-04");
}

TEST(Rtf, SaysThatItIsCutOff) {
  const Document document = read_document("{\\rtf1 Een zin.", "brief.rtf").document;
  EXPECT_THAT(lines_of(document), ElementsAre("paragraph: Een zin."));
  EXPECT_EQ(document.problems.front().code, "rtf-truncated");
}

TEST(Rtf, SurvivesAnyBytes) {
  EXPECT_NO_THROW(read_rtf("{\\rtf1" + std::string(100'000, '{'), "x.rtf"));
  EXPECT_NO_THROW(read_rtf("{\\rtf1" + std::string(100'000, '}'), "x.rtf"));
  const std::string whole = rtf_of(
      "\\trowd\\cellx9\\intbl a\\cell\\row\\pard\\s1 b\\par"
      "{\\footnote c}{\\shptxt d}\\u-1?\\'zz\\bin99999 x");
  for (std::size_t i = 6; i < whole.size(); ++i) {
    std::string broken = whole;
    broken[i] = i % 3 == 0 ? '}' : i % 3 == 1 ? '{' : '\\';
    EXPECT_NO_THROW(read_rtf(broken, "x.rtf")) << i;
    EXPECT_NO_THROW(read_rtf(whole.substr(0, i), "x.rtf")) << i;
  }
}

}  // namespace
}  // namespace speerpunt
