// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json_support.hh"

#include <algorithm>

#include "corpus/document.hh"

namespace speerpunt::json_support {
namespace {

// The library's numbers of what goes wrong.
constexpr int kNotOfThatType = 302;
constexpr int kNotAnObject = 304;
constexpr int kNotAnObjectWithDefault = 306;
constexpr int kNoSuchKey = 403;

// Between the first two `quote` in `message`.
std::string_view quoted(std::string_view message, char quote) {
  const std::size_t begin = message.find(quote);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = message.find(quote, begin + 1);
  return end == std::string_view::npos ? "" : message.substr(begin + 1, end - begin - 1);
}

std::string_view behind(std::string_view message, std::string_view mark) {
  const std::size_t at = message.rfind(mark);
  return at == std::string_view::npos ? "" : message.substr(at + mark.size());
}

}  // namespace

std::string in_plain_words(const nlohmann::json::exception& error, std::string_view text) {
  if (const auto* parse = dynamic_cast<const nlohmann::json::parse_error*>(&error)) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return "it is empty";
    const std::string_view before = text.substr(0, parse->byte);
    const auto line =
        1 + std::ranges::count(before.substr(0, before.empty() ? 0 : before.size() - 1), '\n');
    return "it is not JSON from line " + std::to_string(line) + " on";
  }
  const std::string_view message = error.what();
  if (error.id == kNoSuchKey) return "it has no \"" + std::string(quoted(message, '\'')) + "\"";
  if (error.id == kNotOfThatType) {
    const std::string_view expected = message.substr(message.find("] ") + 2);
    if (expected.starts_with("type must be "))
      return "it has a value of another type: " + std::string(expected.substr(5));
  }
  if (error.id == kNotAnObject || error.id == kNotAnObjectWithDefault)
    return "where an object must be, it has: " + std::string(behind(message, "with "));
  return "it is not of the form that is expected";
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Json write_span(ByteSpan span) {
  return Json::array({span.begin.value, span.end.value});
}

ByteSpan read_span(const Json& json) {
  return {{json.at(0).get<std::size_t>()}, {json.at(1).get<std::size_t>()}};
}

Json write_date(const std::optional<Date>& date) {
  if (!date) return nullptr;
  return {{"value", date->value},
          {"precision", std::string(name_of(date->precision))},
          {"source", date->source}};
}

std::optional<Date> read_date(const Json& json) {
  if (json.is_null()) return std::nullopt;
  const auto value = json.at("value").get<std::string>();
  auto date = parse_iso_date(value, json.at("source").get<std::string>());
  if (!date) throw Error("json-invalid", "not a date: " + value);
  return date;
}

Json write_problem(const Problem& problem) {
  return {{"severity", std::string(name_of(problem.severity))},
          {"source", problem.source},
          {"page", problem.page ? Json(problem.page->value) : Json(nullptr)},
          {"code", problem.code},
          {"message", problem.message},
          {"hint", problem.hint}};
}

Problem read_problem(const Json& json) {
  Problem problem;
  const auto severity = json.at("severity").get<std::string>();
  if (severity == "note") {
    problem.severity = Severity::kNote;
  } else if (severity == "warning") {
    problem.severity = Severity::kWarning;
  } else if (severity == "error") {
    problem.severity = Severity::kError;
  } else {
    throw Error("json-invalid", "not a severity: " + severity);
  }
  problem.source = json.at("source").get<std::string>();
  if (!json.at("page").is_null()) problem.page = PageNumber{json.at("page").get<int>()};
  problem.code = json.at("code").get<std::string>();
  problem.message = json.at("message").get<std::string>();
  problem.hint = json.at("hint").get<std::string>();
  return problem;
}

Json write_reference(const Reference& reference) {
  return {{"kind", std::string(name_of(reference.kind))},
          {"id", reference.id},
          {"text", reference.text},
          {"span", write_span(reference.span)}};
}

Json write_theme_tag(const ThemeTag& tag) {
  return {{"theme", tag.theme},
          {"score", tag.score},
          {"reasons", array_of(tag.reasons, [](const ThemeReason& reason) {
             return Json{{"label", reason.label},
                         {"matched", reason.matched},
                         {"where", reason.where},
                         {"weight", reason.weight}};
           })}};
}

void write_doubtful(const std::vector<ByteSpan>& doubtful, Json& json) {
  if (!doubtful.empty()) json["doubtful"] = array_of(doubtful, write_span);
}

std::vector<ByteSpan> read_doubtful(const Json& json) {
  if (!json.contains("doubtful")) return {};
  return vector_of<ByteSpan>(json.at("doubtful"), read_span);
}

void write_recognised(std::optional<double> recognised, Json& json) {
  if (recognised) json["recognised"] = *recognised;
}

std::optional<double> read_recognised(const Json& json) {
  if (!json.contains("recognised")) return std::nullopt;
  return json.at("recognised").get<double>();
}

}  // namespace speerpunt::json_support
