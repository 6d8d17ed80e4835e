// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/citing.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

Source source(const std::string& number) {
  return {"doc",   "Een titel", "Tweede Kamer", Date{"2017-09-14", DatePrecision::kDay, "text"},
          "a.pdf", "",          number};
}

const Citation kThird{"doc", {3}, {3}, "doc/1", {{0}, {4}}, "Dit."};

TEST(Citing, NamesParliamentaryPapersAsTheyAreCited) {
  EXPECT_EQ(official_name("kst:II:2016-2017:29282:283"), "Kamerstukken II 2016/17, 29282, nr. 283");
  EXPECT_EQ(official_name("kst:II:1999-2000:26800-XVI:7"),
            "Kamerstukken II 1999/00, 26800 XVI, nr. 7");
  EXPECT_EQ(official_name("kst:I:2016-2017:34300:C"), "Kamerstukken I 2016/17, 34300, C");
  EXPECT_EQ(official_name("ah-tk:20232024:1481"), "Aanhangsel Handelingen II 2023/24, nr. 1481");
  EXPECT_EQ(official_name("h-tk:20162017:45:3"), "Handelingen II 2016/17, nr. 45, item 3");
  EXPECT_EQ(official_name("stcrt:2010:8868"), "Staatscourant 2010, 8868");
}

TEST(Citing, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(official_name("kst:II:?:29282:283"), "Kamerstukken II, 29282, nr. 283");
  EXPECT_EQ(official_name("kst:?:?:29282:283"), "Kamerstukken 29282, nr. 283");
  EXPECT_EQ(official_name("kst:II:2016-2017:29282:?"), "Kamerstukken II 2016/17, 29282");
}

TEST(Citing, HasNoOfficialNameForOtherIds) {
  for (const char* id : {"", "BWBR0006251", "ECLI:NL:TGZRAMS:2017:77", "kst:II", "stcrt:2010"}) {
    EXPECT_EQ(official_name(id), "") << id;
  }
}

TEST(Citing, CitesAPaperByItsNumberAndListsItWithItsTitle) {
  const Source paper = source("kst:II:2016-2017:29282:283");
  EXPECT_EQ(cited_in_dutch(paper, {}, kThird),
            "Kamerstukken II 2016/17, 29282, nr. 283, p.\u00A03");
  EXPECT_EQ(listed_in_dutch(paper),
            "Kamerstukken II 2016/17, 29282, nr. 283 (Tweede Kamer, Een titel, 14 september 2017)");
}

TEST(Citing, CitesALawWithItsArticle) {
  const Source law = source("BWBR0006251");
  EXPECT_EQ(cited_in_dutch(law, {"Hoofdstuk III", "Artikel 40. Kwaliteit", "Lid 1"}, kThird),
            "Een titel, artikel 40, p.\u00A03");
  EXPECT_EQ(cited_in_dutch(law, {"Artikel 7:448."}, kThird), "Een titel, artikel 7:448, p.\u00A03");
  EXPECT_EQ(cited_in_dutch(law, {"Artikelsgewijs", "Artikel over zorg"}, kThird),
            "Een titel, p.\u00A03");
}

TEST(Citing, CitesOtherDocumentsByPublisherTitleDateAndPage) {
  EXPECT_EQ(cited_in_dutch(source(""), {"Artikel 3"}, kThird),
            "Tweede Kamer, Een titel, 14 september 2017, p.\u00A03");
}

}  // namespace
}  // namespace speerpunt
