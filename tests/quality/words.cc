// SPDX-License-Identifier: GPL-3.0-or-later
//
// How well compounds are taken apart and line-end hyphens are judged, against gold text beside the
// source tree. Each figure comes twice: for the half of the words that the rules were made with,
// and for the other half (by the MD5 sum of the word).
//   quality_words compounds compounds.tsv TREEBANK.conllu... [--errors]
//   quality_words line-ends TEXT... [--errors]
// Words are broken where the patterns of the Debian package hyphen-nl allow it.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nettle/md5.h>

#include "corpus/dutch/compound.hh"
#include "corpus/dutch/normalise.hh"
#include "ingest/layout/hyphen.hh"

namespace {

using speerpunt::dutch::fold;

constexpr std::array<const char*, 2> kHalves = {"used for the rules", "held out"};

// FNV-1a; the same on every machine.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 14695981039346656037U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return value ^ (value >> 29);
}
// By the MD5 sum of the word.
std::size_t half_of(std::string_view word) {
  md5_ctx context;
  md5_init(&context);
  std::array<std::uint8_t, MD5_DIGEST_SIZE> sum{};
  md5_update(&context, word.size(), reinterpret_cast<const std::uint8_t*>(word.data()));
  md5_digest(&context, sum.size(), sum.data());
  return sum[0] & 1U;
}

std::vector<std::string> cut(const std::string& text, char separator) {
  std::vector<std::string> result(1);
  for (const char c : text) {
    if (c == separator) {
      result.emplace_back();
    } else {
      result.back() += c;
    }
  }
  return result;
}

bool is_plain(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

// ---- compounds

using Borders = std::set<std::size_t>;

// Where the lemmas of the parts begin in the form; nothing: they are not to be found there.
std::optional<Borders> gold_borders(const std::string& form,
                                    const std::vector<std::string>& parts) {
  Borders borders;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t before = parts[i - 1].size();
    const std::size_t from = begin + std::max<std::size_t>(before < 4 ? 1 : before - 3, 1);
    std::optional<std::size_t> found;
    for (const std::size_t letters : {4, 3, 2}) {
      for (std::size_t at = from; at < form.size() && at < begin + before + 5 && !found; ++at) {
        if (form.substr(at, letters) == parts[i].substr(0, letters)) found = at;
      }
    }
    if (!found) return std::nullopt;
    begin = *found;
    borders.insert(begin);
  }
  return borders;
}

std::string shown(const std::string& word, const Borders& borders) {
  std::string text;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (borders.contains(i)) text += '|';
    text += word[i];
  }
  return text;
}

Borders found_borders(const std::string& word) {
  Borders borders;
  std::size_t end = 0;
  for (const auto& part : speerpunt::dutch::compound_parts(word)) {
    end += part.text.size();
    if (end < word.size()) borders.insert(end);
  }
  return borders;
}

std::map<std::string, Borders> gold_compounds(const std::string& path) {
  std::map<std::string, Borders> gold;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto column = cut(line, '\t');
    if (column.size() < 3 || (column[2] != "NOUN" && column[2] != "ADJ")) continue;
    const std::string form = fold(column[0]);
    std::vector<std::string> parts;
    for (const auto& part : cut(column[1], '_')) parts.push_back(fold(part));
    if (!is_plain(form)) continue;
    if (const auto borders = gold_borders(form, parts)) gold[form] = *borders;
  }
  return gold;
}

// Nouns and adjectives to which the treebank gives no parts. Some are compounds all the same.
std::set<std::string> simple_words(const std::vector<std::string>& treebanks) {
  std::set<std::string> simple, compound;
  for (const auto& path : treebanks) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      const auto column = cut(line, '\t');
      if (column.size() < 4) continue;
      const std::string form = fold(column[1]);
      const bool has_parts = column[2].find('_') != std::string::npos;
      if (has_parts) compound.insert(form);
      if (!has_parts && (column[3] == "NOUN" || column[3] == "ADJ") && is_plain(form))
        simple.insert(form);
    }
  }
  for (const auto& form : compound) simple.erase(form);
  return simple;
}

void score_compounds(const std::vector<std::string>& files, bool show_errors) {
  const auto gold = gold_compounds(files.at(0));
  const auto simple = simple_words({files.begin() + 1, files.end()});
  for (std::size_t half = 0; half < kHalves.size(); ++half) {
    double right = 0, wrong = 0, missed = 0, whole = 0, words = 0;
    for (const auto& [word, borders] : gold) {
      if (half_of(word) != half) continue;
      const Borders found = found_borders(word);
      for (const auto border : found) ++(borders.contains(border) ? right : wrong);
      for (const auto border : borders) missed += found.contains(border) ? 0 : 1;
      ++words;
      whole += found == borders ? 1 : 0;
      if (found != borders && show_errors)
        std::cout << "  " << shown(word, borders) << " taken for " << shown(word, found) << '\n';
    }
    double taken_apart = 0, others = 0;
    for (const auto& word : simple) {
      if (half_of(word) != half) continue;
      ++others;
      const Borders found = found_borders(word);
      taken_apart += found.empty() ? 0 : 1;
      if (!found.empty() && show_errors)
        std::cout << "  simple, but " << shown(word, found) << '\n';
    }
    const double precision = right / (right + wrong), recall = right / (right + missed);
    std::printf(
        "compounds, %s: borders precision %.3f recall %.3f F1 %.3f; whole words %.3f of %.0f; "
        "without gold parts, but taken apart: %.3f of %.0f\n",
        kHalves[half], precision, recall, 2 * precision * recall / (precision + recall),
        whole / words, words, taken_apart / others, others);
  }
}

// ---- line ends

