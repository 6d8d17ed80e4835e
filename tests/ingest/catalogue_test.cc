// SPDX-License-Identifier: GPL-3.0-or-later

// The file corpus/data/catalogue.json keeps the rules of corpus/data/README.md.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/data.hh"
#include "corpus/date.hh"
#include "ingest/fetch.hh"

namespace speerpunt {
namespace {

const std::vector<CatalogueEntry>& entries() {
  static const std::vector<CatalogueEntry> parsed =
      parse_catalogue(read_file(data_file("catalogue.json")));
  return parsed;
}

TEST(Catalogue, HoldsTheRealPublications) {
  EXPECT_GE(entries().size(), 70U);
}

TEST(Catalogue, HasIdsThatAreFileNames) {
  std::set<std::string> seen;
  for (const auto& entry : entries()) {
    EXPECT_TRUE(seen.insert(entry.id).second) << entry.id;
    EXPECT_FALSE(entry.id.empty());
    EXPECT_EQ(entry.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
              std::string::npos)
        << entry.id;
  }
}

TEST(Catalogue, NamesTitlePublisherTypeAndOneAddress) {
  std::set<std::string> addresses;
  for (const auto& entry : entries()) {
    EXPECT_FALSE(entry.title.empty()) << entry.id;
    EXPECT_FALSE(entry.publisher.empty()) << entry.id;
    EXPECT_FALSE(entry.type.empty()) << entry.id;
    EXPECT_TRUE(entry.url.starts_with("https://") || entry.url.starts_with("http://")) << entry.id;
    EXPECT_EQ(entry.url.find(' '), std::string::npos) << entry.id;
    EXPECT_TRUE(addresses.insert(entry.url).second) << entry.url;
  }
}

TEST(Catalogue, GivesDatesAsPreciseAsKnownAndGuessesNone) {
  std::size_t unknown = 0;
  for (const auto& entry : entries()) {
    if (entry.date.empty()) {
      ++unknown;
    } else {
      EXPECT_TRUE(parse_iso_date(entry.date, "catalogue")) << entry.id << ": " << entry.date;
    }
  }
  EXPECT_GT(unknown, 0U);
}

TEST(Catalogue, NeverReplacesAPublicationByAnOlderOne) {
  for (const auto& entry : entries()) {
    for (const auto& replaced : entry.replaces) {
      EXPECT_FALSE(replaced.empty());
      EXPECT_NE(replaced, entry.id);
      const auto older = std::find_if(entries().begin(), entries().end(),
                                      [&](const auto& other) { return other.id == replaced; });
      if (older != entries().end()) {
        EXPECT_LT(older->date, entry.date) << entry.id;
      }
    }
  }
}

TEST(Catalogue, KnowsWhatReplacedWhat) {
  const auto replaces = [](const std::string& id, const std::string& older) {
    return std::any_of(entries().begin(), entries().end(), [&](const auto& entry) {
      return entry.id == id &&
             std::find(entry.replaces.begin(), entry.replaces.end(), older) != entry.replaces.end();
    });
  };
  EXPECT_TRUE(replaces("knmg-niet-aangaan-2021", "knmg-niet-aangaan-2005"));
  EXPECT_TRUE(replaces("letselschaderaad-goma-2022", "GOMA 2010"));
}

}  // namespace
}  // namespace speerpunt
