// SPDX-License-Identifier: GPL-3.0-or-later

// The file corpus/data/themes.json keeps the rules of corpus/data/README.md.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/data.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/theme.hh"

namespace speerpunt {
namespace {

const std::vector<Theme>& themes() {
  static const std::vector<Theme> loaded = load_themes();
  return loaded;
}

std::vector<ThemeLabel> labels_of(const Theme& theme) {
  std::vector<ThemeLabel> all = theme.preferred;
  all.insert(all.end(), theme.alternative.begin(), theme.alternative.end());
  return all;
}

TEST(Themes, HaveUniqueIds) {
  std::set<std::string> seen;
  for (const auto& theme : themes()) EXPECT_TRUE(seen.insert(theme.id).second) << theme.id;
}

TEST(Themes, AreTheSpearheadsAndTheCategoriesOfTheCoronaSessions) {
  std::set<std::string> ids;
  for (const auto& theme : themes()) ids.insert(theme.id);
  for (const char* id :
       {"openheid-na-incidenten", "herziening-wet-big", "medisch-leiderschap",
        "optimaal-functioneren", "arbeidsgerichte-zorg", "dokteren-in-coronatijd", "abs-artsen",
        "dokteren-in-coronatijd/dokters-nemen-leiding",
        "dokteren-in-coronatijd/samenwerken-in-de-regio", "dokteren-in-coronatijd/optimale-zorg",
        "dokteren-in-coronatijd/communicatie-en-logistiek", "opleiding", "toezicht-en-tuchtrecht",
        "beroepsgeheim"})
    EXPECT_TRUE(ids.contains(id)) << id;
}

TEST(Themes, NameAParentThatComesBeforeThemAndBeginsTheirId) {
  std::set<std::string> before;
  for (const auto& theme : themes()) {
    if (!theme.parent.empty()) {
      EXPECT_TRUE(before.contains(theme.parent)) << theme.id;
      EXPECT_TRUE(theme.id.starts_with(theme.parent + "/")) << theme.id;
    } else {
      EXPECT_EQ(theme.id.find('/'), std::string::npos) << theme.id;
    }
    before.insert(theme.id);
  }
}

TEST(Themes, HaveANameAScopeAndLabelsThatNameThem) {
  for (const auto& theme : themes()) {
    EXPECT_FALSE(theme.name.empty()) << theme.id;
    EXPECT_GT(theme.scope.size(), 20U) << theme.id;
    EXPECT_FALSE(theme.preferred.empty()) << theme.id;
    EXPECT_FALSE(theme.negative.empty()) << theme.id;
    for (const auto& label : theme.preferred) EXPECT_EQ(label.weight, 1) << label.text;
  }
}

TEST(Themes, WeighLabelsInQuartersSoThatSumsAreExact) {
  for (const auto& theme : themes()) {
    for (const auto& label : labels_of(theme)) {
      EXPECT_GT(label.weight, 0) << label.text;
      EXPECT_LE(label.weight, 1) << label.text;
      EXPECT_EQ(label.weight * 4, std::round(label.weight * 4)) << label.text;
    }
  }
}

TEST(Themes, PreferALabelInOneThemeOnly) {
  std::map<std::string, std::string> owner;
  for (const auto& theme : themes()) {
    for (const auto& label : theme.preferred) {
      const auto [at, fresh] = owner.emplace(dutch::fold(label.text), theme.id);
      EXPECT_TRUE(fresh) << label.text << ": " << at->second << " and " << theme.id;
    }
  }
}

TEST(Themes, GiveALabelOnceInATheme) {
  for (const auto& theme : themes()) {
    std::set<std::string> seen;
    for (const auto& label : labels_of(theme))
      EXPECT_TRUE(seen.insert(dutch::fold(label.text)).second) << theme.id << ": " << label.text;
    for (const auto& label : theme.negative)
      EXPECT_TRUE(seen.insert(dutch::fold(label.text)).second) << theme.id << ": " << label.text;
  }
}

TEST(Themes, NameLawsByTheirBwbId) {
  for (const auto& theme : themes()) {
    for (const auto& law : theme.laws) {
      EXPECT_EQ(law.size(), 11U) << law;
      EXPECT_TRUE(law.starts_with("BWBR")) << law;
      EXPECT_TRUE(std::all_of(law.begin() + 4, law.end(), [](char digit) {
        return digit >= '0' && digit <= '9';
      })) << law;
    }
  }
}

}  // namespace
}  // namespace speerpunt
