// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/decisions.hh"

#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using std::chrono::milliseconds;

Decision line(const std::string& text, DecisionKind kind = DecisionKind::kAccept,
              const std::string& value = {}) {
  Decision made;
  made.author = "Anja";
  made.kind = kind;
  made.value = value;
  made.about.text = text;
  made.about.text_hash = text_hash(text);
  made.about.document = sha256("visie.pdf");
  made.about.path = "visie.pdf";
  made.was = {RecommendationClass::kPosition, {"artsen", "minister van VWS"}, 4, 0.6, "moet"};
  return made;
}

std::string code_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.code();
  }
  return "none";
}

// What only another program would do to the file.
void run_sql(const std::filesystem::path& file, const char* sql, std::string* said = nullptr) {
  sqlite3* handle = nullptr;
  sqlite3_open(file.c_str(), &handle);
  char* message = nullptr;
  sqlite3_exec(handle, sql, nullptr, nullptr, &message);
  if (said != nullptr && message != nullptr) *said = message;
  sqlite3_free(message);
  sqlite3_close(handle);
}

class DecisionLog : public testing::Test {
 protected:
  std::filesystem::path file() const { return folder_.path() / "decisions.db"; }
  TemporaryFolder folder_;
};

TEST_F(DecisionLog, GivesBackWhatWasStored) {
  const Decision stored = Decisions(file()).add(line("De minister moet iets doen."));
  EXPECT_EQ(stored.id.size(), 32U);
  EXPECT_EQ(Decisions(file()).all(), std::vector<Decision>{stored});
}

TEST_F(DecisionLog, KeepsTheOtherEndOfALink) {
  Decision link = line("Doe iets.", DecisionKind::kConfirmLink);
  link.other = line("Doe nu eindelijk iets.").about;
  const Decision stored = Decisions(file()).add(link);
  EXPECT_EQ(Decisions(file()).all().front().other, link.other);
  EXPECT_EQ(decision_from_json(to_json(stored)), stored);
}

TEST_F(DecisionLog, RefusesWhatIsNoDecision) {
  Decisions decisions(file());
  EXPECT_EQ(code_of([&] { decisions.add(line("x", DecisionKind::kStrength, "6")); }),
            "decision-invalid");
  EXPECT_EQ(code_of([&] { decisions.add(line("x", DecisionKind::kClass, "wens")); }),
            "decision-invalid");
  EXPECT_EQ(code_of([&] { decisions.add(line("x", DecisionKind::kNote)); }), "decision-invalid");
  EXPECT_TRUE(decisions.all().empty());
}

TEST_F(DecisionLog, NeverLosesOrChangesALine) {
  Decisions(file()).add(line("Doe iets."));
  std::string said;
  run_sql(file(), "DELETE FROM decision", &said);
  EXPECT_EQ(said, "a decision is never removed");
  run_sql(file(), "UPDATE decision SET author = 'Bram'", &said);
  EXPECT_EQ(said, "a decision is never changed");
  EXPECT_EQ(Decisions(file()).all().front().author, "Anja");
}

TEST_F(DecisionLog, MergesWithoutDoublesAndKeepsTimesAndAuthors) {
  Decisions mine(file());
  const Decision first = mine.add(line("Een."));
  Decision other = line("Twee.");
  other.id = std::string(32, 'a');
  other.time = "2020-01-02T03:04:05.006Z";
  other.author = "Bram";
  const Decisions::Merged merged = mine.merge({first, other});
  EXPECT_EQ(merged.added, 1U);
  EXPECT_EQ(merged.known, 1U);
  EXPECT_EQ(mine.all(), (std::vector<Decision>{first, other}));
}

TEST_F(DecisionLog, MergesAllLinesOrNone) {
  Decisions mine(file());
  Decision good = line("Een.");
  good.id = std::string(32, 'a');
  good.time = "2020-01-02T03:04:05.006Z";
  Decision future = good;
  future.id = std::string(32, 'b');
  future.time = "2999-01-02T03:04:05.006Z";
  EXPECT_EQ(code_of([&] { mine.merge({good, future}); }), "decision-invalid");
  EXPECT_TRUE(mine.all().empty());
}

TEST_F(DecisionLog, IsLaterThanWhatWasSaidOfTheSameSentence) {
  Decisions mine(file());
  const Decision now = mine.add(line("Een."));
  const Decision next = mine.add(line("Een."));
  EXPECT_GT(next.time, now.time);
}

