// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parse.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/error.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using testing::ElementsAre;

// The tree as one line: AND(a b), "a b", thema=x, jaar=2015..2018.
std::string written(const Expression& one) {
  const auto all = [&](const std::string& name, const std::string& glue) {
    std::string text = name;
    for (std::size_t at = 0; at < one.children.size(); ++at)
      text += (at == 0 ? "" : glue) + written(one.children[at]);
    return text;
  };
  switch (one.op) {
    case Op::kWord: {
      const std::string field(row(one.field).query_name);
      return field.empty() ? one.word : field + "~" + one.word;
    }
    case Op::kPrefix:
      return one.word + "*";
    case Op::kWildcard:
      return one.word;
    case Op::kFuzzy:
      return one.word + "~" + std::to_string(one.window);
    case Op::kAny:
      return "_";
    case Op::kPhrase:
      return all("\"", " ") + "\"";
    case Op::kNear:
      return all("NEAR" + std::to_string(one.window) + "(", " ") + ")";
    case Op::kAnd:
      return all("AND(", " ") + ")";
    case Op::kOr:
      return all("OR(", " ") + ")";
    case Op::kAndNot:
      return all("WITHOUT(", " ") + ")";
    case Op::kPreferAnd:
      return all("(", " ") + ")";
    case Op::kSame:
      return all("SAME(", " ") + ")";
    case Op::kFilter:
      return std::string(row(one.field).query_name) + "=" + one.word;
    case Op::kYears:
      return "jaar=" + std::to_string(one.from) + ".." + std::to_string(one.to);
    case Op::kDates:
      return "datum=" + std::to_string(one.from) + ".." + std::to_string(one.to);
    case Op::kUndated:
    case Op::kPassage:
      return "never parsed";
    case Op::kAll:
      return "ALL";
  }
  return "?";
}

std::string parsed(std::string_view query) {
  return written(parse_query(query).expression);
}

struct Complaint {
  std::string where;
  std::string message;
};
Complaint complaint(std::string_view query) {
  try {
    parse_query(query);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "query-syntax");
    EXPECT_FALSE(error.hint().empty());
    return {error.where(), error.what()};
  }
  return {"none", parsed(query)};
}

TEST(Parse, PrefersAllWordsThatStandSideBySide) {
  EXPECT_EQ(parsed("toezicht Bedrijfsartsen"), "(toezicht bedrijfsartsen)");
  EXPECT_EQ(parsed("Coördinatie"), "coordinatie");
}

TEST(Parse, TakesANaturalQuestion) {
  const ParsedQuery question = parse_query("Wat vindt de KNMG van het toezicht op bedrijfsartsen?");
  EXPECT_EQ(written(question.expression), "(knmg toezicht bedrijfsartsen)");
  EXPECT_THAT(question.words, ElementsAre("knmg", "toezicht", "bedrijfsartsen"));
}

TEST(Parse, SearchesStopWordsIfThereIsNothingElse) {
  EXPECT_EQ(parsed("wie is wie?"), "(wie is wie)");
  EXPECT_THAT(parse_query("wie is wie?").words, ElementsAre("wie", "is"));
  EXPECT_EQ(parsed("thema:x de"), "AND(de thema=x)");
}

TEST(Parse, KeepsWordsThatTurnTheMeaning) {
  EXPECT_FALSE(is_stop_word("zonder"));
  EXPECT_FALSE(is_stop_word("niet"));
  EXPECT_TRUE(is_stop_word("waarover"));
}

TEST(Parse, RequiresAPhraseAndWelcomesWordsBesideIt) {
  EXPECT_EQ(parsed("\"zonder verwijzing\""), "\"zonder verwijzing\"");
  EXPECT_EQ(parsed("„zonder de verwijzing”"), "\"zonder de verwijzing\"");
  EXPECT_EQ(parsed("\"a b\" arts zorg"), "OR(\"a b\" AND(\"a b\" (arts zorg)))");
  EXPECT_EQ(parsed("\"a b\" \"c d\""), "AND(\"a b\" \"c d\")");
  EXPECT_EQ(parsed("arts \"\""), "arts");
}

TEST(Parse, CombinesByCapitalOperatorsInBothLanguages) {
  EXPECT_EQ(parsed("arts AND zorg"), "AND(arts zorg)");
  EXPECT_EQ(parsed("arts EN zorg OF recht"), "OR(AND(arts zorg) recht)");
  EXPECT_EQ(parsed("arts EN (zorg OR recht)"), "AND(arts OR(zorg recht))");
  EXPECT_EQ(parsed("arts en zorg of recht"), "(arts zorg recht)");
}

