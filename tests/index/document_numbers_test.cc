// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document_numbers.hh"

#include <gtest/gtest.h>

#include "index/find/law_succession.hh"
#include "index/references.hh"

namespace speerpunt {
namespace {

DocumentId cited(std::string_view text) {
  std::vector<Document> documents(4);
  documents[0].id = "paper";
  documents[0].path = "kamer/kst-29282-283.pdf";
  documents[1].id = "law";
  documents[1].path = "wetten/BWBR0006251.html";
  documents[2].id = "journal";
  documents[2].path = "stcrt-2010-8868.html";
  documents[3].id = "visie";
  documents[3].path = "visie 2020.pdf";
  return DocumentNumbers(documents).find(find_references(text).front());
}

TEST(DocumentNumbers, FindTheDocumentHoweverItIsReferredTo) {
  EXPECT_EQ(cited("Kamerstukken II 2016/17, 29 282, nr. 283"), "paper");
  EXPECT_EQ(cited("artikel 3 van de Wet BIG"), "law");
  EXPECT_EQ(cited("Stcrt. 2010, 8868"), "journal");
}

TEST(DocumentNumbers, FindNoOther) {
  EXPECT_EQ(cited("Kamerstukken II 2016/17, 29 282, nr. 284"), "");
  EXPECT_EQ(cited("dossier 29 282"), "");
  EXPECT_EQ(cited("de Jeugdwet"), "");
}

TEST(LawSuccessions, SayWhatTookThePlaceOfALaw) {
  const LawSuccession* const wmo = successor_of("BWBR0020031 art 3");
  ASSERT_NE(wmo, nullptr);
  EXPECT_EQ(wmo->successor, "BWBR0035362");
  EXPECT_EQ(wmo->since, "2015-01-01");
  EXPECT_EQ(successor_of("BWBR0035362"), nullptr);
}

}  // namespace
}  // namespace speerpunt
