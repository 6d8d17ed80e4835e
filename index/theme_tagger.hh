// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the themes of a passage, with the reason for each.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/passage.hh"
#include "corpus/reference.hh"
#include "corpus/theme.hh"

namespace speerpunt {

struct TokenisedText;

class ThemeTagger {
 public:
  explicit ThemeTagger(std::vector<Theme> themes);
  ~ThemeTagger();
  ThemeTagger(ThemeTagger&&) noexcept;

  // Tags in descending score. Text counts in full, headings and title less; a related law among
  // the references is a hint; one negative label in the text drops the theme. Deterministic.
  std::vector<ThemeTag> tag(const Passage& passage, std::string_view title,
                            const std::vector<Reference>& references) const;
  // The same for words that are cut already; `heading` is the path, a line for each.
  std::vector<ThemeTag> tag(const TokenisedText& text, const TokenisedText& heading,
                            const TokenisedText& title,
                            const std::vector<Reference>& references) const;
  // All that speaks for the theme, enough or not; a negative label that overrules it comes with
  // weight 0 and where "negative".
  std::vector<ThemeReason> hints(std::string_view theme, const Passage& passage,
                                 std::string_view title,
                                 const std::vector<Reference>& references) const;
  const std::vector<Theme>& themes() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
