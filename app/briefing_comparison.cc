// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing_comparison.hh"

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "corpus/error.hh"
#include "reports/comparison.hh"

namespace speerpunt {
namespace {

std::optional<Source> source_in(const IndexReader& index, const DocumentId& id) {
  const auto document = index.known_document(id);
  if (!document) return {};
  return Source{document->id,   document->title, document->publisher,
                document->date, document->path,  document->url};
}

Fate fate_of(const Source& source, const IndexReader& index) {
  if (index.known_document(source.document)) {
    const DocumentId newest = index.newest_version(source.document);
    if (newest == source.document) return {Vanishing::kNotChosen};
    return {Vanishing::kSuperseded, source_in(index, newest)};
  }
  const auto record = index.source(source.path);
  if (!record && !index.missing_shards().empty())
    throw Error("shard-missing",
                "whether a document was removed cannot be told: a shard is missing", source.path,
                "see `speerpunt shards check`, and try again when it answers");
  if (!record || record->document.empty()) return {Vanishing::kRemoved};
  return {Vanishing::kReplaced, source_in(index, record->document)};
}

}  // namespace

BriefingChanges changes_since(const Provenance& earlier, const Briefing& briefing,
                              const IndexReader& index, const Lineage& lineage) {
  const std::map<std::string, std::string> threads = threads_by_recommendation(lineage);
  ComparisonEvidence evidence;
  evidence.thread_of = [&](const std::string& recommendation) -> std::string {
    const auto thread = threads.find(recommendation);
    return thread == threads.end() ? "" : thread->second;
  };
  evidence.fate_of = [&](const Source& source) { return fate_of(source, index); };
  return compare(earlier, briefing, evidence);
}

}  // namespace speerpunt
