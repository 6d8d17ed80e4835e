// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The forms of a reference by which passages that make it are found, however they write it.
#include <string>
#include <vector>

#include "corpus/reference.hh"

namespace speerpunt {

struct ReferenceKey {
  // The law (or the dossier, or one of several who moved a motion), a part of the law with a name
  // of its own, the article (or the paper, or what has no such parts, as a court case), the
  // paragraph.
  enum class Level { kLaw, kPart, kArticle, kParagraph };
  std::string key;  // folded: "bwbr0005290 art 7:448 lid 1"
  Level level = Level::kArticle;
  bool operator==(const ReferenceKey&) const = default;
};

// From the general to the particular: the last one is all that the reference says. "artikel 7:448
// lid 1 BW": bwbr0005290, bwbr0005290 afd 7.7.5, bwbr0005290 art 7:448, bwbr0005290 art 7:448
// lid 1. "motie-Heerma/Jansen (29 282, nr. 4)": kst:29282, motie:heerma, motie:jansen,
// kst:29282:4.
std::vector<ReferenceKey> reference_keys(const Reference& reference);

}  // namespace speerpunt
