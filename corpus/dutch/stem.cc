// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules propose, in order; the first proposal is taken and the rules start again until none
// applies. A word list that judges the proposals fits between the two.
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dutch/stem_tables.hh"
#include "corpus/dutch/words.hh"

namespace speerpunt::dutch {
namespace {

using Proposal = std::optional<std::string>;

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

bool is_letter(char character) {
  return character >= 'a' && character <= 'z';
}

bool is_consonant(char character) {
  return is_letter(character) && !is_vowel(character);
}

bool has_vowel(std::string_view text) {
  return text.find_first_of("aeiouy") != std::string_view::npos;
}

char from_end(std::string_view word, std::size_t position) {
  return position <= word.size() ? word[word.size() - position] : ' ';
}

template <typename Endings>
bool ends_with_any(std::string_view word, const Endings& endings) {
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

bool is_digraph(char first, char second) {
  const char pair[] = {first, second, ' ', '\0'};
  return std::string_view("aa ee oo uu ie oe eu ui ei au ou ").find(pair) != std::string_view::npos;
}

bool is_one_syllable(std::string_view word) {
  std::size_t groups = 0;
  bool inside = false;
  for (const char letter : word) {
    const bool vowel = is_vowel(letter);
    if (vowel && !inside) ++groups;
    inside = vowel;
  }
  return groups <= 1;
}

// A last syllable that is not stressed keeps its one vowel: artikel(en), factor(en), huidig(e).
bool is_unstressed(std::string_view base, std::string_view suffix) {
  if (is_one_syllable(base)) return false;
  if (base.ends_with("el")) {
    const bool of_deel = base.ends_with("del") && from_end(base, 4) != 'n' &&
                         from_end(base, 4) != 'd' && from_end(base, 4) != 'i';
    const bool of_aandeel = base.ends_with("aandel");
    return suffix == "en" ? !of_deel && !of_aandeel : base.ends_with("enkel");
  }
  if (base.ends_with("er")) {
    constexpr std::string_view stressed[] = {"iser", "cer",  "ner",     "ler",  "rer",  "uer",
                                             "nter", "lter", "fer",     "cter", "ster", "oter",
                                             "ager", "oner", "waarder", "uder", "tiver"};
    return !ends_with_any(base, stressed);
  }
  constexpr std::string_view unstressed[] = {"en", "tor", "ssor", "nsor", "dor", "ig", "uk"};
  if (base.ends_with("en")) return suffix == "en";
  return ends_with_any(base, unstressed);
}

// The spelling of a stem that lost its ending: mann -> man, bom -> boom, briev -> brief.
std::string respell(std::string_view base, std::string_view suffix) {
  std::string result(base);
  const char last = from_end(base, 1);
  const char vowel = from_end(base, 2);
  if (last == vowel && is_consonant(last)) {
    result.pop_back();
    return result;
  }
  const bool single_vowel = std::string_view("aeou").find(vowel) != std::string_view::npos &&
                            !is_digraph(from_end(base, 3), vowel);
  if (single_vowel && is_consonant(last) && last != 'x' && last != 'w' && last != 'j' &&
      !is_unstressed(base, suffix)) {
    result.insert(result.size() - 1, 1, vowel);
  }
  if (last == 'v') result.back() = 'f';
  if (last == 'z') result.back() = 's';
  return result;
}

Proposal irregular(std::string_view word) {
  if (!word.ends_with('n') && !word.ends_with('a')) return std::nullopt;  // as all of the table
  for (const auto& [form, stem, whole_word] : irregular_endings) {
    if (whole_word ? word == form : word.ends_with(form)) {
      std::string result(word.substr(0, word.size() - form.size()));
      result += stem;
      return result;
    }
  }
  return std::nullopt;
}

// thema's -> thema, a4'tje -> a4
Proposal after_apostrophe(std::string_view word) {
  for (const std::string_view ending : {"'s", "'tje", "'tjes"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      return std::string(word.substr(0, word.size() - ending.size()));
    }
  }
  return std::nullopt;
}

// mogelijkheden -> mogelijkheid, medici -> medicus
Proposal learned_plural(std::string_view word) {
  if (word.size() > 7 && word.ends_with("heden")) {
    return std::string(word.substr(0, word.size() - 4)) + "eid";
  }
  if (word.size() >= 6 && word.ends_with("ici")) {
    return std::string(word.substr(0, word.size() - 1)) + "us";
  }
  return std::nullopt;
}

// visies, adviseurs, zorgverleners, ziektes; not arts, proces.
Proposal plural_s(std::string_view word) {
  if (word.size() < 5 || from_end(word, 1) != 's') return std::nullopt;
  for (const auto& [ending, whole_word] : no_plural_s) {
    if (whole_word ? word == ending : word.ends_with(ending)) return std::nullopt;
  }
  const std::string_view base = word.substr(0, word.size() - 1);
  const char before = from_end(base, 3);
  constexpr std::string_view weak[] = {"el", "er", "en", "em", "um", "or"};
  const bool weak_syllable = (is_consonant(before) || before == '\'') && ends_with_any(base, weak);
  constexpr std::string_view strong[] = {"aar", "aard", "eur", "oir", "ie", "erd", "ing"};
  const bool after_e = from_end(base, 1) == 'e' && is_consonant(from_end(base, 2));
  if (before != '\'' && !has_vowel(base.substr(0, base.size() - 2))) return std::nullopt;
  if (weak_syllable || after_e || ends_with_any(base, strong)) return std::string(base);
  return std::nullopt;
}

// huisje -> huis, stoeltje -> stoel, mannetje -> man, boompje -> boom
Proposal diminutive(std::string_view word) {
  if (word.size() < 6 || !word.ends_with("je")) return std::nullopt;
  const std::string_view base = word.substr(0, word.size() - 2);
  if (base.ends_with("mp")) return std::string(base.substr(0, base.size() - 1));
  const char before = from_end(base, 2);
  if (base.ends_with("et") && from_end(base, 3) == from_end(base, 4) &&
      is_consonant(from_end(base, 3))) {
    return std::string(base.substr(0, base.size() - 3));
  }
  if (base.ends_with('t') && std::string_view("lnrwj").find(before) != std::string_view::npos) {
    return std::string(base.substr(0, base.size() - 1));
  }
  if (is_consonant(from_end(base, 1)) && has_vowel(base)) return std::string(base);
  return std::nullopt;
}

// artsen -> arts, ideeen -> idee, financien -> financie
Proposal ending_en(std::string_view word) {
  if (word.size() < 4 || !word.ends_with("en")) return std::nullopt;
  const std::string_view base = word.substr(0, word.size() - 2);
  if (base.ends_with("ee") || (base.ends_with("ie") && base.size() > 2)) return std::string(base);
  if (base.ends_with('i') && is_vowel(from_end(base, 2))) return std::string(base);
  if (base.ends_with('i') && base.size() > 3 && !ends_with_any(word, no_plural_ien)) {
    return std::string(base) + "e";
  }
  const char last = from_end(base, 1);
  const bool glide = base.ends_with("ij");
  if (!(is_consonant(last) || glide) || !has_vowel(base)) return std::nullopt;
  return respell(base, "en");
}

// medische -> medisch, grote -> groot, ziekte -> ziekt
Proposal ending_e(std::string_view word) {
  if (word.size() < 4 || from_end(word, 1) != 'e' || !is_consonant(from_end(word, 2))) {
    return std::nullopt;
  }
  const std::string_view base = word.substr(0, word.size() - 1);
  if (!has_vowel(base)) return std::nullopt;
  return respell(base, "e");
}

// adviseert -> adviseer, wordt -> word
Proposal ending_t(std::string_view word) {
  if (word.size() > 6 && word.ends_with("eert"))
    return std::string(word.substr(0, word.size() - 1));
  if (word.size() > 3 && word.ends_with("dt")) return std::string(word.substr(0, word.size() - 1));
  return std::nullopt;
}

Proposal propose(std::string_view word) {
  for (const auto rule : {irregular, after_apostrophe, learned_plural, plural_s, diminutive,
                          ending_en, ending_e, ending_t}) {
    if (Proposal proposal = rule(word)) {
      return *proposal == word ? std::nullopt : proposal;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string stem(std::string_view folded) {
  const std::size_t hyphen = folded.rfind('-');
  const std::size_t begin = hyphen == std::string_view::npos ? 0 : hyphen + 1;
  std::string last_part(folded.substr(begin));
  // "7:457", "www.knmg.nl", Greek: no Dutch endings.
  if (last_part.find_first_not_of("abcdefghijklmnopqrstuvwxyz'0123456789") != std::string::npos) {
    return std::string(folded);
  }
  while (Proposal proposal = propose(last_part)) last_part = std::move(*proposal);
  return std::string(folded.substr(0, begin)) + last_part;
}

}  // namespace speerpunt::dutch
