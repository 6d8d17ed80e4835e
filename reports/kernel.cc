// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/kernel.hh"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortestKernel = 60;  // a kernel sentence says something,
constexpr std::size_t kLongestKernel = 400;  // and can be read aloud
constexpr std::size_t kKernelDocuments = 5;  // the newest that carry the theme
constexpr std::size_t kKernelPool = 400;     // centrality is quadratic in it

// "Hoofdstuk 2 gaat over ...": says what stands elsewhere in the document.
bool tells_of_itself(std::string_view sentence) {
  constexpr std::array<std::string_view, 7> kParts = {
      "hoofdstuk", "paragraaf", "bijlage", "leeswijzer", "tabel", "figuur", "hieronder"};
  for (const dutch::Word& word : dutch::words(sentence)) {
    if (std::find(kParts.begin(), kParts.end(), word.folded) != kParts.end()) return true;
  }
  return false;
}

void add_candidates(const Material& material, const QuoteBook& quoted,
                    const AnalysedPassage& analysed, std::vector<Candidate>& pool) {
  const Passage& passage = analysed.passage;
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    const ByteSpan span = passage.sentences[i];
    const std::string_view text = passage.slice(span);
    if (block_of(passage, span).kind != BlockKind::kParagraph || !text.ends_with('.') ||
        text.size() < kShortestKernel || text.size() > kLongestKernel) {
      continue;
    }
    if (quoted.holds(passage, span) || material.own_score(text) == 0 || tells_of_itself(text)) {
      continue;
    }
    Candidate candidate = widen(analysed, i, kQuoteBytes);
    if (candidate.first == i) pool.push_back(std::move(candidate));
  }
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

}  // namespace

std::vector<Candidate> kernel(const Material& material, const QuoteBook& quoted, std::size_t most) {
  std::vector<Candidate> pool;
  for (const DocumentId& document : newest_documents(material)) {
    for (const auto& [id, passage] : material.passages()) {
      if (passage.passage.document == document) add_candidates(material, quoted, passage, pool);
    }
  }
  if (pool.size() > kKernelPool) pool.resize(kKernelPool);
  std::vector<double> centrality(pool.size());
  for (std::size_t i = 0; i < pool.size(); ++i) {
    for (std::size_t j = 0; j < pool.size(); ++j) {
      if (i != j) centrality[i] += overlap(pool[i].stems, pool[j].stems);
    }
    centrality[i] *= 1 + 0.25 * std::min(material.score(*pool[i].passage), 4.0);
  }
  std::vector<Candidate> chosen;
  while (chosen.size() < std::min(most, pool.size())) {
    std::size_t best = pool.size();
    double best_value = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < pool.size(); ++i) {
      double likest = 0;
      for (const Candidate& other : chosen) {
        likest = std::max(likest, overlap(pool[i].stems, other.stems));
      }
      const double value = centrality[i] * (1 - likest);
      if (likest < kSameMeaning && value > best_value) {
        best = i;
        best_value = value;
      }
    }
    if (best == pool.size()) break;
    chosen.push_back(pool[best]);
  }
  return chosen;
}

}  // namespace speerpunt
