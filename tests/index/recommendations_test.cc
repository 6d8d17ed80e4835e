// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recommendations.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/passages.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document document_with(std::vector<Block> blocks) {
  Document document;
  document.id = "doc";
  document.publisher = "Federatie Voorbeeldartsen";
  document.blocks = std::move(blocks);
  return document;
}

Block block(BlockKind kind, std::string text) {
  Block result;
  result.kind = kind;
  result.level = kind == BlockKind::kHeading ? 1 : 0;
  result.text = std::move(text);
  return result;
}

std::vector<Recommendation> found_in(const Document& document) {
  std::vector<Recommendation> all;
  for (const Passage& passage : cut_passages(document)) {
    for (Recommendation& found : recognise(document, passage, {})) all.push_back(std::move(found));
  }
  return all;
}

std::vector<Recommendation> found_in(std::string text) {
  return found_in(document_with({block(BlockKind::kParagraph, std::move(text))}));
}

// The one recommendation of a text that has one.
Recommendation only(std::string text) {
  const auto all = found_in(text);
  EXPECT_EQ(all.size(), 1U) << text;
  return all.empty() ? Recommendation{} : all.front();
}

using enum RecommendationClass;

TEST(Recommendations, SeeWhoAsksForWhat) {
  const Recommendation found = only("De federatie pleit voor meer toezicht op de arbodiensten.");
  EXPECT_EQ(found.kind, kPolicy);
  EXPECT_EQ(found.strength, 4);
  EXPECT_EQ(found.cue, "pleit voor");
  EXPECT_EQ(found.text.substr(found.cue_span.begin.value, found.cue_span.size()), "pleit voor");
  EXPECT_GT(found.confidence, 0.8);
}

TEST(Recommendations, SeeSeparatedVerbs) {
  EXPECT_EQ(only("Daarom stellen wij voor om de opleiding te verlengen.").strength, 3);
  EXPECT_EQ(only("De federatie roept het kabinet op om hier geld voor vrij te maken.").strength, 4);
  EXPECT_EQ(only("De commissie beveelt ten slotte een landelijk register aan.").strength, 3);
  EXPECT_THAT(found_in("De arts stelt de patiënt centraal en zorgt voor rust."), IsEmpty());
}

TEST(Recommendations, GradeTheStrength) {
  EXPECT_EQ(only("De minister moet het budget verhogen.").strength, 5);
  EXPECT_EQ(only("De minister zou het budget moeten verhogen.").strength, 3);
  EXPECT_EQ(only("Het zou goed zijn om het budget te verhogen.").strength, 2);
  EXPECT_EQ(only("Voor dit onderzoek is meer geld nodig.").strength, 4);
}

TEST(Recommendations, ToWhomAListIsLedInItIsMeant) {
  const auto found =
      found_in(document_with({block(BlockKind::kParagraph, "Wij vragen de Tweede Kamer om:"),
                              block(BlockKind::kListItem, "het register uit te breiden;"),
                              block(BlockKind::kListItem, "de inspectie meer geld te geven.")}));
  ASSERT_EQ(found.size(), 2U);
  for (const Recommendation& one : found)
    EXPECT_THAT(one.addressee, ElementsAre("Tweede Kamer")) << one.text;
}

TEST(Recommendations, NameTheAddressee) {
  const Recommendation minister = only("De minister van VWS moet het budget verhogen.");
  EXPECT_THAT(minister.addressee, ElementsAre("minister van VWS"));
  EXPECT_TRUE(minister.explicit_addressee);
  EXPECT_THAT(only("Werkgevers, verzekeraars en gemeenten moeten meer samenwerken.").addressee,
              ElementsAre("werkgevers", "verzekeraars", "gemeenten"));
  EXPECT_THAT(only("Dit dient door het ziekenhuis te worden betaald.").addressee,
              ElementsAre("ziekenhuizen"));
}

TEST(Recommendations, DoNotGuessAnAddressee) {
  const Recommendation found = only("Iedereen moet toegang krijgen tot deze zorg.");
  EXPECT_FALSE(found.explicit_addressee);
  EXPECT_THAT(found.addressee, IsEmpty());
}

