// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What became of the files that were to be taken in.
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus/error.hh"

namespace speerpunt {

// How often something happened, and to which file first.
struct Tally {
  std::size_t count = 0;
  std::string example;  // path
  std::string message;  // of the example: what was wrong, or the pattern that it fits; may be empty
  void add(const std::string& path, const std::string& why) {
    if (count++ == 0) {
      example = path;
      message = why;
    }
  }
};

// files = read + unchanged + duplicates + failed, unless interrupted; `failures` may count more:
// also what failed earlier inside a mail or archive that is unchanged.
struct IntakeReport {
  std::size_t files = 0;       // considered, embedded ones that were met included
  std::size_t embedded = 0;    // of those, in mails and archives that were read in this run
  std::size_t read = 0;        // became a document in this run
  std::size_t pages = 0;       // of those
  std::size_t recognised = 0;  // of those pages, by text recognition
  std::size_t unchanged = 0;   // not read again
  std::size_t duplicates = 0;  // same bytes as another document: only the path was noted
  std::size_t failed = 0;  // could not be read, in this run or in an earlier one unchanged since
  std::size_t gone = 0;    // recorded below the given folders, but no longer there
  std::size_t pruned = 0;  // of those, forgotten
  std::map<std::string, Tally> skipped;   // by name_of(SkipReason)
  std::map<std::string, Tally> failures;  // by problem code
  double seconds = 0;                     // spent on it, waiting for another writer left out
  bool interrupted = false;

  std::size_t done() const { return read + unchanged + duplicates + failed; }
  // Notes why, by the first problem that is an error.
  void fail(const std::string& path, const std::vector<Problem>& problems);
};

}  // namespace speerpunt
