// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Briefings as PDF and as Word files. What makes them is a module that is loaded here: no other
// verb pays for its libraries.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "reports/docx/docx.hh"
#include "reports/manuscript.hh"
#include "reports/render.hh"

namespace speerpunt {

class PageCounter;
class PressModule;

class Press {
 public:
  // Loads the module. Throws Error "press-unavailable".
  Press();

  // Counts pages; the faster the more its manuscripts have in common.
  std::unique_ptr<PageCounter> counter(const Charts& charts) const;

  // On how many pages of A4 it comes, as PDF or as Word file with our styles, whichever takes more.
  // Far cheaper than to_pdf().
  std::size_t pages(const Manuscript& manuscript, const Charts& charts) const;

  // Tagged PDF 1.7 with its fonts; the date of the manuscript is its date. A chart that is not
  // given is left out. Characters for which this machine has no font are named at its end.
  // Byte-identical for equal manuscripts and charts, with the same fonts. Throws Error
  // "pdf-failed".
  std::string to_pdf(const Manuscript& manuscript, const Charts& charts) const;

  // docx/docx.hh, with the charts as pictures.
  std::string to_docx(const Manuscript& manuscript, const Charts& charts,
                      const std::optional<std::string>& styles = {}) const;
  std::string styles_of(const std::string& bytes) const;

  // Throws Error "pdf-failed".
  Pictures pictures(const Charts& charts) const;

 private:
  const PressModule* module_;  // as long as the program
};

}  // namespace speerpunt
