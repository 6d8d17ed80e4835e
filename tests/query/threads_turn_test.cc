// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/threads_turn.hh"

#include <atomic>
#include <fstream>
#include <optional>
#include <thread>

#include <gtest/gtest.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

using std::chrono::milliseconds;

class ThreadsTurnTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    touch();
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path file() const { return folder_ / "threads.db"; }
  void touch() const { std::ofstream(file(), std::ios::app) << '.'; }
  std::string failure(const std::function<bool()>& wanted, milliseconds patience) const {
    try {
      const ThreadsTurn turn(file(), wanted, patience);
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(ThreadsTurnTest, IsOfOneAtATime) {
  const ThreadsTurn first(file(), {});
  EXPECT_EQ(failure({}, milliseconds(100)), "threads-locked");
}

TEST_F(ThreadsTurnTest, ComesWhenTheOtherIsDone) {
  std::optional<ThreadsTurn> first(std::in_place, file(), nullptr);
  std::atomic<bool> had = false;
  std::jthread second([&] {
    const ThreadsTurn turn(file(), {});
    had = true;
  });
  std::this_thread::sleep_for(milliseconds(200));
  EXPECT_FALSE(had);
  first.reset();
  second.join();
  EXPECT_TRUE(had);
}

TEST_F(ThreadsTurnTest, IsWaitedForAsLongAsTheOtherWrites) {
  std::optional<ThreadsTurn> first(std::in_place, file(), nullptr);
  std::jthread writing([&](const std::stop_token& stop) {
    for (int i = 0; i < 30 && !stop.stop_requested(); ++i) {
      std::this_thread::sleep_for(milliseconds(50));
      touch();
    }
    first.reset();
  });
  EXPECT_EQ(failure({}, milliseconds(600)), "");
}

TEST_F(ThreadsTurnTest, IsNotWaitedForByOneWhoIsNoLongerAsked) {
  const ThreadsTurn first(file(), {});
  EXPECT_EQ(failure([] { return false; }, std::chrono::hours(1)), "interrupted");
}

TEST_F(ThreadsTurnTest, InAFolderThatIsNotThereIsEverybodys) {
  EXPECT_NO_THROW(ThreadsTurn(":memory:", {}));
}

}  // namespace
}  // namespace speerpunt
