// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.hh"

#include <algorithm>

#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using json_support::array_of;
using json_support::dump;
using json_support::Json;

Json write_labels(const std::vector<ThemeLabel>& labels) {
  return array_of(labels, [](const ThemeLabel& label) {
    return Json{{"text", label.text}, {"weight", label.weight}};
  });
}

Json problem_of_source(const Problem& problem) {
  return {{"severity", std::string(name_of(problem.severity))},
          {"page", problem.page ? Json(problem.page->value) : Json(nullptr)},
          {"code", problem.code},
          {"message", problem.message},
          {"hint", problem.hint}};
}

std::string_view name_of_state(FetchState state) {
  switch (state) {
    case FetchState::kFetched:
      return "fetched";
    case FetchState::kResumed:
      return "resumed";
    case FetchState::kUnchanged:
      return "unchanged";
    case FetchState::kFailed:
      return "failed";
  }
  return "failed";
}

}  // namespace

std::string to_json(const SourceRecord& source) {
  return dump({{"schema", 1},
               {"path", source.path},
               {"document", source.document},
               {"size", source.size},
               {"container", source.container},
               {"problems", array_of(source.problems, problem_of_source)}});
}

std::string to_json(const Document& document, const DocumentGroup& group) {
  Json json = Json::parse(to_json(document));
  Json duplicates = Json::array(), versions = Json::array();
  Json newest = nullptr;
  for (const DocumentVersion& version : group.versions) {
    const auto& same = version.documents;
    versions.push_back(same.front());
    if (std::find(same.begin(), same.end(), document.id) == same.end()) continue;
    for (const DocumentId& other : same) {
      if (other != document.id) duplicates.push_back(other);
    }
    if (group.order_known && versions.size() > 1) newest = versions.front();
  }
  json["duplicates_of"] = duplicates;
  json["versions"] = versions;
  json["superseded_by"] = newest;
  json["order_known"] = group.order_known;
  return dump(json);
}

std::string to_json(const Document& document, const DocumentGroup& group,
                    const std::vector<SourceRecord>& paths,
                    const std::vector<SourceRecord>& members) {
  Json json = Json::parse(to_json(document, group));
  json["paths"] = array_of(paths, [](const SourceRecord& source) {
    return Json{{"path", source.path}, {"container", source.container}};
  });
  json["members"] = array_of(members, [](const SourceRecord& source) {
    return Json{{"path", source.path},
                {"document", source.document},
                {"problems", array_of(source.problems, problem_of_source)}};
  });
  return dump(json);
}

std::string to_json(const IntakeReport& report, const IntakePlan* plan) {
  const auto tallies = [](const std::map<std::string, Tally>& reasons, const char* reason,
                          const char* message) {
    return array_of(reasons, [&](const auto& entry) {
      return Json{{reason, entry.first},
                  {"count", entry.second.count},
                  {"example", entry.second.example},
                  {message, entry.second.message}};
    });
  };
  const double rate = report.seconds > 0 ? static_cast<double>(report.pages) / report.seconds : 0;
  Json json{{"schema", 1},
            {"files", report.files},
            {"embedded", report.embedded},
            {"read", report.read},
            {"pages", report.pages},
            {"recognised_pages", report.recognised},
            {"unchanged", report.unchanged},
            {"duplicates", report.duplicates},
            {"failed", report.failed},
            {"gone", report.gone},
            {"pruned", report.pruned},
            {"skipped", tallies(report.skipped, "reason", "pattern")},
            {"failures", tallies(report.failures, "code", "message")},
            {"seconds", report.seconds},
            {"pages_per_second", rate},
            {"interrupted", report.interrupted}};
  if (plan != nullptr) {
    json["would_read"] = plan->would_read;
    json["left_out"] = array_of(plan->left_out, [](const SkippedPath& skipped) {
      return Json{{"path", skipped.path.string()},
                  {"reason", std::string(name_of(skipped.reason))},
                  {"pattern", skipped.pattern}};
    });
  }
  return dump(json);
}

std::string to_json(const Theme& theme) {
  return dump({{"schema", 1},
               {"id", theme.id},
               {"parent", theme.parent},
               {"name", theme.name},
               {"scope", theme.scope},
               {"preferred", write_labels(theme.preferred)},
               {"alternative", write_labels(theme.alternative)},
               {"negative", write_labels(theme.negative)},
               {"laws", theme.laws}});
}