TEST(Recommendations, NameAMinistryRatherThanSayThatItIsOne) {
  Document report = document_with(
      {block(BlockKind::kParagraph, "Het is dringend nodig dat er meer toezicht komt op boten."),
       block(BlockKind::kParagraph, "Daarom moet er een landelijk register worden ingericht.")});
  report.kind = "rapport";
  const auto addressees = [&](std::string publisher) {
    report.publisher = std::move(publisher);
    std::vector<std::string> names;
    for (const Recommendation& one : found_in(report))
      names.insert(names.end(), one.addressee.begin(), one.addressee.end());
    return names;
  };
  EXPECT_THAT(
      addressees("Ministerie van Varen en Vissen"),
      testing::AllOf(testing::Not(IsEmpty()), testing::Each("Ministerie van Varen en Vissen")));
  EXPECT_THAT(addressees("Ministerie"), IsEmpty());
}

TEST(Recommendations, TakeTheAddresseeFromTheSentenceBefore) {
  const auto found = found_in(
      "De minister van VWS moet het budget verhogen. Daarnaast moet er een landelijk register "
      "komen.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[1].addressee, ElementsAre("minister van VWS"));
  EXPECT_FALSE(found[1].explicit_addressee);
}

TEST(Recommendations, TakeWhatDoctorsShouldDoForPractice) {
  const Recommendation found = only("Huisartsen moeten dit bij ieder consult bespreken.");
  EXPECT_EQ(found.kind, kPractice);
  EXPECT_THAT(found.addressee, ElementsAre("huisartsen"));
}

TEST(Recommendations, TakeThePromiseOfTheIssuerForAnIntention) {
  EXPECT_EQ(only("Wij zullen dit volgend jaar opnieuw onderzoeken.").kind, kIntention);
  EXPECT_EQ(only("De federatie zet zich in voor betere nazorg.").kind, kIntention);
  EXPECT_THAT(found_in("De minister zal dit volgend jaar onderzoeken."), IsEmpty());
}

TEST(Recommendations, TakeANormWithoutActorForAPosition) {
  EXPECT_EQ(only("Goede samenwerking tussen deze beroepen is onmisbaar.").kind, kPosition);
}

TEST(Recommendations, SetExistingDutiesApart) {
  EXPECT_EQ(only("Op grond van artikel 7 van de wet moet de arts een dossier bijhouden.").kind,
            kExistingDuty);
  EXPECT_EQ(only("De werkgever is wettelijk verplicht een bedrijfsarts in te schakelen.").kind,
            kExistingDuty);
}

TEST(Recommendations, LeaveWhatIsDeniedAlone) {
  EXPECT_THAT(found_in("Werkenden kunnen er terecht zonder dat een verwijzing nodig is."),
              IsEmpty());
  EXPECT_THAT(found_in("Een aparte regeling is hiervoor niet nodig."), IsEmpty());
  EXPECT_THAT(found_in("Velen werken er zonder dit te moeten vragen."), IsEmpty());
}

TEST(Recommendations, LeaveQuestionsReportsAndAnnouncementsAlone) {
  EXPECT_THAT(found_in("Moet de minister hier niet meer geld voor vrijmaken?"), IsEmpty());
  EXPECT_THAT(found_in("De raad heeft in 2015 geadviseerd de norm te verlagen."), IsEmpty());
  EXPECT_THAT(found_in("De aanbevelingen aan de politiek zijn te lezen op onze website."),
              IsEmpty());
  EXPECT_THAT(found_in("Morgen presenteren wij de aanbevelingen aan de Tweede Kamer."), IsEmpty());
}

TEST(Recommendations, LeaveTheWordsOfOthersAlone) {
  EXPECT_THAT(found_in(document_with({block(BlockKind::kQuote, "Dit moet echt beter.")})),
              IsEmpty());
  EXPECT_THAT(found_in("‘Dit moet echt beter worden’, zegt een huisarts."), IsEmpty());
  EXPECT_THAT(found_in("The government should provide funding for the doctors to train."),
              IsEmpty());
}

TEST(Recommendations, LeaveADescribingClauseAlone) {
  EXPECT_THAT(found_in("Er zijn situaties waarin een arts moet onderhandelen."), IsEmpty());
}

TEST(Recommendations, TakeTheItemsOfAnAnnouncedList) {
  const auto found = found_in(
      document_with({block(BlockKind::kParagraph, "De federatie beveelt het volgende aan:"),
                     block(BlockKind::kListItem, "een landelijk register van incidenten"),
                     block(BlockKind::kListItem, "scholing voor alle leidinggevenden"),
                     block(BlockKind::kParagraph, "Dit plan is in mei besproken met de leden.")}));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, "een landelijk register van incidenten");
  EXPECT_EQ(found[1].strength, 3);
}

