// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/kernel.hh"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>

#include "corpus/dutch/words.hh"
#include "reports/addressees.hh"
#include "reports/choice.hh"
#include "reports/connection.hh"
#include "reports/fragment.hh"
#include "reports/narration.hh"
#include "reports/torn.hh"
#include "reports/voice.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortestKernel = 60;  // a kernel sentence says something,
constexpr std::size_t kLongestKernel = 450;  // and can be read aloud
constexpr std::size_t kKernelDocuments = 5;  // the newest that carry the theme
constexpr std::size_t kKernelPool = 200;     // centrality is quadratic in it
constexpr int kFirm = 3;                     // strength from which a recommendation is firm
constexpr double kOtherAddressee = 0.7;      // asks those who do not decide on policy
constexpr double kPositionFactor = 1.2;      // a kernel says first what its issuer holds

// "Bij 6 van de 10 arbodiensten ...": a figure is no view.
bool tells_figures(std::string_view sentence) {
  const std::vector<dutch::Word> words = dutch::words(sentence);
  return std::any_of(words.begin(), words.end(), [](const dutch::Word& word) {
    return std::isdigit(static_cast<unsigned char>(word.folded.front())) != 0;
  });
}

// The newest valid documents that say more of the theme than to mention it, where there are such.
std::vector<DocumentId> newest_documents(const Material& material) {
  std::map<DocumentId, std::size_t> about;  // passages of the theme
  for (const auto& [id, passage] : material.passages()) ++about[passage.passage.document];
  const bool some_say_more =
      std::any_of(about.begin(), about.end(), [](const auto& entry) { return entry.second > 1; });
  std::vector<DocumentId> newest;
  for (const DocumentId& id : material.documents()) {
    if (newest.size() == kKernelDocuments) break;
    if (about.at(id) == 1 && some_say_more) continue;
    if (!material.is_superseded(id)) newest.push_back(id);
  }
  return newest;
}

bool fits_a_kernel(std::string_view quote) {
  return quote.size() >= kShortestKernel && quote.size() <= kLongestKernel;
}

// Can be read aloud without what comes before it.
bool stands_alone(const Candidate& quote) {
  const Passage& passage = quote.passage->passage;
  const auto before = lead_in(passage, quote.sentence);
  const std::string_view first = without_number(passage.slice(passage.sentences[quote.first]));
  return !points_back(first) && !is_fragment(first) && !tells_the_past(first) &&
         !(before && denies(passage.slice(passage.sentences[*before])));
}

// Each weight by how much it has in common with the others: 1 to 2 times.
void weigh_by_centrality(std::vector<Choosable>& all) {
  std::vector<double> centrality(all.size());
  double highest = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (i != j) centrality[i] += overlap(*all[i].stems, *all[j].stems);
    }
    highest = std::max(highest, centrality[i]);
  }
  for (std::size_t i = 0; i < all.size() && highest > 0; ++i) {
    all[i].weight *= 1 + centrality[i] / highest;
  }
}

void add_sentences(const Material& material, const QuoteBook& quoted,
                   const AnalysedPassage& analysed, std::vector<Candidate>& pool) {
  const Passage& passage = analysed.passage;
  const std::string& issuer = material.document(passage.document).publisher;
  for (std::size_t i = 0; i < passage.sentences.size() && pool.size() < kKernelPool; ++i) {
    const ByteSpan span = passage.sentences[i];
    const std::string_view text = passage.slice(span);
    if (block_of(passage, span).kind != BlockKind::kParagraph || !text.ends_with('.') ||
        !fits_a_kernel(text) || quoted.holds(passage, span) || material.own_score(text) == 0 ||
        tells_figures(text)) {
      continue;
    }
    Candidate candidate = widen(analysed, i, kQuoteBytes);
    if (fits_a_kernel(cite(candidate).quote) && stands_alone(candidate) &&
        !why_torn(candidate, issuer))
      pool.push_back(std::move(candidate));
  }
}

}  // namespace

std::vector<const Wish*> kernel_wishes(const Material& material, const std::vector<Wish>& wishes,
                                       const std::vector<const Wish*>& shown, std::size_t most) {
  const std::vector<DocumentId> newest = newest_documents(material);
  std::vector<const Wish*> pool;
  std::size_t showable = 0;
  for (const Wish& wish : wishes) {
    const Recommendation& one = wish.wordings.front();
    if (!wish.can_be_shown() || std::find(shown.begin(), shown.end(), &wish) != shown.end()) {
      continue;
    }
    ++showable;
    const bool is_view = one.kind == RecommendationClass::kPosition ||
                         (one.kind == RecommendationClass::kPolicy && one.strength >= kFirm);
    if (!is_view || std::ranges::find(newest, one.citation.document) == newest.end()) continue;
    const Candidate quote = quote_of(material, one);
    if (!stands_alone(quote)) continue;
    if (fits_a_kernel(cite(quote).quote)) pool.push_back(&wish);
  }
  std::stable_sort(pool.begin(), pool.end(),
                   [](const Wish* a, const Wish* b) { return a->weight > b->weight; });
  if (pool.size() > kKernelPool) pool.resize(kKernelPool);

  std::vector<Choosable> all;
  for (const Wish* wish : pool) {
    const Recommendation& one = wish->wordings.front();
    const bool is_position = one.kind == RecommendationClass::kPosition;
    all.push_back({wish->weight * (is_position ? kPositionFactor : 1.0),
                   &wish->stems,
                   {},
                   material.category(one),
                   one.citation.document});
  }
  weigh_by_centrality(all);
  add_subthemes(all);
  std::vector<const Wish*> chosen;
  for (const std::size_t place : choose(all, std::min(most, showable / 2))) {
    chosen.push_back(pool[place]);
  }
  return chosen;
}

std::vector<Candidate> kernel_sentences(const Material& material, const QuoteBook& quoted,
                                        std::size_t most) {
  std::vector<Candidate> pool;
  for (const DocumentId& document : newest_documents(material)) {
    for (const auto& [id, passage] : material.passages()) {
      if (passage.passage.document == document) add_sentences(material, quoted, passage, pool);
    }
  }
  std::vector<Choosable> all;
  for (const Candidate& candidate : pool) {
    const Passage& passage = candidate.passage->passage;
    all.push_back({1 + 0.25 * std::min(material.score(*candidate.passage), 4.0),
                   &candidate.stems,
                   {},
                   {},
                   passage.document});
  }
  weigh_by_centrality(all);
  add_subthemes(all);
  std::vector<Candidate> chosen;
  for (const std::size_t place : choose(all, most)) chosen.push_back(pool[place]);
  return chosen;
}

}  // namespace speerpunt
