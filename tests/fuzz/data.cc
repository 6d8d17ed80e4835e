// SPDX-License-Identifier: GPL-3.0-or-later
// Readers of JSON and SKOS: what is read is written, and reads back as the same.
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/thesaurus_check.hh"
#include "corpus/turtle.hh"
#include "tests/fuzz/targets.hh"

namespace speerpunt::fuzz {
namespace {

template <typename Read>
auto accepted(const Read& read) -> std::optional<decltype(read())> {
  try {
    return read();
  } catch (const Error&) {
    return std::nullopt;
  }
}

template <typename Noun>
void read_back(std::string_view bytes, Noun (*from_json)(std::string_view)) {
  const auto noun = accepted([&] { return from_json(bytes); });
  if (noun) require(from_json(to_json(*noun)) == *noun, "what was read is written as it is");
}

}  // namespace

void fuzz_json(std::string_view bytes) {
  read_back(bytes, document_from_json);
  read_back(bytes, passage_from_json);
  read_back(bytes, recommendation_from_json);
  read_back(bytes, decision_from_json);
  read_back(bytes, briefing_from_json);
  read_back(bytes, provenance_from_json);
  read_back(bytes, recipe_from_json);
  read_back(bytes, problem_from_json);
  read_back(bytes, references_from_json);
  accepted([&] { return briefing_template_from_json(bytes); });
  accepted([&] { return themes_from_json(bytes); });
}

void fuzz_skos(std::string_view bytes) {
  auto concepts = accepted([&] { return thesaurus_from_json(bytes, "a.jsonld"); });
  if (!concepts)
    concepts = accepted([&] { return thesaurus_from_turtle(std::string(bytes), "a.ttl"); });
  if (!concepts) return;
  check_thesaurus(*concepts);
  for (Concept& each : *concepts) each.where.clear();
  auto again = thesaurus_from_turtle(to_turtle(*concepts), "b.ttl");
  for (Concept& each : again) each.where.clear();
  require(again.size() == concepts->size(), "a thesaurus is written whole");
}

}  // namespace speerpunt::fuzz
