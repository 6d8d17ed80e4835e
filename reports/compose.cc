// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/compose.hh"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "corpus/error.hh"
#include "index/official_number.hh"
#include "reports/addressees.hh"
#include "reports/agenda.hh"
#include "reports/background.hh"
#include "reports/kernel.hh"
#include "reports/material.hh"
#include "reports/quote_book.hh"
#include "reports/standing.hh"
#include "reports/unquoted.hh"
#include "reports/wishes.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

constexpr double kPinnedWeight = 1000;    // above all that a person did not ask for
constexpr double kKernelWeight = 100;     // above every recommendation: it goes last
constexpr double kHistoryWeight = .1;     // of a wording that was replaced: it goes first
constexpr std::size_t kPinnedAmong = 20;  // sentences that the kernel did not take
constexpr int kPassagesOfLetterhead = 6;  // the first ones: a page of a parliamentary paper

const Theme& theme_named(const std::vector<Theme>& themes, const std::string& id) {
  const auto found = std::find_if(themes.begin(), themes.end(),
                                  [&](const Theme& theme) { return theme.id == id; });
  if (found == themes.end()) {
    std::string known;
    for (const Theme& theme : themes) known += (known.empty() ? "" : ", ") + theme.id;
    throw Error("theme-unknown", "there is no theme " + id, {}, "the themes are: " + known);
  }
  return *found;
}

// One briefing in the making.
class Composer {
 public:
  Composer(const IndexReader& index, const std::vector<Theme>& themes, const Theme& theme,
           const Synonyms& synonyms, const BriefRequest& request)
      : index_(index),
        themes_(themes),
        theme_(theme),
        synonyms_(synonyms),
        request_(request),
        material_(index, themes, theme, {{request.from, request.until}, request.publishers}),
        statuses_(request.lineage),
        wishes_(gather_wishes(material_, asked())) {}

  Briefing compose() {
    placeholders_ = known_values(material_, theme_);
    placeholders_["aanleiding"] = request_.occasion;
    placeholders_["commissie"] = request_.committee;
    briefing_.form = request_.form.id;
    briefing_.theme = theme_.id;
    briefing_.title = filled(request_.form.title, placeholders_).value_or(theme_.name);
    briefing_.scope = theme_.scope;
    briefing_.occasion = filled(request_.form.occasion, placeholders_);
    briefing_.detailed = request_.form.detailed;
    briefing_.date = request_.date;
    std::map<std::size_t, std::vector<BriefingSection>> made;
    const std::vector<TemplatePart>& parts = request_.form.parts;
    for (const std::size_t place : order_of_choice(parts)) made[place] = sections_of(parts[place]);
    // What the sections left is the kernel's.
    for (auto& [place, sections] : made) {
      for (BriefingSection& section : sections) {
        if (section.part == Part::kKernel) fill_kernel(parts[place], section);
        put(std::move(section));
      }
    }
    add_sources();
    add_notes();
    return std::move(briefing_);
  }

 private:
  std::vector<Recommendation> asked() {
    std::vector<Recommendation> found = recommendations_asked(index_, request_.decisions, theme_.id,
                                                              request_.addressees, doubtful_);
    statuses_.add_threads(found);
    return found;
  }

  // An item of the agenda takes what answers it, then the kernel what is most to the point.
  static std::vector<std::size_t> order_of_choice(const std::vector<TemplatePart>& parts) {
    const auto rank = [&](std::size_t place) {
      const Part part = parts[place].part;
      return part == Part::kAgenda ? 0 : part == Part::kKernel ? 1 : 2;
    };
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
  }

  std::vector<BriefingSection> sections_of(const TemplatePart& part) {
    switch (part.part) {
      case Part::kKernel:
        return {kernel_section(part)};
      case Part::kPositions:
        return {class_section(part, RecommendationClass::kPosition)};
      case Part::kIntentions:
        return {class_section(part, RecommendationClass::kIntention)};
      case Part::kPractice:
        return {class_section(part, RecommendationClass::kPractice)};
      case Part::kRecommendations:
        return recommendation_sections(part);
      case Part::kAgenda:
        return agenda_sections(part);
      case Part::kDevelopment:
        return {development_section(part)};
      case Part::kLineage:
        return lineage_sections(part);
      case Part::kReferences:
        return {with_table(part, reference_table(material_, part.most))};
      case Part::kCooccurrence:
        return {with_table(part, cooccurrence_table(index_, themes_, theme_, part.most))};
      case Part::kOccasion:
      case Part::kCharts:
        return {begun(part)};
    }
    return {};
  }

