// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/agenda.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "reports/addressees.hh"

namespace speerpunt {

std::vector<Hit> hits_on(const IndexReader& index, const Synonyms& synonyms,
                         const Material& material, const std::string& theme,
                         const std::string& item, std::size_t most) {
  SearchRequest question;
  question.query = item;
  question.theme = theme;
  question.count = most;
  question.facets = false;
  question.ungrouped = true;
  std::vector<Hit> hits = search(index, question, synonyms).hits;
  std::erase_if(hits, [&](const Hit& hit) { return !material.passages().contains(hit.passage); });
  return hits;
}

std::optional<Candidate> answer_in(const AnalysedPassage& analysed, const Hit& hit) {
  const Passage& passage = analysed.passage;
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    const std::string sentence = dutch::fold(passage.slice(passage.sentences[i]));
    const auto words =
        static_cast<std::size_t>(std::count_if(hit.why.begin(), hit.why.end(), [&](const Why& why) {
          return sentence.find(dutch::fold(why.matched)) != std::string::npos;
        }));
    if (words > most) {
      best = i;
      most = words;
    }
  }
  if (!best) return {};
  return widen(analysed, *best, kQuoteBytes);
}

std::string question_about(const Recommendation& one, const BriefingTemplate& form,
                           const Document& document) {
  const bool is_named = is_addressee_sure(one) && !one.addressee.empty();
  const std::string kind(name_of(one.kind));
  auto question = form.questions.end();
  // Parliament asks the government what others should do.
  if (is_named && !is_of_government(one.addressee.front())) {
    question = form.questions.find(kind + " aan anderen");
  }
  if (question == form.questions.end()) question = form.questions.find(kind);
  if (question == form.questions.end()) return {};
  const Placeholders values = {
      {"geadresseerde", is_named ? with_article(one.addressee.front()) : "de minister"},
      {"uitgever", document.publisher},
      {"jaar", document.date ? document.date->value.substr(0, 4) : ""}};
  return filled(question->second, values).value_or("");
}

}  // namespace speerpunt
