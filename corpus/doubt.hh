// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognised text, wherever it is shown: how certain it is, and which words may be wrong.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/units.hh"

namespace speerpunt {

// What follows a word that may have been read wrongly, where text has no other marks.
inline constexpr std::string_view kDoubtMark = "[?]";

// "Elke arls zorgt" -> "Elke arls[?] zorgt". The spans are ascending.
std::string with_doubts(std::string_view text, std::span<const ByteSpan> doubtful);

// The spans that touch `part`, counted from its beginning and cut to it.
std::vector<ByteSpan> within(std::span<const ByteSpan> spans, ByteSpan part);

// " (scan, 87% zeker)", to follow a page number.
std::string scan_in_dutch(double confidence);

}  // namespace speerpunt
