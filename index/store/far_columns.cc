// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/far_columns.hh"

#include <algorithm>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

// A block is some 100 kB.
constexpr Xapian::docid kRecordsInBlock = 4096;
constexpr std::size_t kMostBytes = 64U << 20U;
constexpr std::array<unsigned, 3> kSlots{record::kOrderSlot, record::kFacetSlot,
                                         record::kPlaceSlot};

std::string key_of(Xapian::docid block) {
  return "values:" + std::to_string(block);
}

void put(std::string& to, std::size_t number) {
  for (; number >= 0x80; number >>= 7U) to += static_cast<char>(0x80U | (number & 0x7FU));
  to += static_cast<char>(number);
}

// Reads what put() wrote; of bytes that are something else it makes an Error.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  bool at_end() const { return at_ == bytes_.size(); }
  std::size_t number() {
    std::size_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (at_end() || shift > 28) fail();
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::size_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  }
  std::string_view bytes(std::size_t size) {
    if (size > bytes_.size() - at_) fail();
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  [[noreturn]] static void fail() {
    throw Error("index-damaged", "what a shard keeps of its passages cannot be read", {},
                "make the shard anew: docs/shards.md");
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Of a value that begins like the one before it, only the rest is kept: passages of one document
// follow each other.
void put_row(std::string& to, const FarRow& row, std::array<std::string, 3>& before) {
  put(to, row.number % kRecordsInBlock);
  for (std::size_t at = 0; at < kSlots.size(); ++at) {
    const std::string& value = row.values[at];
    const auto [same, other] = std::ranges::mismatch(value, before[at]);
    const auto shared = static_cast<std::size_t>(same - value.begin());
    put(to, shared);
    put(to, value.size() - shared);
    to.append(value, shared);
    before[at] = value;
  }
}

std::string value_of(const Xapian::Database& shard, Xapian::docid number, unsigned slot) {
  try {
    return shard.get_document(number).get_value(slot);
  } catch (const Xapian::DocNotFoundError&) {
    return {};
  }
}

}  // namespace

FarRow far_row(Xapian::docid number, const Xapian::Document& record) {
  FarRow row{number, {}};
  for (std::size_t at = 0; at < kSlots.size(); ++at) row.values[at] = record.get_value(kSlots[at]);
  return row;
}

void keep_far_rows(Xapian::WritableDatabase& shard, std::span<const FarRow> rows) {
  for (std::size_t first = 0; first < rows.size();) {
    const Xapian::docid block = rows[first].number / kRecordsInBlock;
    std::string values = shard.get_metadata(key_of(block));
    std::array<std::string, 3> before;
    for (; first < rows.size() && rows[first].number / kRecordsInBlock == block; ++first)
      put_row(values, rows[first], before);
    shard.set_metadata(key_of(block), values);
  }
}

const std::string& FarColumns::columns_of(const Xapian::Database& shard, std::size_t part,
                                          Xapian::docid block) {
  const auto known = columns_.find({part, block});
  if (known != columns_.end()) return known->second;
  std::string read = shard.get_metadata(key_of(block));
  if (bytes_ + read.size() > kMostBytes) {
    columns_.clear();
    bytes_ = 0;
  }
  bytes_ += read.size();
  return columns_.emplace(std::pair{part, block}, std::move(read)).first->second;
}

void FarColumns::for_each_value(
    const Xapian::Database& shard, std::size_t part, std::span<const Xapian::docid> numbers,
    unsigned slot, const std::function<void(Xapian::docid, const std::string&)>& visit) {
  const auto column = static_cast<std::size_t>(std::ranges::find(kSlots, slot) - kSlots.begin());
  for (auto wanted = numbers.begin(); wanted != numbers.end();) {
    const Xapian::docid block = *wanted / kRecordsInBlock;
    const auto past = std::find_if(wanted, numbers.end(), [&](Xapian::docid number) {
      return number / kRecordsInBlock != block;
    });
    Reader reader(columns_of(shard, part, block));
    std::string value;
    while (wanted != past && !reader.at_end()) {
      const Xapian::docid number =
          block * kRecordsInBlock + static_cast<Xapian::docid>(reader.number());
      for (std::size_t at = 0; at < kSlots.size(); ++at) {
        const std::size_t shared = reader.number();
        const std::string_view rest = reader.bytes(reader.number());
        if (at != column) continue;
        if (shared > value.size()) Reader::fail();
        value.resize(shared);
        value += rest;
      }
      // One that the blocks lack, because a writer was cut off, is asked for by itself.
      for (; wanted != past && *wanted < number; ++wanted) {
        const std::string own = value_of(shard, *wanted, slot);
        if (!own.empty()) visit(*wanted, own);
      }
      if (wanted == past || *wanted != number) continue;
      if (!value.empty()) visit(number, value);
      ++wanted;
    }
    for (; wanted != past; ++wanted) {
      const std::string own = value_of(shard, *wanted, slot);
      if (!own.empty()) visit(*wanted, own);
    }
  }
}

}  // namespace speerpunt
