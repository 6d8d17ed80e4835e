// SPDX-License-Identifier: GPL-3.0-or-later
// Files inside files, from a form of our own that only these tests read: "PAK", then for each
// member its name, its length and its bytes.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include "app/intake.hh"
#include "app/member_name.hh"
#include "corpus/sha256.hh"
#include "index/index_reader.hh"
#include "index/index_writer.hh"
#include "ingest/child/worker.hh"
#include "ingest/read.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Members = std::vector<std::pair<std::string, std::string>>;

std::string pack(const Members& members, const std::string& remark = "geen") {
  std::string packed = "PAK " + remark + "\n";
  for (const auto& [name, bytes] : members) {
    packed += name + "\n" + std::to_string(bytes.size()) + "\n" + bytes;
  }
  return packed;
}

std::string line_of(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string line(rest.substr(0, end));
  rest.remove_prefix(end + 1);
  return line;
}

// Runs in the reading children.
FileReading unpack(std::string_view bytes, const std::string& path) {
  if (!bytes.starts_with("PAK ")) return read_document(bytes, path);
  FileReading reading;
  reading.document.id = sha256(bytes);
  reading.document.path = path;
  reading.document.media = "text";
  reading.document.title = line_of(bytes);
  while (!bytes.empty()) {
    const std::string name = line_of(bytes);
    const std::size_t size = std::stoul(line_of(bytes));
    reading.embedded.push_back({name, std::string(bytes.substr(0, size))});
    bytes.remove_prefix(size);
  }
  return reading;
}

std::string letter(const std::string& about) {
  return "Een brief over " + about + ", die de minister moet lezen.\n";
}

class Embedded : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_.path() / "map" / name).parent_path());
    std::ofstream(folder_.path() / "map" / name, std::ios::binary) << bytes;
  }
  fs::path map_file(const std::string& name) const { return folder_.path() / "map" / name; }
  void remove(const std::string& name) const { fs::remove(folder_.path() / "map" / name); }

  IntakeReport add(bool prune = false) const {
    IntakeOptions options;
    options.prune = prune;
    options.embedded = limits;
    const auto reader = [deadly = deadly](std::string_view bytes, const std::string& path) {
      if (!deadly.empty() && !bytes.starts_with("PAK ") && bytes.find(deadly) != bytes.npos) {
        std::raise(SIGKILL);
      }
      return unpack(bytes, path);
    };
    options.readers = reading_work(options.limits, true, {reader});
    IntakeReport report = Intake(workspace, options, {}).add({folder_.path() / "map"});
    EXPECT_FALSE(fs::exists(workspace.spool()) && !fs::is_empty(workspace.spool()));
    return report;
  }

  std::string name(const std::string& path) const {
    return path.substr((folder_.path() / "map").string().size() + 1);
  }
  std::vector<std::string> sources() const {
    std::vector<std::string> names;
    for (const SourceRecord& source : IndexReader(workspace).sources()) {
      names.push_back(name(source.path) + (source.document.empty() ? " !" : "") +
                      (source.members == MembersStored::kSome ? " ?" : ""));
    }
    return names;
  }
  std::vector<std::string> documents() const {
    std::vector<std::string> names;
    for (const Document& document : IndexReader(workspace).documents()) {
      names.push_back(name(document.path));
    }
    return names;
  }
  Document document(const std::string& bytes) const {
    return IndexReader(workspace).document(sha256(bytes)).value();
  }

 private:
  TemporaryFolder folder_;

 protected:
  EmbeddedLimits limits;
  std::string deadly;  // kills who reads it
  Workspace workspace = Workspace::create(folder_.path() / "archief");
};

TEST_F(Embedded, BecomeDocumentsOfTheirOwn) {
  const std::string mail = pack({{"bijlage.txt", letter("toezicht")}});
  write("mail.pak", mail);
  const IntakeReport report = add();
  EXPECT_EQ(report.files, 2u);
  EXPECT_EQ(report.embedded, 1u);
  EXPECT_EQ(report.read, 2u);
  EXPECT_THAT(sources(), ElementsAre("mail.pak", "mail.pak/bijlage.txt"));
  EXPECT_EQ(document(letter("toezicht")).container, sha256(mail));
  EXPECT_TRUE(workspace.original(sha256(letter("toezicht")))) << "the evidence is stored";
  EXPECT_FALSE(IndexReader(workspace).passages(sha256(letter("toezicht"))).empty());
}