TEST(Recommendations, TakeImperativesForAdviceToDoctorsInAGuideline) {
  Document guideline =
      document_with({block(BlockKind::kListItem, "Bespreek het incident met de patiënt.")});
  guideline.kind = "handreiking";
  const auto found = found_in(guideline);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, kPractice);
  EXPECT_EQ(found[0].cue, "Bespreek");
}

TEST(Recommendations, DoNotTakeANounForAnImperative) {
  EXPECT_THAT(found_in("Zorg voor kwetsbare ouderen kost veel tijd."), IsEmpty());
  EXPECT_THAT(found_in("Werk, inkomen en zorg horen bij elkaar."), IsEmpty());
}

TEST(Recommendations, TakeNoDemandOutOfTheTextOfALaw) {
  Document law =
      document_with({block(BlockKind::kParagraph, "De arts moet een dossier bijhouden.")});
  law.kind = "wet";
  const auto found = found_in(law);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, kExistingDuty);
}

TEST(Recommendations, TakeAnAskThatIsFollowedByAnInfinitive) {
  EXPECT_EQ(only("De Federatie Voorbeeldartsen stelt voor in twee steden proeven te doen.").kind,
            kPolicy);
  EXPECT_EQ(only("Wij stellen voor de norm in de wet vast te leggen.").strength, 3);
  EXPECT_EQ(only("Wij roepen de minister op te zorgen voor genoeg plaatsen.").strength, 4);
  EXPECT_EQ(only("Wij dringen er bij het kabinet al jaren op aan de norm te verlagen.").strength,
            4);
  EXPECT_THAT(only("Wij raden huisartsen aan elk verzoek te bespreken.").addressee,
              ElementsAre("huisartsen"));
  EXPECT_EQ(only("Wij herhalen ons verzoek om de norm te verlagen.").strength, 3);
}

TEST(Recommendations, TakeWhatIsAskedOfABodyByItsName) {
  EXPECT_THAT(only("Wij vragen de Zorgkwaliteitsraad de norm te herzien.").addressee,
              ElementsAre("Zorgkwaliteitsraad"));
  EXPECT_THAT(found_in("Patiënten vragen vaak om een tweede gesprek te plannen."), IsEmpty());
}

TEST(Recommendations, KnowTheIssuerByItsAbbreviation) {
  const Recommendation asked = only("De FVA verzoekt de minister de norm niet te verlagen.");
  EXPECT_THAT(asked.addressee, ElementsAre("minister"));
  const Recommendation promised = only("De FVA zal in 2031 een leidraad uitbrengen.");
  EXPECT_EQ(promised.kind, kIntention);
  EXPECT_THAT(promised.addressee, ElementsAre("Federatie Voorbeeldartsen"));
  EXPECT_THAT(found_in("De NVX zal in 2031 een leidraad uitbrengen."), IsEmpty());
}

TEST(Recommendations, AddressTheReaderOfALetter) {
  const std::string ask = "Wij vragen u de norm in de wet op te nemen.";
  const auto to_minister = found_in(document_with(
      {block(BlockKind::kParagraph, "Geachte minister,"), block(BlockKind::kParagraph, ask)}));
  ASSERT_EQ(to_minister.size(), 1U);
  EXPECT_THAT(to_minister[0].addressee, ElementsAre("minister"));
  EXPECT_THAT(only(ask).addressee, IsEmpty());
}

