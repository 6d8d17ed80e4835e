// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words by which a recommendation is recognised, as a table that can be read and extended.
//
// A pattern is a row of folded words (lower case, no accents), matched against the words of one
// sentence:
//   moet|moeten   one of these words          noodz*   a word that begins so
//   ..            up to 4 words in between    ...      up to 16 words, .... up to 40
//   *             any one word                ^ $      start, end of the sentence
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/recommendation.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// What a match does. An ask names the act of recommending ("pleit voor"), a demand says what should
// be ("moet"), a promise what the issuer will do. A veto silences the cues whose words it overlaps,
// a block the whole sentence; a duty makes demands existing ones. A suggestion counts where a named
// party opens the sentence: "ziekenhuizen kunnen ... aanbieden".
enum class CueEffect { kAsk, kDemand, kPromise, kSuggest, kVeto, kBlock, kDuty };

struct CueRule {
  std::string_view pattern;
  CueEffect effect;
  RecommendationClass hint;  // class where nobody is named
  int strength;
  double confidence;  // of this cue alone, in a plain sentence; of a block: 1 leaves no doubt
};

namespace cue_table {
using enum CueEffect;
using enum RecommendationClass;

inline constexpr auto kRules = std::to_array<CueRule>({
    // The issuer says that it recommends. Separable verbs have a gap.
    {"pleit|pleiten|bepleit|bepleiten .. voor", kAsk, kPolicy, 4, .9},
    {"bepleit|bepleiten", kAsk, kPolicy, 4, .8},
    {"pleidooi voor|om", kAsk, kPolicy, 4, .6},
    {"roept|roepen ... op om|te|tot|dat|$", kAsk, kPolicy, 4, .85},
    {"oproep aan|om", kAsk, kPolicy, 4, .5},
    {"dringt|dringen ... aan op|om|$", kAsk, kPolicy, 4, .9},
    {"dringend verzoek|beroep", kAsk, kPolicy, 4, .75},
    {"doet|doen .. beroep op", kAsk, kPolicy, 4, .75},
    {"beveelt|bevelen ... aan", kAsk, kPolicy, 3, .9},
    {"aanbevolen wordt|om|dat", kAsk, kPolicy, 3, .85},
    {"wordt|worden|is .. aanbevolen", kAsk, kPolicy, 3, .8},
    {"aan te bevelen|raden", kAsk, kPolicy, 3, .85},
    {"verdient|verdienen .. aanbeveling", kAsk, kPolicy, 3, .9},
    {"aanbeveling verdient|verdienen", kAsk, kPolicy, 3, .9},
    {"adviseert|adviseren", kAsk, kPolicy, 3, .8},
    {"luidt ons|het advies", kAsk, kPolicy, 3, .6},
    {"raadt|raden ... aan om|dat|$", kAsk, kPolicy, 3, .85},
    {"raadt|raden .. aan .... te", kAsk, kPolicy, 3, .8},
    {"geadviseerd wordt|om", kAsk, kPolicy, 3, .75},
    {"wordt|worden .. geadviseerd", kAsk, kPolicy, 3, .75},
    {"stelt|stellen ... voor om|dat|$", kAsk, kPolicy, 3, .8},
    {"stel|stelt|stellen voor .... te", kAsk, kPolicy, 3, .8},
    {"stel|stelt|stellen .. voor .... te", kAsk, kPolicy, 3, .4},
    {"voorstel is om|dat", kAsk, kPolicy, 3, .7},
    {"herhaal|herhaalt|herhalen|handhaaft|handhaven .. "
     "aanbeveling|advies|oproep|pleidooi|verzoek|voorstel aan|dat|om|tot|voor",
     kAsk, kPolicy, 3, .75},
    {"verzoekt|verzoeken", kAsk, kPolicy, 3, .75},
    {"vraagt|vragen de|het|u|uw .. minister*|kabinet|kamer|regering|overheid|commissie ... om|te",
     kAsk, kPolicy, 3, .75},
    {"vraag|vraagt|vragen .... om|te", kAsk, kPolicy, 3, .35},
    {"vraagt|vragen om", kAsk, kPolicy, 3, .5},
    {"vraagt|vragen .. aandacht voor", kAsk, kPolicy, 3, .7},
    {"eist", kAsk, kPolicy, 5, .75},
    {"verwacht|verwachten .. van .. dat", kAsk, kPolicy, 3, .65},
    {"kan|mag|mogen .. verwacht worden", kAsk, kPolicy, 3, .6},
    {"mag|mogen .. worden verwacht", kAsk, kPolicy, 3, .6},
    {"dringt|dringen erop|er .. aan", kAsk, kPolicy, 4, .85},
    {"dringt|dringen ... erop aan", kAsk, kPolicy, 4, .85},
    {"dringt|dringen er ... op aan", kAsk, kPolicy, 4, .85},
    {"onderschrijft|onderstreept .. noodzaak|belang", kAsk, kPosition, 3, .55},
    {"steunt|steunen .. voorstel|oproep|pleidooi", kAsk, kPosition, 3, .55},
    {"vindt|vinden|acht|achten .. "
     "belangrijk|noodzakelijk|wenselijk|essentieel|cruciaal|onwenselijk",
     kAsk, kPosition, 3, .75},
    {"vindt|vinden .. het .. belangrijk|noodzakelijk|wenselijk|essentieel|cruciaal", kAsk,
     kPosition, 3, .75},
    {"acht|achten .. het .. belangrijk|noodzakelijk|wenselijk|van", kAsk, kPosition, 3, .75},
    {"acht|achten het van .. belang", kAsk, kPosition, 3, .75},
    {"is|zijn van mening|oordeel dat", kAsk, kPosition, 3, .6},
    {"is|zijn .. voorstander van", kAsk, kPosition, 3, .75},
    {"is|zijn .. tegenstander van", kAsk, kPosition, 3, .7},
    {"staat|staan op het standpunt", kAsk, kPosition, 3, .65},

    // Demands.
    {"zou|zouden ... moeten", kDemand, kPolicy, 3, .85},
    {"zou|zouden ... dienen te", kDemand, kPolicy, 3, .85},
    {"zou|zouden ... horen|behoren te", kDemand, kPolicy, 3, .8},
    {"zou|zouden ... mogen worden", kDemand, kPolicy, 3, .6},
    {"zou|zouden geen ... mogen", kDemand, kPolicy, 3, .7},
    {"zou|zouden niet ... mogen", kDemand, kPolicy, 3, .7},
    {"moet|moeten", kDemand, kPolicy, 5, .75},
    {"zal|zullen ... moeten", kDemand, kPolicy, 4, .8},
    {"dient|dienen ... te", kDemand, kPolicy, 5, .8},
    {"behoort|behoren ... te", kDemand, kPolicy, 4, .7},
    {"hoort|horen ... te worden|zijn|krijgen|hebben", kDemand, kPolicy, 4, .65},
    {"mag|mogen .. niet|geen|nooit", kDemand, kPolicy, 5, .6},
    {"mag|mogen nooit|niet", kDemand, kPolicy, 5, .65},
    {"is|zijn .. zaak", kDemand, kPolicy, 3, .7},
    {"is .. aan * .. om", kDemand, kPolicy, 3, .6},

    // What would be good.
    {"zou|zouden .. goed|mooi|wenselijk|verstandig|raadzaam|zinvol|beter|nuttig|helpen|helpend ..  "
     "zijn",
     kDemand, kPolicy, 2, .8},
    {"zou|zouden ... goed|mooi|wenselijk|verstandig|raadzaam zijn", kDemand, kPolicy, 2, .8},
    {"is|zijn .. wenselijk|raadzaam|gewenst", kDemand, kPolicy, 2, .65},
    {"is|zijn .. verstandig|raadzaam|zinvol|goed om", kDemand, kPolicy, 2, .55},
    {"ligt|liggen .. niet voor de hand om", kDemand, kPolicy, 2, .55},
    {"bij voorkeur", kDemand, kPolicy, 2, .46},
    {"idealiter", kDemand, kPolicy, 2, .6},
    {"ideale situatie", kDemand, kPolicy, 2, .55},
    {"manier|oplossing|stap|optie|mogelijkheid .... is de|het|een "
     "introductie|invoering|instelling|oprichting|aanstelling",
     kDemand, kPolicy, 3, .65},
    {"zou|zouden ... worden gefinancierd|bekostigd|geregeld|geborgd|belegd|ondergebracht|opgenomen",
     kDemand, kPolicy, 3, .55},
    {"zou|zouden ... gefinancierd|bekostigd|geregeld|geborgd|belegd|ondergebracht|opgenomen .. "
     "worden",
     kDemand, kPolicy, 3, .55},
    {"verdient|verdienen .. aandacht|prioriteit|voorkeur|steun|ruimte|versterking", kDemand,
     kPolicy, 3, .6},

    // What is left to a party, as advice.
    {"kan|kunnen .. overwegen", kDemand, kPolicy, 1, .6},
    {"kan|kunnen", kSuggest, kPolicy, 1, .5},

    // What is needed.
    {"is|zijn ... nodig", kDemand, kPolicy, 4, .55},
    {"is|zijn nodig", kDemand, kPolicy, 4, .6},
    {"is|zijn .. dringend|hard nodig", kDemand, kPolicy, 4, .7},
    {"nodig is|zijn om|dat", kDemand, kPolicy, 4, .5},
    {"is|zijn|blijft|blijven ... "
     "noodzakelijk|cruciaal|onmisbaar|essentieel|onontbeerlijk|vereist|randvoorwaardelijk",
     kDemand, kPosition, 4, .6},
    {"noodzakelijk|cruciaal|essentieel|nodig dat|om", kDemand, kPolicy, 4, .65},
    {"^ wat .. nodig is", kDemand, kPolicy, 4, .55},
    {"noodzaak tot|om|van", kDemand, kPosition, 4, .46},
    {"is|blijft .. noodzaak", kDemand, kPosition, 4, .5},
    {"is|zijn .. belangrijk dat", kDemand, kPosition, 3, .75},
    {"is|zijn .. essentieel|cruciaal|noodzakelijk|onmisbaar dat", kDemand, kPolicy, 4, .8},
    {"is|zijn .. belangrijk om", kDemand, kPolicy, 3, .65},
    {"is|zijn .. essentieel|cruciaal|noodzakelijk om", kDemand, kPolicy, 4, .7},
    {"het .. van .. belang", kDemand, kPolicy, 3, .55},
    {"het is|zijn .. belangrijk ... te", kDemand, kPolicy, 3, .5},
    {"is het .. belangrijk ... te", kDemand, kPolicy, 3, .5},
    {"is|zijn ... van .. belang dat", kDemand, kPosition, 3, .75},
    {"is|zijn ... van .. belang om", kDemand, kPolicy, 3, .7},
    {"is|zijn ... van .. belang $", kDemand, kPolicy, 3, .5},
    {"van .. belang|wezenlijk dat|om", kDemand, kPolicy, 3, .6},
    {"belangrijk dat", kDemand, kPosition, 3, .65},
    {"er .. is|blijft .. behoefte aan", kDemand, kPolicy, 3, .5},
    {"verlangt|vergt|vereist|vereisen|vergen .. maatregelen|inzet|aandacht|actie|samenwerking",
     kDemand, kPosition, 3, .55},

    // Promises: count only where the one who promises is the subject, or nobody else is.
    {"zet|zetten .. zich|ons|me in voor|om", kPromise, kIntention, 3, .8},
    {"zet|zetten .. zich|ons ... in $", kPromise, kIntention, 3, .7},
    {"blijft|blijven .. zich|ons .. inzetten|inspannen", kPromise, kIntention, 3, .75},
    {"maakt|maken .. zich|ons .. sterk|hard voor", kPromise, kIntention, 3, .75},
    {"spant|spannen .. zich|ons in", kPromise, kIntention, 3, .7},
    {"neemt|nemen .. initiatief|voortouw", kPromise, kIntention, 3, .55},
    {"zal|zullen", kPromise, kIntention, 3, .55},
    {"gaat|gaan", kPromise, kIntention, 3, .5},
    {"wil|willen", kPromise, kIntention, 3, .6},
    {"is|zijn|ben ... bereid om|$", kPromise, kIntention, 2, .65},
    {"ben|is|zijn voornemens|van plan", kPromise, kIntention, 3, .75},
    {"zeg|zeggen .. toe", kPromise, kIntention, 3, .7},
    {"uw kamer wordt|worden ... geinformeerd", kPromise, kIntention, 3, .8},
    {"informeer|informeren .. uw|de kamer", kPromise, kIntention, 3, .75},
    {"krijgt|krijgen .. prioriteit", kPromise, kIntention, 4, .6},
    {"wordt|worden ... ontwikkeld|uitgewerkt|georganiseerd|opgezet|voorbereid|opgestart|ingericht "
     "$",
     kPromise, kIntention, 3, .5},
    {"wordt|worden .. een|er|het .. programma|handreiking|richtlijn|plan|onderzoek|leidraad ... "
     "ontwikkeld|opgesteld|uitgewerkt|gestart",
     kPromise, kIntention, 3, .55},
    {"wordt .. gewerkt aan", kPromise, kIntention, 3, .55},
    {"werkt|werken .. aan een|het|de", kPromise, kIntention, 3, .5},
    {"programma|project|onderzoek|pilot|campagne start|starten|begint", kPromise, kIntention, 3,
     .55},
    {"ambitie is|om", kPromise, kIntention, 3, .5},
    {"streven|streeft ernaar|naar", kPromise, kIntention, 3, .6},
    {"hebben|heeft .. afgesproken om|dat", kPromise, kIntention, 3, .55},

    // Not a demand: denied, conditional or idiomatic uses of these words.
    {"zonder ... nodig", kVeto, kPolicy, 0, 0},
    {"zonder .. moeten", kVeto, kPolicy, 0, 0},
    {"niet|geen|nauwelijks .. nodig|noodzakelijk|vereist", kVeto, kPolicy, 0, 0},
    {"zo|indien|waar|wanneer|als|eventueel|voor|mogelijk nodig", kVeto, kPolicy, 0, 0},
    {"nodig heeft|hebben|had|hadden", kVeto, kPolicy, 0, 0},
    {"heeft|hebben|hebt|had ... nodig", kVeto, kPolicy, 0, 0},
    {"moet|moeten .. nog blijken|uitwijzen", kVeto, kPolicy, 0, 0},
    {"moet|moeten .. blijken", kVeto, kPolicy, 0, 0},
    {"zal|zullen .. moeten blijken", kVeto, kPolicy, 0, 0},
    {"bedacht moet worden", kVeto, kPolicy, 0, 0},
    {"moet|moeten .. bedacht|toegegeven|gezegd|opgemerkt worden", kVeto, kPolicy, 0, 0},
    {"te moeten", kVeto, kPolicy, 0, 0},
    {"had|hadden|heeft|hebben .. moeten", kVeto, kPolicy, 0, 0},
    {"niet meer|langer hoeft|hoeven", kVeto, kPolicy, 0, 0},
    {"moet|moeten denken aan", kVeto, kPolicy, 0, 0},
    {"dient|dienen als|ter|voor|tot", kVeto, kPolicy, 0, 0},
    {"mag|mogen .. niet verbazen|onvermeld", kVeto, kPolicy, 0, 0},
    {"belangrijk .. te vermelden|melden|weten|vermelde", kVeto, kPolicy, 0, 0},
    {"een belangrijk", kVeto, kPolicy, 0, 0},
    {"wil zeggen", kVeto, kPolicy, 0, 0},
    {"als het gaat|gaan", kVeto, kPolicy, 0, 0},
    {"het gaat", kVeto, kPolicy, 0, 0},
    {"gaat|gaan .. om|over|uit|in|niet", kVeto, kPolicy, 0, 0},
    {"zal|zullen naar verwachting|waarschijnlijk", kVeto, kPolicy, 0, 0},
    {"zal|zullen .... ingaan|stilstaan|toelichten|verwijzen", kVeto, kPolicy, 0, 0},
    {"stelt|stellen .. eisen|vragen|vast|zich", kVeto, kPolicy, 0, 0},
    {"ook wel|mooi|goed|beter zou|zouden", kVeto, kPolicy, 0, 0},
    {"eist .. tol", kVeto, kPolicy, 0, 0},

    // Only told, announced or pointed to.
    {"te lezen|vinden|bekijken|downloaden|raadplegen|bestellen", kBlock, kPolicy, 0, 0},
    {"kijk|kijkt|zie|lees .. op|ook www*|http*|de website", kBlock, kPolicy, 0, 0},
    {"^ kijk|bekijk|lees|zie|download|klik|mail|bel|stuur|abonneer|meld|deel", kBlock, kPolicy, 0,
     0},
    {"presenteert|presenteren|presenteerde|presenteerden", kBlock, kPolicy, 0, 0},
    {"cookies|javascript|browser", kBlock, kPolicy, 0, 0},
    {"werden|werd .. geadviseerd|aanbevolen|opgeroepen|verzocht", kBlock, kPolicy, 0, 0},
    {"heeft|hebben ... geadviseerd|aanbevolen|gepleit|opgeroepen|verzocht|voorgesteld", kBlock,
     kPolicy, 0, 0},
    {"veronderstelt|veronderstellen", kBlock, kPolicy, 0, 0},
    {"de vraag is|rijst|blijft", kBlock, kPolicy, 0, 0},
    {"volgende aanbevelingen|adviezen|voorstellen $", kBlock, kPolicy, 0, 0},

    {"evenmin vind|vindt|vinden", kBlock, kPolicy, 0, 1},
    {"vind|vindt|vinden .. niet dat", kBlock, kPolicy, 0, 1},

    // The law says so already.
    {"^ sinds .... moet|moeten|mag|mogen|dient|dienen", kDuty, kExistingDuty, 5, .7},
    {"houden|voldoen aan ... artikel|art|wet|*wet", kDuty, kExistingDuty, 5, .7},
    {"wettelijk verplicht*", kDuty, kExistingDuty, 5, .8},
    {"wettelijke plicht|verplichting|eis|eisen", kDuty, kExistingDuty, 5, .6},
    {"bij|in|door de wet .. bepaald|geregeld|voorgeschreven|vereist", kDuty, kExistingDuty, 5, .7},
    {"op grond van .. wet|artikel|art|verordening|richtlijn|besluit|avg", kDuty, kExistingDuty, 5,
     .7},
    {"op grond van .. *wet", kDuty, kExistingDuty, 5, .7},
    {"op grond|basis van .. *besluit|vergunning|cao", kDuty, kExistingDuty, 5, .7},
    {"op basis van .. wet|*wet|artikel|art|verordening|besluit|avg", kDuty, kExistingDuty, 5, .7},
    {"krachtens|ingevolge|conform|overeenkomstig|blijkens .. "
     "wet|*wet|wetboek|artikel|art|besluit|*besluit|verordening|regeling|richtlijn|verdrag*|*norm|"
     "vergunning|afspraken",
     kDuty, kExistingDuty, 5, .7},
    {"volgens .. "
     "wet|*wet|wetboek|artikel|avg|besluit|*besluit|verordening|wgbo|wkkgz|*kader|vergunning|"
     "beroepscode|baseline",
     kDuty, kExistingDuty, 5, .7},
    {"de|het .. wet|*wet|verordening|avg|*besluit .. bepaalt|vereist|verplicht|schrijft", kDuty,
     kExistingDuty, 5, .7},
    {"artikel .. bepaalt|vereist|verplicht|schrijft", kDuty, kExistingDuty, 5, .7},
    {"moet|moeten|dient|dienen|mag|mogen .. wettelijk", kDuty, kExistingDuty, 5, .7},
    {"wettelijk vastgelegd|voorgeschreven|bepaald|geregeld", kDuty, kExistingDuty, 5, .6},
    {"moet|moeten|dient|dienen|mag|mogen .. nu al|reeds", kDuty, kExistingDuty, 5, .6},
    {"volgt uit de wet|*wet|avg|verordening", kDuty, kExistingDuty, 5, .6},
    {"de wet verplicht|eist|vereist|schrijft|bepaalt|stelt", kDuty, kExistingDuty, 5, .8},
    {"is|zijn .. verplicht om|tot|te|een|de|het", kDuty, kExistingDuty, 5, .6},
    {"verplicht is|zijn om|tot", kDuty, kExistingDuty, 5, .6},
    {"verplichte uitvoering", kDuty, kExistingDuty, 5, .5},
    {"is|zijn verboden", kDuty, kExistingDuty, 5, .6},
    {"het is verboden", kDuty, kExistingDuty, 5, .7},
});

}  // namespace cue_table

