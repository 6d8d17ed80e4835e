// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a document said earlier that tells which law a later "de wet" or "die wet" is.
#include <functional>
#include <map>
#include <string>

namespace speerpunt {

struct LawContext {
  // "wet: de Wet op de medische keuringen", "(hierna: de wet)": the word as written and the id of
  // its law.
  std::map<std::string, std::string, std::less<>> defined;
  bool is_law = false;  // the document is a law or a decree itself: "deze wet" is not another one
};

}  // namespace speerpunt
