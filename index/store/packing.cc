// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/packing.hh"

#include <algorithm>
#include <bit>

#include "corpus/ascii.hh"
#include "corpus/error.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt::record {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kIdDigits = 64;

bool is_id(std::string_view value) {
  return value.size() == kIdDigits && value.find_first_not_of(kDigits) == std::string_view::npos;
}

}  // namespace

void throw_damaged() {
  throw Error("index-damaged", "a record of the index cannot be read", {}, kRebuildHint);
}

void Packer::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out_ += static_cast<char>((value & 0x7F) | 0x80);
  out_ += static_cast<char>(value);
}

void Packer::text(std::string_view value) {
  number(value.size());
  out_ += value;
}

void Packer::raw(double value) {
  std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
  for (int byte = 0; byte < 8; ++byte, bits >>= 8) out_ += static_cast<char>(bits & 0xFF);
}

void Packer::id(std::string_view value) {
  number(is_id(value) ? 0 : value.size() + 1);
  if (!is_id(value)) {
    out_ += value;
    return;
  }
  for (std::size_t at = 0; at < value.size(); at += 2)
    out_ += static_cast<char>(kDigits.find(value[at]) << 4 | kDigits.find(value[at + 1]));
}

std::string_view Unpacker::cut(std::uint64_t bytes) {
  if (bytes > left_.size()) throw_damaged();
  const std::string_view taken = left_.substr(0, bytes);
  left_.remove_prefix(bytes);
  return taken;
}

std::uint64_t Unpacker::long_number() {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(cut(1).front());
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  throw_damaged();
}

std::string Unpacker::text() {
  return std::string(cut(number()));
}

double Unpacker::raw() {
  const std::string_view bytes = cut(8);
  std::uint64_t bits = 0;
  for (int byte = 7; byte >= 0; --byte)
    bits = bits << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(byte)]);
  return std::bit_cast<double>(bits);
}

std::string Unpacker::id() {
  const std::uint64_t size = number();
  if (size > 0) return std::string(cut(size - 1));
  std::string digits;
  for (const char byte : cut(kIdDigits / 2)) {
    digits += kDigits[static_cast<unsigned char>(byte) >> 4];
    digits += kDigits[static_cast<unsigned char>(byte) & 0xF];
  }
  return digits;
}

}  // namespace speerpunt::record
