// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

Json write_review(const Review& review) {
  return {{"state", std::string(state_of(review))},
          {"author", review.author},
          {"time", review.time},
          {"reason", review.reason},
          {"notes", review.notes},
          {"fit", std::string(name_of(review.fit))},
          {"recognised", write_recognition(review.recognised)}};
}

}  // namespace

namespace json_support {

Json write_recommendation(const Recommendation& one) {
  Json json = {{"id", one.id},
               {"document", one.citation.document},
               {"path", one.path},
               {"page", one.citation.page.value},
               {"text", one.text},
               {"class", std::string(name_of(one.kind))},
               {"addressee", one.addressee},
               {"explicit", one.explicit_addressee},
               {"strength", one.strength},
               {"confidence", one.confidence},
               {"cue", one.cue},
               {"themes", one.themes},
               {"date", write_date(one.date)},
               {"thread", one.thread},
               {"page_end", one.citation.page_end.value},
               {"passage", one.citation.passage},
               {"span", write_span(one.citation.span)},
               {"cue_span", write_span(one.cue_span)},
               {"quote", one.citation.quote}};
  write_recognised(one.citation.recognised, json);
  write_doubtful(one.citation.doubtful, json);
  if (one.review) json["decision"] = write_review(*one.review);
  return json;
}

Json write_citation(const Citation& citation) {
  Json json = {{"document", citation.document},
               {"page", citation.page.value},
               {"page_end", citation.page_end.value},
               {"passage", citation.passage},
               {"span", write_span(citation.span)},
               {"quote", citation.quote},
               {"page_starts", array_of(citation.page_starts,
                                        [](ByteOffset start) { return Json(start.value); })}};
  write_recognised(citation.recognised, json);
  write_doubtful(citation.doubtful, json);
  return json;
}

Citation read_citation(const Json& json) {
  Citation citation;
  citation.document = json.at("document").get<std::string>();
  citation.page = {json.at("page").get<int>()};
  citation.page_end = {json.at("page_end").get<int>()};
  citation.passage = json.at("passage").get<std::string>();
  citation.span = read_span(json.at("span"));
  citation.quote = json.at("quote").get<std::string>();
  citation.page_starts = vector_of<ByteOffset>(json.at("page_starts"), [](const Json& start) {
    return ByteOffset{start.get<std::size_t>()};
  });
  citation.recognised = read_recognised(json);
  citation.doubtful = read_doubtful(json);
  return citation;
}

Recommendation read_recommendation(const Json& value) {
  Recommendation one;
  one.id = value.at("id").get<std::string>();
  one.citation.document = value.at("document").get<std::string>();
  one.citation.page = {value.at("page").get<int>()};
  one.citation.page_end = {value.at("page_end").get<int>()};
  one.citation.passage = value.at("passage").get<std::string>();
  one.citation.span = read_span(value.at("span"));
  one.citation.quote = value.at("quote").get<std::string>();
  one.citation.recognised = read_recognised(value);
  one.citation.doubtful = read_doubtful(value);
  one.path = value.at("path").get<std::string>();
  one.text = value.at("text").get<std::string>();
  const auto name = value.at("class").get<std::string>();
  const auto kind = recommendation_class(name);
  if (!kind) throw Error("json-invalid", "not a class of recommendation: " + name);
  one.kind = *kind;
  one.addressee = value.at("addressee").get<std::vector<std::string>>();
  one.explicit_addressee = value.at("explicit").get<bool>();
  one.strength = value.at("strength").get<int>();
  one.confidence = value.at("confidence").get<double>();
  one.cue = value.at("cue").get<std::string>();
  one.cue_span = read_span(value.at("cue_span"));
  one.themes = value.at("themes").get<std::vector<std::string>>();
  one.date = read_date(value.at("date"));
  one.thread = value.at("thread").get<std::string>();
  return one;
}

}  // namespace json_support

std::string to_json(const Recommendation& recommendation) {
  return dump(write_recommendation(recommendation));
}

Recommendation recommendation_from_json(std::string_view json) {
  return build_from(json, "recommendation", read_recommendation);
}

}  // namespace speerpunt
