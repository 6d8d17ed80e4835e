// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: which forms a stem has. Passages are stored under the forms of their words; a
// stem is looked up as its forms. Stored beside the forms of every passage, stems took half of
// the index and half of the time of writing it.
//
// A pair is a term "<prefix><stem> <form>", so that those of one stem follow each other. The terms
// of all new forms of a commit are on one record, which is never removed: a form that is in no
// passage any more finds nothing. A form that is its own stem has no term. Those of the shards too
// are in the workspace's own index: to look up a stem takes no message, nor does noting a form.
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/store/parted_database.hh"
#include "index/store/stems.hh"

namespace speerpunt {

// A form that is in a shard has itself behind this too, so that the words near a mistyped one are
// found without the shards.
inline constexpr const char* kWordOfShard = "XF";

class Vocabulary {
 public:
  // `own`: the workspace's own index, wherever the passages go. `of_shard`: not there.
  explicit Vocabulary(Xapian::Database own, bool of_shard = false)
      : own_(std::move(own)), of_shard_(of_shard) {}

  // The stems of a form that is about to be stored, which is noted. Valid until the next call.
  const Stems& stems_of(const std::string& form);
  // The pairs that the own index lacks, since the last time: for a record of it.
  std::vector<std::string> take();

 private:
  void note(const std::string& form, const Stems& stems);
  static constexpr std::size_t kMostForms = 200'000;  // some 15 MB; then it asks the database again
  Xapian::Database own_;
  bool of_shard_;
  StemCache stems_;
  std::unordered_set<std::string> noted_;
  std::vector<std::string> pairs_;
};

// The record for pairs.
Xapian::Document vocabulary_record(const std::vector<std::string>& pairs);

// All terms of a database that are words, in a few hundred messages if it is far: those of records
// begin with a capital letter, and are most of them.
void for_each_word(const Xapian::Database& database,
                   const std::function<void(const std::string&, Xapian::doccount)>& visit);

// The words with this beginning, in their order, so many at most.
void for_each_word_from(const PartedDatabase& database, const std::string& beginning,
                        std::size_t most, const std::function<void(const std::string&)>& visit);

// False: no part has the word. Of shards it may be that none has it any more.
bool may_have_word(const PartedDatabase& database, const std::string& word);

// The terms under which the passages with a stem are stored: its forms; and itself, where a part
// of a word with hyphens has it. `stem_term` with the prefix of Field::kText or kWeak; another term
// is given back alone.
std::vector<std::string> stored_terms(const PartedDatabase& database, const std::string& stem_term);

// In about how many passages the stem is: as if its forms stood there independently of each other.
// To count them all their postings would have to be read.
double passages_with(const PartedDatabase& database, const std::string& stem_term);

}  // namespace speerpunt
