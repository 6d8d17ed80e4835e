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
    {"overheid|rijk|rijksoverheid|bevoegd gezag", "overheid", ActorGroup::kGovernment},
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
