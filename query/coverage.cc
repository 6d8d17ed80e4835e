// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

namespace speerpunt {
namespace {

// An address cannot be asked for its state.
bool is_address(std::string_view path) {
  return path.find("://") != std::string_view::npos;
}

}  // namespace

Coverage coverage(const IndexReader& index) {
  const IndexCounts counts = index.counts();
  Coverage made{counts.documents, counts.failed, counts.recognised, 0};
  for (const SourceRecord& source : index.sources()) {
    if (is_address(source.path)) continue;
    const FileState stored{source.size, source.modified_ns};
    if (file_state(source.path) != stored) ++made.stale;
  }
  return made;
}

}  // namespace speerpunt
