// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/training/examples.hh"

#include <algorithm>

#include "index/find/tokenised_text.hh"
#include "index/passages.hh"
#include "index/recognition/features.hh"
#include "index/recognition/sentence_walk.hh"

namespace speerpunt {
namespace {

constexpr double kCue = 0.4;  // of the rules: less is hardly one

// Bytes that are no space: the same however sentences are joined.
std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\n'; }));
}

constexpr double kUsual = 3;  // of text that is like real documents

// The rest is written to be hard: most of its recommendations have no cue, and most sentences with
// a cue are none. These weights bring the shares nearer to those of real documents.
double weight_of(bool usual, bool cued, bool recommends) {
  if (usual) return kUsual;
  if (cued) return recommends ? 2.0 : 0.4;
  return recommends ? 0.6 : 1.5;
}

}  // namespace

LabelFinder::LabelFinder(const LabelledDocument& document) : document_(document) {
  std::size_t end = 0;
  for (const LabelledSentence& sentence : document.sentences) {
    end += letters(sentence.text);
    ends_.push_back(end);
  }
}

std::optional<std::size_t> LabelFinder::next(const Passage& passage, ByteSpan sentence,
                                             const PassageBlock& block) {
  if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle) return std::nullopt;
  const std::size_t begin = met_;
  const std::size_t end = begin + letters(passage.slice(sentence));
  met_ = end;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    const std::size_t from = std::max(i == 0 ? 0 : ends_[i - 1], begin);
    const std::size_t until = std::min(ends_[i], end);
    const std::size_t size = ends_[i] - (i == 0 ? 0 : ends_[i - 1]);
    if (from >= until || 2 * (until - from) <= size) continue;
    if (!found || document_.sentences[i].label < document_.sentences[*found].label) found = i;
  }
  return found;
}

std::vector<Example> examples_of(const LabelledDocument& labelled, std::size_t number) {
  std::vector<Example> examples;
  const Document& document = labelled.document;
  const DocumentContext context = context_of(document);
  SentenceWalk walk(context);
  LabelFinder labels(labelled);
  FeatureList features;
  for (const Passage& passage : cut_passages(document)) {
    const TokenisedText text = tokenise(passage.text);
    walk.through(passage, text, [&](const WalkedSentence& walked, const Surroundings& around) {
      const auto found = labels.next(passage, walked.whole, *walked.block);
      if (!found || !walked.prose) return;
      features.clear();
      add_features(walked, around, features);
      const LabelledSentence& sentence = labelled.sentences[*found];
      const bool cued = walked.verdict && walked.verdict->confidence > kCue;
      const double weight = weight_of(labelled.usual, cued, sentence.label < kRecommending);
      examples.push_back({features.keys(), sentence.label, sentence.strength, number, weight});
    });
  }
  return examples;
}

}  // namespace speerpunt