TEST(Parse, ExcludesByMinusOrNot) {
  EXPECT_EQ(parsed("arts -huisarts"), "WITHOUT(arts huisarts)");
  EXPECT_EQ(parsed("arts NIET huisarts"), "WITHOUT(arts huisarts)");
  EXPECT_EQ(parsed("arts AND NOT \"de huisarts\""), "AND(arts WITHOUT(ALL \"de huisarts\"))");
  EXPECT_EQ(parsed("arts -thema:corona"), "WITHOUT(arts thema=corona)");
  EXPECT_EQ(parsed("-arts"), "WITHOUT(ALL arts)");
  EXPECT_THAT(parse_query("arts -huisarts").words, ElementsAre("arts"));
}

TEST(Parse, TakesAHyphenInsideOrAloneAsText) {
  EXPECT_EQ(parsed("arbo-arts - e-health"), "(arbo-arts e-health)");
}

TEST(Parse, FindsWordsNearEachOther) {
  EXPECT_EQ(parsed("toezicht NEAR/5 inspectie"), "NEAR5(toezicht inspectie)");
  EXPECT_EQ(parsed("toezicht NEAR inspectie"), "NEAR10(toezicht inspectie)");
  EXPECT_EQ(parsed("a1 NEAR/5 b1 NEAR/3 c1"), "NEAR5(a1 b1 c1)");
  EXPECT_EQ(parsed("zorg a1 NEAR/5 b1"), "OR(NEAR5(a1 b1) AND(NEAR5(a1 b1) zorg))");
}

TEST(Parse, ReadsFieldsAndRangesOfYears) {
  EXPECT_EQ(parsed("thema:medisch-leiderschap"), "thema=medisch-leiderschap");
  EXPECT_EQ(parsed("arts Thema:corona jaar:2015..2018"), "AND(arts thema=corona jaar=2015..2018)");
  EXPECT_EQ(parsed("jaar:2017"), "jaar=2017..2017");
  EXPECT_EQ(parsed("jaar:..2018"), "jaar=0..2018");
  EXPECT_EQ(parsed("jaar:2015..?"), "jaar=2015..9999");
  EXPECT_EQ(parsed("uitgever:\"federatie voorbeeldartsen\" arts"),
            "AND(arts uitgever=federatie voorbeeldartsen)");
  EXPECT_EQ(parsed("kop:toezicht arts"), "OR(kop~toezicht AND(kop~toezicht arts))");
  EXPECT_EQ(parsed("titel:\"visie op zorg\""), "AND(titel~visie titel~op titel~zorg)");
}

TEST(Parse, TakesNumbersAndAddressesWithAColonAsWords) {
  EXPECT_THAT(parse_query("artikel 7:457 BW").words, ElementsAre("artikel", "7:457", "bw"));
  EXPECT_EQ(complaint("ECLI:NL:TGZRAMS:2017:77").where, "none");
  EXPECT_EQ(complaint("http://voorbeeld.nl/a").where, "none");
  EXPECT_EQ(complaint("let op: dit").where, "none");
}

TEST(Parse, TakesTheNumberOfAStandardForOneWord) {
  EXPECT_EQ(parsed("EN 301 549"), "301549");
  EXPECT_EQ(parsed("norm 301\u00A0549 zorg"), "(norm 301549 zorg)");
  EXPECT_EQ(parsed("toegankelijk volgens EN 301 549"), "(toegankelijk volgens 301549)");
}

TEST(Parse, TakesAStarForTheRestOfAWord) {
  EXPECT_EQ(parsed("Beroeps*"), "beroeps*");
  EXPECT_EQ(parsed("arts AND (beroeps* OF zorg)"), "AND(arts OR(beroeps* zorg))");
  EXPECT_THAT(parse_query("beroeps* arts").words, ElementsAre("beroeps*", "arts"));
  EXPECT_EQ(complaint("arts a*").where, "teken 6");
}

TEST(Parse, TakesAnAddressForOneWord) {
  EXPECT_EQ(parsed("info@arts-en-zorg.nl"), "info@arts-en-zorg.nl");
}

TEST(Parse, NamesThePlaceOfAMistake) {
  EXPECT_EQ(complaint("arts \"zonder").where, "teken 6");
  EXPECT_EQ(complaint("één (arts").where, "teken 5");
  EXPECT_EQ(complaint("arts) zorg").where, "teken 5");
  EXPECT_EQ(complaint("arts AND").where, "teken 6");
  EXPECT_EQ(complaint("(arts OF ) zorg").where, "teken 7");
  EXPECT_EQ(complaint("AND arts").where, "teken 1");
  EXPECT_EQ(complaint("AND").where, "teken 1");
  EXPECT_EQ(complaint("zorg (EN arts)").where, "teken 7");
  EXPECT_EQ(complaint("arts NOT").where, "teken 6");
  EXPECT_EQ(complaint("arts - -zorg").where, "none");
  EXPECT_EQ(complaint("arts NIET -zorg").where, "teken 11");
  EXPECT_EQ(complaint("NEAR/5 arts").where, "teken 1");
  EXPECT_EQ(complaint("arts NEAR/x zorg").where, "teken 6");
  EXPECT_EQ(complaint("arts jaar:vorig").where, "teken 6");
  EXPECT_EQ(complaint("jaar:2018..2015").where, "teken 1");
  EXPECT_EQ(complaint("thema: arts").where, "teken 1");
  EXPECT_EQ(complaint("???").where, "teken 1");
  EXPECT_THAT(complaint("jar:2017").message, testing::HasSubstr("'jar'"));
}

