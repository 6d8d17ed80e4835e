// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus/dutch: Dutch abbreviations, written without their last dot, in lower case,
// sorted.
#include <algorithm>
#include <array>
#include <string_view>

namespace speerpunt::dutch {

enum class Abbreviation {
  kNone,
  kOpen,    // always goes on: dr. Jansen, art. 7, bijv. Utrecht
  kClosed,  // may end a sentence: goes on before a small letter or a number
};

struct AbbreviationEntry {
  std::string_view text;
  Abbreviation kind;
};

inline constexpr auto abbreviations = std::to_array<AbbreviationEntry>({
    {"a.d.h.v", Abbreviation::kOpen},     {"a.g.v", Abbreviation::kOpen},
    {"a.h.w", Abbreviation::kOpen},       {"a.s", Abbreviation::kClosed},
    {"a.u.b", Abbreviation::kClosed},     {"aanw", Abbreviation::kClosed},
    {"adj", Abbreviation::kOpen},         {"adm", Abbreviation::kOpen},
    {"adv", Abbreviation::kOpen},         {"afb", Abbreviation::kOpen},
    {"afd", Abbreviation::kOpen},         {"afl", Abbreviation::kOpen},
    {"alg", Abbreviation::kOpen},         {"apr", Abbreviation::kClosed},
    {"arr", Abbreviation::kOpen},         {"art", Abbreviation::kOpen},
    {"artt", Abbreviation::kOpen},        {"aug", Abbreviation::kClosed},
    {"b.g.g", Abbreviation::kOpen},       {"b.v", Abbreviation::kClosed},
    {"betr", Abbreviation::kOpen},        {"bijl", Abbreviation::kOpen},
    {"bijv", Abbreviation::kOpen},        {"blz", Abbreviation::kOpen},
    {"bv", Abbreviation::kOpen},          {"c.q", Abbreviation::kOpen},
    {"c.s", Abbreviation::kClosed},       {"ca", Abbreviation::kOpen},
    {"cf", Abbreviation::kOpen},          {"chr", Abbreviation::kClosed},
    {"d.d", Abbreviation::kOpen},         {"d.i", Abbreviation::kOpen},
    {"d.m.v", Abbreviation::kOpen},       {"d.w.z", Abbreviation::kOpen},
    {"dd", Abbreviation::kOpen},          {"dec", Abbreviation::kClosed},
    {"dhr", Abbreviation::kOpen},         {"dir", Abbreviation::kOpen},
    {"dr", Abbreviation::kOpen},          {"drs", Abbreviation::kOpen},
    {"ds", Abbreviation::kOpen},          {"dw", Abbreviation::kOpen},
    {"e.a", Abbreviation::kClosed},       {"e.d", Abbreviation::kClosed},
    {"e.e.a", Abbreviation::kOpen},       {"e.g", Abbreviation::kOpen},
    {"e.o", Abbreviation::kClosed},       {"e.v", Abbreviation::kClosed},
    {"ed", Abbreviation::kOpen},          {"eds", Abbreviation::kOpen},
    {"enz", Abbreviation::kClosed},       {"etc", Abbreviation::kClosed},
    {"evt", Abbreviation::kOpen},         {"excl", Abbreviation::kOpen},
    {"fam", Abbreviation::kOpen},         {"feb", Abbreviation::kClosed},
    {"febr", Abbreviation::kClosed},      {"fig", Abbreviation::kOpen},
    {"gebr", Abbreviation::kOpen},        {"gem", Abbreviation::kOpen},

    {"hfst", Abbreviation::kOpen},        {"i.c", Abbreviation::kOpen},
    {"i.c.m", Abbreviation::kOpen},       {"i.e", Abbreviation::kOpen},
    {"i.h.k.v", Abbreviation::kOpen},     {"i.o", Abbreviation::kClosed},
    {"i.o.m", Abbreviation::kOpen},       {"i.p.v", Abbreviation::kOpen},
    {"i.s.m", Abbreviation::kOpen},       {"i.t.t", Abbreviation::kOpen},
    {"i.v.m", Abbreviation::kOpen},       {"i.z", Abbreviation::kOpen},
    {"ibid", Abbreviation::kClosed},      {"incl", Abbreviation::kOpen},
    {"ing", Abbreviation::kOpen},         {"ir", Abbreviation::kOpen},
    {"jan", Abbreviation::kClosed},       {"jg", Abbreviation::kOpen},
    {"jhr", Abbreviation::kOpen},         {"jkvr", Abbreviation::kOpen},
    {"jl", Abbreviation::kClosed},        {"jr", Abbreviation::kClosed},
    {"jrg", Abbreviation::kOpen},         {"jul", Abbreviation::kClosed},
    {"jun", Abbreviation::kClosed},

    {"m.a.w", Abbreviation::kOpen},       {"m.b.t", Abbreviation::kOpen},
    {"m.b.v", Abbreviation::kOpen},       {"m.e", Abbreviation::kOpen},
    {"m.i", Abbreviation::kOpen},         {"m.i.v", Abbreviation::kOpen},
    {"m.m", Abbreviation::kClosed},       {"m.m.v", Abbreviation::kOpen},
    {"m.n", Abbreviation::kOpen},         {"m.u.v", Abbreviation::kOpen},
    {"max", Abbreviation::kClosed},       {"mevr", Abbreviation::kOpen},
    {"mgr", Abbreviation::kOpen},         {"min", Abbreviation::kClosed},
    {"mld", Abbreviation::kClosed},       {"mln", Abbreviation::kClosed},
    {"mr", Abbreviation::kOpen},          {"mrt", Abbreviation::kClosed},
    {"mw", Abbreviation::kOpen},          {"n", Abbreviation::kOpen},
    {"n.a.v", Abbreviation::kOpen},       {"n.b", Abbreviation::kOpen},
    {"n.v", Abbreviation::kClosed},       {"n.v.t", Abbreviation::kClosed},
    {"no", Abbreviation::kOpen},          {"nov", Abbreviation::kClosed},
    {"nr", Abbreviation::kOpen},          {"nrs", Abbreviation::kOpen},
    {"o.a", Abbreviation::kOpen},         {"o.b.v", Abbreviation::kOpen},
    {"o.g.v", Abbreviation::kOpen},       {"o.i", Abbreviation::kOpen},
    {"o.i.d", Abbreviation::kClosed},     {"o.l.v", Abbreviation::kOpen},
    {"o.m", Abbreviation::kOpen},         {"o.v.v", Abbreviation::kOpen},
    {"okt", Abbreviation::kClosed},       {"ong", Abbreviation::kOpen},
    {"p", Abbreviation::kOpen},           {"p.a", Abbreviation::kOpen},
    {"p.j", Abbreviation::kClosed},       {"p.m", Abbreviation::kClosed},
    {"p.p", Abbreviation::kClosed},       {"pag", Abbreviation::kOpen},
    {"par", Abbreviation::kOpen},         {"pp", Abbreviation::kOpen},
    {"proc", Abbreviation::kOpen},        {"prof", Abbreviation::kOpen},
    {"q.q", Abbreviation::kClosed},       {"ref", Abbreviation::kOpen},
    {"resp", Abbreviation::kOpen},        {"s.v.p", Abbreviation::kClosed},
    {"sept", Abbreviation::kClosed},      {"sr", Abbreviation::kClosed},
    {"st", Abbreviation::kOpen},          {"stb", Abbreviation::kOpen},
    {"stcrt", Abbreviation::kOpen},       {"subs", Abbreviation::kOpen},
    {"t.a.v", Abbreviation::kOpen},       {"t.b.v", Abbreviation::kOpen},
    {"t.g.v", Abbreviation::kOpen},       {"t.h.v", Abbreviation::kOpen},
    {"t.n.v", Abbreviation::kOpen},       {"t.o.v", Abbreviation::kOpen},
    {"t.w.v", Abbreviation::kOpen},       {"t.z.t", Abbreviation::kClosed},
    {"tab", Abbreviation::kOpen},         {"tel", Abbreviation::kOpen},
    {"toel", Abbreviation::kOpen},        {"v", Abbreviation::kOpen},
    {"v.chr", Abbreviation::kClosed},     {"v.d", Abbreviation::kOpen},
    {"v.w.b", Abbreviation::kOpen},       {"vgl", Abbreviation::kOpen},
    {"vs", Abbreviation::kOpen},          {"w.o", Abbreviation::kOpen},
    {"w.v.t.t.k", Abbreviation::kClosed}, {"wnd", Abbreviation::kOpen},
    {"z.g", Abbreviation::kOpen},         {"z.o.z", Abbreviation::kClosed},
    {"zgn", Abbreviation::kOpen},
});

// Words that open a sentence and are no names: they tell "vitamine C. Het" from "C. Jansen".
inline constexpr auto sentence_openers = std::to_array<std::string_view>({
    "aan",     "al",   "alle",   "als",     "bij",     "daar",    "daarbij", "daarmee", "daarnaast",
    "daarom",  "dat",  "deze",   "die",     "dit",     "door",    "echter",  "een",     "elke",
    "en",      "er",   "het",    "hier",    "hierbij", "hiermee", "hij",     "hoe",     "hun",
    "ik",      "in",   "indien", "is",      "je",      "maar",    "met",     "na",      "naast",
    "niet",    "nu",   "of",     "om",      "omdat",   "onder",   "ons",     "onze",    "ook",
    "op",      "over", "sinds",  "tijdens", "toen",    "tot",     "u",       "uit",     "veel",
    "volgens", "voor", "waar",   "wanneer", "want",    "wat",     "we",      "wel",     "wie",
    "wij",     "ze",   "zij",    "zijn",    "zo",      "zodra",   "zonder",
});

constexpr Abbreviation abbreviation(std::string_view lower_case) {
  const auto* found =
      std::ranges::lower_bound(abbreviations, lower_case, {}, &AbbreviationEntry::text);
  return found != abbreviations.end() && found->text == lower_case ? found->kind
                                                                   : Abbreviation::kNone;
}

constexpr bool opens_sentence(std::string_view lower_case) {
  return std::ranges::binary_search(sentence_openers, lower_case);
}

static_assert(std::ranges::is_sorted(abbreviations, {}, &AbbreviationEntry::text));
static_assert(std::ranges::is_sorted(sentence_openers));

}  // namespace speerpunt::dutch
