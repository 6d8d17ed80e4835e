// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader_pool.hh"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/sha256.hh"
#include "ingest/child/address_space.hh"
#include "ingest/child/worker.hh"

namespace speerpunt {
namespace {

using namespace std::string_literals;

Block block(std::string text, BlockKind kind = BlockKind::kParagraph) {
  Block result;
  result.kind = kind;
  result.text = std::move(text);
  return result;
}

// A reader that does what its document says. Runs in the child.
FileReading planted(std::string_view bytes, const std::string& path) {
  static int served = 0;
  ++served;
  Document document;
  document.id = sha256(bytes);
  document.path = path;
  document.media = "text";
  document.title = bytes.substr(0, bytes.find('\n'));
  const bool worn = served > 1 && bytes.starts_with("worn");
  if (worn || bytes.starts_with("crash")) std::raise(SIGABRT);
  if (bytes.starts_with("leave")) ::_exit(3);
  if (bytes.starts_with("hang")) {
    for (;;) ::pause();
  }
  if (bytes.starts_with("slow")) std::this_thread::sleep_for(std::chrono::milliseconds(300));
  if (bytes.starts_with("throw")) throw std::runtime_error("too odd");
  if (bytes.starts_with("eat")) {
    std::vector<std::string> eaten;
    for (;;) eaten.emplace_back(std::size_t{1} << 24, 'x');
  }
  if (bytes.starts_with("long")) document.blocks.resize(1, block(std::string(1 << 21, 'x')));
  if (bytes.starts_with("many")) document.blocks.resize(10000, block("een alinea"));
  if (bytes.starts_with("bad text")) document.title = "\xFF\xFE";
  if (bytes.starts_with("bad id")) document.id = "../../etc/passwd";
  if (bytes.starts_with("bad page")) document.pages.push_back({PageNumber{-7}, {}, 0, 0});
  if (bytes.starts_with("bad kind")) {
    document.blocks.push_back(block("x", static_cast<BlockKind>(99)));
  }
  if (bytes.starts_with("babble")) {
    const std::string noise(1000, '\xEE');
    if (::write(3, noise.data(), noise.size()) < 0) ::_exit(4);
  }
  if (bytes.starts_with("open")) {
    document.title = ::open("/etc/passwd", O_RDONLY) < 0 ? "stopped" : "opened";
  }
  if (bytes.starts_with("fork") && ::fork() >= 0) document.title = "forked";
  if (bytes.starts_with("count")) document.title = std::to_string(served);
  document.blocks.push_back(block(std::string(bytes)));
  return {std::move(document), {}};
}

class Pool : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path file(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
  }
  // One file per text.
  std::vector<std::filesystem::path> files(const std::vector<std::string>& contents) {
    std::vector<std::filesystem::path> paths;
    for (const auto& content : contents) {
      paths.push_back(file(std::to_string(paths.size()) + ".txt", content));
    }
    return paths;
  }

  std::vector<ReadResult> read(ReaderPool& pool, const std::vector<std::filesystem::path>& paths) {
    std::vector<ReadResult> results;
    std::size_t at = 0;
    pool.read(
        [&]() -> std::optional<ReadRequest> {
          if (at == paths.size()) return {};
          const auto& path = paths[at++];
          return ReadRequest{path, path.filename().string()};
        },
        [&](ReadResult result) { results.push_back(std::move(result)); });
    return results;
  }
  std::vector<ReadResult> read_planted(const std::vector<std::string>& contents,
                                       ReadLimits limits = {}, int children = 2) {
    ReaderPool pool(children, limits, reading_work(limits, true, {planted}));
    return read(pool, files(contents));
  }

