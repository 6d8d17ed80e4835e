// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace speerpunt {

// "Figuur 3: ...", "Tabel 2. ...", "Grafiek 1 Aantal ...", "Bron: ..."; not "Figuur 3 laat zien".
bool is_caption(std::string_view text);

// "Geachte voorzitter,": a line of its own in a letter.
bool is_salutation(std::string_view line);

}  // namespace speerpunt
