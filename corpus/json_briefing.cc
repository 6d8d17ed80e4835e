// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

template <typename Value, typename Write>
Json or_null(const std::optional<Value>& value, Write write) {
  return value ? write(*value) : Json(nullptr);
}

template <typename Value, typename Read>
std::optional<Value> unless_null(const Json& json, Read read) {
  return json.is_null() ? std::nullopt : std::optional<Value>(read(json));
}

Json write_standing(const Standing& standing) {
  return {{"since", write_date(standing.since)},
          {"documents", standing.documents},
          {"status", standing.status},
          {"proposal", standing.proposal}};
}

Standing read_standing(const Json& json) {
  return {read_date(json.at("since")), json.at("documents").get<std::size_t>(),
          json.at("status").get<std::string>(), json.at("proposal").get<bool>()};
}

Json write_finding(const Finding& finding) {
  const FindingContext& context = finding.context();
  return {{"id", id_of(finding)},
          {"citation", write_citation(finding.citation())},
          {"heading", context.heading},
          {"lead_in", or_null(context.lead_in, write_citation)},
          {"recommendation", or_null(context.recommendation, write_recommendation)},
          {"standing", or_null(context.standing, write_standing)},
          {"question", context.question},
          {"weight", context.weight}};
}

Finding read_finding(const Json& json) {
  FindingContext context;
  context.heading = json.at("heading").get<std::vector<std::string>>();
  context.lead_in = unless_null<Citation>(json.at("lead_in"), read_citation);
  context.recommendation =
      unless_null<Recommendation>(json.at("recommendation"), read_recommendation);
  context.standing = unless_null<Standing>(json.at("standing"), read_standing);
  context.question = json.at("question").get<std::string>();
  context.weight = json.at("weight").get<double>();
  return Finding(read_citation(json.at("citation")), std::move(context));
}

Json write_table(const BriefingTable& table) {
  return {{"title", table.title}, {"header", table.header}, {"rows", table.rows}};
}

BriefingTable read_table(const Json& json) {
  return {json.at("title").get<std::string>(), json.at("header").get<std::vector<std::string>>(),
          json.at("rows").get<std::vector<std::vector<std::string>>>()};
}

Part read_part(const Json& json) {
  const auto name = json.get<std::string>();
  const auto part = part_named(name);
  if (!part) throw Error("json-invalid", "not a part of a briefing: " + name);
  return *part;
}

Json write_section(const BriefingSection& section) {
  return {{"part", std::string(name_of(section.part))},
          {"title", section.title},
          {"intro", section.intro},
          {"boxed", section.boxed},
          {"numbered", section.numbered},
          {"findings", array_of(section.findings, write_finding)},
          {"table", or_null(section.table, write_table)},
          {"charts", section.charts}};
}

BriefingSection read_section(const Json& json) {
  BriefingSection section;
  section.part = read_part(json.at("part"));
  section.title = json.at("title").get<std::string>();
  section.intro = json.at("intro").get<std::string>();
  section.boxed = json.at("boxed").get<bool>();
  section.numbered = json.at("numbered").get<bool>();
  section.findings = vector_of<Finding>(json.at("findings"), read_finding);
  section.table = unless_null<BriefingTable>(json.at("table"), read_table);
  section.charts = json.at("charts").get<std::vector<std::string>>();
  return section;
}

Json write_compared(const ComparedQuote& quote) {
  return {{"id", quote.id},
          {"citation", write_citation(quote.citation)},
          {"source", write_source(quote.source)}};
}

ComparedQuote read_compared(const Json& json) {
  return {json.at("id").get<std::string>(), read_citation(json.at("citation")),
          read_source(json.at("source"))};
}

Json write_changed(const ChangedQuote& quote) {
  return {{"before", write_compared(quote.before)},
          {"after", write_compared(quote.after)},
          {"diff", write_diff(quote.diff)}};
}

ChangedQuote read_changed(const Json& json) {
  return {read_compared(json.at("before")), read_compared(json.at("after")),
          vector_of<DiffPart>(json.at("diff"), [](const Json& part) {
            const auto name = part.at("op").get<std::string>();
            const auto operation = diff_operation(name);
            if (!operation) throw Error("json-invalid", "not an operation of a diff: " + name);
            return DiffPart{*operation, part.at("text").get<std::string>()};
          })};
}

Json write_vanished(const VanishedQuote& vanished) {
  Json json = write_compared(vanished.quote);
  json["why"] = std::string(name_of(vanished.why));
  json["by"] = or_null(vanished.by, write_source);
  return json;
}

