// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/docx.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/read.hh"
#include "zip_maker.hh"

namespace speerpunt {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kSpaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")";
constexpr std::string_view kTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(const std::string& tag, const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + tag + ' ' + std::string(kSpaces) + '>' +
         inside + "</w:" + tag + '>';
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string xml = "<Relationships>";
  int id = 0;
  for (const auto& [type, target] : targets) {
    xml += "<Relationship Id=\"r" + std::to_string(++id) + "\" Type=\"" + std::string(kTypes) +
           type + "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

const std::string kStyles = part(
    "styles",
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>)"
    R"(<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Huiskop"><w:name w:val="Huisstijl tussenkop"/>)"
    R"(<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Kop 2"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>)"
    R"(<w:style w:type="character" w:styleId="Stil"><w:name w:val="Stil"/><w:rPr><w:vanish/></w:rPr></w:style>)");
const std::string kNumbering =
    part("numbering",
         R"(<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>)"
         R"(<w:lvlText w:val="•"/></w:lvl></w:abstractNum>)"
         R"(<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl>)"
         R"(</w:abstractNum>)"
         R"(<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>)"
         R"(<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>)");

std::string docx_of(const std::string& body, std::vector<ZipMember> more = {}) {
  std::vector<ZipMember> members{
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", relations({{"officeDocument", "word/document.xml"},
                                 {"metadata/core-properties", "docProps/core.xml"}})},
      {"word/document.xml", part("document", "<w:body>" + body + "</w:body>")},
      {"word/_rels/document.xml.rels", relations({{"styles", "styles.xml"},
                                                  {"numbering", "numbering.xml"},
                                                  {"footnotes", "footnotes.xml"},
                                                  {"header", "header1.xml"},
                                                  {"footer", "footer1.xml"}})},
      {"word/styles.xml", kStyles},
      {"word/numbering.xml", kNumbering}};
  members.insert(members.end(), more.begin(), more.end());
  return zip_of(members);
}

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

std::string paragraph(const std::string& inside, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" +
         (inside.starts_with('<') ? inside : run(inside)) + "</w:p>";
}

std::string styled(const std::string& style, const std::string& text) {
  return paragraph(text, "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string item(int numbering, int level, const std::string& text) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                             "\"/><w:numId w:val=\"" + std::to_string(numbering) +
                             "\"/></w:numPr>");
}

Document read(const std::string& docx) {
  return read_document(docx, "stuk.docx").document;
}

std::vector<std::string> lines_of(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    lines.push_back(std::string(name_of(block.kind)) +
                    (block.level > 0 ? ' ' + std::to_string(block.level) : "") + ": " + block.text);
  }
  return lines;
}

std::vector<std::string> lines_of(const std::string& body, std::vector<ZipMember> more = {}) {
  return lines_of(read(docx_of(body, std::move(more))));
}

std::vector<std::string> codes_of(const Document& document) {
  std::vector<std::string> codes;
  for (const Problem& problem : document.problems) codes.push_back(problem.code);
  return codes;
}

TEST(Docx, TellsHeadingsByOutlineAndByName) {
  EXPECT_THAT(lines_of(styled("Titel", "Visie op opleiden") + styled("Kop1", "Inleiding") +
                       styled("Kop2", "Doel") + styled("Huiskop", "Werkwijze") +
                       paragraph("Artsen leiden op.")),
              ElementsAre("title: Visie op opleiden", "heading 1: Inleiding", "heading 2: Doel",
                          "heading 3: Werkwijze", "paragraph: Artsen leiden op."));
}

TEST(Docx, TakesShortBoldOrLargeLinesForHeadingsWhereNoStyleTells) {
  const std::string text = paragraph(
      "De opleider bespreekt elk kwartaal de voortgang met de arts in opleiding en legt die vast.");
  EXPECT_THAT(lines_of(paragraph(run("Goed opleiden", "<w:sz w:val=\"40\"/>")) + text +
                       paragraph(run("Begeleiding", "<w:b/><w:sz w:val=\"28\"/>")) + text +
                       paragraph(run("Toetsing", "<w:b/>")) + text +
                       paragraph(run("Let op: dit is vet.", "<w:b/>"))),
              ElementsAre("title: Goed opleiden", testing::_, "heading 1: Begeleiding", testing::_,
                          "heading 2: Toetsing", testing::_, "paragraph: Let op: dit is vet."));
}

TEST(Docx, KeepsTheLevelsOfListsAndLeavesTheirNumbersOut) {
  EXPECT_THAT(lines_of(item(1, 0, "scholing") + item(1, 1, "voor opleiders") + item(2, 0, "los") +
                       paragraph("- getypt")),
              ElementsAre("list_item 1: scholing", "list_item 2: voor opleiders", "paragraph: los",
                          "list_item 1: getypt"));
}

