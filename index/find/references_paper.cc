// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/references_paper.hh"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "index/find/character_scanner.hh"
#include "index/find/paper_numbers.hh"

namespace speerpunt {
namespace {

// Words before a bare dossier number that make it one.
constexpr auto kDossierWords =
    std::to_array<std::string_view>({"dossier", "dossiernummer", "kamerdossier", "wetsvoorstel",
                                     "wetsvoorstellen", "kamerstuknummer", "kamerstukdossier"});

constexpr auto kPaperWords =
    std::to_array<std::string_view>({"kamerstuk", "kamerstukken", "kst", "tk", "ek"});

struct JournalName {
  std::string_view folded;
  std::string_view id;
};
constexpr auto kJournals = std::to_array<JournalName>({{"stcrt", "stcrt"},
                                                       {"staatscourant", "stcrt"},
                                                       {"stb", "stb"},
                                                       {"staatsblad", "stb"},
                                                       {"trb", "trb"},
                                                       {"tractatenblad", "trb"}});

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  for (const std::string_view candidate : words) {
    if (candidate == word) return true;
  }
  return false;
}

class PaperFinder {
 public:
  explicit PaperFinder(const TokenisedText& text) : text_(text) {}

  std::vector<Reference> find() {
    for (std::size_t at = 0; at < text_.tokens.size(); ++at) {
      if (text_.tokens[at].span.begin.value >= done_) step(at);
    }
    return std::move(found_);
  }

 private:
  void step(std::size_t at) {
    const std::string& word = text_.tokens[at].folded;
    const std::size_t begin = text_.tokens[at].span.begin.value;
    const std::size_t end = text_.tokens[at].span.end.value;
    if (one_of(kPaperWords, word)) {
      paper(begin, end, word);
    } else if ((word == "tweede" || word == "eerste") && at + 1 < text_.tokens.size() &&
               text_.tokens[at + 1].folded == "kamer") {
      paper(begin, text_.tokens[at + 1].span.end.value, word == "tweede" ? "tk" : "ek");
    } else if (word == "aanhangsel") {
      answers(begin, end);
    } else if (word == "handelingen") {
      proceedings(begin, end);
    } else if (word.starts_with("kst-")) {
      published_number(begin);
    } else if (one_of(kDossierWords, word)) {
      bare_dossier(end);
    } else if (word == "motie" || word.starts_with("motie-") || word == "amendement") {
      motion(begin, end, word);
    } else if (word.starts_with("ecli")) {
      ecli(begin);
    } else if (word.size() == 10 && word[4] == 'd') {
      chamber_document(begin);
    } else if (word.front() >= '2' && word.front() <= '3' &&
               (word.size() == 2 || word.size() == 5)) {
      numbered_dossier(begin);
    } else {
      for (const JournalName& journal : kJournals) {
        if (word == journal.folded || word.starts_with(std::string(journal.folded) + '-')) {
          journal_issue(begin, begin + journal.folded.size(), journal.id);
        }
      }
    }
  }

  // Kamerstukken II 2016/17, 29 282 en 33 149, nr. 283
  void paper(std::size_t begin, std::size_t end, std::string_view word) {
    CharacterScanner scanner(text_.text, end);
    scanner.take(".");
    scanner.skip_spaces();
    std::string chamber = word == "tk" ? "II" : word == "ek" ? "I" : "?";
    if (chamber == "?") {
      if (scanner.take("II ") || scanner.take("II, ")) {
        chamber = "II";
      } else if (scanner.take("I ") || scanner.take("I, ")) {
        chamber = "I";
      } else if (scanner.take("TK") || scanner.take("Tweede Kamer")) {
        chamber = "II";
      } else if (scanner.take("EK") || scanner.take("Eerste Kamer")) {
        chamber = "I";
      }
    }
    skip_separators(scanner);
    if (scanner.take("vergaderjaar")) skip_separators(scanner);
    std::string session = take_session(scanner);
    skip_separators(scanner);
    dossiers(scanner, begin, chamber, session.empty() ? "?" : session,
             word != "tk" && word != "ek");
  }

