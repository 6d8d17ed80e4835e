// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: references in a question ("art. 9 lid 3 Arbowet", "Kst. 29282-283"), so that a
// passage that makes the same reference is found however it writes it.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reference.hh"
#include "index/expression.hh"
#include "index/reference_keys.hh"
#include "query/word_matcher.hh"

namespace speerpunt {

// References as they are found in documents. Besides, an abbreviation of a law may be in small
// letters ("art 7:448 bw", "wgbo"), unless it is a Dutch word.
std::vector<Reference> asked_references(std::string_view query);

struct AskedReference {
  std::string query;               // its words in the question, folded
  std::vector<ReferenceKey> keys;  // as reference_keys() has them
  bool operator==(const AskedReference&) const = default;
};

struct ReferenceExpansion {
  Expression expression;
  std::vector<AskedReference> uses;
};
// Words that are a reference also find passages that make it; less those that only name the same
// article, and still less those that only name the same law. The words count as they did: a law in
// running words is an alternative and no filter. Quoted words and exclusions stay as they were.
ReferenceExpansion expand_references(const Expression& expression, std::string_view query);

// Where a passage makes the references that were asked, the best way for each place. `by` is
// reference (all of it), article (not the paragraph) or law.
std::vector<WordMatch> reference_matches(const std::vector<AskedReference>& asked,
                                         const std::vector<Reference>& in_passage);

}  // namespace speerpunt