TEST(Docx, ReadsATableAsRowsAndCells) {
  const auto cell = [](const std::string& inside, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
  };
  EXPECT_THAT(lines_of("<w:tbl><w:tr>" + cell(paragraph("Jaar")) + cell(paragraph("Artsen")) +
                       cell(paragraph("Uren")) + "</w:tr><w:tr>" +
                       cell(paragraph("samen") + paragraph("geteld"), "<w:gridSpan w:val=\"2\"/>") +
                       cell("<w:tbl><w:tr>" + cell(paragraph("a")) + cell(paragraph("b")) +
                            "</w:tr></w:tbl>" + paragraph("")) +
                       "</w:tr></w:tbl>"),
              ElementsAre("table: Jaar\tArtsen\tUren\nsamen geteld\t\ta b"));
  EXPECT_THAT(lines_of("<w:tbl><w:tr>" + cell(paragraph("Kader.") + paragraph("Tekst.")) +
                       "</w:tr></w:tbl>"),
              ElementsAre("paragraph: Kader.", "paragraph: Tekst."))
      << "a table of one cell is a box";
}

TEST(Docx, TiesFootnotesToTheirMarks) {
  const std::string notes =
      part("footnotes",
           R"(<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">)" +
               paragraph("<w:r><w:footnoteRef/></w:r>" + run(" Zie de wet.")) + "</w:footnote>");
  const Document document = read(
      docx_of(paragraph(run("Dat is verplicht") + R"(<w:r><w:footnoteReference w:id="2"/></w:r>)" +
                        run(" voor artsen.")) +
                  paragraph("Tot slot."),
              {{"word/footnotes.xml", notes}}));
  EXPECT_THAT(lines_of(document), ElementsAre("paragraph: Dat is verplicht voor artsen.",
                                              "paragraph: Tot slot.", "footnote: Zie de wet."));
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_THAT(document.blocks[0].notes, ElementsAre(NoteMark{{16}, "1"}));
  EXPECT_EQ(document.blocks[2].mark, "1");
}

TEST(Docx, ReadsWhatChangesLeaveAndSaysSo) {
  const Document document = read(docx_of(
      paragraph(run("Artsen ") + "<w:del><w:r><w:delText>mogen</w:delText></w:r></w:del><w:ins>" +
                run("moeten") + "</w:ins>" + run(" melden")) +
      paragraph(run("en"), "<w:rPr><w:del/></w:rPr>") + paragraph(run(" bespreken."))));
  EXPECT_THAT(lines_of(document),
              ElementsAre("paragraph: Artsen moeten melden", "paragraph: en bespreken."));
  EXPECT_THAT(codes_of(document), Contains("tracked-changes"));
}

TEST(Docx, LeavesHiddenTextAndCommentsOut) {
  const Document document = read(docx_of(paragraph(
      run("Zichtbaar.") + run(" Verborgen.", "<w:vanish/>") +
      run(" Ook.", "<w:rStyle w:val=\"Stil\"/>") + "<w:r><w:commentReference w:id=\"1\"/></w:r>")));
  EXPECT_THAT(lines_of(document), ElementsAre("paragraph: Zichtbaar."));
  EXPECT_THAT(codes_of(document), testing::IsSupersetOf({"hidden-text", "comments-left-out"}));
}

TEST(Docx, KeepsTheResultOfAFieldAndMarksTheTableOfContents) {
  const std::string begin = R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>)";
  const std::string separate =
      R"(</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)";
  const std::string end = R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
  EXPECT_THAT(lines_of(paragraph(begin + " TOC \\o" + separate + run("1 Inleiding 3")) +
                       paragraph(run("2 Doel 4") + end) +
                       paragraph(run("Zie ") + begin + " HYPERLINK x" + separate + run("de site") +
                                 end + run("."))),
              ElementsAre("toc: 1 Inleiding 3", "toc: 2 Doel 4", "paragraph: Zie de site."));
}

TEST(Docx, PutsATextBoxBehindItsParagraphOnce) {
  const std::string content = "<w:txbxContent>" + paragraph("In het kader.") + "</w:txbxContent>";
  EXPECT_THAT(
      lines_of(paragraph(
          run("Lopende tekst.") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" +
          content + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" +
          content + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")),
      ElementsAre("paragraph: Lopende tekst.", "paragraph: In het kader."));
}

TEST(Docx, CountsThePagesThatWordFound) {
  const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";
  const std::string hard = R"(<w:r><w:br w:type="page"/></w:r>)";
  const Document document =
      read(docx_of(paragraph(run("Een zin die ") + rendered + run("doorloopt.")) + paragraph(hard) +
                   paragraph(rendered + run("Op drie."))));
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].page.value, 1);
  EXPECT_EQ(document.blocks[0].page_end.value, 2);
  EXPECT_THAT(document.blocks[0].page_starts, ElementsAre(ByteOffset{12}));
  EXPECT_EQ(document.blocks[1].page.value, 3);
  EXPECT_EQ(document.pages.size(), 3U);
}

