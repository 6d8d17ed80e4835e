// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How well the themes of passages are found, against what a person said.
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/labelled_passage.hh"
#include "corpus/theme.hh"

namespace speerpunt {

struct ThemeScore {
  std::string theme;  // id; empty: all together
  std::size_t right = 0;
  std::size_t extra = 0;   // found, but not said
  std::size_t missed = 0;  // said, but not found
  bool operator==(const ThemeScore&) const = default;

  double precision() const;  // 1 where nothing was found
  double recall() const;     // 1 where nothing was said
  double f1() const;
};

struct WrongTheme {
  std::size_t passage = 0;  // its place in the list given
  std::string theme;
  bool extra = false;  // else missed
  // Why it was found; of one that was missed, what speaks for it and was too little or is
  // overruled.
  std::vector<ThemeReason> reasons;
  bool operator==(const WrongTheme&) const = default;
};

struct ThemeCheck {
  std::vector<ThemeScore>
      scores;  // of the themes that are said or found, in order; all together last
  std::vector<WrongTheme> wrong;  // by passage
};

// A category that is said or found counts for its theme too. Throws Error "theme-unknown",
// which names the line.
ThemeCheck check_themes(const std::vector<Theme>& themes,
                        const std::vector<LabelledPassage>& labelled);

}  // namespace speerpunt
