// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/file_checks.hh"

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/error.hh"
#include "index/store/record.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {

KnownFiles known_files(const Xapian::Database& index, std::size_t most) {
  KnownFiles known{index.get_value_freq(record::kFileSlot), {}};
  auto file = index.valuestream_begin(record::kFileSlot);
  const auto past = index.valuestream_end(record::kFileSlot);
  const std::size_t last = index.get_lastdocid();
  const bool all = known.total <= most;
  while (file != past && known.some.size() < most) {
    const std::vector<std::string> parts = record::unpack(*file);
    if (parts.size() != 3)
      throw Error("index-damaged", "the state of a file cannot be read", {}, kRebuildHint);
    known.some.push_back(
        {parts[0],
         {static_cast<std::uint64_t>(record::number(parts[1])), record::number(parts[2])}});
    const Xapian::docid here = file.get_docid();
    ++file;
    if (all || file == past) continue;
    const std::size_t next = last * known.some.size() / most;
    if (next > here) file.skip_to(static_cast<Xapian::docid>(next));
  }
  return known;
}

FileCheck FileChecks::check(const Xapian::Database& index, std::size_t most) {
  const Clock::time_point now = Clock::now();
  if (most_ != most) {
    files_ = known_files(index, most);
    most_ = most;
  } else if (now < valid_until_) {
    return last_;
  }
  const auto changed = std::ranges::count_if(
      files_.some, [](const KnownFile& file) { return file_state(file.path) != file.state; });
  last_ = {files_.total, files_.some.size(), static_cast<std::size_t>(changed)};
  valid_until_ = now + kValid;
  return last_;
}

}  // namespace speerpunt
