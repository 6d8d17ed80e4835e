// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows out of a damaged file of SQLite, without SQLite, which gives up at the first bad page.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace speerpunt {

// monostate: NULL. A blob is given as text is.
using CarvedValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct CarvedRow {
  std::int64_t number = 0;  // its rowid
  std::vector<CarvedValue> values;
};

// Calls `found` for all at which a row with so many columns can begin, at whatever byte of the
// file: whether it is one, and the same as another, is for `found` to tell. Reads the layout of
// https://www.sqlite.org/fileformat2.html, of pages without reserved bytes. Takes time linear in
// the file; a value is never longer than the file.
void carve_rows(std::string_view file, std::size_t fewest_columns, std::size_t most_columns,
                const std::function<void(CarvedRow)>& found);

}  // namespace speerpunt
