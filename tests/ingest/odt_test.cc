// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/odt.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/read.hh"
#include "zip_maker.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string document_of(const std::string& body, const std::string& styles = "") {
  return R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content)"
         R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
         R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
         R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
         R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
         R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
         R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">)"
         R"(<office:font-face-decls><style:font-face style:name="S" style:font-charset="x-symbol"/>)"
         R"(</office:font-face-decls><office:automatic-styles>)" +
         styles + "</office:automatic-styles><office:body><office:text>" + body +
         "</office:text></office:body></office:document-content>";
}

std::string odt_of(const std::string& body, const std::string& styles = "") {
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", document_of(body, styles)}});
}

std::vector<std::string> lines_of(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    lines.push_back(std::string(name_of(block.kind)) +
                    (block.level > 0 ? ' ' + std::to_string(block.level) : "") + ": " + block.text);
  }
  return lines;
}

std::vector<std::string> lines_of(const std::string& body, const std::string& styles = "") {
  return lines_of(read_document(odt_of(body, styles), "stuk.odt").document);
}

TEST(Odt, KeepsTitleHeadingsAndAccents) {
  EXPECT_THAT(lines_of(R"(<text:p text:style-name="Title">Reële zorg</text:p>)"
                       R"(<text:h text:outline-level="2">Doel</text:h><text:p>Eén zin.</text:p>)"),
              ElementsAre("title: Reële zorg", "heading 2: Doel", "paragraph: Eén zin."));
}

TEST(Odt, KnowsStylesByTheNamesOfTheirParents) {
  EXPECT_THAT(
      lines_of(
          R"(<text:p text:style-name="P1">Figuur 1: groei</text:p>)"
          R"(<text:p text:style-name="P2">Zo zei zij het.</text:p>)",
          R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="C"/>)"
          R"(<style:style style:name="C" style:display-name="Bijschrift" style:family="paragraph"/>)"
          R"(<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>)"
          R"(<style:style style:name="Quotations" style:family="paragraph"/>)"),
      ElementsAre("caption: Figuur 1: groei", "quote: Zo zei zij het."));
}

TEST(Odt, NestsListsAndJoinsNoItemWithItsSecondParagraph) {
  EXPECT_THAT(lines_of("<text:list><text:list-item><text:p>een</text:p><text:p>vervolg</text:p>"
                       "<text:list><text:list-item><text:p>binnen</text:p></text:list-item>"
                       "</text:list></text:list-item><text:list-item><text:p>twee</text:p>"
                       "</text:list-item></text:list>"),
              ElementsAre("list_item 1: een", "paragraph: vervolg", "list_item 2: binnen",
                          "list_item 1: twee"));
}

TEST(Odt, LeavesCoveredCellsEmpty) {
  const std::string cell = "<table:table-cell><text:p>";
  const std::string end = "</text:p></table:table-cell>";
  EXPECT_THAT(lines_of("<table:table><table:table-header-rows><table:table-row>" + cell + "a" +
                       end + cell + "b" + end + cell + "c" + end +
                       "</table:table-row></table:table-header-rows><table:table-row>" + cell +
                       "samen" + end + "<table:covered-table-cell/>" + cell + "1" + end +
                       "</table:table-row></table:table>"),
              ElementsAre("table: a\tb\tc\nsamen\t\t1"));
}

TEST(Odt, SetsNotesCommentsAndDeletionsApart) {
  const FileReading reading = read_document(
      odt_of("<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p>"
             "</text:deletion></text:changed-region></text:tracked-changes>"
             "<text:p>Dat moet<text:note text:note-class=\"footnote\"><text:note-citation>1"
             "</text:note-citation><text:note-body><text:p>Wet BIG.</text:p></text:note-body>"
             "</text:note><office:annotation><text:p>Echt?</text:p></office:annotation> "
             "altijd.</text:p>"),
      "stuk.odt");
  EXPECT_THAT(lines_of(reading.document),
              ElementsAre("paragraph: Dat moet altijd.", "footnote: Wet BIG."));
  EXPECT_THAT(reading.document.blocks.front().notes, ElementsAre(NoteMark{{8}, "1"}));
  std::vector<std::string> codes;
  for (const Problem& problem : reading.document.problems) codes.push_back(problem.code);
  EXPECT_THAT(codes, testing::IsSupersetOf({"tracked-changes", "comments-left-out"}));
}

TEST(Odt, LeavesHiddenTextOutAndFoldsWhiteSpace) {
  EXPECT_THAT(lines_of("<text:p>Zie\n  dit<text:span text:style-name=\"T1\"> niet</text:span>"
                       "<text:s text:c=\"3\"/>wel.</text:p>"
                       "<text:section text:display=\"none\"><text:p>Weg.</text:p></text:section>",
                       R"(<style:style style:name="T1" style:family="text">)"
                       R"(<style:text-properties text:display="none"/></style:style>)"),
              ElementsAre("paragraph: Zie dit wel."));
}

TEST(Odt, CountsSoftAndHardPageBreaks) {
  const Document document =
      read_document(odt_of("<text:p>Een zin<text:soft-page-break/> loopt door.</text:p>"
                           "<text:p text:style-name=\"P\">Nieuw blad.</text:p>",
                           R"(<style:style style:name="P" style:family="paragraph">)"
                           R"(<style:paragraph-properties fo:break-before="page"/></style:style>)"),
                    "stuk.odt")
          .document;
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].page_end.value, 2);
  EXPECT_THAT(document.blocks[0].page_starts, ElementsAre(ByteOffset{8}));
  EXPECT_EQ(document.blocks[1].page.value, 3);
}

TEST(Odt, ReadsOneFlatFileTheSameWay) {
  std::string flat = document_of("<text:p>Een zin.</text:p>");
  const std::string from = "<office:document-content";
  flat.replace(flat.find(from), from.size(),
               "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\"");
  flat.replace(flat.find("</office:document-content>"), 26, "</office:document>");
  const Document document = read_document(flat, "stuk.fodt").document;
  EXPECT_EQ(document.media, "odt");
  EXPECT_THAT(lines_of(document), ElementsAre("paragraph: Een zin."));
}

TEST(Odt, SaysThatItHasAPassword) {
  const FileReading reading =
      read_document(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                            {"content.xml", "\x01\x02\x03"},
                            {"META-INF/manifest.xml",
                             "<manifest><file-entry><encryption-data/></file-entry></manifest>"}}),
                    "stuk.odt");
  EXPECT_THAT(reading.document.blocks, IsEmpty());
  EXPECT_EQ(reading.document.problems.front().code, "office-encrypted");
}

TEST(Odt, SurvivesDamage) {
  const std::string whole = odt_of("<text:p>Een zin.</text:p>");
  for (std::size_t i = 0; i < whole.size(); i += 11) {
    std::string broken = whole;
    broken[i] = static_cast<char>(broken[i] ^ 0x2A);
    EXPECT_NO_THROW(read_document(broken, "stuk.odt")) << i;
  }
}

}  // namespace
}  // namespace speerpunt
