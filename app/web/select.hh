// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fields of forms; each has its name as id.
#include <string>
#include <string_view>
#include <vector>

#include "app/web/html.hh"

namespace speerpunt::web {

struct Choice {
  std::string value;
  std::string name;
};

// A value that is not among the choices is added to them.
Html select(const std::string& name, const std::vector<Choice>& choices, const std::string& chosen);
Html year_input(const std::string& name, const std::string& value);
Html hidden_input(const std::string& name, const std::string& value);

// A field with its name above it; `for_id` is the id of the field.
Html labelled(std::string_view name, const std::string& for_id, const Html& field);

// The classes of recommendations; the first choice, with an empty value, is called `all`; none of
// that for an empty name.
std::vector<Choice> class_choices(const std::string& all);

}  // namespace speerpunt::web
