// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Forms of verbs that are further from their infinitive than an ending.
#include <string>
#include <string_view>

#include "corpus/dutch/word_list.hh"

namespace speerpunt::dutch {

// "onderzocht" -> "onderzoeken", "aangesloten" -> "aansluiten", "besproken" -> "bespreken"; empty:
// no past form of a strong verb. `folded` is one word by fold(). A noun of the same form ("zorgen"
// is none, "sloten" is) is taken for the verb as well.
std::string strong_infinitive(std::string_view folded);

// "gemeld" -> "meld", "behandeld" -> "behandel", "cremeren" -> "cremeer": the root of a weak verb,
// whose past tense is in the list; empty: no such form. Some nouns look like one ("gedicht").
std::string weak_root(std::string_view folded, const WordList& list = word_list());

}  // namespace speerpunt::dutch
