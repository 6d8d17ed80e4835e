// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The log of what people decided: <workspace>/decisions.db, a SQLite database. Lines are added,
// never changed or removed. See docs/formats.md.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "index/workspace.hh"

namespace speerpunt {

std::filesystem::path decisions_file(const Workspace& workspace);

// All constructors and functions throw Error: "decisions-locked" when another process is writing
// for longer than the wait, "decisions-newer", "decisions-damaged" (the file is left as it is),
// "decisions-unwritable", "disk-full".
class Decisions {
 public:
  static constexpr std::chrono::milliseconds kWait{3000};

  // Makes the file if it is not there; one of an older schema is brought up to date.
  explicit Decisions(const std::filesystem::path& file, std::chrono::milliseconds wait = kWait);
  ~Decisions();
  Decisions(const Decisions&) = delete;
  Decisions& operator=(const Decisions&) = delete;

  std::vector<Decision> all() const;  // in the order in which they came in
  std::size_t count() const;

  // Gives the line an id and a time, later than that of any other line about the same sentence.
  // When it returns, the line is on the disk.
  Decision add(Decision decision);

  struct Merged {
    std::size_t added = 0;
    std::size_t known = 0;  // lines with an id that was there
  };
  // All of them or, if one is refused, none. Times, authors and ids stay. Throws Error
  // "decision-invalid" for a time that is yet to come.
  Merged merge(const std::vector<Decision>& lines);
  // The same of lines that were in this log before: as they are, whatever the clock says now.
  Merged restore(const std::vector<Decision>& lines);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Another text: a line was added since.
std::string decisions_state(const Workspace& workspace);

// The lines of a workspace; none where nobody decided anything, without making a file.
std::vector<Decision> read_decisions(const Workspace& workspace);

}  // namespace speerpunt
