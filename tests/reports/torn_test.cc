// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/torn.hh"

#include <gtest/gtest.h>

#include "tests/reports/passage_example.hh"

namespace speerpunt {
namespace {

constexpr const char* kIssuer = "Federatie Voorbeeldartsen";

// What would be quoted of the sentence that begins with `words`; empty: nothing.
std::string quoted(const AnalysedPassage& analysed, const std::string& words) {
  const Passage& passage = analysed.passage;
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    if (!passage.slice(passage.sentences[i]).starts_with(words)) continue;
    const Candidate candidate = widen(analysed, i, kQuoteBytes);
    return why_torn(candidate, kIssuer) ? "" : cite(candidate).quote;
  }
  throw std::runtime_error("no sentence begins with " + words);
}

std::string quoted(const std::string& paragraph, const std::string& words) {
  return quoted(passage_of({{BlockKind::kParagraph, paragraph}}), words);
}

std::optional<Torn> torn(const std::string& sentence) {
  const AnalysedPassage passage = passage_of({{BlockKind::kParagraph, sentence}});
  return why_torn(widen(passage, 0, kQuoteBytes), kIssuer);
}

TEST(Torn, ASentenceThatStandsAloneIsQuoted) {
  EXPECT_EQ(torn("De minister moet het toezicht regelen."), std::nullopt);
  EXPECT_EQ(torn("Wij vinden dat de minister het toezicht moet regelen."), std::nullopt);
  EXPECT_EQ(torn("Artsen moeten (ook in de nacht) bereikbaar zijn."), std::nullopt);
  EXPECT_EQ(torn("a) De minister moet het toezicht regelen."), std::nullopt);
}

TEST(Torn, ADenialIsTakenAlong) {
  EXPECT_EQ(quoted("Het is niet zo dat iedere arts alles moet melden. Elke arts moet wel melden "
                   "wat schade gaf.",
                   "Elke"),
            "Het is niet zo dat iedere arts alles moet melden. Elke arts moet wel melden wat "
            "schade gaf.");
  EXPECT_EQ(quoted(passage_of({{BlockKind::kParagraph, "Het is een misverstand dat dit helpt."},
                               {BlockKind::kParagraph, "Artsen moeten elke keer verslag doen."}}),
                   "Artsen"),
            "");
}

TEST(Torn, WhatOthersSayIsNotQuoted) {
  EXPECT_EQ(torn("Volgens de Patiëntenfederatie moet de minister het toezicht regelen."),
            Torn::kReported);
  EXPECT_EQ(torn("Artsen moeten volgens de minister vaker samenwerken."), Torn::kReported);
  EXPECT_EQ(torn("Sommigen vinden dat de minister het toezicht moet afschaffen."), Torn::kReported);
  EXPECT_EQ(torn("De LHV pleit voor een verbod op taakdelegatie."), Torn::kReported);
  EXPECT_EQ(torn("Werkgeversorganisaties lieten ons weten dat zij willen meebetalen."),
            Torn::kReported);
  EXPECT_EQ(torn("Ook stelt de minister dat artsen meer moeten doen."), Torn::kReported);
  EXPECT_EQ(quoted("Volgens de minister is er geld genoeg. Hij moet dat nu verdelen.", "Hij"), "");
}

TEST(Torn, TheOtherHalfIsTakenAlong) {
  EXPECT_EQ(quoted("Het toezicht moet niet alleen artsen betreffen. Ook bestuurders moeten "
                   "verantwoording afleggen.",
                   "Het toezicht"),
            "Het toezicht moet niet alleen artsen betreffen. Ook bestuurders moeten "
            "verantwoording afleggen.");
  EXPECT_EQ(quoted("Het toezicht moet niet alleen artsen maar ook bestuurders betreffen. Ook de "
                   "inspectie ziet dat.",
                   "Het toezicht"),
            "Het toezicht moet niet alleen artsen maar ook bestuurders betreffen.");
  // In a paragraph of its own the other half cannot be taken along.
  EXPECT_EQ(quoted(passage_of({{BlockKind::kParagraph, "Dit moet niet alleen de minister regelen."},
                               {BlockKind::kParagraph, "Ook de artsen moeten dit doen."}}),
                   "Dit"),
            "");
}

TEST(Torn, AHalfIsNotQuotedWhereTheOtherIsNotThere) {
  EXPECT_EQ(torn("Voor leiderschap is niet alleen kennis van zaken nodig."), Torn::kTakenBack);
  EXPECT_EQ(torn("De inspectie moet naar het gesprek vragen, en niet alleen naar het protocol."),
            std::nullopt);
  EXPECT_EQ(torn("Niet alleen artsen maar ook bestuurders moeten zich verantwoorden."),
            std::nullopt);
}

TEST(Torn, WhatItSaysSomethingOfIsTakenAlongOrItIsNotQuoted) {
  for (const char* outside :
       {"Dit moet de minister regelen.", "Deze partijen moeten toestemming vragen.",
        "Zij moeten daarvoor betalen.", "Hierbij moet de inspectie helpen.",
        "Het heeft de werkgever niets geholpen.", "Dat is niet nodig.",
        "Dan moet de minister ingrijpen.", "Hun opleiding moet korter worden.",
        "Zulke afspraken moeten worden vastgelegd."}) {
    EXPECT_EQ(torn(outside), Torn::kDepends) << outside;
    const std::string whole = std::string("Verzekeraars krijgen inzage in het dossier. ") + outside;
    EXPECT_EQ(quoted(whole, outside), whole);
  }
  for (const char* whole :
       {"Ook moet de minister het toezicht regelen.", "Deze visie vraagt om een wet.",
        "Het is nodig dat de minister dit regelt.", "Het zou goed zijn om artsen te betrekken.",
        "Het gebruik van de app moet vrijwillig zijn.",
        "Dat artsen dit melden, moet vanzelf spreken.",
        "Daarom moet de minister het toezicht regelen."}) {
    EXPECT_EQ(torn(whole), std::nullopt) << whole;
  }
}

TEST(Torn, WhatOnlyTellsIsNoView) {
  EXPECT_EQ(torn("Meer hierover is te vinden op onze website."), Torn::kTold);
  EXPECT_EQ(torn("De taskforce adviseert over de app."), Torn::kTold);
  EXPECT_EQ(torn("Deze notitie bestaat uit drie delen."), Torn::kTold);
}

TEST(Torn, AnExampleIsQuotedWithThatOfWhichItIsOne) {
  EXPECT_EQ(quoted("De minister moet de opleiding steunen. Bijvoorbeeld door plaatsen te betalen.",
                   "Bijvoorbeeld"),
            "De minister moet de opleiding steunen. Bijvoorbeeld door plaatsen te betalen.");
  EXPECT_EQ(torn("Bijvoorbeeld door plaatsen te betalen moet de minister helpen."), Torn::kDepends);
}

TEST(Torn, TheHeadOfAPageIsNoSentence) {
  EXPECT_EQ(torn("Optimaal functioneren"), Torn::kFragment);
  EXPECT_EQ(quoted(passage_of({{BlockKind::kListItem, "Optimaal functioneren"}}), "Optimaal"), "");
  EXPECT_EQ(torn("Artsen moeten dit melden."), std::nullopt);
}

TEST(Torn, WhatTheLetterOfTheReaderSaysIsNotQuoted) {
  EXPECT_EQ(torn("Uw brief vermeldt dat er een evaluatie komt."), Torn::kReported);
  EXPECT_EQ(torn("Uw nota kondigt een wet op het toezicht aan."), Torn::kReported);
  EXPECT_EQ(torn("U stelt dat de opleiding korter moet."), Torn::kReported);
  EXPECT_EQ(torn("Wij vragen u uw brief over de opleiding aan te vullen."), std::nullopt);
  EXPECT_EQ(torn("U moet de opleiding verlengen."), std::nullopt);
}

TEST(Torn, WhatTheIssuerSaysOfItselfIsQuoted) {
  EXPECT_EQ(torn("De FVA pleit voor een wet op het toezicht."), std::nullopt);
  EXPECT_EQ(torn("Volgens de Federatie Voorbeeldartsen moet de minister dit regelen."),
            std::nullopt);
  EXPECT_EQ(torn("Volgens ons moet de minister dit regelen."), std::nullopt);
  EXPECT_EQ(torn("Wij vinden met de Patiëntenfederatie dat dit anders moet."), std::nullopt);
}

TEST(Torn, ALawAndAnOrderAreNoView) {
  EXPECT_EQ(torn("Volgens de wet moet de arts dit melden."), std::nullopt);
  EXPECT_EQ(torn("De minister stelt regels over de opleiding vast."), std::nullopt);
  EXPECT_EQ(torn("De minister moet de Kamer jaarlijks over het toezicht informeren."),
            std::nullopt);
}

TEST(Torn, AListThatOthersOrADenialLeadInto) {
  const auto sayings = passage_of({{BlockKind::kParagraph, "Sommigen stellen dat:"},
                                   {BlockKind::kListItem, "Artsen geen toezicht nodig hebben."}});
  EXPECT_EQ(quoted(sayings, "Artsen"), "");
  const auto said = passage_of({{BlockKind::kParagraph, "Critici zeggen:"},
                                {BlockKind::kParagraph, "De minister moet opstappen."}});
  EXPECT_EQ(quoted(said, "De minister"), "");
  // The lead-in is shown with the item, so that what is denied stays denied.
  const auto denied = passage_of({{BlockKind::kParagraph, "Wij zijn tegen:"},
                                  {BlockKind::kListItem, "Een verplicht register."}});
  EXPECT_EQ(quoted(denied, "Een"), "Een verplicht register.");
  EXPECT_TRUE(lead_in(denied.passage, 1));
  const auto paragraph = passage_of({{BlockKind::kParagraph, "Niet nodig is:"},
                                     {BlockKind::kParagraph, "Artsen moeten zich registreren."}});
  EXPECT_EQ(quoted(paragraph, "Artsen"), "");
}

TEST(Torn, AQuestionIsNoView) {
  EXPECT_EQ(torn("Moet de minister het toezicht regelen?"), Torn::kQuestion);
}

TEST(Torn, AConditionThatWasSplitOffIsTakenAlong) {
  const std::string whole =
      "De arts moet de patiënt informeren. Tenzij de patiënt dat niet wil weten.";
  EXPECT_EQ(quoted(whole, "De arts"), whole);
  EXPECT_EQ(quoted(whole, "Tenzij"), whole);
  const std::string mits = "Artsen mogen taken delegeren. Mits zij toezicht houden.";
  EXPECT_EQ(quoted(mits, "Artsen"), mits);
  const std::string only = "Artsen mogen informatie delen. Alleen als de patiënt dat goed vindt.";
  EXPECT_EQ(quoted(only, "Alleen"), only);
  EXPECT_EQ(torn("Mits zij toezicht houden, mag het."), Torn::kDepends);
}

TEST(Torn, WhatTakesItBackIsTakenAlong) {
  for (const char* next :
       {"Maar dat kan nu nog niet.", "Echter, dat is te duur.", "Dat is echter te duur.",
        "Daarentegen kan de inspectie dit wel.", "Integendeel, het schaadt."}) {
    const std::string whole = std::string("De minister moet het toezicht regelen. ") + next;
    EXPECT_EQ(quoted(whole, "De minister"), whole);
  }
}

TEST(Torn, WhatIsTakenBackAtTooGreatALengthIsNotQuoted) {
  const std::string next = "Maar " + std::string(690, 'a') + " is niet nodig.";
  EXPECT_EQ(quoted("De minister moet het toezicht regelen. " + next, "De minister"), "");
}

TEST(Torn, AQuotationOrBracketIsWholeOrNotThere) {
  EXPECT_EQ(torn("De minister schreef: “Ik moet dit regelen."), Torn::kEnclosed);
  EXPECT_EQ(torn("Artsen moeten dit regelen (zie ook de bijlage."), Torn::kEnclosed);
  EXPECT_EQ(torn("Artsen moeten dit regelen)."), Torn::kEnclosed);
  EXPECT_EQ(torn("Artsen moeten dit \"regelen."), Torn::kEnclosed);
  EXPECT_EQ(torn("Iedere zzp’er moet naar een ‘arbeidsarts’ kunnen."), std::nullopt);
  EXPECT_EQ(torn("Artsen moeten “samen” beslissen (met de patiënt)."), std::nullopt);
}

TEST(Torn, WhatLeadsOnIsNotQuoted) {
  EXPECT_EQ(torn("De minister moet het volgende regelen:"), Torn::kLeadsOn);
  EXPECT_EQ(torn("De minister moet dit regelen…"), Torn::kLeadsOn);
}

TEST(Torn, AFragmentComesWithItsLeadInOrNotAtAll) {
  const std::string item = "contact tussen bedrijfsarts, verzekeringsarts, huisarts en specialist";
  EXPECT_EQ(quoted(passage_of({{BlockKind::kListItem, item}}), "contact"), "");
  EXPECT_EQ(quoted(passage_of({{BlockKind::kParagraph, "Nodig is:"}, {BlockKind::kListItem, item}}),
                   "contact"),
            item);
  EXPECT_EQ(torn("Contact tussen bedrijfsarts, verzekeringsarts, huisarts en specialist"),
            Torn::kFragment);
  EXPECT_EQ(torn("Zorg voor contact tussen bedrijfsarts en huisarts"), std::nullopt);
  EXPECT_EQ(torn("Artsen werken samen in de regio."), std::nullopt);
}

TEST(Torn, ArrangementsWithParliamentAreNoView) {
  EXPECT_EQ(torn("Uw Kamer ontvangt voor de zomer een brief over het toezicht."),
            Torn::kProcedural);
  EXPECT_EQ(torn("Ik zal de Kamer hierover voor de zomer informeren."), Torn::kProcedural);
}

TEST(Torn, AFootnoteMarkStaysWithItsSentence) {
  const std::string marked = "De minister moet het toezicht regelen.¹²";
  EXPECT_EQ(quoted(marked + " Dit vraagt geld van de Staat.", "De minister").substr(0, 41),
            marked.substr(0, 41));
  EXPECT_EQ(torn("De minister moet het toezicht3 op keuringen regelen."), std::nullopt);
}

TEST(Torn, ASentenceIsNeverCut) {
  const std::string sentence =
      "De minister moet " + std::string(2970, 'a') + " en het toezicht regelen.";
  EXPECT_EQ(torn(sentence), Torn::kLong);
}

}  // namespace
}  // namespace speerpunt
