// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/vocabulary.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

// A database in memory to which each text is added as a passage with its forms.
class VocabularyOf : public testing::Test {
 protected:
  void add(const std::vector<std::string>& forms) {
    Xapian::Document passage;
    for (const std::string& form : forms) {
      vocabulary_.stems_of(form);
      passage.add_term(form);
    }
    database_.add_document(passage);
    write(vocabulary_);
  }

  void write(Vocabulary& vocabulary) {
    const std::vector<std::string> pairs = vocabulary.take();
    if (!pairs.empty()) database_.add_document(vocabulary_record(pairs));
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  Vocabulary vocabulary_{database_};
};

TEST_F(VocabularyOf, AStemAreItsForms) {
  add({"visie", "visies"});
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "Zvisie"), IsSupersetOf({"visie", "visies"}));
}

TEST_F(VocabularyOf, GrowsWithLaterPassages) {
  add({"arts"});
  add({"artsen"});
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "Zarts"), IsSupersetOf({"arts", "artsen"}));
}

TEST_F(VocabularyOf, AFormThatIsKnownIsNotedOnce) {
  add({"artsen"});
  const auto records = database_.get_doccount();
  Vocabulary later(database_);
  later.stems_of("artsen");
  write(later);
  EXPECT_EQ(database_.get_doccount(), records);
}

TEST_F(VocabularyOf, AnotherWordIsNoForm) {
  add({"artsen", "bedrijfsartsen"});
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "Zarts"), Not(Contains("bedrijfsartsen")));
}

// "artsen" is a word, but no word has it as its stem.
TEST_F(VocabularyOf, AWordThatIsNoStemOfItselfIsLeftOut) {
  add({"artsen"});
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "Zartsen"), Not(Contains("artsen")));
}

TEST_F(VocabularyOf, OtherTermsAreThemselves) {
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "arts"), ElementsAre("arts"));
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "Harts"), ElementsAre("Harts"));
  EXPECT_THAT(stored_terms(PartedDatabase(database_), "XYP"), ElementsAre("XYP"));
}

}  // namespace
}  // namespace speerpunt
