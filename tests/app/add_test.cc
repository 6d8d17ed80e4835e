// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;

class Add : public ProgramTest {
 protected:
  static std::string letter(const std::string& subject) {
    return "# " + subject + "\n\nDe minister moet het toezicht op bedrijfsartsen regelen.\n";
  }
};

TEST_F(Add, ReadsAFolderAndFindsItsWords) {
  write("map/a.md", letter("Toezicht"));
  const Outcome added = in_workspace("add map");
  EXPECT_EQ(added.code, 0) << added.err;
  EXPECT_THAT(added.err, HasSubstr("read 1 of 1 files"));
  const Outcome found = in_workspace("search toezicht");
  EXPECT_EQ(found.code, 0);
  EXPECT_THAT(found.out, HasSubstr("bedrijfsartsen"));
}

TEST_F(Add, DoesNotReadAnUnchangedFileAgain) {
  write("map/a.md", letter("Toezicht"));
  in_workspace("add map");
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("read 0 of 1 files, 1 unchanged"));
}

TEST_F(Add, DoesNotReadAFileAgainThatOnlyGotANewTime) {
  write("map/a.md", letter("Toezicht"));
  in_workspace("add map");
  shell("touch -d '2001-01-01' map/a.md");
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("read 0 of 1 files, 1 unchanged"));
}

TEST_F(Add, ReadsAScanThatWasLeftAlone) {
  shell("cp " SPEERPUNT_SOURCE "/tests/ingest/files/scan.pdf scan.pdf");
  EXPECT_THAT(in_workspace("add --ocr off scan.pdf").err, HasSubstr("pdf-no-text"));
  EXPECT_EQ(in_workspace("search begroting").code, 1);
  EXPECT_THAT(in_workspace("add --ocr off scan.pdf").err, HasSubstr("1 unchanged"));
  EXPECT_THAT(in_workspace("add scan.pdf").err, HasSubstr("read 1 of 1 files"));
  EXPECT_EQ(in_workspace("search begroting").code, 0);
  EXPECT_THAT(in_workspace("add scan.pdf").err, HasSubstr("1 unchanged"));
}

TEST_F(Add, ReadsAScanInAnArchiveThatWasLeftAlone) {
  shell("cp " SPEERPUNT_SOURCE
        "/tests/ingest/files/scan.pdf scan.pdf && "
        "python3 -c \"import zipfile; zipfile.ZipFile('map.zip', 'w').write('scan.pdf')\"");
  in_workspace("add --ocr off map.zip");
  EXPECT_EQ(in_workspace("search begroting").code, 1);
  EXPECT_THAT(in_workspace("add --ocr off map.zip").err, HasSubstr("1 unchanged"));
  in_workspace("add map.zip");
  EXPECT_EQ(in_workspace("search begroting").code, 0);
  EXPECT_THAT(in_workspace("add map.zip").err, HasSubstr("1 unchanged"));
}

TEST_F(Add, ReplacesAChangedFile) {
  write("map/a.md", letter("Toezicht"));
  in_workspace("add map");
  write("map/a.md", "# Opleiding\n\nDe opleiding tot huisarts verdient meer aandacht dan nu.\n");
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("read 1 of 1 files"));
  EXPECT_EQ(in_workspace("search toezicht").code, 1);
  EXPECT_EQ(in_workspace("search huisarts").code, 0);
  EXPECT_EQ(count_of(in_workspace("docs --json").out, "\"schema\""), 1u);
}

TEST_F(Add, KeepsTheSameBytesOnce) {
  write("map/a.md", letter("Toezicht"));
  write("map/b.md", letter("Toezicht"));
  in_workspace("add map/a.md");
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("with the same bytes as another"));
  EXPECT_EQ(count_of(in_workspace("docs --json").out, "\"schema\""), 1u);
}

TEST_F(Add, KeepsTheDocumentOfAFileThatIsGoneUntilPruned) {
  write("map/a.md", letter("Toezicht"));
  write("map/b.md", letter("Opleiding"));
  in_workspace("add map");
  std::filesystem::remove(folder() / "map/b.md");
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("their documents stay: 1"));
  EXPECT_EQ(count_of(in_workspace("docs --json").out, "\"schema\""), 2u);
  in_workspace("add --prune map");
  EXPECT_EQ(count_of(in_workspace("docs --json").out, "\"schema\""), 1u);
}

TEST_F(Add, ReadsAFileWhoseNameIsNotUtf8) {
  write("map/lat\xE9n.txt", "De opleiding tot huisarts is lang.\n");
  const Outcome added = in_workspace("add map");
  EXPECT_EQ(added.code, 0) << added.err;
  EXPECT_EQ(in_workspace("search huisarts").code, 0);
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("1 unchanged"));
}

