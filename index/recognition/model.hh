// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The trained classifier: for each feature of a sentence, a weight for every label and strength.
//
// The file (docs/formats.md) is mapped, not read; only the parts that are looked at cost anything.
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/file_mapping.hh"

namespace speerpunt {

// What a sentence is, as the training text labels it. The first five are RecommendationClass, in
// its order.
inline constexpr auto kSentenceLabels = std::to_array<std::string_view>(
    {"beleidsaanbeveling", "handelingsadvies", "voornemen", "standpunt", "geldende_eis", "probleem",
     "bericht", "vraag", "aankondiging", "gedaan", "kop-achtig", "web", "aanloop", "feit"});
inline constexpr std::size_t kRecommending = 4;  // the labels that are recommendations
inline constexpr std::size_t kExistingDutyLabel = 4;
inline constexpr std::size_t kStrengths = 5;  // 1..5 at index 0..4
inline constexpr std::size_t kOutputs = kSentenceLabels.size() + kStrengths;

using Outputs = std::array<float, kOutputs>;

// Probabilities; those of the labels sum to 1, and so do those of the strengths.
struct Judgement {
  std::array<double, kSentenceLabels.size()> labels{};
  std::array<double, kStrengths> strengths{};

  double recommends() const;  // of any of the first four
};

Judgement judgement_of(const Outputs& scores);

// Weights as they come out of a training, by feature key, ascending.
struct TrainedWeights {
  std::vector<std::uint32_t> keys;
  std::vector<Outputs> weights;  // beside keys
  Outputs bias{};
};

class RecommendationModel {
 public:
  // Throws Error "model-damaged" where the file is not such a model or of another version.
  static RecommendationModel load(const std::filesystem::path& path);
  static RecommendationModel parse(std::span<const std::byte> bytes);

  // Keys: ascending, each once. Unknown ones count for nothing.
  Outputs scores(std::span<const std::uint32_t> keys) const;
  // Those of one feature; all zero: unknown.
  Outputs weights_of(std::uint32_t key) const;
  std::size_t size() const { return keys_.size(); }

 private:
  RecommendationModel() = default;
  const std::int8_t* row_of(std::uint32_t key) const;

  std::shared_ptr<const FileMapping> file_;
  Outputs scale_{};
  Outputs bias_{};
  std::span<const std::uint32_t> buckets_;  // where keys of each leading 12 bits begin
  std::span<const std::uint32_t> keys_;
  std::span<const std::int8_t> weights_;
};

// The bytes of a model file. Features whose weights all round to nothing are left out.
std::vector<std::byte> model_bytes(const TrainedWeights& trained);

// recommendations.model of the program, opened on first use. Throws Error.
const RecommendationModel& recommendation_model();

}  // namespace speerpunt