TEST_F(Embedded, OfAnUnchangedContainerAreNotReadAgain) {
  write("mail.pak", pack({{"a.txt", letter("a")}, {"b.pak", pack({{"c.txt", letter("c")}})}}));
  EXPECT_EQ(add().read, 4u);
  const IntakeReport report = add();
  EXPECT_EQ(report.read, 0u);
  EXPECT_EQ(report.unchanged, 1u);
  EXPECT_EQ(report.files, 1u);
}

// It was killed from outside, which tells nothing about the file.
TEST_F(Embedded, WhoseReaderDiedAreReadAgainAndOtherFilesToo) {
  write("los.txt", letter("gevaar los"));
  write("mail.pak", pack({{"a.txt", letter("a")}, {"b.pak", pack({{"c.txt", letter("gevaar")}})}}));
  deadly = "gevaar";
  EXPECT_EQ(add().failed, 2u);
  EXPECT_THAT(sources(), ElementsAre("los.txt !", "mail.pak", "mail.pak/a.txt", "mail.pak/b.pak",
                                     "mail.pak/b.pak/c.txt !"));
  EXPECT_EQ(add().failed, 2u) << "still";
  deadly.clear();
  EXPECT_EQ(add().failed, 0u);
  EXPECT_THAT(sources(), ElementsAre("los.txt", "mail.pak", "mail.pak/a.txt", "mail.pak/b.pak",
                                     "mail.pak/b.pak/c.txt"));
  EXPECT_EQ(add().read, 0u) << "all of it is known now";
}

TEST_F(Embedded, OfAChangedContainerAreReadOnlyIfTheyAreNew) {
  write("mail.pak", pack({{"a.txt", letter("a")}, {"b.txt", letter("b")}}));
  add();
  const std::string changed = pack({{"a.txt", letter("a")}, {"c.txt", letter("c")}});
  write("mail.pak", changed);
  const IntakeReport report = add();
  EXPECT_EQ(report.read, 2u);
  EXPECT_EQ(report.unchanged, 1u);
  EXPECT_THAT(sources(), ElementsAre("mail.pak", "mail.pak/a.txt", "mail.pak/c.txt"));
  EXPECT_THAT(documents(), ElementsAre("mail.pak", "mail.pak/a.txt", "mail.pak/c.txt"));
  EXPECT_EQ(document(letter("a")).container, sha256(changed)) << "the new one, not the old";
}

TEST_F(Embedded, GoWithTheLastContainerThatHasThem) {
  write("mail.pak", pack({{"b.pak", pack({{"c.txt", letter("c")}})}}));
  write("los.txt", letter("los"));
  add();
  remove("mail.pak");
  EXPECT_EQ(add().gone, 1u);
  EXPECT_EQ(documents().size(), 4u) << "evidence stays until it is pruned";
  EXPECT_EQ(add(true).pruned, 1u);
  EXPECT_THAT(sources(), ElementsAre("los.txt"));
  EXPECT_THAT(documents(), ElementsAre("los.txt"));
}

TEST_F(Embedded, StayIfTheyAreAlsoLoose) {
  write("a.pak", pack({{"c.txt", letter("c")}}));
  write("los.txt", letter("c"));
  const IntakeReport report = add();
  EXPECT_EQ(report.read, 2u);
  EXPECT_EQ(report.duplicates, 1u);
  EXPECT_THAT(sources(), ElementsAre("a.pak", "a.pak/c.txt", "los.txt"));
  EXPECT_THAT(documents(), ElementsAre("a.pak", "a.pak/c.txt"));
  remove("a.pak");
  add(true);
  EXPECT_THAT(documents(), ElementsAre("los.txt"));
  EXPECT_EQ(document(letter("c")).container, "");
}

TEST_F(Embedded, OfTheSameContainerTwiceAreThereTwice) {
  const std::string mail = pack({{"b.pak", pack({{"c.txt", letter("c")}})}});
  write("een.pak", mail);
  add();
  write("twee.pak", mail);
  const IntakeReport report = add();
  EXPECT_EQ(report.read, 0u);
  EXPECT_EQ(report.duplicates, 1u);
  remove("een.pak");
  add(true);
  EXPECT_THAT(sources(), ElementsAre("twee.pak", "twee.pak/b.pak", "twee.pak/b.pak/c.txt"));
  EXPECT_EQ(document(letter("c")).path.ends_with("twee.pak/b.pak/c.txt"), true);
}

