// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text_sketch.hh"

#include <algorithm>
#include <array>
#include <string_view>

namespace speerpunt {
namespace {

constexpr std::uint64_t kOffsetBasis = 0xcbf29ce484222325U;  // FNV-1a, 64 bits
constexpr int kUnusedBits = 64 - 40;
constexpr std::uint64_t kPrime = 0x100000001b3U;

// The finaliser of SplitMix64: FNV alone leaves the high bits of short words alike.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

bool is_ascii_word(unsigned char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

// Bytes of the sign at `at` if it is no part of a word, else 0. Text is NFC: U+00A0-00BF start with
// C2, typographic signs and symbols (U+2000-2FFF) with E2, private bullets with EE.
std::size_t sign_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return is_ascii_word(byte) ? 0 : 1;
  if (byte == 0xC2) return 2;
  return byte == 0xE2 || byte == 0xEE ? 3 : 0;
}

// Collects the hashes of all runs of words.
class Shingles {
 public:
  void add(std::string_view text) {
    std::uint64_t word = kOffsetBasis;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
      if (const std::size_t sign = sign_at(text, at); sign > 0) {
        if (inside) end_word(word);
        word = kOffsetBasis;
        inside = false;
        at += sign;
        continue;
      }
      auto byte = static_cast<unsigned char>(text[at++]);
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<unsigned char>(byte + ('a' - 'A'));
      word = (word ^ byte) * kPrime;
      inside = true;
    }
    if (inside) end_word(word);
  }

  TextSketch sketch() {
    std::sort(hashes_.begin(), hashes_.end());
    hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
    TextSketch made;
    made.shingles = hashes_.size();
    hashes_.resize(std::min(hashes_.size(), kSketchHashes));
    made.smallest = std::move(hashes_);
    return made;
  }

 private:
  void end_word(std::uint64_t word) {
    window_[words_++ % kShingleWords] = word;
    if (words_ < kShingleWords) return;
    std::uint64_t shingle = kOffsetBasis;
    for (std::size_t i = 0; i < kShingleWords; ++i) {
      shingle = mixed(shingle ^ window_[(words_ + i) % kShingleWords]);
    }
    hashes_.push_back(shingle >> kUnusedBits);
  }

  std::array<std::uint64_t, kShingleWords> window_{};
  std::size_t words_ = 0;
  std::vector<std::uint64_t> hashes_;
};

}  // namespace

TextSketch sketch_of(const Document& document) {
  Shingles shingles;
  for (const Block& block : document.blocks) {
    if (is_body(block.kind) && block.kind != BlockKind::kMeta) shingles.add(block.text);
  }
  return shingles.sketch();
}

double resemblance(const TextSketch& one, const TextSketch& other) {
  // The smallest hashes of the union are a sample of it: which share of them do both have?
  const std::size_t sample =
      one.smallest.size() < kSketchHashes && other.smallest.size() < kSketchHashes
          ? one.smallest.size() + other.smallest.size()
          : kSketchHashes;
  std::size_t seen = 0, common = 0;
  auto left = one.smallest.begin();
  auto right = other.smallest.begin();
  while (seen < sample && (left != one.smallest.end() || right != other.smallest.end())) {
    ++seen;
    if (right == other.smallest.end() || (left != one.smallest.end() && *left < *right)) {
      ++left;
    } else if (left == one.smallest.end() || *right < *left) {
      ++right;
    } else {
      ++common;
      ++left;
      ++right;
    }
  }
  return seen == 0 ? 0 : static_cast<double>(common) / static_cast<double>(seen);
}

double containment(const TextSketch& one, const TextSketch& other) {
  const auto shorter = static_cast<double>(std::min(one.shingles, other.shingles));
  if (shorter == 0) return 0;
  const double share = resemblance(one, other);
  const double both = share * static_cast<double>(one.shingles + other.shingles) / (1 + share);
  return std::min(1.0, both / shorter);
}

}  // namespace speerpunt
