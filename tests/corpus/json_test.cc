// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"

#include <gtest/gtest.h>

namespace speerpunt {
namespace {

Document sample_document() {
  Document document;
  document.id = "ab12";
  document.path = "visie.pdf";
  document.media = "pdf";
  document.title = "Zorg voor werkenden";
  document.title_source = "text";
  document.date = Date{"2017-06", DatePrecision::kMonth, "text"};
  document.publisher = "Federatie Voorbeeldartsen";
  document.kind = "visie";
  document.language = "nl";
  document.pages = {{{1}, "i", 595, 842}};
  document.blocks = {{BlockKind::kHeading, 2, "Álle zzp’ers", {1}, {1}, {72, 90.5, 300, 104}}};
  document.problems = {{Severity::kNote, "visie.pdf", PageNumber{2}, "pdf-no-text", "m", "h"}};
  return document;
}

Recommendation sample_recommendation() {
  Recommendation one;
  one.id = "ab12/r0";
  one.citation = {"ab12", {3}, {4}, "ab12/7", {{10}, {40}}, "De minister moet dit regelen."};
  one.path = "visie.pdf";
  one.text = "De minister moet dit regelen.";
  one.kind = RecommendationClass::kPolicy;
  one.addressee = {"minister"};
  one.explicit_addressee = true;
  one.strength = 5;
  one.confidence = 0.9;
  one.cue = "moet";
  one.cue_span = {{12}, {16}};
  one.themes = {"arbeidsgerichte-zorg"};
  one.date = Date{"2017", DatePrecision::kYear, "text"};
  return one;
}

TEST(Json, WritesADocumentByTheContract) {
  EXPECT_EQ(to_json(sample_document()),
            R"({"schema":1,"id":"ab12","path":"visie.pdf","url":"","media":"pdf",)"
            R"("title":"Zorg voor werkenden","title_source":"text","subtitle":"",)"
            R"("date":{"value":"2017-06","precision":"month","source":"text"},)"
            R"("publisher":"Federatie Voorbeeldartsen","issuer":"","kind":"visie","language":"nl",)"
            R"("version":"","replaces":[],"container":"",)"
            R"("pages":[{"number":1,"label":"i","width":595.0,"height":842.0}],)"
            R"("blocks":[{"kind":"heading","level":2,"text":"Álle zzp’ers","page":1,"page_end":1,)"
            R"("box":[72.0,90.5,300.0,104.0],"page_starts":[]}],)"
            R"("problems":[{"severity":"note","source":"visie.pdf","page":2,)"
            R"("code":"pdf-no-text","message":"m","hint":"h"}]})");
}

TEST(Json, WritesAnUnknownDateAsNull) {
  Document document = sample_document();
  document.date.reset();
  EXPECT_NE(to_json(document).find(R"("date":null)"), std::string::npos);
}

TEST(Json, ReadsADocumentBack) {
  EXPECT_EQ(document_from_json(to_json(sample_document())), sample_document());
}

TEST(Json, ReadsAPassageBack) {
  Passage passage;
  passage.id = "ab12/0";
  passage.document = "ab12";
  passage.heading = {"Toezicht", "Inspectie"};
  passage.text = "Een zin. Nog een zin.";
  passage.page = {1};
  passage.page_end = {2};
  passage.blocks = {{BlockKind::kParagraph, 0, {{0}, {21}}, {1}, {2}, {1, 2, 3, 4}, {{12}}}};
  passage.sentences = {{{0}, {8}}, {{9}, {21}}};
  EXPECT_EQ(passage_from_json(to_json(passage)), passage);
}

TEST(Json, ReadsARecommendationBack) {
  EXPECT_EQ(recommendation_from_json(to_json(sample_recommendation())), sample_recommendation());
}

TEST(Json, WritesARecommendationWithTheNamesOfTheContract) {
  EXPECT_TRUE(to_json(sample_recommendation())
                  .starts_with(R"({"id":"ab12/r0","document":"ab12","path":"visie.pdf","page":3,)"
                               R"("text":"De minister moet dit regelen.",)"
                               R"("class":"beleidsaanbeveling","addressee":["minister"],)"
                               R"("explicit":true,"strength":5,"confidence":0.9,"cue":"moet",)"
                               R"("themes":["arbeidsgerichte-zorg"],"date":{"value":"2017",)"));
}

TEST(Json, ReadsThemeTagsAndReferencesBack) {
  const std::vector<ThemeTag> tags = {
      {"opleiding", 1.5, {{"opleiding tot arts", "opleiding tot arts", "text", 1}}}};
  EXPECT_EQ(theme_tags_from_json(to_json(tags)), tags);
  const std::vector<Reference> references = {
      {ReferenceKind::kLaw, "BWBR0006251 art 88", "Wet BIG, art. 88", {{3}, {19}}}};
  EXPECT_EQ(references_from_json(to_json(references)), references);
}

TEST(Json, RefusesWhatItDoesNotExpect) {
  EXPECT_THROW(document_from_json("{"), Error);
  EXPECT_THROW(document_from_json("{}"), Error);
  EXPECT_THROW(passage_from_json("[1,2]"), Error);
}

TEST(Json, ReplacesBytesThatAreNotUtf8) {
  Document document = sample_document();
  document.title = "kapot \xff teken";
  EXPECT_NE(to_json(document).find("kapot \xEF\xBF\xBD teken"), std::string::npos);
}

}  // namespace
}  // namespace speerpunt
