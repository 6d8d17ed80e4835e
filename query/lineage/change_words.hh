// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words that make a demand firmer or looser, wider or narrower, and name its instrument. Folded;
// several words in a row are separated by one space; a trailing * stands for any ending.
#include <array>
#include <string_view>

namespace speerpunt {

struct GradedWords {
  std::string_view words;
  int grade;
};

// 5 must .. 1 may.
inline constexpr auto kFirmness = std::to_array<GradedWords>({
    {"moet", 5},
    {"moeten", 5},
    {"dient", 5},
    {"dienen", 5},
    {"verplicht*", 5},
    {"noodzakelijk", 5},
    {"eis*", 5},
    {"mag niet", 5},
    {"mag geen", 5},
    {"mogen geen", 5},
    {"verdient overweging", 2},
    {"bij wet", 5},
    {"onderzoek of", 2},
    {"mogen niet", 5},
    {"onmiddellijk", 5},
    {"per direct", 5},
    {"vereist", 5},
    {"hoort", 5},
    {"behoort", 5},
    {"horen", 5},
    {"roep* op", 4},
    {"roept", 4},
    {"roepen", 4},
    {"dringen", 4},
    {"dringt", 4},
    {"bepleit*", 4},
    {"pleit*", 4},
    {"beveelt", 4},
    {"bevelen", 4},
    {"zorg dat", 5},
    {"adviseert", 3},
    {"adviseren", 3},
    {"advies", 3},
    {"stelt voor", 3},
    {"stellen voor", 3},
    {"vraagt", 3},
    {"vragen", 3},
    {"wil", 3},
    {"willen", 3},
    {"zou moeten", 4},
    {"zouden moeten", 4},
    {"wenselijk", 2},
    {"zou goed", 2},
    {"raadzaam", 2},
    {"liefst", 2},
    {"bij voorkeur", 2},
    {"hoopt", 2},
    {"hopen", 2},
    {"overwegen", 2},
    {"overweeg*", 2},
    {"te bezien", 2},
    {"bezie*", 2},
    {"streven", 2},
    {"streeft", 2},
    {"geef* in overweging", 2},
    {"in overweging", 2},
    {"suggest*", 2},
    {"suggereert", 2},
    {"kan", 1},
    {"kunnen", 1},
    {"zou kunnen", 1},
    {"zouden kunnen", 1},
    {"mag alleen", 5},
    {"mogen alleen", 5},
    {"desgewenst", 1},
    {"facultatief", 1},
    {"mogelijkerwijs", 1},
    {"denkbaar", 1},
});

// 1 wider, -1 narrower.
inline constexpr auto kScope = std::to_array<GradedWords>({
    {"alle", 1},
    {"elke", 1},
    {"elk", 1},
    {"iedere", 1},
    {"ieder", 1},
    {"altijd", 1},
    {"zonder uitzondering", 1},
    {"overal", 1},
    {"landelijk", 1},
    {"volledig", 1},
    {"geheel", 1},
    {"structureel", 1},
    {"zonder meer", 1},
    {"sommige", -1},
    {"enkele", -1},
    {"bepaalde", -1},
    {"een aantal", -1},
    {"waar mogelijk", -1},
    {"zo mogelijk", -1},
    {"zoveel mogelijk", -1},
    {"in beginsel", -1},
    {"in principe", -1},
    {"voorlopig", -1},
    {"tijdelijk", -1},
    {"proef", -1},
    {"pilot*", -1},
    {"waar nodig", -1},
    {"vrijwillig*", -1},
    {"behalve", -1},
    {"tenzij", -1},
    {"op termijn", -1},
    {"indien mogelijk", -1},
    {"waar dat kan", -1},
    {"geleidelijk", -1},
    {"stapsgewijs", -1},
    {"vooralsnog", -1},
});

// By how binding they are.
inline constexpr auto kInstruments = std::to_array<GradedWords>({
    {"wet", 5},        {"wettelijk*", 5},     {"wetsvoorstel*", 5}, {"bij wet", 5},
    {"verbod", 5},     {"boete*", 5},         {"amvb", 4},          {"ministeriele regeling", 4},
    {"besluit", 4},    {"richtlijn*", 3},     {"norm", 3},          {"keurmerk", 3},
    {"convenant*", 2}, {"akkoord", 2},        {"afspraken", 2},     {"gedragscode", 2},
    {"subsidie*", 2},  {"handreiking*", 1},   {"campagne*", 1},     {"voorlichting", 1},
    {"leidraad", 2},   {"zelfregulering", 2},
});

// The sooner, the higher.
inline constexpr auto kUrgency = std::to_array<GradedWords>({
    {"per direct", 4},
    {"onmiddellijk", 4},
    {"direct", 4},
    {"meteen", 4},
    {"met spoed", 4},
    {"zo snel mogelijk", 3},
    {"zo spoedig mogelijk", 3},
    {"spoedig", 3},
    {"snel", 3},
    {"op korte termijn", 3},
    {"dit jaar", 3},
    {"op termijn", 1},
    {"op de langere termijn", 1},
    {"op lange termijn", 1},
    {"te zijner tijd", 1},
});

}  // namespace speerpunt
