// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

Json write_page_box(const PageBox& marked) {
  const Box& box = marked.box;
  return {{"page", marked.page.value}, {"box", {box.x0, box.y0, box.x1, box.y1}}};
}

PageBox read_page_box(const Json& json) {
  const auto corners = json.at("box").get<std::vector<double>>();
  if (corners.size() != 4) throw Error("json-invalid", "a box has four numbers");
  return {{json.at("page").get<int>()}, {corners[0], corners[1], corners[2], corners[3]}};
}

Json write_proof(const QuoteProof& proof, const Source* source) {
  Json json = write_citation(proof.citation);
  json["path"] = source != nullptr ? source->path : "";
  json["url"] = source != nullptr ? source->url : "";
  json["title"] = source != nullptr ? source->title : "";
  json["boxes"] = array_of(proof.boxes, write_page_box);
  return json;
}

QuoteProof read_proof(const Json& json) {
  return {read_citation(json), vector_of<PageBox>(json.at("boxes"), read_page_box)};
}

Json write_quote(const ProvenQuote& quote, const Provenance& provenance) {
  const auto proof = [&](const QuoteProof& one) {
    return write_proof(one, source_of(provenance, one.citation.document));
  };
  Json json = {{"id", quote.id}, {"section", quote.section}};
  json.update(proof(quote.quote));
  json["cited"] = quote.cited;
  json["recommendation"] = quote.recommendation;
  json["lead_in"] = quote.lead_in ? proof(*quote.lead_in) : Json(nullptr);
  return json;
}

ProvenQuote read_quote(const Json& json) {
  ProvenQuote quote;
  quote.id = json.at("id").get<std::string>();
  quote.section = json.at("section").get<std::string>();
  quote.quote = read_proof(json);
  quote.cited = json.at("cited").get<std::string>();
  quote.recommendation = json.at("recommendation").get<std::string>();
  if (!json.at("lead_in").is_null()) quote.lead_in = read_proof(json.at("lead_in"));
  return quote;
}

Json write_file(const std::optional<ExportedFile>& file) {
  if (!file) return nullptr;
  return {{"name", file->name}, {"form", file->form}, {"sha256", file->sha256}};
}

std::optional<ExportedFile> read_file(const Json& json) {
  if (json.is_null()) return {};
  return ExportedFile{json.at("name").get<std::string>(), json.at("form").get<std::string>(),
                      json.at("sha256").get<std::string>()};
}

}  // namespace

std::string to_json(const Provenance& provenance) {
  const Json json = {{"schema", 1},
                     {"tool", "speerpunt"},
                     {"version", provenance.version},
                     {"date", provenance.date},
                     {"theme", provenance.theme},
                     {"template", provenance.form},
                     {"title", provenance.title},
                     {"export", write_file(provenance.file)},
                     {"sources", array_of(provenance.sources, write_source)},
                     {"quotes", array_of(provenance.quotes, [&](const ProvenQuote& one) {
                        return write_quote(one, provenance);
                      })}};
  return dump(json);
}

Provenance provenance_from_json(std::string_view json) {
  return build_from(json, "provenance file", [](const Json& value) {
    Provenance provenance;
    provenance.version = value.at("version").get<std::string>();
    provenance.date = value.at("date").get<std::string>();
    provenance.theme = value.at("theme").get<std::string>();
    provenance.form = value.at("template").get<std::string>();
    provenance.title = value.at("title").get<std::string>();
    provenance.file = read_file(value.at("export"));
    provenance.sources = vector_of<Source>(value.at("sources"), read_source);
    provenance.quotes = vector_of<ProvenQuote>(value.at("quotes"), read_quote);
    return provenance;
  });
}

bool is_provenance(std::string_view json) {
  return build_from(json, "JSON file", [](const Json& value) {
    return value.is_object() && value.contains("quotes") && value.contains("export");
  });
}

}  // namespace speerpunt
