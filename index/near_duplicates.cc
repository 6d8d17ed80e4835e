// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/near_duplicates.hh"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "index/find/title_words.hh"

namespace speerpunt {
namespace {

// The day on which a PDF was made says little beside the date of another form of the text.
bool dates_differ(const Document& one, const Document& other) {
  if (!one.date || !other.date || agree(*one.date, *other.date)) return false;
  const bool made = one.date->source == "pdf-metadata" || other.date->source == "pdf-metadata";
  return !made || one.media == other.media;
}

bool versions_differ(const Document& one, const Document& other) {
  return !one.version.empty() && !other.version.empty() && one.version != other.version;
}

bool publishers_differ(const Document& one, const Document& other) {
  return !one.publisher.empty() && !other.publisher.empty() && one.publisher != other.publisher;
}

// All words of one title stand in the other: a web page adds the name of its site.
bool is_within(const TitleWords& one, const TitleWords& other) {
  const std::set<std::string> longer(other.telling.begin(), other.telling.end());
  return std::all_of(one.telling.begin(), one.telling.end(),
                     [&](const std::string& word) { return longer.contains(word); });
}

struct TitlePair {
  bool same_words = false;  // and there are some
  bool same_numbers = false;
  bool same_years = false;
  bool almost = false;  // one within the other, or one unknown
};

TitlePair compare_titles(const ComparedTitle& one, const ComparedTitle& other) {
  const TitleWords &left = one.words, &right = other.words;
  const bool same =
      one.key == other.key || one.key == other.with_subtitle || one.with_subtitle == other.key;
  return {!left.telling.empty() && !right.telling.empty() && same, left.numbers == right.numbers,
          left.years == right.years, is_within(left, right) || is_within(right, left)};
}

bool is_duplicate(const TitlePair& titles, double share) {
  // "Standaard 2.0.1" and "Standaard 2.0.2" may differ in a few words.
  if (!titles.same_numbers) return !titles.same_words && share >= kSameText;
  if (share >= kSameText) return true;
  return (titles.same_words && share >= kSameTextAndTitle) ||
         (titles.almost && share >= kSameTextAlmostTitle);
}

Likeness compare_texts(const Comparable& one, const Comparable& other) {
  if (std::min(one.sketch.shingles, other.sketch.shingles) < kFewestShingles) {
    return Likeness::kUnlike;
  }
  const double share = resemblance(one.sketch, other.sketch);
  const double contained = containment(one.sketch, other.sketch);
  const TitlePair titles = compare_titles(one.title, other.title);
  const bool differ =
      dates_differ(one.document, other.document) || versions_differ(one.document, other.document);
  if (!differ && is_duplicate(titles, share)) return Likeness::kDuplicate;
  // Two texts of one day and one number are hardly successive versions.
  const bool placed = one.document.date && other.document.date;
  const bool successive = differ || !titles.same_numbers || !placed || share >= kRevisedOnOneDay;
  if (titles.same_words && successive && !publishers_differ(one.document, other.document)) {
    const bool much = share >= kVersionText || contained >= kVersionContained;
    if (titles.same_years ? much : share >= kEditionText) return Likeness::kVersion;
  }
  return contained >= kPartContained && share < kEditionText ? Likeness::kPart : Likeness::kUnlike;
}

std::vector<int> numbers_of(const std::string& version) {
  return telling_words(version, {}).numbers;
}

bool is_concept(const std::string& version) {
  return version.find("concept") != std::string::npos;
}

// What places a version among the others; greater is newer. A concept comes before its number.
auto place_of(const Document& document) {
  return std::make_tuple(document.date ? document.date->sort_key() : 0,
                         numbers_of(document.version), !is_concept(document.version),
                         title_words(document).numbers);
}

auto number_place_of(const Document& document) {
  return std::make_tuple(numbers_of(document.version), !is_concept(document.version));
}

// Of those with the same text the one with a known date stands for it; then that with pages.
bool stands_before(const Document& one, const Document& other) {
  const auto key = [](const Document& document) {
    return std::make_tuple(!document.date, document.media != "pdf", std::cref(document.path),
                           std::cref(document.id));
  };
  return key(one) < key(other);
}

// Groups of members with the same text, as indices.
std::vector<std::vector<std::size_t>> same_texts(const std::vector<Comparable>& members) {
  std::vector<std::size_t> root(members.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t at) {
    while (root[at] != at) at = root[at] = root[root[at]];
    return at;
  };
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (find(i) == find(j)) continue;
      if (compare(members[i], members[j]) == Likeness::kDuplicate) root[find(j)] = find(i);
    }
  }
  std::vector<std::vector<std::size_t>> groups(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) groups[find(i)].push_back(i);
  std::erase_if(groups, [](const auto& group) { return group.empty(); });
  return groups;
}

