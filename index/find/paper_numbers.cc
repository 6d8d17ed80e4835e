// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/paper_numbers.hh"

#include <utility>

namespace speerpunt {
namespace {

std::optional<Dossier> reset(CharacterScanner& scanner, const Dossier& dossier) {
  scanner.back_to(dossier.begin);
  return std::nullopt;
}

}  // namespace

void skip_separators(CharacterScanner& scanner) {
  scanner.skip_spaces();
  while (scanner.take_any(",;:(")) scanner.skip_spaces();
}

// 2016/17, 2016-2017, 2016–2017
std::string take_session(CharacterScanner& scanner) {
  const std::size_t start = scanner.position();
  const std::string from = scanner.take_digits(4, 4);
  if (from.starts_with("19") || from.starts_with("20")) {
    scanner.skip_spaces();
    if (scanner.take_range_sign()) {
      scanner.skip_spaces();
      std::string to = scanner.take_digits(4, 4);
      if (to.empty()) to = scanner.take_digits(2, 2);
      if (to.size() == 2) {
        const bool new_century = to == "00" && from.substr(2) == "99";
        to.insert(0, new_century ? "20" : from.substr(0, 2));
      }
      if (!to.empty()) return from + '-' + to;
    }
  }
  scanner.back_to(start);
  return {};
}

// 29 282, 29282, 34 300 XV, 34300-XV
std::optional<Dossier> take_dossier(CharacterScanner& scanner) {
  Dossier dossier;
  dossier.begin = scanner.position();
  std::string number = scanner.take_digits(5, 5);
  if (number.empty()) {
    number = scanner.take_digits(2, 2);
    if (number.empty() || !(scanner.take(" ") || scanner.take("."))) return reset(scanner, dossier);
    const std::string rest = scanner.take_digits(3, 3);
    if (rest.empty()) return reset(scanner, dossier);
    number += rest;
  }
  dossier.end = scanner.position();
  if (scanner.take_any(" -")) {
    if (const std::string chapter = scanner.take_run(kRomanDigits); !chapter.empty()) {
      number += '-' + chapter;
      dossier.end = scanner.position();
    }
  }
  scanner.back_to(dossier.end);
  // "34 358 (R2064)": bills of the Kingdom have a number more.
  scanner.skip_spaces();
  const bool of_kingdom = scanner.take("(R") || scanner.take("(r");
  scanner.skip_spaces();
  if (of_kingdom && !scanner.take_digits(3, 4).empty() && scanner.take(")"))
    dossier.end = scanner.position();
  scanner.back_to(dossier.end);
  dossier.number = std::move(number);
  return dossier;
}

// nr. 283, nr 283, nummer 25, no. 3, , 283, nr. C, -283
std::string take_number(CharacterScanner& scanner, bool bare_allowed) {
  const std::size_t start = scanner.position();
  const bool hyphen = bare_allowed && scanner.take("-");
  if (!hyphen) scanner.skip_spaces();
  const bool comma = hyphen || scanner.take(",");
  if (hyphen && !CharacterScanner::is_alphanumeric(scanner.peek())) {
    scanner.back_to(start);
    return {};
  }
  scanner.skip_spaces();
  scanner.take("(");
  const bool named = scanner.take("nrs") || scanner.take("nr") || scanner.take("nummers") ||
                     scanner.take("nummer") || scanner.take("no") || scanner.take("Nr");
  if (named) scanner.take(".");
  scanner.skip_spaces();
  if (named || (comma && bare_allowed)) {
    if (std::string number = scanner.take_digits(1, 4);
        !number.empty() && !CharacterScanner::is_alphanumeric(scanner.peek())) {
      return number;
    }
    // papers of the Eerste Kamer and of the Raad van State have letters
    if (named || comma) {
      if (std::string letter = scanner.take_run("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
          letter.size() == 1 || (named && letter.size() == 2)) {
        return letter;
      }
    }
  }
  scanner.back_to(start);
  return {};
}

}  // namespace speerpunt
