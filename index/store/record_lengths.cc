// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/record_lengths.hh"

#include <string>

#include "index/store/packing.hh"

namespace speerpunt {
namespace {

constexpr Xapian::docid kRecordsInBlock = 4096;  // some 10 kB

std::string key_of(Xapian::docid block) {
  return "lengths:" + std::to_string(block);
}

}  // namespace

std::uint32_t length_of(const Xapian::Document& record) {
  std::uint32_t length = 0;
  for (auto term = record.termlist_begin(); term != record.termlist_end(); ++term)
    length += term.get_wdf();
  return length;
}

void keep_lengths(Xapian::WritableDatabase& part, std::span<const RecordLength> added) {
  for (std::size_t at = 0; at < added.size();) {
    const Xapian::docid block = block_of_lengths(added[at].number);
    record::Packer form;
    for (; at < added.size() && block_of_lengths(added[at].number) == block; ++at) {
      form.number(added[at].number % kRecordsInBlock);
      form.number(added[at].length);
    }
    part.set_metadata(key_of(block), part.get_metadata(key_of(block)) + form.take());
  }
}

Xapian::docid block_of_lengths(Xapian::docid number) {
  return number / kRecordsInBlock;
}

void for_each_length(const Xapian::Database& part, Xapian::docid number,
                     const std::function<void(const RecordLength&)>& visit) {
  const Xapian::docid block = block_of_lengths(number);
  const std::string packed = part.get_metadata(key_of(block));
  record::Unpacker form(packed);
  while (form.left() > 0) {
    const auto at = block * kRecordsInBlock + static_cast<Xapian::docid>(form.number());
    visit({at, static_cast<std::uint32_t>(form.number())});
  }
}

}  // namespace speerpunt
