// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/pdf.hh"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/citation.hh"
#include "corpus/data.hh"

namespace speerpunt {
namespace {

using ::testing::HasSubstr;

// A PDF whose pages are the given content streams.
std::string make_pdf(const std::vector<std::string>& contents) {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R/Lang(nl-NL)>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
                                      "/Encoding/WinAnsiEncoding>>",
                                      "<</Title(Een titel)/Author(Voorbeeldartsen)"
                                      "/CreationDate(D:20170608120000Z)>>"};
  std::string kids;
  for (const std::string& content : contents) {
    const std::string number = std::to_string(objects.size() + 1);
    kids += number + " 0 R ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents " +
                      std::to_string(objects.size() + 2) + " 0 R/Resources<</Font<</F 3 0 R>>>>>>");
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
                      "\nendstream");
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(contents.size()) + ">>";
  std::string pdf = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Size " + count +
         "/Root 1 0 R/Info 4 0 R>>\nstartxref\n" + std::to_string(pdf.size()) + "\n%%EOF\n";
}

std::string show(int size, int x, int y, const std::string& text) {
  return "BT /F " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) +
         " Td (" + text + ") Tj ET\n";
}

std::string problem_code(const PdfReading& reading) {
  return reading.document.problems.empty() ? "" : reading.document.problems.front().code;
}

Citation citation_of(const Block& block) {
  Citation citation;
  citation.page = block.page;
  citation.page_end = block.page_end;
  citation.quote = block.text;
  citation.page_starts = block.page_starts;
  return citation;
}

// The raw text of each page of the citation.
std::vector<std::string> pages_of(const Citation& citation, const std::string& pdf) {
  std::vector<std::string> pages;
  for (int page = citation.page.value; page <= citation.page_end.value; ++page)
    pages.push_back(read_pdf_page_text(pdf, {page}, {page}));
  return pages;
}

TEST(Pdf, GivesTitleTextPagesAndMetadata) {
  const PdfReading reading = read_pdf(
      make_pdf({show(20, 50, 700, "Zorg die werkt") +
                show(10, 50, 650, "Artsen willen een arbeidsarts in de re\\353le praktijk.")}),
      "zorg.pdf");
  EXPECT_EQ(reading.document.title, "Zorg die werkt");
  EXPECT_EQ(reading.document.title_source, "text");
  ASSERT_EQ(reading.document.blocks.size(), 2u);
  EXPECT_EQ(reading.document.blocks[1].text, "Artsen willen een arbeidsarts in de reële praktijk.");
  ASSERT_EQ(reading.document.pages.size(), 1u);
  EXPECT_EQ(reading.document.pages[0].height, 800);
  EXPECT_EQ(reading.metadata_title, "Een titel");
  EXPECT_EQ(reading.metadata_created, "D:20170608120000Z");
  EXPECT_EQ(reading.metadata_language, "nl-NL");
  EXPECT_TRUE(reading.document.problems.empty());
}

TEST(Pdf, ProvesAQuoteThatRunsOverALineAndAPageBorder) {
  const std::string pdf =
      make_pdf({show(10, 50, 100, "De wachttijd loopt op waar geen afspraken over verwij-"),
                show(10, 50, 700, "zing bestaan, zo hoorde de commissie.")});
  const PdfReading reading = read_pdf(pdf, "wacht.pdf");
  ASSERT_EQ(reading.document.blocks.size(), 1u);
  Citation citation = citation_of(reading.document.blocks[0]);
  EXPECT_EQ(citation.quote,
            "De wachttijd loopt op waar geen afspraken over verwijzing bestaan, zo hoorde de "
            "commissie.");
  EXPECT_THAT(citation.page_starts, testing::ElementsAre(ByteOffset{citation.quote.find("zing")}));
  EXPECT_TRUE(verify(citation, pages_of(citation, pdf)));
  citation.quote += " Niet.";
  EXPECT_FALSE(verify(citation, pages_of(citation, pdf)));
}

