// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_writer.hh"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include <sys/stat.h>
#include <xapian.h>

#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/store/index_database.hh"
#include "index/store/record.hh"
#include "index/store/shard_connection.hh"
#include "index/store/sketch_record.hh"
#include "index/store/terms.hh"
#include "index/store/vocabulary.hh"
#include "index/store/workspace_file.hh"
#include "index/store/writable_parts.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

using record::Term;

// Xapian's default of 10,000 is slower, 50,000 half as fast (measured, 100,000 passages).
constexpr std::size_t kPassagesPerCommit = 3000;

// A page that was recognised no better than this may have lost the word that is looked for: of ten
// words about two are doubtful.
constexpr double kDoubtful = 0.8;

bool is_recognised(const Document& document) {
  return std::ranges::any_of(document.pages,
                             [](const Page& page) { return page.recognised.has_value(); });
}

bool is_doubtful(const Document& document) {
  return std::ranges::any_of(
      document.pages, [](const Page& page) { return page.recognised.value_or(1) < kDoubtful; });
}

// What is inside a mail or archive was not all taken out.
bool is_partial(const SourceRecord& source) {
  constexpr std::array<std::string_view, 9> codes{
      "archive-too-large", "archive-member-encrypted", "archive-member-damaged",
      "embedded-too-deep", "embedded-too-much",        "mail-attachment-left-out",
      "mail-encrypted",    "outlook-attachment",       "archive-damaged"};
  return !source.document.empty() &&
         std::ranges::any_of(source.problems, [&](const Problem& problem) {
           return std::ranges::find(codes, problem.code) != codes.end();
         });
}

// An address cannot be asked for its state, and what is in a file changes with that file.
bool is_file(const SourceRecord& source) {
  return source.container.empty() && source.path.find("://") == std::string::npos;
}

Xapian::Document document_record(const Document& document) {
  Xapian::Document stored;
  record::set_data(stored, to_json(document));
  stored.add_boolean_term(record::term(Term::kIsDocument));
  stored.add_boolean_term(record::term(Term::kDocument, document.id));
  stored.add_boolean_term(record::term(Term::kOwner, document.id));
  if (is_recognised(document)) stored.add_boolean_term(record::term(Term::kIsRecognised));
  if (is_doubtful(document)) stored.add_boolean_term(record::term(Term::kIsDoubtful));
  return stored;
}

Xapian::Document recommendation_record(const Recommendation& recommendation) {
  Xapian::Document stored;
  record::set_data(stored, record::pack(recommendation));
  stored.add_boolean_term(record::term(Term::kIsRecommendation));
  stored.add_boolean_term(record::term(Term::kOwner, recommendation.citation.document));
  return stored;
}

Xapian::Document source_record(const SourceRecord& source) {
  Xapian::Document stored;
  record::set_data(stored, record::pack(source));
  stored.add_boolean_term(record::term(Term::kIsSource));
  stored.add_boolean_term(record::term(Term::kSource, source.path));
  stored.add_boolean_term(
      record::term(Term::kSourceName, std::filesystem::path(source.path).filename().string()));
  if (source.document.empty()) {
    stored.add_boolean_term(record::term(Term::kIsFailure));
  } else {
    stored.add_boolean_term(record::term(Term::kSourceOf, source.document));
    stored.add_boolean_term(record::term(Term::kSourceBytes, std::to_string(source.size)));
  }
  if (!source.container.empty())
    stored.add_boolean_term(record::term(Term::kMemberOf, source.container));
  if (is_partial(source)) stored.add_boolean_term(record::term(Term::kIsPartial));
  if (is_file(source))
    stored.add_value(record::kFileSlot, record::pack({source.path, std::to_string(source.size),
                                                      std::to_string(source.modified_ns)}));
  return stored;
}

}  // namespace

// All changes happen inside one Xapian transaction that only commit() ends: Xapian never flushes
// half a document, and a failed or killed writer leaves the last commit. Of far shards:
// writable_parts.hh.
struct IndexWriter::Impl {
  explicit Impl(const Workspace& workspace) : path(workspace.index()), parts(workspace) {}

