// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that is found in one document before it is stored. A pure function of the document.
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "corpus/recommendation.hh"
#include "corpus/reference.hh"
#include "corpus/theme.hh"
#include "index/text_sketch.hh"
#include "index/theme_tagger.hh"

namespace speerpunt {

struct AnalysedPassage {
  Passage passage;
  std::vector<ThemeTag> themes;
  std::vector<Reference> references;
  bool operator==(const AnalysedPassage&) const = default;
};

struct Analysis {
  Document document;  // without its blocks: the passages carry the text
  std::vector<AnalysedPassage> passages;
  std::vector<Recommendation> recommendations;  // ids <document>/r<n>
  TextSketch sketch;                            // by which near-duplicates are found
};

Analysis analyse(Document document, const ThemeTagger& tagger);

}  // namespace speerpunt
