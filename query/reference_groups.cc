// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reference_groups.hh"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "index/official_address.hh"
#include "index/reference_keys.hh"
#include "query/reference_name.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::string_view, kSourceKinds> kHeadings{
    "Wetten en verordeningen", "Kamerstukken en moties", "Uitspraken",
    "Staatscourant, Staatsblad en andere stukken", "Documenten van deze verzameling"};

bool is_document(const FoundReference& found) {
  return found.reference.kind == ReferenceKind::kDocument && found.cited == found.reference.id;
}

SourceKind kind_of(const FoundReference& found) {
  switch (found.reference.kind) {
    case ReferenceKind::kLaw:
      return SourceKind::kLaws;
    case ReferenceKind::kParliamentaryPaper:
      return SourceKind::kPapers;
    case ReferenceKind::kCase:
      return SourceKind::kCases;
    case ReferenceKind::kDocument:
      break;
  }
  return is_document(found) ? SourceKind::kCorpus : SourceKind::kPublications;
}

// What is one source: the law of an article, a paper whoever writes it.
std::string source_key(const Reference& reference) {
  const std::vector<ReferenceKey> keys = reference_keys(reference);
  return reference.kind == ReferenceKind::kLaw ? keys.front().key : keys.back().key;
}

void add_page(std::vector<ReferringPages>& documents, const FoundReference& found) {
  if (documents.empty() || documents.back().path != found.path)
    documents.push_back({found.path, {}, 0});
  ReferringPages& last = documents.back();
  ++last.count;
  if (last.pages.empty() || last.pages.back() != found.page) last.pages.push_back(found.page);
}

void add_place(ReferenceSource& source, const FoundReference& found) {
  const std::string name = place_in_source(found.reference.id);
  auto place = std::ranges::find(source.places, name, &ReferencePlace::name);
  if (place == source.places.end()) {
    source.places.push_back({name, found.address, found.law_on, {}});
    place = source.places.end() - 1;
  } else if (place->address != found.address) {
    // Documents of several days: the law as it is now.
    place->address = address_of(found.reference);
    place->law_on.clear();
  }
  add_page(place->documents, found);
}

class Grouping {
 public:
  explicit Grouping(std::span<const Document> documents) {
    for (const Document& one : documents) documents_.emplace(one.id, &one);
  }

  void add(const FoundReference& found) {
    const SourceKind kind = kind_of(found);
    const auto [known, is_new] = sources_.try_emplace({kind, source_key(found.reference)});
    ReferenceSource& source = known->second;
    if (is_new) describe(found, source);
    // The fullest way in which a paper is written names it.
    const std::string name = name_of(found);
    if (kind == SourceKind::kPapers && name.size() > source.name.size()) source.name = name;
    if (source.first_day.empty()) add_earlier(found, source);
    ++source.count;
    add_place(source, found);
  }

  std::vector<ReferenceGroup> take() {
    std::vector<ReferenceGroup> groups;
    for (auto& [key, source] : sources_) {
      if (groups.empty() || groups.back().kind != key.first) groups.push_back({key.first, {}});
      groups.back().sources.push_back(std::move(source));
    }
    for (ReferenceGroup& group : groups)
      std::ranges::stable_sort(group.sources, std::greater(), &ReferenceSource::count);
    return groups;
  }

 private:
  std::string name_of(const FoundReference& found) const {
    const auto cited = documents_.find(found.cited);
    const bool by_title = is_document(found) && cited != documents_.end();
    return by_title ? cited->second->title : name_of_source(found.reference.id);
  }

  void describe(const FoundReference& found, ReferenceSource& source) const {
    const std::string& id = found.reference.id;
    source.id = found.reference.kind == ReferenceKind::kLaw ? id.substr(0, id.find(' ')) : id;
    source.name = name_of(found);
    if (const auto cited = documents_.find(found.cited); cited != documents_.end())
      source.in_corpus = cited->second->path;
    if (!found.successor.empty()) source.successor = name_of_source(found.successor);
    source.since = found.since;
  }

  static void add_earlier(const FoundReference& found, ReferenceSource& source) {
    source.first_day = found.first_day;
    for (const std::string& law : found.earlier) source.earlier.push_back(name_of_source(law));
  }

  std::map<DocumentId, const Document*> documents_;
  std::map<std::pair<SourceKind, std::string>, ReferenceSource> sources_;
};

}  // namespace

std::vector<ReferenceGroup> grouped(std::span<const FoundReference> found,
                                    std::span<const Document> documents) {
  Grouping grouping(documents);
  for (const FoundReference& one : found) grouping.add(one);
  return grouping.take();
}

std::string_view heading_of(SourceKind kind) {
  return kHeadings.at(static_cast<std::size_t>(kind));
}

}  // namespace speerpunt