TEST(Parse, TakesCapitalsThroughoutForWords) {
  EXPECT_EQ(parsed("OPENHEID EN INCIDENTEN"), "(openheid incidenten)");
  EXPECT_EQ(parsed("TOEZICHT NIET INSPECTIE"), "(toezicht niet inspectie)");
  EXPECT_EQ(parsed("TOEZICHT AND INSPECTIE"), "AND(toezicht inspectie)");
  EXPECT_EQ(parsed("IGZ OF IGJ"), "OR(igz igj)");  // abbreviations are capitals anyhow
}

TEST(Parse, TakesOperatorsAtTheEdgeAndNamesForWords) {
  EXPECT_EQ(parsed("instemming OR"), "(instemming or)");
  EXPECT_EQ(parsed("OR instemming"), "(or instemming)");
  EXPECT_EQ(parsed("de rol van de OR bij verzuim"), "(rol or verzuim)");
  EXPECT_EQ(parsed("dat mag NIET"), "niet");
  EXPECT_EQ(parsed("mag een arts dat NIET weigeren?"), "(arts niet weigeren)");
}

TEST(Parse, TakesWhatWasCopied) {
  EXPECT_EQ(parsed("toezicht op bedrijfs-\nartsen,\r\n  en opleiders"),
            "(toezicht bedrijfsartsen opleiders)");
  EXPECT_EQ(parsed("bedrijfs-\nen verzekeringsartsen"), "(bedrijfs- verzekeringsartsen)");
  EXPECT_EQ(parsed("«open communicatie»"), "\"open communicatie\"");
  EXPECT_EQ(parsed("wat is ‘informed consent’?"), "\"informed consent\"");
  EXPECT_EQ(parsed("de zzp'ers van 's-Gravenhage"), "(zzp'ers 's-gravenhage)");
  EXPECT_EQ(parsed("zorg ’s nachts voor artsen’ gezondheid"),
            parsed("zorg 's nachts voor artsen' gezondheid"));
}

TEST(Parse, RequiresAWordWithPlus) {
  EXPECT_EQ(parsed("+toezicht arts"), "OR(toezicht AND(toezicht arts))");
  EXPECT_EQ(parsed("+toezicht +arts"), "AND(toezicht arts)");
  EXPECT_EQ(parsed("hulp +"), "hulp");
}

TEST(Parse, TakesPatternsInWordsAndPhrases) {
  EXPECT_EQ(parsed("*arts"), "*arts");
  EXPECT_EQ(parsed("be*arts bedrijfs?rts,"), "(be*arts bedrijfs?rts)");
  EXPECT_EQ(parsed("arts?"), "arts");
  EXPECT_EQ(parsed("\"medisch* leiderschap\""), "\"medisch* leiderschap\"");
  EXPECT_EQ(parsed("\"open * communicatie\""), "\"open _ communicatie\"");
  EXPECT_EQ(parsed("open * communicatie"), "(open communicatie)");
  EXPECT_EQ(complaint("*a*").where, "teken 1");
  std::string many;
  for (int word = 0; word < 30; ++word) many += "beroeps* ";
  EXPECT_EQ(complaint(many).message, "te veel woorden met * of ~");
}

TEST(Parse, AllowsWrongLettersBehindATilde) {
  EXPECT_EQ(parsed("bedrijfsarst~"), "bedrijfsarst~1");
  EXPECT_EQ(parsed("bedrijfsarst~2 zorg"), "(bedrijfsarst~2 zorg)");
  EXPECT_THAT(parse_query("bedrijfsarst~2").words, ElementsAre("bedrijfsarst~2"));
  EXPECT_EQ(complaint("bedrijfsarst~5").where, "teken 1");
  EXPECT_EQ(complaint("van de arts~ en ui~").where, "teken 17");
}

TEST(Parse, FindsPhrasesAndPatternsNearEachOther) {
  EXPECT_EQ(parsed("\"open communicatie\" NEAR/8 klacht*"), "NEAR8(\"open communicatie\" klacht*)");
  EXPECT_EQ(parsed("toezicht DICHTBIJ/3 (inspectie OF igj)"), "NEAR3(toezicht OR(inspectie igj))");
  EXPECT_EQ(complaint("toezicht NEAR/3 jaar:2017").where, "teken 10");
  EXPECT_EQ(complaint("jaar:2017 NEAR/3 toezicht").where, "teken 11");
}