std::string to_json(const Passage& passage, const ThemeTag& tag) {
  Json json = {{"schema", 1},
               {"passage", passage.id},
               {"document", passage.document},
               {"page", passage.page.value},
               {"heading", passage.heading},
               {"text", passage.text}};
  json.update(json_support::write_theme_tag(tag));
  return dump(json);
}

std::string to_json(const std::vector<ThemeCell>& cells) {
  return dump({{"schema", 1}, {"cells", array_of(cells, [](const ThemeCell& cell) {
                                 return Json{{"theme", cell.theme},
                                             {"document", cell.document},
                                             {"year", cell.year},
                                             {"passages", cell.passages.size()},
                                             {"recommendations", cell.recommendations.size()},
                                             {"passage_ids", cell.passages},
                                             {"recommendation_ids", cell.recommendations}};
                               })}});
}

std::string to_json(const std::vector<AddresseeCell>& cells) {
  return dump({{"schema", 1}, {"cells", array_of(cells, [](const AddresseeCell& cell) {
                                 return Json{{"theme", cell.theme},
                                             {"year", cell.year},
                                             {"addressee", cell.addressee},
                                             {"passages", cell.passages.size()},
                                             {"recommendations", cell.recommendations.size()},
                                             {"passage_ids", cell.passages},
                                             {"recommendation_ids", cell.recommendations}};
                               })}});
}

std::string to_json(const std::vector<ThemePair>& pairs, CountedUnit unit) {
  const char* counted = unit == CountedUnit::kPassage ? "passages" : "documents";
  return dump(
      {{"schema", 1}, {"unit", counted}, {"pairs", array_of(pairs, [&](const ThemePair& pair) {
                                            return Json{{"first", pair.first},
                                                        {"second", pair.second},
                                                        {counted, pair.counts.both},
                                                        {"of_first", pair.counts.first},
                                                        {"of_second", pair.counts.second},
                                                        {"of_all", pair.counts.all},
                                                        {"expected", pair.counts.expected()},
                                                        {"more_often", pair.more_often()},
                                                        {"log_likelihood", pair.log_likelihood},
                                                        {"p", pair.probability},
                                                        {"p_adjusted", pair.adjusted}};
                                          })}});
}

std::string to_json(const FetchOutcome& outcome) {
  return dump({{"schema", 1},
               {"id", outcome.entry.id},
               {"url", outcome.entry.url},
               {"state", std::string(name_of_state(outcome.state))},
               {"file", outcome.file.string()},
               {"sha256", outcome.sha256},
               {"message", outcome.message}});
}

std::string to_json(const FoundReference& found) {
  return dump({{"schema", 1},
               {"kind", std::string(name_of(found.reference.kind))},
               {"id", found.reference.id},
               {"text", found.reference.text},
               {"address", found.address},
               {"document", found.document},
               {"path", found.path},
               {"page", found.page.value},
               {"law_on", found.law_on},
               {"successor", found.successor},
               {"since", found.since},
               {"first_day", found.first_day},
               {"earlier", found.earlier},
               {"cited", found.cited}});
}

std::string to_json(const std::vector<ShardState>& states) {
  return dump(array_of(states, [](const ShardState& state) {
    Json json{{"address", state.address}, {"reachable", state.missing.empty()}};
    if (!state.missing.empty()) {
      json["reason"] = state.missing;
      return json;
    }
    json["documents"] = state.documents;
    json["passages"] = state.passages;
    json["open_ms"] = state.open_ms;
    json["answer_ms"] = state.answer_ms;
    return json;
  }));
}

std::string to_json(const Health& health) {
  Json versions = Json::object();
  for (const auto& [name, version] : health.versions) versions[name] = version;
  return dump({{"schema", 1},
               {"versions", versions},
               {"protections", array_of(health.protections,
                                        [](const Protection& protection) {
                                          return Json{{"name", protection.name},
                                                      {"available", protection.available},
                                                      {"detail", protection.detail}};
                                        })},
               {"workspace", health.workspace},
               {"documents", health.documents},
               {"failed", health.failed},
               {"warnings", health.warnings}});
}

std::string to_json(std::size_t documents, const std::vector<LostOriginal>& lost) {
  return dump({{"schema", 1},
               {"documents", documents},
               {"lost", array_of(lost, [](const LostOriginal& each) {
                  return Json{{"document", each.document},
                              {"path", each.path},
                              {"state", each.changed ? "changed" : "gone"}};
                })}});
}

}  // namespace speerpunt
