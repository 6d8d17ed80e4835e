// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/briefing_evidence.hh"

#include <algorithm>
#include <utility>

#include "app/web/counted.hh"
#include "app/web/search_address.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kShownBytes = 160;

// Cut between words.
std::string shortened(const std::string& text) {
  if (text.size() <= kShownBytes) return text;
  const std::size_t end = text.rfind(' ', kShownBytes);
  return text.substr(0, end == std::string::npos ? text.find(' ') : end) + " …";
}

Html source_line(const Finding& finding, const std::string& source) {
  const Citation& citation = finding.citation();
  Hit place;
  place.document = citation.document;
  place.page = citation.page;
  place.passage = citation.passage;
  return tag("p", {{"class", "bron"}},
             link(address_of(place, ""), source + ", p. " + std::to_string(citation.page.value)));
}

Html button(const std::string& form, const std::string& wish, std::string_view sign,
            const std::string& name, bool possible = true) {
  return tag("button",
             {{"type", "submit"},
              {"form", form},
              {"name", "doe"},
              {"value", wish},
              {"class", "stil teken"},
              {"aria-label", name},
              {"title", name},
              {"disabled", !possible}},
             sign);
}

Html chosen_one(const std::vector<Finding>& findings, std::size_t at, const Briefing& briefing,
                const std::string& form) {
  const Finding& finding = findings[at];
  const std::string id = id_of(finding);
  const std::string number = " (citaat " + std::to_string(at + 1) + ")";
  const Html buttons =
      button(form, "omhoog " + id, "↑", "Eerder zetten" + number, at > 0) +
      button(form, "omlaag " + id, "↓", "Later zetten" + number, at + 1 < findings.size()) +
      button(form, "weg " + id, "×", "Weglaten" + number);
  return tag("li",
             tag("div", tag("p", {{"class", "citaat"}}, shortened(finding.citation().quote)),
                 source_line(finding, title_of(finding.citation().document, briefing))),
             tag("p", {{"class", "tekens"}}, buttons));
}

Html other_one(const OtherQuote& other, const std::string& form, bool dropped) {
  const Finding& finding = other.finding;
  return tag(
      "li",
      tag("div", tag("p", {{"class", "citaat"}}, shortened(finding.citation().quote)),
          source_line(finding, other.source),
          dropped ? tag("p", {{"class", "zacht"}}, "weggelaten") : Html()),
      tag("p", {{"class", "tekens"}}, button(form, "erbij " + id_of(finding), "+", "Opnemen")));
}

std::vector<std::string> ids_of(const std::vector<Finding>& findings) {
  std::vector<std::string> ids;
  for (const Finding& finding : findings) ids.push_back(id_of(finding));
  return ids;
}

BriefingAddress moved(const std::string& id, int by, BriefingAddress address,
                      const Briefing& briefing) {
  for (const BriefingSection& section : briefing.sections) {
    std::vector<std::string> ids = ids_of(section.findings);
    const auto place = std::ranges::find(ids, id);
    if (place == ids.end()) continue;
    const auto at = place - ids.begin();
    if (at + by < 0 || at + by >= std::ssize(ids)) return address;
    std::swap(ids[static_cast<std::size_t>(at)], ids[static_cast<std::size_t>(at + by)]);
    std::erase_if(address.order, [&](const std::string& known) {
      return std::ranges::find(ids, known) != ids.end();
    });
    address.order.insert(address.order.end(), ids.begin(), ids.end());
    return address;
  }
  return address;  // it is no longer shown
}

}  // namespace

Html evidence_list(const MadeBriefing& made, const BriefingAddress& address,
                   const std::string& form) {
  Html list;
  for (const BriefingSection& section : made.briefing.sections) {
    if (section.findings.empty()) continue;
    Html items;
    for (std::size_t at = 0; at < section.findings.size(); ++at)
      items += chosen_one(section.findings, at, made.briefing, form);
    list += tag("h3", section.title) + tag("ol", {{"class", "bewijslijst"}}, items);
  }
  if (list.empty()) list = tag("p", "Er is geen citaat over.");
  Html others;
  for (const OtherQuote& other : made.others) {
    const bool dropped =
        std::ranges::find(address.dropped, id_of(other.finding)) != address.dropped.end();
    others += other_one(other, form, dropped);
  }
  if (!others.empty())
    list += tag("details", {{"open", !address.dropped.empty()}},
                tag("summary", "Niet opgenomen (" + dutch::number(made.others.size()) + ")"),
                tag("ul", {{"class", "bewijslijst"}}, others));
  const bool touched =
      !address.dropped.empty() || !address.pinned.empty() || !address.order.empty();
  if (touched)
    list += tag("p", tag("button",
                         {{"type", "submit"},
                          {"form", form},
                          {"name", "doe"},
                          {"value", "alles"},
                          {"class", "stil klein"}},
                         "Terug naar de eigen keuze van speerpunt"));
  return list;
}

BriefingAddress after(const std::string& wish, BriefingAddress address, const Briefing& briefing) {
  const std::size_t blank = wish.find(' ');
  const std::string verb = wish.substr(0, blank);
  const std::string id = blank == std::string::npos ? "" : wish.substr(blank + 1);
  if (verb == "alles") {
    address.dropped.clear();
    address.pinned.clear();
    address.order.clear();
  } else if (verb == "weg") {
    std::erase(address.pinned, id);
    std::erase(address.order, id);
    address.dropped.push_back(id);
  } else if (verb == "erbij") {
    std::erase(address.dropped, id);
    address.pinned.push_back(id);
  } else if (verb == "omhoog" || verb == "omlaag") {
    return moved(id, verb == "omhoog" ? -1 : 1, std::move(address), briefing);
  } else {
    throw Error("usage", "Dit kan hier niet.", {}, "Ga terug naar de briefing.");
  }
  return address;
}

}  // namespace speerpunt::web
