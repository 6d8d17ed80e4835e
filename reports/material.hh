// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the index holds on a theme in a period: what a briefing is chosen from.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/recommendation.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "index/theme_tagger.hh"

namespace speerpunt {

// Nothing: open on that side. An unknown date lies only in a period that is open on both.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;
  bool holds(const std::optional<Date>& date) const;
};

struct MaterialFilter {
  Period period = {};
  std::vector<std::string> publishers = {};  // parts of names, folded; none: all
  bool holds(const Document& document) const;
};

class Material {
 public:
  // Throws Error "theme-empty" where no passage that the filter holds carries the theme.
  Material(const IndexReader& index, const std::vector<Theme>& themes, const Theme& theme,
           const MaterialFilter& filter);

  const std::map<std::string, AnalysedPassage>& passages() const { return passages_; }  // by id
  const Document& document(const DocumentId& id) const { return documents_.at(id); }
  // Those with a passage on the theme, the newest first, unknown dates last.
  const std::vector<DocumentId>& documents() const { return carrying_; }
  std::vector<std::string> publishers() const;     // of those documents, by name
  bool is_superseded(const DocumentId& id) const;  // a newer version of it is there

  // How much the passage is about the theme; how much the words of a sentence by themselves are.
  double score(const AnalysedPassage& passage) const;
  double own_score(std::string_view sentence) const;
  // The category of the theme that a recommendation carries; empty: none.
  std::string category(const Recommendation& one) const;

 private:
  const IndexReader& index_;
  ThemeTagger tagger_;
  const Theme& theme_;
  std::map<DocumentId, Document> documents_;
  std::vector<DocumentId> carrying_;
  std::map<std::string, AnalysedPassage> passages_;
};

}  // namespace speerpunt
