// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to corpus/dutch: words of the list that are no parts of a compound, and parts that are no
// words of it. Folded and sorted.
#include <algorithm>
#include <array>
#include <string_view>

namespace speerpunt::dutch {

// Look like a word at the end of another one, but are a suffix there: behan|deling.
constexpr std::array<std::string_view, 139> kNoTails = {
    "aal",    "aan",         "aar",          "aard",      "aards",    "aars",   "ale",
    "anten",  "aren",        "arier",        "ariers",    "baar",     "bare",   "bij",
    "dan",    "dat",         "deling",       "delingen",  "den",      "der",    "deren",
    "die",    "ding",        "dingen",       "dit",       "dom",      "duwen",  "eel",
    "eelt",   "een",         "eer",          "enden",     "enen",     "ent",    "enten",
    "eren",   "gen",         "ger",          "gers",      "ging",     "gingen", "graaf",
    "grafie", "grafisch",    "gram",         "grammen",   "heden",    "hem",    "hen",
    "het",    "hun",         "iaat",         "iek",       "iele",     "ier",    "iet",
    "isme",   "ismen",       "ken",          "kende",     "kers",     "king",   "komst",
    "lende",  "lijk",        "logen",        "logisch",   "logische", "loog",   "loos",
    "loze",   "lozen",       "matig",        "matige",    "meen",     "men",    "mende",
    "ment",   "mer",         "mine",         "mines",     "naar",     "naars",  "natie",
    "naties", "nering",      "neringen",     "netje",     "netjes",   "nis",    "nissen",
    "oir",    "ons",         "oor",          "oratorium", "pende",    "per",    "ping",
    "pingen", "pioen",       "ratuur",       "ren",       "rende",    "rij",    "rijen",
    "schap",  "schappelijk", "schappelijke", "schappen",  "sen",      "sering", "seringen",
    "sief",   "sieve",       "sten",         "ster",      "temmers",  "ten",    "ter",
    "tie",    "tijk",        "tor",          "tot",       "uit",      "ukken",  "van",
    "ven",    "ver",         "vers",         "ving",      "vingen",   "vol",    "volle",
    "wat",    "wie",         "zen",          "zend",      "zing",     "zingen"};
static_assert(std::ranges::is_sorted(kNoTails));

// Function words, and prefixes that are also words.
constexpr std::array<std::string_view, 39> kNoHeads = {
    "aan",     "als", "dan", "dat",  "den", "der",  "des",   "die",  "dis",  "dit",
    "een",     "her", "het", "hij",  "los", "met",  "mis",   "neer", "niet", "ont",
    "overeen", "par", "per", "pre",  "pro", "rond", "samen", "ten",  "ter",  "terug",
    "toe",     "tot", "van", "vast", "ver", "wan",  "wat",   "weg",  "wie"};
static_assert(std::ranges::is_sorted(kNoHeads));

// Words, but at the beginning of a longer one nearly always a piece: vers|lagen.
constexpr std::array<std::string_view, 37> kNoStems = {
    "alge",  "all",   "beg",  "bel",   "bes",  "best", "bet",  "burg", "dien",  "ego",
    "forma", "gen",   "gene", "ger",   "ges",  "gesp", "hen",  "ins",  "legio", "let",
    "manke", "mater", "oer",  "ongel", "par",  "plag", "prak", "pres", "ren",   "scha",
    "stat",  "tempe", "vers", "verst", "vita", "wel",  "wis"};
static_assert(std::ranges::is_sorted(kNoStems));

// Occur only behind another part: regel|geving.
constexpr std::array<std::string_view, 22> kTailsOnly = {
    "daags",  "daagse",  "delig",   "delige",  "geving",  "hoekig", "hoekige", "jarig",
    "jarige", "koppig",  "koppige", "kundig",  "kundige", "potig",  "talig",   "talige",
    "vormig", "vormige", "voudig",  "voudige", "zijdig",  "zijdige"};
static_assert(std::ranges::is_sorted(kTailsOnly));

// Take -er- as a link: kinder|arts.
constexpr std::array<std::string_view, 11> kStemsWithEr = {
    "been", "blad", "ei", "goed", "hoen", "kalf", "kind", "lied", "rad", "rund", "volk"};
static_assert(std::ranges::is_sorted(kStemsWithEr));

// Come before a noun too, though most words with them are not compounds.
constexpr std::array<std::string_view, 13> kParticles = {
    "achter", "bij",  "binnen", "boven",  "buiten", "door", "mee",
    "onder",  "over", "tegen",  "tussen", "uit",    "voor"};
static_assert(std::ranges::is_sorted(kParticles));

// A known word that is one of these and another known word is derived: ver|slagen.
constexpr std::array<std::string_view, 20> kPrefixes = {
    "aan", "af", "be",    "bij", "door", "er",   "ge",  "her", "in",  "mis",
    "na",  "om", "onder", "ont", "op",   "over", "toe", "uit", "ver", "voor"};
static_assert(std::ranges::is_sorted(kPrefixes));

// Words of three letters that are often a part.
constexpr std::array<std::string_view, 111> kShortParts = {
    "arm", "ast", "bak", "bal", "ban", "bar", "bas", "bed", "bek", "bel", "bes", "bod", "bom",
    "bon", "bos", "bot", "bus", "cel", "dag", "dak", "dal", "dek", "dis", "eed", "eer", "eik",
    "eis", "erf", "fee", "gas", "gat", "gel", "gif", "gil", "god", "hal", "ham", "hek", "hel",
    "hof", "hut", "ijs", "jas", "job", "kam", "kan", "kap", "kas", "kat", "kim", "kip", "koe",
    "kop", "lab", "lid", "lip", "lof", "lot", "man", "mes", "mij", "net", "nut", "oog", "oor",
    "oud", "pad", "pan", "pas", "pen", "pil", "pin", "pop", "pot", "put", "rad", "ras", "rat",
    "rek", "rij", "rit", "rok", "rol", "rug", "sap", "set", "ski", "sok", "tak", "tas", "tip",
    "tok", "ton", "top", "vak", "val", "vat", "vet", "vis", "vol", "wal", "web", "weg", "wet",
    "wol", "zak", "zee", "zes", "zin", "zon", "zus"};
static_assert(std::ranges::is_sorted(kShortParts));

}  // namespace speerpunt::dutch