  // Runs a step on the database. After a failure of Xapian itself nothing more may be committed.
  template <typename Step>
  auto run(Step step) {
    if (broken)
      throw Error("index-failed", "the index failed before", path.string(),
                  "run the command again: what was stored before the failure is safe");
    try {
      parts.wake();
      return step();
    } catch (const Xapian::NetworkError& error) {
      broken = true;
      throw Error("shard-missing", "a shard went away: " + reason_of(error), error.get_context(),
                  "see `speerpunt shards check` and run the command again: what was stored before "
                  "is safe");
    } catch (const Xapian::Error& error) {
      broken = true;
      throw translated(error, path);
    }
  }

  bool has(Term kind, std::string_view value) { return parts.has(record::term(kind, value)); }

  // The data of the one record with that identity.
  std::optional<std::string> data(Term kind, std::string_view value) {
    return parts.first_data(record::term(kind, value));
  }

  std::optional<SourceRecord> source(std::string_view path_of_file) {
    const std::optional<std::string> packed = data(Term::kSource, path_of_file);
    if (!packed) return std::nullopt;
    return record::unpack_source(*packed);
  }

  Document document(const DocumentId& id) {
    const std::optional<std::string> json = data(Term::kDocument, id);
    if (!json)
      throw Error("document-missing", "a source names the document " + id + ", which is not stored",
                  path.string());
    return document_from_json(*json);
  }

  // Where its records are, or will be.
  std::size_t part_of(const DocumentId& id) {
    return parts.part_of(record::term(Term::kDocument, id), id);
  }

  // The document, its passages, recommendations and sketch.
  void erase(const DocumentId& id) { parts.erase(record::term(Term::kOwner, id)); }

  // All that, and its sources.
  void remove(const DocumentId& id) {
    erase(id);
    parts.erase(record::term(Term::kSourceOf, id));
  }

  std::vector<SourceRecord> sources(Term kind, std::string_view value) {
    std::vector<SourceRecord> found;
    for (const std::string& packed : parts.data(record::term(kind, value)))
      found.push_back(record::unpack_source(packed));
    std::sort(found.begin(), found.end(), [](const SourceRecord& one, const SourceRecord& other) {
      return one.path < other.path;
    });
    return found;
  }

  // Gives the documents that went with the last of their paths.
  std::vector<DocumentId> remove_source(const SourceRecord& gone) {
    std::vector<DocumentId> removed;
    parts.erase(record::term(Term::kSource, gone.path));
    for (const SourceRecord& member : sources(Term::kMemberOf, gone.path)) {
      const std::vector<DocumentId> below = remove_source(member);
      removed.insert(removed.end(), below.begin(), below.end());
    }
    if (gone.document.empty()) return removed;
    settle(gone.document);
    if (!has(Term::kDocument, gone.document)) removed.push_back(gone.document);
    return removed;
  }

  void store(const Analysis& analysis, std::size_t part) {
    const Document& document = analysis.document;
    std::map<std::string, std::set<std::string>> addressees;  // by passage
    for (const Recommendation& one : analysis.recommendations)
      addressees[one.citation.passage].insert(one.addressee.begin(), one.addressee.end());
    erase(document.id);
    try {
      for (const AnalysedPassage& passage : analysis.passages)
        parts.add(part, passage_record(passage, document, addressees[passage.passage.id],
                                       parts.vocabulary(part)));
      for (const Recommendation& one : analysis.recommendations)
        parts.add(part, recommendation_record(one));
      parts.add(part, sketch_record(analysis));
      parts.add(part, document_record(document));
    } catch (const Error&) {
      remove(document.id);  // never half a document
      throw;
    }
  }

  // A document bears the first of its paths, in whatever order they were added, and the container
  // of that one.
  void settle(const DocumentId& id) {
    const std::vector<SourceRecord> paths = sources(Term::kSourceOf, id);
    if (paths.empty()) {
      erase(id);
      return;
    }
    const SourceRecord& first = paths.front();
    DocumentId container;
    if (!first.container.empty()) {
      if (const auto outer = source(first.container)) container = outer->document;
    }
    Document settled = document(id);
    if (settled.path == first.path && settled.container == container) return;
    settled.path = first.path;
    settled.container = std::move(container);
    parts.replace(part_of(id), record::term(Term::kDocument, id), document_record(settled));
  }

  // The record of a path is where its document is.
  void put(const SourceRecord& source_of_document) {
    const std::optional<SourceRecord> before = source(source_of_document.path);
    const std::string term = record::term(Term::kSource, source_of_document.path);
    const std::size_t part = source_of_document.document.empty()
                                 ? parts.part_of(term, source_of_document.path)
                                 : part_of(source_of_document.document);
    parts.replace(part, term, source_record(source_of_document));
    if (before && !before->document.empty() && before->document != source_of_document.document)
      settle(before->document);
  }

