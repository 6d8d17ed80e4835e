// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/views.hh"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "corpus/join.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortId = 12;  // of a document: enough to find it

TableCell text(std::string value, std::string link = {}) {
  return {std::move(value), std::move(link)};
}

TableCell number(std::size_t value) {
  return {static_cast<std::int64_t>(value)};
}

TableCell date(const std::optional<Date>& value) {
  return value ? TableCell{*value} : TableCell{};
}

TableCell year(const std::optional<Date>& value) {
  return value ? TableCell{std::int64_t{value->year()}} : TableCell{};
}

// A year of a cell: a number that sorts, or the word for an unknown one.
TableCell year(const std::string& value) {
  return value == kUnknownYear ? text(value) : TableCell{std::int64_t{std::stoi(value)}};
}

// What `speerpunt show` takes.
TableCell place(const DocumentId& document, PageNumber page, const ViewContext& context) {
  return text(document.substr(0, kShortId) + "#" + std::to_string(page.value),
              context.link ? context.link(document, page) : std::string());
}

TableCell title(const DocumentId& document, const ViewContext& context) {
  const auto found = context.titles.find(document);
  return text(found == context.titles.end() ? document : found->second);
}

TableCell of(const std::string& id, const std::map<std::string, std::string>& texts) {
  const auto found = texts.find(id);
  return text(found == texts.end() ? "" : found->second);
}

TableCell title(const Statement& one, const ViewContext& context) {
  if (context.titles.contains(one.document)) return title(one.document, context);
  return text(std::filesystem::path(one.path).filename().string());
}

// The steps that made the events of threads.
class StepsOfEvents {
 public:
  explicit StepsOfEvents(const Lineage& lineage) {
    for (const LineageStep& step : lineage.steps) {
      if (step.to != LineageStep::kNone) {
        going_on_[step.to] = &step;
      } else if (step.seen != LineageStep::kNone && step.from != LineageStep::kNone) {
        ends_[{lineage.threads[step.from], step.seen}] = &step;
      }
    }
  }
  // Null: the thread begins there.
  const LineageStep* step(const std::string& thread, const ThreadEvent& event) const {
    const auto end = ends_.find({thread, event.statement});
    if (end != ends_.end() && end->second->change == event.change) return end->second;
    const auto found = going_on_.find(event.statement);
    return found == going_on_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::size_t, const LineageStep*> going_on_;
  std::map<std::pair<std::string, std::size_t>, const LineageStep*> ends_;
};

std::string note_of(const Review& review) {
  std::vector<std::string> parts = review.notes;
  if (!review.reason.empty()) parts.insert(parts.begin(), review.reason);
  return join(parts, "; ");
}

}  // namespace

ViewContext view_context(const std::vector<Document>& documents, PlaceLink link) {
  ViewContext context{{}, std::move(link)};
  for (const Document& one : documents)
    context.titles.emplace(one.id, one.title.empty() ? one.path : one.title);
  return context;
}

Table recommendations_view(const std::vector<Recommendation>& recommendations,
                           const ViewContext& context) {
  Table table{"recommendations",
              "Aanbevelingen",
              {{"date", "datum", 11},
               {"year", "jaar", 7},
               {"class", "soort", 20},
               {"strength", "sterkte", 9},
               {"confidence", "zekerheid", 10},
               {"addressee", "geadresseerde", 26},
               {"text", "tekst", 80},
               {"themes", "thema's", 26},
               {"decision", "beoordeeld", 12},
               {"author", "door", 16},
               {"decided", "op", 11},
               {"note", "reden en notities", 30},
               {"cue", "herkend aan", 18},
               {"title", "document", 36},
               {"place", "plaats", 18},
               {"thread", "draad", 14},
               {"path", "bestand", 30},
               {"id", "id", 16},
               {"lead_in", "voorafgaande zin", 40}},
              {}};
  for (const Recommendation& one : recommendations) {
    table.rows.push_back({date(one.date),
                          year(one.date),
                          text(std::string(name_of(one.kind))),
                          {std::int64_t{one.strength}},
                          {one.confidence},
                          text(join(one.addressee, ", ")),
                          text(one.text),
                          text(join(one.themes, ", ")),
                          text(one.review ? std::string(state_of(*one.review)) : ""),
                          text(one.review ? one.review->author : ""),
                          text(one.review ? one.review->time.substr(0, 10) : ""),
                          text(one.review ? note_of(*one.review) : ""),
                          text(one.cue),
                          title(one.citation.document, context),
                          place(one.citation.document, one.citation.page, context),
                          text(one.thread),
                          text(one.path),
                          text(one.id),
                          of(one.id, context.lead_ins)});
  }
  return table;
}

