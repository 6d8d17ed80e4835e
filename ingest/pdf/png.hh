// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest/pdf: a picture as a PNG file.
#include <functional>
#include <string>

namespace speerpunt {

// `row(y)` gives width x 3 bytes: red, green, blue. Compressed lightly: it is shown once or twice.
// Throws Error "page-unavailable" if libpng refuses.
std::string to_png(int width, int height, const std::function<const unsigned char*(int y)>& row);

}  // namespace speerpunt
