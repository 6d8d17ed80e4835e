// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A passage of which a person said what its themes are. See docs/formats.md.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

struct LabelledPassage {
  std::size_t line = 0;  // in the file, from 1
  std::string text;
  std::vector<std::string> heading;  // path, outermost first
  std::string title;                 // of the document
  std::vector<std::string> themes;   // ids
  std::vector<std::string> aside;    // ids: touched on, neither right nor wrong
  bool operator==(const LabelledPassage&) const = default;
};

// What a line must be, for a message.
inline constexpr std::string_view kLabelledPassageHint =
    "a line is: theme ids with commas between them (\"-\": none), a tab and a text; or a JSON "
    "object with \"text\" and \"themes\"; see \"Labelled passages\" in docs/formats.md";

// One a line: a JSON object with the names above, or columns with tabs between them: themes (commas
// between them, "~" before one that is aside; "-": none), text, and if wanted heading and title.
// Empty lines and those that begin with # are passed over. Throws Error "labels-invalid" with the
// line.
std::vector<LabelledPassage> labelled_passages(std::string_view text, const std::string& name);

}  // namespace speerpunt
