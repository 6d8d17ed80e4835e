// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/named_files.hh"

#include <algorithm>
#include <system_error>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "index/store/workspace_file.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 64;
constexpr std::string_view kExtension = ".json";

bool is_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return !name.empty() && name.size() <= kLongestName && name.front() != '-' &&
         std::ranges::all_of(name, is_plain);
}

}  // namespace

fs::path NamedFiles::path_of(const std::string& name) const {
  if (!is_name(name)) {
    throw Error("usage", "\"" + name + "\" cannot be the name of a " + what_, {},
                "use letters, digits, - and _");
  }
  return folder_ / (name + std::string(kExtension));
}

void NamedFiles::save(const std::string& name, std::string_view json) const {
  const fs::path path = path_of(name);
  std::error_code failure;
  fs::create_directories(folder_, failure);
  WorkspaceFile file(path);
  file.write(json);
  file.keep();
}

std::string NamedFiles::load(const std::string& name) const {
  require(name);
  return read_file(path_of(name));
}

void NamedFiles::remove(const std::string& name) const {
  require(name);
  fs::remove(path_of(name));
}

bool NamedFiles::has(const std::string& name) const {
  return fs::exists(path_of(name));
}

Error NamedFiles::invalid(const std::string& name, const Error& error) const {
  return {"file-invalid", "the " + what_ + " " + name + " cannot be read: " + error.what(),
          path_of(name).string(), "put the file right, or remove it and save it again"};
}

std::vector<std::string> NamedFiles::names() const {
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder_, failure)) {
    const fs::path& path = entry.path();
    const std::string name = path.stem().string();
    if (path.extension() == kExtension && is_name(name)) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

void NamedFiles::require(const std::string& name) const {
  if (has(name)) return;
  const std::vector<std::string> known = names();
  throw Error("name-unknown", "there is no " + what_ + " " + name, {},
              known.empty() ? "none is saved" : "there are: " + join(known, ", "));
}

NamedFiles recipes_of(const Workspace& workspace) {
  return {workspace.root() / "recipes", "recipe"};
}

}  // namespace speerpunt
