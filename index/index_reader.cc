// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_reader.hh"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include <xapian.h>

#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/store/fetched_records.hh"
#include "index/store/open_index.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

using record::Term;

constexpr std::size_t kShownCandidates = 5;
constexpr std::size_t kPassagesAtOnce = 256;  // 1 MB

}  // namespace

std::optional<std::string> IndexReader::Impl::first_data(const std::string& term) {
  return database.read([&](const PartedDatabase& index) -> std::optional<std::string> {
    const Xapian::docid record = index.record_with(term);
    if (record == 0) return std::nullopt;
    return index.data_of(record);
  });
}

std::vector<DocumentId> IndexReader::Impl::with_prefix(std::string_view prefix) {
  const std::string start = record::term(Term::kDocument);
  return database.read([&](const Xapian::Database& index) {
    std::vector<DocumentId> ids;
    const std::string from = record::term(Term::kDocument, prefix);
    for (auto at = index.allterms_begin(from);
         at != index.allterms_end(from) && ids.size() <= kShownCandidates; ++at)
      ids.push_back((*at).substr(start.size()));
    return ids;
  });
}

std::vector<SourceRecord> IndexReader::Impl::sources(const std::string& term) {
  std::vector<SourceRecord> found;
  for (const std::string& packed : database.data(term))
    found.push_back(record::unpack_source(packed));
  std::sort(found.begin(), found.end(), [](const SourceRecord& one, const SourceRecord& other) {
    return one.path < other.path;
  });
  return found;
}

std::vector<DocumentId> IndexReader::Impl::named(const std::string& term) {
  std::vector<DocumentId> ids;
  for (const std::string& packed : database.data(term)) {
    const DocumentId id = record::unpack_source(packed).document;
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> IndexReader::Impl::owned(const DocumentId& id, Term kind) {
  const std::string owner = record::term(Term::kOwner, id);
  const std::string type = record::term(kind);
  return database.read([&](const PartedDatabase& index) {
    std::vector<std::string> data;
    if (index.is_far()) {
      const Xapian::Query both(Xapian::Query::OP_FILTER, Xapian::Query(owner), Xapian::Query(type));
      for (FetchedRecord& one : fetch(index, both)) data.push_back(std::move(one.data));
      return data;
    }
    auto of_kind = index.postlist_begin(type);
    const auto end = index.postlist_end(type);
    for (auto at = index.postlist_begin(owner); at != index.postlist_end(owner); ++at) {
      if (of_kind != end) of_kind.skip_to(*at);
      if (of_kind == end) break;
      if (*of_kind == *at) data.push_back(record::data_of(index.get_document(*at)));
    }
    return data;
  });
}

std::vector<std::string> IndexReader::Impl::passages(const std::vector<Xapian::docid>& records) {
  return database.read([&](const PartedDatabase& index) {
    std::vector<std::string> found;
    if (index.is_far()) {
      found = index.far().passages(index, records);
      std::erase(found, "");
      return found;
    }
    for (const Xapian::docid record : records) {
      try {
        found.push_back(record::data_of(index.get_document(record)));
      } catch (const Xapian::DocNotFoundError&) {
        continue;
      }
    }
    return found;
  });
}

IndexReader::IndexReader(const Workspace& workspace) : impl_(std::make_unique<Impl>(workspace)) {}
IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;

IndexCounts IndexReader::counts() const {
  return impl_->database.read([&](const PartedDatabase& index) {
    const auto count = [&](Term kind) { return index.frequency(record::term(kind)); };
    return IndexCounts{count(Term::kIsDocument),       count(Term::kIsPassage),
                       count(Term::kIsRecommendation), count(Term::kIsSource),
                       count(Term::kIsFailure),        count(Term::kIsRecognised),
                       count(Term::kIsDoubtful),       count(Term::kIsPartial)};
  });
}

KnownFiles IndexReader::files(std::size_t most) const {
  return impl_->database.read(
      [&](const PartedDatabase& index) { return known_files(index, most); });
}

FileCheck IndexReader::check_files(std::size_t most) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    return impl_->file_checks.check(index, most);
  });
}