  std::filesystem::path folder_;
};

// The title, or the code of the first problem.
std::string outcome(const ReadResult& result) {
  if (!result.failed()) return result.document.title;
  EXPECT_TRUE(result.document.blocks.empty());
  const auto& problem = result.document.problems.front();
  EXPECT_FALSE(problem.message.empty());
  EXPECT_FALSE(problem.hint.empty());
  EXPECT_EQ(problem.source, result.document.path);
  return problem.code;
}

std::vector<std::string> outcomes(const std::vector<ReadResult>& results) {
  std::vector<std::string> all;
  for (const auto& result : results) {
    EXPECT_EQ(result.request, all.size());
    all.push_back(outcome(result));
  }
  return all;
}

using Outcomes = std::vector<std::string>;

TEST_F(Pool, GivesResultsInTheOrderOfTheRequests) {
  const auto results = read_planted({"slow a", "b", "c", "slow d", "e", "f", "g", "h", "i", "j"});
  EXPECT_EQ(outcomes(results),
            (Outcomes{"slow a", "b", "c", "slow d", "e", "f", "g", "h", "i", "j"}));
  EXPECT_EQ(results[1].document.path, "1.txt");
  EXPECT_EQ(results[1].document.id, sha256("b"));
  EXPECT_EQ(results[1].file_size, 1U);
  EXPECT_GT(results[1].modified_ns, 0);
}

TEST_F(Pool, ReadsNothingFromNothing) {
  EXPECT_TRUE(read_planted({}).empty());
}

TEST_F(Pool, CarriesALargeDocumentUnharmed) {
  const auto results = read_planted({"many"});
  ASSERT_EQ(outcomes(results), Outcomes{"many"});
  EXPECT_EQ(results[0].document.blocks.size(), 10001U);
  EXPECT_EQ(results[0].document.blocks[9999].text, "een alinea");
}

TEST_F(Pool, GoesOnBehindACrash) {
  const auto results = read_planted({"a", "crash", "b", "leave", "c", "crash", "d"});
  EXPECT_EQ(outcomes(results),
            (Outcomes{"a", "reader-died", "b", "reader-died", "c", "reader-died", "d"}));
  EXPECT_NE(results[1].document.problems[0].message.find("SIGABRT"), std::string::npos);
  EXPECT_NE(results[3].document.problems[0].message.find("status 3"), std::string::npos);
}

TEST_F(Pool, GivesADocumentASecondChanceInAFreshChild) {
  EXPECT_EQ(outcomes(read_planted({"a", "b", "worn c", "d"}, {}, 1)),
            (Outcomes{"a", "b", "worn c", "d"}));
}

// Someone outside, or a kernel that is short of memory, kills it: no fault of the file.
TEST_F(Pool, ReadsADocumentAnewWhoseFreshReaderWasKilled) {
  const auto kill_first = [mark = folder_ / "mark"](std::string_view bytes,
                                                    const std::string& path) {
    if (!std::filesystem::exists(mark)) {
      std::ofstream(mark) << "killed";
      ::raise(SIGKILL);
    }
    return planted(bytes, path);
  };
  ReaderPool pool(1, {}, reading_work({}, false, {kill_first}));
  EXPECT_EQ(outcomes(read(pool, files({"a", "b"}))), (Outcomes{"a", "b"}));
}

TEST_F(Pool, StartsAnotherReaderForOneThatWasKilledBeforeItBegan) {
  ChildWork work = reading_work({}, false, {planted});
  work.serve = [mark = folder_ / "mark", serve = work.serve](int channel) {
    if (!std::filesystem::exists(mark)) {
      std::ofstream(mark) << "killed";
      ::raise(SIGKILL);
    }
    serve(channel);
  };
  ReaderPool pool(1, {}, work);
  EXPECT_EQ(outcomes(read(pool, files({"a", "b"}))), (Outcomes{"a", "b"}));
}

TEST_F(Pool, SaysThatNoReaderEverBegins) {
  ChildWork work = reading_work({}, false, {planted});
  work.serve = [](int) { ::raise(SIGKILL); };
  ReaderPool pool(1, {}, work);
  try {
    read(pool, files({"a"}));
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "reader-unavailable");
  }
}

TEST_F(Pool, StopsADocumentThatTakesTooLong) {
  ReadLimits limits;
  limits.time = std::chrono::seconds{1};
  const auto results = read_planted({"a", "hang", "b", "c"}, limits, 1);
  EXPECT_EQ(outcomes(results), (Outcomes{"a", "reader-timeout", "b", "c"}));
  EXPECT_NE(results[1].document.problems[0].message.find("1 second"), std::string::npos);
}

TEST_F(Pool, DoesNotCountTheTimeOfTheCaller) {
  ReadLimits limits;
  limits.time = std::chrono::seconds{1};
  ReaderPool pool(2, limits, reading_work(limits, true, {planted}));
  const auto paths = files({"a", "slow b", "slow c", "slow d", "e"});
  std::size_t at = 0;
  int failed = 0;
  pool.read(
      [&]() -> std::optional<ReadRequest> {
        if (at == paths.size()) return {};
        return ReadRequest{paths[at++], {}};
      },
      [&](const ReadResult& result) {
        if (result.failed()) ++failed;
        if (result.request == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1500));
      });
  EXPECT_EQ(failed, 0);
}

