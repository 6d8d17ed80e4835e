// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing: an ordered list of findings, none of them without a citation.
#include <optional>
#include <string>
#include <vector>

#include "corpus/citation.hh"
#include "corpus/date.hh"
#include "corpus/recommendation.hh"

namespace speerpunt {

// What a finding needs to be shown: its source in a list of sources.
struct Source {
  DocumentId document;
  std::string title;
  std::string publisher;
  std::optional<Date> date;
  std::string path;
  std::string url;
  bool operator==(const Source&) const = default;
};

// A quote with its proof. There is no way to make one without a citation with a quote.
class Finding {
 public:
  // Throws Error "finding-without-citation" where the citation has no document or quote.
  Finding(Citation citation, std::vector<std::string> heading,
          std::optional<Recommendation> recommendation = {});
  const Citation& citation() const { return citation_; }
  const std::vector<std::string>& heading() const { return heading_; }
  const std::optional<Recommendation>& recommendation() const { return recommendation_; }
  bool operator==(const Finding&) const = default;

 private:
  Citation citation_;
  std::vector<std::string> heading_;  // path in the document
  std::optional<Recommendation> recommendation_;
};

struct BriefingSection {
  std::string title;
  std::vector<Finding> findings;
  bool operator==(const BriefingSection&) const = default;
};

struct Briefing {
  std::string theme;  // id
  std::string title;
  std::string scope;  // of the theme
  std::string date;   // ISO day on which it was made; given, not read from the clock
  std::vector<BriefingSection> sections;
  std::vector<Source> sources;     // numbered from 1 in this order
  std::vector<std::string> notes;  // what was left out, what could not be read
  bool operator==(const Briefing&) const = default;
};

}  // namespace speerpunt
