// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/date.hh"

namespace speerpunt {

// Of the period that a date names, yyyymmdd: 2017-06 -> 20170630, 2018 -> 20181231. A winter ends
// in the next year. Date::sort_key() is the first.
int last_day(const Date& date);

}  // namespace speerpunt
