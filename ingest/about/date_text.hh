// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the date that a text gives as its own.
#include <optional>

#include "corpus/document.hh"
#include "corpus/dutch/dates.hh"

namespace speerpunt {

enum class DateTrust {
  kOwn,          // named as the date of the text: in its title, a letterhead, a colophon
  kLikely,       // in a running header, a copyright line
  kStatuteName,  // "Wet van 11 november 1993": names the statute, not this version of its text
};

struct TextDate {
  Date date;  // source "text"
  DateTrust trust = DateTrust::kLikely;
};

// Looks at the title, at short lines at the head of the text, at labelled dates ("Datum:",
// "vastgesteld op") at its head and end, at the colophon and the furniture. Dates in running
// text are never candidates.
std::optional<TextDate> find_text_date(const Document& document);

}  // namespace speerpunt