TEST_F(Embedded, OfContainersThatAreReadAtOnceAreStoredOnce) {
  for (const char* name : {"een.pak", "twee.pak", "drie.pak", "vier.pak"}) {
    write(name, pack({{"c.txt", letter("c")}}, name));
  }
  const IntakeReport report = add();
  EXPECT_EQ(report.read, 5u);
  EXPECT_EQ(report.duplicates, 3u);
  EXPECT_EQ(documents().size(), 5u);
  EXPECT_EQ(sources().size(), 8u);
}

TEST_F(Embedded, ThatCannotBeReadAreListedAndTheRestGoesOn) {
  write("mail.pak", pack({{"kapot.pdf", ""}, {"goed.txt", letter("goed")}}));
  IntakeReport report = add();
  EXPECT_EQ(report.failures.at("empty-file").count, 1u);
  EXPECT_THAT(sources(), ElementsAre("mail.pak", "mail.pak/goed.txt", "mail.pak/kapot.pdf !"));
  report = add();
  EXPECT_EQ(report.unchanged, 1u);
  EXPECT_EQ(report.failures.at("empty-file").count, 1u) << "it did not get better";
}

TEST_F(Embedded, AreReadAgainIfTheStoredCopyIsGone) {
  write("mail.pak", pack({{"a.txt", letter("a")}}));
  add();
  workspace.drop_original(sha256(letter("a")));
  add();
  EXPECT_TRUE(workspace.original(sha256(letter("a"))));
}

TEST_F(Embedded, AreFoundAgainAfterOneWasRemoved) {
  write("mail.pak", pack({{"a.txt", letter("a")}}));
  add();
  {
    IndexWriter writer(workspace);
    EXPECT_THAT(writer.remove(sha256(letter("a"))), ElementsAre(sha256(letter("a"))));
    writer.commit();
  }
  EXPECT_THAT(sources(), ElementsAre("mail.pak ?"));
  add();
  EXPECT_THAT(sources(), ElementsAre("mail.pak", "mail.pak/a.txt"));
}

TEST_F(Embedded, AreRemovedWithTheirContainer) {
  const std::string mail = pack({{"a.txt", letter("a")}});
  write("mail.pak", mail);
  add();
  IndexWriter writer(workspace);
  EXPECT_EQ(writer.remove(sha256(mail)).size(), 2u);
  writer.commit();
  EXPECT_THAT(sources(), IsEmpty());
}

TEST_F(Embedded, AContainerThatIsNoneAnyMoreLosesThem) {
  write("mail.pak", pack({{"a.txt", letter("a")}}));
  add();
  write("mail.pak", letter("iets anders"));
  add();
  EXPECT_THAT(sources(), ElementsAre("mail.pak"));
  write("mail.pak", "");
  add();
  EXPECT_THAT(sources(), ElementsAre("mail.pak !"));
}

TEST_F(Embedded, TooDeepAreLeftOutWithAWord) {
  std::string nested = letter("diep");
  for (int depth = 0; depth < 6; ++depth) {
    nested = pack({{depth == 0 ? "a.txt" : "p.pak", nested}}, std::to_string(depth));
  }
  write("mail.pak", nested);
  add();
  EXPECT_EQ(sources().size(), 5u);
  const Document deepest = IndexReader(workspace).documents().back();
  ASSERT_EQ(deepest.problems.size(), 1u);
  EXPECT_EQ(deepest.problems.front().code, "embedded-too-deep");
}

TEST_F(Embedded, TooManyOrTooLargeAreLeftOutWithAWord) {
  limits.files = 3;
  limits.bytes = 200;
  write("veel.pak", pack({{"p.pak", pack({{"1.txt", "een"}, {"2.txt", "twee"}})},
                          {"q.pak", pack({{"3.txt", "drie"}, {"4.txt", "vier"}})}}));
  write("groot.pak", pack({{"groot.txt", std::string(201, 'x')}}));
  add();
  EXPECT_THAT(sources(), ElementsAre("groot.pak", "veel.pak", "veel.pak/p.pak",
                                     "veel.pak/p.pak/1.txt", "veel.pak/q.pak"));
  for (const Document& document : IndexReader(workspace).documents()) {
    if (name(document.path) == "groot.pak" || name(document.path) == "veel.pak/p.pak") {
      ASSERT_EQ(document.problems.size(), 1u) << document.path;
      EXPECT_EQ(document.problems.front().code, "embedded-too-much");
      EXPECT_THAT(document.problems.front().message, HasSubstr("1 of the "));
    }
  }
}

