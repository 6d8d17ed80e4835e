// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: whether the files that were read are still as they were.
#include <chrono>
#include <cstddef>
#include <optional>

#include <xapian.h>

#include "index/index_reader.hh"
#include "index/store/parted_database.hh"

namespace speerpunt {

// See IndexReader::files.
KnownFiles known_files(const PartedDatabase& index, std::size_t most);

// For one state of the database: a new one when it is opened anew.
class FileChecks {
 public:
  // What was found is told again for two seconds: asking a thousand files takes as long as a
  // search.
  FileCheck check(const PartedDatabase& index, std::size_t most);

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kValid{2};
  KnownFiles files_;
  std::optional<std::size_t> most_;
  FileCheck last_;
  Clock::time_point valid_until_{};
};

}  // namespace speerpunt