std::vector<SourceRecord> IndexReader::sources() const {
  return impl_->sources(record::term(Term::kIsSource));
}

std::optional<SourceRecord> IndexReader::source(const std::string& path) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    return impl_->source_records.get(index, path);
  });
}

std::vector<SourceRecord> IndexReader::sources_of(const DocumentId& id) const {
  return impl_->sources(record::term(Term::kSourceOf, id));
}

std::vector<SourceRecord> IndexReader::members_of(const std::string& container) const {
  return impl_->sources(record::term(Term::kMemberOf, container));
}

std::vector<Document> IndexReader::documents() const {
  std::vector<Document> found;
  for (const std::string& json : impl_->database.data(record::term(Term::kIsDocument)))
    found.push_back(document_from_json(json));
  std::sort(found.begin(), found.end(), [](const Document& one, const Document& other) {
    return std::tie(one.path, one.id) < std::tie(other.path, other.id);
  });
  return found;
}

std::optional<Document> IndexReader::document(const DocumentId& id) const {
  const std::shared_ptr<const Document> found = known_document(id);
  return found ? std::optional(*found) : std::nullopt;
}

std::shared_ptr<const Document> IndexReader::known_document(const DocumentId& id) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    return impl_->documents.get(index, id);
  });
}

std::optional<Document> IndexReader::find_document(std::string_view prefix) const {
  if (prefix.empty()) return std::nullopt;
  std::vector<DocumentId> found = impl_->named(record::term(Term::kSource, prefix));
  if (found.empty()) found = impl_->named(record::term(Term::kSourceName, prefix));
  if (found.empty()) found = impl_->with_prefix(prefix);
  if (found.empty()) return std::nullopt;
  if (found.size() == 1) return document(found.front());
  std::string candidates;
  for (std::size_t at = 0; at < std::min(found.size(), kShownCandidates); ++at) {
    const std::optional<Document> candidate = document(found[at]);
    candidates += (at == 0 ? "" : ", ") + found[at].substr(0, 12);
    if (candidate) candidates += " (" + candidate->path + ")";
  }
  if (found.size() > kShownCandidates) candidates += ", ...";
  throw Error("document-ambiguous", "several documents fit: " + candidates, std::string(prefix),
              "give more of the document number, or the whole path");
}

std::vector<AnalysedPassage> IndexReader::passages(const DocumentId& id) const {
  std::vector<AnalysedPassage> found;
  for (const std::string& one : impl_->owned(id, Term::kIsPassage))
    found.push_back(record::unpack_passage(one));
  std::sort(found.begin(), found.end(),
            [](const AnalysedPassage& one, const AnalysedPassage& other) {
              return one.passage.ordinal < other.passage.ordinal;
            });
  return found;
}

std::optional<AnalysedPassage> IndexReader::passage(std::string_view passage_id) const {
  const std::optional<std::string> packed =
      impl_->first_data(record::term(Term::kPassage, passage_id));
  if (!packed) return std::nullopt;
  AnalysedPassage found = record::unpack_passage(*packed);
  if (found.passage.id != passage_id) return std::nullopt;
  return found;
}

std::optional<AnalysedPassage> IndexReader::passage(const Place& place) const {
  const std::string data = impl_->database.read([&](const PartedDatabase& index) {
    return place.record == 0 || index.is_far() ? std::string() : index.data_at(place.record);
  });
  if (!data.empty()) {
    try {
      AnalysedPassage found = record::unpack_passage(data);
      if (found.passage.document == place.document && found.passage.ordinal == place.ordinal)
        return found;
    } catch (const Error&) {
      // Of an index that was made anew since the search it may be any other record.
    }
  }
  return passage(place.passage());  // the index was opened anew since the search
}

