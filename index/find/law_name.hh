// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One name of a law, as the tables of names have it.
#include <string_view>

namespace speerpunt {

// `name` is compared by the stems of its content words, so inflection, case and of/op/de/in/van do
// not matter. `abbreviations` are separated by |, compared as written: WMO is about research, Wmo
// about social support (the act now in
// force); one that means something else too (=Sr, =Mw) counts only behind an article. An empty id:
// known, but no id that we are sure of; it keeps a longer name from being read as a shorter one.
struct LawName {
  std::string_view id;  // BWB number or celex number
  std::string_view name;
  std::string_view abbreviations;
  std::string_view part = {};  // of LawPart: the name is only that part of the law
};

}  // namespace speerpunt