// Liang's method with patterns of TeX, in Latin 1.
class Hyphenation {
 public:
  explicit Hyphenation(const std::string& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      std::string letters, values(1, '0');
      for (const char c : line) {
        if (c >= '0' && c <= '9') {
          values.back() = c;
        } else {
          letters += c;
          values += '0';
        }
      }
      patterns_[letters] = values;
    }
  }
  bool empty() const { return patterns_.empty(); }

  // Offsets in the word, in Latin 1 and small letters, at which it may be broken.
  std::vector<std::size_t> breaks(const std::string& word) const {
    const std::string framed = '.' + word + '.';
    std::string values(framed.size() + 1, '0');
    for (std::size_t begin = 0; begin < framed.size(); ++begin) {
      for (std::size_t size = 1; begin + size <= framed.size() && size < 16; ++size) {
        const auto found = patterns_.find(framed.substr(begin, size));
        if (found == patterns_.end()) continue;
        for (std::size_t i = 0; i < found->second.size(); ++i)
          values[begin + i] = std::max(values[begin + i], found->second[i]);
      }
    }
    std::vector<std::size_t> result;
    for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
      if ((values[at + 1] - '0') % 2 == 1) result.push_back(at);
    }
    return result;
  }

 private:
  std::map<std::string, std::string> patterns_;
};

// One byte a letter; empty: not possible.
std::string latin1(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      result += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
    } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < text.size()) {
      const int low = static_cast<unsigned char>(text[++i]);
      result += static_cast<char>(byte == 0xC3 ? low + 64 : low);
    } else {
      return {};
    }
  }
  return result;
}

std::size_t utf8_offset(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (letters-- == 0) break;
  }
  return at;
}

struct Tally {
  int right = 0, all = 0;
  void add(bool is_right) {
    right += is_right ? 1 : 0;
    ++all;
  }
};

struct LineEndScore {
  Tally inside, hyphen, suspended;
};

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_joined(const std::string& head, const std::string& tail, const std::string& wanted) {
  return speerpunt::LineVocabulary().join({"x " + head, tail}) == "x " + wanted;
}

void judge(Tally& tally, const std::string& head, const std::string& tail,
           const std::string& wanted, bool show_errors) {
  const bool right = is_joined(head, tail, wanted);
  tally.add(right);
  if (!right && show_errors)
    std::cout << "  " << head << '/' << tail << " should be " << wanted << '\n';
}

void judge_word(LineEndScore& score, const Hyphenation& hyphenation, const std::string& word,
                bool show_errors) {
  const std::size_t hyphen = word.find('-');
  if (hyphen != std::string::npos) {
    if (hyphen == 0 || hyphen + 1 == word.size()) return;
    judge(score.hyphen, word.substr(0, hyphen + 1), word.substr(hyphen + 1), word, show_errors);
    return;
  }
  const auto breaks = hyphenation.breaks(latin1(word));
  if (word.size() < 6 || breaks.empty()) return;
  const std::size_t at = utf8_offset(word, breaks[hash(word) / 7 % breaks.size()]);
  judge(score.inside, word.substr(0, at) + '-', word.substr(at), word, show_errors);
}

// The text of a treebank, or any other text as it is.
std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::string text;
  for (std::string line; std::getline(file, line);) {
    if (path.ends_with(".conllu") && !line.starts_with("# text = ")) continue;
    text += (path.ends_with(".conllu") ? line.substr(9) : line) + '\n';
  }
  return text;
}

void score_line_ends(const std::vector<std::string>& files, bool show_errors) {
  const Hyphenation hyphenation("/usr/share/hyphen/hyph_nl_NL.dic");
  if (hyphenation.empty()) {
    std::cerr << "install the Debian package hyphen-nl\n";
    return;
  }
  std::array<LineEndScore, 2> scores;
  for (const auto& path : files) {
    std::istringstream stream(text_of(path));
    const std::vector<std::string> words{std::istream_iterator<std::string>(stream), {}};
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string word = words[i];
      const bool suspended = i + 2 < words.size() && word.size() > 2 && word.ends_with('-') &&
                             is_letter(word.end()[-2]) && is_letter(word.front()) &&
                             (words[i + 1] == "en" || words[i + 1] == "of");
      if (suspended) {
        const std::string next = words[i + 1] + ' ' + words[i + 2];
        judge(scores[half_of(word)].suspended, word, next, word + ' ' + next, show_errors);
      }
      while (!word.empty() && !is_letter(word.front())) word.erase(0, 1);
      while (!word.empty() && !is_letter(word.back())) word.pop_back();
      const bool plain = std::ranges::all_of(word, [](char c) { return is_letter(c) || c == '-'; });
      if (plain) judge_word(scores[half_of(word)], hyphenation, word, show_errors);
    }
  }
  for (std::size_t half = 0; half < kHalves.size(); ++half) {
    const auto print = [](const char* name, const Tally& tally) {
      std::printf(" %s %.4f of %d;", name, tally.all == 0 ? 1.0 : 1.0 * tally.right / tally.all,
                  tally.all);
    };
    std::printf("line ends, %s:", kHalves[half]);
    print("broken inside a word", scores[half].inside);
    print("at its own hyphen", scores[half].hyphen);
    print("suspended", scores[half].suspended);
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool show_errors = std::erase(arguments, "--errors") > 0;
  if (arguments.size() < 2) {
    std::cerr << "usage: quality_words compounds|line-ends FILE... [--errors]\n";
    return 2;
  }
  const std::vector<std::string> files(arguments.begin() + 1, arguments.end());
  if (arguments[0] == "compounds") score_compounds(files, show_errors);
  if (arguments[0] == "line-ends") score_line_ends(files, show_errors);
}
