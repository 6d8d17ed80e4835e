// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/page_limit.hh"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/wording.hh"

namespace speerpunt {
namespace {

struct FindingPlace {
  std::size_t section = 0;
  std::size_t finding = 0;
  auto operator<=>(const FindingPlace&) const = default;
};

constexpr double kLastOfSection = 1.5;  // what it is worth that a section keeps something

// The kernel, and the items of an agenda, are what was asked for.
bool must_stay(Part part) {
  return part == Part::kKernel || part == Part::kAgenda;
}

// All but one, the first to go first.
std::vector<FindingPlace> order_of_going(const Briefing& briefing) {
  struct Weighed {
    FindingPlace place;
    bool stays = false;
    double weight = 0;
  };
  std::vector<Weighed> all;
  for (std::size_t i = 0; i < briefing.sections.size(); ++i) {
    const BriefingSection& section = briefing.sections[i];
    std::size_t heaviest = 0;
    for (std::size_t j = 0; j < section.findings.size(); ++j) {
      const double weight = section.findings[j].context().weight;
      all.push_back({{i, j}, false, weight});
      if (weight > section.findings[heaviest].context().weight) heaviest = j;
    }
    if (section.findings.empty()) continue;
    Weighed& last = all[all.size() - section.findings.size() + heaviest];
    last.stays = must_stay(section.part);
    last.weight *= kLastOfSection;
  }
  // Of two that weigh the same, the later goes first.
  std::ranges::stable_sort(all, [](const Weighed& a, const Weighed& b) {
    if (a.stays != b.stays) return b.stays;
    return a.weight != b.weight ? a.weight < b.weight : b.place < a.place;
  });
  std::vector<FindingPlace> order;
  for (const Weighed& one : all) order.push_back(one.place);
  if (!order.empty()) order.pop_back();
  return order;
}

struct Noun {
  std::string_view one;
  std::string_view several;
};

Noun noun_of(const Finding& finding, Part part) {
  if (part == Part::kDevelopment || part == Part::kLineage)
    return {"eerdere verwoording", "eerdere verwoordingen"};
  if (!finding.context().recommendation) return {"citaat", "citaten"};
  switch (finding.context().recommendation->kind) {
    case RecommendationClass::kPolicy:
      return {"aanbeveling", "aanbevelingen"};
    case RecommendationClass::kPosition:
      return {"standpunt", "standpunten"};
    case RecommendationClass::kIntention:
      return {"voornemen", "voornemens"};
    case RecommendationClass::kPractice:
      return {"advies voor de praktijk", "adviezen voor de praktijk"};
    case RecommendationClass::kExistingDuty:
      return {"bestaande plicht", "bestaande plichten"};
  }
  return {"citaat", "citaten"};
}

std::string pages_in_words(std::size_t pages) {
  return counted_in_dutch(pages, "bladzijde", "bladzijden");
}

// "12 aanbevelingen en 3 standpunten pasten niet op 2 bladzijden."
std::string account_of(const Briefing& briefing, const std::set<FindingPlace>& gone,
                       std::size_t most) {
  std::vector<std::pair<Noun, std::size_t>> counts;
  for (const FindingPlace& place : gone) {
    const BriefingSection& section = briefing.sections[place.section];
    const Noun noun = noun_of(section.findings[place.finding], section.part);
    const auto found =
        std::ranges::find(counts, noun.one, [](const auto& c) { return c.first.one; });
    if (found == counts.end()) {
      counts.emplace_back(noun, 1);
    } else {
      ++found->second;
    }
  }
  std::vector<std::string> parts;
  for (const auto& [noun, count] : counts)
    parts.push_back(counted_in_dutch(count, std::string(noun.one), std::string(noun.several)));
  return enumerated(parts) + (gone.size() == 1 ? " paste" : " pasten") + " niet op " +
         pages_in_words(most) + ".";
}

Briefing without(const Briefing& briefing, const std::set<FindingPlace>& gone, std::size_t most) {
  Briefing kept = briefing;
  kept.sections.clear();
  std::set<DocumentId> quoted;
  for (std::size_t i = 0; i < briefing.sections.size(); ++i) {
    BriefingSection section = briefing.sections[i];
    const bool had_findings = !section.findings.empty();
    section.findings.clear();
    for (std::size_t j = 0; j < briefing.sections[i].findings.size(); ++j) {
      if (gone.contains({i, j})) continue;
      section.findings.push_back(briefing.sections[i].findings[j]);
      quoted.insert(section.findings.back().citation().document);
    }
    const bool is_empty =
        had_findings && section.findings.empty() && !section.table && section.charts.empty();
    if (!is_empty) kept.sections.push_back(std::move(section));
  }
  std::erase_if(kept.sources, [&](const Source& one) { return !quoted.contains(one.document); });
  if (!gone.empty()) kept.notes.push_back(account_of(briefing, gone, most));
  return kept;
}

}  // namespace

Briefing fitted(const Briefing& briefing, std::size_t most, const PageCount& pages) {
  if (pages(briefing) <= most) return briefing;
  const std::vector<FindingPlace> order = order_of_going(briefing);
  const auto reduced = [&](std::size_t count) {
    return without(briefing, {order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count)},
                   most);
  };
  std::size_t too_few = 0;
  std::size_t enough = order.size();
  while (enough - too_few > 1) {
    const std::size_t middle = too_few + (enough - too_few) / 2;
    (pages(reduced(middle)) <= most ? enough : too_few) = middle;
  }
  Briefing made = reduced(enough);
  if (enough == order.size() && pages(made) > most) {
    made.notes.push_back("Wat overbleef past niet op " + pages_in_words(most) + ".");
  }
  return made;
}

}  // namespace speerpunt
