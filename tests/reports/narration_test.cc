// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/narration.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

TEST(Narration, AnAnnouncementSaysWhereOrWhen) {
  EXPECT_TRUE(announces("Het is te vinden onder Publicaties."));
  EXPECT_TRUE(announces("Meer tips vindt u op onze website."));
  EXPECT_TRUE(announces("Ook worden inspiratiesessies georganiseerd voor opleiders."));
  EXPECT_FALSE(announces("De minister moet regelen dat de uitslag in het dossier te vinden is."));
  EXPECT_FALSE(announces("Elke regio zou jaarlijks een oefensessie georganiseerd moeten hebben."));
  EXPECT_FALSE(announces("Wij organiseren de opvang van collega’s zelf."));
}

TEST(Narration, ATaskIsNoAdvice) {
  EXPECT_TRUE(tells_a_task("De commissie adviseert aan de minister over het plan van aanpak."));
  EXPECT_TRUE(tells_a_task("De taskforce heeft als opdracht om de minister te adviseren."));
  EXPECT_TRUE(tells_a_task("De bedrijfsarts adviseert over preventie en begeleidt bij verzuim."));
  EXPECT_FALSE(tells_a_task("De commissie adviseert om het toezicht te versterken."));
  EXPECT_FALSE(tells_a_task("De raad adviseert de minister het toezicht te versterken."));
  EXPECT_FALSE(tells_a_task("Wij adviseren de minister over het toezicht: versterk het."));
}

TEST(Narration, WhatWasAskedIsToldInThePast) {
  EXPECT_TRUE(tells_the_past("Het bestuur vroeg de werkgroep in 2012 te adviseren."));
  EXPECT_TRUE(tells_the_past("In de handreiking raadden wij artsen aan te overleggen."));
  EXPECT_FALSE(
      tells_the_past("Wij vragen de minister de wet te wijzigen die in 2012 werd gemaakt."));
  EXPECT_FALSE(tells_the_past("In 2012 gingen wij verder: elke opleider zou dit moeten doen."));
}

TEST(Narration, APaperTellsHowItIsBuilt) {
  EXPECT_TRUE(tells_of_its_paper("De brief is in genummerde delen opgebouwd."));
  EXPECT_TRUE(tells_of_its_paper("In hoofdstuk 2 leest de lezer wat dat kost."));
  EXPECT_FALSE(tells_of_its_paper("Hoofdstuk 3 van de wet moet worden geschrapt."));
  EXPECT_FALSE(tells_of_its_paper("De brief van de minister stelt teleur."));
}

}  // namespace
}  // namespace speerpunt
