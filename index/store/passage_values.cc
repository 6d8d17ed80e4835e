// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/passage_values.hh"

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "index/fields.hh"
#include "index/find/addressees.hh"
#include "index/reference_keys.hh"
#include "index/store/packing.hh"
#include "index/store/record.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

constexpr const char* kNoYear = "onbekend";

// Those by which a query can filter: what is counted can be asked for.
std::vector<std::string> askable(Field field, const std::set<std::string>& values) {
  std::vector<std::string> kept;
  for (const std::string& value : values) {
    if (!word_term(row(field).prefix, dutch::fold(value)).empty()) kept.push_back(value);
  }
  return kept;
}

// "BWBR0005290 art 7:457 lid 1" -> "BWBR0005290", "BWBR0005290 afd 7.7.5"
std::set<std::string> laws_of(const std::vector<Reference>& references) {
  std::set<std::string> laws;
  for (const Reference& reference : references) {
    if (reference.kind != ReferenceKind::kLaw) continue;
    const std::string law = reference.id.substr(0, reference.id.find(' '));
    laws.insert(law);
    for (const ReferenceKey& one : reference_keys(reference))
      if (one.level == ReferenceKey::Level::kPart) laws.insert(law + one.key.substr(law.size()));
  }
  return laws;
}

std::set<std::string> usual_names(const std::set<std::string>& addressees) {
  std::set<std::string> names;
  for (const std::string& addressee : addressees) names.insert(usual_name(addressee));
  return names;
}

std::string year_of(const Document& document) {
  if (!document.date) return kNoYear;
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%04d", document.date->year());
  return digits.data();
}

}  // namespace

void add_passage_values(Xapian::Document& stored, const AnalysedPassage& analysed,
                        const Document& document, const std::set<std::string>& themes,
                        const std::set<std::string>& addressees) {
  const Passage& passage = analysed.passage;
  stored.add_value(
      record::kFacetSlot,
      record::pack({year_of(document),
                    record::pack(askable(Field::kPublisher, {document.publisher})),
                    record::pack(askable(Field::kKind, {document.kind})),
                    record::pack({themes.begin(), themes.end()}),
                    record::pack(askable(Field::kAddressee, usual_names(addressees))),
                    record::pack(askable(Field::kLaw, laws_of(analysed.references)))}));
  record::Packer place;
  place.id(document.id);
  place.number(static_cast<std::uint64_t>(passage.ordinal));
  place.number(static_cast<std::uint64_t>(passage.page.value));
  stored.add_value(record::kPlaceSlot, place.take());
}

}  // namespace speerpunt
