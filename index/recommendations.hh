// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognises recommendation sentences by rules.
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "corpus/recommendation.hh"
#include "corpus/theme.hh"

namespace speerpunt {

struct DocumentContext;
struct TokenisedText;

// The sentences of the passage that ask, advise, promise or set a norm, with class, addressee,
// strength, cue and confidence. `document` gives issuer, kind and date. Themes are those of the
// passage (`tags`). Announcements, reported facts, questions, problems and existing duties are not
// among them (an existing duty is returned as kExistingDuty, so that it can be shown apart).
std::vector<Recommendation> recognise(const Document& document, const Passage& passage,
                                      const std::vector<ThemeTag>& tags);
// The same with what is known already: context_of(document) and the tokenised passage.
std::vector<Recommendation> recognise(const Document& document, const DocumentContext& context,
                                      const Passage& passage, const std::vector<ThemeTag>& tags,
                                      const TokenisedText& text);

}  // namespace speerpunt
