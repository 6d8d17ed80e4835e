// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentences that are no recommendation and that a thread can lead to: they say what became of one.
// In the shape of a recommendation, for what people decide about links; class, strength and
// confidence say nothing of them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/passage.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// Passage id + "/s" + place of the sentence in it, from 1.
std::string sentence_id(const Passage& passage, std::size_t number);
bool is_sentence_id(std::string_view id);

// Long enough to say something, and no lead-in but of a law.
bool can_be_in_thread(std::string_view sentence, const Document& document);

// Those of a document that are in no recommendation of `recommendations`, in reading order; none of
// a document without a date.
std::vector<Recommendation> plain_sentences(const DocumentId& document,
                                            const std::vector<Recommendation>& recommendations,
                                            const IndexReader& index);

}  // namespace speerpunt
