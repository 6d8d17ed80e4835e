// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/wire.hh"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"

namespace speerpunt {

void throw_invalid_record(const char* what) {
  throw Error("record-invalid", what);
}

void WireWriter::number(std::uint64_t value) {
  const auto raw = std::bit_cast<std::array<char, sizeof value>>(value);
  bytes_.append(raw.data(), raw.size());
}

void WireWriter::real(double value) {
  number(std::bit_cast<std::uint64_t>(value));
}

void WireWriter::text(std::string_view value) {
  data(value);
}

void WireWriter::data(std::string_view value) {
  number(value.size());
  bytes_.append(value);
}

std::string_view WireReader::take(std::size_t size) {
  if (size > rest_.size()) throw_invalid_record("a record ends too early");
  const auto taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint64_t WireReader::number(std::uint64_t most) {
  std::uint64_t value = 0;
  std::memcpy(&value, take(sizeof value).data(), sizeof value);
  if (value > most) throw_invalid_record("a number is out of range");
  return value;
}

int WireReader::count(int least) {
  const auto value = static_cast<int>(number(std::numeric_limits<int>::max()));
  if (value < least) throw_invalid_record("a number is out of range");
  return value;
}

double WireReader::real() {
  const auto value = std::bit_cast<double>(number(std::numeric_limits<std::uint64_t>::max()));
  if (!std::isfinite(value)) throw_invalid_record("a number is not finite");
  return value;
}

std::string WireReader::text() {
  auto taken = data();
  if (!dutch::is_valid_utf8(taken)) throw_invalid_record("a text is not UTF-8");
  return taken;
}

std::string WireReader::data() {
  return std::string(take(number(rest_.size())));
}

void WireReader::end() const {
  if (!rest_.empty()) throw_invalid_record("a record is too long");
}

}  // namespace speerpunt
