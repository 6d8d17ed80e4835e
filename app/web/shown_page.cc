// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/shown_page.hh"

#include <algorithm>
#include <charconv>

#include "app/web/server/request.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/decisions/review.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostOutline = 400;

PageNumber page_number(const std::string& text) {
  int number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || number < 1)
    throw Error("page-unknown", "Zo'n bladzijde is er niet: " + text);
  return PageNumber{number};
}

// A document without pages is one page.
PageNumber last_page(const Document& document, const std::vector<AnalysedPassage>& passages) {
  PageNumber last{static_cast<int>(document.pages.size())};
  for (const AnalysedPassage& one : passages) last = std::max(last, one.passage.page_end);
  return std::max(last, PageNumber{1});
}

std::vector<OutlineLine> outline_of(const std::vector<AnalysedPassage>& passages) {
  std::vector<OutlineLine> lines;
  std::vector<std::string> before;
  for (const AnalysedPassage& one : passages) {
    const std::vector<std::string>& path = one.passage.heading;
    const auto shared = std::ranges::mismatch(path, before).in1 - path.begin();
    for (auto level = static_cast<std::size_t>(shared); level < path.size(); ++level)
      if (lines.size() < kMostOutline) lines.push_back({path[level], level, one.passage.page});
    before = path;
  }
  return lines;
}

std::vector<FoundSentence> sentences_with_marks(const ShownPage& shown, const std::string& chosen) {
  std::vector<FoundSentence> sentences;
  for (std::size_t at = 0; at < shown.passages.size(); ++at) {
    const Passage& passage = shown.passages[at].passage;
    const bool is_chosen = passage.id.substr(passage.id.rfind('/') + 1) == chosen;
    for (const ByteSpan sentence : passage.sentences) {
      const bool marked = std::ranges::any_of(
          shown.found[at].marks, [&](const ByteSpan& mark) { return mark.overlaps(sentence); });
      if (marked && passage.page_at(sentence.begin) == shown.page)
        sentences.push_back({at, sentence, is_chosen});
    }
  }
  return sentences;
}

void find_query(ShownPage& shown, const IndexReader& index, const Synonyms& synonyms,
                const std::string& chosen) {
  shown.found.resize(shown.passages.size());
  if (shown.query.empty()) return;
  try {
    shown.found = find_words(index, shown.query, shown.passages, synonyms);
    shown.sentences = sentences_with_marks(shown, chosen);
  } catch (const Error& error) {
    if (error.code() != "query-syntax" && !error.code().ends_with("-unknown")) throw;
    shown.trouble = error.what();
  }
}

// What people decided is looked for among the decisions about this document or its path: those of
// all documents would have to be matched with all recommendations.
std::vector<Recommendation> recommendations_on(const ShownPage& shown, const IndexReader& index,
                                               const Workspace& workspace) {
  std::vector<Decision> decisions = read_decisions(workspace);
  std::erase_if(decisions, [&](const Decision& one) {
    return one.kind != DecisionKind::kUndo && one.about.document != shown.document.id &&
           one.about.path != shown.document.path;
  });
  std::vector<Recommendation> found =
      review(index.recommendations(shown.document.id), decisions, index).recommendations;
  std::erase_if(found, [&shown](const Recommendation& one) {
    return one.citation.page > shown.page || one.citation.page_end < shown.page ||
           one.kind == RecommendationClass::kExistingDuty ||
           (one.review && one.review->verdict == ReviewVerdict::kRejected);
  });
  return found;
}

}  // namespace

std::string ShownPage::address(PageNumber number) const {
  std::string text = "/document/" + document.id + "/" + std::to_string(number.value);
  if (!query.empty()) text += "?q=" + percent_encoded(query);
  if (as_text) text += (query.empty() ? "?" : "&") + std::string("toon=tekst");
  return text;
}

ShownPage shown_page(const Visit& visit, const IndexReader& index, const Synonyms& synonyms) {
  ShownPage shown;
  const auto document = index.known_document(visit.parts[0]);
  if (!document)
    throw Error("document-unknown", "Dit document is er niet (meer).", visit.parts[0],
                "Zoek het op, of kijk bij Documenten.");
  shown.document = *document;
  shown.query = visit.request.parameter("q");
  shown.as_text = visit.request.parameter("toon") == "tekst";
  shown.recommendation = shown.document.id + "/" + visit.request.parameter("aanbeveling");
  shown.page = page_number(visit.parts[1]);
  shown.passages = index.passages(shown.document.id);
  shown.last = last_page(shown.document, shown.passages);
  if (shown.page > shown.last)
    throw Error("page-unknown", "Dit document heeft " + std::to_string(shown.last.value) +
                                    (shown.last.value == 1 ? " bladzijde." : " bladzijden."));
  shown.outline = outline_of(shown.passages);
  std::erase_if(shown.passages, [page = shown.page](const AnalysedPassage& one) {
    return one.passage.page > page || one.passage.page_end < page;
  });
  find_query(shown, index, synonyms, visit.request.parameter("passage"));
  shown.recommendations = recommendations_on(shown, index, visit.site.workspace);
  if (!shown.as_text && shown.document.media == "pdf") {
    try {
      shown.view = visit.site.pages.words(shown.document.id, shown.page);
    } catch (const Error&) {
      // Its text is shown instead.
    }
  }
  return shown;
}

}  // namespace speerpunt::web
