// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/media_type.hh"

#include <string>

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using namespace std::string_literals;

const std::string kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\1');

std::string wide(std::string_view ascii) {
  std::string result;
  for (char letter : ascii) result.append({letter, '\0'});
  return result;
}

std::string type_of(std::string_view head, std::string_view path = "stuk") {
  const auto guess = guess_media_type(head, path);
  EXPECT_NE(guess.type.has_value(), guess.problem.has_value());
  return guess.type ? std::string(name_of(*guess.type)) : guess.problem->code;
}

TEST(MediaType, KnowsAPdfByItsHeader) {
  EXPECT_EQ(type_of("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), "pdf");
  EXPECT_EQ(type_of("%PDF\n1 0 obj\n"), "pdf");
}

TEST(MediaType, FindsThePdfHeaderBehindRubbish) {
  EXPECT_EQ(type_of("\0\0\xFF\xFE\x80\x81%PDF-1.4\n"s), "pdf");
  EXPECT_EQ(type_of("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n"), "pdf");
}

TEST(MediaType, DoesNotTakeATextAboutPdfForOne) {
  EXPECT_EQ(type_of("Een bestand begint met %PDF-1.4 als het een PDF is."), "text");
}

TEST(MediaType, TrustsTheNameOfAPdfThatLostItsHeader) {
  EXPECT_EQ(type_of("trailer<<>>\n62 0 obj\n", "kapot.pdf"), "pdf");
  EXPECT_EQ(type_of("trailer<<>>\n62 0 obj\n", "kapot.txt"), "text");
}

TEST(MediaType, KnowsAWebPageBehindCommentsAndMarks) {
  EXPECT_EQ(type_of("<!DOCTYPE html><html>"), "html");
  EXPECT_EQ(type_of("\xEF\xBB\xBF\n<!-- a --><?xml version='1.0'?>\n<HTML lang=nl>"), "html");
  EXPECT_EQ(type_of("<article>\n<h1>Visie</h1>"), "html");
  EXPECT_EQ(type_of("\xFF\xFE"s + wide("<html><body>")), "html");
}

TEST(MediaType, DoesNotTakeOtherAnglesForAWebPage) {
  EXPECT_EQ(type_of("<pagina 3> en verder"), "text");
  EXPECT_EQ(type_of("<?xml version=\"1.0\"?>\n<officiele-publicatie>"), "xml-document");
}

TEST(MediaType, KnowsAMailByTwoOfItsFields) {
  EXPECT_EQ(type_of("From: a@example.org\nSubject: sessies\n\nBeste collega"), "mail");
  EXPECT_EQ(type_of("Received: from x\n by y\r\nMIME-Version: 1.0\r\n\r\n"), "mail");
  EXPECT_EQ(type_of("From a@example.org Mon Oct 25\nDate: Mon\nTo: b\n\n"), "mail");
}

TEST(MediaType, DoesNotTakeALetterForAMail) {
  EXPECT_EQ(type_of("Aan: de minister\nDatum: 1 mei\nBetreft: wet\n\nGeachte"), "text");
  EXPECT_EQ(type_of("Subject: een voorstel\n\nGeachte minister"), "text");
}

TEST(MediaType, KnowsMarkdownOnlyByItsName) {
  EXPECT_EQ(type_of("# Visie\n\n- punt", "visie.md"), "markdown");
  EXPECT_EQ(type_of("# Visie\n\n- punt", "visie.txt"), "text");
  EXPECT_EQ(type_of("<p align=center>x</p>\n# Visie", "visie.MD"), "markdown");
}

TEST(MediaType, ReadsTextInOldCharacterSets) {
  EXPECT_EQ(type_of("De co\xEF"
                    "rdinatie van zorg is een pati\xEBntenbelang."),
            "text");
  EXPECT_EQ(type_of("\xFE\xFF\0H\0o\0i"s), "text");
}

TEST(MediaType, KeepsTextThatIsCutInsideALetter) {
  const std::string text(kHeadBytes - 1, 'a');
  EXPECT_EQ(type_of(text + "\xC3"), "text");
}

TEST(MediaType, RefusesWithACodeAndAHint) {
  EXPECT_EQ(type_of(""), "empty-file");
  EXPECT_EQ(type_of(" \n\n"), "empty-file");
  EXPECT_EQ(type_of(std::string(4096, '\0')), "zeros");
  EXPECT_EQ(type_of(kCompoundFile + wide("WordDocument")), "word-document");
  EXPECT_EQ(type_of(kCompoundFile), "word-document");
  EXPECT_EQ(type_of(kCompoundFile + wide("Workbook")), "spreadsheet");
  EXPECT_EQ(type_of(kCompoundFile + wide("__substg1.0_0037001F")), "outlook-message");
  EXPECT_EQ(type_of(kCompoundFile + wide("EncryptedPackage")), "office-encrypted");
  EXPECT_EQ(type_of("PK\x03\x04\x14\0[Content_Types].xml..xl/workbook.xml"s), "spreadsheet");
  EXPECT_EQ(type_of("PK\x03\x04..mimetypeapplication/epub+zip"s), "epub-document");
  EXPECT_EQ(type_of("\x1F\x8B\x08\0"s, "map.tar.gz"), "archive");
  EXPECT_EQ(type_of("7z\xBC\xAF\x27\x1C\0\4"s), "archive");
  EXPECT_EQ(type_of("\x78\x9F\x3E\x22\0\1"s, "winmail.dat"), "outlook-attachment");
  EXPECT_EQ(type_of("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), "image");
  EXPECT_EQ(type_of("\xFF\xD8\xFF\xE0\0\x10JFIF\0"s), "image");
  EXPECT_EQ(type_of("\x7F"
                    "ELF\2\1\1\0"s),
            "executable");
  EXPECT_EQ(type_of("\1\2\3\4\0\5\6\7"s), "unknown-binary");
}

TEST(MediaType, KnowsOfficeDocumentsAndArchivesByTheirMembers) {
  EXPECT_EQ(type_of("PK\x03\x04\x14\0[Content_Types].xml..word/document.xml"s), "docx");
  EXPECT_EQ(type_of("PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text\1"s), "odt");
  EXPECT_EQ(type_of("PK\x03\x04\x14\0\0\0"
                    "bijlagen/"s),
            "zip");
  EXPECT_EQ(type_of("PK\x03\x04\x14\0\0\0word/brief.txt"s), "zip") << "a folder of that name";
  EXPECT_EQ(type_of("{\\rtf1\\ansi Visie}", "brief.doc"), "rtf");
  EXPECT_EQ(type_of("<?xml version=\"1.0\"?>\n<office:document office:mimetype="
                    "\"application/vnd.oasis.opendocument.text\">"),
            "odt");
}

TEST(MediaType, TellsASavedWebPageFromAMail) {
  const std::string page =
      "MIME-Version: 1.0\r\nSubject: Visie\r\nContent-Type: multipart/related;\r\n"
      "\ttype=\"text/html\"; boundary=x\r\n\r\n--x";
  EXPECT_EQ(type_of("From: <Saved by Blink>\r\n" + page), "html");
  EXPECT_EQ(type_of("To: a@example.org\r\n" + page), "mail");
}

TEST(MediaType, SaysWhatToDoWithWhatItRefuses) {
  const auto guess = guess_media_type(kCompoundFile + wide("WordDocument"), "brief.pdf");
  ASSERT_TRUE(guess.problem);
  EXPECT_EQ(guess.problem->message,
            "the file is an old Word document, though its name ends in .pdf");
  EXPECT_EQ(guess.problem->hint, "save it as PDF");
  EXPECT_EQ(guess.problem->source, "brief.pdf");
  EXPECT_FALSE(guess.mismatch) << "one problem says it all";
}

TEST(MediaType, NotesANameThatPromisesSomethingElse) {
  const auto guess = guess_media_type("%PDF-1.4\n", "brief.html");
  ASSERT_TRUE(guess.mismatch);
  EXPECT_EQ(guess.mismatch->severity, Severity::kNote);
  EXPECT_EQ(guess.mismatch->message, "the name ends in .html, but the file is a PDF");
  EXPECT_FALSE(guess_media_type("%PDF-1.4\n", "brief.PDF").mismatch);
  EXPECT_FALSE(guess_media_type("%PDF-1.4\n", "map.html/brief").mismatch);
  EXPECT_FALSE(guess_media_type(kCompoundFile, "brief.doc").mismatch);
}

}  // namespace
}  // namespace speerpunt
