// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/press.hh"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "reports/press/press_module.hh"
#include "tests/reports/briefing_example.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::ContainsRegex;
using testing::ElementsAre;
using testing::EndsWith;
using testing::Gt;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  std::string output;
  char buffer[4096];
  for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    output.append(buffer, count);
  EXPECT_EQ(pclose(pipe), 0) << command << "\n" << output;
  return output;
}

// A PDF on the disk, as the tools that do not know us see it.
class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes)
      : path_(fs::temp_directory_path() /
              ("press-" + std::to_string(getpid()) + "-" + std::to_string(++made_) + ".pdf")) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;
  ~PdfFile() { fs::remove(path_); }

  std::string text() const { return output_of("pdftotext -enc UTF-8 " + path_.string() + " -"); }
  std::string fonts() const { return output_of("pdffonts " + path_.string()); }
  std::string check() const { return output_of("qpdf --check " + path_.string() + " 2>&1"); }
  std::string structure_with_text() const {
    return output_of("pdfinfo -struct-text " + path_.string());
  }
  std::string info() const { return output_of("pdfinfo " + path_.string()); }

  // The objects of the file, as qpdf shows them.
  const json& objects() {
    if (objects_.is_null())
      objects_ =
          json::parse(output_of("qpdf --json=2 --json-key=qpdf " + path_.string()))["qpdf"][1];
    return objects_;
  }
  json follow(const json& value) {
    if (value.is_string() && value.get<std::string>().ends_with(" R")) {
      const json& object = objects().at("obj:" + value.get<std::string>());
      return object.contains("value") ? object["value"] : object;
    }
    return value;
  }
  json root() { return follow(objects().at("trailer")["value"]["/Root"]); }

  // Tags in reading order, each with its depth.
  std::vector<std::pair<int, json>> elements() {
    std::vector<std::pair<int, json>> found;
    const std::function<void(const json&, int)> walk = [&](const json& reference, int depth) {
      const json element = follow(reference);
      if (!element.is_object() || element.value("/Type", "") != "/StructElem") return;
      found.emplace_back(depth, element);
      for (const json& kid : element["/K"]) walk(kid, depth + 1);
    };
    walk(follow(root()["/StructTreeRoot"])["/K"], 0);
    return found;
  }
  std::vector<std::string> tags() {
    std::vector<std::string> names;
    for (const auto& [depth, element] : elements())
      names.push_back(std::string(static_cast<std::size_t>(depth), ' ') +
                      element["/S"].get<std::string>().substr(1));
    return names;
  }

 private:
  static inline int made_ = 0;
  fs::path path_;
  json objects_;
};

std::string page_link(const Source&, PageNumber page) {
  return "https://example.org/visie.pdf#page=" + std::to_string(page.value);
}

Manuscript example() {
  return write(briefing_example(), page_link);
}

Manuscript with_text(const std::string& text) {
  Manuscript manuscript = example();
  manuscript.blocks.insert(manuscript.blocks.begin() + 1,
                           TextBlock{TextBlock::Style::kText, {{text}}});
  return manuscript;
}

Charts one_chart() {
  return {{"tijdlijn", timeline_chart({}, "Aanbevelingen in de tijd")}};
}

TEST(Press, TagsTheTextInReadingOrder) {
  PdfFile pdf(Press().to_pdf(example(), {}));
  EXPECT_THAT(pdf.tags(),
              ElementsAre("Document", " H1", " P", " P", " H2", " Div", "  BlockQuote", "   P",
                          "    Link", "    Link", " H2", " L", "  LI", "   Lbl", "   LBody",
                          "    BlockQuote", "     P", "      Link", "      Link", "    P", " H2",
                          " L", "  LI", "   Lbl", "   LBody", "    Link", " H2", " P", " P"));
}

TEST(Press, GivesThePageNumbersOfTheFootToNoTag) {
  const PdfFile pdf(Press().to_pdf(example(), {}));
  EXPECT_THAT(pdf.text(), ContainsRegex("1 ?/ ?1"));
  EXPECT_THAT(pdf.structure_with_text(), Not(ContainsRegex("1 ?/ ?1")));
}

TEST(Press, SaysItsTitleLanguageAndDate) {
  PdfFile pdf(Press().to_pdf(example(), {}));
  const json root = pdf.root();
  EXPECT_EQ(root["/Lang"], "u:nl-NL");
  EXPECT_EQ(root["/ViewerPreferences"]["/DisplayDocTitle"], true);
  EXPECT_EQ(root["/MarkInfo"]["/Marked"], true);
  EXPECT_THAT(pdf.info(),
              AllOf(HasSubstr("Title:           Arbeid & gezondheid"),
                    HasSubstr("Tagged:          yes"), HasSubstr("(A4)"), HasSubstr("2026")));
}

