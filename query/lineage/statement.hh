// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A sentence that can be a member of a thread: a recommendation, or what a later source says of it.
#include <optional>
#include <string>
#include <vector>

#include "corpus/date.hh"
#include "corpus/document.hh"
#include "corpus/recommendation.hh"

namespace speerpunt {

struct Statement {
  std::string id;  // of the recommendation; else passage id + "/s" + place of the sentence
  DocumentId document;
  std::string path;
  PageNumber page;
  std::string text;
  std::optional<Date> date;
  std::string issuer;       // publisher of the document; empty: not known
  bool recommends = false;  // or is a provision of a law
  RecommendationClass kind = RecommendationClass::kPolicy;
  int strength = 0;  // 1..5; 0: no recommendation
  bool explicit_addressee = false;
  std::vector<std::string> addressee = {};
  std::vector<std::string> themes = {};
  std::vector<std::string> references = {};  // canonical ids
  std::string heading = {};                  // the nearest above it
  bool operator==(const Statement&) const = default;
};

}  // namespace speerpunt
