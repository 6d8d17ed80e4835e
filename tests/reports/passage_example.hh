// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus/dutch/sentences.hh"
#include "index/analysis.hh"

namespace speerpunt {

// A passage of blocks, each with its sentences.
inline AnalysedPassage passage_of(const std::vector<std::pair<BlockKind, std::string>>& blocks) {
  AnalysedPassage analysed;
  Passage& passage = analysed.passage;
  passage.id = "doc/0";
  passage.document = "doc";
  for (const auto& [kind, text] : blocks) {
    if (!passage.text.empty()) passage.text += '\n';
    const ByteOffset begin{passage.text.size()};
    passage.text += text;
    passage.blocks.push_back({kind, 0, {begin, {passage.text.size()}}, {1}, {1}, {}});
    for (const ByteSpan span : dutch::sentences(text)) {
      passage.sentences.push_back(
          {{begin.value + span.begin.value}, {begin.value + span.end.value}});
    }
  }
  return analysed;
}

}  // namespace speerpunt
