// SPDX-License-Identifier: GPL-3.0-or-later
// What an index is asked: which documents are one, which passages match, what it knows of words.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "index/index_reader.hh"
#include "index/store/near_word.hh"
#include "index/store/open_index.hh"
#include "index/store/sketch_record.hh"
#include "index/store/telling_words.hh"
#include "index/store/terms.hh"
#include "index/store/vocabulary.hh"
#include "index/store/word_expansion.hh"

namespace speerpunt {
namespace {

using record::Term;

// With few passages a word is in none of them by chance: none is taken for very telling.
constexpr double kFewPassages = 1000;
constexpr double kVeryFewPassages = 10;

}  // namespace

const DocumentGroup& IndexReader::Impl::group(const DocumentId& id) {
  forget_older_state();
  const auto known = groups.find(id);
  if (known != groups.end()) return *known->second;
  std::vector<Comparable> members = database.read([&](const PartedDatabase& index) {
    forget_older_state();
    return NearDocuments(index, documents).group_of(id);
  });
  std::vector<DocumentId> ids;
  for (const Comparable& member : members) ids.push_back(member.document.id);
  const auto group = std::make_shared<const DocumentGroup>(order_versions(std::move(members)));
  for (const DocumentId& member : ids) groups.insert_or_assign(member, group);
  groups.insert_or_assign(id, group);
  return *groups.at(id);
}

DocumentGroup IndexReader::group(const DocumentId& id) const {
  DocumentGroup group = impl_->group(id);
  if (!group.versions.empty()) return group;
  if (const auto stored = document(id)) group.versions = {{{id}, stored->date, stored->version}};
  return group;
}

DocumentId IndexReader::newest_version(const DocumentId& id) const {
  const DocumentGroup& group = impl_->group(id);
  if (group.versions.empty()) return id;
  if (group.order_known) return group.versions.front().documents.front();
  const auto own = std::find_if(
      group.versions.begin(), group.versions.end(), [&](const DocumentVersion& version) {
        return std::find(version.documents.begin(), version.documents.end(), id) !=
               version.documents.end();
      });
  return own == group.versions.end() ? id : own->documents.front();
}

std::vector<DocumentGroup> IndexReader::groups() const {
  std::vector<DocumentGroup> found;
  for (const Document& document : documents()) {
    DocumentGroup one = group(document.id);
    if (one.alone() || one.versions.front().documents.front() != document.id) continue;
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<DocumentId> IndexReader::parts_and_wholes(const DocumentId& id) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    return NearDocuments(index, impl_->documents).parts_and_wholes(id);
  });
}

void IndexReader::expect_words(const std::vector<std::string>& folded) const {
  impl_->database.read([&](const PartedDatabase& index) {
    if (!index.is_far()) return;
    std::vector<std::string> terms;
    for (const std::string& word : folded) {
      terms.push_back(word_term(row(Field::kExact).prefix, word));
      for (const std::string& stem : main_stems(word)) {
        std::ranges::move(stored_terms(index, word_term(row(Field::kText).prefix, stem)),
                          std::back_inserter(terms));
        terms.push_back(word_term(row(Field::kPart).prefix, stem));
      }
    }
    index.learn_frequencies(terms);
  });
}

void IndexReader::expect(const std::vector<Place>& places) const {
  impl_->database.read([&](const PartedDatabase& index) {
    if (!index.is_far()) return;
    impl_->forget_older_state();
    std::set<DocumentId> distinct;
    std::vector<std::string> passages, paths;
    for (const Place& place : places) {
      distinct.insert(place.document);
      passages.push_back(place.passage());
    }
    const std::vector<std::string> ids(distinct.begin(), distinct.end());
    FarReader& far = index.far();
    far.learn_records(index, Term::kPassage, passages);
    far.learn_records(index, Term::kDocument, ids);
    far.learn_records(index, Term::kSketch, ids);
    for (const DocumentId& id : ids)
      if (const auto document = impl_->documents.get(index, id)) paths.push_back(document->path);
    far.learn_records(index, Term::kSource, paths);
    NearDocuments(index, impl_->documents).learn_keys(ids);
  });
}

MatchSet IndexReader::search(const Expression& expression, const MatchOptions& options) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    std::vector<std::string> cut;
    MatchSet found = matches(index, impl_->memory, with_words(index, expression, cut), options);
    found.cut = std::move(cut);
    return found;
  });
}

StemCache& IndexReader::stems() const {
  return impl_->stems;
}

bool IndexReader::knows(std::string_view folded_word) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    const auto exists = [&](std::string_view prefix, std::string_view word) {
      const std::string term = word_term(prefix, word);
      return !term.empty() && index.frequency(term) > 0;
    };
    if (exists(row(Field::kExact).prefix, folded_word)) return true;
    const std::set<std::string> stems = main_stems(folded_word);
    return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
      const auto forms = stored_terms(index, word_term(row(Field::kText).prefix, stem));
      return std::ranges::any_of(forms,
                                 [&](const auto& form) { return index.frequency(form) > 0; });
    });
  });
}

bool IndexReader::has_form(std::string_view folded_word) const {
  const std::string term = word_term(row(Field::kExact).prefix, folded_word);
  if (term.empty()) return false;
  return impl_->database.read(
      [&](const PartedDatabase& index) { return index.frequency(term) > 0; });
}

std::vector<std::string> IndexReader::values(Field field) const {
  constexpr std::size_t kMost = 10'000;
  const std::string prefix(row(field).prefix);
  return impl_->database.read([&](const Xapian::Database& index) {
    std::vector<std::string> found;
    const auto end = index.allterms_end(prefix);
    for (auto at = index.allterms_begin(prefix); at != end && found.size() < kMost; ++at)
      found.push_back((*at).substr(prefix.size()));
    return found;
  });
}

std::vector<TellingWord> IndexReader::telling_words(const Passage& passage,
                                                    std::size_t most) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    return speerpunt::telling_words(index, passage, most);
  });
}

double IndexReader::rarity(std::string_view folded_word) const {
  return impl_->database.read([&](const PartedDatabase& index) {
    impl_->forget_older_state();
    const std::string form = word_term(row(Field::kExact).prefix, folded_word);
    double passages = form.empty() ? 0 : static_cast<double>(index.frequency(form));
    for (const std::string& stem : main_stems(folded_word))
      if (const std::string term = word_term(row(Field::kText).prefix, stem); !term.empty())
        passages = std::max(passages, passages_with(index, term));
    const auto stored = static_cast<double>(index.frequency(record::term(Term::kIsPassage)));
    const double all = stored + kFewPassages;
    const auto rare = [&](double in) {
      const double odds = all / (in + 0.5);
      return std::clamp(std::log(odds) / std::log(all / 0.5), 0.0, 1.0);
    };
    if (passages > 0) return rare(passages);
    for (const std::string& stem : main_stems(folded_word))
      passages =
          std::max(passages, passages_with(index, word_term(row(Field::kPart).prefix, stem)));
    // That none of a few passages has a word says little.
    const double absent = stored / (stored + kVeryFewPassages);
    return passages > 0 ? std::max(absent, rare(passages)) : absent;
  });
}

std::string IndexReader::suggest(std::string_view folded_word) const {
  return impl_->database.read(
      [&](const PartedDatabase& index) { return near_word(index, folded_word); });
}

}  // namespace speerpunt
