// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The address at which the state or the Union publishes what a reference is about.
#include <optional>
#include <string>

#include "corpus/date.hh"
#include "corpus/reference.hh"

namespace speerpunt {

// "https://wetten.overheid.nl/jci1.3:c:BWBR0005290&...", the official address of a reference, made
// of its id; empty where none can be made. `written`: the date of the document that refers. A Dutch
// law is shown as it read on day_of_law() (index/find/law_days.hh): on that date if it is a whole
// one on which the law was in force, as far as is known. Else, so for a document without a date or
// with only its year or month, and for one that is older than the law, the address has no day and
// shows the law as it is now. Acts of the Union always have the address without a day.
std::string address_of(const Reference& reference, const std::optional<Date>& written = {});

}  // namespace speerpunt
