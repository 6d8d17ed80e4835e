// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the module speerpunt-press.so gives. Both sides are built together.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "reports/docx/docx.hh"
#include "reports/manuscript.hh"
#include "reports/render.hh"

namespace speerpunt {

// As in press.hh.
class PageCounter {
 public:
  PageCounter() = default;
  PageCounter(const PageCounter&) = delete;
  PageCounter& operator=(const PageCounter&) = delete;
  virtual ~PageCounter() = default;
  virtual std::size_t pages(const Manuscript& manuscript) = 0;
};

class PressModule {
 public:
  PressModule() = default;
  PressModule(const PressModule&) = delete;
  PressModule& operator=(const PressModule&) = delete;
  virtual ~PressModule() = default;

  // As in press.hh.
  virtual std::unique_ptr<PageCounter> counter(const Charts& charts) const = 0;
  virtual std::string to_pdf(const Manuscript& manuscript, const Charts& charts) const = 0;
  virtual std::string to_docx(const Manuscript& manuscript, const Pictures& pictures,
                              const std::optional<std::string>& styles) const = 0;
  virtual std::string styles_of(const std::string& bytes) const = 0;
  virtual Picture picture(const Chart& chart) const = 0;
};

// The symbol of the module; null where it is of another version than `version`.
inline constexpr const char* kPressSymbol = "speerpunt_press_module";

}  // namespace speerpunt
