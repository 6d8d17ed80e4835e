// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document_titles.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> named(std::string_view text, const DocumentId& self = "z") {
  std::vector<Document> documents(3);
  documents[0].id = "a";
  documents[0].title = "Visie op de bedrijfsarts van morgen";
  documents[1].id = "b";
  documents[1].title = "Visie op de bedrijfsarts van morgen, tweede deel";
  documents[2].id = "c";
  documents[2].title = "Werkplan 2020";
  std::vector<std::string> ids;
  for (const Reference& one : DocumentTitles(documents).find(tokenise(text), self)) {
    EXPECT_EQ(one.text, text.substr(one.span.begin.value, one.span.size()));
    ids.push_back(one.id);
  }
  return ids;
}

TEST(DocumentTitles, AreFoundInAnyCapitalsTheLongestFirst) {
  EXPECT_THAT(named("zie de visie op de Bedrijfsarts van morgen."), ElementsAre("a"));
  EXPECT_THAT(named("Visie op de bedrijfsarts van morgen, tweede deel"), ElementsAre("b"));
}

TEST(DocumentTitles, AreNotTheDocumentsOwnNorShortOnes) {
  EXPECT_THAT(named("Visie op de bedrijfsarts van morgen", "a"), IsEmpty());
  EXPECT_THAT(named("Werkplan 2020"), IsEmpty());
  EXPECT_THAT(named("Visie op de bedrijfsarts van"), IsEmpty());
}

TEST(DocumentTitles, OfAnotherVersionIsNotFoundInTheDocumentWithTheSameTitle) {
  std::vector<Document> versions(2);
  versions[0].id = "a";
  versions[1].id = "b";
  for (Document& version : versions) version.title = "Visie op de bedrijfsarts van morgen";
  const DocumentTitles titles(versions);
  const TokenisedText text = tokenise("Visie op de bedrijfsarts van morgen");
  EXPECT_THAT(titles.find(text, "b"), IsEmpty());
  EXPECT_EQ(titles.find(text, "c").size(), 1U);
}

}  // namespace
}  // namespace speerpunt
