// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/references_paper.hh"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/is_one_of.hh"
#include "index/find/character_scanner.hh"
#include "index/find/motions.hh"
#include "index/find/official_journals.hh"
#include "index/find/paper_numbers.hh"

namespace speerpunt {
namespace {

// Words before a bare dossier number that make it one.
constexpr auto kDossierWords =
    std::to_array<std::string_view>({"dossier", "dossiernummer", "kamerdossier", "wetsvoorstel",
                                     "wetsvoorstellen", "kamerstuknummer", "kamerstukdossier"});

constexpr auto kPaperWords = std::to_array<std::string_view>(
    {"kamerstuk", "kamerstukken", "kst", "tk", "ek", "vergaderjaar"});
// Of these the number alone does not make a paper.
constexpr auto kWeakWords = std::to_array<std::string_view>({"tk", "ek", "vergaderjaar"});

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
    if (is_one_of(kPaperWords, word)) {
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
    } else if (is_one_of(kDossierWords, word)) {
      bare_dossier(end);
    } else if (is_motion_word(word)) {
      if (auto motion = motion_at(text_, at))
        add(ReferenceKind::kParliamentaryPaper, std::move(motion->id), begin, motion->end);
    } else if (word.starts_with("ecli")) {
      ecli(begin);
    } else if (word.size() == 10 && (word[4] == 'd' || word[4] == 'z')) {
      chamber_document(begin);
    } else if (word.front() >= '2' && word.front() <= '3' &&
               (word.size() == 2 || word.size() == 5)) {
      numbered_dossier(begin);
    } else {
      if (auto issue = journal_issue_at(text_.text, begin, word))
        add(ReferenceKind::kDocument, std::move(issue->id), begin, issue->end);
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
             !is_one_of(kWeakWords, word));
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
    const bool several = text_.text.substr(list.back().end, end - list.back().end).find("nrs") !=
                         std::string_view::npos;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool last = i + 1 == list.size();
      add(ReferenceKind::kParliamentaryPaper,
          "kst:" + chamber + ':' + session + ':' + list[i].number + ':' +
              (number.empty() ? "?" : number),
          i == 0 ? begin : list[i].begin, last ? end : list[i].end);
    }
    if (several && list.size() == 1)
      more_numbers(scanner, "kst:" + chamber + ':' + session + ':' + list.front().number + ':');
  }

  // "nrs. 283, 284 en 290": the others of one dossier.
  void more_numbers(CharacterScanner& scanner, const std::string& dossier) {
    while (scanner.take(" en ") || scanner.take(", ")) {
      const std::size_t begin = scanner.position();
      const std::string number = scanner.take_digits(1, 4);
      if (number.empty() || CharacterScanner::is_alphanumeric(scanner.peek())) return;
      add(ReferenceKind::kParliamentaryPaper, dossier + number, begin, scanner.position());
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

  // Aanhangsel (van de) Handelingen II 2020/21, nr. 1234: answers to questions
  void answers(std::size_t begin, std::size_t end) {
    CharacterScanner scanner(text_.text, end);
    scanner.skip_spaces();
    scanner.take("van de ");
    scanner.take("der ");
    if (!scanner.take("Handelingen") && !scanner.take("handelingen")) return;
    scanner.take(" van de ");
    skip_separators(scanner);
    std::string journal = take_chamber(scanner, "ah-");
    // The Eerste Kamer has few, and its own name with them.
    if (journal.empty()) journal = "ah-tk:";
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

  // 2020D53238, the number of a document of the Tweede Kamer; 2020Z12345, of a case
  void chamber_document(std::size_t begin) {
    CharacterScanner scanner(text_.text, begin);
    const std::string year = scanner.take_digits(4, 4);
    const char sort = scanner.peek();
    if (!year.starts_with("20") || !scanner.take_any("DZ")) return;
    const std::string number = scanner.take_digits(5, 5);
    if (number.empty()) return;
    add(ReferenceKind::kParliamentaryPaper, "tk:" + year + sort + number, begin,
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
