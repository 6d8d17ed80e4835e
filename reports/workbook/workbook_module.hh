// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the module speerpunt-workbook.so gives. Both sides are built together.
#include <span>
#include <string>
#include <string_view>

#include "reports/table.hh"

namespace speerpunt {

// to_xlsx() of xlsx.hh, into the file.
using WriteWorkbook = void (*)(std::span<const Table> tables, std::string_view title,
                               const std::string& path);

// The symbol of the module; null where it is of another version than `version`.
inline constexpr const char* kWorkbookSymbol = "speerpunt_workbook_module";

}  // namespace speerpunt
