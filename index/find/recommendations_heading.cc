// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_heading.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/split.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {
namespace {

struct SenseWords {
  HeadingSense sense;
  std::string_view words;  // folded; "*" ends a word that goes on
};

// The first row that fits counts.
constexpr auto kSenses = std::to_array<SenseWords>({
    {HeadingSense::kQuestion, "vraag vragen"},
    {HeadingSense::kAnswer, "antwoord antwoorden"},
    {HeadingSense::kContact, "colofon contact deel download downloads nieuwsbrief redactie volg"},
    {HeadingSense::kAdvice,
     "aanbeveling aanbevelingen aanbevelen actiepunt actiepunten advies adviezen adviseren "
     "agenda beter maatregelen moet moeten nodig oproep raden speerpunten verlangen verwachten "
     "verwacht verzoek verzoeken voorstel voorstellen vragen wensen wil willen"},
    {HeadingSense::kIntention, "beloven doen gaan plannen toezeggingen vervolg voornemens"},
    {HeadingSense::kLaw,
     "geldende juridisch juridische regels verplicht verplichting* wet wetgeving wettelijk "
     "wettelijke"},
    {HeadingSense::kFindings, "bevinding* conclusie* oordeel resultaat resultaten uitkomst*"},
    {HeadingSense::kBackground,
     "aanleiding aanpak achtergrond context geschiedenis inleiding methode onderzoeksopzet opzet "
     "verantwoording vooraf voorgeschiedenis voorwoord vraagstelling werkwijze woord"},
});

constexpr auto kTowards = std::to_array<std::string_view>({"aan", "voor"});

bool fits(std::string_view pattern, std::string_view word) {
  return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1))
                                : word == pattern;
}

HeadingSense sense_of(const TokenisedText& heading) {
  for (const SenseWords& row : kSenses) {
    // "Vragen" opens the part with questions; "Wat wij vragen" an advice
    const bool opens = row.sense == HeadingSense::kQuestion || row.sense == HeadingSense::kAnswer;
    const std::size_t end =
        opens ? std::min<std::size_t>(1, heading.tokens.size()) : heading.tokens.size();
    for (const std::string_view pattern : split(row.words, ' ')) {
      for (std::size_t at = 0; at < end; ++at) {
        if (fits(pattern, heading.tokens[at].folded)) return row.sense;
      }
    }
  }
  return HeadingSense::kNone;
}

bool towards(const TokenisedText& heading, std::size_t at) {
  const auto leads = [&](std::size_t back) {
    return at >= back && std::find(kTowards.begin(), kTowards.end(),
                                   heading.tokens[at - back].folded) != kTowards.end();
  };
  return leads(1) || leads(2);
}

}  // namespace

Headings headings_of(const std::vector<std::string>& path) {
  Headings headings;
  for (const std::string& part : path) {
    const TokenisedText heading = tokenise(part);
    headings.nearest = sense_of(heading);
    headings.advice = headings.advice || headings.nearest == HeadingSense::kAdvice;
    headings.stems.clear();
    for (const Token& token : heading.tokens) {
      headings.stems.push_back(token.stem);
      headings.to_trainees = headings.to_trainees || token.folded == "aios" ||
                             token.folded == "opleider" || token.folded == "opleiders";
    }
    if (!headings.advice) continue;
    for (const ActorMention& mention : find_actors(heading, 0, heading.tokens.size())) {
      if (towards(heading, mention.first)) headings.addressed.push_back(mention.actor);
    }
  }
  return headings;
}

}  // namespace speerpunt
