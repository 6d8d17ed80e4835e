// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lead_ins.hh"

#include "reports/candidate.hh"

namespace speerpunt {

std::map<std::string, std::string> lead_ins(const IndexReader& index,
                                            const std::vector<Recommendation>& recommendations) {
  std::map<std::string, std::string> found;
  for (const Recommendation& one : recommendations) {
    const auto analysed = index.passage(one.citation.passage);
    if (!analysed) continue;
    const Passage& passage = analysed->passage;
    for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
      const ByteSpan sentence = passage.sentences[i];
      if (one.citation.span.begin.value < sentence.begin.value ||
          one.citation.span.begin.value >= sentence.end.value)
        continue;
      if (const auto before = lead_in(passage, i))
        found.emplace(one.id, passage.slice(passage.sentences[*before]));
      break;
    }
  }
  return found;
}

}  // namespace speerpunt
