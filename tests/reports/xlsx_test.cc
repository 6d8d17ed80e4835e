// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/xlsx.hh"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include <gmock/gmock.h>

#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

// Another reader than the writer: unzip and xmllint, as far as they are there.
class Workbook {
 public:
  explicit Workbook(const std::string& bytes) : file_(folder_.path() / "w.xlsx") {
    std::ofstream(file_, std::ios::binary) << bytes;
  }

  bool whole() const { return status("unzip -tq " + file_.string() + " > /dev/null") == 0; }
  std::string part(const std::string& name) const {
    return output("unzip -p " + file_.string() + " '" + name + "'");
  }

 private:
  static int status(const std::string& command) { return std::system(command.c_str()); }
  static std::string output(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string text;
    std::array<char, 4096> part{};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe.get()))
      text.append(part.data(), read);
    return text;
  }

  TemporaryFolder folder_;
  std::filesystem::path file_;
};

Table table(std::vector<std::vector<TableCell>> rows) {
  return {"t", "Blad", {{"a", "eerste", 10}, {"b", "tweede", 40}}, std::move(rows)};
}

Workbook workbook(std::vector<std::vector<TableCell>> rows) {
  return Workbook(to_xlsx(std::vector<Table>{table(std::move(rows))}, "titel"));
}

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";

class Xlsx : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("unzip -v > /dev/null 2>&1") != 0) GTEST_SKIP() << "no unzip";
  }
};

TEST_F(Xlsx, HasASheetForEachTable) {
  std::vector<Table> tables(2, table({{{"x"}, {"y"}}}));
  tables[1].title = "Tweede";
  const Workbook made(to_xlsx(tables, "titel"));
  EXPECT_TRUE(made.whole());
  EXPECT_THAT(made.part("xl/workbook.xml"), HasSubstr("<sheet name=\"Blad\""));
  EXPECT_THAT(made.part("xl/workbook.xml"), HasSubstr("<sheet name=\"Tweede\""));
}

TEST_F(Xlsx, FreezesAndFiltersTheHeadings) {
  const std::string sheet = workbook({{{"x"}, {"y"}}}).part(kSheet);
  EXPECT_THAT(sheet, HasSubstr("<pane ySplit=\"1\""));
  EXPECT_THAT(sheet, HasSubstr("<autoFilter ref=\"A1:B2\"/>"));
  EXPECT_THAT(sheet, HasSubstr("customWidth"));
}

TEST_F(Xlsx, WritesTextThatLooksLikeAFormulaAsText) {
  const Workbook made = workbook({{{"=cmd|'/c calc'!A1"}, {"@SUM(1)"}}});
  EXPECT_THAT(made.part(kSheet), Not(HasSubstr("<f>")));
  EXPECT_THAT(made.part("xl/sharedStrings.xml"), HasSubstr("<t>=cmd|'/c calc'!A1</t>"));
}

TEST_F(Xlsx, WritesNumbersAndWholeDaysAsSuch) {
  const std::string sheet =
      workbook({{{std::int64_t{41}}, {Date{"2017-06-08", DatePrecision::kDay, "text"}}},
                {{0.25}, {Date{"2017-06", DatePrecision::kMonth, "text"}}}})
          .part(kSheet);
  EXPECT_THAT(sheet, HasSubstr("<v>41</v>"));
  EXPECT_THAT(sheet, HasSubstr("<v>42894</v>")) << "8 June 2017";
  EXPECT_THAT(sheet, HasSubstr("<v>0.25</v>"));
  EXPECT_THAT(sheet, HasSubstr("r=\"B3\" s=\"2\" t=\"s\"")) << "a month is no day";
}

TEST_F(Xlsx, LeadsToThePage) {
  const Workbook made =
      workbook({{{"p. 3", "originals/ab.pdf#page=3"}, {"wet", "https://wetten.overheid.nl/x"}}});
  const std::string links = made.part("xl/worksheets/_rels/sheet1.xml.rels");
  EXPECT_THAT(links, HasSubstr("ab.pdf"));
  EXPECT_THAT(links, HasSubstr("https://wetten.overheid.nl/x"));
  EXPECT_THAT(made.part(kSheet), HasSubstr("location=\"page=3\""));
}

TEST_F(Xlsx, CutsATextThatACellCannotHold) {
  std::string longest;
  for (int i = 0; i < 32'766; ++i) longest += "é";
  const std::string strings =
      workbook({{{longest + "éé"}, {longest + "é"}}}).part("xl/sharedStrings.xml");
  EXPECT_THAT(strings, HasSubstr("<t>" + longest + "…</t>"));
  EXPECT_THAT(strings, HasSubstr("<t>" + longest + "é</t>"));
}

TEST_F(Xlsx, HoldsTextThatIsNotUtf8AndControlCharacters) {
  EXPECT_TRUE(workbook({{{std::string("a\xff\x01z")}, {std::string("\xf0\x9f")}}}).whole());
}

TEST_F(Xlsx, MakesASheetOfATableWithoutRows) {
  EXPECT_TRUE(workbook({}).whole());
}

TEST(XlsxBytes, AreTheSameForTheSameTables) {
  const std::vector<Table> tables = {table({{{"x"}, {"y", "originals/a.pdf"}}})};
  EXPECT_EQ(to_xlsx(tables, "titel"), to_xlsx(tables, "titel"));
}

}  // namespace
}  // namespace speerpunt