TEST(Recommendations, TakeWhatAPartyCanDoForAdviceInAnAdvisingText) {
  const std::string can = "Opleiders kunnen in het rooster tijd vrijmaken voor overleg.";
  Document vision = document_with({block(BlockKind::kParagraph, can)});
  vision.kind = "visie";
  const auto found = found_in(vision);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, kPractice);
  EXPECT_EQ(found[0].strength, 1);
  EXPECT_THAT(found_in(can), IsEmpty());
  vision.blocks[0].text = "Opleiders kunnen in het rooster vaak geen tijd vrijmaken.";
  EXPECT_THAT(found_in(vision), IsEmpty());
  EXPECT_EQ(only("Ziekenhuizen kunnen overwegen een collega aan te wijzen.").strength, 1);
}

TEST(Recommendations, SetADutyWithALawBehindItApart) {
  EXPECT_EQ(only("De zorgaanbieder moet dit melden bij de inspectie (artikel 11 Wkkgz).").kind,
            kExistingDuty);
  EXPECT_EQ(only("Sinds 2017 moet de werkgever dat mogelijk maken.").kind, kExistingDuty);
  EXPECT_EQ(only("De arts moet zich houden aan het geheim van artikel 88 Wet BIG.").kind,
            kExistingDuty);
  EXPECT_EQ(only("De minister moet de grondslag (artikel 9 Wkkgz) verruimen.").kind, kPolicy);
  EXPECT_EQ(only("Elke arts zou dit moeten melden (artikel 11 Wkkgz).").kind, kPractice);
}

TEST(Recommendations, SetAnExistingDutyApartByTheNormThatItNames) {
  for (const char* duty : {"Op basis van de Jeugdwet dienen gemeenten een voorziening te treffen.",
                           "Het laboratorium moet krachtens de vergunning elke uitslag bewaren.",
                           "De Arbowet bepaalt dat elke werkgever een plan moet hebben.",
                           "De dienst moet wettelijk binnen vier weken beslissen.",
                           "Verhuurders moeten nu al elke klacht vastleggen."}) {
    EXPECT_EQ(only(duty).kind, kExistingDuty) << duty;
  }
}

TEST(Recommendations, LeaveWhatAnotherFindsOrSaysAlone) {
  EXPECT_THAT(found_in("Patiëntenorganisaties vinden dat dit openbaar zou moeten zijn."),
              IsEmpty());
  EXPECT_THAT(found_in("De ouders die wij spraken, vinden dat dit openbaar zou moeten zijn."),
              IsEmpty());
  EXPECT_THAT(found_in("De minister heeft in mei gezegd dat artsen dit moeten regelen."),
              IsEmpty());
  EXPECT_THAT(found_in("Een lid zei dat elke arts dit zou moeten nalopen."), IsEmpty());
  EXPECT_THAT(found_in("Evenmin vinden wij dat elke arts moet meedoen."), IsEmpty());
}

TEST(Recommendations, LeaveWhatAPartySaysThatIsNotTheIssuerAlone) {
  for (const char* text :
       {"Volgens de minister moeten artsen voortaan alles registreren.",
        "Artsen moeten voortaan alles registreren, vindt de minister.",
        "Volgens de zorgverzekeraars moet de minister dit op korte termijn regelen.",
        "De zorg moet goedkoper worden, aldus de staatssecretaris."}) {
    EXPECT_THAT(found_in(text), IsEmpty()) << text;
  }
  EXPECT_EQ(
      only(
          "Volgens de minister kan dat al, maar wij pleiten voor meer toezicht op de arbodiensten.")
          .kind,
      kPolicy);
}

