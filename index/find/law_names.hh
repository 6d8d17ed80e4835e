// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dutch health, labour and general laws by their names, and European acts that people call by name.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "index/find/law_name.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// A part of a law that goes by a name of its own: its division and its articles, first to last.
struct LawPart {
  std::string_view law;
  std::string_view part;  // afd: afdeling, tit: titel
  std::string_view book;
  int first;
  int last;
};
inline constexpr auto kLawParts = std::to_array<LawPart>({
    {"BWBR0005290", "afd 7.7.5", "7", 446, 468},  // geneeskundige behandelingsovereenkomst
    {"BWBR0005290", "tit 7.10", "7", 610, 691},   // arbeidsovereenkomst
});

inline constexpr auto kLawNames = std::to_array<LawName>({
    // professions and quality of care
    {"BWBR0006251", "Wet op de beroepen in de individuele gezondheidszorg", ""},
    {"BWBR0006251", "Wet beroepsuitoefening individuele gezondheidszorg", ""},
    {"BWBR0006251", "Wet individuele gezondheidszorg", ""},
    {"BWBR0006251", "Wet BIG", "wBIG|=BIG"},
    {"BWBR0006251", "Wet-BIG", ""},
    {"BWBR0006251", "BIG-wet", ""},
    {"BWBR0006251", "Wet op de BIG-registratie", ""},
    {"BWBR0006251", "Wet BIG-register", ""},
    {"BWBR0024841", "Besluit periodieke registratie Wet BIG", ""},
    {"BWBR0008688", "Tuchtrechtbesluit BIG", ""},
    {"BWBR0008846", "Besluit opleidingseisen arts", ""},
    {"BWBR0007397", "Besluit buitenslands gediplomeerden volksgezondheid", ""},
    {"BWBR0022606", "Regeling aanwijzing buitenlandse diploma's volksgezondheid", ""},
    {"BWBR0023066", "Algemene wet erkenning EU-beroepskwalificaties", ""},
    {"BWBR0023066", "Algemene wet erkenning EG-beroepskwalificaties", ""},
    {"BWBR0037173", "Wet kwaliteit, klachten en geschillen zorg", "Wkkgz|WKKGZ|WKkgz"},
    {"BWBR0007850", "Kwaliteitswet zorginstellingen", "KWZ|Kwz"},
    {"BWBR0007414", "Wet klachtrecht cliënten zorgsector", "Wkcz|WKCZ"},
    {"", "Wet medezeggenschap cliënten zorginstellingen 2018", ""},
    {"BWBR0007920", "Wet medezeggenschap cliënten zorginstellingen", ""},
    {"BWBR0018906", "Wet toelating zorginstellingen", "WTZi|WTZI|Wtzi"},
    {"BWBR0018983", "Uitvoeringsbesluit WTZi", ""},
    {"BWBR0043797", "Wet toetreding zorgaanbieders", "Wtza|WTZa"},
    {"BWBR0002753", "Wet ziekenhuisvoorzieningen", "WZV"},
    {"BWBR0008974", "Wet op bijzondere medische verrichtingen", "Wbmv|WBMV"},
    {"BWBR0022191", "Besluit aanwijzing bijzondere medische verrichtingen 2007", ""},
    {"BWBR0005209", "Besluit aanwijzing bijzondere medische verrichtingen", ""},
    {"BWBR0031557", "Tijdelijke wet ambulancezorg", "Twaz"},
    {"BWBR0002758", "Noodwet geneeskundigen", ""},
    {"BWBR0002202", "Gezondheidswet", ""},
    // patients, data and ethics
    {"BWBR0005290", "Wet op de geneeskundige behandelingsovereenkomst", "WGBO|Wgbo", "afd 7.7.5"},
    {"BWBR0005290", "Afdeling 7.7.5 Burgerlijk Wetboek", "", "afd 7.7.5"},
    {"BWBR0005290", "Afdeling 7.7.5 BW", "", "afd 7.7.5"},
    {"BWBR0005290", "Titel 7.10 Burgerlijk Wetboek", "", "tit 7.10"},
    {"BWBR0005290", "Titel 7.10 BW", "", "tit 7.10"},
    {"BWBR0009408", "Wet medisch-wetenschappelijk onderzoek met mensen", "WMO"},
    {"BWBR0013797", "Embryowet", ""},
    {"BWBR0008066", "Wet op de orgaandonatie", "=WOD|=Wod"},
    {"BWBR0003396", "Wet afbreking zwangerschap", "Wafz|WAFZ"},
    {"BWBR0012410", "Wet toetsing levensbeëindiging op verzoek en hulp bij zelfdoding", "Wtl|WTL"},
    {"BWBR0012410", "Euthanasiewet", ""},
    {"BWBR0005009", "Wet op de lijkbezorging", "=Wlb"},
    {"BWBR0013642", "Wet donorgegevens kunstmatige bevruchting", "Wdkb"},
    {"BWBR0005699", "Wet op het bevolkingsonderzoek", "=WBO"},
    {"BWBR0023864", "Wet aanvullende bepalingen verwerking persoonsgegevens in de zorg", "Wabvpz"},
    {"BWBR0023864", "Wet gebruik burgerservicenummer in de zorg", "Wbsn-z"},
    {"BWBR0022428", "Wet algemene bepalingen burgerservicenummer", ""},
    {"BWBR0040940", "Uitvoeringswet Algemene verordening gegevensbescherming", "UAVG"},
    {"BWBR0040940", "Uitvoeringswet AVG", ""},
    {"BWBR0011468", "Wet bescherming persoonsgegevens", "Wbp|WBP"},
    {"BWBR0033715", "Wet basisregistratie personen", "Wbrp"},
    {"BWBR0006297", "Wet op de identificatieplicht", ""},
    {"", "Wet elektronische gegevensuitwisseling in de zorg", ""},
    // psychiatry, coercion, youth, long-term care, insurance
    {"BWBR0040635", "Wet verplichte geestelijke gezondheidszorg", "Wvggz|WvGGZ|WVGGZ"},
    {"BWBR0040632", "Wet zorg en dwang", "Wzd|WZD"},
    {"BWBR0040632", "Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten",
     ""},
    {"BWBR0040634", "Wet forensische zorg", "Wfz"},
    {"BWBR0005700", "Wet bijzondere opnemingen in psychiatrische ziekenhuizen", ""},
    {"BWBR0005700", "Wet Bopz", "Bopz|BOPZ"},
    {"BWBR0008765", "Beginselenwet verpleging ter beschikking gestelden", "Bvt"},
    {"BWBR0009709", "Penitentiaire beginselenwet", "Pbw"},
    {"BWBR0034925", "Jeugdwet", ""},
    {"BWBR0016637", "Wet op de jeugdzorg", ""},
    {"BWBR0017751", "Uitvoeringsbesluit Wet op de jeugdzorg", ""},
    {"BWBR0035917", "Wet langdurige zorg", "Wlz|WLZ"},
    {"BWBR0035948", "Besluit langdurige zorg", ""},
    {"BWBR0036014", "Regeling langdurige zorg", ""},
    {"BWBR0002614", "Algemene Wet Bijzondere Ziektekosten", "AWBZ"},
    {"BWBR0014149", "Besluit zorgaanspraken AWBZ", ""},
    {"BWBR0035362", "Wet maatschappelijke ondersteuning 2015", ""},
    {"BWBR0035362", "Wmo 2015", "Wmo"},
    {"BWBR0020031", "Wet maatschappelijke ondersteuning", ""},
    {"BWBR0018450", "Zorgverzekeringswet", "Zvw|ZVW"},
    {"BWBR0018492", "Besluit zorgverzekering", ""},
    {"BWBR0018715", "Regeling zorgverzekering", ""},
    {"BWBR0018451", "Wet op de zorgtoeslag", ""},
    {"BWBR0018830", "Invoerings- en aanpassingswet Zorgverzekeringswet", ""},
    {"BWBR0002460", "Ziekenfondswet", ""},
    {"BWBR0020078", "Wet marktordening gezondheidszorg", "Wmg|WMG"},
    {"BWBR0003356", "Wet tarieven gezondheidszorg", "WTG"},
    {"BWBR0009385", "Wet op de organisatie ZorgOnderzoek Nederland", ""},
    {"BWBR0009455", "Kaderwet VWS-subsidies", ""},
    // public health, medicines, products
    {"BWBR0024705", "Wet publieke gezondheid", "Wpg|WPG"},
    {"BWBR0021505", "Geneesmiddelenwet", ""},
    {"BWBR0021672", "Besluit Geneesmiddelenwet", ""},
    {"BWBR0002290", "Wet op de Geneesmiddelenvoorziening", "WoG"},
    {"BWBR0001941", "Opiumwet", ""},
    {"BWBR0042755", "Wet medische hulpmiddelen", ""},
    {"BWBR0002697", "Wet op de medische hulpmiddelen", ""},  // until 2021
    {"BWBR0007307", "Besluit medische hulpmiddelen", ""},
    {"BWBR0006060", "Besluit actieve implantaten", ""},
    {"BWBR0012610", "Besluit in-vitro diagnostica", ""},
    {"BWBR0012702", "Besluit stralingsbescherming", ""},
    {"BWBR0002402", "Kernenergiewet", ""},
    {"BWBR0004302", "Tabaks- en rookwarenwet", ""},
    {"BWBR0004302", "Tabakswet", ""},
    {"BWBR0002458", "Alcoholwet", ""},
    {"BWBR0002458", "Drank- en Horecawet", ""},
    {"BWBR0001969", "Warenwet", ""},
    {"BWBR0005577", "Warenwetbesluit machines", ""},
    {"BWBR0018370", "Warenwetbesluit verpakkingen en gebruiksartikelen", ""},
    {"BWBR0026338", "Drinkwaterwet", ""},
    {"BWBR0027466", "Wet veiligheidsregio's", "Wvr"},
    {"BWBR0003081", "Wet op de dierproeven", ""},
    // work and social security
    {"BWBR0010346", "Arbeidsomstandighedenwet", "Arbowet|ARBO-wet|Arbo-wet"},
    {"BWBR0010346", "Arbowet", ""},
    {"BWBR0008498", "Arbeidsomstandighedenbesluit", "Arbobesluit|Arbo-besluit"},
    {"BWBR0008587", "Arbeidsomstandighedenregeling", "Arboregeling"},
    {"BWBR0007671", "Arbeidstijdenwet", "Atw|ATW"},
    {"BWBR0007687", "Arbeidstijdenbesluit", ""},
    {"BWBR0013063", "Wet verbetering poortwachter", "Wvp|WVP"},
    {"BWBR0019057", "Wet werk en inkomen naar arbeidsvermogen", "WIA"},
    {"BWBR0019057", "Wet WIA", ""},
    {"BWBR0002524", "Wet op de arbeidsongeschiktheidsverzekering", "WAO"},
    {"BWBR0001888", "Ziektewet", ""},
    {"BWBR0008657", "Wet arbeidsongeschiktheidsvoorziening jonggehandicapten", "Wajong"},
    {"BWBR0004045", "Werkloosheidswet", "WW"},
    {"BWBR0015703", "Participatiewet", ""},
    {"BWBR0007333", "Algemene bijstandswet", ""},
    {"BWBR0013060", "Wet structuur uitvoeringsorganisatie werk en inkomen", "SUWI"},
    {"BWBR0013060", "Wet SUWI", ""},
    {"BWBR0017745", "Wet financiering sociale verzekeringen", "Wfsv"},
    {"BWBR0008819", "Wet op de medische keuringen", "WMK|Wmk"},
    {"BWBR0013030", "Besluit klachtenbehandeling aanstellingskeuringen", ""},
    {"BWBR0011173", "Wet flexibel werken", ""},
    {"BWBR0013008", "Wet arbeid en zorg", "Wazo|WAZO"},
    {"BWBR0002747", "Wet op de ondernemingsraden", "WOR"},
    {"BWBR0014915", "Wet gelijke behandeling op grond van handicap of chronische ziekte", ""},
    {"BWBR0006502", "Algemene wet gelijke behandeling", "AWGB|Awgb"},
    {"BWBR0032249", "Wet normering topinkomens", "WNT"},
    {"BWBR0037852", "Wet bescherming klokkenluiders", ""},
    {"BWBR0002221", "Algemene Ouderdomswet", "AOW"},
    // education and research
    {"BWBR0005682", "Wet op het hoger onderwijs en wetenschappelijk onderzoek", "WHW"},
    {"BWBR0007625", "Wet educatie en beroepsonderwijs", "=WEB"},
    {"BWBR0033520", "Kaderbesluit CCMS", ""},
    {"BWBR0003906", "TNO-wet", ""},
    // general
    {"BWBR0001840", "Grondwet", ""},
    {"BWBR0005537", "Algemene wet bestuursrecht", "Awb|AWB"},
    {"BWBR0045754", "Wet open overheid", "Woo|WOO"},
    {"BWBR0005252", "Wet openbaarheid van bestuur", "Wob|WOB"},
    {"BWBR0001854", "Wetboek van Strafrecht", "=Sr|WvSr"},
    {"BWBR0001903", "Wetboek van Strafvordering", "=Sv|WvSv"},
    {"BWBR0001827", "Wetboek van Burgerlijke Rechtsvordering", "=Rv"},
    {"BWBR0002063", "Wet op de economische delicten", "=WED"},
    {"BWBR0008691", "Mededingingswet", "=Mw"},
    {"BWBR0020495", "Kaderwet zelfstandige bestuursorganen", ""},
    {"BWBR0008159", "Kaderwet adviescolleges", ""},
    {"BWBR0005416", "Gemeentewet", ""},
    {"BWBR0003245", "Wet milieubeheer", "=Wm"},
    {"BWBR0007376", "Archiefwet 1995", ""},
    {"BWBR0007376", "Archiefwet", ""},
    {"BWBR0007748", "Archiefbesluit 1995", ""},
    {"BWBR0007748", "Archiefbesluit", ""},
    {"BWBR0011823", "Vreemdelingenwet 2000", ""},
    {"BWBR0011823", "Vreemdelingenwet", ""},
    {"BWBR0011353", "Wet inkomstenbelasting 2001", ""},
    {"BWBR0002629", "Wet op de omzetbelasting 1968", ""},
    {"BWBR0024649", "Wet tijdelijk huisverbod", ""},
    {"BWBR0015926", "Wet op het Centraal bureau voor de statistiek", ""},
    {"BWBR0009544", "Wet inburgering nieuwkomers", ""},
    {"BWBR0020611", "Wet inburgering", ""},
    {"BWBV0001000", "Europees Verdrag tot bescherming van de rechten van de mens", "EVRM"},
    {"BWBV0001000", "Europees Verdrag voor de rechten van de mens", ""},
    {"BWBV0002508", "Verdrag inzake de rechten van het kind", "IVRK"},
    {"BWBV0001016", "Internationaal Verdrag inzake economische, sociale en culturele rechten",
     "IVESCR|IVESC"},
    {"BWBV0001017", "Internationaal Verdrag inzake burgerrechten en politieke rechten",
     "IVBPR|BUPO"},
    {"BWBV0001800", "Europees Sociaal Handvest", ""},
    {"BWBV0001506", "Verdrag betreffende de werking van de Europese Unie", "VWEU"},
    {"BWBV0001507", "Verdrag betreffende de Europese Unie", "VEU"},
    // European acts
    {"celex:32016R0679", "Algemene verordening gegevensbescherming", "AVG|GDPR"},
    {"celex:32017R0745", "Verordening medische hulpmiddelen", "=MDR"},
    {"celex:32017R0745", "Medical Device Regulation", ""},
    {"celex:32017R0745", "Medical Devices Regulation", ""},
    {"celex:32017R0746", "Verordening in-vitrodiagnostica", "IVDR"},
    {"celex:32014R0536", "Clinical Trial Regulation", "=CTR"},
    {"celex:32025R0327", "European Health Data Space", "EHDS"},
    {"celex:32024R1689", "AI-verordening", ""},
});

