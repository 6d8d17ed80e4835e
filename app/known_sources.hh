// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the workspace already has of a file, so that it need not be read.
#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "app/intake_report.hh"
#include "index/index_writer.hh"
#include "index/workspace.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

class KnownSources {
 public:
  KnownSources(const Workspace& workspace, IndexWriter& writer, OcrMode ocr)
      : workspace_(workspace), writer_(writer), ocr_(ocr) {}

  // True if all that came of the path is stored, also what is inside it: the document of a record
  // whose stored copy is gone must be read again, which puts the copy back. A failure is whole,
  // unless it may_pass(). What was read without recognising its pictures, or whose recogniser died,
  // is not, where they are to be recognised now.
  bool is_whole(const SourceRecord& record) const;

  // A record of the same bytes under whatever path, that is whole. The path itself goes first.
  std::optional<SourceRecord> twin(const DocumentId& id, const std::string& path) const;

  // Notes `record` and, below its path, the members that its twin has.
  void adopt(const SourceRecord& twin, SourceRecord record);

  // Removes the records of members that are not among `keep`, and what was in them.
  void drop_members(const std::string& container, const std::set<std::string>& keep);

  // A page whose recogniser died now and at the last reading of the same bytes is not tried again:
  // its problem gets a code that does not pass.
  void settle_pages(const std::string& path, Document& document) const;

  // Adds the failures among the members of an unchanged container.
  void count_failures(const SourceRecord& container, IntakeReport& report) const;

 private:
  bool wants_recognition(const SourceRecord& record) const;

  const Workspace& workspace_;
  IndexWriter& writer_;
  OcrMode ocr_;
};

// The SHA-256 of a file; nothing if it cannot be read, which the reader will then explain.
std::optional<DocumentId> hash_of(const std::filesystem::path& path);

}  // namespace speerpunt