TEST(Docx, SetsHeadersAndFootersApart) {
  const std::string section =
      R"(<w:sectPr><w:headerReference w:type="first" r:id="r4"/>)"
      R"(<w:footerReference w:type="default" r:id="r5"/><w:titlePg/></w:sectPr>)";
  EXPECT_THAT(lines_of(paragraph("Beste leden,") + section,
                       {{"word/header1.xml", part("hdr", paragraph("Postbus 1, Utrecht"))},
                        {"word/footer1.xml", part("ftr", paragraph("Pagina 1 van 2"))}}),
              ElementsAre("meta: Postbus 1, Utrecht", "paragraph: Beste leden,",
                          "furniture: Pagina 1 van 2"));
}

TEST(Docx, SaysWhoMadeItAndWhen) {
  const Reading reading = read_docx(
      docx_of(
          paragraph("Tekst."),
          {{"docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Visie "
            "2021</dc:title><dc:creator>J. Jansen</dc:creator><dcterms:created>2021-03-04T10:00:00Z"
            "</dcterms:created></cp:coreProperties>"}}),
      "stuk.docx");
  EXPECT_EQ(reading.hints.title, "Visie 2021");
  EXPECT_EQ(reading.hints.author, "J. Jansen");
  EXPECT_EQ(reading.hints.pdf_created, "2021-03-04");
}

TEST(Docx, SetsTheHeadOfALetterApart) {
  const Document document = read(docx_of(
      paragraph("Vereniging van Voorbeelden") + paragraph("Datum: 3 mei 2021") +
      paragraph("Ons kenmerk: 21-045") + paragraph("Betreft: toezicht op bedrijfsartsen") +
      paragraph("Geachte minister,") + paragraph("Wij vragen u het toezicht te verbeteren.") +
      paragraph("Met vriendelijke groet,") + paragraph("Anna Voorbeeld, voorzitter")));
  EXPECT_EQ(document.title, "toezicht op bedrijfsartsen");
  ASSERT_TRUE(document.date.has_value());
  EXPECT_EQ(document.date->value, "2021-05-03");
  EXPECT_EQ(document.blocks.front().kind, BlockKind::kMeta);
  EXPECT_EQ(document.blocks[5].kind, BlockKind::kParagraph);
  EXPECT_EQ(document.blocks.back().kind, BlockKind::kMeta);
}

TEST(Docx, JoinsWordsThatASoftHyphenDivides) {
  EXPECT_THAT(lines_of(paragraph("<w:r><w:t>zorg</w:t><w:softHyphen/><w:t>verlener</w:t>"
                                 "<w:noBreakHyphen/><w:t>arts</w:t></w:r>")),
              ElementsAre("paragraph: zorgverlener-arts"));
}

TEST(Docx, IsKnownByItsContent) {
  const Document document = read_document(docx_of(paragraph("Tekst.")), "stuk.pdf").document;
  EXPECT_EQ(document.media, "docx");
  EXPECT_THAT(codes_of(document), ElementsAre("name-mismatch"));
  EXPECT_EQ(document.blocks.size(), 1U);
}

TEST(Docx, RefusesEntities) {
  const std::string bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" +
                           part("document", "<w:body>" + paragraph("&b;") + "</w:body>").substr(38);
  const Document document =
      read(zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", bomb}}));
  EXPECT_THAT(document.blocks, IsEmpty());
  EXPECT_THAT(codes_of(document), Contains("docx-damaged"));
}

TEST(Docx, SurvivesDeepNestingAndDamage) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:tbl><w:tr><w:tc>";
  EXPECT_NO_THROW(read(docx_of(deep)));
  std::string whole = docx_of(paragraph("Tekst."));
  for (std::size_t i = 0; i < whole.size(); i += 7) {
    std::string broken = whole;
    broken[i] = static_cast<char>(broken[i] ^ 0x55);
    EXPECT_NO_THROW(read(broken)) << i;
    EXPECT_NO_THROW(read(whole.substr(0, i))) << i;
  }
}

TEST(Docx, ProvesItsQuotesOnAllOfItsText) {
  EXPECT_THAT(docx_page_text(docx_of(paragraph(run("Artsen ") +
                                               "<w:del><w:r><w:delText>niet"
                                               "</w:delText></w:r></w:del>" +
                                               run("melden.")))),
              HasSubstr("Artsen melden."));
}

}  // namespace
}  // namespace speerpunt
