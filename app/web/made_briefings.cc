// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/made_briefings.hh"

#include <algorithm>
#include <set>

#include "app/briefing_comparison.hh"
#include "app/briefing_export.hh"
#include "app/fitted_briefing.hh"
#include "app/stored_pages.hh"
#include "app/web/kept_briefings.hh"
#include "app/web/site.hh"
#include "query/decisions/decisions.hh"
#include "reports/proof.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostKept = 32;
constexpr std::size_t kPoolFactor = 3;  // as many to choose from as the template asks for
constexpr std::size_t kMostOthers = 40;

// What a wider choice would hold that this one has not, the heaviest first.
std::vector<OtherQuote> others(const Desk& desk, const Site& site, BriefRequest request,
                               const Briefing& made) {
  request.without.clear();
  for (TemplatePart& part : request.form.parts) part.most *= kPoolFactor;
  std::set<std::string> shown;
  for (const BriefingSection& section : made.sections)
    for (const Finding& finding : section.findings) shown.insert(id_of(finding));
  std::vector<OtherQuote> found;
  const Briefing wide = compose(desk.index, site.themes, desk.synonyms, request);
  for (const BriefingSection& section : wide.sections) {
    if (section.part == Part::kDevelopment || section.part == Part::kLineage) continue;
    for (const Finding& finding : section.findings)
      if (shown.insert(id_of(finding)).second)
        found.push_back({finding, title_of(finding.citation().document, wide)});
  }
  std::ranges::stable_sort(found, std::greater{},
                           [](const OtherQuote& one) { return one.finding.context().weight; });
  if (found.size() > kMostOthers) found.erase(found.begin() + kMostOthers, found.end());
  return found;
}

MadeBriefing make(const Site& site, const Desk& desk, const BriefingAddress& address,
                  std::shared_ptr<const FollowedThreads> threads) {
  MadeBriefing made;
  made.request = brief_request(address);
  made.request.decisions = read_decisions(site.workspace);
  made.request.lineage = &threads->lineage;
  Addition addition;
  if (!address.since.empty()) {
    addition = [&, before = kept_briefing(site.workspace, address.since)](Briefing& chosen) {
      chosen.changes = changes_since(before, chosen, desk.index, threads->lineage);
    };
  }
  made.briefing = fitted_briefing(desk.index, site.themes, desk.synonyms, made.request, addition);
  made.others = others(desk, site, made.request, made.briefing);
  made.threads = std::move(threads);
  return made;
}

}  // namespace

std::string title_of(const DocumentId& document, const Briefing& briefing) {
  const auto source = std::ranges::find(briefing.sources, document, &Source::document);
  if (source == briefing.sources.end()) return {};
  return source->title.empty() ? source->path : source->title;
}

MadeBriefings::MadeBriefings() : readers_(1, {}) {}

std::shared_ptr<const MadeBriefing> MadeBriefings::look(Site& site, Desk& desk,
                                                        const BriefingAddress& address,
                                                        std::chrono::milliseconds wait) {
  auto threads = site.overview.threads(site, wait);
  if (!threads.value || !threads.current) return nullptr;
  const BriefRequest request = brief_request(address);
  const std::string key = desk.index.state() + ' ' + decisions_state(site.workspace) + ' ' +
                          request.date + address.query();
  {
    const std::lock_guard guard(lock_);
    const auto found = std::ranges::find(known_, key, &Known::first);
    if (found != known_.end()) {
      known_.splice(known_.begin(), known_, found);
      return known_.front().second;
    }
  }
  auto made = std::make_shared<const MadeBriefing>(make(site, desk, address, threads.value));
  const std::lock_guard guard(lock_);
  known_.emplace_front(key, made);
  if (known_.size() > kMostKept) known_.pop_back();
  return made;
}

std::string MadeBriefings::proven_file(Site& site, Desk& desk, const MadeBriefing& made,
                                       const std::string& form) {
  {
    const std::lock_guard guard(readers_lock_);
    StoredPages pages(site.workspace, desk.index, readers_);
    prove(made.briefing, [&](const DocumentId& document, PageNumber page) {
      return pages.text_of(document, page);
    });
  }
  BriefingExport how{form, {}};
  // Where people elsewhere can see it too, never a place on this machine.
  how.link = [](const Source& source, PageNumber) { return source.url; };
  return export_briefing(made.briefing, made.request, how, site.workspace, desk.index, site.themes);
}

}  // namespace speerpunt::web
