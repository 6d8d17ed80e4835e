// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the headings above a sentence announce.
#include <string>
#include <vector>

#include "index/find/addressees.hh"

namespace speerpunt {

enum class HeadingSense {
  kNone,
  kAdvice,      // Aanbevelingen, Wat wij vragen
  kFindings,    // Conclusies, Bevindingen, Oordeel
  kBackground,  // Aanleiding, Inleiding, Werkwijze
  kLaw,         // Wettelijk kader, Bestaande verplichtingen
  kQuestion,    // Vraag 3
  kAnswer,      // Antwoord 3
  kIntention,   // Wat wij zelf doen, Vervolg
  kContact,     // Colofon, Over ons
};

struct Headings {
  HeadingSense nearest = HeadingSense::kNone;
  bool advice = false;                  // the nearest or one above it announces advice
  bool to_trainees = false;             // names trainees or trainers
  std::vector<std::string> stems;       // of the nearest
  std::vector<const Actor*> addressed;  // by an advice: "Actiepunten voor artsen"
};

// `path`: outermost first.
Headings headings_of(const std::vector<std::string>& path);

}  // namespace speerpunt