Table threads_view(const Lineage& lineage, const std::vector<ThreadHistory>& threads,
                   const ViewContext& context) {
  Table table{"threads",
              "Draden",
              {{"thread", "draad", 14},
               {"date", "datum", 11},
               {"year", "jaar", 7},
               {"change", "verandering", 14},
               {"proposal", "voorstel", 10},
               {"evidence", "waaraan te zien", 40},
               {"text", "tekst", 80},
               {"class", "soort", 20},
               {"strength", "sterkte", 9},
               {"addressee", "geadresseerde", 26},
               {"themes", "thema's", 26},
               {"title", "document", 36},
               {"place", "plaats", 18},
               {"path", "bestand", 30},
               {"id", "id", 16},
               {"seen", "zin die het laat zien", 60},
               {"seen_place", "plaats van die zin", 18},
               {"decision", "beoordeeld", 12},
               {"author", "door", 16},
               {"decided", "op", 11},
               {"reason", "reden", 30},
               {"note", "notities", 30},
               {"link_author", "verband bevestigd door", 16},
               {"link_decided", "verband bevestigd op", 11},
               {"link_reason", "reden van het verband", 30}},
              {}};
  const StepsOfEvents steps(lineage);
  for (const ThreadHistory& thread : threads) {
    for (const ThreadEvent& event : thread.events) {
      const LineageStep* step = steps.step(thread.id, event);
      const Statement& told = lineage.statements[event.statement];
      // Of what is gone, the sentence that is gone; what shows it is another.
      const bool gone = event.change == Change::kDisappeared && step != nullptr &&
                        step->from != LineageStep::kNone && step->to == LineageStep::kNone;
      const Statement& one = gone ? lineage.statements[step->from] : told;
      const auto reviewed = context.reviews.find(one.id);
      const Review* review = reviewed == context.reviews.end() ? nullptr : &reviewed->second;
      const Said* said = step != nullptr && step->confirmed ? &*step->confirmed : nullptr;
      std::vector<std::string> evidence;
      for (const ChangeEvidence& each : event.evidence) evidence.push_back(evidence_in_dutch(each));
      table.rows.push_back({text(thread.id),
                            date(told.date),
                            year(told.date),
                            text(std::string(name_of(event.change))),
                            text(event.proposal ? "ja" : ""),
                            text(join(evidence, "; ")),
                            text(one.text),
                            text(one.recommends ? std::string(name_of(one.kind)) : ""),
                            one.strength > 0 ? TableCell{std::int64_t{one.strength}} : TableCell{},
                            text(join(one.addressee, ", ")),
                            text(join(one.themes, ", ")),
                            title(one, context),
                            place(one.document, one.page, context),
                            text(one.path),
                            text(one.id),
                            text(gone ? told.text : ""),
                            gone ? place(told.document, told.page, context) : TableCell{},
                            text(review ? std::string(state_of(*review)) : ""),
                            text(review ? review->author : ""),
                            text(review ? review->time.substr(0, 10) : ""),
                            text(review ? review->reason : ""),
                            text(review ? join(review->notes, "; ") : ""),
                            text(said ? said->author : ""),
                            text(said ? said->time.substr(0, 10) : ""),
                            text(said ? said->reason : "")});
    }
  }
  return table;
}

