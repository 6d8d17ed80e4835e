// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For corpus/json*.cc and app/*output.cc: what they share in writing and reading JSON.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/briefing.hh"
#include "corpus/date.hh"
#include "corpus/error.hh"
#include "corpus/recommendation.hh"
#include "corpus/reference.hh"
#include "corpus/theme.hh"
#include "corpus/units.hh"

namespace speerpunt::json_support {

using Json = nlohmann::ordered_json;

// Compact; bytes that are not UTF-8 become U+FFFD.
std::string dump(const Json& json);

// What is wrong with `text`, in words of ours: the library's speak of its own code.
std::string in_plain_words(const nlohmann::json::exception& error, std::string_view text);

// Parses and hands the value to `build`; what goes wrong becomes Error "json-invalid".
template <typename Build>
auto build_from(std::string_view text, const char* what, Build build) {
  try {
    return build(Json::parse(text));
  } catch (const nlohmann::json::exception& error) {
    throw Error("json-invalid",
                std::string("not a valid ") + what + ": " + in_plain_words(error, text));
  }
}

template <typename Range, typename Write>
Json array_of(const Range& range, Write write) {
  Json array = Json::array();
  for (const auto& item : range) array.push_back(write(item));
  return array;
}

template <typename Value, typename Read>
std::vector<Value> vector_of(const Json& array, Read read) {
  std::vector<Value> values;
  values.reserve(array.size());
  for (const Json& item : array) values.push_back(read(item));
  return values;
}

Json write_span(ByteSpan span);
ByteSpan read_span(const Json& json);
// Members that are there only for recognised text.
void write_doubtful(const std::vector<ByteSpan>& doubtful, Json& json);
std::vector<ByteSpan> read_doubtful(const Json& json);
void write_recognised(std::optional<double> recognised, Json& json);
std::optional<double> read_recognised(const Json& json);
Json write_date(const std::optional<Date>& date);
std::optional<Date> read_date(const Json& json);
Json write_problem(const Problem& problem);
Problem read_problem(const Json& json);
Json write_reference(const Reference& reference);
Json write_recognition(const Recognised& recognised);
Recognised read_recognition(const Json& json);
Json write_theme_tag(const ThemeTag& tag);
Json write_citation(const Citation& citation);
Citation read_citation(const Json& json);
Json write_diff(const std::vector<DiffPart>& diff);
Json write_source(const Source& source);
Source read_source(const Json& json);
Json write_recommendation(const Recommendation& recommendation);
Recommendation read_recommendation(const Json& json);

}  // namespace speerpunt::json_support
