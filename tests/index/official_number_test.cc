// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/official_number.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

Passage page(const std::vector<std::string>& lines, int number = 1) {
  Passage passage;
  for (const std::string& line : lines) {
    if (!passage.text.empty()) passage.text += '\n';
    PassageBlock block;
    block.span = {{passage.text.size()}, {passage.text.size() + line.size()}};
    block.page = block.page_end = {number};
    passage.text += line;
    passage.blocks.push_back(block);
  }
  return passage;
}

std::string number_of(const Document& document, const std::vector<std::string>& lines = {}) {
  const std::vector<Passage> beginning{page(lines)};
  return official_number(document, beginning);
}

Document named(const std::string& path) {
  Document document;
  document.path = path;
  return document;
}

TEST(OfficialNumber, IsTheNameOfTheFile) {
  EXPECT_EQ(number_of(named("map/kst-29282-283.pdf")), "kst:?:?:29282:283");
  EXPECT_EQ(number_of(named("kst-20162017-34300-XVI-12.pdf")), "kst:?:2016-2017:34300-XVI:12");
  EXPECT_EQ(number_of(named("ah-tk-20232024-1481.pdf")), "ah-tk:20232024:1481");
  EXPECT_EQ(number_of(named("AMvB__BWBR0019313.md")), "BWBR0019313");
  EXPECT_EQ(number_of(named("reactie-op-kst-29282-283.pdf")), "");
}

TEST(OfficialNumber, IsInTheAddress) {
  Document document = named("x.html");
  document.url = "https://zoek.example.org/kst-29282-283.html?open=1";
  document.publisher = "Tweede Kamer";
  EXPECT_EQ(number_of(document), "kst:II:?:29282:283");
}

TEST(OfficialNumber, StandsInTheMarginOfTheFirstPage) {
  Document document = named("brief.pdf");
  document.publisher = "Tweede Kamer";
  EXPECT_EQ(number_of(document, {"Tweede Kamer der Staten-Generaal", "Vergaderjaar 2016–2017",
                                 "kst-29282-283", "ISSN 0921 - 7371"}),
            "kst:II:2016-2017:29282:283");
  EXPECT_EQ(number_of(named("a.pdf"), {"ah-tk-20232024-2395"}), "ah-tk:20232024:2395");
}

TEST(OfficialNumber, IsReadFromTheLetterhead) {
  const std::vector<std::string> head = {
      "Tweede Kamer der Staten-Generaal", "2", "Vergaderjaar 2016–2017",
      "29 282 Arbeidsmarktbeleid en opleidingen zorgsector",
      "Nr. 283 BRIEF VAN DE MINISTER VAN VOLKSGEZONDHEID, WELZIJN EN SPORT"};
  EXPECT_EQ(number_of(named("a.pdf"), head), "kst:II:2016-2017:29282:283");
  EXPECT_EQ(number_of(named("a.pdf"), {head.begin() + 3, head.end()}), "");
}

TEST(OfficialNumber, IsNotThatOfAPaperThatIsOnlyMentioned) {
  EXPECT_EQ(number_of(named("a.pdf"), {"Zie Kamerstukken II 2016/17, 29 282, nr. 283."}), "");
  const std::vector<Passage> second{page({"ah-tk-20232024-2395"}, 2)};
  EXPECT_EQ(official_number(named("a.pdf"), second), "");
}

TEST(OfficialNumber, OfALawIsThatOfItsTitle) {
  Document document = named("wet.pdf");
  document.title = "Wet op de beroepen in de individuele gezondheidszorg";
  document.kind = "wet";
  EXPECT_EQ(number_of(document), "BWBR0006251");
  document.title = "Wijziging van de Wet op de beroepen in de individuele gezondheidszorg";
  EXPECT_EQ(number_of(document), "");
}

}  // namespace
}  // namespace speerpunt
