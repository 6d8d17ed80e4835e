// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What someone names as the value of wet: or behind `refs`: a law, an article, a Kamerstuk, a
// motion, an act of the Union, an issue of the Staatscourant, a court case.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reference.hh"
#include "index/expression.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct NamedReference {
  // Keys (index/reference_keys.hh). A reference is meant that has all keys of one of these.
  std::vector<std::vector<std::string>> ways;

  bool empty() const { return ways.empty(); }
  bool is_made_by(const Reference& reference) const;
  Expression filter() const;  // of passages that make it
  bool operator==(const NamedReference&) const = default;
};

// What the whole value names, in whatever case: "Wet BIG", "Arbowet 9", "34 629" (the dossier, with
// all of its papers), "29 282, nr. 283", "motie Ellemeet/Bouali" (who moved it, others too),
// "2016/679", "CELEX 32016R0679", "Stcrt. 2018, 123", an id of `refs --json`. Empty: nothing that
// is known by its form.
NamedReference named_reference(std::string_view value);

// The bytes at the beginning of `text` that name a reference of more than one word where the first
// word alone names none: "29 282, nr. 283 toezicht" begins with 15. 0: there is none.
std::size_t length_of_named_reference(std::string_view text);

// Passages that refer to a document of the corpus: its whole title of four words or more stands
// there, or its number in the name of its file (index/document_titles.hh, document_numbers.hh).
// `value` is its title, its path or the name of its file; Op::kAll: there is no such document.
Expression references_to_document(const IndexReader& index, std::string_view value);

}  // namespace speerpunt