TEST(Parse, ReadsListsAndComparisons) {
  EXPECT_EQ(parsed("soort:visie,brief"), "OR(soort=visie soort=brief)");
  EXPECT_EQ(parsed("uitgever:\"Federatie A\",B arts"),
            "AND(arts OR(uitgever=Federatie A uitgever=B))");
  EXPECT_EQ(parsed("zorg -soort:mail"), "WITHOUT(zorg soort=mail)");
  EXPECT_EQ(parsed("jaar:>2015"), "jaar=2016..9999");
  EXPECT_EQ(parsed("jaar:<=2015"), "jaar=0..2015");
  EXPECT_EQ(parsed("jaar:2015-2018"), "jaar=2015..2018");
  EXPECT_EQ(parsed("jaar:2015,2017..2018"), "OR(jaar=2015..2015 jaar=2017..2018)");
  EXPECT_EQ(parsed("taal:nl"), "taal=nl");
}

TEST(Parse, ReadsDates) {
  EXPECT_EQ(parsed("datum:2017-06..2018-01"), "datum=20170601..20180131");
  EXPECT_EQ(parsed("datum:>=2017-06-01"), "datum=20170601..99991231");
  EXPECT_EQ(parsed("datum:>2017"), "datum=20171232..99991231");
  EXPECT_EQ(parsed("datum:<2017-06"), "datum=0..20170600");
  EXPECT_EQ(parsed("datum:\"juni 2017\""), "datum=20170601..20170630");
  EXPECT_EQ(parsed("datum:\"8 juni 2017\""), "datum=20170608..20170608");
  EXPECT_EQ(parsed("datum:8-6-2017"), "datum=20170608..20170608");
  EXPECT_EQ(parsed("datum:2020-winter"), "datum=20201201..20210228");
  EXPECT_EQ(parsed("datum:\"mei 2016\"..\"juni 2017\""), "datum=20160501..20170630");
  EXPECT_EQ(complaint("datum:gisteren").where, "teken 1");
  EXPECT_EQ(complaint("datum:2018..2017").where, "teken 1");
  EXPECT_EQ(complaint("datum:2017-13").where, "teken 1");
  EXPECT_EQ(complaint("datum:..").where, "teken 1");
}

TEST(Parse, SortsAndLikensOnRequest) {
  EXPECT_EQ(parse_query("arts").sort, std::nullopt);
  EXPECT_EQ(parse_query("arts sorteer:datum").sort, MatchOrder::kNewest);
  EXPECT_EQ(parse_query("sort:oudste arts").sort, MatchOrder::kOldest);
  EXPECT_EQ(parse_query("lijkt:abc/3").like, "abc/3");
  EXPECT_EQ(parse_query("lijkt:abc#3 jaar:2017").like, "abc#3");
  EXPECT_EQ(complaint("arts sorteer:kleur").where, "teken 6");
  EXPECT_EQ(complaint("sorteer:datum").where, "teken 1");  // of what?
}

TEST(Parse, HintsAtAFieldThatIsNear) {
  EXPECT_EQ(complaint("them:zorg").where, "teken 1");
  EXPECT_EQ(complaint("uitgver:\"een twee\"").where, "teken 1");
  EXPECT_EQ(complaint("conclusie:zorg").where, "none");
  EXPECT_EQ(parsed("let op: zorg"), "(let zorg)");
}

TEST(Parse, BoundsNear) {
  std::string many = "a1";
  for (int word = 0; word < 20; ++word) many += " NEAR/3 b1";
  EXPECT_NE(complaint(many).where, "none");
}

TEST(Parse, AsksForWordsIfThereAreNone) {
  EXPECT_EQ(complaint("").message, "de vraag is leeg");
  EXPECT_EQ(complaint("  ").where, "teken 1");
  EXPECT_EQ(parsed("arts OR ()"), "arts");
}

TEST(Parse, SurvivesAnyBytes) {
  const std::string alphabet = "a(\")-:. ENOFARjaar\xC3\xA9\xFF\0?";
  unsigned state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string query;
    for (int length = 0; length < round % 25; ++length) {
      state = state * 1664525U + 1013904223U;
      query += alphabet[(state >> 16U) % alphabet.size()];
    }
    try {
      parse_query(query);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "query-syntax") << query;
    }
  }
  EXPECT_NE(complaint(std::string(5000, '(')).where, "none");
  std::string many;
  for (int word = 0; word < 5000; ++word) many += "woord ";
  EXPECT_NE(complaint(many).where, "none");
}

}  // namespace
}  // namespace speerpunt
