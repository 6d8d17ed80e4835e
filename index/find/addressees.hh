// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parties that act in Dutch health policy, by the words that name them.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/recommendation.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

enum class ActorGroup {
  kGovernment,    // ministers, parliament, municipalities, inspectorates
  kPayer,         // insurers, employers
  kProvider,      // hospitals, boards, organisations of care
  kEducation,     // faculties, colleges, those who shape training
  kProfessional,  // doctors, trainees, trainers: what they do is practice
  kPublic,        // patients, citizens
  kIssuer,        // whoever wrote the text: wij, ik, the federation
};

struct Actor {
  std::string_view names;  // separated by |; words in their stem or folded form
  std::string_view normalised;
  ActorGroup group;
};

inline constexpr auto kActors = std::to_array<Actor>({
    {"minister van volksgezondheid|minister van volksgezondheid welzijn en sport|"
     "minister van vws|minister voor medische zorg|"
     "minister voor langdurige zorg|vws minister|bewindslieden van vws",
     "minister van VWS", ActorGroup::kGovernment},
    {"staatssecretaris van vws|staatssecretaris van volksgezondheid|"
     "staatssecretaris van volksgezondheid welzijn en sport",
     "staatssecretaris van VWS", ActorGroup::kGovernment},
    {"minister van sociale zaken|minister van sociale zaken en werkgelegenheid|minister van szw",
     "minister van SZW", ActorGroup::kGovernment},
    {"minister van onderwijs|minister van onderwijs cultuur en wetenschap|minister van ocw",
     "minister van OCW", ActorGroup::kGovernment},
    {"minister van justitie|minister van justitie en veiligheid|minister van veiligheid|"
     "minister van veiligheid en justitie|minister van jenv|minister voor "
     "rechtsbescherming",
     "minister van Justitie en Veiligheid", ActorGroup::kGovernment},
    {"minister|bewindspersoon|bewindslieden", "minister", ActorGroup::kGovernment},
    {"staatssecretaris|staatssecretarissen", "staatssecretaris", ActorGroup::kGovernment},
    {"ministerie van vws|ministerie van volksgezondheid|"
     "ministerie van volksgezondheid welzijn en sport|vws",
     "ministerie van VWS", ActorGroup::kGovernment},
    {"ministerie van szw|ministerie van sociale zaken|"
     "ministerie van sociale zaken en werkgelegenheid|szw",
     "ministerie van SZW", ActorGroup::kGovernment},
    {"ministerie", "ministerie", ActorGroup::kGovernment},
    {"kabinet|regering", "kabinet", ActorGroup::kGovernment},
    {"tweede kamer|vaste kamercommissie|kamerleden|kamer|volksvertegenwoordiging|parlement",
     "Tweede Kamer", ActorGroup::kGovernment},
    {"eerste kamer", "Eerste Kamer", ActorGroup::kGovernment},
    {"politiek|politieke partijen", "politiek", ActorGroup::kGovernment},
    {"wetgever|wetgeving|wet en regelgeving|wet- en regelgeving|regelgeving", "wetgever",
     ActorGroup::kGovernment},
    {"rijk", "Rijk", ActorGroup::kGovernment},
    {"overheid|rijksoverheid|bevoegd gezag", "overheid", ActorGroup::kGovernment},
    {"gemeente|college van burgemeester en wethouders", "gemeenten", ActorGroup::kGovernment},
    {"provincie", "provincies", ActorGroup::kGovernment},
    {"igj|inspectie gezondheidszorg en jeugd", "IGJ", ActorGroup::kGovernment},
    {"igz|inspectie voor de gezondheidszorg", "IGZ", ActorGroup::kGovernment},
    {"inspectie szw|inspectie voor sociale zaken en werkgelegenheid|arbeidsinspectie|"
     "nederlandse arbeidsinspectie",
     "Arbeidsinspectie", ActorGroup::kGovernment},
    {"inspectie", "inspectie", ActorGroup::kGovernment},
    {"nza|nederlandse zorgautoriteit", "NZa", ActorGroup::kGovernment},
    {"zorginstituut|zorginstituut nederland", "Zorginstituut", ActorGroup::kGovernment},
    {"rivm", "RIVM", ActorGroup::kGovernment},
    {"ggd|ggd'en|ggd-en|ggden", "GGD", ActorGroup::kGovernment},
    {"zonmw", "ZonMw", ActorGroup::kGovernment},
    {"uwv", "UWV", ActorGroup::kGovernment},
    {"openbaar ministerie|om-officier", "Openbaar Ministerie", ActorGroup::kGovernment},
    {"tuchtcollege|tuchtcolleges", "tuchtcolleges", ActorGroup::kGovernment},
    {"europese commissie", "Europese Commissie", ActorGroup::kGovernment},
    {"zorgverzekeraar", "zorgverzekeraars", ActorGroup::kPayer},
    {"verzekeraar", "verzekeraars", ActorGroup::kPayer},
    {"zorgkantoor|zorgkantoren", "zorgkantoren", ActorGroup::kPayer},
    {"werkgever", "werkgevers", ActorGroup::kPayer},
    {"vakbond|werknemersorganisatie", "vakbonden", ActorGroup::kPayer},
    {"sociale partners", "sociale partners", ActorGroup::kPayer},
    {"arbodienst", "arbodiensten", ActorGroup::kPayer},
    {"ziekenhuis|umc", "ziekenhuizen", ActorGroup::kProvider},
    {"raad van bestuur|raden van bestuur|ziekenhuisbestuur|bestuurder|zorgbestuurder",
     "bestuurders", ActorGroup::kProvider},
    {"zorginstelling|zorgaanbieder|zorgorganisatie|instelling", "zorginstellingen",
     ActorGroup::kProvider},
    {"huisartsenpost", "huisartsenposten", ActorGroup::kProvider},
    {"leverancier|softwareleverancier|ict-leverancier", "leveranciers", ActorGroup::kProvider},
    {"organisatie|implementerende organisatie", "organisaties", ActorGroup::kProvider},
    {"opleidingsinstelling|opleidingsinstituut|opleidingsziekenhuis", "opleidingsinstellingen",
     ActorGroup::kEducation},
    {"faculteit|universiteit|geneeskundefaculteit", "faculteiten", ActorGroup::kEducation},
    {"opleiding", "opleidingen", ActorGroup::kEducation},
    {"college geneeskundige specialismen|cgs", "CGS", ActorGroup::kEducation},
    {"registratiecommissie|rgs", "RGS", ActorGroup::kEducation},
    {"wetenschappelijke vereniging|beroepsvereniging|federatiepartner",
     "wetenschappelijke verenigingen", ActorGroup::kEducation},
    {"veldpartijen|partijen in de zorg|zorgpartijen|betrokken partijen|koepelorganisatie",
     "veldpartijen", ActorGroup::kProvider},
    {"opleider|supervisor", "opleiders", ActorGroup::kProfessional},
    {"aios|anios|arts-assistent|arts in opleiding", "aios", ActorGroup::kProfessional},
    {"coassistent|co-assistent|geneeskundestudent|student", "studenten", ActorGroup::kProfessional},
    {"bedrijfsarts", "bedrijfsartsen", ActorGroup::kProfessional},
    {"verzekeringsarts", "verzekeringsartsen", ActorGroup::kProfessional},
    {"huisarts", "huisartsen", ActorGroup::kProfessional},
    {"medisch specialist|medisch-specialist|specialist", "medisch specialisten",
     ActorGroup::kProfessional},
    {"specialist ouderengeneeskunde", "specialisten ouderengeneeskunde", ActorGroup::kProfessional},
    {"psychiater", "psychiaters", ActorGroup::kProfessional},
    {"jeugdarts", "jeugdartsen", ActorGroup::kProfessional},
    {"arts|dokter|medicus|behandelaar|collega", "artsen", ActorGroup::kProfessional},
    {"beroepsgroep|medische beroepsgroep", "beroepsgroep", ActorGroup::kProfessional},
    {"zorgverlener|zorgprofessional|hulpverlener|professional", "zorgverleners",
     ActorGroup::kProfessional},
    {"verpleegkundige", "verpleegkundigen", ActorGroup::kProfessional},
    {"apotheker", "apothekers", ActorGroup::kProfessional},
    {"minister van binnenlandse zaken|minister van bzk", "minister van BZK",
     ActorGroup::kGovernment},
    {"minister van financiën", "minister van Financiën", ActorGroup::kGovernment},
    {"minister van defensie", "minister van Defensie", ActorGroup::kGovernment},
    {"minister van infrastructuur|minister van ienw", "minister van Infrastructuur",
     ActorGroup::kGovernment},
    {"minister van landbouw|minister van lnv|minister van lvvn", "minister van LNV",
     ActorGroup::kGovernment},
    {"minister van economische zaken|minister van ezk|minister van ez",
     "minister van Economische Zaken", ActorGroup::kGovernment},
    {"minister van klimaat|minister voor klimaat", "minister van Klimaat", ActorGroup::kGovernment},
    {"minister van wonen|minister voor wonen|minister voor volkshuisvesting|minister van "
     "volkshuisvesting|minister voor vro",
     "minister van Wonen", ActorGroup::kGovernment},
    {"minister van asiel|minister voor asiel", "minister van Asiel", ActorGroup::kGovernment},
    {"minister van buitenlandse zaken", "minister van Buitenlandse Zaken", ActorGroup::kGovernment},
    {"staatssecretaris van financiën", "staatssecretaris van Financiën", ActorGroup::kGovernment},
    {"staatssecretaris van szw|staatssecretaris van sociale zaken", "staatssecretaris van SZW",
     ActorGroup::kGovernment},
    {"staatssecretaris van jenv|staatssecretaris van justitie",
     "staatssecretaris van Justitie en Veiligheid", ActorGroup::kGovernment},
    {"ministerie van binnenlandse zaken|ministerie van bzk|bzk", "ministerie van BZK",
     ActorGroup::kGovernment},
    {"ministerie van onderwijs|ministerie van ocw|ocw", "ministerie van OCW",
     ActorGroup::kGovernment},
    {"ministerie van justitie|ministerie van jenv", "ministerie van Justitie en Veiligheid",
     ActorGroup::kGovernment},
    {"ministerie van defensie", "ministerie van Defensie", ActorGroup::kGovernment},
    {"ministerie van financiën", "ministerie van Financiën", ActorGroup::kGovernment},
    {"gemeenteraad", "gemeenteraden", ActorGroup::kGovernment},
    {"college van b en w|college van b&w", "college van B en W", ActorGroup::kGovernment},
    {"wethouder", "wethouders", ActorGroup::kGovernment},
    {"waterschap", "waterschappen", ActorGroup::kGovernment},
    {"gedeputeerde staten", "Gedeputeerde Staten", ActorGroup::kGovernment},
    {"provinciale staten", "Provinciale Staten", ActorGroup::kGovernment},
    {"autoriteit persoonsgegevens", "Autoriteit Persoonsgegevens", ActorGroup::kGovernment},
    {"toezichthouder", "toezichthouders", ActorGroup::kGovernment},
    {"politie", "politie", ActorGroup::kGovernment},
    {"belastingdienst", "Belastingdienst", ActorGroup::kGovernment},
    {"uitvoeringsorganisatie|uitvoeringsinstantie|uitvoerder", "uitvoeringsorganisaties",
     ActorGroup::kGovernment},
    {"veiligheidsregio", "veiligheidsregio's", ActorGroup::kGovernment},
    {"rechtspraak|rechter", "rechtspraak", ActorGroup::kGovernment},
    {"informateur|formateur", "informateur", ActorGroup::kGovernment},
    {"overheidsorganisatie|overheidsinstantie|bestuursorgaan", "overheidsorganisaties",
     ActorGroup::kGovernment},
    {"lidstaat", "lidstaten", ActorGroup::kGovernment},
    {"rijkswaterstaat", "Rijkswaterstaat", ActorGroup::kGovernment},
    {"vng", "VNG", ActorGroup::kGovernment},
    {"logius", "Logius", ActorGroup::kGovernment},
    {"beheerder", "beheerders", ActorGroup::kGovernment},
    {"stuurgroep", "stuurgroep", ActorGroup::kGovernment},
    {"pensioenfonds", "pensioenfondsen", ActorGroup::kPayer},
    {"bedrijf|bedrijfsleven", "bedrijven", ActorGroup::kPayer},
    {"ondernemer", "ondernemers", ActorGroup::kPayer},
    {"woningcorporatie|corporatie|verhuurder", "woningcorporaties", ActorGroup::kPayer},
    {"energieleverancier|energiebedrijf", "energieleveranciers", ActorGroup::kPayer},
    {"netbeheerder", "netbeheerders", ActorGroup::kPayer},
    {"vervoerder", "vervoerders", ActorGroup::kPayer},
    {"bank", "banken", ActorGroup::kPayer},
    {"fabrikant|producent", "fabrikanten", ActorGroup::kPayer},
    {"supermarkt", "supermarkten", ActorGroup::kPayer},
    {"schoolbestuur", "schoolbesturen", ActorGroup::kEducation},
    {"school", "scholen", ActorGroup::kEducation},
    {"schoolleider", "schoolleiders", ActorGroup::kEducation},
    {"lerarenopleiding", "lerarenopleidingen", ActorGroup::kEducation},
    {"hogeschool", "hogescholen", ActorGroup::kEducation},
    {"kennisinstelling", "kennisinstellingen", ActorGroup::kEducation},
    {"verpleeghuis", "verpleeghuizen", ActorGroup::kProvider},
    {"aanbieder", "aanbieders", ActorGroup::kProvider},
    {"jeugdzorg|jeugdhulpaanbieder", "jeugdhulpaanbieders", ActorGroup::kProvider},
    {"umc's|universitair medisch centrum", "umc's", ActorGroup::kProvider},
    {"apotheek", "apotheken", ActorGroup::kProvider},
    {"verwerkingsverantwoordelijke", "verwerkingsverantwoordelijken", ActorGroup::kProvider},
    {"ontwikkelaar", "ontwikkelaars", ActorGroup::kProvider},
    {"vereniging", "verenigingen", ActorGroup::kProvider},
    {"sportvereniging", "sportverenigingen", ActorGroup::kProvider},
    {"arbodeskundige", "arbodeskundigen", ActorGroup::kProvider},
    {"kinderarts", "kinderartsen", ActorGroup::kProfessional},
    {"wijkverpleegkundige", "wijkverpleegkundigen", ActorGroup::kProfessional},
    {"verloskundige", "verloskundigen", ActorGroup::kProfessional},
    {"chirurg", "chirurgen", ActorGroup::kProfessional},
    {"leraar|leerkracht|docent", "leraren", ActorGroup::kProfessional},
    {"advocaat", "advocaten", ActorGroup::kProfessional},
    {"notaris", "notarissen", ActorGroup::kProfessional},
    {"dierenarts", "dierenartsen", ActorGroup::kProfessional},
    {"fysiotherapeut", "fysiotherapeuten", ActorGroup::kProfessional},
    {"mentor", "mentoren", ActorGroup::kProfessional},
    {"praktijkhouder", "praktijkhouders", ActorGroup::kProfessional},
    {"waarnemer", "waarnemers", ActorGroup::kProfessional},
    {"agent|politieagent", "agenten", ActorGroup::kProfessional},
    {"bestuursarts|inrichtingsarts", "inrichtingsartsen", ActorGroup::kProfessional},
    {"wijkarts", "wijkartsen", ActorGroup::kProfessional},
    {"casemanager", "casemanagers", ActorGroup::kProfessional},
    {"begeleider", "begeleiders", ActorGroup::kProfessional},
    {"boer", "boeren", ActorGroup::kProfessional},
    {"burger|iedereen|mensen", "burgers", ActorGroup::kPublic},
    {"patient|client|naasten", "patiënten", ActorGroup::kPublic},
    {"knmg|artsenfederatie|federatie|federatie medisch specialisten|lad|lhv|nvab|nvvg|fms", "KNMG",
     ActorGroup::kIssuer},
    {"wij|we|ik|ons|onze", "", ActorGroup::kIssuer},
});

struct ActorMention {
  const Actor* actor = nullptr;
  std::size_t first = 0;  // tokens first..last
  std::size_t last = 0;
};

// The parties named in tokens [begin, end), the longest names, in order.
std::vector<ActorMention> find_actors(const TokenisedText& text, std::size_t begin,
                                      std::size_t end);

// The one form of a party that `name` is as a whole: "de minister van Volksgezondheid, Welzijn en
// Sport", "ministerie van VWS" and "VWS" are the minister van VWS, who answers for the ministry.
// A name that is not known stays as it is.
std::string usual_name(std::string_view name);

// What a demand on such a party is; empty: it says nothing about the class.
std::optional<RecommendationClass> class_of(ActorGroup group);

}  // namespace speerpunt
