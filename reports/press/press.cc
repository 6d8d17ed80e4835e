// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/press.hh"

#include <bit>

#include "corpus/error.hh"
#include "corpus/part.hh"
#include "reports/press/press_module.hh"

namespace speerpunt {
namespace {

const PressModule* load() {
  constexpr const char* kCode = "press-unavailable";
  const auto give = std::bit_cast<GivePressModule>(
      module_symbol("speerpunt-press.so", kPressSymbol, kCode, "makes PDF and Word files"));
  const PressModule* module = give(SPEERPUNT_VERSION);
  if (module == nullptr) {
    throw Error(kCode, "speerpunt and its module for PDF and Word are of different versions", {},
                "install speerpunt again");
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
