// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/motions.hh"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/ascii.hh"
#include "index/find/character_scanner.hh"
#include "index/find/paper_numbers.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestSubject = 160;  // bytes between the name and the number
constexpr auto kParticles = std::to_array<std::string_view>(
    {"van", "de", "der", "den", "ten", "ter", "het", "el", "al", "von"});
constexpr auto kSubjectWords =
    std::to_array<std::string_view>({"over ", "inzake ", "betreffende ", "met betrekking ", "om "});

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

// A literal in which each space stands for any white space.
bool take_words(CharacterScanner& scanner, std::string_view words) {
  const std::size_t start = scanner.position();
  for (const char c : words) {
    if (is_space(c) ? !is_space(scanner.peek()) : !scanner.take(std::string_view(&c, 1))) {
      scanner.back_to(start);
      return false;
    }
    if (is_space(c)) scanner.skip_spaces();
  }
  return true;
}

template <std::size_t N>
bool take_one_of(CharacterScanner& scanner, const std::array<std::string_view, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return take_words(scanner, phrase); });
}

class MotionReader {
 public:
  MotionReader(const TokenisedText& text, std::size_t at) : text_(text), at_(at) {}

  std::optional<Motion> motion() const {
    const std::string_view word = text_.tokens[at_].folded;
    const std::size_t begin = text_.tokens[at_].span.begin.value;
    CharacterScanner scanner(text_.text, text_.tokens[at_].span.end.value);
    bool told = true;  // that what follows is a name
    if (const std::size_t hyphen = text_.text.find('-', begin);
        word.find('-') != std::string_view::npos) {
      scanner.back_to(hyphen + 1);
      scanner.skip_spaces();
    } else if (scanner.take("-")) {
      scanner.skip_spaces();
    } else {
      scanner.skip_spaces();
      told = take_one_of(scanner, std::to_array<std::string_view>(
                                      {"van het lid ", "van de leden ", "van het Kamerlid ",
                                       "van de Kamerleden ", "van het voormalig lid "}));
      if (!told) take_words(scanner, "van ");
    }
    const std::size_t name = scanner.position();
    const std::size_t name_end = end_of_name(name);
    if (name_end == name) return std::nullopt;
    scanner.back_to(name_end);
    Motion motion;
    add_movers(text_.text.substr(name, name_end - name), motion.movers);
    bool joined = text_.text.substr(name, name_end - name).find('/') != std::string_view::npos;
    std::string paper = paper_in_brackets(scanner);
    std::size_t end = scanner.position();
    if (paper.empty()) {
      joined = take_more_movers(scanner, motion.movers) || joined;
      end = scanner.position();
      paper = paper_in_brackets(scanner);
      if (paper.empty() && (told || joined)) paper = paper_behind_subject(scanner);
      if (!paper.empty()) end = scanner.position();
    }
    motion.end = end;
    motion.id = std::move(paper);
    if (!motion.id.empty()) return motion;
    if (!told && !joined && !is_pointed_at(name, name_end)) return std::nullopt;
    std::string movers(text_.text.substr(name, name_end - name));
    std::replace_if(movers.begin(), movers.end(), is_space, ' ');
    motion.id = std::string(sort_of_motion(word)) + ":?:" + movers;
    return motion;
  }

 private:
  // "Ellemeet/Bouali", "Heerma en Jansen"
  static void add_movers(std::string_view names, std::vector<std::string>& movers) {
    constexpr auto kBetween = std::to_array<std::string_view>({"/", " en ", "\nen ", " en\n"});
    while (!names.empty()) {
      std::size_t end = names.size();
      std::size_t next = names.size();
      for (const std::string_view between : kBetween) {
        if (const std::size_t at = names.find(between); at < end) {
          end = at;
          next = at + between.size();
        }
      }
      std::string mover(names.substr(0, end));
      std::replace_if(mover.begin(), mover.end(), is_space, ' ');
      if (!mover.empty()) movers.push_back(std::move(mover));
      names.remove_prefix(next);
    }
  }

  // "de motie Ellemeet", "(motie Ellemeet)": one word that is no abbreviation, of a motion that an
  // article or a bracket points at.
  bool is_pointed_at(std::size_t name, std::size_t name_end) const {
    constexpr auto kPointers = std::to_array<std::string_view>(
        {"de", "deze", "die", "aangenomen", "uitvoering", "conform"});
    const std::string_view written = text_.text.substr(name, name_end - name);
    const bool one_word = written.find_first_of(" \n") == std::string_view::npos;
    const bool abbreviation = written.size() < 2 || is_upper(written[1]);
    const std::size_t begin = text_.tokens[at_].span.begin.value;
    if (!one_word || abbreviation || is_upper(text_.text[begin])) return false;
    if (begin > 0 && text_.text[begin - 1] == '(') return true;
    return at_ > 0 && !text_.tokens[at_ - 1].closes &&
           std::ranges::find(kPointers, text_.tokens[at_ - 1].folded) != kPointers.end();
  }