// Verbs that open an advice in the imperative.
inline constexpr auto kImperatives = std::to_array<std::string_view>(
    {"accepteer",  "agendeer",     "behandel",      "beloon",      "benoem",       "benut",
     "beoordeel",  "bepaal",       "beperk",        "bereid",      "bescherm",     "beschrijf",
     "bespreek",   "betrek",       "bevorder",      "bewaak",      "bewaar",       "bied",
     "borg",       "breid",        "breng",         "check",       "communiceer",  "controleer",
     "creeer",     "deel",         "denk",          "documenteer", "doe",          "doorloop",
     "draag",      "erken",        "evalueer",      "faciliteer",  "financier",    "formuleer",
     "ga",         "gebruik",      "geef",          "handel",      "hanteer",      "help",
     "herken",     "herzie",       "hou",           "houd",        "implementeer", "informeer",
     "integreer",  "introduceer",  "inventariseer", "investeer",   "kies",         "koppel",
     "laat",       "leer",         "leg",           "leid",        "let",          "luister",
     "maak",       "meet",         "motiveer",      "neem",        "noem",         "noteer",
     "oefen",      "ondersteun",   "onderzoek",     "ontwikkel",   "organiseer",   "overleg",
     "overweeg",   "plan",         "presenteer",    "probeer",     "raadpleeg",    "realiseer",
     "reflecteer", "regel",        "registreer",    "respecteer",  "richt",        "schaf",
     "schakel",    "schep",        "schrap",        "schrijf",     "signaleer",    "sluit",
     "speel",      "spreek",       "sta",           "start",       "stel",         "stem",
     "stimuleer",  "stop",         "stroomlijn",    "toets",       "toon",         "update",
     "verbeter",   "vereenvoudig", "vergoed",       "vergroot",    "verhoog",      "verlaag",
     "verleen",    "verleng",      "vermeld",       "vermijd",     "verminder",    "verplicht",
     "versterk",   "vertel",       "verwijs",       "verzamel",    "vind",         "voeg",
     "voer",       "volg",         "voorkom",       "vraag",       "waarborg",     "weeg",
     "wees",       "werk",         "wijs",          "wijzig",      "zet",          "zie",
     "zoek",       "zorg"});

struct CueMatch {
  const CueRule* rule = nullptr;
  std::size_t first = 0;  // tokens first..last
  std::size_t last = 0;
};

// All rules that match in tokens [begin, end), in order of place, then of the table.
std::vector<CueMatch> match_cues(const TokenisedText& text, std::size_t begin, std::size_t end);

}  // namespace speerpunt
