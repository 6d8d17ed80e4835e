// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/reference.hh"

#include "corpus/error.hh"

namespace speerpunt {

std::string_view name_of(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::kLaw:
      return "law";
    case ReferenceKind::kParliamentaryPaper:
      return "parliamentary_paper";
    case ReferenceKind::kCase:
      return "case";
    case ReferenceKind::kDocument:
      return "document";
  }
  throw Error("reference-kind-unknown", "a reference has no known kind");
}

}  // namespace speerpunt