VanishedQuote read_vanished(const Json& json) {
  const auto name = json.at("why").get<std::string>();
  const auto why = vanishing_named(name);
  if (!why) throw Error("json-invalid", "not a way to vanish: " + name);
  return {read_compared(json), *why, unless_null<Source>(json.at("by"), read_source)};
}

Json write_changes(const BriefingChanges& changes) {
  return {{"since", changes.since},
          {"new", array_of(changes.added, write_compared)},
          {"changed", array_of(changes.changed, write_changed)},
          {"vanished", array_of(changes.vanished, write_vanished)}};
}

BriefingChanges read_changes(const Json& json) {
  return {json.at("since").get<std::string>(),
          vector_of<ComparedQuote>(json.at("new"), read_compared),
          vector_of<ChangedQuote>(json.at("changed"), read_changed),
          vector_of<VanishedQuote>(json.at("vanished"), read_vanished)};
}

TemplatePart read_template_part(const Json& json) {
  TemplatePart part;
  part.part = read_part(json.at("part"));
  part.title = json.value("title", "");
  part.intro = json.value("intro", std::vector<std::string>());
  part.most = json.value("most", part.most);
  part.boxed = json.value("boxed", false);
  part.numbered = json.value("numbered", false);
  part.charts = json.value("charts", std::vector<std::string>());
  return part;
}

}  // namespace

namespace json_support {

Json write_diff(const std::vector<DiffPart>& diff) {
  return array_of(diff, [](const DiffPart& part) {
    return Json{{"op", std::string(name_of(part.operation))}, {"text", part.text}};
  });
}

Json write_source(const Source& source) {
  return {{"document", source.document},   {"title", source.title},
          {"publisher", source.publisher}, {"date", write_date(source.date)},
          {"path", source.path},           {"url", source.url},
          {"number", source.number}};
}

Source read_source(const Json& json) {
  return {json.at("document").get<std::string>(),
          json.at("title").get<std::string>(),
          json.at("publisher").get<std::string>(),
          read_date(json.at("date")),
          json.at("path").get<std::string>(),
          json.at("url").get<std::string>(),
          json.value("number", "")};
}

}  // namespace json_support

std::string to_json(const Briefing& briefing) {
  return dump({{"schema", 1},
               {"form", briefing.form},
               {"theme", briefing.theme},
               {"title", briefing.title},
               {"scope", briefing.scope},
               {"occasion", briefing.occasion},
               {"detailed", briefing.detailed},
               {"date", briefing.date},
               {"sections", array_of(briefing.sections, write_section)},
               {"sources", array_of(briefing.sources, write_source)},
               {"notes", briefing.notes},
               {"changes", or_null(briefing.changes, write_changes)}});
}

Briefing briefing_from_json(std::string_view json) {
  return build_from(json, "briefing", [](const Json& value) {
    Briefing briefing;
    briefing.form = value.at("form").get<std::string>();
    briefing.theme = value.at("theme").get<std::string>();
    briefing.title = value.at("title").get<std::string>();
    briefing.scope = value.at("scope").get<std::string>();
    briefing.occasion = value.at("occasion").get<std::string>();
    briefing.detailed = value.at("detailed").get<bool>();
    briefing.date = value.at("date").get<std::string>();
    briefing.sections = vector_of<BriefingSection>(value.at("sections"), read_section);
    briefing.sources = vector_of<Source>(value.at("sources"), read_source);
    briefing.notes = value.at("notes").get<std::vector<std::string>>();
    // Not in those of before it could be compared.
    if (value.contains("changes")) {
      briefing.changes = unless_null<BriefingChanges>(value.at("changes"), read_changes);
    }
    return briefing;
  });
}

BriefingTemplate briefing_template_from_json(std::string_view json) {
  return build_from(json, "template of a briefing", [](const Json& value) {
    BriefingTemplate made;
    made.id = value.at("id").get<std::string>();
    made.name = value.at("name").get<std::string>();
    made.title = value.value("title", made.title);
    made.occasion = value.value("occasion", std::vector<std::string>());
    made.detailed = value.value("detailed", false);
    if (value.contains("max_pages")) made.max_pages = value.at("max_pages").get<std::size_t>();
    made.parts = vector_of<TemplatePart>(value.at("parts"), read_template_part);
    made.questions = value.value("questions", std::map<std::string, std::string>());
    return made;
  });
}

}  // namespace speerpunt
