// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: how passages, recommendations, documents and sources lie in one Xapian
// database. Each is a Xapian document with a type term, an identity term and packed data. The type
// of record that is not searched has boolean terms only. See docs/formats.md.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/document.hh"
#include "index/index_writer.hh"

namespace speerpunt::record {

// Terms of one kind. Folded words never begin with a capital letter, so none of these is a word.
enum class Term {
  kIsPassage,
  kIsRecommendation,
  kIsDocument,
  kIsSource,
  kIsFailure,     // a source that could not be read
  kIsRecognised,  // a document with pages whose text was recognised
  kIsDoubtful,    // and one of them is rather uncertain
  kIsPartial,     // a source of which files inside it were left out
  kPassage,       // identity: passage id
  kDocument,      // identity: document id
  kSource,        // identity: path
  kOwner,         // on passages, recommendations and the document itself: its id
  kSourceOf,      // on sources: the document id
  kSourceName,    // on sources: the file name
  kSourceBytes,   // on sources that were read: the size
  kIsUndated,     // on passages of a document whose date is not known
  kIsSketch,
  kIsVocabulary,  // see vocabulary.hh
  kSketch,        // identity: document id
  kShingle,       // on sketches: one of the smallest shingles of the text
  kTitleKey,      // on sketches: the telling words of the title
  kReplacesKey,   // on sketches: telling words in a row of what the document says that it replaces
  kMemberOf,      // on sources inside a mail or archive: the path of that
};
// In terms that every passage has, the first 24 of the 64 digits of a document id stand for it: of
// ten million documents two have the same ones with a chance of 1e-15.
inline constexpr std::size_t kIdDigitsInTerm = 24;

// Xapian limits terms to 245 bytes: a longer value is replaced by its SHA-256.
std::string term(Term kind, std::string_view value = {});

// Value slots beside those of the table of fields.
inline constexpr unsigned kOrderSlot = 1;  // newest first, then document, then place: unique
inline constexpr unsigned kFacetSlot = 2;  // see passage_values.hh
inline constexpr unsigned kPlaceSlot = 3;  // the same
inline constexpr unsigned kFileSlot = 4;   // on sources that are files: path, size and time, packed
inline constexpr unsigned kLastDaySlot = 11;  // yyyymmdd; the first day is Field::kDate

// The data of a record, with a sum of it (CRC-32): Xapian keeps none, and text that was changed on
// the disk must not be quoted. data_of() throws Error "index-damaged" where it does not fit, as
// where there are no data: Xapian gives "" if the file with them is gone.
void set_data(Xapian::Document& stored, std::string data);
std::string data_of(const Xapian::Document& stored);

// Equal for equal corpora in whatever order they were added.
std::string order_key(const std::optional<Date>& date, std::string_view document, int ordinal);

// Strings in one string and back; any bytes. unpack throws Error "index-damaged".
std::string pack(const std::vector<std::string>& parts);
std::vector<std::string> unpack(std::string_view packed);
std::int64_t number(std::string_view packed);  // throws the same

std::string pack(const AnalysedPassage& passage);
AnalysedPassage unpack_passage(std::string_view packed);
// Without the path, which is that of its document.
std::string pack(const Recommendation& recommendation);
Recommendation unpack_recommendation(std::string_view packed);
std::string pack(const SourceRecord& source);
SourceRecord unpack_source(std::string_view packed);

}  // namespace speerpunt::record
