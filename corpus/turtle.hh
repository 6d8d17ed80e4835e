// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SKOS as Turtle: the form in which others give their thesauri.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/thesaurus.hh"

namespace speerpunt {

// Turtle or N-Triples. Labels in Dutch or without a language count; a concept that has none takes
// its preferred label in whatever language. The id is the last part of the address, in kebab case.
// What SKOS says besides is left out. `name` is of the file. Throws Error "thesaurus-invalid" with
// the line.
std::vector<Concept> thesaurus_from_turtle(const std::string& turtle, const std::string& name);

// In the given order; reads back as the same concepts.
std::string to_turtle(const std::vector<Concept>& concepts);

}  // namespace speerpunt
