// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list of Dutch words that says whether a word exists, in a few nanoseconds and 4 MB.
//
// Words are compared folded: neither case nor accents count, so "Reële" and "reele" are one word.
// Held are 32-bit fingerprints and not the words: a word that is not in the list is taken for one
// that is about once in a hundred million questions.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>

namespace speerpunt::dutch {

class WordList {
 public:
  WordList() = default;                            // holds no words
  explicit WordList(std::string_view one_a_line);  // UTF-8; empty lines are skipped

  // One word a line, or a table as write_table() makes it: that one is mapped, not read, so that a
  // short run pays for the words that it asks for only. Throws Error "word-list-missing" where the
  // file cannot be read, is damaged or holds no word.
  static WordList load(const std::filesystem::path& path);
  // For this kind of machine: its byte order is the one in memory.
  void write_table(std::ostream& out) const;

  bool contains(std::string_view word) const;  // in any writing
  bool contains_folded(std::string_view folded) const;
  // In the list with a small letter: no name or abbreviation ("Den" is one, "den" is a tree).
  bool contains_common(std::string_view folded) const;

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

 private:
  enum class Find : std::uint32_t { kNothing, kName, kCommon };
  struct Entry {
    std::uint64_t key = 0;  // 0: no word
    bool common = false;
  };
  static Entry entry_of(std::string_view line);
  std::size_t slot_of(std::uint64_t key) const;
  static WordList mapped(const std::filesystem::path& path);
  void add(std::span<std::uint32_t> slots, const Entry& entry);
  Find find(std::string_view folded) const;

  // Open addressing: 31 bits of fingerprint, 1 bit "common". Shared by copies; never changed.
  std::shared_ptr<const std::uint32_t[]> slots_;
  std::size_t slot_count_ = 0;  // a power of two
  std::size_t size_ = 0;
};

// $SPEERPUNT_WORD_LIST, else the table that the build made of the Debian package wdutch, else the
// list where that package puts it (45 ms to read; the table takes none).
std::filesystem::path word_list_path();

// That list, loaded on first use and shared with every child that is forked later. Empty where it
// cannot be read: whoever uses it then does without, and `speerpunt doctor` says so. A reading
// child cannot open it any more once its sandbox is closed (warm_up_readers()).
const WordList& word_list();

}  // namespace speerpunt::dutch