TEST_F(Pool, ReadsOnWhileTheCallerIsBusy) {
  const auto mark = folder_ / "mark";
  const auto marking = [mark](std::string_view bytes, const std::string& path) {
    if (bytes == "c") std::ofstream(mark) << "begun";
    return planted(bytes, path);
  };
  ReaderPool pool(1, {}, reading_work({}, false, {marking}));
  const auto paths = files({"slow a", "b", "c"});
  std::size_t at = 0;
  bool begun = false;
  pool.read(
      [&]() -> std::optional<ReadRequest> {
        if (at == paths.size()) return {};
        return ReadRequest{paths[at++], {}};
      },
      [&](const ReadResult& result) {
        for (int i = 0; i < 1000 && result.request == 0 && !begun; ++i) {
          std::this_thread::sleep_for(std::chrono::milliseconds(10));
          begun = std::filesystem::exists(mark);
        }
      });
  EXPECT_TRUE(begun);
}

TEST_F(Pool, StopsADocumentThatEatsAllMemory) {
  if constexpr (!kLimitsMemory) GTEST_SKIP() << "AddressSanitizer needs all address space";
  ReadLimits limits;
  limits.memory_bytes = std::size_t{512} << 20;
  EXPECT_EQ(outcomes(read_planted({"a", "eat", "b", "eat", "c"}, limits)),
            (Outcomes{"a", "out-of-memory", "b", "out-of-memory", "c"}));
}

TEST_F(Pool, StopsADocumentThatSendsTooMuch) {
  ReadLimits limits;
  limits.output_bytes = std::size_t{1} << 20;
  EXPECT_EQ(outcomes(read_planted({"a", "long", "b"}, limits)),
            (Outcomes{"a", "output-too-large", "b"}));
}

TEST_F(Pool, BelievesNoSenselessAnswer) {
  EXPECT_EQ(
      outcomes(read_planted({"babble", "a", "bad text", "bad id", "bad page", "bad kind", "b"})),
      (Outcomes{"reader-misbehaved", "a", "reader-misbehaved", "reader-misbehaved",
                "reader-misbehaved", "reader-misbehaved", "b"}));
}

TEST_F(Pool, TellsWhatAReaderThrew) {
  const auto results = read_planted({"throw", "a"});
  EXPECT_EQ(outcomes(results), (Outcomes{"reader-failed", "a"}));
  EXPECT_NE(results[0].document.problems[0].message.find("too odd"), std::string::npos);
}

TEST_F(Pool, KeepsADocumentAwayFromFilesAndPrograms) {
  const auto results = read_planted({"open", "fork", "a"});
  EXPECT_EQ(outcomes(results), (Outcomes{"stopped", "reader-died", "a"}));
  EXPECT_NE(results[1].document.problems[0].message.find("sandbox"), std::string::npos);
}

TEST_F(Pool, WithoutSandboxReallyIsWithout) {
  ReaderPool pool(1, {}, reading_work({}, false, {planted}));
  EXPECT_EQ(outcomes(read(pool, files({"open"}))), Outcomes{"opened"});
}

TEST_F(Pool, ReplacesAChildThatHasServedItsNumber) {
  ReadLimits limits;
  limits.documents_per_child = 2;
  EXPECT_EQ(outcomes(read_planted({"count a", "count b", "count c", "count d"}, limits, 1)),
            (Outcomes{"1", "2", "1", "2"}));
}

TEST_F(Pool, ReadsAgainAfterARunThatThrew) {
  ReaderPool pool(2, {}, reading_work({}, true, {planted}));
  const auto paths = files({"a", "slow b", "c", "d"});
  std::size_t at = 0;
  EXPECT_THROW(pool.read(
                   [&]() -> std::optional<ReadRequest> {
                     if (at == paths.size()) return {};
                     return ReadRequest{paths[at++], {}};
                   },
                   [](const ReadResult&) { throw std::runtime_error("disk full"); }),
               std::runtime_error);
  EXPECT_EQ(outcomes(read(pool, paths)), (Outcomes{"a", "slow b", "c", "d"}));
}

TEST_F(Pool, NamesWhatIsNoReadableFile) {
  file("empty.pdf", "");
  file("word.pdf", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\1'));
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  file("zeros", "");
  std::filesystem::resize_file(folder_ / "zeros", std::uintmax_t{300} << 20);  // sparse
  file("large.txt", std::string(2000, 'x'));
  ReadLimits limits;
  limits.file_bytes = 1000;
  ReaderPool pool(2, limits, reading_work(limits, true, {planted}));
  const auto results =
      read(pool, {folder_ / "missing.pdf", folder_ / "empty.pdf", folder_, folder_ / "pipe",
                  "/dev/null", folder_ / "zeros", folder_ / "word.pdf", folder_ / "large.txt"});
  EXPECT_EQ(outcomes(results),
            (Outcomes{"file-missing", "empty-file", "not-a-file", "not-a-file", "not-a-file",
                      "zeros", "word-document", "file-too-large"}));
}

TEST_F(Pool, NamesAFileWithoutPermission) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const auto path = file("locked.txt", "x");
  ASSERT_EQ(::chmod(path.c_str(), 0), 0);
  ReaderPool pool(1, {}, reading_work({}, true, {planted}));
  EXPECT_EQ(outcomes(read(pool, {path})), Outcomes{"file-unreadable"});
}

