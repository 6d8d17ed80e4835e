// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The address at which the state or the Union publishes what a reference is about.
#include <optional>
#include <string>

#include "corpus/date.hh"
#include "corpus/reference.hh"

namespace speerpunt {

// "https://wetten.overheid.nl/jci1.3:c:BWBR0005290&...", the official address of a reference, made
// of its id; empty where none can be made. `written`: the day of the document that refers; a law is
// then shown as it read on that day, if the day is a whole date and the register goes back so far.
std::string address_of(const Reference& reference, const std::optional<Date>& written = {});

// The day of `written` if a law is shown as it read then; else empty.
std::string day_of_law(const Date& written);

}  // namespace speerpunt