  // A section without its content; `more` are values of placeholders of its own.
  BriefingSection begun(const TemplatePart& part, const Placeholders& more = {}) const {
    Placeholders values = more;
    values.insert(placeholders_.begin(), placeholders_.end());
    BriefingSection section;
    section.part = part.part;
    section.title = filled(part.title, values).value_or("");
    section.intro = filled(part.intro, values);
    section.boxed = part.boxed;
    section.numbered = part.numbered;
    section.charts = part.charts;
    return section;
  }

  BriefingSection with_table(const TemplatePart& part, BriefingTable table) const {
    BriefingSection section = begun(part);
    if (!table.rows.empty()) section.table = std::move(table);
    return section;
  }

  BriefingSection kernel_section(const TemplatePart& part) {
    BriefingSection section = begun(part);
    for (const Wish* wish : kernel_wishes(material_, wishes_, shown_, part.most)) {
      add_wish(*wish, section, false, kKernelWeight - static_cast<double>(section.findings.size()));
    }
    return section;
  }

  void fill_kernel(const TemplatePart& part, BriefingSection& section) {
    const std::size_t wanted =
        part.most + request_.without.size() + (request_.pinned.empty() ? 0 : kPinnedAmong);
    std::vector<Candidate> sentences = kernel_sentences(material_, quoted_, wanted);
    std::stable_partition(sentences.begin(), sentences.end(),
                          [&](const Candidate& one) { return is_pinned(id_of(one)); });
    for (Candidate& candidate : sentences) {
      if (section.findings.size() >= part.most) break;
      FindingContext context;
      context.weight = kKernelWeight - static_cast<double>(section.findings.size());
      add(std::move(candidate), std::move(context), section);
    }
  }

  BriefingSection class_section(const TemplatePart& part, RecommendationClass kind) {
    BriefingSection section = begun(part);
    for (const Wish* wish : chosen(kind, part.most)) add_wish(*wish, section);
    return section;
  }

  std::vector<const Wish*> policy(std::size_t most) {
    return chosen(RecommendationClass::kPolicy, most);
  }

  // The heaviest, and the pinned ones that are not among them.
  std::vector<const Wish*> chosen(RecommendationClass kind, std::size_t most) {
    std::vector<const Wish*> taken = heaviest(material_, wishes_, kind, most, shown_, left_out_);
    if (request_.pinned.empty()) return taken;
    const auto is_among = [](const std::vector<const Wish*>& list, const Wish* wish) {
      return std::ranges::find(list, wish) != list.end();
    };
    for (const Wish& wish : wishes_) {
      const Recommendation& newest = wish.wordings.front();
      if (newest.kind != kind || !wish.can_be_shown() || is_among(taken, &wish) ||
          is_among(shown_, &wish) || !is_pinned(id_of(quote_of(material_, newest))))
        continue;
      taken.push_back(&wish);
      if (left_out_ > 0) --left_out_;
    }
    return taken;
  }

  static std::string id_of(const Candidate& candidate) {
    return speerpunt::id_of(Finding(cite(candidate)));
  }
  bool is_pinned(const std::string& id) const {
    return std::ranges::find(request_.pinned, id) != request_.pinned.end();
  }

  // A section for each addressee, those to nobody in particular last.
  std::vector<BriefingSection> recommendation_sections(const TemplatePart& part) {
    std::map<std::string, std::vector<const Wish*>> by_addressee;
    std::vector<std::string> order;
    for (const Wish* wish : policy(part.most)) {
      const Recommendation& newest = wish->wordings.front();
      const bool is_named = is_addressee_sure(newest) && !newest.addressee.empty();
      const std::string name = is_named ? newest.addressee.front() : "";
      if (!by_addressee.contains(name) && !name.empty()) order.push_back(name);
      by_addressee[name].push_back(wish);
    }
    std::stable_sort(order.begin(), order.end(), [](const std::string& a, const std::string& b) {
      return addressee_rank(a) < addressee_rank(b);
    });
    if (by_addressee.contains("")) order.emplace_back();
    std::vector<BriefingSection> sections;
    for (const std::string& name : order) {
      BriefingSection section = begun(
          part, {{"geadresseerde", name.empty() ? "wie niet is genoemd" : with_article(name)}});
      for (const Wish* wish : by_addressee[name]) add_wish(*wish, section);
      sections.push_back(std::move(section));
    }
    return sections;
  }

