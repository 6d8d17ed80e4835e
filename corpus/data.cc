// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/data.hh"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include "corpus/error.hh"
#include "corpus/join.hh"
#include "corpus/json.hh"

namespace speerpunt {

namespace {

std::vector<std::filesystem::path> data_folders() {
  if (const char* chosen = std::getenv("SPEERPUNT_DATA"); chosen != nullptr && *chosen != '\0')
    return {chosen};
  return {SPEERPUNT_INSTALLED_DATA, SPEERPUNT_BUILT_DATA, SPEERPUNT_SOURCE_DATA};
}

}  // namespace

std::filesystem::path data_file(std::string_view name) {
  if (auto found = optional_data_file(name)) return *found;
  throw Error("data-missing", "the data file " + std::string(name) + " is not there",
              data_folders().front().string(), "install speerpunt again or set SPEERPUNT_DATA");
}

std::optional<std::filesystem::path> optional_data_file(std::string_view name) {
  for (const std::filesystem::path& folder : data_folders()) {
    if (std::filesystem::exists(folder / name)) return folder / name;
  }
  return std::nullopt;
}

std::vector<Theme> load_themes() {
  return themes_from_json(read_file(data_file("themes.json")));
}

BriefingTemplate load_briefing_template(const std::string& name) {
  if (name.ends_with(".json")) return briefing_template_from_json(read_file(name));
  const std::filesystem::path folder = data_file("templates");
  std::vector<std::string> known;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") known.push_back(entry.path().stem().string());
  }
  std::sort(known.begin(), known.end());
  if (!std::binary_search(known.begin(), known.end(), name)) {
    throw Error("template-unknown", "there is no template " + name, {},
                "the templates are: " + join(known, ", ") + "; or name a .json file of your own");
  }
  return briefing_template_from_json(read_file(folder / (name + ".json")));
}

std::string read_file(const std::filesystem::path& path) {
  constexpr std::size_t kPart = std::size_t{1} << 16;
  constexpr std::uintmax_t kMostAhead = std::uintmax_t{1} << 26;
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  std::error_code unknown;  // a pipe
  const std::uintmax_t size_now = std::filesystem::file_size(path, unknown);
  if (!unknown) bytes.reserve(static_cast<std::size_t>(std::min(size_now, kMostAhead)) + kPart);
  while (in) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kPart);
    in.read(bytes.data() + size, kPart);
    bytes.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  if (!in.is_open() || in.bad()) {
    throw Error("file-unreadable", "the file cannot be read", path.string());
  }
  return bytes;
}

}  // namespace speerpunt
