// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An upload as it is shown, whole or what changed of it.
#include "app/web/additions.hh"
#include "app/web/html.hh"

namespace speerpunt::web {

// "Gelezen: 12 van 40." and what that means.
Html addition_status(const Upload& one);
// A row of its table: the id is "b" and the place.
Html addition_row(const AddedFile& file, std::size_t place);
// What failed goes first, once it has ended.
Html addition_table(const Upload& one);

}  // namespace speerpunt::web
