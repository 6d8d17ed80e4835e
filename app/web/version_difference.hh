// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What changed between two versions of a document, paragraph by paragraph.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/diff.hh"
#include "index/analysis.hh"

namespace speerpunt::web {

struct ParagraphChange {
  std::vector<std::string> heading;    // of the later one, else of the earlier
  std::optional<PageNumber> old_page;  // nothing: it is new
  std::optional<PageNumber> new_page;  // nothing: it is gone
  std::vector<DiffPart> diff;
};

struct VersionDifference {
  std::size_t same = 0;  // paragraphs
  std::vector<ParagraphChange> changes;
};

// The fewest changes, in reading order. Of documents of very many paragraphs only what both have is
// matched, wherever it stands.
VersionDifference difference(const std::vector<AnalysedPassage>& older,
                             const std::vector<AnalysedPassage>& newer);

}  // namespace speerpunt::web
