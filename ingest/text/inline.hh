// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown inside a line.
#include <string>
#include <string_view>

namespace speerpunt {

// The line as it is shown: emphasis marks, link targets, images, HTML tags and escapes dropped,
// entities resolved.
std::string markdown_line_text(std::string_view line);

}  // namespace speerpunt