  void commit() {
    if (changes == 0) return;
    parts.commit();
    changes = 0;
  }

  void count(std::size_t passages) {
    changes += passages + 1;
    if (changes >= kPassagesPerCommit) commit();
  }

  std::filesystem::path path;
  WritableParts parts;
  std::size_t changes = 0;
  bool broken = false;
};

std::optional<FileState> file_state(const std::string& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return std::nullopt;
  return FileState{static_cast<std::uint64_t>(state.st_size),
                   std::int64_t{state.st_mtim.tv_sec} * 1'000'000'000 + state.st_mtim.tv_nsec};
}

IndexWriter::IndexWriter(const Workspace& workspace) {
  require_index(workspace.index());
  try {
    impl_ = std::make_unique<Impl>(workspace);
  } catch (const Xapian::Error& error) {
    throw translated(error, workspace.index());
  }
  // The lock is ours: whatever temporary there is belongs to a run that was killed.
  remove_temporaries(workspace.root());
  remove_temporaries(workspace.originals());
  remove_temporaries(workspace.spool());
}

// Xapian drops the open transaction.
IndexWriter::~IndexWriter() = default;

std::optional<SourceRecord> IndexWriter::source(const std::string& path) const {
  return impl_->run([&] { return impl_->source(path); });
}

bool IndexWriter::has_document(const DocumentId& id) const {
  return impl_->run([&] { return impl_->has(Term::kDocument, id); });
}

std::vector<SourceRecord> IndexWriter::sources_of(const DocumentId& id) const {
  return impl_->run([&] { return impl_->sources(Term::kSourceOf, id); });
}

std::vector<SourceRecord> IndexWriter::members_of(const std::string& container) const {
  return impl_->run([&] { return impl_->sources(Term::kMemberOf, container); });
}

bool IndexWriter::has_size(std::uint64_t bytes) const {
  return impl_->run([&] { return impl_->has(Term::kSourceBytes, std::to_string(bytes)); });
}

void IndexWriter::put(const Analysis& analysis, const SourceRecord& source) {
  const DocumentId& id = analysis.document.id;
  if (source.document != id)
    throw Error("source-mismatch", "the record names another document than its analysis",
                source.path);
  impl_->run([&] {
    const bool known = impl_->has(Term::kSourceOf, id);
    const std::size_t part = impl_->part_of(id);
    impl_->parts.begin_document(part, id);
    impl_->store(analysis, part);
    impl_->put(source);
    impl_->parts.end_document(part);
    if (known || analysis.document.path != source.path || !source.container.empty())
      impl_->settle(id);
    impl_->count(analysis.passages.size());
  });
}

void IndexWriter::put(const SourceRecord& source) {
  impl_->run([&] {
    if (!source.document.empty()) impl_->document(source.document);  // it must be there
    impl_->put(source);
    if (!source.document.empty()) impl_->settle(source.document);
    impl_->count(0);
  });
}

std::vector<DocumentId> IndexWriter::remove(const DocumentId& id) {
  return impl_->run([&] {
    std::vector<DocumentId> removed;
    if (!impl_->has(Term::kDocument, id)) return removed;
    for (const SourceRecord& path : impl_->sources(Term::kSourceOf, id)) {
      const std::vector<DocumentId> gone = impl_->remove_source(path);
      removed.insert(removed.end(), gone.begin(), gone.end());
      // The next run that meets the container puts its member back, as it would a file.
      auto container = impl_->source(path.container);
      if (!container) continue;
      container->members = MembersStored::kSome;
      impl_->put(*container);
    }
    impl_->count(0);
    return removed;
  });
}

void IndexWriter::remove_source(const std::string& path) {
  impl_->run([&] {
    const std::optional<SourceRecord> before = impl_->source(path);
    if (!before) return;
    impl_->remove_source(*before);
    impl_->count(0);
  });
}

void IndexWriter::commit() {
  impl_->run([&] { impl_->commit(); });
}

void IndexWriter::forget_removed() {
  impl_->run([&] {
    impl_->commit();
    impl_->parts.forget_removed();
  });
}

}  // namespace speerpunt
