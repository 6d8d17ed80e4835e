// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who speaks in a document: "wij", the name of its publisher, its abbreviation, "de federatie".
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "index/find/addressees.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

struct Issuer {
  std::string name;                // as written; empty: unknown
  std::vector<std::string> words;  // of the name, as stems
  std::string noun;                // what the body calls itself: "federatie", "vereniging"
  bool of_doctors = true;          // a federation of doctors in the table of actors, or unknown
};

Issuer issuer_of(const Document& document);

// "FVA" for "Federatie Voorbeeldartsen": capitals out of the name, in order, no word left out.
bool abbreviates(std::string_view abbreviation, std::string_view name);

// The parties named in tokens [begin, end), in order. Actors of the group kIssuer speak for the
// document; a federation that is another body is among the public.
std::vector<ActorMention> find_parties(const TokenisedText& text, std::size_t begin,
                                       std::size_t end, const Issuer& issuer);

}  // namespace speerpunt
