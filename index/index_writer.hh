// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes analyses into the workspace's Xapian database. One writer at a time.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "index/analysis.hh"
#include "index/workspace.hh"

namespace speerpunt {

// Which of the files inside a file are stored. A killed run leaves kSome.
enum class MembersStored { kNone, kSome, kAll };  // kNone: there are none

// What is known of a path that was given to `add`: read into a document, or failed.
struct SourceRecord {
  std::string path;
  DocumentId document;  // empty: not read
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::vector<Problem> problems;  // why it failed, or notes
  std::string container = {};     // path of the mail or archive that it is in; empty: a file
  MembersStored members = MembersStored::kNone;
  bool operator==(const SourceRecord&) const = default;
};

// Size and modification time of a file, as a SourceRecord keeps them. Empty: not there.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since 1970
  bool operator==(const FileState&) const = default;
};
std::optional<FileState> file_state(const std::string& path);

class IndexWriter {
 public:
  // Throws Error "index-locked" (with a hint) if another process writes, "workspace-readonly",
  // "index-missing", "index-damaged", "disk-full".
  explicit IndexWriter(const Workspace& workspace);
  ~IndexWriter();  // does not commit
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  std::optional<SourceRecord> source(const std::string& path) const;
  bool has_document(const DocumentId& id) const;
  std::vector<SourceRecord> sources_of(const DocumentId& id) const;          // by path
  std::vector<SourceRecord> members_of(const std::string& container) const;  // by path; not deeper
  // True if some stored document has this many bytes: only then is hashing before reading worth it.
  bool has_size(std::uint64_t bytes) const;

  // Stores the document (replacing one with the same id) and the record of its path. If the path
  // named another document before and no other path does, that one is removed; its members stay. A
  // document bears the first of its paths, and the container of that one. A document and its
  // passages are visible together or not at all. Commits by itself every few thousand passages.
  void put(const Analysis& analysis, const SourceRecord& source);
  // Only the record: an unchanged document under a new path or time, or a failure.
  void put(const SourceRecord& source);
  // Removes the document, every record of it and what only it contained. Gives the documents that
  // went; none: it was not there.
  std::vector<DocumentId> remove(const DocumentId& id);
  // The record of a path and of what is inside it. Documents without any other path go with it.
  void remove_source(const std::string& path);

  void commit();  // durable
  // Forgets where the words of removed passages stood, in the own index and in shards that are
  // folders, and commits.
  void forget_removed();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
