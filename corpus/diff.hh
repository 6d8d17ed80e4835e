// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text against a later one, in pieces.
#include <optional>
#include <string>
#include <string_view>

namespace speerpunt {

enum class DiffOperation { kEqual, kDelete, kInsert };

struct DiffPart {
  DiffOperation operation = DiffOperation::kEqual;
  std::string text;  // verbatim, words in a row with the signs between them
  bool operator==(const DiffPart&) const = default;
};

std::string_view name_of(DiffOperation operation);  // equal, delete, insert
std::optional<DiffOperation> diff_operation(std::string_view name);

}  // namespace speerpunt