TEST(Press, HasAnOutlineOfItsHeadings) {
  PdfFile pdf(Press().to_pdf(example(), {}));
  const json title = pdf.follow(pdf.follow(pdf.root()["/Outlines"])["/First"]);
  EXPECT_EQ(title["/Title"], "u:Arbeid & gezondheid");
  EXPECT_EQ(pdf.follow(title["/First"])["/Title"], "u:Kern");
  EXPECT_EQ(pdf.follow(title["/Last"])["/Title"], "u:Verantwoording");
}

TEST(Press, LinksToThePageAndToTheListOfSources) {
  PdfFile pdf(Press().to_pdf(example(), {}));
  std::vector<std::string> addresses;
  int inside = 0;
  for (const auto& [id, object] : pdf.objects().items()) {
    if (!object.contains("value") || !object["value"].is_object()) continue;
    const json& annotation = object["value"];
    if (annotation.value("/Subtype", "") != "/Link") continue;
    EXPECT_TRUE(annotation.contains("/StructParent"));
    EXPECT_TRUE(annotation.contains("/Contents"));
    if (annotation.contains("/A")) addresses.push_back(annotation["/A"]["/URI"]);
    if (annotation.contains("/Dest")) ++inside;
  }
  EXPECT_THAT(addresses, testing::Contains("u:https://example.org/visie.pdf#page=4"));
  EXPECT_EQ(inside, 2);
}

TEST(Press, NeverLinksToAScript) {
  Manuscript manuscript = example();
  for (SourceNote& note : manuscript.notes) note.address = "javascript:alert(1)";
  PdfFile pdf(Press().to_pdf(manuscript, {}));
  EXPECT_THAT(pdf.objects().dump(), Not(HasSubstr("javascript")));
}

TEST(Press, TellsWhoDoesNotSeeAChartWhatItShows) {
  Manuscript manuscript = example();
  manuscript.blocks.insert(manuscript.blocks.begin() + 1, ChartBlock{"tijdlijn"});
  PdfFile pdf(Press().to_pdf(manuscript, one_chart()));
  bool seen = false;
  for (const auto& [depth, element] : pdf.elements()) {
    if (element["/S"] != "/Figure") continue;
    seen = true;
    EXPECT_THAT(element["/Alt"].get<std::string>(), StartsWith("u:Aanbevelingen in de tijd. "));
    EXPECT_EQ(element["/A"]["/BBox"].size(), 4);
  }
  EXPECT_TRUE(seen);
}

TEST(Press, RepeatsTheHeadOfATableAndTagsItOnce) {
  BriefingTable table{"Wetten", {"wet", "passages"}, {}};
  for (int i = 0; i < 120; ++i) table.rows.push_back({"Wet " + std::to_string(i), "3"});
  Manuscript manuscript = example();
  manuscript.blocks.emplace_back(table);
  PdfFile pdf(Press().to_pdf(manuscript, {}));
  int heads = 0;
  int rows = 0;
  for (const auto& [depth, element] : pdf.elements()) {
    if (element["/S"] == "/TH") {
      ++heads;
      EXPECT_EQ(element["/A"]["/Scope"], heads <= 2 ? "/Column" : "/Row");
    }
    if (element["/S"] == "/TR") ++rows;
  }
  EXPECT_EQ(heads, 2 + 120);
  EXPECT_EQ(rows, 121);
  const std::string text = pdf.text();
  std::size_t shown = 0;
  for (std::size_t at = 0; (at = text.find("passages", at)) != std::string::npos; ++at) ++shown;
  EXPECT_THAT(shown, Gt(2));  // as often as there are pages
}

TEST(Press, EmbedsItsFonts) {
  const PdfFile pdf(Press().to_pdf(example(), {}));
  std::string fonts = pdf.fonts();
  EXPECT_THAT(fonts, HasSubstr("Carlito"));
  fonts.erase(0, fonts.find('\n', fonts.find("---")) + 1);
  while (!fonts.empty()) {  // the columns emb and sub
    const std::string line = fonts.substr(0, fonts.find('\n'));
    EXPECT_THAT(line, HasSubstr("yes yes"));
    fonts.erase(0, fonts.find('\n') + 1);
  }
}

TEST(Press, IsTheSameForTheSameManuscript) {
  Manuscript manuscript = example();
  manuscript.blocks.insert(manuscript.blocks.begin() + 1, ChartBlock{"tijdlijn"});
  EXPECT_EQ(Press().to_pdf(manuscript, one_chart()), Press().to_pdf(manuscript, one_chart()));
}

TEST(Press, IsAFileWithoutDamage) {
  const PdfFile pdf(Press().to_pdf(example(), {}));
  EXPECT_THAT(pdf.check(), HasSubstr("No syntax or stream encoding errors"));
}

