// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/positions.hh"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "index/store/packing.hh"

namespace speerpunt {
namespace {

using Positions = std::span<const Xapian::termpos>;

// A block that is not full is written anew with each commit that has its term. A full one holds
// some 1,300 passages.
constexpr std::size_t kMostBytes = 4000;
// Every key begins with it; terms have no byte 0.
constexpr char kPrefix = '@';
constexpr char kFull = '\0';

constexpr const char* kMarker = "position-blocks";

// The block of a term that is not full.
std::string open_key(const std::string& term) {
  return kPrefix + term;
}

std::string full_keys(const std::string& term) {
  return open_key(term) + kFull;
}

struct Range {
  Xapian::docid first = 0;
  Xapian::docid last = 0;
};

// They ascend as their first records do.
std::string full_key(const std::string& term, Range records) {
  std::string key = full_keys(term);
  for (const Xapian::docid record : {records.first, records.last})
    for (int shift = 24; shift >= 0; shift -= 8) key += static_cast<char>((record >> shift) & 0xFF);
  return key;
}

Range range_of(std::string_view full_key) {
  std::uint64_t both = 0;
  for (const char byte : full_key.substr(full_key.find(kFull) + 1))
    both = both << 8U | static_cast<unsigned char>(byte);
  return {static_cast<Xapian::docid>(both >> 32U), static_cast<Xapian::docid>(both)};
}

std::string term_of(std::string_view key) {
  return std::string(key.substr(1, key.find(kFull) - 1));
}

struct Block {
  Xapian::docid first = 0;  // 0: it is empty
  Xapian::docid last = 0;
  std::string entries;

  bool is_full() const { return entries.size() >= kMostBytes; }

  // Most words stand in a passage once: then the lowest bit says so.
  void add(Xapian::docid record, Positions positions) {
    if (first == 0)
      first = last = record;
    else if (record <= last)
      record::throw_damaged();
    record::Packer form;
    const bool is_one = positions.size() == 1;
    form.number(std::uint64_t{record - last} << 1U | (is_one ? 0 : 1));
    if (!is_one) form.number(positions.size());
    Xapian::termpos before = 0;
    for (const Xapian::termpos position : positions) {
      form.number(position - before);
      before = position;
    }
    entries += form.take();
    last = record;
  }
};

std::string packed(const Block& block) {
  record::Packer form;
  form.number(block.first);
  form.number(block.last - block.first);
  return form.take() + block.entries;
}

// Takes nothing but what Block makes: records and positions ascend, and the last is that of the
// head.
class BlockReader {
 public:
  explicit BlockReader(std::string_view packed) : form_(packed) {
    if (packed.empty()) return;
    first_ = record_ = later(0, form_.number());
    last_ = later(first_, form_.number());
    if (first_ == 0 || form_.left() == 0) record::throw_damaged();
  }
  Xapian::docid first() const { return first_; }
  Xapian::docid last() const { return last_; }
  std::string_view entries() const { return form_.rest(); }

  // Goes to the next record.
  bool next() {
    if (form_.left() == 0) {
      if (record_ != last_) record::throw_damaged();
      return false;
    }
    const std::uint64_t head = form_.number();
    const std::uint64_t step = head >> 1U;
    if ((step == 0) == has_begun_) record::throw_damaged();
    has_begun_ = true;
    record_ = later(record_, step);
    const bool is_one = (head & 1U) == 0;
    count_ = is_one ? 1 : form_.number();
    if (record_ > last_ || count_ > form_.left()) record::throw_damaged();
    return true;
  }
  Xapian::docid record() const { return record_; }

  // Of this record: one of these two is to be called, once.
  void read(std::vector<Xapian::termpos>& positions) {
    positions.clear();
    for (std::uint64_t at = 0; at < count_; ++at) {
      const Xapian::termpos before = at == 0 ? 0 : positions.back();
      positions.push_back(later(before, form_.number()));
      if (at > 0 && positions.back() == before) record::throw_damaged();
    }
  }
  void skip() {
    for (std::uint64_t at = 0; at < count_; ++at) form_.number();
  }

 private:
  static std::uint32_t later(std::uint32_t from, std::uint64_t step) {
    if (step > UINT32_MAX - from) record::throw_damaged();
    return from + static_cast<std::uint32_t>(step);
  }
  record::Unpacker form_;
  Xapian::docid first_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid record_ = 0;
  bool has_begun_ = false;
  std::uint64_t count_ = 0;
};

// The block of a term to add to.
class OpenBlock {
 public:
  OpenBlock(Xapian::WritableDatabase& part, std::string term, std::string_view stored)
      : part_(part), term_(std::move(term)) {
    if (stored.empty()) return;
    const BlockReader reader(stored);
    block_ = {reader.first(), reader.last(), std::string(reader.entries())};
  }
  void add(Xapian::docid record, Positions positions) {
    if (block_.is_full()) close();
    block_.add(record, positions);
  }
  void close() {
    if (block_.first != 0)
      part_.set_metadata(full_key(term_, {block_.first, block_.last}), packed(block_));
    block_ = {};
  }
  void keep() {
    if (block_.first != 0) part_.set_metadata(open_key(term_), packed(block_));
  }

