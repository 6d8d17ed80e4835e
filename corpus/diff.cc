// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/diff.hh"

namespace speerpunt {

std::string_view name_of(DiffOperation operation) {
  static constexpr std::string_view kNames[] = {"equal", "delete", "insert"};
  return kNames[static_cast<std::size_t>(operation)];
}

std::optional<DiffOperation> diff_operation(std::string_view name) {
  for (const DiffOperation one :
       {DiffOperation::kEqual, DiffOperation::kDelete, DiffOperation::kInsert}) {
    if (name_of(one) == name) return one;
  }
  return {};
}

}  // namespace speerpunt
