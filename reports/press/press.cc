// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/press.hh"

#include "corpus/part.hh"
#include "reports/press/press_module.hh"

namespace speerpunt {
namespace {

constexpr Module kPressModule{"speerpunt-press.so", kPressSymbol, "press-unavailable",
                              "makes PDF and Word files", "PDF and Word"};

}  // namespace

Press::Press() : module_(door_of<const PressModule*>(kPressModule, SPEERPUNT_VERSION)) {}

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