  // One reference for each dossier; the number at the end is that of all.
  void dossiers(CharacterScanner& scanner, std::size_t begin, const std::string& chamber,
                const std::string& session, bool strong) {
    std::vector<Dossier> list;
    std::size_t end = scanner.position();
    while (auto dossier = take_dossier(scanner)) {
      end = dossier->end;
      list.push_back(std::move(*dossier));
      scanner.skip_spaces();
      if (scanner.take("en ") || scanner.take(", ")) {
        scanner.skip_spaces();
        continue;
      }
      break;
    }
    if (list.empty()) return;
    scanner.back_to(end);
    const std::string number = take_number(scanner, true);
    if (!number.empty()) end = scanner.position();
    if (number.empty() && !strong && session == "?") return;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool last = i + 1 == list.size();
      add(ReferenceKind::kParliamentaryPaper,
          "kst:" + chamber + ':' + session + ':' + list[i].number + ':' +
              (number.empty() ? "?" : number),
          i == 0 ? begin : list[i].begin, last ? end : list[i].end);
    }
  }

  // kst-34629-6, kst-34300-XV-4
  void published_number(std::size_t begin) {
    CharacterScanner scanner(text_.text, begin + 4);
    std::string dossier = scanner.take_digits(5, 5);
    if (dossier.empty() || !scanner.take("-")) return;
    if (const std::string chapter = scanner.take_run(kRomanDigits); !chapter.empty()) {
      dossier += '-' + chapter;
      if (!scanner.take("-")) return;
    }
    std::string number = scanner.take_digits(1, 4);
    if (number.empty()) number = scanner.take_run("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (number.empty()) return;
    add(ReferenceKind::kParliamentaryPaper, "kst:?:?:" + dossier + ':' + number, begin,
        scanner.position());
  }

  // dossier 34 629, wetsvoorstel (34 629)
  void bare_dossier(std::size_t end) {
    CharacterScanner scanner(text_.text, end);
    skip_separators(scanner);
    scanner.take("nr. ");
    const std::size_t begin = scanner.position();
    dossiers(scanner, begin, "?", "?", true);
  }

  // 29 282, nr. 283: the number behind it makes five digits a dossier
  void numbered_dossier(std::size_t begin) {
    CharacterScanner scanner(text_.text, begin);
    const auto dossier = take_dossier(scanner);
    if (!dossier) return;
    const std::string number = take_number(scanner, false);
    if (number.empty()) return;
    add(ReferenceKind::kParliamentaryPaper, "kst:?:?:" + dossier->number + ':' + number, begin,
        scanner.position());
  }

  // motie van het lid Van Weyenberg (D66) c.s., motie-Simons c.s.
  void motion(std::size_t begin, std::size_t end, std::string_view word) {
    CharacterScanner scanner(text_.text, end);
    std::size_t name = 0;
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
      name = text_.text.find('-', begin) + 1;
      scanner.back_to(name);
    } else {
      scanner.skip_spaces();
      if (!scanner.take("van het lid ") && !scanner.take("van de leden ") &&
          !scanner.take("van het Kamerlid ")) {
        return;
      }
      name = scanner.position();
    }
    const std::size_t name_end = end_of_name(name);
    if (name_end == name) return;
    std::string movers(text_.text.substr(name, name_end - name));
    scanner.back_to(name_end);
    std::string paper = paper_in_brackets(scanner);
    if (paper.empty() && scanner.take(" (")) {
      const std::size_t close = text_.text.substr(0, name_end + 20).find(')', name_end);
      if (close != std::string_view::npos) {
        scanner.back_to(close + 1);
      } else {
        scanner.back_to(name_end);
      }
    }
    scanner.take(" c.s.");
    if (paper.empty()) paper = paper_in_brackets(scanner);
    if (!paper.empty()) {
      add(ReferenceKind::kParliamentaryPaper, std::move(paper), begin, scanner.position());
      return;
    }
    add(ReferenceKind::kParliamentaryPaper,
        (word.starts_with("amendement") ? "amendement:?:" : "motie:?:") + movers, begin,
        scanner.position());
  }

