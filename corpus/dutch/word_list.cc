// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/word_list.hh"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

#include "corpus/ascii.hh"
#include "corpus/data.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "corpus/file_mapping.hh"

namespace speerpunt::dutch {
namespace {

constexpr std::string_view kDebianList = "/usr/share/dict/dutch";
constexpr std::uint32_t kCommonBit = 1;
constexpr std::size_t kLongestLine = 256;  // longer lines are no words

// Eight bytes at a time; the multiplier is the 64-bit golden ratio.
std::uint64_t hash(std::string_view word) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15;
  std::uint64_t state = word.size() * kMultiplier;
  while (!word.empty()) {
    std::uint64_t part = 0;
    const std::size_t bytes = std::min(word.size(), sizeof part);
    std::memcpy(&part, word.data(), bytes);
    state = (std::rotl(state, 29) ^ part) * kMultiplier;
    state ^= state >> 32;
    word.remove_prefix(bytes);
  }
  return state * kMultiplier;
}

// The line with capitals made small where that is all that folding would do, else empty.
std::string_view simply_folded(std::string_view line, std::array<char, kLongestLine>& buffer) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (static_cast<unsigned char>(c) >= 0x80 || c <= ' ' || c == '`') return {};
    buffer[i] = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return {buffer.data(), line.size()};
}

}  // namespace

WordList::WordList(std::string_view one_a_line) {
  const auto lines = std::count(one_a_line.begin(), one_a_line.end(), '\n') + 1;
  slot_count_ = std::bit_ceil(2 * static_cast<std::size_t>(lines));
  const auto made = std::make_shared<std::uint32_t[]>(slot_count_);
  const std::span<std::uint32_t> slots(made.get(), slot_count_);
  // The slots are all over the memory: asking for some before they are needed halves the time.
  std::array<Entry, 32> waiting;
  std::size_t count = 0;
  const auto add_waiting = [&] {
    std::for_each_n(waiting.begin(), count, [&](const Entry& entry) { add(slots, entry); });
    count = 0;
  };
  while (!one_a_line.empty()) {
    const std::size_t end = std::min(one_a_line.find('\n'), one_a_line.size());
    const Entry entry = entry_of(one_a_line.substr(0, end));
    one_a_line.remove_prefix(std::min(end + 1, one_a_line.size()));
    if (entry.key == 0) continue;
    __builtin_prefetch(&slots[slot_of(entry.key)]);
    waiting[count++] = entry;
    if (count == waiting.size()) add_waiting();
  }
  add_waiting();
  slots_ = made;
}

WordList::Entry WordList::entry_of(std::string_view line) {
  if (line.empty() || line.size() > kLongestLine) return {};
  std::array<char, kLongestLine> buffer;
  std::string slowly;
  std::string_view folded = simply_folded(line, buffer);
  if (folded.empty()) folded = slowly = fold(line);
  if (folded.empty()) return {};
  return {hash(folded), std::none_of(line.begin(), line.end(), is_upper)};
}

std::size_t WordList::slot_of(std::uint64_t key) const {
  return static_cast<std::size_t>(key >> 32) & (slot_count_ - 1);
}

void WordList::add(std::span<std::uint32_t> slots, const Entry& entry) {
  const std::uint32_t fingerprint = static_cast<std::uint32_t>(entry.key) | kCommonBit;
  std::size_t at = slot_of(entry.key);
  while (slots[at] != 0) {
    if ((slots[at] | kCommonBit) == fingerprint) {
      if (entry.common) slots[at] |= kCommonBit;
      return;
    }
    at = (at + 1) & (slot_count_ - 1);
  }
  ++size_;
  // A name whose fingerprint is all zero would be an empty slot: it becomes common.
  const bool common = entry.common || fingerprint == kCommonBit;
  slots[at] = common ? fingerprint : fingerprint - kCommonBit;
}

