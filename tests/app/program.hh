// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program under test, run as a user runs it, in a folder of its own.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/data.hh"

namespace speerpunt {

inline std::string shell_word(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

class ProgramTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path workspace() const { return folder_ / "archief"; }

  // Runs `speerpunt ARGUMENTS` in the folder, in the shell's own quoting.
  Outcome speerpunt(const std::string& arguments) const {
    return shell(shell_word(SPEERPUNT_PROGRAM) + " " + arguments);
  }
  // The same with --workspace archief, which is made first if need be.
  Outcome in_workspace(const std::string& arguments) const {
    if (!std::filesystem::exists(workspace())) speerpunt("init archief");
    return speerpunt("--workspace archief " + arguments);
  }
  Outcome shell(const std::string& command) const {
    const std::string whole = "cd " + shell_word(folder_.string()) + " && NO_COLOR=1 " + command +
                              " >.out 2>.err </dev/null";
    const int status = std::system(whole.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            read_file(folder_ / ".out"), read_file(folder_ / ".err")};
  }

  void write(const std::string& name, std::string_view bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  static std::filesystem::path sample() {
    return std::filesystem::path(SPEERPUNT_SOURCE) / "corpus/data/sample/documents";
  }
  static std::filesystem::path first_sample_pdf() {
    std::filesystem::path first;
    for (const auto& entry : std::filesystem::directory_iterator(sample())) {
      const auto& path = entry.path();
      if (path.extension() == ".pdf" && (first.empty() || path < first)) first = path;
    }
    return first;
  }
  // Real documents beside the checkout; tests that need them are skipped where they are absent.
  static std::filesystem::path real() {
    return std::filesystem::path(SPEERPUNT_SOURCE) / "../shared/real";
  }

 private:
  std::filesystem::path folder_;
};

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

}  // namespace speerpunt