TEST_F(Add, DoesNotFollowLinksOutOfTheFolder) {
  write("geheim.txt", "Dit staat buiten de map en hoort er niet bij.\n");
  write("map/a.md", letter("Toezicht"));
  std::filesystem::create_symlink("../geheim.txt", folder() / "map/verwijzing.txt");
  const std::string told = in_workspace("add map").err;
  EXPECT_THAT(told, HasSubstr("read 1 of 1 files (1 pages), 1 skipped"));
  EXPECT_THAT(told, HasSubstr("skipped: 1 links, which are not followed, such as "));
}

TEST_F(Add, DryRunReadsNothing) {
  write("map/a.md", letter("Toezicht"));
  EXPECT_THAT(in_workspace("add --dry-run map").err, HasSubstr("would read 1 of 1 files"));
  EXPECT_EQ(in_workspace("docs").code, 1);
}

TEST_F(Add, RemovesADocumentOnRequest) {
  write("map/a.md", letter("Toezicht"));
  in_workspace("add map");
  EXPECT_EQ(in_workspace("docs remove a.md").code, 0);
  EXPECT_EQ(in_workspace("docs").code, 1);
  EXPECT_TRUE(std::filesystem::is_empty(workspace() / "originals"));
}

TEST_F(Add, TwoRunsOverTheSameFilesAnswerTheSame) {
  const std::string add = "add " + shell_word(sample().string());
  const auto answers = [&](const std::string& name) {
    speerpunt("init " + name);
    speerpunt("--workspace " + name + " " + add);
    std::string all;
    for (const char* question :
         {"search --json -n 20 toezicht bedrijfsarts", "recommendations --json",
          "themes matrix --json", "themes cooccurrence --json", "docs --json",
          "brief openheid-na-incidenten --date 2026-01-31 --format json"}) {
      const Outcome answer = speerpunt("--workspace " + name + " " + question);
      EXPECT_EQ(answer.code, 0) << question << answer.err;
      all += answer.out;
    }
    return all;
  };
  const std::string first = answers("een");
  EXPECT_GT(first.size(), 1000u);
  EXPECT_EQ(first, answers("twee"));
}

// Bad input: one clear message with a hint for each, listed afterwards, exit code 3.
class BadInput : public ProgramTest {
 protected:
  void expect_problem(const std::string& file, const std::string& code) {
    write("goed.md", "# Goed\n\nDit document is goed te lezen, wat er ook naast staat.\n");
    const Outcome added = in_workspace("add goed.md " + file);
    EXPECT_EQ(added.code, 3) << added.err;
    EXPECT_THAT(added.err, HasSubstr("[" + code + "]"));
    EXPECT_THAT(added.err, HasSubstr("hint: "));
    EXPECT_EQ(count_of(added.err, file + ":"), 1u) << added.err;
    const Outcome failed = in_workspace("docs --failed");
    EXPECT_THAT(failed.out, HasSubstr(file));
    EXPECT_THAT(failed.out, HasSubstr("[" + code + "]"));
    EXPECT_EQ(in_workspace("search lezen").code, 0) << "the good file must be there";
  }
};

TEST_F(BadInput, MissingPath) {
  expect_problem("weg.pdf", "file-missing");
}

TEST_F(BadInput, EmptyFile) {
  write("leeg.pdf", "");
  expect_problem("leeg.pdf", "empty-file");
}

TEST_F(BadInput, OldWordFileNamedPdf) {
  write("oud.pdf", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(4096, '\0'));
  expect_problem("oud.pdf", "word-document");
}

TEST_F(BadInput, ThreeHundredMegabytesOfZeros) {
  write("nullen.pdf", "");
  std::filesystem::resize_file(folder() / "nullen.pdf", 300u << 20);
  expect_problem("nullen.pdf", "zeros");
  EXPECT_LT(std::filesystem::file_size(folder() / ".err"), 10'000u);
}

TEST_F(BadInput, TruncatedPdf) {
  const std::string whole = read_file(first_sample_pdf());
  write("half.pdf", std::string_view(whole).substr(0, 600));
  expect_problem("half.pdf", "pdf-damaged");
}

TEST_F(BadInput, EncryptedPdf) {
  if (std::system("qpdf --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "qpdf is not installed";
  shell("qpdf --encrypt geheim geheim 256 -- " + shell_word(first_sample_pdf().string()) +
        " dicht.pdf");
  expect_problem("dicht.pdf", "pdf-encrypted");
}

TEST_F(BadInput, InvalidUtf8IsReadWithANote) {
  write("oud.txt", "Een caf\xE9 is geen spreekkamer, zei de arts over de \xE9\xE9n of ander.\n");
  const Outcome read = speerpunt("read oud.txt");
  EXPECT_EQ(read.code, 0) << read.err;
  EXPECT_THAT(read.out, HasSubstr("Een café"));
  EXPECT_THAT(read.out, HasSubstr("invalid-utf8"));
}

TEST_F(BadInput, DoesNotStopTheFileAfterIt) {
  write("map/a.pdf", "");
  write("map/b.md", "# B\n\nDe tweede is wel te lezen.\n");
  EXPECT_THAT(in_workspace("add map").err, HasSubstr("read 1 of 2 files"));
}

}  // namespace
}  // namespace speerpunt