  // The number of a motion behind its name: " (29282, nr. 4)", " (Kamerstuk 29 282, nr. 4)".
  static std::string paper_in_brackets(CharacterScanner& scanner) {
    const std::size_t start = scanner.position();
    if (scanner.take(" (")) {
      std::string chamber = "?";
      if (scanner.take("Kamerstukken II ") || scanner.take("TK ")) chamber = "II";
      if (scanner.take("Kamerstukken I ") || scanner.take("EK ")) chamber = "I";
      if (scanner.take("Kamerstukken ") || scanner.take("Kamerstuk ")) chamber = "?";
      std::string session = take_session(scanner);
      if (!session.empty()) skip_separators(scanner);
      if (const auto dossier = take_dossier(scanner)) {
        const std::string number = take_number(scanner, true);
        if (!number.empty() && scanner.take(")")) {
          return "kst:" + chamber + ':' + (session.empty() ? "?" : session) + ':' +
                 dossier->number + ':' + number;
        }
      }
    }
    scanner.back_to(start);
    return {};
  }

  // Aanhangsel (van de) Handelingen II 2020/21, nr. 1234: answers to questions
  void answers(std::size_t begin, std::size_t end) {
    CharacterScanner scanner(text_.text, end);
    scanner.skip_spaces();
    scanner.take("van de ");
    scanner.take("der ");
    if (!scanner.take("Handelingen") && !scanner.take("handelingen")) return;
    skip_separators(scanner);
    const std::string journal = take_chamber(scanner, "ah-");
    if (journal.empty()) return;
    skip_separators(scanner);
    if (scanner.take("vergaderjaar")) skip_separators(scanner);
    std::string session = take_session(scanner);
    const std::string number = take_number(scanner, true);
    if (session.empty() || number.empty()) return;
    std::erase(session, '-');
    add(ReferenceKind::kDocument, journal + session + ':' + number, begin, scanner.position());
  }

  // Handelingen II 2016/17, nr. 45, item 3: what was said
  void proceedings(std::size_t begin, std::size_t end) {
    CharacterScanner scanner(text_.text, end);
    skip_separators(scanner);
    const std::string journal = take_chamber(scanner, "h-");
    if (journal.empty()) return;
    skip_separators(scanner);
    std::string session = take_session(scanner);
    const std::string number = take_number(scanner, true);
    if (session.empty() || number.empty()) return;
    std::erase(session, '-');
    std::string id = journal + session + ':' + number;
    std::size_t last = scanner.position();
    skip_separators(scanner);
    if (scanner.take("item")) {
      scanner.skip_spaces();
      if (const std::string item = scanner.take_digits(1, 3); !item.empty()) {
        id += ':' + item;
        last = scanner.position();
      }
    }
    add(ReferenceKind::kDocument, std::move(id), begin, last);
  }

  // "II" -> ah-tk:, with ah- for the kind of publication; empty: no chamber is named.
  static std::string take_chamber(CharacterScanner& scanner, std::string_view kind) {
    if (scanner.take("II ") || scanner.take("II,") || scanner.take("TK") ||
        scanner.take("Tweede Kamer"))
      return std::string(kind) + "tk:";
    if (scanner.take("I ") || scanner.take("I,") || scanner.take("EK") ||
        scanner.take("Eerste Kamer"))
      return std::string(kind) + "ek:";
    return {};
  }

