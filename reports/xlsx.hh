// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables as an Excel workbook (Office Open XML).
#include <span>
#include <string>
#include <string_view>

#include "reports/table.hh"

namespace speerpunt {

// The bytes of a workbook with one sheet per table: the headings stay in sight and filter, whole
// days are dates and the rest of dates is text. Text is never a formula. Byte-identical for equal
// tables. What a sheet cannot hold is left out and said in its last row: rows past 1,048,575; a
// text is cut at 32,767 UTF-16 units with "…"; from the 65,530th on, a link is text. Throws Error
// "file-unwritable" where there is no place for a temporary file.
std::string to_xlsx(std::span<const Table> tables, std::string_view title);

}  // namespace speerpunt
