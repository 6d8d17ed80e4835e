// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How telling units of meaning are. What is known of a pair of sentences hangs on their two
// documents and on nothing else, so that a document that is added changes no other pair.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace speerpunt {

struct WeighedUnits {
  std::vector<std::uint32_t> ids;  // ascending
  std::vector<float> weights;      // beside `ids`, 0 common .. 1 telling
  bool operator==(const WeighedUnits&) const = default;
};

// Units that many sentences of a document share: what the document is about tells its sentences
// not apart.
class DocumentUnits {
 public:
  DocumentUnits() = default;
  // Of all sentences of a document, each with its units.
  explicit DocumentUnits(const std::vector<std::span<const std::uint32_t>>& sentences);

  float share(std::uint32_t unit) const;  // of the sentences; 0 for what few have

  std::string bytes() const;  // as it is stored; little-endian
  static DocumentUnits from_bytes(std::string_view bytes);

 private:
  std::vector<std::pair<std::uint32_t, float>> shares_;  // by unit
};

// 0.02 for what all sentences have, 1 for what hardly any has, by our own sentences
// (background_units.hh) and by the share of the document.
float unit_weight(std::uint32_t unit, const DocumentUnits& document);

}  // namespace speerpunt
