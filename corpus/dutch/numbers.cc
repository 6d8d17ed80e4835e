// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/numbers.hh"

#include <unicode/numberformatter.h>

#include "corpus/dutch/utf16.hh"

namespace speerpunt::dutch {

std::string number(std::size_t value) {
  static const icu::number::LocalizedNumberFormatter formatter =
      icu::number::NumberFormatter::withLocale(icu::Locale("nl"));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text =
      formatter.formatInt(static_cast<std::int64_t>(value), status).toString(status);
  return U_FAILURE(status) ? std::to_string(value) : to_utf8(text);
}

}  // namespace speerpunt::dutch