WordList::Find WordList::find(std::string_view folded) const {
  if (size_ == 0 || folded.empty()) return Find::kNothing;
  const std::uint64_t key = hash(folded);
  const std::uint32_t fingerprint = static_cast<std::uint32_t>(key) | kCommonBit;
  // A damaged table may have no empty slot.
  std::size_t at = slot_of(key);
  for (std::size_t tried = 0; tried < slot_count_ && slots_[at] != 0; ++tried) {
    if ((slots_[at] | kCommonBit) == fingerprint)
      return (slots_[at] & kCommonBit) != 0 ? Find::kCommon : Find::kName;
    at = (at + 1) & (slot_count_ - 1);
  }
  return Find::kNothing;
}

namespace {

// Before the slots of a table. The number says the byte order too.
struct TableHead {
  std::array<char, 8> magic;
  std::uint64_t one;
  std::uint64_t words;
  std::uint64_t slots;
};
constexpr std::array<char, 8> kMagic{'s', 'p', 'w', 'o', 'r', 'd', 's', '1'};

Error missing(const std::filesystem::path& path, std::string_view what) {
  return Error("word-list-missing", "the list of Dutch words " + std::string(what), path.string(),
               "install the Debian package wdutch or set SPEERPUNT_WORD_LIST");
}

bool is_table(const std::filesystem::path& path) {
  std::array<char, kMagic.size()> begin{};
  std::ifstream(path, std::ios::binary).read(begin.data(), begin.size());
  return begin == kMagic;
}

}  // namespace

WordList WordList::load(const std::filesystem::path& path) {
  if (is_table(path)) return mapped(path);
  std::string bytes;
  try {
    bytes = read_file(path);
  } catch (const Error&) {
    throw missing(path, "cannot be read");
  }
  WordList list(bytes);
  if (list.empty()) throw missing(path, "is empty");
  return list;
}

WordList WordList::mapped(const std::filesystem::path& path) {
  const std::shared_ptr<const FileMapping> mapping = FileMapping::open(path);
  TableHead head{};
  if (mapping == nullptr || mapping->bytes().size() < sizeof head)
    throw missing(path, "cannot be read");
  std::memcpy(&head, mapping->bytes().data(), sizeof head);
  const std::size_t room = (mapping->bytes().size() - sizeof head) / sizeof(std::uint32_t);
  // A table without an empty slot would be searched for ever.
  if (head.one != 1 || !std::has_single_bit(head.slots) || head.slots != room || head.words == 0 ||
      head.words > head.slots / 2)
    throw missing(path, "is damaged");
  WordList list;
  const void* first = mapping->bytes().data() + sizeof head;
  list.slots_ = {mapping, static_cast<const std::uint32_t*>(first)};
  list.slot_count_ = head.slots;
  list.size_ = head.words;
  return list;
}

void WordList::write_table(std::ostream& out) const {
  const TableHead head{kMagic, 1, size_, slot_count_};
  const std::span slots(slots_.get(), slot_count_);
  const auto write = [&](std::span<const std::byte> bytes) {
    std::string text(bytes.size(), '\0');
    std::memcpy(text.data(), bytes.data(), bytes.size());
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
  };
  write(std::as_bytes(std::span(&head, 1)));
  write(std::as_bytes(slots));
}

bool WordList::contains(std::string_view word) const {
  return contains_folded(fold(word));
}

bool WordList::contains_folded(std::string_view folded) const {
  return find(folded) != Find::kNothing;
}

bool WordList::contains_common(std::string_view folded) const {
  return find(folded) == Find::kCommon;
}

std::filesystem::path word_list_path() {
  const char* chosen = std::getenv("SPEERPUNT_WORD_LIST");
  if (chosen != nullptr && *chosen != '\0') return chosen;
  return optional_data_file("words.table").value_or(kDebianList);
}

const WordList& word_list() {
  static const WordList list = [] {
    try {
      return WordList::load(word_list_path());
    } catch (const Error&) {
      return WordList();
    }
  }();
  return list;
}

}  // namespace speerpunt::dutch
