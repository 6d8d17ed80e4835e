// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/why_in_dutch.hh"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/join.hh"

namespace speerpunt {
namespace {

bool is_one_reason(const Why& one, const Why& other) {
  return one.query == other.query && one.by == other.by && one.note == other.note;
}

}  // namespace

std::string way_in_dutch(const std::string& by) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kWays{
      {{"form", "zo geschreven"},
       {"filter", "filter"},
       {"prefix", "begin"},
       {"stem", "andere vorm"},
       {"related", "verwant woord"},
       {"part", "deel van het woord"},
       {"compound", "samenstelling"},
       {"fuzzy", "andere spelling"},
       {"thesaurus", "thesaurus"},
       {"amount", "zelfde bedrag"},
       {"reference", "verwijzing"},
       {"article", "verwijzing"},
       {"law", "verwijzing"},
       {"broader", "ruimer begrip"},
       {"head", "ruimer woord"},
       {"heading", "kop"},
       {"title", "titel"}}};
  const auto* found =
      std::find_if(kWays.begin(), kWays.end(), [&](const auto& way) { return way.first == by; });
  return found == kWays.end() ? by : std::string(found->second);
}

std::string why_in_dutch(const Hit& hit) {
  std::vector<std::string> told;
  for (const Why& why : hit.why) {
    std::string reason = (why.matched.empty() ? why.query : why.matched) + " (" +
                         (why.note.empty() ? way_in_dutch(why.by) : why.note) + ")";
    if (std::ranges::find(told, reason) == told.end()) told.push_back(std::move(reason));
  }
  return join(told, ", ");
}

std::string special_reasons_in_dutch(const Hit& hit) {
  std::vector<std::string> told;
  for (std::size_t at = 0; at < hit.why.size(); ++at) {
    const Why& why = hit.why[at];
    if (why.by == "form" || why.by == "prefix" || why.by == "filter") continue;
    const auto same = [&](const Why& other) { return is_one_reason(why, other); };
    const std::span<const Why> before = std::span(hit.why).first(at);
    if (std::ranges::any_of(before, same)) continue;
    std::vector<std::string> forms;
    for (const Why& other : hit.why)
      if (same(other)) forms.push_back(other.matched);
    const std::string_view between = why.by == "compound" ? " + " : ", ";
    told.push_back(why.query + " ~ " + join(forms, between) + " (" +
                   (why.note.empty() ? way_in_dutch(why.by) : why.note) + ")");
  }
  return join(told, "; ");
}

}  // namespace speerpunt
