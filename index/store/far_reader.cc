// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/far_reader.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/json.hh"
#include "index/store/fetched_records.hh"
#include "index/store/index_database.hh"
#include "index/store/packing.hh"
#include "index/store/parted_database.hh"
#include "index/store/record.hh"
#include "index/store/sketch_record.hh"
#include "index/store/terms.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

using Numbers = std::vector<Xapian::docid>;

constexpr std::size_t kMostBytes = 64U << 20U;     // of passages
constexpr std::size_t kMostFrequencies = 200'000;  // some 20 MB
constexpr std::size_t kFrequenciesAtOnce = 500;
constexpr std::array kCounted{
    record::Term::kIsDocument, record::Term::kIsPassage, record::Term::kIsRecommendation,
    record::Term::kIsSource,   record::Term::kIsFailure, record::Term::kIsRecognised,
    record::Term::kIsDoubtful, record::Term::kIsPartial, record::Term::kIsVocabulary};

bool is_word(const std::string& term) {
  return !term.empty() && !is_upper(term.front());
}

// What it is found by: record::term(kind, ...) of this.
std::string identity_of(record::Term kind, const std::string& data) {
  if (kind == record::Term::kPassage) return record::unpack_passage(data).passage.id;
  if (kind == record::Term::kSource) return record::unpack_source(data).path;
  if (kind == record::Term::kSketch) return document_of_sketch(data);
  return document_from_json(data).id;
}

// The numbers that the records have in their parts, part by part; ascending where the records are.
std::vector<Numbers> by_part(const PartedDatabase& database,
                             std::span<const Xapian::docid> records) {
  std::vector<Numbers> parts(database.parts().size());
  for (const Xapian::docid record : records)
    parts[database.part_of(record)].push_back(database.number_in_part(record));
  return parts;
}

}  // namespace

void FarReader::for_each_value(
    const PartedDatabase& database, std::span<const Xapian::docid> records, unsigned slot,
    const std::function<void(Xapian::docid, const std::string&)>& visit) {
  const std::vector<Numbers> numbers = by_part(database, records);
  for (std::size_t part = 0; part < numbers.size(); ++part) {
    const DatabasePart& from = database.parts()[part];
    if (numbers[part].empty() || !from.missing.empty()) continue;
    if (from.is_far()) {
      columns_.for_each_value(from.database, part, numbers[part], slot,
                              [&](Xapian::docid number, const std::string& value) {
                                visit(database.record_of(part, number), value);
                              });
      continue;
    }
    auto value = from.database.valuestream_begin(slot);
    const auto past = from.database.valuestream_end(slot);
    for (const Xapian::docid number : numbers[part]) {
      if (value != past && value.get_docid() < number) value.skip_to(number);
      if (value != past && value.get_docid() == number)
        visit(database.record_of(part, number), *value);
    }
  }
}

std::size_t FarReader::frequency(const PartedDatabase& database, const std::string& term) {
  const auto known = frequencies_.find(term);
  if (known != frequencies_.end()) return known->second;
  if (frequencies_.size() >= kMostFrequencies) frequencies_.clear();
  const bool is_nowhere = is_word(term) && !may_have_word(database, term);
  return frequencies_[term] = is_nowhere ? 0 : database.get_termfreq(term);
}

void FarReader::learn_frequencies(const PartedDatabase& database,
                                  const std::vector<std::string>& terms) {
  std::set<std::string> unknown;
  for (const std::string& term : terms)
    if (!term.empty() && !frequencies_.contains(term)) {
      if (is_word(term) && !may_have_word(database, term))
        frequencies_[term] = 0;
      else
        unknown.insert(term);
    }
  if (unknown.empty()) return;
  for (const record::Term kind : kCounted)  // they are asked for with every search
    if (const std::string term = record::term(kind); !frequencies_.contains(term))
      unknown.insert(term);
  if (frequencies_.size() + unknown.size() >= kMostFrequencies) frequencies_.clear();
  while (!unknown.empty()) {
    auto end = unknown.begin();
    std::advance(end, std::min(kFrequenciesAtOnce, unknown.size()));
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query({Xapian::Query::OP_OR, unknown.begin(), end});
    // What each part says before it matches is enough: one match, that it may stop at once.
    const Xapian::MSet found = enquire.get_mset(0, 1);
    for (auto term = unknown.begin(); term != end; ++term)
      frequencies_[*term] = found.get_termfreq(*term);
    unknown.erase(unknown.begin(), end);
  }
}