 private:
  Xapian::WritableDatabase& part_;
  std::string term_;
  Block block_;
};

void visit_block(std::string_view stored, std::span<const Xapian::docid> records,
                 const VisitPositions& visit) {
  BlockReader block(stored);
  std::vector<Xapian::termpos> positions;
  auto wanted = std::ranges::lower_bound(records, block.first());
  while (wanted != records.end() && *wanted <= block.last() && block.next()) {
    while (wanted != records.end() && *wanted < block.record()) ++wanted;
    if (wanted == records.end() || *wanted != block.record()) {
      block.skip();
      continue;
    }
    block.read(positions);
    visit(static_cast<std::size_t>(wanted - records.begin()), positions);
  }
}

std::vector<std::string> keys_with(const Xapian::Database& part, const std::string& prefix) {
  return {part.metadata_keys_begin(prefix), part.metadata_keys_end(prefix)};
}

// In which of them the term may stand in one of the records.
std::vector<std::string> keys_for(const Xapian::Database& part, const std::string& term,
                                  std::span<const Xapian::docid> records) {
  std::vector<std::string> found;
  for (std::string& key : keys_with(part, full_keys(term))) {
    const Range block = range_of(key);
    const auto wanted = std::ranges::lower_bound(records, block.first);
    if (wanted != records.end() && *wanted <= block.last) found.push_back(std::move(key));
  }
  found.push_back(open_key(term));
  return found;
}

}  // namespace

void PositionWriter::add(Xapian::docid record, std::span<const TermPosition> positions) {
  for (const TermPosition& one : positions) added_[one.term].emplace_back(record, one.position);
}

void PositionWriter::write(Xapian::WritableDatabase& part) {
  if (added_.empty()) return;
  if (!has_position_blocks(part)) part.set_metadata(kMarker, "1");
  std::vector<const std::string*> terms;
  terms.reserve(added_.size());
  for (const auto& [term, added] : added_) terms.push_back(&term);
  // Keys that follow each other are written faster.
  std::ranges::sort(terms, {}, [](const std::string* term) -> const std::string& { return *term; });
  std::vector<Xapian::termpos> positions;
  for (const std::string* term : terms) {
    const auto& added = added_.at(*term);
    OpenBlock block(part, *term, part.get_metadata(open_key(*term)));
    for (auto at = added.begin(); at != added.end();) {
      const Xapian::docid record = at->first;
      positions.clear();
      for (; at != added.end() && at->first == record; ++at)
        if (positions.empty() || positions.back() != at->second) positions.push_back(at->second);
      block.add(record, positions);
    }
    block.keep();
  }
  added_.clear();
}

void read_positions(const Xapian::Database& part, const std::string& term,
                    std::span<const Xapian::docid> records, const VisitPositions& visit) {
  if (records.empty()) return;
  for (const std::string& key : keys_for(part, term, records))
    visit_block(part.get_metadata(key), records, visit);
}

bool has_position_blocks(const Xapian::Database& part) {
  return !part.get_metadata(kMarker).empty();
}

void check_positions(const Xapian::Database& part) {
  std::vector<Xapian::termpos> positions;
  std::string term;
  Xapian::docid last = 0;  // of the full blocks of the term before this one
  Range open;              // block of the term, which comes first
  for (const std::string& key : keys_with(part, std::string(1, kPrefix))) {
    const std::string stored = part.get_metadata(key);
    BlockReader block(stored);
    while (block.next()) block.read(positions);
    const bool is_full = key.find(kFull) != std::string::npos;
    if (term_of(key) != term) {
      term = term_of(key);
      last = 0;
      open = {};
    }
    const Range range{block.first(), block.last()};
    if (!is_full) {
      open = range;
      continue;
    }
    if (key != full_key(term, range) || range.first <= last ||
        (open.first != 0 && open.first <= range.last))
      record::throw_damaged();
    last = range.last;
  }
}

void tidy_positions(Xapian::WritableDatabase& part) {
  std::unordered_set<Xapian::docid> there(part.postlist_begin(""), part.postlist_end(""));
  const std::vector<std::string> keys = keys_with(part, std::string(1, kPrefix));
  for (auto at = keys.begin(); at != keys.end();) {
    const auto first = at;
    const std::string term = term_of(*at);
    bool is_stale = false;
    std::vector<std::pair<Xapian::docid, std::vector<Xapian::termpos>>> kept;
    for (; at != keys.end() && term_of(*at) == term; ++at) {
      const std::string stored = part.get_metadata(*at);
      BlockReader block(stored);
      while (block.next()) {
        std::vector<Xapian::termpos> positions;
        block.read(positions);
        if (there.contains(block.record()))
          kept.emplace_back(block.record(), std::move(positions));
        else
          is_stale = true;
      }
    }
    if (!is_stale) continue;
    std::for_each(first, at, [&](const std::string& key) { part.set_metadata(key, ""); });
    std::ranges::sort(kept);
    OpenBlock block(part, term, {});
    for (const auto& [record, positions] : kept) block.add(record, positions);
    block.keep();
  }
}

}  // namespace speerpunt
