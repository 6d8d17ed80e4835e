// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/briefing.hh"

#include <utility>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::pair<Vanishing, std::string_view> kVanishings[] = {
    {Vanishing::kRemoved, "removed"},
    {Vanishing::kReplaced, "replaced"},
    {Vanishing::kSuperseded, "superseded"},
    {Vanishing::kNotChosen, "not-chosen"},
};

}  // namespace

std::string_view name_of(Vanishing vanishing) {
  for (const auto& [value, name] : kVanishings) {
    if (value == vanishing) return name;
  }
  throw Error("unexpected", "no such way to vanish");
}

std::optional<Vanishing> vanishing_named(std::string_view name) {
  for (const auto& [value, known] : kVanishings) {
    if (known == name) return value;
  }
  return {};
}

Finding::Finding(Citation citation, FindingContext context)
    : citation_(std::move(citation)), context_(std::move(context)) {
  if (citation_.document.empty() || citation_.quote.empty()) {
    throw Error("finding-without-citation", "a finding needs a quote and its document");
  }
}

std::string id_of(const Finding& finding) {
  return finding.citation().passage + ":" + std::to_string(finding.citation().span.begin.value);
}

std::size_t quotes_in(const Briefing& briefing) {
  std::size_t count = 0;
  for (const BriefingSection& section : briefing.sections) count += section.findings.size();
  return count;
}

}  // namespace speerpunt