  // What the documents say on each item of the agenda; without one, on the theme as a whole.
  std::vector<BriefingSection> agenda_sections(const TemplatePart& part) {
    std::vector<BriefingSection> sections;
    if (request_.agenda.empty()) {
      BriefingSection section = begun(part, {{"agendapunt", theme_.name}});
      for (const Wish* wish : policy(part.most)) {
        add_wish(*wish, section, true);
      }
      return {std::move(section)};
    }
    for (const std::string& item : request_.agenda) sections.push_back(agenda_section(part, item));
    return sections;
  }

  BriefingSection agenda_section(const TemplatePart& part, const std::string& item) {
    BriefingSection section = begun(part, {{"agendapunt", item}});
    for (const Hit& hit : hits_on(index_, synonyms_, material_, theme_.id, item, 4 * part.most)) {
      if (section.findings.size() >= part.most) break;
      if (add_wishes_of(hit.passage, section)) continue;
      if (auto answer = answer_in(material_.passages().at(hit.passage), hit)) {
        FindingContext context;
        context.weight = hit.confidence;
        add(*std::move(answer), std::move(context), section);
      }
    }
    if (section.findings.empty()) {
      briefing_.notes.push_back("Over het agendapunt “" + item + "” is niets gevonden.");
    }
    return section;
  }

  // The wishes of which the newest wording stands in the passage.
  bool add_wishes_of(const std::string& passage, BriefingSection& section) {
    bool added = false;
    for (const Wish& wish : wishes_) {
      if (wish.wordings.front().citation.passage == passage && wish.can_be_shown()) {
        added |= add_wish(wish, section, true);
      }
    }
    return added;
  }

  // Earlier wordings of what was shown, oldest first.
  BriefingSection development_section(const TemplatePart& part) {
    std::vector<Recommendation> earlier;
    for (const Wish* wish : shown_) {
      earlier.insert(earlier.end(), wish->wordings.begin() + 1, wish->wordings.end());
    }
    std::stable_sort(earlier.begin(), earlier.end(), is_older);
    BriefingSection section = begun(part);
    for (const Recommendation& one : earlier) {
      if (section.findings.size() < part.most) add_recommendation(one, {}, section);
    }
    return section;
  }

  // The earlier wordings of each recommendation that was shown, a section for each.
  std::vector<BriefingSection> lineage_sections(const TemplatePart& part) {
    std::vector<BriefingSection> sections;
    std::size_t left = part.most;
    for (const Wish* wish : shown_) {
      const std::vector<Recommendation> earlier = earlier_wordings(*wish);
      BriefingSection section = begun(part);
      section.intro = "Nu: “" + wish->wordings.front().text + "”";
      for (const Recommendation& one : earlier) {
        if (left > 0 && add_recommendation(one, {}, section)) --left;
      }
      if (!section.findings.empty()) sections.push_back(std::move(section));
    }
    return sections;
  }

  bool add_wish(const Wish& wish, BriefingSection& section, bool with_question = false,
                std::optional<double> weight = {}) {
    const Recommendation& newest = wish.wordings.front();
    FindingContext context;
    context.weight = weight.value_or(wish.weight);
    context.standing = statuses_.standing_of(wish);
    if (with_question) {
      const Document& document = material_.document(newest.citation.document);
      context.question = question_about(newest, request_.form, document);
    }
    if (!add_recommendation(newest, std::move(context), section)) return false;
    shown_.push_back(&wish);
    return true;
  }

  bool add_recommendation(const Recommendation& one, FindingContext context,
                          BriefingSection& section) {
    Candidate quote = quote_of(material_, one);
    if (const auto before = lead_in(quote.passage->passage, quote.sentence)) {
      context.lead_in = cite({quote.passage, *before, *before, *before, {}});
    }
    context.recommendation = one;
    if (context.weight == 0) context.weight = kHistoryWeight * one.confidence;
    return add(std::move(quote), std::move(context), section);
  }

