// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus/dutch: what the rules of the stemmer get wrong. Every entry is the end of a
// word, so that compounds follow: kamerleden like leden.
#include <array>
#include <string_view>

namespace speerpunt::dutch {

struct IrregularEnding {
  std::string_view form;
  std::string_view stem;
  bool whole_word = false;  // the ending is too common in other words
};

inline constexpr auto irregular_endings = std::to_array<IrregularEnding>({
    // not forms of "al"
    {"alle", "alle", true},
    {"allen", "alle", true},
    // plurals with another vowel, or with one that stays short in an open syllable
    {"geleden", "geleden"},
    {"overleden", "overleden"},
    {"verleden", "verleden"},
    {"leden", "lid"},
    {"binnensteden", "binnenstad"},
    {"steden", "stad", true},
    {"hoofdsteden", "hoofdstad"},
    {"schepen", "schip", true},
    {"dagen", "dag"},
    {"verslagen", "verslag"},
    {"slagen", "slag"},
    {"bedragen", "bedrag"},
    {"verdragen", "verdrag"},
    {"gebreken", "gebrek"},
    {"bevelen", "bevel"},
    {"spelen", "spel"},
    {"wegen", "weg", true},
    {"snelwegen", "snelweg"},
    {"glazen", "glas"},
    {"daken", "dak"},
    {"vaten", "vat"},
    {"paden", "pad"},
    {"gaten", "gat"},
    {"bladen", "blad"},
    {"baden", "bad"},
    {"hoven", "hof"},
    {"goden", "god"},
    {"oorlogen", "oorlog"},
    // plurals in -eren
    {"kinderen", "kind"},
    {"goederen", "goed"},
    {"liederen", "lied"},
    {"beenderen", "been"},
    {"runderen", "rund"},
    {"eieren", "ei", true},
    {"volkeren", "volk"},
    {"bladeren", "blad"},
    {"gemoederen", "gemoed"},
    {"lammeren", "lam"},
    // -or is stressed here
    {"kantoren", "kantoor"},
    {"koren", "koor", true},
    // Latin and Greek plurals
    {"centra", "centrum"},
    {"criteria", "criterium"},
    {"musea", "museum"},
    {"symposia", "symposium"},
    {"stadia", "stadium"},
    {"gremia", "gremium"},
    {"consortia", "consortium"},
    {"laboratoria", "laboratorium"},
    {"ministeria", "ministerium"},
});

// Words in -s that are no plurals, where the rules would think so.
struct Ending {
  std::string_view ending;
  bool whole_word = false;
};

inline constexpr auto no_plural_s = std::to_array<Ending>({
    {"abces"},      {"adres"},     {"advies"},       {"bijles"},     {"congres"},    {"divers"},
    {"elders"},     {"exces"},     {"expres"},       {"fries"},      {"grens"},      {"immers"},
    {"invers"},     {"koers"},     {"laars"},        {"medemens"},   {"precies"},    {"prinses"},
    {"proces"},     {"succes"},    {"tendens"},      {"tevens"},     {"univers"},    {"verlies"},
    {"volgens"},    {"wens"},      {"anders", true}, {"bies", true}, {"fles", true}, {"kies", true},
    {"lens", true}, {"les", true}, {"mens", true},   {"nies", true}, {"pers", true}, {"vers", true},
    {"vies", true}, {"zes", true},
});

// Ends of words in -ien that are no plurals of -ie.
inline constexpr auto no_plural_ien = std::to_array<std::string_view>({
    "zien",
    "dien",
    "schien",
    "tien",
    "gien",
    "vlien",
});

}  // namespace speerpunt::dutch
