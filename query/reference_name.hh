// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What people read for the id of a reference, in Dutch.
#include <string>
#include <string_view>

#include "corpus/reference.hh"

namespace speerpunt {

// The whole that a reference is to, without article or paragraph: "Wet kwaliteit, klachten en
// geschillen zorg", "Verordening (EU) 2016/679" where no table has its name, "Kamerstukken II
// 2016/17, 29 282, nr. 283", "Kamerstukdossier 29 282", "motie-Simons", "Staatscourant 2018, nr.
// 123". An act that no table has goes by its title. An id of no such form stays as it is.
std::string name_of_source(std::string_view id);

// The place within it: "artikel 10, lid 3"; empty: the whole.
std::string place_in_source(std::string_view id);

}  // namespace speerpunt
