// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/model.hh"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include "corpus/data.hh"
#include "corpus/error.hh"

namespace speerpunt {
namespace {

static_assert(std::endian::native == std::endian::little, "the file is in this order");

constexpr std::array<char, 16> kMagic = {'s', 'p', 'e', 'e', 'r', 'p', 'u', 'n',
                                         't', ' ', 'r', 'e', 'c', ' ', '0', '1'};
constexpr unsigned kBucketBits = 12;
constexpr std::size_t kBuckets = (std::size_t{1} << kBucketBits) + 1;
constexpr float kLargest = 127;

struct Header {
  std::array<char, 16> magic;
  std::uint32_t outputs;
  std::uint32_t features;
  Outputs scale;
  Outputs bias;
};

std::size_t bucket_of(std::uint32_t key) {
  return key >> (32 - kBucketBits);
}

template <class T>
std::span<const T> view(std::span<const std::byte> bytes, std::size_t offset, std::size_t count) {
  return {reinterpret_cast<const T*>(bytes.data() + offset), count};
}

template <class T>
void append(std::vector<std::byte>& bytes, const T* values, std::size_t count) {
  const auto part = std::as_bytes(std::span<const T>(values, count));
  bytes.insert(bytes.end(), part.begin(), part.end());
}

template <std::size_t N>
void normalise(std::span<const float> scores, std::array<double, N>& probabilities) {
  const float highest = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (std::size_t i = 0; i < N; ++i) {
    probabilities[i] = std::exp(static_cast<double>(scores[i] - highest));
    sum += probabilities[i];
  }
  for (double& probability : probabilities) probability /= sum;
}

}  // namespace

double Judgement::recommends() const {
  double sum = 0;
  for (std::size_t label = 0; label < kRecommending; ++label) sum += labels[label];
  return sum;
}

Judgement judgement_of(const Outputs& scores) {
  Judgement judgement;
  const std::span<const float> all(scores);
  normalise(all.first(kSentenceLabels.size()), judgement.labels);
  normalise(all.subspan(kSentenceLabels.size()), judgement.strengths);
  return judgement;
}

RecommendationModel RecommendationModel::load(const std::filesystem::path& path) {
  const auto file = FileMapping::open(path);
  if (!file) throw Error("file-unreadable", "the file cannot be read", path.string());
  RecommendationModel model = parse(file->bytes());
  model.file_ = file;
  return model;
}

RecommendationModel RecommendationModel::parse(std::span<const std::byte> bytes) {
  const auto damaged = [] {
    return Error("model-damaged", "this is no model for recommendations of this version", "",
                 "build and install speerpunt again");
  };
  Header header;
  if (bytes.size() < sizeof header) throw damaged();
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::size_t features = header.features;
  const std::size_t keys_at = sizeof header + kBuckets * sizeof(std::uint32_t);
  const std::size_t weights_at = keys_at + features * sizeof(std::uint32_t);
  if (header.magic != kMagic || header.outputs != kOutputs ||
      bytes.size() != weights_at + features * kOutputs) {
    throw damaged();
  }
  RecommendationModel model;
  model.scale_ = header.scale;
  model.bias_ = header.bias;
  model.buckets_ = view<std::uint32_t>(bytes, sizeof header, kBuckets);
  model.keys_ = view<std::uint32_t>(bytes, keys_at, features);
  model.weights_ = view<std::int8_t>(bytes, weights_at, features * kOutputs);
  if (model.buckets_.back() != features ||
      !std::is_sorted(model.buckets_.begin(), model.buckets_.end())) {
    throw damaged();
  }
  return model;
}

const std::int8_t* RecommendationModel::row_of(std::uint32_t key) const {
  const std::size_t bucket = bucket_of(key);
  for (std::size_t at = buckets_[bucket]; at < buckets_[bucket + 1]; ++at) {
    if (keys_[at] == key) return &weights_[at * kOutputs];
  }
  return nullptr;
}

Outputs RecommendationModel::scores(std::span<const std::uint32_t> keys) const {
  std::array<std::int32_t, kOutputs> sums{};
  for (const std::uint32_t key : keys) {
    const std::int8_t* row = row_of(key);
    if (row == nullptr) continue;
    for (std::size_t i = 0; i < kOutputs; ++i) sums[i] += row[i];
  }
  Outputs scores = bias_;
  for (std::size_t i = 0; i < kOutputs; ++i) scores[i] += static_cast<float>(sums[i]) * scale_[i];
  return scores;
}

Outputs RecommendationModel::weights_of(std::uint32_t key) const {
  Outputs weights{};
  if (const std::int8_t* row = row_of(key)) {
    for (std::size_t i = 0; i < kOutputs; ++i) weights[i] = static_cast<float>(row[i]) * scale_[i];
  }
  return weights;
}

std::vector<std::byte> model_bytes(const TrainedWeights& trained) {
  Header header{kMagic, kOutputs, 0, {}, trained.bias};
  for (const Outputs& row : trained.weights) {
    for (std::size_t i = 0; i < kOutputs; ++i) {
      header.scale[i] = std::max(header.scale[i], std::abs(row[i]) / kLargest);
    }
  }
  std::vector<std::uint32_t> buckets(kBuckets, 0);
  std::vector<std::uint32_t> keys;
  std::vector<std::int8_t> weights;
  for (std::size_t feature = 0; feature < trained.keys.size(); ++feature) {
    std::array<std::int8_t, kOutputs> row{};
    for (std::size_t i = 0; i < kOutputs; ++i) {
      if (header.scale[i] == 0) continue;
      row[i] = static_cast<std::int8_t>(std::lround(trained.weights[feature][i] / header.scale[i]));
    }
    if (std::all_of(row.begin(), row.end(), [](std::int8_t weight) { return weight == 0; }))
      continue;
    keys.push_back(trained.keys[feature]);
    ++buckets[bucket_of(keys.back()) + 1];
    weights.insert(weights.end(), row.begin(), row.end());
  }
  for (std::size_t i = 1; i < kBuckets; ++i) buckets[i] += buckets[i - 1];
  header.features = static_cast<std::uint32_t>(keys.size());
  std::vector<std::byte> bytes;
  append(bytes, &header, 1);
  append(bytes, buckets.data(), buckets.size());
  append(bytes, keys.data(), keys.size());
  append(bytes, weights.data(), weights.size());
  return bytes;
}

const RecommendationModel& recommendation_model() {
  static const RecommendationModel model =
      RecommendationModel::load(data_file("recommendations.model"));
  return model;
}

}  // namespace speerpunt
