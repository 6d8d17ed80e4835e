// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/file_checks.hh"

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/error.hh"
#include "index/store/record.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {

namespace {

KnownFile unpack_file(const std::string& packed) {
  const std::vector<std::string> parts = record::unpack(packed);
  if (parts.size() != 3)
    throw Error("index-damaged", "the state of a file cannot be read", {}, kRebuildHint);
  return {parts[0],
          {static_cast<std::uint64_t>(record::number(parts[1])), record::number(parts[2])}};
}

// From a few places of the order of paths, which goes down: records without a path come last. A far
// database sends the value by which it sorts with each match.
std::vector<KnownFile> far_files(const PartedDatabase& index, std::size_t total, std::size_t most) {
  constexpr std::size_t kPlaces = 4;
  Xapian::Enquire enquire(index);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(record::term(record::Term::kIsSource)));
  enquire.set_sort_by_value(record::kFileSlot, true);
  const std::size_t places = total <= most ? 1 : kPlaces;
  std::vector<KnownFile> files;
  for (std::size_t place = 0; place < places; ++place) {
    const auto first = static_cast<Xapian::doccount>(total * place / places);
    const Xapian::MSet found =
        enquire.get_mset(first, static_cast<Xapian::doccount>(most / places));
    for (auto at = found.begin(); at != found.end(); ++at)
      if (const std::string packed = at.get_sort_key(); !packed.empty())
        files.push_back(unpack_file(packed));
  }
  return files;
}

}  // namespace

KnownFiles known_files(const PartedDatabase& index, std::size_t most) {
  KnownFiles known{index.get_value_freq(record::kFileSlot), {}};
  if (index.is_far()) {
    known.some = far_files(index, known.total, most);
    return known;
  }
  auto file = index.valuestream_begin(record::kFileSlot);
  const auto past = index.valuestream_end(record::kFileSlot);
  const std::size_t last = index.get_lastdocid();
  const bool all = known.total <= most;
  while (file != past && known.some.size() < most) {
    known.some.push_back(unpack_file(*file));
    const Xapian::docid here = file.get_docid();
    ++file;
    if (all || file == past) continue;
    const std::size_t next = last * known.some.size() / most;
    if (next > here) file.skip_to(static_cast<Xapian::docid>(next));
  }
  return known;
}

FileCheck FileChecks::check(const PartedDatabase& index, std::size_t most) {
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