// Moves a document that says that it replaces another before it, where dates do not tell.
void heed_statements(std::vector<const Document*>& newest_first) {
  for (std::size_t i = 0; i < newest_first.size(); ++i) {
    for (std::size_t j = i + 1; j < newest_first.size(); ++j) {
      const bool dated = newest_first[i]->date && newest_first[j]->date;
      if (dated || !says_it_replaces(*newest_first[j], *newest_first[i])) continue;
      std::rotate(newest_first.begin() + static_cast<std::ptrdiff_t>(i),
                  newest_first.begin() + static_cast<std::ptrdiff_t>(j),
                  newest_first.begin() + static_cast<std::ptrdiff_t>(j) + 1);
    }
  }
}

bool is_order_known(const std::vector<const Document*>& newest_first, bool by_number) {
  for (std::size_t i = 0; i + 1 < newest_first.size(); ++i) {
    const Document& newer = *newest_first[i];
    const Document& older = *newest_first[i + 1];
    if (says_it_replaces(newer, older)) continue;
    if (by_number ? number_place_of(newer) == number_place_of(older)
                  : !newer.date || !older.date || place_of(newer) == place_of(older)) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool says_it_replaces(const Document& newer, const Document& older) {
  if (newer.id == older.id || newer.replaces.empty()) return false;
  if (newer.date && older.date && newer.date->sort_key() < older.date->sort_key()) return false;
  const TitleWords older_title = title_words(older);
  const std::string older_key = title_key(older_title);
  const bool one_title = !older_key.empty() && title_words(newer).telling == older_title.telling &&
                         !publishers_differ(newer, older);
  for (const std::string& statement : newer.replaces) {
    const TitleWords words = telling_words(statement, newer.publisher);
    const auto has = [&](int number) {
      return std::find(words.numbers.begin(), words.numbers.end(), number) != words.numbers.end();
    };
    const bool year_fits = words.years.empty() || !older.date || has(older.date->year());
    const std::string key = ' ' + title_key(words) + ' ';
    // One word alone ("richtlijn") names nothing.
    const bool named =
        older_title.telling.size() > 1 && key.find(' ' + older_key + ' ') != std::string::npos;
    if (named && year_fits) return true;
    // "de versie van 2013", "versie 1.1"
    const bool dated = older.date && has(older.date->year());
    const bool numbered = !older.version.empty() && !numbers_of(older.version).empty() &&
                          std::ranges::all_of(numbers_of(older.version), has);
    if (one_title && (dated || numbered)) return true;
  }
  return false;
}

Likeness compare(const Comparable& one, const Comparable& other) {
  if (one.document.id == other.document.id) return Likeness::kDuplicate;
  const Likeness found = compare_texts(one, other);
  if (found == Likeness::kDuplicate) return found;
  const bool replaced = says_it_replaces(one.document, other.document) ||
                        says_it_replaces(other.document, one.document);
  return replaced ? Likeness::kVersion : found;
}

DocumentGroup order_versions(std::vector<Comparable> members) {
  std::sort(members.begin(), members.end(), [](const Comparable& one, const Comparable& other) {
    return stands_before(one.document, other.document);
  });
  std::vector<std::vector<std::size_t>> texts = same_texts(members);
  std::vector<const Document*> order;
  for (const auto& text : texts) order.push_back(&members[text.front()].document);
  const auto all = [&](auto test) { return std::ranges::all_of(order, test); };
  const bool by_number = !all([](const Document* one) { return one->date.has_value(); }) &&
                         all([](const Document* one) { return !numbers_of(one->version).empty(); });
  std::stable_sort(order.begin(), order.end(), [&](const Document* one, const Document* other) {
    return by_number ? number_place_of(*one) > number_place_of(*other)
                     : place_of(*one) > place_of(*other);
  });
  heed_statements(order);

  DocumentGroup group;
  for (const Document* first : order) {
    DocumentVersion version{{}, first->date, first->version};
    const auto text = std::ranges::find_if(
        texts, [&](const auto& one) { return &members[one.front()].document == first; });
    for (const std::size_t at : *text) version.documents.push_back(members[at].document.id);
    group.versions.push_back(std::move(version));
  }
  group.order_known = is_order_known(order, by_number);
  return group;
}

}  // namespace speerpunt
