// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognises recommendation sentences: by rules where these are certain, else by a trained
// classifier that sees what the rules found (docs/model-card.md).
#include <memory>
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "corpus/recommendation.hh"
#include "corpus/theme.hh"

namespace speerpunt {

struct DocumentContext;
struct TokenisedText;
class RecommendationModel;

// Goes through a document passage by passage: what a sentence means hangs on those before it.
class RecommendationFinder {
 public:
  // `document` and `context` (context_of(document)) must outlive it, and so must the model; by
  // default that of the program. Throws Error where that is missing or damaged.
  RecommendationFinder(const Document& document, const DocumentContext& context);
  RecommendationFinder(const Document& document, const DocumentContext& context,
                       const RecommendationModel& model);
  ~RecommendationFinder();
  RecommendationFinder(const RecommendationFinder&) = delete;
  RecommendationFinder& operator=(const RecommendationFinder&) = delete;

  // The sentences of the next passage, tokenised as `text`, that ask, advise, promise or set a
  // norm, with class, addressee, strength, cue and confidence. Themes are those of the passage
  // (`tags`). Announcements, reported facts, questions, problems and existing duties are not among
  // them (an existing duty is returned as kExistingDuty, so that it can be shown apart).
  std::vector<Recommendation> next(const Passage& passage, const std::vector<ThemeTag>& tags,
                                   const TokenisedText& text);

 private:
  class Walk;
  std::unique_ptr<Walk> walk_;
};

// Those of one passage by itself.
std::vector<Recommendation> recognise(const Document& document, const Passage& passage,
                                      const std::vector<ThemeTag>& tags);

}  // namespace speerpunt