TEST(Pdf, NamesPagesWithoutText) {
  const PdfReading reading =
      read_pdf(make_pdf({show(10, 50, 700, "Tekst."), "", "0 0 99 99 re f", " "}), "scan.pdf");
  ASSERT_EQ(reading.document.problems.size(), 2u);
  EXPECT_EQ(reading.document.problems[0].code, "pdf-no-text");
  EXPECT_THAT(reading.document.problems[0].message, HasSubstr(": 3"));
  EXPECT_EQ(reading.document.problems[0].severity, Severity::kWarning);
  EXPECT_EQ(reading.document.problems[1].code, "pdf-blank");
  EXPECT_THAT(reading.document.problems[1].message, HasSubstr(": 2, 4"));
  EXPECT_EQ(reading.unrecognised, std::vector<PageNumber>{PageNumber{3}});
}

TEST(Pdf, ReportsALockedFile) {
  const std::string pdf =
      read_file(std::filesystem::path(SPEERPUNT_SOURCE) / "tests/ingest/files/locked.pdf");
  const PdfReading reading = read_pdf(pdf, "locked.pdf");
  EXPECT_EQ(problem_code(reading), "pdf-encrypted");
  EXPECT_TRUE(reading.document.blocks.empty());
  EXPECT_EQ(read_pdf_page_text(pdf, {1}, {1}), "");
}

TEST(Pdf, ReportsATruncatedFileOrWhatIsLeftOfIt) {
  const std::string pdf = make_pdf({show(10, 50, 700, "Eerste."), show(10, 50, 700, "Tweede.")});
  for (std::size_t size = 0; size < pdf.size(); size += 37) {
    const PdfReading reading = read_pdf(pdf.substr(0, size), "kapot.pdf");
    if (reading.document.blocks.size() < 2) {
      EXPECT_NE(problem_code(reading), "") << size;
    }
  }
  EXPECT_EQ(problem_code(read_pdf(pdf.substr(0, 200), "kapot.pdf")), "pdf-damaged");
}

TEST(Pdf, SaysThatAFileWasRepaired) {
  std::string pdf = make_pdf({show(10, 50, 700, "Tekst.")});
  pdf.replace(pdf.find("startxref\n") + 10, 3, "999");
  const PdfReading reading = read_pdf(pdf, "hersteld.pdf");
  EXPECT_EQ(problem_code(reading), "pdf-repaired");
  EXPECT_EQ(reading.document.blocks.size(), 1u);
}

TEST(Pdf, ReadsADensePageInTime) {
  std::string content;
  for (int line = 0; line < 1000; ++line) {
    content += show(1, line % 10 * 60, 790 - line / 10 * 7,
                    "een twee drie vier vijf zes zeven acht negen tien");
  }
  const PdfReading reading = read_pdf(make_pdf({content}), "dicht.pdf");
  std::size_t words = 0;
  for (const Block& block : reading.document.blocks)
    words += static_cast<std::size_t>(std::count(block.text.begin(), block.text.end(), ' ')) + 1;
  EXPECT_GT(words, 9000u);
}

TEST(Pdf, ReadsTheSameTwice) {
  const std::string pdf = make_pdf({show(10, 50, 700, "Tekst."), show(10, 50, 700, "Meer.")});
  warm_up_pdf();
  EXPECT_EQ(read_pdf(pdf, "a.pdf").document, read_pdf(pdf, "a.pdf").document);
}

// What people search for in the real documents, one block each.
TEST(Pdf, ReadsTheRealSummary) {
  const auto path = std::filesystem::path(SPEERPUNT_SOURCE) /
                    "../shared/real/knmg/zorg-die-werkt-samenvatting.pdf";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "real documents are not here";
  const std::string pdf = read_file(path);
  const PdfReading reading = read_pdf(pdf, "zorg.pdf");
  EXPECT_THAT(reading.document.title, HasSubstr("Zorg die werkt"));
  for (const Block& block : reading.document.blocks) {
    if (block.kind == BlockKind::kTable) continue;
    const Citation citation = citation_of(block);
    EXPECT_TRUE(verify(citation, pages_of(citation, pdf))) << block.text;
  }
}

}  // namespace
}  // namespace speerpunt
