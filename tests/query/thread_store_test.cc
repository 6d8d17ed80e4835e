// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/thread_store.hh"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/lineage/lineage.hh"

namespace speerpunt {
namespace {

// Documents of a few sentences that come back in one another, some with a word changed.
std::vector<DocumentStatements> documents() {
  const std::vector<std::string> subjects = {"werknemers vrije toegang tot de bedrijfsarts geven",
                                             "leerlingen op school leren zwemmen",
                                             "woningen bij stations bouwen",
                                             "vuurwerk in de binnenstad verbieden",
                                             "parken en plantsoenen beter onderhouden",
                                             "het stelsel van toeslagen vereenvoudigen",
                                             "wachttijden in de jeugdzorg verkorten",
                                             "treinen ook in de nacht laten rijden",
                                             "een register van lobbyisten instellen",
                                             "bezuinigen op externe inhuur"};
  const std::vector<std::string> who = {"Gemeenten moeten", "Werkgevers dienen",
                                        "Het kabinet moet"};
  std::vector<DocumentStatements> found;
  for (int number = 0; number < 12; ++number) {
    DocumentStatements document;
    document.id = "d" + std::to_string(number);
    document.path = document.id + ".pdf";
    document.issuer = "Raad " + std::to_string(number % 2);
    document.date = parse_iso_date(std::to_string(2005 + number / 2) + "-03-01", "text");
    for (int place = 0; place < 5; ++place) {
      Statement one;
      one.id = document.id + "/r" + std::to_string(place);
      one.document = document.id;
      one.path = document.path;
      one.page = {1 + place};
      one.date = document.date;
      one.issuer = document.issuer;
      one.recommends = true;
      one.strength = 3;
      const auto subject = static_cast<std::size_t>(number * 3 + place * 2) % subjects.size();
      one.text = who[static_cast<std::size_t>(number + place) % who.size()] + " " +
                 subjects[subject] + (place % 2 == 0 ? "." : ", uiterlijk in 2020.");
      document.statements.push_back(one);
    }
    found.push_back(std::move(document));
  }
  return found;
}

// Rows have other numbers; what is said must be the same to the byte.
std::string told(const ThreadStore& store) {
  const Lineage found = read_lineage(store);
  std::string text;
  const auto id = [&](std::size_t place) {
    return place == LineageStep::kNone ? std::string("-") : found.statements[place].id;
  };
  for (const LineageStep& step : found.steps) {
    text += id(step.from) + ' ' + id(step.to) + ' ' + std::string(name_of(step.change)) + ' ' +
            std::to_string(step.similarity) + ' ' + id(step.seen) + '\n';
  }
  for (std::size_t i = 0; i < found.statements.size(); ++i) {
    text += found.statements[i].id + ' ' + found.threads[i] + '\n';
  }
  return text;
}

class Store {
 public:
  explicit Store(const LinkSettings& settings = {})
      : store_(":memory:", thesaurus_, "", settings) {}
  ThreadStore& operator*() { return store_; }
  ThreadStore* operator->() { return &store_; }

 private:
  ThesaurusLines thesaurus_;
  ThreadStore store_;
};

std::size_t links_in(ThreadStore& store) {
  return store.links().size();
}

TEST(ThreadStore, SaysTheSameInWhateverOrderDocumentsCame) {
  // Short lists: units become common on the way, which changes what was found before.
  for (const std::size_t longest : {800, 6, 3}) {
    LinkSettings settings;
    settings.longest_list = longest;
    std::vector<DocumentStatements> all = documents();
    Store at_once(settings);
    at_once->change({}, all);
    const std::string expected = told(*at_once);
    EXPECT_EQ(links_in(*at_once) > 0, longest > 3);

    Store one_by_one(settings);
    std::reverse(all.begin(), all.end());
    std::rotate(all.begin(), all.begin() + 5, all.end());
    for (const DocumentStatements& one : all) one_by_one->change({}, {one});
    EXPECT_EQ(told(*one_by_one), expected) << longest;

    one_by_one->change({"d3", "d8"}, {});
    EXPECT_NE(told(*one_by_one), expected);
    for (const DocumentStatements& one : all) {
      if (one.id == "d3" || one.id == "d8" || one.id == "d5") one_by_one->change({}, {one});
    }
    EXPECT_EQ(told(*one_by_one), expected) << longest;
  }
}

TEST(ThreadStore, FollowsWhatAPersonSaidOfALink) {
  Store store;
  store->change({}, documents());
  const std::string before = told(*store);
  const StatementPair link = store->links().front();
  const std::string early = store->rows().statement(link.early)->statement.id;
  const std::string late = store->rows().statement(link.late)->statement.id;
  const auto is_linked = [&](const std::string& one, const std::string& other) {
    const auto links = store->links();
    return std::any_of(links.begin(), links.end(), [&](const StatementPair& pair) {
      return store->rows().statement(pair.early)->statement.id == one &&
             store->rows().statement(pair.late)->statement.id == other;
    });
  };
  store->decide({{{early, late, false}, {"d0/r0", "d11/r1", true}}, {}});
  EXPECT_FALSE(is_linked(early, late));
  EXPECT_TRUE(is_linked("d0/r0", "d11/r1"));
  store->change({}, {documents()[11]});
  EXPECT_TRUE(is_linked("d0/r0", "d11/r1"));
  store->decide({});
  EXPECT_EQ(told(*store), before);
}

TEST(ThreadStore, LinksWhatAPersonLinkedThoughTheDateIsTheSame) {
  Store store;
  store->change({}, documents());
  store->decide({{{"d1/r0", "d0/r1", true}}, {}});  // both of 2005
  const auto links = store->links();
  EXPECT_TRUE(std::any_of(links.begin(), links.end(), [&](const StatementPair& pair) {
    return store->rows().statement(pair.early)->statement.id == "d0/r1" &&
           store->rows().statement(pair.late)->statement.id == "d1/r0";
  }));
}

}  // namespace
}  // namespace speerpunt
