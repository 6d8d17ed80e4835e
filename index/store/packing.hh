// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: values as few bytes, and back. Both ways are told by one description: a
// function `template <typename Form> void lay_out(Form& form, auto& value)` that names the fields.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "corpus/document.hh"
#include "corpus/units.hh"

namespace speerpunt::record {

[[noreturn]] void throw_damaged();  // Error "index-damaged"

// Numbers are written seven bits at a time, the lowest first; those that may be negative are
// folded.
class Packer {
 public:
  void number(std::uint64_t value);
  void text(std::string_view value);
  void raw(double value);
  // A document id as 32 bytes; anything else as it is.
  void id(std::string_view value);
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// Throws Error "index-damaged" where the bytes end too early or are no such value.
class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : left_(packed) {}
  std::uint64_t number() {
    // Most are below 128, and some are read by the hundred thousand.
    if (left_.empty() || static_cast<unsigned char>(left_.front()) >= 0x80) return long_number();
    const auto value = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return value;
  }
  std::string text();
  double raw();
  std::string id();
  std::size_t left() const { return left_.size(); }
  std::string_view rest() const { return left_; }

 private:
  std::uint64_t long_number();
  std::string_view cut(std::uint64_t bytes);
  std::string_view left_;
};

constexpr std::uint64_t folded(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unfolded(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

// Boxes to a hundredth of a point.
constexpr double kBoxUnits = 100;

template <typename Value>
void put(Packer& form, const Value& value);
template <typename Value>
void get(Unpacker& form, Value& value);

template <typename Value>
void field(Packer& form, const Value& value) {
  put(form, value);
}
template <typename Value>
void field(Unpacker& form, Value& value) {
  get(form, value);
}

template <typename Value>
struct IsVector : std::false_type {};
template <typename Item>
struct IsVector<std::vector<Item>> : std::true_type {};

template <typename Value>
void put(Packer& form, const Value& value) {
  if constexpr (std::is_same_v<Value, std::string>) {
    form.text(value);
  } else if constexpr (std::is_same_v<Value, double>) {
    form.raw(value);
  } else if constexpr (std::is_same_v<Value, std::optional<double>>) {
    form.number(value ? 1 : 0);
    if (value) form.raw(*value);
  } else if constexpr (std::is_same_v<Value, PageNumber> || std::is_same_v<Value, ByteOffset>) {
    put(form, value.value);
  } else if constexpr (std::is_same_v<Value, ByteSpan>) {
    form.number(value.begin.value);
    form.number(value.end.value - value.begin.value);
  } else if constexpr (std::is_same_v<Value, Box>) {
    for (const double side : {value.x0, value.y0, value.x1, value.y1})
      form.number(folded(std::llround(side * kBoxUnits)));
  } else if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>) {
    form.number(static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_signed_v<Value>) {
    form.number(folded(value));
  } else if constexpr (std::is_unsigned_v<Value>) {
    form.number(value);
  } else if constexpr (IsVector<Value>::value) {
    form.number(value.size());
    for (const auto& item : value) put(form, item);
  } else {
    lay_out(form, value);
  }
}

template <typename Value>
void get(Unpacker& form, Value& value) {
  if constexpr (std::is_same_v<Value, std::string>) {
    value = form.text();
  } else if constexpr (std::is_same_v<Value, double>) {
    value = form.raw();
  } else if constexpr (std::is_same_v<Value, std::optional<double>>) {
    if (form.number() != 0) value = form.raw();
  } else if constexpr (std::is_same_v<Value, PageNumber> || std::is_same_v<Value, ByteOffset>) {
    get(form, value.value);
  } else if constexpr (std::is_same_v<Value, ByteSpan>) {
    value.begin.value = form.number();
    value.end.value = value.begin.value + form.number();
  } else if constexpr (std::is_same_v<Value, Box>) {
    for (double* side : {&value.x0, &value.y0, &value.x1, &value.y1})
      *side = static_cast<double>(unfolded(form.number())) / kBoxUnits;
  } else if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>) {
    value = static_cast<Value>(form.number());
  } else if constexpr (std::is_signed_v<Value>) {
    value = static_cast<Value>(unfolded(form.number()));
  } else if constexpr (std::is_unsigned_v<Value>) {
    value = static_cast<Value>(form.number());
  } else if constexpr (IsVector<Value>::value) {
    const std::uint64_t size = form.number();
    if (size > form.left()) throw_damaged();  // each takes a byte at least
    value.resize(size);
    for (auto& item : value) get(form, item);
  } else {
    lay_out(form, value);
  }
}

}  // namespace speerpunt::record
