// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

class Recipes : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write(
        "visie.txt",
        "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n\nDe werkgever moet "
        "de bedrijfsarts de ruimte geven die hij nodig heeft.\n");
    ASSERT_EQ(in_workspace("add visie.txt").code, 0);
  }
};

TEST_F(Recipes, RunAsTheCommandLineWould) {
  const std::string options =
      "arbeidsgerichte-zorg --template inbreng --addressee minister --occasion 'het debat' "
      "--agenda Toezicht --agenda Opleiding --committee 'de commissie VWS' --date 2026-01-31 "
      "--format html";
  ASSERT_EQ(in_workspace("recipes save debat " + options).code, 0);
  const Outcome run = in_workspace("recipes run debat");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out, in_workspace("brief " + options).out);
}

TEST_F(Recipes, GiveWayToWhatIsTyped) {
  in_workspace("recipes save kort arbeidsgerichte-zorg --template factsheet --date 2026-01-31");
  EXPECT_EQ(in_workspace("recipes run kort --template dossier").out,
            in_workspace("brief arbeidsgerichte-zorg --template dossier --date 2026-01-31").out);
}

TEST_F(Recipes, AreReadableFiles) {
  in_workspace("recipes save debat arbeidsgerichte-zorg --from 2015 --addressee a --addressee b");
  const auto recipe = nlohmann::json::parse(read_file(workspace() / "recipes/debat.json"));
  EXPECT_EQ(recipe.at("theme"), "arbeidsgerichte-zorg");
  EXPECT_EQ(recipe.at("options").at("from"), "2015");
  EXPECT_EQ(recipe.at("options").at("addressee"), nlohmann::json({"a", "b"}));
  EXPECT_THAT(in_workspace("recipes list").out, HasSubstr("debat: arbeidsgerichte-zorg"));
}

TEST_F(Recipes, AreRemoved) {
  in_workspace("recipes save debat arbeidsgerichte-zorg");
  EXPECT_EQ(in_workspace("recipes remove debat").code, 0);
  EXPECT_EQ(in_workspace("recipes").code, 1);
  EXPECT_EQ(in_workspace("recipes run debat").code, 2);
}

TEST_F(Recipes, RefuseWhatCannotBeRun) {
  EXPECT_EQ(in_workspace("recipes save ../buiten arbeidsgerichte-zorg").code, 2);
  EXPECT_FALSE(std::filesystem::exists(workspace() / "buiten.json"));
  EXPECT_EQ(in_workspace("recipes save debat geen-thema").code, 2);
  EXPECT_EQ(in_workspace("recipes save debat arbeidsgerichte-zorg --template geen").code, 2);
  write("archief/recipes/vreemd.json",
        R"({"schema":1,"theme":"arbeidsgerichte-zorg","options":{"kleur":"rood"}})");
  EXPECT_THAT(in_workspace("recipes run vreemd").err, HasSubstr("kleur"));
}

TEST_F(Recipes, SayWhichFileWasChangedBadlyAndListTheOthers) {
  in_workspace("recipes save debat arbeidsgerichte-zorg");
  write("archief/recipes/leeg.json", "");
  write("archief/recipes/stuk.json", "{\n\"schema\": 1,\n\"theme\": \n}");
  write("archief/recipes/lijst.json", "[1, 2]");
  write("archief/recipes/getal.json", R"({"schema":1,"theme":5})");
  for (const auto& [name, wrong] :
       {std::pair{"leeg", "it is empty"}, std::pair{"stuk", "not JSON from line 4 on"},
        std::pair{"lijst", "where an object must be, it has: array"},
        std::pair{"getal", "must be string, but is number"}}) {
    const Outcome outcome = in_workspace(std::string("recipes run ") + name);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr(wrong));
    EXPECT_THAT(outcome.err, HasSubstr(std::string("recipes/") + name + ".json"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("json.exception")));
  }
  const Outcome list = in_workspace("recipes");
  EXPECT_EQ(list.code, 3);
  EXPECT_THAT(list.out, HasSubstr("debat: arbeidsgerichte-zorg"));
  EXPECT_THAT(list.err, HasSubstr("stuk.json"));
}

}  // namespace
}  // namespace speerpunt
