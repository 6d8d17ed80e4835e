// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fetch/manifest.hh"

#include <fstream>

#include <nlohmann/json.hpp>

#include "corpus/data.hh"
#include "corpus/error.hh"

namespace speerpunt {
namespace {

using Json = nlohmann::ordered_json;
constexpr int kSchema = 1;

FetchedFile file_from(const Json& json) {
  FetchedFile file;
  file.url = json.at("url").get<std::string>();
  file.file = json.at("file").get<std::string>();
  file.sha256 = json.at("sha256").get<std::string>();
  file.etag = json.at("etag").get<std::string>();
  file.last_modified = json.at("last_modified").get<std::string>();
  file.part_etag = json.at("part_etag").get<std::string>();
  // The name is joined to the folder: it must not lead out of it.
  if (file.file.find('/') != std::string::npos || file.file == "..") file.file.clear();
  return file;
}

}  // namespace

FetchManifest::FetchManifest(const std::filesystem::path& folder) : path_(folder / "fetched.json") {
  if (!std::filesystem::exists(path_)) return;
  try {
    const auto json = Json::parse(read_file(path_));
    for (const auto& [id, file] : json.at("files").items()) files_[id] = file_from(file);
  } catch (const Json::exception& error) {
    throw Error("manifest-damaged",
                std::string("the list of downloads is damaged: ") + error.what(), path_.string(),
                "remove it: files that are there are then fetched again");
  }
}

void FetchManifest::save() const {
  auto files = Json::object();
  for (const auto& [id, file] : files_) {
    files[id] = {{"url", file.url},
                 {"file", file.file},
                 {"sha256", file.sha256},
                 {"etag", file.etag},
                 {"last_modified", file.last_modified},
                 {"part_etag", file.part_etag}};
  }
  const Json json = {{"schema", kSchema}, {"files", std::move(files)}};
  auto temporary = path_;
  temporary += ".new";
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(temporary, path_, error);
  if (!out || error) {
    throw Error("file-unwritable", "cannot write the list of downloads", path_.string(),
                "check free space and permissions");
  }
}

}  // namespace speerpunt
