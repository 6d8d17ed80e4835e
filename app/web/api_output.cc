// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/api_output.hh"

#include "corpus/join.hh"
#include "corpus/json_support.hh"

namespace speerpunt::web {

using json_support::dump;
using json_support::Json;

std::string error_json(std::string_view code, std::string_view message, std::string_view hint) {
  return dump(
      Json{{"schema", 1}, {"error", {{"code", code}, {"message", message}, {"hint", hint}}}});
}

std::string list_json(std::size_t total, std::size_t first, std::span<const std::string> items) {
  return R"({"schema":1,"total":)" + std::to_string(total) + R"(,"first":)" +
         std::to_string(first) + R"(,"items":[)" + join(items, ",") + "]}";
}

}  // namespace speerpunt::web