TEST_F(DecisionLog, BringsAnOlderSchemaUpToDate) {
  run_sql(file(), R"(
    PRAGMA application_id = 0x73706465; PRAGMA user_version = 1;
    CREATE TABLE decision (sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE, time TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,
      value TEXT NOT NULL, reason TEXT NOT NULL, undoes TEXT NOT NULL,
      text_hash TEXT NOT NULL, text TEXT NOT NULL, document TEXT NOT NULL, path TEXT NOT NULL,
      page INTEGER NOT NULL, occurrence INTEGER NOT NULL, issuer TEXT NOT NULL,
      was_class TEXT NOT NULL, was_addressee TEXT NOT NULL, was_strength INTEGER NOT NULL,
      was_confidence REAL NOT NULL, was_cue TEXT NOT NULL);
    INSERT INTO decision VALUES (1, 'aa', '2020', 'Anja', 'accept', '', '', '', 'h', 'Oud.', 'd',
      'oud.pdf', 3, 0, 'Bond', 'standpunt', '', 3, 0.5, 'moet');)");
  Decisions mine(file());
  ASSERT_EQ(mine.all().size(), 1U);
  EXPECT_EQ(mine.all().front().about.text, "Oud.");
  Decision link = line("Een.", DecisionKind::kRejectLink);
  link.other = line("Twee.").about;
  mine.add(link);
  EXPECT_EQ(Decisions(file()).all().size(), 2U);
}

TEST_F(DecisionLog, RefusesAFileOfANewerProgram) {
  Decisions(file()).add(line("Een."));
  run_sql(file(), "PRAGMA user_version = 99");
  const std::string bytes = read_file(file());
  EXPECT_EQ(code_of([&] { Decisions opened(file()); }), "decisions-newer");
  EXPECT_EQ(read_file(file()), bytes);
}

TEST_F(DecisionLog, LeavesADamagedOrForeignFileAsItIs) {
  const auto refused = [&](const std::string& bytes) {
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << bytes;
    EXPECT_EQ(code_of([&] { Decisions opened(file()); }), "decisions-damaged");
    EXPECT_EQ(read_file(file()), bytes);
  };
  refused("Dit zijn aantekeningen van iemand, en geen SQLite.\n" + std::string(5000, 'x'));
  Decisions(folder_.path() / "goed.db").add(line("Een."));
  const std::string good = read_file(folder_.path() / "goed.db");
  refused(good.substr(0, good.size() / 2));
  std::string broken = good;
  for (std::size_t at = 4096; at < 4400; ++at) broken[at] = '\x7F';
  refused(broken);
  std::filesystem::remove(file());
  run_sql(file(), "CREATE TABLE recepten (naam TEXT)");
  refused(read_file(file()));
}

TEST_F(DecisionLog, WaitsBrieflyForAnotherWriterAndThenSaysSo) {
  Decisions mine(file(), milliseconds(50));
  sqlite3* other = nullptr;
  sqlite3_open(file().c_str(), &other);
  sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
  EXPECT_EQ(code_of([&] { mine.add(line("Een.")); }), "decisions-locked");
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  mine.add(line("Een."));
  EXPECT_EQ(mine.all().size(), 1U);
}

TEST_F(DecisionLog, TakesTheLinesOfTwoWritersAtOnce) {
  constexpr int kLines = 10;
  std::vector<pid_t> children;
  for (int child = 0; child < 2; ++child) {
    children.push_back(fork());
    if (children.back() != 0) continue;
    int failed = 0;
    try {
      for (int number = 0; number < kLines; ++number)
        Decisions(file(), milliseconds(30'000)).add(line("Zin " + std::to_string(number)));
    } catch (const Error&) {
      failed = 1;
    }
    _exit(failed);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(Decisions(file()).all().size(), 2U * kLines);
}

// A child tells through a pipe what was stored, and is killed at any moment.
TEST_F(DecisionLog, LosesNothingThatWasStoredWhenKilled) {
  std::mt19937 random(20261122);
  std::size_t told = 0;
  for (int attempt = 0; attempt < 30; ++attempt) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      for (int number = 0;; ++number) {
        const Decision stored =
            Decisions(file(), milliseconds(30'000)).add(line("Zin " + std::to_string(number)));
        if (write(ends[1], stored.id.data(), stored.id.size()) < 0) _exit(1);
      }
    }
    close(ends[1]);
    std::this_thread::sleep_for(milliseconds(std::uniform_int_distribution<int>(1, 60)(random)));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::string ids;
    char buffer[4096];
    for (ssize_t size; (size = read(ends[0], buffer, sizeof buffer)) > 0;)
      ids.append(buffer, static_cast<std::size_t>(size));
    close(ends[0]);
    std::set<std::string> stored;
    for (const Decision& one : Decisions(file()).all()) stored.insert(one.id);
    for (std::size_t at = 0; at + 32 <= ids.size(); at += 32, ++told)
      ASSERT_TRUE(stored.contains(ids.substr(at, 32)));
  }
  EXPECT_GT(told, 0U);
}

}  // namespace
}  // namespace speerpunt
