// SPDX-License-Identifier: GPL-3.0-or-later

// The files of corpus/data/thesaurus keep the rules of its README.md.
#include "corpus/thesaurus.hh"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

using Concepts = std::map<std::string, Concept>;

const Concepts& concepts() {
  static const Concepts loaded = [] {
    Concepts by_id;
    for (const auto& entry : load_thesaurus()) by_id.emplace(entry.id, entry);
    return by_id;
  }();
  return loaded;
}

std::set<std::string> labels_of(const Concept& entry) {
  std::set<std::string> labels{dutch::fold(entry.preferred)};
  for (const auto& label : entry.alternative) labels.insert(dutch::fold(label));
  return labels;
}

bool joins(const std::string& one, const std::string& other) {
  return std::any_of(concepts().begin(), concepts().end(), [&](const auto& entry) {
    const auto labels = labels_of(entry.second);
    return labels.contains(dutch::fold(one)) && labels.contains(dutch::fold(other));
  });
}

TEST(Thesaurus, HasUniqueKebabCaseIds) {
  const auto all = load_thesaurus();
  EXPECT_EQ(all.size(), concepts().size());
  for (const auto& entry : all) {
    EXPECT_FALSE(entry.id.empty());
    EXPECT_EQ(entry.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
              std::string::npos)
        << entry.id;
  }
}

TEST(Thesaurus, CoversTheWordsOfCarePolicy) {
  EXPECT_GE(concepts().size(), 180U);
}

TEST(Thesaurus, NamesBroaderConceptsThatExist) {
  for (const auto& [id, entry] : concepts()) {
    for (const auto& broader : entry.broader) EXPECT_TRUE(concepts().contains(broader)) << id;
  }
}

TEST(Thesaurus, HasNoCycles) {
  for (const auto& [id, entry] : concepts()) {
    std::set<std::string> path{id};
    for (std::string at = entry.broader.empty() ? "" : entry.broader.front();
         concepts().contains(at);
         at = concepts().at(at).broader.empty() ? "" : concepts().at(at).broader.front()) {
      ASSERT_TRUE(path.insert(at).second) << id << " is broader than itself by way of " << at;
    }
  }
}

TEST(Thesaurus, ExplainsALabelThatMeansTwoThings) {
  std::map<std::string, std::vector<std::string>> users;
  for (const auto& [id, entry] : concepts())
    for (const auto& label : labels_of(entry)) users[label].push_back(id);
  for (const auto& [label, ids] : users) {
    if (ids.size() < 2) continue;
    for (const auto& id : ids)
      EXPECT_FALSE(concepts().at(id).note.empty()) << id << " needs a note about " << label;
  }
}

TEST(Thesaurus, RepeatsNoLabelInAConcept) {
  for (const auto& [id, entry] : concepts())
    EXPECT_EQ(labels_of(entry).size(), entry.alternative.size() + 1) << id;
}

TEST(Thesaurus, JoinsAbbreviationsOldNamesAndLayWords) {
  EXPECT_TRUE(joins("Wkkgz", "Wet kwaliteit, klachten en geschillen zorg"));
  EXPECT_TRUE(joins("IGJ", "Inspectie Gezondheidszorg en Jeugd"));
  EXPECT_TRUE(joins("zzp'er", "zelfstandige zonder personeel"));
  EXPECT_TRUE(joins("dokter", "medicus"));
  EXPECT_TRUE(joins("disfunctioneren", "slecht functioneren"));
  EXPECT_TRUE(joins("tuchtrechter", "tuchtcollege"));
}

TEST(Thesaurus, KeepsWordsApartThatOnlyResembleEachOther) {
  EXPECT_FALSE(joins("incident", "calamiteit"));
  EXPECT_FALSE(joins("bedrijfsarts", "verzekeringsarts"));
  EXPECT_FALSE(joins("aios", "anios"));
  EXPECT_FALSE(joins("richtlijn", "handreiking"));
}

}  // namespace
}  // namespace speerpunt
