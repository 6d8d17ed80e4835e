// SPDX-License-Identifier: GPL-3.0-or-later
// Each form of a briefing read by tools that are not ours.
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "corpus/dutch/normalise.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using Json = nlohmann::json;

class BriefForms : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    ASSERT_EQ(in_workspace("add " + shell_word(sample().string())).code, 0);
  }

  static std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
    return text;
  }

  // Without marks, spaces and hyphens.
  std::string text_of(const std::string& file) const {
    std::string text;
    if (file.ends_with(".docx")) {
      text = shell("sh -c \"unzip -p " + file + " word/document.xml | sed 's/<[^>]*>//g'\"").out;
    } else if (file.ends_with(".html")) {
      text = shell("sed 's/<[^>]*>//g' " + file).out;
    } else if (file.ends_with(".md")) {
      text = replaced(read_file(folder() / file), "\\", "");
    } else if (file.ends_with(".pdf")) {
      text = shell("pdftotext " + file + " -").out;
    } else {
      const Json briefing = Json::parse(read_file(folder() / file));
      for (const Json& section : briefing.at("sections")) {
        for (const Json& finding : section.at("findings")) {
          for (const char* quoted : {"citation", "lead_in"}) {
            const Json& citation = finding.at(quoted);
            if (!citation.is_null()) text += citation.at("quote").get<std::string>() + "\n";
          }
        }
      }
    }
    if (file.ends_with(".docx") || file.ends_with(".html")) {
      for (const auto& [from, to] :
           {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""},
            std::pair{"&#39;", "'"}, std::pair{"&apos;", "'"}, std::pair{"&amp;", "&"}}) {
        text = replaced(std::move(text), from, to);
      }
    }
    return dutch::squeeze(text);
  }

  std::size_t check(const std::string& theme, const std::string& form,
                    const std::string& options) const {
    const std::string file = theme + "." + form;
    const Outcome made =
        in_workspace("brief " + theme + " --date 2026-01-31 -o " + file + " " + options);
    EXPECT_EQ(made.code, 0) << file << made.err;
    if (made.code != 0) return 0;
    const std::string text = text_of(file);
    const Json provenance = Json::parse(read_file(folder() / (file + ".provenance.json")));
    for (const Json& quote : provenance.at("quotes")) {
      const auto words = quote.at("quote").get<std::string>();
      EXPECT_NE(text.find(dutch::squeeze(words)), std::string::npos) << file << ": " << words;
      if (quote.at("lead_in").is_null()) continue;
      const auto before = quote.at("lead_in").at("quote").get<std::string>();
      EXPECT_NE(text.find(dutch::squeeze(before)), std::string::npos) << file << ": " << before;
    }
    return provenance.at("quotes").size();
  }
};

TEST_F(BriefForms, HoldEveryQuoteVerbatim) {
  if (std::system("unzip -v >/dev/null 2>&1") != 0) GTEST_SKIP() << "unzip is missing";
  std::size_t checked = 0;
  for (const char* theme : {"openheid-na-incidenten", "herziening-wet-big", "arbeidsgerichte-zorg",
                            "dokteren-in-coronatijd", "toezicht-en-tuchtrecht"}) {
    for (const char* form : {"md", "html", "docx", "pdf", "json"}) {
      checked += check(theme, form, "--template dossier");
    }
  }
  EXPECT_GT(checked, 100u);
}

// Not a part of scripts/packages: it is large.
TEST_F(BriefForms, AWordFileStaysOnItsPagesInLibreOffice) {
  if (std::system("soffice --version >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "LibreOffice is missing: apt-get install libreoffice-writer-nogui";
  }
  const std::string day = " --date 2026-01-31 --no-provenance ";
  ASSERT_EQ(in_workspace("brief openheid-na-incidenten -o stuk.docx" + day).code, 0);
  ASSERT_EQ(in_workspace("brief opleiding --template factsheet -o feiten.docx" + day).code, 0);
  ASSERT_EQ(shell("soffice -env:UserInstallation=file://" + folder().string() +
                  "/office --headless --convert-to pdf stuk.docx feiten.docx")
                .code,
            0);
  EXPECT_THAT(shell("pdfinfo stuk.pdf").out, testing::ContainsRegex("Pages: +2\n"));
  EXPECT_THAT(shell("pdfinfo feiten.pdf").out, testing::ContainsRegex("Pages: +1\n"));
}

}  // namespace
}  // namespace speerpunt
