// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/background.hh"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "query/cross_reference.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostPublishers = 4;

// "Openheid na incidenten" -> "openheid na incidenten"; "ABS-artsen" stays.
std::string inside_a_sentence(std::string name) {
  const bool is_word = name.size() > 1 && std::islower(static_cast<unsigned char>(name[1])) != 0;
  if (is_word && std::isupper(static_cast<unsigned char>(name[0])) != 0) {
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  }
  return name;
}

// Those with most documents: "A, B en 3 andere".
std::string publishers_of(const Material& material) {
  std::map<std::string, std::size_t> counts;
  for (const DocumentId& id : material.documents()) {
    const std::string& publisher = material.document(id).publisher;
    if (!publisher.empty()) ++counts[publisher];
  }
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (const auto& [name, count] : order) {
    if (names.size() < kMostPublishers) names.push_back(name);
  }
  if (order.size() > names.size()) {
    names.push_back(counted_in_dutch(order.size() - names.size(), "andere", "andere"));
  }
  return enumerated(names);
}

// "van 2008 tot 2024", "uit 2017".
std::string period_in_dutch(const std::set<std::string>& years) {
  if (years.empty()) return "zonder datum";
  if (years.size() == 1) return "uit " + *years.begin();
  return "van " + *years.begin() + " tot " + *years.rbegin();
}

// Pairs that go together by chance say nothing: the level of the adjusted probability.
constexpr double kSignificant = .05;

std::string relation_in_dutch(const ThemePair& pair) {
  const double expected = pair.counts.expected();
  const double ratio = expected > 0 ? static_cast<double>(pair.counts.both) / expected : 0;
  return decimal_in_dutch(ratio) + " keer het verwachte aantal";
}

}  // namespace

Placeholders known_values(const Material& material, const Theme& theme) {
  std::set<std::string> years;
  for (const DocumentId& id : material.documents()) {
    if (const auto& date = material.document(id).date) years.insert(date->value.substr(0, 4));
  }
  return {{"thema", theme.name},
          {"onderwerp", inside_a_sentence(theme.name)},
          {"omschrijving", theme.scope},
          {"uitgevers", publishers_of(material)},
          {"documenten", counted_in_dutch(material.documents().size(), "document", "documenten")},
          {"passages", counted_in_dutch(material.passages().size(), "passage", "passages")},
          {"periode", period_in_dutch(years)},
          {"van", years.empty() ? "" : *years.begin()},
          {"tot", years.empty() ? "" : *years.rbegin()}};
}

BriefingTable reference_table(const Material& material, std::size_t most) {
  struct Named {
    std::string text;  // as first written
    std::size_t passages = 0;
    std::set<DocumentId> documents;
  };
  std::map<std::string, Named> by_id;
  for (const auto& [id, analysed] : material.passages()) {
    std::set<std::string> here;
    for (const Reference& reference : analysed.references) {
      if (reference.kind == ReferenceKind::kDocument || !here.insert(reference.id).second) continue;
      Named& named = by_id[reference.id];
      if (named.passages++ == 0) named.text = reference.text;
      named.documents.insert(analysed.passage.document);
    }
  }
  std::vector<std::pair<std::string, Named>> order(by_id.begin(), by_id.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.second.passages > b.second.passages;
  });
  BriefingTable table{"Meest genoemde wetten en stukken",
                      {"zoals geschreven", "kenmerk", "passages", "documenten"},
                      {}};
  for (const auto& [id, named] : order) {
    if (table.rows.size() == most) break;
    table.rows.push_back(
        {named.text, id, std::to_string(named.passages), std::to_string(named.documents.size())});
  }
  return table;
}

BriefingTable cooccurrence_table(const IndexReader& index, const std::vector<Theme>& themes,
                                 const Theme& theme, std::size_t most) {
  BriefingTable table{"Thema's in dezelfde passages", {"thema", "passages", "verband"}, {}};
  for (const ThemePair& pair : theme_cooccurrence(index, themes)) {
    if (table.rows.size() == most) break;
    if (pair.first != theme.id && pair.second != theme.id) continue;
    if (pair.adjusted >= kSignificant) continue;
    const std::string& other = pair.first == theme.id ? pair.second : pair.first;
    const auto named = std::find_if(themes.begin(), themes.end(),
                                    [&](const Theme& one) { return one.id == other; });
    table.rows.push_back({named == themes.end() ? other : named->name,
                          std::to_string(pair.counts.both), relation_in_dutch(pair)});
  }
  return table;
}

}  // namespace speerpunt
