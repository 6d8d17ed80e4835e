// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A reference to a law, a parliamentary paper or another document.
#include <string>
#include <string_view>

#include "corpus/units.hh"

namespace speerpunt {

enum class ReferenceKind { kLaw, kParliamentaryPaper, kCase, kDocument };

// Canonical ids:
//   law                  BWBR0005290, BWBR0005290 art 7:457 lid 1
//   parliamentary paper  kst:II:2016-2017:29282:283; an unknown part is "?"
//   case                 ECLI:NL:TGZRAMS:2017:77
//   document             stcrt:2010:8868, a document id, or an address
struct Reference {
  ReferenceKind kind = ReferenceKind::kLaw;
  std::string id;
  std::string text;  // as written
  ByteSpan span;     // in the text that was searched
  bool operator==(const Reference&) const = default;
};

std::string_view name_of(ReferenceKind kind);  // law, parliamentary_paper, case, document

}  // namespace speerpunt
