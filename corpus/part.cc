// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/part.hh"

#include <array>
#include <string>
#include <system_error>

#include <dlfcn.h>

#include "corpus/error.hh"

namespace speerpunt {

namespace fs = std::filesystem;

namespace {

constexpr const char* kHint = "install speerpunt again";

}  // namespace

fs::path part_file(std::string_view name, std::string_view code, std::string_view does) {
  std::error_code unknown;
  const fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
  const std::array<fs::path, 3> places{folder / SPEERPUNT_PARTS_FROM_PROGRAM / name, folder / name,
                                       fs::path(SPEERPUNT_BUILT_PARTS) / name};
  for (const fs::path& place : places) {
    std::error_code error;
    if (fs::is_regular_file(place, error)) return place;
  }
  throw Error(std::string(code), "what " + std::string(does) + " is missing", places[0].string(),
              kHint);
}

void* module_symbol(const Module& module) {
  const fs::path file = part_file(module.file, module.code, module.does);
  void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* found = library == nullptr ? nullptr : dlsym(library, module.symbol);
  if (found == nullptr) throw Error(std::string(module.code), dlerror(), file.string(), kHint);
  return found;
}

void refuse_version(const Module& module) {
  throw Error(
      std::string(module.code),
      "speerpunt and its module for " + std::string(module.about) + " are of different versions",
      {}, kHint);
}

}  // namespace speerpunt
