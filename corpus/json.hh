// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The nouns as JSON, and back. The names are a contract: see docs/formats.md.
//
// Output is compact, UTF-8, keys in a fixed order, byte-identical for equal values. Readers throw
// Error "json-invalid" on text that is not what they expect; unknown keys are ignored.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/briefing_template.hh"
#include "corpus/decision.hh"
#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "corpus/provenance.hh"
#include "corpus/recipe.hh"
#include "corpus/recommendation.hh"
#include "corpus/reference.hh"
#include "corpus/theme.hh"
#include "corpus/thesaurus.hh"

namespace speerpunt {

std::string to_json(const Document& document);  // one line; the `read --json` contract
std::string to_json(const Passage& passage);
std::string to_json(const Recommendation& recommendation);  // one line; the contract
std::string to_json(const Decision& decision);  // one line; what is exported and imported
std::string to_json(const Problem& problem);
std::string to_json(const std::vector<ThemeTag>& tags);
std::string to_json(const std::vector<Reference>& references);
std::string to_json(const Briefing& briefing);
std::string to_json(const Provenance& provenance);
std::string to_json(const Recipe& recipe);  // this and the next two: indented, for people
std::string to_json(const SavedSearch& search);
std::string to_json(const SeenPassages& seen);

Document document_from_json(std::string_view json);
Passage passage_from_json(std::string_view json);
Recommendation recommendation_from_json(std::string_view json);
// Also throws Error "decision-invalid"; see check().
Decision decision_from_json(std::string_view json);
Briefing briefing_from_json(std::string_view json);
Provenance provenance_from_json(std::string_view json);
Recipe recipe_from_json(std::string_view json);
SavedSearch saved_search_from_json(std::string_view json);
SeenPassages seen_passages_from_json(std::string_view json);
bool is_provenance(std::string_view json);  // or else the JSON of something else
// A file of corpus/data/templates or a user's own: docs/formats.md.
BriefingTemplate briefing_template_from_json(std::string_view json);
Problem problem_from_json(std::string_view json);
std::vector<ThemeTag> theme_tags_from_json(std::string_view json);
std::vector<Reference> references_from_json(std::string_view json);
std::vector<Theme> themes_from_json(std::string_view json);  // the file corpus/data/themes.json
// Concepts as JSON-LD (corpus/data/thesaurus/README.md). `name` is of the file, for messages.
// Throws Error "thesaurus-invalid" with file, line and hint.
std::vector<Concept> thesaurus_from_json(std::string_view json, const std::string& name);
// One concept a line, with its context: a valid file by itself.
std::string to_json(const std::vector<Concept>& concepts);

}  // namespace speerpunt
