// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a document said earlier that tells which law a later "de wet" or "die wet" is.
#include <functional>
#include <map>
#include <string>

namespace speerpunt {

// The act that a document is, or that it proposes or explains.
struct OwnAct {
  std::string id;          // canonical; empty: none is known
  bool is_itself = false;  // the document is its text: "artikel 3" alone is of it
};

struct LawContext {
  // "wet: de Wet op de medische keuringen", "(hierna: de wet)": the word as written and the id of
  // its law; the same for abbreviations, "(hierna: Wmk)", "Wet op de medische keuringen (Wmk)".
  std::map<std::string, std::string, std::less<>> defined;
  std::map<std::string, std::string, std::less<>> abbreviations;
  OwnAct own;
  bool is_law = false;   // the document is a law or a decree itself: "deze wet" is not another one
  std::string own_word;  // what it calls itself, if it begins with that: wet, besluit, regeling
  std::string written;   // its date, as far as known: yyyy, yyyy-mm, yyyy-mm-dd
  std::string basis;     // the act named first behind "gelet op"
  std::string statute;   // the statute ("wet") mentioned last in an earlier passage
  int passages_since = 0;
};

}  // namespace speerpunt
