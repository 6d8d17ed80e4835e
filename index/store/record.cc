// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/record.hh"

#include <bit>
#include <charconv>
#include <cstdio>

#include <zlib.h>

#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"
#include "index/store/packing.hh"

namespace speerpunt::record {
namespace {

constexpr std::size_t kLongestValue = 200;
constexpr std::size_t kIdDigits = 64;

std::string_view prefix(Term kind) {
  switch (kind) {
    case Term::kIsPassage:
      return "XYP";
    case Term::kIsRecommendation:
      return "XYR";
    case Term::kIsDocument:
      return "XYD";
    case Term::kIsSource:
      return "XYS";
    case Term::kIsFailure:
      return "XYF";
    case Term::kIsRecognised:
      return "XYO";
    case Term::kIsDoubtful:
      return "XYQ";
    case Term::kIsPartial:
      return "XYI";
    case Term::kPassage:
      return "QP";
    case Term::kDocument:
      return "QD";
    case Term::kSource:
      return "QS";
    case Term::kOwner:
      return "XO";
    case Term::kSourceOf:
      return "XSD";
    case Term::kSourceName:
      return "XSN";
    case Term::kSourceBytes:
      return "XSB";
    case Term::kIsUndated:
      return "XYU";
    case Term::kIsSketch:
      return "XYK";
    case Term::kIsVocabulary:
      return "XYV";
    case Term::kSketch:
      return "QK";
    case Term::kShingle:
      return "QH";
    case Term::kTitleKey:
      return "QT";
    case Term::kReplacesKey:
      return "QR";
    case Term::kMemberOf:
      return "XSM";
  }
  throw Error("index-damaged", "a term kind is missing from the table");
}

constexpr std::size_t kSumBytes = 4;

std::string sum_of(std::string_view data) {
  const uLong sum = ::crc32_z(0, std::bit_cast<const Bytef*>(data.data()), data.size());
  std::string bytes;
  for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(sum >> shift & 0xFFU);
  return bytes;
}

template <typename Number>
Number parsed(std::string_view text) {
  Number value{};
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) throw_damaged();
  return value;
}

}  // namespace

std::string term(Term kind, std::string_view value) {
  std::string made(prefix(kind));
  const bool is_long = (kind == Term::kOwner || kind == Term::kPassage) &&
                       value.find_first_not_of("0123456789abcdef") >= kIdDigits &&
                       value.size() >= kIdDigits;
  if (is_long) {
    made += value.substr(0, kIdDigitsInTerm);
    made += value.substr(kIdDigits);
    return made;
  }
  if (value.size() > kLongestValue)
    made += sha256(value);
  else
    made += value;
  return made;
}

void set_data(Xapian::Document& stored, std::string data) {
  data += sum_of(data);
  stored.set_data(data);
}

std::string data_of(const Xapian::Document& stored) {
  std::string data = stored.get_data();
  if (data.size() <= kSumBytes) throw_damaged();
  const std::string sum = data.substr(data.size() - kSumBytes);
  data.resize(data.size() - kSumBytes);
  if (sum != sum_of(data)) throw_damaged();
  return data;
}

std::string order_key(const std::optional<Date>& date, std::string_view document, int ordinal) {
  // Days are counted down, so that ascending keys give the newest first and no date last.
  char digits[32];
  std::snprintf(digits, sizeof digits, "%08d", 99999999 - (date ? date->sort_key() : 0));
  std::string key(digits);
  key += document.substr(0, 16);
  std::snprintf(digits, sizeof digits, "/%08d", ordinal);
  return key + digits;
}

std::string pack(const std::vector<std::string>& parts) {
  std::string packed;
  for (const std::string& part : parts) packed += std::to_string(part.size()) + ":" + part;
  return packed;
}

std::vector<std::string> unpack(std::string_view packed) {
  std::vector<std::string> parts;
  while (!packed.empty()) {
    const std::size_t colon = packed.find(':');
    if (colon == std::string_view::npos) throw_damaged();
    const auto size = parsed<std::size_t>(packed.substr(0, colon));
    packed.remove_prefix(colon + 1);
    if (size > packed.size()) throw_damaged();
    parts.emplace_back(packed.substr(0, size));
    packed.remove_prefix(size);
  }
  return parts;
}

std::int64_t number(std::string_view packed) {
  return parsed<std::int64_t>(packed);
}

std::string pack(const SourceRecord& source) {
  std::vector<std::string> parts{source.path,
                                 source.document,
                                 std::to_string(source.size),
                                 std::to_string(source.modified_ns),
                                 source.container,
                                 std::to_string(static_cast<int>(source.members))};
  for (const Problem& problem : source.problems) parts.push_back(to_json(problem));
  return pack(parts);
}

SourceRecord unpack_source(std::string_view packed) {
  const std::vector<std::string> parts = unpack(packed);
  if (parts.size() < 4) throw_damaged();
  SourceRecord source{
      parts[0], parts[1], parsed<std::uint64_t>(parts[2]), parsed<std::int64_t>(parts[3]), {}};
  // Records of before there were containers have the problems, JSON objects, at once.
  std::size_t at = 4;
  if (parts.size() >= 6 && !parts[4].starts_with('{')) {
    source.container = parts[4];
    const int members = parsed<int>(parts[5]);
    if (members < 0 || members > static_cast<int>(MembersStored::kAll)) throw_damaged();
    source.members = static_cast<MembersStored>(members);
    at = 6;
  }
  for (; at < parts.size(); ++at) source.problems.push_back(problem_from_json(parts[at]));
  return source;
}

}  // namespace speerpunt::record