  // " (D66)", " en De Vries (VVD)", " c.s.": whether anything that only a mover has is there.
  bool take_more_movers(CharacterScanner& scanner, std::vector<std::string>& movers) const {
    bool any = take_party(scanner);
    for (;;) {
      const std::size_t start = scanner.position();
      if (!take_words(scanner, " en ") && !take_words(scanner, ", ")) break;
      const std::size_t name = scanner.position();
      const std::size_t name_end = end_of_name(name);
      scanner.back_to(name_end);
      if (name_end != name && (take_party(scanner) || any)) {
        add_movers(text_.text.substr(name, name_end - name), movers);
        continue;
      }
      scanner.back_to(start);
      break;
    }
    return take_words(scanner, " c.s.") || any;
  }

  static bool take_party(CharacterScanner& scanner) {
    constexpr std::size_t kLongestParty = 16;
    const std::size_t start = scanner.position();
    if (take_words(scanner, " (")) {
      const std::size_t party = scanner.position();
      while (!scanner.at_end() && scanner.position() < party + kLongestParty &&
             scanner.peek() != ')' && !is_space(scanner.peek())) {
        scanner.back_to(scanner.position() + 1);
      }
      if (scanner.position() > party + 1 && scanner.take(")")) return true;
    }
    scanner.back_to(start);
    return false;
  }

  // "over de zorg (Kamerstuk 29 282, nr. 300)"
  std::string paper_behind_subject(CharacterScanner& scanner) const {
    const std::size_t start = scanner.position();
    scanner.skip_spaces();
    if (take_one_of(scanner, kSubjectWords)) {
      const std::string_view rest = text_.text.substr(0, start + kLongestSubject);
      const std::size_t bracket = rest.find('(', scanner.position());
      const std::size_t stop = rest.find_first_of(".;!?", scanner.position());
      if (bracket != std::string_view::npos && bracket < stop) {
        scanner.back_to(bracket - 1);
        if (std::string paper = paper_in_brackets(scanner); !paper.empty()) return paper;
      }
    }
    scanner.back_to(start);
    return {};
  }

  // " (29282, nr. 4)", " (Kamerstukken II 2016/17, 29 282, nr. 4)"
  static std::string paper_in_brackets(CharacterScanner& scanner) {
    const std::size_t start = scanner.position();
    scanner.skip_spaces();
    if (scanner.take("(")) {
      std::string chamber = "?";
      if (scanner.take("TK")) chamber = "II";
      if (scanner.take("EK")) chamber = "I";
      if (scanner.take("Kamerstukken") || scanner.take("Kamerstuknummer")) scanner.skip_spaces();
      if (scanner.take("Kamerstuk") || scanner.take("kamerstuk")) scanner.skip_spaces();
      scanner.take("nr.");
      scanner.skip_spaces();
      if (scanner.take("II ") || scanner.take("II,")) chamber = "II";
      if (scanner.take("I ") || scanner.take("I,")) chamber = "I";
      skip_separators(scanner);
      if (scanner.take("vergaderjaar")) scanner.skip_spaces();
      const std::string session = take_session(scanner);
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

  // "Van Weyenberg", "Van der Ree", "Heerma en Jansen": particles and capitalised words.
  std::size_t end_of_name(std::size_t begin) const {
    std::size_t end = begin;
    std::size_t at = text_.token_at({begin});
    // "motie-Simons" is one word.
    if (at > 0 && text_.tokens[at - 1].span.end.value > begin) {
      const char first = text_.text[begin];
      if (!is_upper(first)) return begin;
      end = text_.tokens[at - 1].span.end.value;
    }
    for (; at < text_.tokens.size(); ++at) {
      const std::size_t first = text_.tokens[at].span.begin.value;
      const std::string_view gap = text_.text.substr(end, first - end);
      if (end == begin ? first != begin : gap != " " && gap != "\n" && gap != "/") break;
      if (!has_capital(at)) {
        const bool particle = is_particle(at) || (end != begin && text_.tokens[at].folded == "en");
        if (!particle || at + 1 >= text_.tokens.size() || text_.tokens[at].closes ||
            !(has_capital(at + 1) || is_particle(at + 1))) {
          break;
        }
      }
      end = text_.tokens[at].span.end.value;
    }
    return end;
  }

  bool has_capital(std::size_t at) const {
    const char first = text_.text[text_.tokens[at].span.begin.value];
    return is_upper(first);
  }
  bool is_particle(std::size_t at) const {
    return std::find(kParticles.begin(), kParticles.end(), text_.tokens[at].folded) !=
           kParticles.end();
  }

  const TokenisedText& text_;
  std::size_t at_;
};

}  // namespace

bool is_motion_word(std::string_view folded) {
  return folded == "motie" || folded == "amendement" || folded.starts_with("motie-") ||
         folded.starts_with("amendement-");
}

std::string_view sort_of_motion(std::string_view folded) {
  return folded.starts_with("amendement") ? "amendement" : "motie";
}

std::optional<Motion> motion_at(const TokenisedText& text, std::size_t at) {
  return MotionReader(text, at).motion();
}

}  // namespace speerpunt
