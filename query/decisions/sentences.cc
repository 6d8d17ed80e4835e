// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/sentences.hh"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace speerpunt {
namespace {

constexpr std::size_t kShortest = 25;  // bytes: below, a sentence says too little
constexpr std::size_t kLongest = 1'200;

Recommendation shaped(const Document& document, const Passage& passage, std::size_t number) {
  const ByteSpan span = passage.sentences[number - 1];
  Recommendation one;
  one.id = sentence_id(passage, number);
  one.citation.document = document.id;
  one.citation.passage = passage.id;
  one.citation.page = passage.page_at(span.begin);
  one.citation.span = span;
  one.path = document.path;
  one.text = std::string(passage.slice(span));
  one.citation.quote = one.text;
  one.date = document.date;
  return one;
}

}  // namespace

std::string sentence_id(const Passage& passage, std::size_t number) {
  return passage.id + "/s" + std::to_string(number);
}

bool is_sentence_id(std::string_view id) {
  const std::size_t slash = id.rfind('/');
  return slash != std::string_view::npos && slash > 0 && id.substr(slash).starts_with("/s") &&
         id.find('/') != slash;
}

bool can_be_in_thread(std::string_view sentence, const Document& document) {
  return sentence.size() >= kShortest && sentence.size() <= kLongest &&
         (document.kind == "wet" || !sentence.ends_with(':'));
}

std::vector<Recommendation> plain_sentences(const DocumentId& document,
                                            const std::vector<Recommendation>& recommendations,
                                            const IndexReader& index) {
  std::vector<Recommendation> found;
  const auto about = index.known_document(document);
  if (about == nullptr || !about->date) return found;
  std::unordered_map<std::string, std::vector<ByteSpan>> taken;
  for (const Recommendation& one : recommendations) {
    if (one.citation.document == document) taken[one.citation.passage].push_back(one.citation.span);
  }
  for (const AnalysedPassage& analysed : index.passages(document)) {
    const Passage& passage = analysed.passage;
    const std::vector<ByteSpan>& spans = taken[passage.id];
    for (std::size_t number = 1; number <= passage.sentences.size(); ++number) {
      const ByteSpan sentence = passage.sentences[number - 1];
      const bool in_recommendation = std::any_of(
          spans.begin(), spans.end(), [&](ByteSpan span) { return span.overlaps(sentence); });
      if (in_recommendation || !can_be_in_thread(passage.slice(sentence), *about)) continue;
      found.push_back(shaped(*about, passage, number));
    }
  }
  return found;
}

}  // namespace speerpunt