  // "Van Weyenberg", "Van der Ree", "Heerma en Jansen": particles and capitalised words.
  std::size_t end_of_name(std::size_t begin) const {
    constexpr auto particles = std::to_array<std::string_view>(
        {"van", "de", "der", "den", "ten", "ter", "het", "el", "al", "von", "en"});
    std::size_t end = begin;
    for (std::size_t at = text_.token_at({begin}); at < text_.tokens.size(); ++at) {
      const Token& token = text_.tokens[at];
      const char first = text_.text[token.span.begin.value];
      const bool capital = first >= 'A' && first <= 'Z';
      const std::string_view gap = text_.text.substr(end, token.span.begin.value - end);
      if (end != begin && gap != " " && gap != "/") break;
      if (!capital && !one_of(particles, token.folded)) break;
      if (capital) {
        end = token.span.end.value;
      } else if (at + 1 >= text_.tokens.size() || token.closes ||
                 !starts_name(text_.tokens[at + 1], particles)) {
        break;
      } else {
        end = token.span.end.value;
      }
    }
    return end;
  }

  template <std::size_t N>
  bool starts_name(const Token& token, const std::array<std::string_view, N>& particles) const {
    const char first = text_.text[token.span.begin.value];
    return (first >= 'A' && first <= 'Z') || one_of(particles, token.folded);
  }

  // ECLI:NL:TGZRAMS:2017:77
  void ecli(std::size_t begin) {
    std::size_t end = begin;
    int colons = 0;
    while (end < text_.text.size()) {
      const char c = text_.text[end];
      if (c == ':') {
        ++colons;
      } else if (!CharacterScanner::is_alphanumeric(c) && !(c == '.' && colons == 4)) {
        break;
      }
      ++end;
    }
    while (end > begin && (text_.text[end - 1] == '.' || text_.text[end - 1] == ':')) --end;
    if (colons < 4) return;
    add(ReferenceKind::kCase, std::string(text_.text.substr(begin, end - begin)), begin, end);
  }

  // 2020D53238, the number of a document of the Tweede Kamer
  void chamber_document(std::size_t begin) {
    CharacterScanner scanner(text_.text, begin);
    const std::string year = scanner.take_digits(4, 4);
    if (!year.starts_with("20") || !scanner.take("D")) return;
    const std::string number = scanner.take_digits(5, 5);
    if (number.empty()) return;
    add(ReferenceKind::kParliamentaryPaper, "tk:" + year + 'D' + number, begin, scanner.position());
  }

  // Stcrt. 2010, 8868; Staatsblad 2012, nr. 444; stcrt-2010-8868
  void journal_issue(std::size_t begin, std::size_t end, std::string_view journal) {
    CharacterScanner scanner(text_.text, end);
    scanner.take(".");
    const bool hyphen = scanner.take("-");
    scanner.skip_spaces();
    const std::string year = scanner.take_digits(4, 4);
    if (!year.starts_with("19") && !year.starts_with("20") && !year.starts_with("18")) return;
    if (hyphen ? !scanner.take("-") : !scanner.take(",")) return;
    scanner.skip_spaces();
    if (scanner.take("nr.") || scanner.take("nr") || scanner.take("no.")) scanner.skip_spaces();
    const std::string number = scanner.take_digits(1, 6);
    if (number.empty()) return;
    add(ReferenceKind::kDocument, std::string(journal) + ':' + year + ':' + number, begin,
        scanner.position());
  }

  void add(ReferenceKind kind, std::string id, std::size_t begin, std::size_t end) {
    found_.push_back({kind,
                      std::move(id),
                      std::string(text_.text.substr(begin, end - begin)),
                      {{begin}, {end}}});
    done_ = end;
  }

  const TokenisedText& text_;
  std::vector<Reference> found_;
  std::size_t done_ = 0;
};

}  // namespace

std::vector<Reference> find_paper_references(const TokenisedText& text) {
  return PaperFinder(text).find();
}

}  // namespace speerpunt
