// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: the thesaurus as sorted lines of text. A search looks up the few concepts that
// it needs by halving, and reads none of the others.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/file_mapping.hh"
#include "corpus/thesaurus.hh"

namespace speerpunt {

// What is known of a concept when a search asks for it. Views into the lines.
struct ConceptLine {
  std::vector<std::string_view> labels;  // the preferred one first; without those to be ignored
  std::string_view name;                 // the preferred label
  std::string_view abbreviation;         // empty: none
  // Abbreviations that are Dutch words too: labels only where they are typed in capitals.
  std::vector<std::string_view> capitals;
  std::vector<std::string_view> broader;
  std::vector<std::string_view> narrower;
  std::vector<std::string_view> newer;  // what came in its place
  std::vector<std::string_view> older;
  std::string_view from;  // ISO; empty: open
  std::string_view until;
};

class ThesaurusLines {
 public:
  ThesaurusLines() = default;  // no concepts
  // Lines that text() gave, from a byte of the file on; damaged ones are not found.
  ThesaurusLines(std::shared_ptr<const FileMapping> file, std::size_t from)
      : file_(std::move(file)), from_(from) {}
  explicit ThesaurusLines(const std::vector<Concept>& concepts);

  std::string_view text() const { return file_ ? file_->text().substr(from_) : text_; }
  bool empty() const { return text().empty(); }
  // Ids of the concepts that have a label with this key.
  std::vector<std::string_view> bearers(std::string_view key) const;
  // Whether a label has a key that begins with this word and goes on with another.
  bool opens_label(std::string_view word) const;
  // Without labels: there is no such concept.
  ConceptLine concept_with(std::string_view id) const;

 private:
  // From the first line whose key is not before this one.
  std::string_view lines_from(std::string_view key) const;
  std::string_view find(std::string_view key) const;
  std::string text_;
  std::shared_ptr<const FileMapping> file_;  // null: `text_` has them
  std::size_t from_ = 0;
};

// The stems of the words that say something, joined by spaces: a question comes without the others.
// Empty for a label that would be a single word by that ("op tijd" is not "tijd").
std::string label_key(std::string_view label);
// Of an abbreviation that is a Dutch word too (ZIN, HAP): only what is typed in capitals means it.
std::string capitals_key(std::string_view folded);
// As label_key() has it for one of its words.
std::string key_word(std::string_view folded);
// "IGJ", "SCEN-arts": written in capitals.
bool is_abbreviation(std::string_view label);
// Nothing but capitals and digits, "IGJ": its stem may be that of some other word.
bool has_one_form(std::string_view label);

}  // namespace speerpunt
