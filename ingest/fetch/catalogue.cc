// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <nlohmann/json.hpp>

#include "corpus/error.hh"
#include "ingest/fetch.hh"

namespace speerpunt {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
  throw Error("catalogue-invalid", "the catalogue cannot be used: " + why, {},
              "it is JSON with \"entries\", each with at least \"id\" and \"url\"");
}

CatalogueEntry entry_from(const Json& json) {
  CatalogueEntry entry;
  entry.id = json.at("id").get<std::string>();
  entry.url = json.at("url").get<std::string>();
  entry.title = json.value("title", "");
  entry.date = json.value("date", "");
  entry.publisher = json.value("publisher", "");
  entry.type = json.value("type", "");
  entry.sha256 = json.value("sha256", "");
  entry.replaces = json.value("replaces", std::vector<std::string>{});
  return entry;
}

}  // namespace

std::vector<CatalogueEntry> parse_catalogue(std::string_view json) {
  std::vector<CatalogueEntry> entries;
  std::set<std::string> ids;
  try {
    const auto catalogue = Json::parse(json);
    for (const auto& item : catalogue.at("entries")) {
      entries.push_back(entry_from(item));
      const auto& id = entries.back().id;
      if (id.empty()) refuse("an entry has no id");
      if (!ids.insert(id).second) refuse("the id \"" + id + "\" is there twice");
    }
  } catch (const Json::exception& error) {
    refuse(error.what());
  }
  return entries;
}

}  // namespace speerpunt
