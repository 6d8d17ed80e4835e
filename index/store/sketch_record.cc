// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/sketch_record.hh"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <memory>
#include <set>
#include <utility>

#include "index/find/title_words.hh"
#include "index/store/index_database.hh"
#include "index/store/packing.hh"
#include "index/store/record.hh"

namespace speerpunt {
namespace {

using record::Term;

constexpr std::size_t kShingleKeys = 32;
constexpr int kBase = 36;

std::string digits(std::uint64_t number) {
  char text[16];
  const auto end = std::to_chars(text, text + sizeof text, number, kBase);
  return {text, end.ptr};
}

// One or two: without and with the subtitle.
std::set<std::string> title_keys(const ComparedTitle& title) {
  std::set<std::string> keys{title.key, title.with_subtitle};
  keys.erase(std::string());
  return keys;
}

std::string pack(const DocumentId& id, const TextSketch& sketch) {
  record::Packer form;
  form.id(id);
  form.number(sketch.shingles);
  form.number(sketch.smallest.size());
  std::uint64_t before = 0;
  for (const std::uint64_t hash : sketch.smallest) form.number(hash - std::exchange(before, hash));
  return form.take();
}

std::pair<DocumentId, TextSketch> unpack_sketch(std::string_view packed) {
  record::Unpacker form(packed);
  DocumentId id = form.id();
  TextSketch sketch{form.number(), {}};
  const std::uint64_t hashes = form.number();
  if (hashes > kSketchHashes) record::throw_damaged();
  std::uint64_t before = 0;
  for (std::uint64_t at = 0; at < hashes; ++at) sketch.smallest.push_back(before += form.number());
  return {std::move(id), std::move(sketch)};
}

}  // namespace

DocumentId document_of_sketch(std::string_view packed) {
  return record::Unpacker(packed).id();
}

Xapian::Document sketch_record(const Analysis& analysis) {
  const Document& document = analysis.document;
  Xapian::Document stored;
  record::set_data(stored, pack(document.id, analysis.sketch));
  stored.add_boolean_term(record::term(Term::kIsSketch));
  stored.add_boolean_term(record::term(Term::kSketch, document.id));
  stored.add_boolean_term(record::term(Term::kOwner, document.id));
  const auto& hashes = analysis.sketch.smallest;
  for (std::size_t at = 0; at < std::min(hashes.size(), kShingleKeys); ++at)
    stored.add_boolean_term(record::term(Term::kShingle, digits(hashes[at])));
  for (const std::string& title : title_keys(compared_title(document)))
    stored.add_boolean_term(record::term(Term::kTitleKey, title));
  for (const std::string& key : replaced_keys(document))
    stored.add_boolean_term(record::term(Term::kReplacesKey, key));
  return stored;
}

Xapian::docid NearDocuments::sketch_of_document(const DocumentId& id) const {
  return database_->record_with(record::term(Term::kSketch, id));
}

const Comparable* NearDocuments::load(Xapian::docid sketch) {
  const auto known = loaded_.find(sketch);
  if (known != loaded_.end()) return &known->second;
  auto [id, hashes] = unpack_sketch(database_->data_of(sketch));
  const std::shared_ptr<const Document> document = documents_->get(*database_, id);
  if (!document) return nullptr;
  return &loaded_.emplace(sketch, Comparable{*document, std::move(hashes)}).first->second;
}

void NearDocuments::add_sharing(const std::string& term, std::map<Xapian::docid, int>& shared,
                                int weight) const {
  std::vector<Xapian::docid> sketches;
  const auto end = database_->postlist_end(term);
  for (auto at = database_->postlist_begin(term); at != end; ++at) {
    if (sketches.size() == kMostSharing) return;
    sketches.push_back(*at);
  }
  for (const Xapian::docid sketch : sketches) shared[sketch] += weight;
}

void NearDocuments::learn_keys(const std::vector<DocumentId>& ids) {
  std::vector<std::string> terms;
  for (const DocumentId& id : ids) {
    const Xapian::docid sketch = sketch_of_document(id);
    const Comparable* one = sketch == 0 ? nullptr : load(sketch);
    if (one == nullptr) continue;
    for (const auto& [term, key] : keys_of(*one)) terms.push_back(term);
  }
  database_->far().learn_frequencies(*database_, terms);
}

// The same in one question, and none where only the document itself has its keys.
std::vector<Xapian::docid> NearDocuments::sharing_far(const Keys& keys) const {
  std::vector<std::string> terms;
  for (const auto& [term, key] : keys) terms.push_back(term);
  database_->far().learn_frequencies(*database_, terms);
  std::vector<Xapian::Query> followed;
  int most_shared = 0;
  for (const auto& [term, key] : keys) {
    const std::size_t having = database_->frequency(term);
    if (having > kMostSharing || having <= (key.is_own ? 1U : 0U)) continue;
    most_shared += key.weight;
    followed.emplace_back(double{1} * key.weight, Xapian::Query(term));
  }
  if (most_shared < kSharedKeys) return {};
  Xapian::Enquire enquire(*database_);
  enquire.set_weighting_scheme(Xapian::CoordWeight());
  enquire.set_query({Xapian::Query::OP_OR, followed.begin(), followed.end()});
  enquire.set_cutoff(0, kSharedKeys - 0.5);
  const Xapian::MSet matches = enquire.get_mset(0, database_->get_doccount());
  matches.fetch();
  std::vector<Xapian::docid> found;
  for (auto at = matches.begin(); at != matches.end(); ++at) {
    found.push_back(*at);
    database_->far().keep(*at, record::data_of(at.get_document()));
  }
  std::ranges::sort(found);
  return found;
}

NearDocuments::Keys NearDocuments::keys_of(const Comparable& one) {
  Keys keys;
  const auto& hashes = one.sketch.smallest;
  for (std::size_t at = 0; at < std::min(hashes.size(), kShingleKeys); ++at)
    keys.emplace(record::term(Term::kShingle, digits(hashes[at])), Key{1, true});
  // A title alone is enough to look at: a new version may be written anew.
  for (const std::string& title : title_keys(one.title)) {
    keys.emplace(record::term(Term::kTitleKey, title), Key{kSharedKeys, true});
    keys.emplace(record::term(Term::kReplacesKey, title), Key{kSharedKeys, false});
  }
  for (const std::string& key : replaced_keys(one.document))
    keys.emplace(record::term(Term::kTitleKey, key), Key{kSharedKeys, false});
  return keys;
}

std::vector<Xapian::docid> NearDocuments::candidates(Xapian::docid sketch) {
  const Comparable* one = load(sketch);
  if (one == nullptr) return {};
  const Keys keys = keys_of(*one);
  std::vector<Xapian::docid> found;
  if (database_->is_far()) {
    found = sharing_far(keys);
  } else {
    std::map<Xapian::docid, int> shared;
    // Most keys are of the document alone: to count is faster than to follow.
    for (const auto& [term, key] : keys)
      if (database_->get_termfreq(term) > (key.is_own ? 1U : 0U))
        add_sharing(term, shared, key.weight);
    for (const auto& [other, count] : shared)
      if (count >= kSharedKeys) found.push_back(other);
  }
  std::erase(found, sketch);
  return found;
}

std::vector<Comparable> NearDocuments::group_of(const DocumentId& id) {
  const Xapian::docid start = sketch_of_document(id);
  if (start == 0) return {};
  std::set<Xapian::docid> members{start};
  std::vector<Xapian::docid> open{start};
  while (!open.empty() && members.size() < kMostMembers) {
    const Xapian::docid at = open.back();
    open.pop_back();
    const Comparable* one = load(at);
    for (const Xapian::docid candidate : candidates(at)) {
      if (one == nullptr || members.contains(candidate)) continue;
      const Comparable* other = load(candidate);
      if (other == nullptr) continue;
      const Likeness likeness = compare(*one, *other);
      if (likeness != Likeness::kDuplicate && likeness != Likeness::kVersion) continue;
      members.insert(candidate);
      open.push_back(candidate);
    }
  }
  std::vector<Comparable> group;
  for (const Xapian::docid member : members) {
    if (const Comparable* one = load(member)) group.push_back(*one);
  }
  return group;
}

std::vector<DocumentId> NearDocuments::parts_and_wholes(const DocumentId& id) {
  const Xapian::docid start = sketch_of_document(id);
  std::vector<DocumentId> found;
  if (start == 0) return found;
  for (const Xapian::docid candidate : candidates(start)) {
    const Comparable* one = load(start);
    const Comparable* other = load(candidate);
    if (one == nullptr || other == nullptr || compare(*one, *other) != Likeness::kPart) continue;
    found.push_back(other->document.id);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace speerpunt