std::vector<Recommendation> IndexReader::recommendations() const {
  // A document may have got another of its paths since.
  std::map<DocumentId, std::string> paths;
  for (Document& document : documents()) paths.emplace(document.id, std::move(document.path));
  std::vector<Recommendation> found;
  for (const std::string& packed : impl_->database.data(record::term(Term::kIsRecommendation))) {
    Recommendation one = record::unpack_recommendation(packed);
    const auto path = paths.find(one.citation.document);
    if (path != paths.end()) one.path = path->second;
    found.push_back(std::move(one));
  }
  // The number after "/r" counts in reading order.
  const auto place = [](const Recommendation& one) {
    constexpr int kUnknown = 99999999;
    return std::make_tuple(one.date ? one.date->sort_key() : kUnknown, std::cref(one.path),
                           std::cref(one.citation.document), one.id.size(), std::cref(one.id));
  };
  std::sort(found.begin(), found.end(),
            [&](const Recommendation& one, const Recommendation& other) {
              return place(one) < place(other);
            });
  return found;
}

std::vector<Recommendation> IndexReader::recommendations(const DocumentId& id) const {
  const auto stored = known_document(id);
  std::vector<Recommendation> found;
  for (const std::string& packed : impl_->owned(id, Term::kIsRecommendation)) {
    found.push_back(record::unpack_recommendation(packed));
    if (stored != nullptr) found.back().path = stored->path;
  }
  std::sort(found.begin(), found.end(), [](const Recommendation& one, const Recommendation& other) {
    return std::make_tuple(one.id.size(), std::cref(one.id)) <
           std::make_tuple(other.id.size(), std::cref(other.id));
  });
  return found;
}

std::string IndexReader::state() const {
  return impl_->database.read([](const PartedDatabase& index) {
    const Xapian::Database& own = index.parts().front().database;
    std::string state = own.get_uuid() + ':' + std::to_string(own.get_revision());
    for (const DatabasePart& part : index.parts())
      if (part.address) state += ' ' + part.state;
    return state;
  });
}

std::vector<std::string> IndexReader::missing_shards() const {
  return impl_->database.missing();
}

// Numbers of records are never used again, and a document that is written anew gets other ones.
std::string IndexReader::stamp(const DocumentId& id) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    const std::string owner = record::term(Term::kOwner, id);
    const auto first = index.postlist_begin(owner);
    if (first == index.postlist_end(owner)) return std::string();
    const Xapian::Database& part = index.parts()[index.part_of(*first)].database;
    return part.get_uuid() + ':' + std::to_string(index.number_in_part(*first));
  });
}

void IndexReader::for_each_passage(std::string_view theme,
                                   const std::function<void(const AnalysedPassage&)>& visit) const {
  const std::string term =
      theme.empty() ? record::term(Term::kIsPassage) : word_term(row(Field::kTheme).prefix, theme);
  if (term.empty()) return;
  auto places = impl_->database.read([&](const PartedDatabase& index) {
    std::vector<std::pair<std::string, Xapian::docid>> found;
    if (index.is_far()) {
      std::vector<Xapian::docid> records;
      for (auto at = index.postlist_begin(term); at != index.postlist_end(term); ++at)
        records.push_back(*at);
      index.far().for_each_value(
          index, records, record::kOrderSlot,
          [&](Xapian::docid record, const std::string& key) { found.emplace_back(key, record); });
      return found;
    }
    for (auto at = index.postlist_begin(term); at != index.postlist_end(term); ++at)
      found.emplace_back(index.get_document(*at).get_value(record::kOrderSlot), *at);
    return found;
  });
  std::sort(places.begin(), places.end());
  for (std::size_t first = 0; first < places.size(); first += kPassagesAtOnce) {
    const std::size_t end = std::min(first + kPassagesAtOnce, places.size());
    std::vector<Xapian::docid> records;
    for (std::size_t at = first; at < end; ++at) records.push_back(places[at].second);
    for (const std::string& packed : impl_->passages(records))
      visit(record::unpack_passage(packed));
  }
}

}  // namespace speerpunt
