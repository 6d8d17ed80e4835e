// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

Json write_key(const RecommendationKey& key) {
  return {{"text_hash", key.text_hash}, {"text", key.text}, {"document", key.document},
          {"path", key.path},           {"page", key.page}, {"occurrence", key.occurrence},
          {"issuer", key.issuer}};
}

RecommendationKey read_key(const Json& json) {
  return {json.at("text_hash").get<std::string>(),
          json.at("text").get<std::string>(),
          json.at("document").get<std::string>(),
          json.at("path").get<std::string>(),
          json.at("page").get<int>(),
          json.at("occurrence").get<int>(),
          json.at("issuer").get<std::string>()};
}

}  // namespace

namespace json_support {

Json write_recognition(const Recognised& recognised) {
  return {{"class", std::string(name_of(recognised.kind))},
          {"addressee", recognised.addressee},
          {"strength", recognised.strength},
          {"confidence", recognised.confidence},
          {"cue", recognised.cue}};
}

Recognised read_recognition(const Json& json) {
  const auto name = json.at("class").get<std::string>();
  const auto kind = recommendation_class(name);
  if (!kind) throw Error("json-invalid", "not a class of recommendation: " + name);
  return {*kind, json.at("addressee").get<std::vector<std::string>>(),
          json.at("strength").get<int>(), json.at("confidence").get<double>(),
          json.at("cue").get<std::string>()};
}

}  // namespace json_support

std::string to_json(const Decision& decision) {
  return dump({{"schema", 1},
               {"id", decision.id},
               {"time", decision.time},
               {"author", decision.author},
               {"kind", std::string(name_of(decision.kind))},
               {"value", decision.value},
               {"reason", decision.reason},
               {"undoes", decision.undoes},
               {"about", write_key(decision.about)},
               {"was", write_recognition(decision.was)},
               {"other", decision.other ? write_key(*decision.other) : Json(nullptr)}});
}

Decision decision_from_json(std::string_view json) {
  return build_from(json, "decision", [](const Json& value) {
    if (value.at("schema").get<int>() != 1)
      throw Error("json-invalid", "a decision of a newer speerpunt: only schema 1 is known");
    const auto name = value.at("kind").get<std::string>();
    const auto kind = decision_kind(name);
    if (!kind) throw Error("json-invalid", "not a kind of decision: " + name);
    Decision decision;
    decision.id = value.at("id").get<std::string>();
    decision.time = value.at("time").get<std::string>();
    decision.author = value.at("author").get<std::string>();
    decision.kind = *kind;
    decision.value = value.at("value").get<std::string>();
    decision.reason = value.at("reason").get<std::string>();
    decision.undoes = value.at("undoes").get<std::string>();
    decision.about = read_key(value.at("about"));
    decision.was = read_recognition(value.at("was"));
    if (!value.at("other").is_null()) decision.other = read_key(value.at("other"));
    check(decision);
    return decision;
  });
}

}  // namespace speerpunt