  bool add(Candidate candidate, FindingContext context, BriefingSection& section) {
    const Passage& passage = candidate.passage->passage;
    if (const auto torn = why_torn(candidate, material_.document(passage.document).publisher)) {
      unquoted_.add(*torn, candidate);
      return false;
    }
    context.heading = passage.heading;
    // What a person dropped stays out, also in other words around it.
    const std::string id = id_of(candidate);
    if (std::ranges::find(request_.without, id) != request_.without.end()) return false;
    if (is_pinned(id)) context.weight = kPinnedWeight;
    Finding finding(cite(candidate), std::move(context));
    std::optional<Citation> citation = quoted_.enter(std::move(candidate));
    if (!citation) return false;
    section.findings.emplace_back(*std::move(citation), finding.context());
    return true;
  }

  // As a person wants them: the others keep their order behind those that were named.
  void put_in_order(std::vector<Finding>& findings) const {
    const auto& order = request_.order;
    std::ranges::stable_sort(findings, {}, [&](const Finding& one) {
      return std::ranges::find(order, speerpunt::id_of(one)) - order.begin();
    });
  }

  void put(BriefingSection section) {
    put_in_order(section.findings);
    const bool is_empty = section.findings.empty() && !section.table && section.charts.empty() &&
                          (section.part != Part::kOccasion || section.intro.empty());
    if (!is_empty) briefing_.sections.push_back(std::move(section));
  }

  std::string number_of(const Document& document) const {
    std::vector<Passage> beginning;
    for (int ordinal = 0; ordinal < kPassagesOfLetterhead; ++ordinal) {
      auto passage = index_.passage(document.id + "/" + std::to_string(ordinal));
      if (passage) beginning.push_back(std::move(passage->passage));
    }
    return official_number(document, beginning);
  }

  // In the order in which they are quoted.
  void add_sources() {
    std::set<DocumentId> listed;
    for (const BriefingSection& section : briefing_.sections) {
      for (const Finding& finding : section.findings) {
        const DocumentId& id = finding.citation().document;
        if (!listed.insert(id).second) continue;
        const Document& document = material_.document(id);
        briefing_.sources.push_back({id, document.title, document.publisher, document.date,
                                     document.path, document.url, number_of(document)});
      }
    }
  }

  void add_notes() {
    briefing_.notes.push_back(
        "Gemaakt uit " + counted_in_dutch(material_.passages().size(), "passage", "passages") +
        " over dit thema in " +
        counted_in_dutch(material_.documents().size(), "document", "documenten") + ".");
    if (left_out_ > 0) {
      briefing_.notes.push_back(std::to_string(left_out_) +
                                " minder zwaarwegende aanbevelingen en standpunten zijn "
                                "weggelaten.");
    }
    if (doubtful_ > 0) {
      briefing_.notes.push_back(
          counted_in_dutch(doubtful_, "zin die misschien een aanbeveling is, telt",
                           "zinnen die misschien een aanbeveling zijn, tellen") +
          " niet mee zolang niemand dat heeft bevestigd.");
    }
    for (const Wish& wish : wishes_) {
      if (!wish.torn || wish.superseded) continue;
      unquoted_.add(*wish.torn, quote_of(material_, wish.wordings.front()));
    }
    for (std::string& note : unquoted_.notes()) briefing_.notes.push_back(std::move(note));
    if (const std::size_t failed = coverage(index_).failed; failed > 0) {
      briefing_.notes.push_back(std::to_string(failed) +
                                (failed == 1 ? " bestand kon" : " bestanden konden") +
                                " niet worden gelezen en doen dus niet mee.");
    }
  }

  const IndexReader& index_;
  const std::vector<Theme>& themes_;
  const Theme& theme_;
  const Synonyms& synonyms_;
  const BriefRequest& request_;
  Material material_;
  StatusBook statuses_;
  std::size_t doubtful_ = 0;  // recommendations that may be none; set before wishes_
  std::vector<Wish> wishes_;
  std::vector<const Wish*> shown_;
  QuoteBook quoted_;
  Placeholders placeholders_;
  Unquoted unquoted_;
  std::size_t left_out_ = 0;
  Briefing briefing_;
};

}  // namespace

Briefing compose(const IndexReader& index, const std::vector<Theme>& themes,
                 const Synonyms& synonyms, const BriefRequest& request) {
  return Composer(index, themes, theme_named(themes, request.theme), synonyms, request).compose();
}

}  // namespace speerpunt
