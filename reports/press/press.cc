// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/press.hh"

#include <array>
#include <bit>
#include <filesystem>

#include <dlfcn.h>

#include "corpus/error.hh"
#include "reports/press/press_module.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "speerpunt-press.so";

// Beside this program, where it is installed, else where it was built.
fs::path module_file() {
  std::error_code unknown;
  const fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
  const std::array<fs::path, 3> places{folder / kName,
                                       folder / SPEERPUNT_PRESS_FROM_PROGRAM / kName,
                                       fs::path(SPEERPUNT_BUILT_PRESS)};
  for (const fs::path& place : places) {
    std::error_code error;
    if (fs::is_regular_file(place, error)) return place;
  }
  throw Error("press-unavailable", "the module that makes PDF and Word files is missing",
              places[1].string(), "install speerpunt again");
}

// It stays loaded: GLib cannot be loaded twice.
const PressModule* load() {
  const fs::path file = module_file();
  void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    throw Error("press-unavailable", dlerror(), file.string(),
                "a library for PDF or Word is missing; install speerpunt again");
  }
  const auto give = std::bit_cast<GivePressModule>(dlsym(library, kPressSymbol));
  const PressModule* module = give == nullptr ? nullptr : give(SPEERPUNT_VERSION);
  if (module == nullptr) {
    throw Error("press-unavailable",
                "speerpunt and its module for PDF and Word are of different versions",
                file.string(), "install speerpunt again");
  }
  return module;
}

}  // namespace

Press::Press() : module_(load()) {}

std::size_t Press::pages(const Manuscript& manuscript, const Charts& charts) const {
  return counter(charts)->pages(manuscript);
}

std::unique_ptr<PageCounter> Press::counter(const Charts& charts) const {
  return module_->counter(charts);
}

std::string Press::to_pdf(const Manuscript& manuscript, const Charts& charts) const {
  return module_->to_pdf(manuscript, charts);
}

std::string Press::to_docx(const Manuscript& manuscript, const Charts& charts,
                           const std::optional<std::string>& styles) const {
  return module_->to_docx(manuscript, pictures(charts), styles);
}

std::string Press::styles_of(const std::string& bytes) const {
  return module_->styles_of(bytes);
}

Pictures Press::pictures(const Charts& charts) const {
  Pictures pictures;
  for (const auto& [name, chart] : charts) pictures[name] = module_->picture(chart);
  return pictures;
}

}  // namespace speerpunt
