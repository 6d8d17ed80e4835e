// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speerpunt::press {

// UTF-8 that can be set: what is not UTF-8 becomes U+FFFD, what breaks lines or columns a space;
// control characters go, and so do the marks that turn the order of what follows.
std::string safe_text(std::string_view text);

}  // namespace speerpunt::press
