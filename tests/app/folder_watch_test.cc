// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folder_watch.hh"

#include <fstream>

#include <gtest/gtest.h>

#include "app/intake.hh"
#include "app/watch.hh"
#include "index/index_reader.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using std::chrono::milliseconds;

TEST(FolderWatch, HearsOfAFileThatCameAndOneThatWent) {
  const TemporaryFolder folder;
  FolderWatch watch;
  ASSERT_TRUE(watch.watch(folder.path()));
  EXPECT_FALSE(watch.wait(milliseconds(1)));
  std::ofstream(folder.path() / "a.txt") << "a";
  EXPECT_TRUE(watch.wait(milliseconds(5000)));
  EXPECT_FALSE(watch.wait(milliseconds(1))) << "all events at once";
  std::filesystem::remove(folder.path() / "a.txt");
  EXPECT_TRUE(watch.wait(milliseconds(5000)));
}

TEST(FolderWatch, AMissingFolderIsNotALimit) {
  EXPECT_TRUE(FolderWatch().watch("/bestaat/niet"));
}

TEST(FolderWatch, SeesThatAFileIsOpenForWriting) {
  const TemporaryFolder folder;
  const IgnoreLeaseSignals guard;
  const auto file = folder.path() / "a.txt";
  {
    std::ofstream open(file);
    EXPECT_TRUE(is_open_for_writing(file));
  }
  EXPECT_FALSE(is_open_for_writing(file));
  EXPECT_FALSE(is_open_for_writing(folder.path() / "weg.txt"));
}

TEST(FolderWatch, WhatIsOverTheLimitIsSaid) {
  const TemporaryFolder folder;
  for (const char* name : {"een", "twee"}) std::filesystem::create_directory(folder.path() / name);
  FolderWatch watch(1);
  EXPECT_TRUE(watch.watch(folder.path() / "een"));
  EXPECT_FALSE(watch.watch(folder.path() / "twee"));
  EXPECT_TRUE(watch.watch(folder.path() / "een"));
  std::filesystem::remove(folder.path() / "een");
  watch.wait(milliseconds(1000));
  EXPECT_TRUE(watch.watch(folder.path() / "twee")) << "there is room again";
}

TEST(FolderWatch, WhereNothingIsHeardItIsLookedForNowAndThen) {
  const TemporaryFolder folder;
  const auto map = folder.path() / "map";
  std::filesystem::create_directories(map);
  const Workspace workspace = Workspace::create(folder.path() / "archief");
  std::vector<std::string> notices;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  bool written = false;
  IntakeWatcher watcher;
  watcher.interrupted = [&] {
    if (!written && !notices.empty()) {
      std::ofstream(map / "a.txt") << "Een brief over toezicht, die de minister moet lezen.\n";
      written = true;
    }
    return IndexReader(workspace).counts().documents == 1 || std::chrono::steady_clock::now() > end;
  };
  Intake intake(workspace, {}, watcher);
  WatchOptions options{milliseconds(50), milliseconds(60'000), milliseconds(100), 0};
  const IntakeReport report =
      watch(intake, {map}, options, [&](const std::string& notice) { notices.push_back(notice); });
  EXPECT_EQ(report.read, 1u);
  EXPECT_NE(notices.front().find("no more folders"), std::string::npos);
}

}  // namespace
}  // namespace speerpunt
