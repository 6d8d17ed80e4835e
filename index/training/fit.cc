// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "index/training/examples.hh"

namespace speerpunt {
namespace {

constexpr double kFirstSquare = 1e-6;  // keeps the first step finite

// The exponential by its series: that of the C library differs in its last bit between processors.
double exponential(double x) {
  constexpr int kHalvings = 8;
  constexpr int kTerms = 12;
  if (x < -40) return 0;
  const double small = x / (1 << kHalvings);
  double term = 1;
  double sum = 1;
  for (int i = 1; i < kTerms; ++i) {
    term *= small / i;
    sum += term;
  }
  for (int i = 0; i < kHalvings; ++i) sum *= sum;
  return sum;
}

// xorshift: the order of the examples in a round.
class Shuffler {
 public:
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % limit);
  }
  void shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(i)]);
  }

 private:
  std::uint64_t state_ = 88172645463325252U;
};

struct NumberedExample {
  std::vector<std::uint32_t> features;
  std::size_t target = 0;
  double weight = 1;
};

// One regression: outputs [first, first + count) of every row.
class Regression {
 public:
  Regression(std::size_t features, std::size_t first, std::size_t count,
             const FitSettings& settings)
      : first_(first),
        count_(count),
        settings_(settings),
        decay_(features + 1, 0),
        weights_(features + 1, std::vector<double>(count, 0)),
        squares_(features + 1, std::vector<double>(count, kFirstSquare)) {}

  void fit(const std::vector<NumberedExample>& examples) {
    share_out_penalty(examples);
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Shuffler shuffler;
    for (int round = 0; round < settings_.rounds; ++round) {
      shuffler.shuffle(order);
      for (const std::size_t number : order) learn(examples[number]);
    }
  }

  void write(TrainedWeights& trained) const {
    for (std::size_t output = 0; output < count_; ++output) {
      trained.bias[first_ + output] = static_cast<float>(weights_.back()[output]);
      for (std::size_t feature = 0; feature < trained.keys.size(); ++feature) {
        trained.weights[feature][first_ + output] = static_cast<float>(weights_[feature][output]);
      }
    }
  }

 private:
  // A weight is changed only where its feature is met: each time by its part of the penalty.
  void share_out_penalty(const std::vector<NumberedExample>& examples) {
    std::vector<double> met(decay_.size(), 0);
    for (const NumberedExample& example : examples) {
      for (const std::uint32_t feature : example.features) met[feature] += 1;
    }
    for (std::size_t feature = 0; feature < met.size(); ++feature) {
      if (met[feature] > 0) decay_[feature] = settings_.penalty / met[feature];
    }
  }

  void learn(const NumberedExample& example) {
    std::vector<double> gradient = weights_.back();  // scores first, then what is wrong with them
    for (const std::uint32_t feature : example.features) {
      for (std::size_t i = 0; i < count_; ++i) gradient[i] += weights_[feature][i];
    }
    const double highest = *std::max_element(gradient.begin(), gradient.end());
    double sum = 0;
    for (double& score : gradient) sum += score = exponential(score - highest);
    for (double& score : gradient) score /= sum;
    gradient[example.target] -= 1;
    for (double& slope : gradient) slope *= example.weight;
    for (const std::uint32_t feature : example.features) step(feature, gradient);
    step(static_cast<std::uint32_t>(weights_.size() - 1), gradient);
  }

  void step(std::uint32_t feature, const std::vector<double>& gradient) {
    std::vector<double>& weights = weights_[feature];
    std::vector<double>& squares = squares_[feature];
    for (std::size_t i = 0; i < count_; ++i) {
      const double slope = gradient[i] + decay_[feature] * weights[i];
      squares[i] += slope * slope;
      weights[i] -= settings_.step * slope / std::sqrt(squares[i]);
    }
  }

  std::size_t first_;
  std::size_t count_;
  const FitSettings& settings_;
  std::vector<double> decay_;                 // by feature
  std::vector<std::vector<double>> weights_;  // by feature; the last is the bias
  std::vector<std::vector<double>> squares_;
};

}  // namespace

TrainedWeights fit(std::span<const Example* const> examples, const FitSettings& settings) {
  struct Met {
    std::size_t documents = 0;
    std::size_t last = 0;
  };
  std::unordered_map<std::uint32_t, Met> met;
  for (const Example* example : examples) {
    for (const std::uint32_t key : example->keys) {
      Met& feature = met[key];
      if (feature.documents == 0 || feature.last != example->document) ++feature.documents;
      feature.last = example->document;
    }
  }
  TrainedWeights trained;
  for (const auto& [key, feature] : met) {
    if (feature.documents >= settings.fewest_documents) trained.keys.push_back(key);
  }
  std::sort(trained.keys.begin(), trained.keys.end());
  trained.weights.resize(trained.keys.size());

  std::vector<NumberedExample> labels;
  std::vector<NumberedExample> strengths;
  for (const Example* example : examples) {
    NumberedExample numbered{{}, example->label, example->weight};
    for (const std::uint32_t key : example->keys) {
      const auto at = std::lower_bound(trained.keys.begin(), trained.keys.end(), key);
      if (at == trained.keys.end() || *at != key) continue;
      numbered.features.push_back(static_cast<std::uint32_t>(at - trained.keys.begin()));
    }
    if (example->strength > 0 && example->label < kRecommending) {
      strengths.push_back(numbered);
      strengths.back().target = static_cast<std::size_t>(example->strength) - 1;
    }
    labels.push_back(std::move(numbered));
  }
  Regression of_labels(trained.keys.size(), 0, kSentenceLabels.size(), settings);
  of_labels.fit(labels);
  of_labels.write(trained);
  Regression of_strengths(trained.keys.size(), kSentenceLabels.size(), kStrengths, settings);
  of_strengths.fit(strengths);
  of_strengths.write(trained);
  return trained;
}

}  // namespace speerpunt
