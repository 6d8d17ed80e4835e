// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/problem_words.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/ascii.hh"

namespace speerpunt::web {
namespace {

// In a message, {1} to {9} are the numbers of the original in their order, and {} is what stands
// behind its colon.
struct Wording {
  std::string_view code;
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view kFetchAgain = "haal het bestand opnieuw op bij de bron";
constexpr std::string_view kSaveAnew = "open het document en sla het opnieuw op";
constexpr std::string_view kScanToPdf = "sla een scan in een document op als pdf";
constexpr std::string_view kSplit = "splits het bestand en voeg de delen toe";
constexpr std::string_view kUnpack = "pak het archief uit en voeg de bestanden toe";
constexpr std::string_view kComplete = "vraag om een volledig exemplaar";
constexpr std::string_view kDistrust = "vertrouw dit bestand niet; vraag om een schoon exemplaar";
constexpr std::string_view kRecognise = "lees ze met --ocr auto";

constexpr auto kWordings = std::to_array<Wording>({
    {"archive", "het bestand is een archief van een soort die niet wordt gelezen", kUnpack},
    {"archive-damaged", "het ZIP-archief is beschadigd", kComplete},
    {"archive-empty", "uit dit archief kon geen bestand worden gehaald", kUnpack},
    {"archive-member-damaged", "een bestand in het archief kan niet worden uitgepakt: {}",
     kComplete},
    {"archive-member-encrypted", "een bestand in het archief heeft een wachtwoord: {}",
     "pak het uit met het wachtwoord en voeg het bestand toe"},
    {"archive-overlapping", "de bestanden in het archief liggen over elkaar, als in een ZIP-bom",
     "vertrouw het niet: vraag om de bestanden zelf"},
    {"archive-too-large", "in het archief is een bestand te groot, of zit meer dan wordt gelezen",
     kUnpack},
    {"comments-left-out", "opmerkingen in de marge zijn weggelaten: {1}",
     "niets te doen: ze horen niet bij de tekst"},
    {"date-conflict", "het bestand noemt twee data; de eerste die werd gevonden, is gebruikt", ""},
    {"docx-damaged", "het Word-document is beschadigd", kSaveAnew},
    {"docx-empty", "dit Word-document heeft geen tekst", kScanToPdf},
    {"embedded-too-deep",
     "{1} bestanden erin zijn weggelaten: zij zitten in meer dan {2} bestanden in elkaar",
     "haal eruit wat van belang is en voeg dat los toe"},
    {"embedded-too-much",
     "{1} van de {2} bestanden erin zijn weggelaten: uit één bestand van deze grootte komen er "
     "niet meer dan {3}, of {4} MiB",
     "haal eruit wat van belang is en voeg dat los toe"},
    {"empty-file", "het bestand is leeg", kComplete},
    {"epub-document", "het bestand is een e-boek; die worden niet gelezen",
     "open het in zijn eigen programma en sla het op als pdf"},
    {"executable", "het bestand is een programma", "laat het weg"},
    {"file-changed", "het bestand is veranderd terwijl het werd gelezen", "voeg het opnieuw toe"},
    {"file-missing", "er is geen bestand met deze naam",
     "kijk het pad na; voeg een verplaatst bestand toe onder zijn nieuwe pad"},
    {"file-too-large", "het bestand is {1} MB groot; de grens is {2} MB",
     "splits het, of sla het kleiner op (zonder gescande beelden)"},
    {"file-unreadable", "het bestand kan niet worden gelezen",
     "kijk na of u het mag lezen, en of de schijf waarop het staat in orde is"},
    {"hidden-text", "tekst die als verborgen is opgemaakt, is weggelaten",
     "maak haar zichtbaar als zij bij de tekst hoort"},
    {"html-empty", "deze webpagina heeft zelf geen tekst",
     "sla een pagina die uit scripts ontstaat op vanuit een browser"},
    {"html-truncated", "alleen de eerste {1} MiB van de tekst is gelezen", kSplit},
    {"image", "het bestand is een plaatje", "maak er een pdf met een tekstlaag van (scan met OCR)"},
    {"invalid-utf8",
     "de tekst is geen geldige UTF-8; bytes zijn gelezen als windows-1252 of vervangen",
     "sla het bestand op als UTF-8 als tekens er verkeerd uitzien"},
    {"ignore-list-unreadable",
     "de lijst van wat moet worden weggelaten, is niet gelezen, zodat haar map is overgeslagen",
     "herstel of verwijder dat bestand, en voeg de map opnieuw toe"},
    {"mail-attachment", "een bijlage: {}", "niets te doen: zij is zelf een document"},
    {"mail-attachment-left-out", "een bijlage is niet gelezen: {}",
     "sla de bijlage op en voeg haar los toe"},
    {"mail-date-invalid", "de datum van de mail is niet te lezen: {}",
     "de datum van dit bericht is onbekend"},
    {"mail-empty", "dit bericht heeft geen tekst", "kijk naar de bijlagen"},
    {"mail-encrypted", "een deel van het bericht is versleuteld",
     "open het in een mailprogramma en sla de tekst op"},
    {"name-mismatch", "de naam van het bestand past niet bij wat erin staat",
     "niets te doen: wat erin staat, bepaalt hoe het wordt gelezen"},
    {"not-a-file", "het is geen gewoon bestand", "laat het weg, of noem de bestanden erin"},
    {"ocr-failed", "de tekst op deze bladzijde kon niet worden herkend", "open het origineel"},
    {"ocr-unavailable", "tekst op beeld kan hier niet worden herkend: de taalgegevens ontbreken",
     "installeer tesseract-ocr-nld, of zet TESSDATA_PREFIX op de map die ze heeft"},
    {"odt-damaged", "de OpenDocument-tekst is beschadigd", kSaveAnew},
    {"odt-empty", "deze OpenDocument-tekst heeft geen tekst", kScanToPdf},
    {"office-damaged", "een deel van het document is beschadigd, zodat tekst kan ontbreken",
     kSaveAnew},
    {"office-encrypted", "het document heeft een wachtwoord", "sla het op zonder wachtwoord"},
    {"office-too-large", "een deel van het document is groter dan wordt gelezen: {}",
     "splits het document, of sla het op als pdf"},
    {"out-of-memory", "het lezen van het bestand kost meer geheugen dan is toegestaan",
     "splits het, of sla het kleiner op (zonder gescande beelden)"},
    {"outlook-attachment", "bijlagen zitten in een winmail.dat van Outlook en zijn niet gelezen",
     "vraag de afzender het als HTML of platte tekst te sturen"},
    {"outlook-message", "het bestand is een bericht van Outlook", "sla het op als .eml of als pdf"},
    {"output-too-large", "de tekst van dit bestand is groter dan is toegestaan", kSplit},
    {"pdf-blank", "lege bladzijden: {}", ""},
    {"pdf-damaged", "de pdf is beschadigd of afgebroken en kan niet worden geopend", kFetchAgain},
    {"pdf-empty", "de pdf heeft geen bladzijden", kFetchAgain},
    {"pdf-encrypted", "de pdf is op slot met een wachtwoord",
     "open hem met het wachtwoord en bewaar een kopie zonder"},
    {"pdf-garbage-text",
     "bladzijden waarvan de letters voor andere letters staan, zodat hun tekst niet is wat men "
     "ziet: {}",
     kRecognise},
    {"pdf-no-text", "bladzijden zonder tekst, vermoedelijk gescand: {}", kRecognise},
    {"pdf-ocr", "de tekst is herkend op beeld, {1}% zeker, op bladzijden: {}",
     "bekijk de bladzijde voor u eruit citeert"},
    {"pdf-ocr-too-many", "bladzijden zonder tekst, meer dan er in één document worden herkend: {}",
     kSplit},
    {"pdf-ocr-uncertain", "de tekst van deze bladzijden is met veel twijfel herkend: {}",
     "scan ze opnieuw met 300 dpi of meer, of zoek het oorspronkelijke bestand"},
    {"pdf-page-damaged", "bladzijden die niet te lezen zijn: {}", kFetchAgain},
    {"pdf-picture", "bladzijden met beeld waarin geen tekst is gevonden: {}", ""},
    {"pdf-repaired", "de pdf was beschadigd en is bij het lezen hersteld; er kan tekst ontbreken",
     "vergelijk hem met het origineel, of haal het bestand opnieuw op"},
    {"pdf-too-large",
     "alleen het eerste deel van de pdf is gelezen: hij heeft {1} bladzijden, of meer tekst dan "
     "erin past",
     kSplit},
    {"postscript", "het bestand is PostScript", "zet het om naar pdf"},
    {"presentation", "het bestand is een presentatie",
     "open het in zijn eigen programma en sla het op als pdf"},
    {"reader-died", "het programma dat dit bestand las, is afgebroken",
     "het bestand is waarschijnlijk beschadigd: open het, sla het opnieuw op en voeg dat toe"},
    {"reader-failed", "het lezen is opgegeven",
     "open het bestand, sla het opnieuw op en voeg dat toe"},
    {"reader-misbehaved", "het programma dat dit bestand las, gaf een antwoord zonder document",
     kDistrust},
    {"reader-timeout", "het lezen duurde langer dan {1} seconden en is gestopt",
     "open het bestand, sla het opnieuw op als pdf en voeg dat toe"},
    {"rtf-empty", "dit RTF-document heeft geen tekst", kScanToPdf},
    {"rtf-truncated", "het RTF-document houdt te vroeg op, of is groter dan wordt gelezen",
     kComplete},
    {"spreadsheet", "het bestand is een rekenblad",
     "open het in zijn eigen programma en sla het op als pdf"},
    {"text-truncated", "alleen de eerste {1} MiB van de tekst is gelezen", kSplit},
    {"tracked-changes",
     "wijzigingen worden bijgehouden: wat is ingevoegd, is gelezen, wat is geschrapt, niet",
     "aanvaard of verwerp de wijzigingen als dit de definitieve tekst is"},
    {"unknown-binary", "het bestand heeft een onbekende vorm",
     "kijk na of het volledig is, of sla het op als pdf"},
    {"web-archive-empty", "in dit webarchief zit geen webpagina", "sla de pagina opnieuw op"},
    {"word-document", "het bestand is een oud Word-document", "sla het op als pdf"},
    {"word-list-missing",
     "er is geen lijst van Nederlandse woorden: woorden die aan een regeleinde zijn afgebroken, "
     "worden minder goed hersteld",
     "installeer het Debian-pakket wdutch en voeg het bestand opnieuw toe"},
    {"xml-document", "het bestand is XML en geen webpagina",
     "sla de leesbare vorm op als webpagina of pdf"},
    {"zeros", "het bestand bevat niets dan nullen",
     "vraag om een volledig exemplaar: een download of een schijf heeft gefaald"},
});

// An archive that was read has the code of one that cannot be.
constexpr Wording kReadArchive{"archive", "een archief met {1} bestanden, zonder eigen tekst",
                               "niets te doen: elk bestand erin is een document"};

const Wording* wording_of(const Problem& problem) {
  if (problem.code == kReadArchive.code && problem.severity == Severity::kNote)
    return &kReadArchive;
  const auto* found = std::ranges::find(kWordings, problem.code, &Wording::code);
  return found == kWordings.end() ? nullptr : found;
}

std::vector<std::string_view> numbers_in(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const auto* end = std::find_if_not(text.begin() + at, text.end(), is_digit);
    found.emplace_back(text.begin() + at, end);
    at += found.back().size();
  }
  return found;
}

// Nothing: the original has not what is named.
std::optional<std::string> filled(std::string_view wording, std::string_view original) {
  std::string text;
  for (std::size_t at = 0; at < wording.size(); ++at) {
    if (wording[at] != '{') {
      text += wording[at];
    } else if (wording[++at] == '}') {
      const std::size_t colon = original.find(": ");
      if (colon == std::string_view::npos) return std::nullopt;
      text += original.substr(colon + 2);
    } else {
      const auto numbers = numbers_in(original);
      const auto place = static_cast<std::size_t>(wording[at++] - '1');
      if (place >= numbers.size()) return std::nullopt;
      text += numbers[place];
    }
  }
  return text;
}

}  // namespace

ProblemWords in_dutch(const Problem& problem) {
  const Wording* wording = wording_of(problem);
  auto message = wording == nullptr ? std::nullopt : filled(wording->message, problem.message);
  ProblemWords words{problem.message, problem.hint};
  if (message) words = {std::move(*message), std::string(wording->hint)};
  if (problem.page) {
    words.message = "bladzijde " + std::to_string(problem.page->value) + ": " + words.message;
  }
  return words;
}

Html told(std::span<const Problem> problems) {
  Html lines;
  for (const Problem& problem : problems) {
    const ProblemWords words = in_dutch(problem);
    lines += tag("p", words.message);
    if (!words.hint.empty()) lines += tag("p", {{"class", "zacht"}}, words.hint);
  }
  return lines;
}

}  // namespace speerpunt::web
