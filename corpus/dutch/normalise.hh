// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dutch text in one form (ICU).
//
// Text at boundaries is UTF-8; invalid bytes become U+FFFD, never an exception.
#include <string>
#include <string_view>

namespace speerpunt::dutch {

// For display and quotes: NFC, ligatures (ﬁ ﬂ ĳ) taken apart, soft hyphens and zero-width
// characters dropped, all kinds of white space folded into one space (a newline and a tab stay),
// control characters dropped, both ends trimmed; spaces beside a newline or a tab go, and other
// line ends (CR LF, form feed, U+2028) are newlines. Quotes, dashes and accents stay as they are.
std::string normalise(std::string_view text);

// For search: normalise, case folded, accents and diaereses removed, ’ and ‘ as ', typographic
// dashes as -. "Reële zzp’ers óók" -> "reele zzp'ers ook".
std::string fold(std::string_view text);

// For comparing quotes: NFKC without white space, hyphens (U+002D, U+2010, U+2011) and soft
// hyphens.
std::string squeeze(std::string_view text);

bool is_valid_utf8(std::string_view text);

// Bytes of a legacy encoding as UTF-8 by ICU's converter of that name; invalid bytes become U+FFFD.
// An unknown name is read as windows-1252, and so are ISO-8859-1 and US-ASCII, as browsers do.
std::string to_utf8(std::string_view bytes, std::string_view encoding);

}  // namespace speerpunt::dutch
