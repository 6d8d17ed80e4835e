// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/coverage.hh"

namespace speerpunt {
namespace {

// Asking a file for its state takes about a microsecond; of a larger archive a share is asked.
constexpr std::size_t kMostChecked = 1000;

}  // namespace

bool is_stale(const IndexReader& index, const std::string& path) {
  std::optional<SourceRecord> source = index.source(path);
  while (source && !source->container.empty()) source = index.source(source->container);
  if (!source || source->path.find("://") != std::string::npos) return false;
  return file_state(source->path) != FileState{source->size, source->modified_ns};
}

Coverage coverage(const IndexReader& index) {
  const IndexCounts counts = index.counts();
  Coverage made;
  made.documents = counts.documents;
  made.failed = counts.failed;
  made.ocr = counts.recognised;
  made.ocr_doubtful = counts.doubtful;
  made.partial = counts.partial;
  const FileCheck files = index.check_files(kMostChecked);
  made.files = files.total;
  made.checked = files.checked;
  made.stale = files.changed;
  made.missing_shards = index.missing_shards();
  return made;
}

}  // namespace speerpunt