TEST(Recommendations, TakeWhatTheIssuerFinds) {
  for (const char* who : {"Wij vinden", "De FVA vindt", "De federatie vindt", "Daarom vinden wij",
                          "De werkgroep vindt"}) {
    EXPECT_EQ(only(std::string(who) + " dat elke arts dit zou moeten bespreken.").kind, kPractice);
  }
}

TEST(Recommendations, DoNotTakeAnotherFederationForTheIssuer) {
  Document other = document_with(
      {block(BlockKind::kFurniture, "Vereniging Voorbeeldverpleegkundigen (VVV), mei 2030"),
       block(BlockKind::kParagraph,
             "De federatie vindt dat werkgevers dit wekelijks zouden moeten doen.")});
  other.publisher.clear();
  EXPECT_THAT(found_in(other), IsEmpty());
  other.blocks[1].text = "De VVV vindt dat werkgevers dit wekelijks zouden moeten doen.";
  EXPECT_EQ(found_in(other).size(), 1U);
}

TEST(Recommendations, LeaveAQuotedClauseAlone) {
  EXPECT_THAT(found_in("De zin dat ‘artsen dit zelf moeten aantonen’ onderschrijven wij."),
              IsEmpty());
  EXPECT_EQ(found_in("De minister moet ook zzp’ers en gastouders’ kinderen meetellen.").size(), 1U);
}

TEST(Recommendations, HearWhoIsCalledBeforeAnImperative) {
  const Recommendation found = only("Opleiders, oefen dit gesprek met elke aios.");
  EXPECT_EQ(found.kind, kPractice);
  EXPECT_EQ(found.cue, "oefen");
  EXPECT_THAT(found.addressee, ElementsAre("opleiders"));
}

TEST(Recommendations, AddressImperativesToWhomTheHeadingNames) {
  const auto found =
      found_in(document_with({block(BlockKind::kHeading, "Aanbevelingen aan de politiek"),
                              block(BlockKind::kListItem, "Wijs per regio een arts aan.")}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].addressee, ElementsAre("politiek"));
}

TEST(Recommendations, LeaveTheNumberOfAListItemOut) {
  const auto found =
      found_in(document_with({block(BlockKind::kListItem, "4. De minister moet dit regelen.")}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "De minister moet dit regelen.");
  EXPECT_EQ(found[0].citation.quote, found[0].text);
  EXPECT_EQ(found[0].text.substr(found[0].cue_span.begin.value, found[0].cue_span.size()), "moet");
}

TEST(Recommendations, TakeOnlyTheNearestHeadingForTheAnnouncementOfAList) {
  const auto chapter = block(BlockKind::kHeading, "Bevindingen en aanbevelingen");
  auto section = block(BlockKind::kHeading, "Privacy");
  section.level = 2;
  const auto item = block(BlockKind::kListItem, "De gegevens staan op de telefoon.");
  EXPECT_THAT(found_in(document_with({chapter, section, item})), IsEmpty());
}

TEST(Recommendations, AreCitedWithPageAndPlace) {
  Block second = block(BlockKind::kParagraph, "Dit is de stand. De overheid moet dit regelen.");
  second.page = second.page_end = {7};
  const Document document = document_with({block(BlockKind::kParagraph, "Een inleiding."), second});
  const auto found = found_in(document);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].citation.page.value, 7);
  EXPECT_EQ(found[0].citation.quote, "De overheid moet dit regelen.");
  EXPECT_EQ(cut_passages(document)[0].slice(found[0].citation.span), found[0].citation.quote);
}

TEST(Recommendations, AreCitedWithTheBorderBetweenTheirPages) {
  Block across = block(BlockKind::kParagraph, "De overheid moet dit op korte termijn regelen.");
  across.page = {2};
  across.page_end = {3};
  across.page_starts = {ByteOffset{21}};
  const auto found = found_in(document_with({block(BlockKind::kParagraph, "Een zin."), across}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].citation.page.value, 2);
  EXPECT_EQ(found[0].citation.page_end.value, 3);
  EXPECT_THAT(found[0].citation.page_starts, ElementsAre(ByteOffset{21}));
}

}  // namespace
}  // namespace speerpunt