Table matrix_view(const std::vector<ThemeCell>& cells, const ViewContext& context) {
  Table table{"matrix",
              "Thema's per jaar",
              {{"theme", "thema", 36},
               {"year", "jaar", 10},
               {"title", "document", 60},
               {"passages", "passages", 10},
               {"recommendations", "aanbevelingen", 15},
               {"place", "plaats", 18},
               {"document", "id", 16}},
              {}};
  for (const ThemeCell& one : cells) {
    table.rows.push_back({text(one.theme), year(one.year), title(one.document, context),
                          number(one.passages.size()), number(one.recommendations.size()),
                          place(one.document, PageNumber{1}, context), text(one.document)});
  }
  return table;
}

Table addressees_view(const std::vector<AddresseeCell>& cells) {
  Table table{"addressees",
              "Geadresseerden",
              {{"theme", "thema", 36},
               {"year", "jaar", 10},
               {"addressee", "geadresseerde", 40},
               {"recommendations", "aanbevelingen", 15},
               {"passages", "passages", 10},
               {"recommendation_ids", "ids van aanbevelingen", 40}},
              {}};
  for (const AddresseeCell& one : cells) {
    table.rows.push_back({text(one.theme), year(one.year), text(one.addressee),
                          number(one.recommendations.size()), number(one.passages.size()),
                          text(join(one.recommendations, " "))});
  }
  return table;
}

Table cooccurrence_view(const std::vector<ThemePair>& pairs, CountedUnit unit) {
  const bool passages = unit == CountedUnit::kPassage;
  Table table{"cooccurrence",
              "Samenhang",
              {{"first", "thema", 36},
               {"second", "met", 36},
               {passages ? "passages" : "documents", passages ? "passages" : "documenten", 12},
               {"expected", "verwacht", 10},
               {"direction", "richting", 12},
               {"log_likelihood", "G2", 10},
               {"p", "p", 12},
               {"p_adjusted", "p, alle paren", 14},
               {"of_first", "van thema", 11},
               {"of_second", "van met", 11},
               {"of_all", "van alle", 11}},
              {}};
  for (const ThemePair& one : pairs) {
    table.rows.push_back({text(one.first),
                          text(one.second),
                          number(one.counts.both),
                          {one.counts.expected()},
                          text(one.more_often() ? "vaker" : "minder vaak"),
                          {one.log_likelihood},
                          {one.probability},
                          {one.adjusted},
                          number(one.counts.first),
                          number(one.counts.second),
                          number(one.counts.all)});
  }
  return table;
}

Table references_view(const std::vector<FoundReference>& references, const ViewContext& context) {
  Table table{"references",
              "Verwijzingen",
              {{"kind", "soort", 20},
               {"reference", "verwijst naar", 34},
               {"text", "zoals geschreven", 44},
               {"address", "officieel adres", 50},
               {"title", "document", 40},
               {"place", "plaats", 18},
               {"path", "bestand", 30}},
              {}};
  for (const FoundReference& one : references) {
    table.rows.push_back({text(std::string(name_of(one.reference.kind))), text(one.reference.id),
                          text(one.reference.text), text(one.address, one.address),
                          title(one.document, context), place(one.document, one.page, context),
                          text(one.path)});
  }
  return table;
}

Table documents_view(const std::vector<Document>& documents, const ViewContext& context) {
  Table table{"documents",
              "Documenten",
              {{"date", "datum", 11},
               {"year", "jaar", 7},
               {"title", "titel", 60},
               {"publisher", "uitgever", 30},
               {"kind", "soort", 16},
               {"pages", "bladzijden", 11},
               {"place", "plaats", 18},
               {"path", "bestand", 44},
               {"url", "adres", 44},
               {"id", "id", 16}},
              {}};
  for (const Document& one : documents) {
    table.rows.push_back({date(one.date), year(one.date), text(one.title), text(one.publisher),
                          text(one.kind), number(one.pages.size()),
                          place(one.id, PageNumber{1}, context), text(one.path),
                          text(one.url, one.url), text(one.id)});
  }
  return table;
}

}  // namespace speerpunt
