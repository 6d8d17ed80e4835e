// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archive/archive.hh"

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

std::vector<std::string> codes_of(const Document& document) {
  std::vector<std::string> codes;
  for (const Problem& problem : document.problems) codes.push_back(problem.code);
  return codes;
}

TEST(Archive, HandsOnItsFilesAndHasNoTextItself) {
  const FileReading reading = read_document(
      zip_of({{"map/", ""}, {"map/visie.txt", "Een visie."}, {"brief.md", "# Brief"}}), "in.zip");
  EXPECT_EQ(reading.document.media, "zip");
  EXPECT_THAT(reading.document.blocks, IsEmpty());
  EXPECT_THAT(reading.embedded, ElementsAre(EmbeddedFile{"map/visie.txt", "Een visie."},
                                            EmbeddedFile{"brief.md", "# Brief"}));
  EXPECT_THAT(codes_of(reading.document), ElementsAre("archive"));
}

TEST(Archive, LeavesHiddenAndSystemFilesOut) {
  const FileReading reading = read_document(zip_of({{"__MACOSX/._a.txt", "x"},
                                                    {".DS_Store", "x"},
                                                    {"map/.geheim/b.txt", "x"},
                                                    {"Thumbs.db", "x"},
                                                    {"~$brief.docx", "x"},
                                                    {"a.txt", "Tekst."}}),
                                            "in.zip");
  EXPECT_THAT(reading.embedded, ElementsAre(EmbeddedFile{"a.txt", "Tekst."}));
}

TEST(Archive, ReadsNamesInBothOfTheCharacterSets) {
  const FileReading reading = read_document(zip_of({{"re\x89"
                                                     "el.txt",
                                                     "a"},
                                                    {"re\xC3\xAB"
                                                     "el2.txt",
                                                     "b", 0x800}}),
                                            "in.zip");
  EXPECT_THAT(reading.embedded,
              ElementsAre(EmbeddedFile{"reëel.txt", "a"}, EmbeddedFile{"reëel2.txt", "b"}));
}

TEST(Archive, SaysWhichFilesItCannotUnpack) {
  std::string damaged = zip_of({{"a.txt", "Tekst een."}, {"b.txt", "Tekst twee."}});
  damaged[damaged.find("Tekst een.")] = 'X';  // the checksum no longer fits
  const FileReading reading = read_document(damaged, "in.zip");
  EXPECT_THAT(reading.embedded, ElementsAre(EmbeddedFile{"b.txt", "Tekst twee."}));
  EXPECT_THAT(codes_of(reading.document), ElementsAre("archive-member-damaged", "archive"));
  EXPECT_THAT(codes_of(read_document(zip_of({{"a.txt", "geheim", 1}}), "in.zip").document),
              ElementsAre("archive-member-encrypted", "archive-empty"));
}

TEST(Archive, IsNotTakenForAWordDocumentByTheNameOfAFolder) {
  EXPECT_EQ(zip_form(zip_of({{"word/brief.txt", "x"}})), ZipForm::kArchive);
  EXPECT_EQ(zip_form(zip_of({{"word/document.xml", "x"}, {"[Content_Types].xml", "x"}})),
            ZipForm::kDocx);
  EXPECT_EQ(zip_form(zip_of({{"xl/workbook.xml", "x"}, {"[Content_Types].xml", "x"}})),
            ZipForm::kSpreadsheet);
  EXPECT_EQ(zip_form("PK\x03\x04 en dan niets"), ZipForm::kDamaged);
}

TEST(Archive, RefusesADamagedOne) {
  const std::string whole = zip_of({{"a.txt", "Tekst."}});
  const FileReading reading = read_document(whole.substr(0, 40), "in.zip");
  EXPECT_THAT(reading.embedded, IsEmpty());
  EXPECT_THAT(codes_of(reading.document), ElementsAre("archive-damaged"));
}

TEST(Archive, RefusesFilesThatLieOverOneAnother) {
  const std::string one = zip_of({{"a.txt", std::string(1000, 'x')}});
  const std::size_t directory = one.find("PK\x01\x02");
  const std::size_t end = one.find("PK\x05\x06");
  std::string zip = one.substr(0, end);
  for (int i = 1; i < 5; ++i) zip += one.substr(directory, end - directory);
  zip += one.substr(end);
  const std::size_t counts = zip.size() - 22;
  zip[counts + 8] = zip[counts + 10] = 5;
  zip[counts + 12] = static_cast<char>(zip[counts + 12] * 5);  // bytes of the directory
  const FileReading reading = read_document(zip, "in.zip");
  EXPECT_THAT(reading.embedded, IsEmpty());
  EXPECT_THAT(codes_of(reading.document), ElementsAre("archive-overlapping"));
}

TEST(Archive, HandsOnTheRestWhereOnePackedSizeIsDamaged) {
  std::string zip = zip_of({{"a.txt", "Tekst een."}, {"b.txt", "Tekst twee."}});
  zip[zip.find("PK\x01\x02") + 23] = '\x7F';  // two gigabytes, packed
  EXPECT_THAT(read_document(zip, "in.zip").embedded,
              ElementsAre(EmbeddedFile{"b.txt", "Tekst twee."}));
}

TEST(Archive, BelievesNoSizeThatIsClaimed) {
  std::string zip = zip_of({{"a.txt", "Tekst."}});
  const std::size_t size = zip.find("PK\x01\x02") + 24;  // uncompressed size in the directory
  zip[size + 3] = '\x7F';                                // two gigabytes
  const FileReading reading = read_document(zip, "in.zip");
  EXPECT_THAT(reading.embedded, IsEmpty());
  EXPECT_EQ(codes_of(reading.document).front(), "archive-too-large");
}

}  // namespace
}  // namespace speerpunt
