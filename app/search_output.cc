// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.hh"
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using json_support::array_of;
using json_support::dump;
using json_support::Json;
using json_support::write_date;

Json write_part(const SnippetPart& part) {
  Json json = {{"text", part.text}, {"match", part.match}};
  if (part.doubtful) json["doubtful"] = true;
  if (part.added) json["added"] = true;
  return json;
}

Json write_why(const Why& why) {
  Json json = {{"query", why.query}, {"matched", why.matched}, {"by", why.by}};
  if (!why.note.empty()) json["note"] = why.note;
  return json;
}

Json write_box(const PageBox& marked) {
  const Box& box = marked.box;
  return {{"page", marked.page.value}, {"box", {box.x0, box.y0, box.x1, box.y1}}};
}

Json write_hit(const Hit& hit) {
  Json json = {{"rank", hit.rank},
               {"score", hit.score},
               {"confidence", hit.confidence},
               {"document", hit.document},
               {"path", hit.path},
               {"title", hit.title},
               {"date", write_date(hit.date)},
               {"publisher", hit.publisher},
               {"kind", hit.kind},
               {"page", hit.page.value},
               {"page_end", hit.page_end.value},
               {"heading", hit.heading},
               {"snippet", array_of(hit.snippet, write_part)},
               {"why", array_of(hit.why, write_why)},
               {"missing", hit.missing},
               {"themes", hit.themes},
               {"passage", hit.passage},
               {"boxes", array_of(hit.boxes, write_box)},
               {"more", hit.more}};
  if (!hit.version.empty()) json["version"] = hit.version;
  if (hit.recognised) json["recognised"] = *hit.recognised;
  if (!hit.superseded_by.empty()) json["superseded_by"] = hit.superseded_by;
  if (hit.stale) json["stale"] = true;
  return json;
}

// A folded version follows its hit: who wants each document once skips it.
Json write_hits(const std::vector<Hit>& hits) {
  Json array = Json::array();
  for (const Hit& hit : hits) {
    array.push_back(write_hit(hit));
    for (const Hit& version : hit.versions) {
      Json json = write_hit(version);
      json["rank"] = hit.rank;
      json["folded_under"] = hit.rank;
      json["relation"] = version.relation;
      array.push_back(std::move(json));
    }
  }
  return array;
}

Json write_coverage(const Coverage& coverage) {
  Json json{{"documents", coverage.documents},
            {"failed", coverage.failed},
            {"ocr", coverage.ocr},
            {"stale", coverage.stale},
            {"ocr_doubtful", coverage.ocr_doubtful},
            {"partial", coverage.partial},
            {"checked", coverage.checked},
            {"files", coverage.files}};
  if (!coverage.missing_shards.empty()) json["missing_shards"] = coverage.missing_shards;
  return json;
}

Json write_facets(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const Facet& facet : facets) {
    Json& values = json[facet.name] = Json::object();
    for (const FacetValue& value : facet.values) values[value.value] = value.count;
  }
  return json;
}

// The names of values that people know by another.
Json write_facet_labels(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const Facet& facet : facets) {
    for (const FacetValue& value : facet.values)
      if (value.label != value.value) json[facet.name][value.value] = value.label;
  }
  return json;
}

}  // namespace

std::string to_json(const SearchResult& result) {
  const Json json = {{"schema", 1},
                     {"query", result.query},
                     {"total", result.total},
                     {"corrected", result.corrected},
                     {"shows_corrected", result.shows_corrected},
                     {"undated", result.undated},
                     {"cut", result.cut},
                     {"no_answer", result.hits.empty()},
                     {"hits", write_hits(result.hits)},
                     {"weak", write_hits(result.weak)},
                     {"facets", write_facets(result.facets)},
                     {"facet_labels", write_facet_labels(result.facets)},
                     {"facet_matches", result.facet_matches},
                     {"coverage", write_coverage(result.coverage)}};
  return dump(json);
}

std::string to_json(const Passage& passage, const FoundWords& found) {
  Json json = Json::parse(to_json(passage));
  json["marks"] = array_of(found.marks, json_support::write_span);
  json["why"] = array_of(found.why, write_why);
  json["boxes"] = array_of(found.boxes, write_box);
  return dump(json);
}

}  // namespace speerpunt
