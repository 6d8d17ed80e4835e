// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: how many words each record has, kept a second time in the metadata, in blocks
// of records that follow each other. Xapian itself gives the length of one record, a search in a
// B-tree each, or walks over those of all.
#include <cstdint>
#include <functional>
#include <span>

#include <xapian.h>

namespace speerpunt {

struct RecordLength {
  Xapian::docid number = 0;  // in its part
  std::uint32_t length = 0;  // in words
};

// As Xapian will count it.
std::uint32_t length_of(const Xapian::Document& record);

// Adds them, ascending and above those that are there, to the blocks.
void keep_lengths(Xapian::WritableDatabase& part, std::span<const RecordLength> added);

Xapian::docid block_of_lengths(Xapian::docid number);
// Of all records in the block of this one. One that is not kept there, because a writer of a far
// shard was cut off, is not visited.
void for_each_length(const Xapian::Database& part, Xapian::docid number,
                     const std::function<void(const RecordLength&)>& visit);

}  // namespace speerpunt
