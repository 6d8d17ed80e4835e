// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The labelled sentences as the recogniser sees them: cut by it, with the features it finds.
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "corpus/passage.hh"
#include "index/recognition/model.hh"
#include "index/training/labelled_text.hh"

namespace speerpunt {

struct Example {
  std::vector<std::uint32_t> keys;
  std::size_t label = 0;
  int strength = 0;          // 0: none
  std::size_t document = 0;  // number
  double weight = 1;
};

// Finds the labelled sentence of each sentence that a document was cut into. They are met in order.
class LabelFinder {
 public:
  explicit LabelFinder(const LabelledDocument& document);

  // The number of the labelled sentence that most of this one belongs to, a recommending one where
  // two were taken for one. Nothing: less than half of that one, the rest was met or will be.
  std::optional<std::size_t> next(const Passage& passage, ByteSpan sentence,
                                  const PassageBlock& block);

 private:
  const LabelledDocument& document_;
  std::vector<std::size_t> ends_;  // letters of the document up to the end of each sentence
  std::size_t met_ = 0;            // letters
};

// `number`: of the document, to tell whether a feature belongs to one subject only.
std::vector<Example> examples_of(const LabelledDocument& document, std::size_t number);

struct FitSettings {
  int rounds = 40;
  double step = 0.1;
  double penalty = 10;  // half of it times the sum of the squared weights is added to the loss
  // A feature of fewer documents is not learned: it tells the subject, not the sense.
  std::size_t fewest_documents = 8;
};

// Two multinomial logistic regressions over the same features, labels and strengths, by AdaGrad in
// a fixed order: the same examples give the same weights to the bit, whatever machine.
TrainedWeights fit(std::span<const Example* const> examples, const FitSettings& settings = {});

}  // namespace speerpunt