void FarReader::keep(Xapian::docid record, std::string data) {
  if (bytes_ > kMostBytes) {
    records_.clear();
    bytes_ = 0;
  }
  bytes_ += data.size();
  records_.insert_or_assign(record, std::move(data));
}

void FarReader::fetch_passages(const PartedDatabase& database,
                               std::span<const Xapian::docid> records) {
  Numbers unknown;
  for (const Xapian::docid record : records)
    if (!records_.contains(record)) unknown.push_back(record);
  if (unknown.empty()) return;
  std::ranges::sort(unknown);
  std::vector<std::string> ids;
  for_each_value(database, unknown, record::kPlaceSlot,
                 [&](Xapian::docid, const std::string& packed) {
                   record::Unpacker place(packed);
                   const DocumentId document = place.id();
                   ids.push_back(document + '/' + std::to_string(place.number()));
                 });
  learn_records(database, record::Term::kPassage, ids);
}

Xapian::docid FarReader::number_of(const PartedDatabase& database, const std::string& term) {
  const auto known = numbers_.find(term);
  if (known != numbers_.end()) return known->second;
  const auto at = database.postlist_begin(term);
  return numbers_[term] = at == database.postlist_end(term) ? 0 : *at;
}

std::string FarReader::data_of(const PartedDatabase& database, Xapian::docid record) {
  const auto known = records_.find(record);
  if (known != records_.end()) return known->second;
  std::string data = record::data_of(database.get_document(record));
  keep(record, data);
  return data;
}

void FarReader::learn_records(const PartedDatabase& database, record::Term kind,
                              const std::vector<std::string>& identities) {
  if (numbers_.size() >= kMostFrequencies) numbers_.clear();
  std::vector<std::string> unknown;
  for (const std::string& identity : identities)
    if (numbers_.try_emplace(record::term(kind, identity), 0).second) unknown.push_back(identity);
  for (FetchedRecord& one : fetch(database, kind, unknown)) {
    numbers_[record::term(kind, identity_of(kind, one.data))] = one.record;
    keep(one.record, std::move(one.data));
  }
}

std::vector<std::string> FarReader::passages(const PartedDatabase& database,
                                             std::span<const Xapian::docid> records) {
  fetch_passages(database, records);
  std::vector<std::string> found;
  for (const Xapian::docid record : records) {
    if (const auto known = records_.find(record); known != records_.end()) {
      found.push_back(known->second);
      continue;
    }
    try {
      found.push_back(record::data_of(database.get_document(record)));
    } catch (const Xapian::DocNotFoundError&) {
      found.emplace_back();  // removed by a writer beside us
    }
  }
  return found;
}

void FarReader::fetch_titles(const PartedDatabase& database,
                             std::span<const AnalysedPassage> passages) {
  std::set<DocumentId> unknown;
  for (const AnalysedPassage& one : passages)
    if (!titles_.contains(one.passage.document)) unknown.insert(one.passage.document);
  learn_records(database, record::Term::kDocument, {unknown.begin(), unknown.end()});
  for (const DocumentId& id : unknown) {
    const Xapian::docid record = number_of(database, record::term(record::Term::kDocument, id));
    titles_[id] = record == 0 ? "" : document_from_json(data_of(database, record)).title;
  }
}

std::vector<std::pair<std::size_t, Xapian::termpos>> FarReader::places(
    const PartedDatabase& database, const std::set<std::string>& terms,
    std::span<const Xapian::docid> records) {
  std::vector<std::pair<std::size_t, Xapian::termpos>> found;
  const std::vector<std::string> packed = passages(database, records);
  std::vector<AnalysedPassage> analysed;
  std::vector<std::size_t> numbers;
  for (std::size_t number = 0; number < packed.size(); ++number) {
    if (packed[number].empty()) continue;
    analysed.push_back(record::unpack_passage(packed[number]));
    numbers.push_back(number);
  }
  fetch_titles(database, analysed);
  for (std::size_t at = 0; at < analysed.size(); ++at) {
    const Passage& passage = analysed[at].passage;
    for_each_place(passage, titles_[passage.document], stems_,
                   [&](const std::string& term, Xapian::termpos place) {
                     if (terms.contains(term)) found.emplace_back(numbers[at], place);
                   });
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace speerpunt
