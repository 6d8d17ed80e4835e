// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/fields.hh"

#include <algorithm>

#include "corpus/error.hh"

namespace speerpunt {

const FieldRow& row(Field field) {
  const auto found = std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& candidate) {
    return candidate.field == field;
  });
  if (found == kFields.end()) throw Error("field-unknown", "a field is missing from the table");
  return *found;
}

std::optional<Field> field_named(std::string_view query_name) {
  if (query_name.empty()) return std::nullopt;
  const auto found = std::find_if(kFields.begin(), kFields.end(), [&](const FieldRow& candidate) {
    return candidate.query_name == query_name;
  });
  if (found == kFields.end()) return std::nullopt;
  return found->field;
}

}  // namespace speerpunt