struct LawMention {
  std::string_view id;         // never empty
  std::size_t last = 0;        // token
  std::string_view part = {};  // the name is that of a part of the law
};

// The law whose name begins at token `at`, the longest that fits; a year and an abbreviation in
// brackets behind it belong to it.
std::optional<LawMention> law_named_at(const TokenisedText& text, std::size_t at,
                                       bool after_article);

// The id of the one law whose name differs from that of an act:... id by a slip of the pen or a
// hyphen: "Besluit zorgaanspraken ABWZ". Empty: none, or several. Numbers must be the same.
std::string_view law_meant_by(std::string_view act_id);

// The part of the Civil Code with this number (7 -> BWBR0005290); empty: no such part.
std::string_view civil_code_book(std::string_view number);

// The part that an article belongs to ("7:448"), or that is so called; nothing: none that has a
// name.
const LawPart* part_with_article(std::string_view law, std::string_view article);
const LawPart* part_named(std::string_view law, std::string_view part);

// What people read for a canonical id: the first of its names in the table, of a part of the Civil
// Code "Burgerlijk Wetboek Boek 7". A part of a law is written behind it: "BWBR0005290 afd 7.7.5".
// Empty: not in the table.
std::string law_name_of(std::string_view id);

// "wgbo" -> "WGBO": the abbreviation of one law only, in its capitals. Empty: none, or of several.
std::string_view law_abbreviation(std::string_view folded);

}  // namespace speerpunt
