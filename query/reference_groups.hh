// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// References gathered by what they are to, for a list that people read.
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "query/found_references.hh"

namespace speerpunt {

// A document and the pages on which it refers, in order, each once.
struct ReferringPages {
  std::string path;
  std::vector<PageNumber> pages;
  std::size_t count = 0;  // references
};

// One article, or all of a source.
struct ReferencePlace {
  std::string name;     // "artikel 10, lid 3"; empty: the source as a whole
  std::string address;  // official, of a law as on the day where that is one day; empty: none
  std::string law_on;   // that day, yyyy-mm-dd; empty: as it is now
  std::vector<ReferringPages> documents;
};

struct ReferenceSource {
  std::string name;  // see reference_name.hh; of a document of the corpus its title
  std::string id;    // of the whole
  std::size_t count = 0;
  std::string in_corpus;  // path of the document of the corpus that it is; empty: not there
  std::string successor;  // name; empty: none that is known
  std::string since;
  std::string first_day;             // where a document is older than the law
  std::vector<std::string> earlier;  // names of the acts that were in force in its place
  std::vector<ReferencePlace> places;
};

enum class SourceKind { kLaws, kPapers, kCases, kPublications, kCorpus };
inline constexpr std::size_t kSourceKinds = 5;

struct ReferenceGroup {
  SourceKind kind = SourceKind::kLaws;
  std::vector<ReferenceSource> sources;  // the most referred to first
};

// In the order of SourceKind; kinds without references are left out. `documents`: of the corpus,
// for their titles and paths. One paper with and without its chamber and session is one source.
std::vector<ReferenceGroup> grouped(std::span<const FoundReference> found,
                                    std::span<const Document> documents);

// "Wetten en verordeningen"
std::string_view heading_of(SourceKind kind);

}  // namespace speerpunt
