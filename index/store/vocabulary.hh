// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: which forms a stem has. Passages are stored under the forms of their words; a
// stem is looked up as its forms. Stored beside the forms of every passage, stems took half of
// the index and half of the time of writing it.
//
// A pair is a term "<prefix><stem> <form>", so that those of one stem follow each other, also over
// several databases. The terms of all new forms of a commit are on one record, which is never
// removed: a form that is in no passage any more finds nothing. A form that is its own stem has no
// term.
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/store/stems.hh"

namespace speerpunt {

class Vocabulary {
 public:
  explicit Vocabulary(Xapian::WritableDatabase database) : database_(std::move(database)) {}

  // The stems of a form that is about to be stored, which is noted. Valid until the next call.
  const Stems& stems_of(const std::string& form);
  // Writes what is new since the last time; in the transaction of the passages. Gives the number of
  // the record; 0: nothing was new.
  Xapian::docid flush();

 private:
  void note(const std::string& form, const Stems& stems);
  static constexpr std::size_t kMostForms = 200'000;  // some 15 MB; then it asks the database again
  Xapian::WritableDatabase database_;
  StemCache stems_;
  std::unordered_set<std::string> noted_;
  std::vector<std::string> terms_;
};

// The terms under which the passages with a stem are stored: its forms; and itself, where a part
// of a word with hyphens has it. `stem_term` with the prefix of Field::kText or kWeak; another term
// is given back alone.
std::vector<std::string> stored_terms(const Xapian::Database& database,
                                      const std::string& stem_term);

}  // namespace speerpunt
