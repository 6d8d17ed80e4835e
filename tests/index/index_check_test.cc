// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_check.hh"

#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

// Of whatever type: a search reads sketches too, and tells damage of them.
TEST(IndexCheck, FindsARecordThatIsNotWhatWasStored) {
  SmallCorpus corpus;
  corpus.add("map/a.pdf", "2017-06-08",
             {"De minister moet het toezicht van bedrijfsartsen regelen."});
  EXPECT_EQ(index_fault(corpus.workspace()), "");
  Xapian::WritableDatabase index(corpus.workspace().index().string());
  int records = 0;
  for (Xapian::docid number = 1; number <= index.get_lastdocid(); ++number) {
    Xapian::Document stored = index.get_document(number);
    const std::string data = stored.get_data();
    if (data.empty()) continue;  // words only
    ++records;
    std::string other = data;
    other[other.size() / 2] ^= 1;
    stored.set_data(other);
    index.replace_document(number, stored);
    index.commit();
    EXPECT_NE(index_fault(corpus.workspace()), "") << number;
    stored.set_data(data);
    index.replace_document(number, stored);
    index.commit();
  }
  EXPECT_GE(records, 4);
  EXPECT_EQ(index_fault(corpus.workspace()), "");
}

}  // namespace
}  // namespace speerpunt
