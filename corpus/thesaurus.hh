// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that mean the same to a policy adviser: synonyms, abbreviations, old and new names. SKOS,
// as JSON-LD files; corpus/data/thesaurus/README.md describes them.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.hh"

namespace speerpunt {

struct Concept {
  std::string id = {};                        // kebab case
  std::string preferred = {};                 // the label to show
  std::vector<std::string> alternative = {};  // equal meaning
  std::vector<std::string> hidden = {};       // other spellings: found, never shown
  std::vector<std::string> broader = {};      // ids
  std::vector<std::string> related = {};      // ids
  std::vector<std::string> replaces = {};     // ids of what it succeeds: old names, older laws
  std::vector<std::string> replaced_by = {};  // the same, said from the other side
  std::optional<Date> valid_from = {};        // first day of the name or law; year, month or day
  std::optional<Date> valid_until = {};       // the day on which it was no longer so
  std::string note = {};              // what a reader must know; which meaning a label has here
  std::vector<std::string> off = {};  // in a user's file: labels that it must not have
  std::string where = {};             // "care-organisations.jsonld:12", for messages
  bool operator==(const Concept&) const = default;
};

// The files of the program, every *.jsonld of corpus/data/thesaurus in the order of their names, as
// they stand. Throws Error "thesaurus-invalid" with file, line and hint.
std::vector<Concept> load_thesaurus();

// Whether the name ends as that of a thesaurus file: .jsonld or .ttl.
bool is_thesaurus_file(const std::filesystem::path& file);
// The thesaurus files in a folder, in the order of their names; none where it is not there.
std::vector<std::filesystem::path> thesaurus_files(const std::filesystem::path& folder);
// One file: JSON-LD (.jsonld) or Turtle (.ttl). Throws Error "file-unreadable" or
// "thesaurus-invalid".
std::vector<Concept> read_thesaurus(const std::filesystem::path& file);

// What a user's file says goes on top: new concepts; more labels and relations for a known id;
// labels switched off. What there is one of (preferred label, note, dates) is replaced.
std::vector<Concept> merged(std::vector<Concept> concepts, const std::vector<Concept>& own);

}  // namespace speerpunt
