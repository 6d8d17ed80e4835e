// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What could not be searched, and what may no longer be as it was read.
#include <cstddef>
#include <string>
#include <vector>

#include "index/index_reader.hh"

namespace speerpunt {

struct Coverage {
  std::size_t documents = 0;     // that were searched
  std::size_t failed = 0;        // sources that could not be read
  std::size_t ocr = 0;           // documents with pages whose text was recognised
  std::size_t ocr_doubtful = 0;  // of these: with a page of which many words may be wrong
  std::size_t partial = 0;       // mails and archives of which not all that is inside was read
  std::size_t stale = 0;         // of the checked files: changed or vanished since they were read
  std::size_t checked = 0;       // files that were compared with what is on the disk
  std::size_t files = 0;         // that could be
  std::vector<std::string> missing_shards = {};  // addresses: what is there was not searched
  bool operator==(const Coverage&) const = default;
};

// Its cost is bounded: of at most 1,000 files, spread evenly, the state is asked.
Coverage coverage(const IndexReader& index);

// The file of the path, or that in which it is, changed or vanished since it was read. Not of an
// address.
bool is_stale(const IndexReader& index, const std::string& path);

}  // namespace speerpunt