TEST(Press, SetsHostileText) {
  std::string long_word(5000, 'w');
  const std::string hostile =
      "stuur\x01\x1b[31m\x7f \xff\xfe ongeldig \xe2\x80\xae"
      "omgekeerd \xef\xbf\xbf /P <</MCID 0>> BDC " +
      long_word;
  const PdfFile pdf(Press().to_pdf(with_text(hostile), {}));
  EXPECT_THAT(pdf.check(), HasSubstr("No syntax or stream encoding errors"));
  EXPECT_THAT(pdf.text(), AllOf(HasSubstr("omgekeerd"), HasSubstr("/P <</MCID 0>> BDC")));
}

TEST(Press, SetsOtherScripts) {
  const PdfFile pdf(Press().to_pdf(with_text("Namen: 王小明, محمد علي, Ελένη, Đặng."), {}));
  EXPECT_THAT(pdf.text(), AllOf(HasSubstr("王小明"), HasSubstr("Ελένη"), HasSubstr("Đặng")));
}

TEST(Press, SaysForWhichCharactersThereIsNoFont) {
  const PdfFile pdf(Press().to_pdf(with_text("Privé: \U000F1234."), {}));
  EXPECT_THAT(pdf.text(), HasSubstr("U+F1234"));
}

TEST(Press, DividesASentenceOfThreePages) {
  std::string sentence;
  for (int i = 0; i < 2500; ++i) sentence += "woord" + std::to_string(i) + " ";
  const Manuscript manuscript = with_text(sentence);
  const std::size_t pages = Press().pages(manuscript, {});
  EXPECT_THAT(pages, Gt(3));
  const PdfFile pdf(Press().to_pdf(manuscript, {}));
  EXPECT_THAT(pdf.text(), ContainsRegex("1 ?/ ?" + std::to_string(pages)));
  EXPECT_THAT(pdf.text(), HasSubstr("woord2499"));
}

TEST(Press, CountsTheFootnotesOfAWordFile) {
  Manuscript manuscript;
  manuscript.title = "Noten";
  manuscript.date = "2026-01-31";
  for (std::size_t i = 0; i < 34; ++i) {
    manuscript.notes.push_back({1, "Federatie Voorbeeldartsen, Visie, 2017, p. 1", "p. 1", ""});
    QuoteBlock quote;
    quote.quote = {{"De minister moet dit regelen."}, {.text = "", .note = i}};
    manuscript.blocks.push_back(quote);
  }
  const PdfFile pdf(Press().to_pdf(manuscript, {}));
  EXPECT_THAT(pdf.info(), ContainsRegex("Pages: +1\n"));  // which has no footnotes
  const auto counter = Press().counter({});
  EXPECT_EQ(counter->pages(manuscript), 2);
  EXPECT_EQ(counter->pages(manuscript), 2);  // of what it kept
  manuscript.blocks.resize(20);
  EXPECT_EQ(counter->pages(manuscript), 1);
}

TEST(Press, SetsABriefingWithoutAnything) {
  Manuscript empty;
  empty.title = "Leeg";
  empty.date = "2026-01-31";
  EXPECT_EQ(Press().pages(empty, {}), 1);
  const PdfFile pdf(Press().to_pdf(empty, {}));
  EXPECT_THAT(pdf.check(), HasSubstr("No syntax or stream encoding errors"));
}

TEST(Press, LeavesNoHeadingAloneAtTheFoot) {
  for (int lines = 30; lines < 60; ++lines) {
    Manuscript manuscript;
    manuscript.title = "Titel";
    manuscript.date = "2026-01-31";
    for (int i = 0; i < lines; ++i)
      manuscript.blocks.push_back(TextBlock{TextBlock::Style::kSmall, {{"regel"}}});
    manuscript.blocks.push_back(Heading{2, "Onderaan"});
    manuscript.blocks.push_back(TextBlock{TextBlock::Style::kText, {{"Wat volgt."}}});
    const PdfFile pdf(Press().to_pdf(manuscript, {}));
    const std::string text = pdf.text();
    const std::string between = text.substr(text.find("Onderaan"));
    EXPECT_THAT(between.substr(0, between.find("Wat volgt")), Not(HasSubstr("\f"))) << lines;
  }
}

TEST(Press, DrawsChartsAsPicturesToo) {
  const Pictures pictures = Press().pictures(one_chart());
  const Picture& picture = pictures.at("tijdlijn");
  EXPECT_THAT(picture.png, StartsWith("\x89PNG"));
  EXPECT_GT(picture.width, 100);
  EXPECT_EQ(picture.title, "Aanbevelingen in de tijd");
  EXPECT_THAT(picture.description, EndsWith("."));
}

}  // namespace
}  // namespace speerpunt