TEST_F(Pool, ShowsANameThatIsNotUtf8) {
  const auto path = file("stuk\xE9.txt", "a");
  ReaderPool pool(1, {}, reading_work({}, true, {planted}));
  const auto results = read(pool, {path});
  EXPECT_EQ(outcomes(results), Outcomes{"a"});
  EXPECT_EQ(results[0].document.path, "stuk\xEF\xBF\xBD.txt");
}

TEST_F(Pool, NoticesAFileThatChangesWhileItIsRead) {
  const auto paths = files({"slow a", "b"});
  ReaderPool pool(1, {}, reading_work({}, true, {planted}));
  std::jthread writer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    std::ofstream(paths[0], std::ios::app) << "more";
  });
  const auto results = read(pool, paths);
  writer.join();
  EXPECT_EQ(outcomes(results), (Outcomes{"file-changed", "b"}));
}

TEST_F(Pool, EndsItsChildrenWhenTheProgramIsKilled) {
  const auto path = file("number", "");
  const auto work = files({"hang"});
  const pid_t program = ::fork();
  if (program == 0) {
    const auto hang = [&](std::string_view, const std::string&) -> FileReading {
      std::ofstream(path) << ::getpid() << std::endl;
      for (;;) ::pause();
    };
    ReaderPool pool(1, {}, reading_work({}, false, {hang}));
    read(pool, work);
    ::_exit(0);
  }
  pid_t child = 0;
  for (int i = 0; i < 500 && child == 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::ifstream(path) >> child;
  }
  ASSERT_GT(child, 0);
  ::kill(program, SIGKILL);
  ::waitpid(program, nullptr, 0);
  bool gone = false;
  for (int i = 0; i < 500 && !gone; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    gone = ::kill(child, 0) != 0 && errno == ESRCH;
  }
  EXPECT_TRUE(gone);
}

TEST_F(Pool, GivesTheTextOfAPage) {
  const auto path = file("brief.txt", "Geachte minister,\nde bedrijfsarts is nodig.\n");
  ReaderPool pool(1, {});
  EXPECT_NE(pool.page_text(path, {1}, {1}).find("de bedrijfsarts is nodig."), std::string::npos);
  EXPECT_THROW(pool.page_text(folder_ / "missing.txt", {1}, {1}), Error);
}

TEST_F(Pool, GivesAPageWhileDocumentsAreRead) {
  ReaderPool pool(1, {}, reading_work({}, true, {planted}));
  const auto paths = files({"a", "slow b", "c"});
  std::size_t at = 0;
  std::string text;
  pool.read(
      [&]() -> std::optional<ReadRequest> {
        if (at == paths.size()) return {};
        return ReadRequest{paths[at++], {}};
      },
      [&](const ReadResult& result) { text += pool.page_text(paths[result.request], {1}, {1}); });
  EXPECT_NE(text.find("slow b"), std::string::npos);
}

// Real documents: all that the program reads, in the sandbox and out of it.
TEST_F(Pool, ReadsTheSameInsideAndOutsideTheSandbox) {
  const auto real = std::filesystem::path(SPEERPUNT_SOURCE) / ".." / "shared" / "real";
  if (!std::filesystem::exists(real)) GTEST_SKIP() << "no ../shared/real here";
  std::vector<std::filesystem::path> paths;
  for (const auto* part : {"policy/logius", "knmg", "odd/pdfjs"}) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(real / part)) {
      if (entry.is_regular_file()) found.push_back(entry.path());
    }
    std::ranges::sort(found);
    found.resize(std::min<std::size_t>(found.size(), 25));
    paths.insert(paths.end(), found.begin(), found.end());
  }
  ReaderPool inside(2, {}, true);
  ReaderPool outside(2, {}, false);
  const auto closed = read(inside, paths);
  const auto open = read(outside, paths);
  ASSERT_EQ(closed.size(), paths.size());
  ASSERT_EQ(open.size(), paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    EXPECT_EQ(closed[i].document, open[i].document) << paths[i];
  }
}

}  // namespace
}  // namespace speerpunt