TEST_F(Embedded, OfASmallFileFewAreTakenOut) {
  limits.files_of_small = 1;
  limits.least_packed_file = 50;
  limits.bytes_of_small = 10;
  limits.most_ratio = 0;
  write("klein.pak", pack({{"1.txt", "een"}, {"2.txt", "twee"}}));
  write("groter.pak", pack({{"1.txt", "een"}, {"2.txt", "twee"}}, std::string(100, 'x')));
  write("lang.pak", pack({{"1.txt", letter("lang")}}));
  add();
  EXPECT_THAT(sources(), ElementsAre("groter.pak", "groter.pak/1.txt", "groter.pak/2.txt",
                                     "klein.pak", "klein.pak/1.txt", "lang.pak"));
}

TEST_F(Embedded, LeavesOutWhatIsNoDocument) {
  write("map.pak", pack({{"__MACOSX/._a.txt", "x"},
                         {".DS_Store", "x"},
                         {"~$a.docx", "x"},
                         {"a.txt", letter("a")}}));
  const IntakeReport report = add();
  EXPECT_EQ(report.read, 2u);
  EXPECT_EQ(report.skipped.at("ignored").count, 2u);
  EXPECT_EQ(report.skipped.at("hidden").count, 1u);
}

TEST_F(Embedded, AnIncompleteContainerIsFinishedByTheNextRun) {
  const std::string mail = pack({{"a.txt", letter("a")}, {"b.txt", letter("b")}});
  write("mail.pak", mail);
  IntakeOptions options;
  options.readers = reading_work(options.limits, true, {unpack});
  options.jobs = 1;
  IntakeWatcher watcher;
  int asked = 0;
  watcher.interrupted = [&asked] { return ++asked > 2; };
  IntakeReport report;
  Intake(workspace, options, watcher).add_files({map_file("mail.pak")}, report);
  EXPECT_TRUE(report.interrupted);
  EXPECT_THAT(sources(), ElementsAre("mail.pak ?", "mail.pak/a.txt"));
  EXPECT_EQ(add().unchanged, 1u);
  EXPECT_THAT(sources(), ElementsAre("mail.pak", "mail.pak/a.txt", "mail.pak/b.txt"));
}

TEST(MemberNames, StayInsideTheContainer) {
  EXPECT_EQ(MemberNames().next("bijlage.pdf"), "bijlage.pdf");
  EXPECT_EQ(MemberNames().next("../../etc/passwd"), "etc/passwd");
  EXPECT_EQ(MemberNames().next("/etc/passwd"), "etc/passwd");
  EXPECT_EQ(MemberNames().next("map\\brief.docx"), "map/brief.docx");
  EXPECT_EQ(MemberNames().next("./a//b.txt"), "a/b.txt");
  EXPECT_EQ(MemberNames().next(""), "bijlage");
  EXPECT_EQ(MemberNames().next(".."), "bijlage");
}

TEST(MemberNames, HaveNoControlCharacters) {
  EXPECT_EQ(MemberNames().next("a\x1b[2Jb\n.txt"), "a[2Jb .txt");
  EXPECT_EQ(MemberNames().next("rek\u202Efdp.exe"), "rekfdp.exe");
  EXPECT_EQ(MemberNames().next("caf\xE9.txt"), "café.txt");
}

TEST(MemberNames, AreUniqueAndBounded) {
  MemberNames names;
  EXPECT_EQ(names.next("a.txt"), "a.txt");
  EXPECT_EQ(names.next("a.txt"), "a (2).txt");
  EXPECT_EQ(names.next("a (2).txt"), "a (2) (2).txt");
  EXPECT_EQ(names.next("x.y/a"), "x.y/a");
  EXPECT_EQ(names.next("x.y/a"), "x.y/a (2)");
  const std::string longest = names.next(std::string(5000, 'x') + ".md");
  EXPECT_LE(longest.size(), 120u);
  EXPECT_TRUE(longest.ends_with("x.md"));
  std::string deep = "a.txt";
  for (int i = 0; i < 100; ++i) deep = "m/" + deep;
  EXPECT_EQ(names.next(deep), "m/m/m/m/m/m/m/a.txt");
}

}  // namespace
}  // namespace speerpunt
