// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to act_title.cc: the words with which titles of acts begin, go on and end.
#include <array>
#include <string_view>

namespace speerpunt::act_title {

// First words of titles of several words.
inline constexpr auto kHeads = std::to_array<std::string_view>({"wet",
                                                                "rijkswet",
                                                                "kaderwet",
                                                                "invoeringswet",
                                                                "uitvoeringswet",
                                                                "aanpassingswet",
                                                                "overgangswet",
                                                                "besluit",
                                                                "uitvoeringsbesluit",
                                                                "invoeringsbesluit",
                                                                "kaderbesluit",
                                                                "instellingsbesluit",
                                                                "vrijstellingsbesluit",
                                                                "subsidiebesluit",
                                                                "rechtspositiebesluit",
                                                                "bezoldigingsbesluit",
                                                                "warenwetbesluit",
                                                                "aanwijzingsbesluit",
                                                                "regeling",
                                                                "uitvoeringsregeling",
                                                                "subsidieregeling",
                                                                "kaderregeling",
                                                                "vrijstellingsregeling",
                                                                "warenwetregeling",
                                                                "beleidsregel",
                                                                "beleidsregels",
                                                                "verordening"});
inline constexpr auto kBeforeHead =
    std::to_array<std::string_view>({"tijdelijke", "tijdelijk", "algemene"});

// Words that may open the title behind its head, with an article behind them or not.
inline constexpr auto kOpenings =
    std::to_array<std::string_view>({"op", "inzake", "tot", "houdende", "ter", "betreffende"});
inline constexpr auto kArticles = std::to_array<std::string_view>({"de", "het", "een"});

// "in de zorg" at the end of a title.
inline constexpr auto kFields =
    std::to_array<std::string_view>({"zorg", "gezondheidszorg", "jeugdzorg", "jeugdhulp",
                                     "zorgsector", "onderwijs", "kinderopvang", "arbeid"});

// Words that no title has, or with which the sentence goes on behind one.
inline constexpr auto kNotInTitle = std::to_array<std::string_view>(
    {"aan",          "aangehaald",   "achter",    "af",
     "al",           "alle",         "als",       "alsmede",
     "alsook",       "andere",       "art",       "artikel",
     "artikelen",    "beoogt",       "bepaalt",   "bepaalde",
     "beschermt",    "beschrijft",   "bestaat",   "betreft",
     "bevat",        "bedoeld",      "bedoelde",  "biedt",
     "bij",          "bijvoorbeeld", "bijlage",   "blijft",
     "blijkt",       "bood",         "brengt",    "creëert",
     "creeert",      "daar",         "daarom",    "dan",
     "dat",          "de",           "den",       "der",
     "deze",         "dient",        "dienen",    "die",
     "dit",          "door",         "dus",       "echter",
     "een",          "eigen",        "elk",       "elke",
     "en",           "er",           "ervan",     "eis",
     "eist",         "etc",          "gaat",      "gaan",
     "geeft",        "gaf",          "geen",      "geldt",
     "gelden",       "gold",         "genoemd",   "genoemde",
     "gestelde",     "geworden",     "goed",      "had",
     "hadden",       "heeft",        "hebben",    "het",
     "hier",         "hierna",       "hij",       "hoe",
     "hoofdstuk",    "houdt",        "hun",       "i.v.m",
     "ivm",          "o.a",          "ik",        "in",
     "inclusief",    "indien",       "inmiddels", "ingetrokken",
     "introduceert", "inwerking",    "is",        "kan",
     "kent",         "komt",         "komen",     "kon",
     "konden",       "krachtens",    "kreeg",     "krijgt",
     "kunnen",       "kwam",         "laat",      "legt",
     "leidt",        "lid",          "maakt",     "maken",
     "maar",         "mag",          "mogen",     "mede",
     "meer",         "men",          "met",       "moet",
     "moeten",       "moest",        "moesten",   "na",
     "naar",         "namelijk",     "neemt",     "niet",
     "noch",         "noemt",        "nog",       "nr",
     "nu",           "of",           "om",        "omdat",
     "omschreven",   "omvat",        "onder",     "onderscheidenlijk",
     "ons",          "onze",         "ook",       "op",
     "opgenomen",    "over",         "paragraaf", "per",
     "plaats",       "regelt",       "regelen",   "respectievelijk",
     "richt",        "samen",        "schrijft",  "sinds",
     "speelt",       "spreekt",      "staat",     "staan",
     "stelt",        "stellen",      "stond",     "straks",
     "te",           "tegen",        "ten",       "ter",
     "terug",        "tevens",       "tijdens",   "toe",
     "toen",         "tot",          "treedt",    "trad",
     "tussen",       "uit",          "van",       "vanaf",
     "vanuit",       "vanwege",      "verandert", "verbiedt",
     "vereist",      "verplicht",    "verstaat",  "vervalt",
     "vervallen",    "vervangen",    "vervangt",  "verving",
     "via",          "volgens",      "voor",      "voorziet",
     "vormt",        "vraagt",       "waar",      "waarbij",
     "waardoor",     "waarin",       "waarmee",   "waarop",
     "waarvan",      "wanneer",      "want",      "waren",
     "was",          "wat",          "we",        "wel",
     "welke",        "werd",         "werden",    "werkt",
     "wij",          "wijzigt",      "wil",       "willen",
     "worden",       "wordt",        "zal",       "ze",
     "zegt",         "zelf",         "zich",      "zie",
     "ziet",         "zij",          "zijn",      "zo",
     "zoals",        "zodat",        "zonder",    "zou",
     "zouden",       "zowel",        "zullen"});

// Compounds in -wet that are a sort of act and no act.
inline constexpr auto kSorts = std::to_array<std::string_view>(
    {"aanpassingswet",  "basiswet",        "begrotingswet", "conceptwet",     "experimenteerwet",
     "experimentenwet", "goedkeuringswet", "grondwet",      "hoofdwet",       "implementatiewet",
     "initiatiefwet",   "intrekkingswet",  "invoeringswet", "kaderwet",       "machtigingswet",
     "moederwet",       "natuurwet",       "noodwet",       "ontwerpwet",     "overgangswet",
     "raamwet",         "rijkswet",        "spoedwet",      "uitvoeringswet", "veegwet",
     "verzamelwet",     "wijzigingswet",   "zorgwet"});

inline constexpr auto kSuffixes =
    std::to_array<std::string_view>({"besluit", "regeling", "reglement", "verordening", "statuut"});

inline constexpr auto kMonths =
    std::to_array<std::string_view>({"januari", "februari", "maart", "april", "mei", "juni", "juli",
                                     "augustus", "september", "oktober", "november", "december"});

inline constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"aan", "bij", "de", "den", "der", "een", "en", "het", "in", "inzake", "met", "naar", "of",
     "op", "ter", "tot", "van", "voor"});

inline constexpr auto kParticles = std::to_array<std::string_view>(
    {"aan", "af", "bij", "door", "in", "na", "om", "op", "over", "toe", "uit", "vast"});

// Behind a title and "van" these are no part of it.
inline constexpr auto kAfterVan = std::to_array<std::string_view>(
    {"belang", "betekenis", "groot", "invloed", "kracht", "mening", "overeenkomstige",
     "overheidswege", "rechtswege", "toepassing", "waarde"});

}  // namespace speerpunt::act_title
