// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/compose.hh"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "query/recommendations.hh"
#include "query/search.hh"
#include "reports/addressees.hh"
#include "reports/background.hh"
#include "reports/kernel.hh"
#include "reports/material.hh"
#include "reports/quote_book.hh"
#include "reports/wishes.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

constexpr double kLeastConfidence = 0.5;
constexpr double kKernelWeight = 10;   // above every recommendation: it goes last
constexpr double kHistoryWeight = .1;  // of a wording that was replaced: it goes first

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

bool asks_one_of(const Recommendation& one, const std::vector<std::string>& addressees) {
  return addressees.empty() ||
         std::any_of(one.addressee.begin(), one.addressee.end(), [&](const std::string& name) {
           return std::any_of(addressees.begin(), addressees.end(), [&](const std::string& part) {
             return dutch::fold(name).find(dutch::fold(part)) != std::string::npos;
           });
         });
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
        material_(index, themes, theme, {request.from, request.until}),
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
    // The kernel is chosen last: what is quoted as a recommendation is not said twice.
    std::map<std::size_t, std::vector<BriefingSection>> made;
    const std::vector<TemplatePart>& parts = request_.form.parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].part != Part::kKernel) made[i] = sections_of(parts[i]);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].part == Part::kKernel) made[i] = {kernel_section(parts[i])};
    }
    for (auto& [place, sections] : made) {
      for (BriefingSection& section : sections) put(std::move(section));
    }
    add_sources();
    add_notes();
    return std::move(briefing_);
  }

 private:
  std::vector<Recommendation> asked() const {
    RecommendationFilter filter;
    filter.theme = theme_.id;
    filter.min_confidence = kLeastConfidence;
    std::vector<Recommendation> found = recommendations(index_, request_.decisions, filter);
    std::erase_if(
        found, [&](const Recommendation& one) { return !asks_one_of(one, request_.addressees); });
    return found;
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
    double weight = kKernelWeight;
    for (Candidate& candidate : kernel(material_, quoted_, part.most + request_.without.size())) {
      if (section.findings.size() == part.most) break;
      FindingContext context;
      context.weight = weight--;
      add(std::move(candidate), std::move(context), section);
    }
    return section;
  }

  BriefingSection class_section(const TemplatePart& part, RecommendationClass kind) {
    BriefingSection section = begun(part);
    for (const Wish* wish : heaviest(wishes_, kind, part.most, left_out_)) {
      add_wish(*wish, section);
    }
    return section;
  }

  // A section for each addressee, those to nobody in particular last.
  std::vector<BriefingSection> recommendation_sections(const TemplatePart& part) {
    std::map<std::string, std::vector<const Wish*>> by_addressee;
    std::vector<std::string> order;
    for (const Wish* wish : heaviest(wishes_, RecommendationClass::kPolicy, part.most, left_out_)) {
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
      for (const Wish* wish :
           heaviest(wishes_, RecommendationClass::kPolicy, part.most, left_out_)) {
        add_wish(*wish, section, true);
      }
      return {std::move(section)};
    }
    for (const std::string& item : request_.agenda) sections.push_back(agenda_section(part, item));
    return sections;
  }

  BriefingSection agenda_section(const TemplatePart& part, const std::string& item) {
    BriefingSection section = begun(part, {{"agendapunt", item}});
    SearchRequest question;
    question.query = item;
    question.theme = theme_.id;
    question.count = 4 * part.most;
    question.facets = false;
    question.ungrouped = true;
    for (const Hit& hit : search(index_, question, synonyms_).hits) {
      if (section.findings.size() == part.most) break;
      const auto passage = material_.passages().find(hit.passage);
      if (passage == material_.passages().end()) continue;  // of another period
      if (!add_wishes_of(hit.passage, section)) add_answer(passage->second, hit, section);
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
      if (wish.wordings.front().citation.passage == passage && !wish.superseded) {
        added |= add_wish(wish, section, true);
      }
    }
    return added;
  }

  // The sentence of the passage that has most of the words found.
  void add_answer(const AnalysedPassage& analysed, const Hit& hit, BriefingSection& section) {
    const Passage& passage = analysed.passage;
    std::size_t best = passage.sentences.size();
    std::size_t most = 0;
    for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
      const std::string sentence = dutch::fold(passage.slice(passage.sentences[i]));
      const auto words = static_cast<std::size_t>(
          std::count_if(hit.why.begin(), hit.why.end(), [&](const Why& why) {
            return sentence.find(dutch::fold(why.matched)) != std::string::npos;
          }));
      if (words > most) {
        best = i;
        most = words;
      }
    }
    if (best == passage.sentences.size()) return;
    FindingContext context;
    context.weight = hit.confidence;
    add(widen(analysed, best, kQuoteBytes), std::move(context), section);
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
      std::vector<Recommendation> earlier(wish->wordings.begin() + 1, wish->wordings.end());
      std::stable_sort(earlier.begin(), earlier.end(), is_older);
      BriefingSection section = begun(part);
      section.intro = "Nu: “" + wish->wordings.front().text + "”";
      for (const Recommendation& one : earlier) {
        if (left > 0 && add_recommendation(one, {}, section)) --left;
      }
      if (!section.findings.empty()) sections.push_back(std::move(section));
    }
    return sections;
  }

  static bool is_older(const Recommendation& a, const Recommendation& b) {
    return (a.date ? a.date->sort_key() : 0) < (b.date ? b.date->sort_key() : 0);
  }

  bool add_wish(const Wish& wish, BriefingSection& section, bool with_question = false) {
    const Recommendation& newest = wish.wordings.front();
    FindingContext context;
    context.weight = wish.weight;
    context.standing = standing_of(wish);
    if (with_question) context.question = question_about(newest);
    if (!add_recommendation(newest, std::move(context), section)) return false;
    shown_.push_back(&wish);
    return true;
  }

  Standing standing_of(const Wish& wish) const {
    Standing standing;
    std::set<DocumentId> saying;
    for (const Recommendation& one : wish.wordings) {
      saying.insert(one.citation.document);
      if (one.date && (!standing.since || one.date->sort_key() < standing.since->sort_key())) {
        standing.since = one.date;
      }
    }
    standing.documents = saying.size();
    return standing;
  }

  std::string question_about(const Recommendation& one) const {
    const auto question = request_.form.questions.find(std::string(name_of(one.kind)));
    if (question == request_.form.questions.end()) return {};
    const Document& document = material_.document(one.citation.document);
    const bool is_named = is_addressee_sure(one) && !one.addressee.empty();
    const Placeholders values = {
        {"geadresseerde", is_named ? with_article(one.addressee.front()) : "de minister"},
        {"uitgever", document.publisher},
        {"jaar", document.date ? document.date->value.substr(0, 4) : ""}};
    return filled(question->second, values).value_or("");
  }

  bool add_recommendation(const Recommendation& one, FindingContext context,
                          BriefingSection& section) {
    const AnalysedPassage& analysed = material_.passages().at(one.citation.passage);
    const Passage& passage = analysed.passage;
    const auto sentence =
        std::find_if(passage.sentences.begin(), passage.sentences.end(), [&](ByteSpan span) {
          return span.begin <= one.citation.span.begin && one.citation.span.begin < span.end;
        });
    if (sentence == passage.sentences.end()) {
      throw Error("passage-damaged", "a recommendation lies in no sentence", one.id);
    }
    const auto position = static_cast<std::size_t>(sentence - passage.sentences.begin());
    if (const auto before = lead_in(passage, position)) {
      context.lead_in = cite({&analysed, *before, *before, *before, {}});
    }
    context.recommendation = one;
    if (context.weight == 0) context.weight = kHistoryWeight * one.confidence;
    return add(widen(analysed, position, kQuoteBytes), std::move(context), section);
  }

  bool add(Candidate candidate, FindingContext context, BriefingSection& section) {
    context.heading = candidate.passage->passage.heading;
    // What a person dropped stays out, also in other words around it.
    Finding finding(cite(candidate), std::move(context));
    const auto& without = request_.without;
    if (std::find(without.begin(), without.end(), id_of(finding)) != without.end()) return false;
    std::optional<Citation> citation = quoted_.enter(std::move(candidate));
    if (!citation) return false;
    section.findings.emplace_back(*std::move(citation), finding.context());
    return true;
  }

  void put(BriefingSection section) {
    const bool is_empty = section.findings.empty() && !section.table && section.charts.empty() &&
                          (section.part != Part::kOccasion || section.intro.empty());
    if (!is_empty) briefing_.sections.push_back(std::move(section));
  }

  // In the order in which they are quoted.
  void add_sources() {
    std::set<DocumentId> listed;
    for (const BriefingSection& section : briefing_.sections) {
      for (const Finding& finding : section.findings) {
        const DocumentId& id = finding.citation().document;
        if (!listed.insert(id).second) continue;
        const Document& document = material_.document(id);
        briefing_.sources.push_back(
            {id, document.title, document.publisher, document.date, document.path, document.url});
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
  std::vector<Wish> wishes_;
  std::vector<const Wish*> shown_;
  QuoteBook quoted_;
  Placeholders placeholders_;
  std::size_t left_out_ = 0;
  Briefing briefing_;
};

}  // namespace

Briefing compose(const IndexReader& index, const std::vector<Theme>& themes,
                 const Synonyms& synonyms, const BriefRequest& request) {
  return Composer(index, themes, theme_named(themes, request.theme), synonyms, request).compose();
}

}  // namespace speerpunt
