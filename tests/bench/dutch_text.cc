// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dutch_text.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"

namespace speerpunt::bench {
namespace {

constexpr std::size_t kWords = 40'000;
constexpr std::array<std::string_view, 24> kFunctionWords{
    "de",  "het", "een", "van", "in",   "en",  "op",  "voor",  "met",  "dat",  "die",  "te",
    "bij", "aan", "om",  "als", "naar", "uit", "ook", "wordt", "zijn", "niet", "door", "over"};
constexpr std::array<std::string_view, 12> kSubjects{"toezicht op bedrijfsartsen",
                                                     "openheid na een incident",
                                                     "medisch leiderschap",
                                                     "de herziening van de Wet BIG",
                                                     "arbeidsgerichte zorg",
                                                     "artikel 7:448 BW",
                                                     "samenwerken in de regio",
                                                     "de Wkkgz",
                                                     "functioneren van artsen",
                                                     "de arbeidsarts",
                                                     "Kamerstukken II 2016/17, 29282, nr. 283",
                                                     "de patiënt"};
constexpr std::array<std::string_view, 6> kDemands{
    "De minister van VWS moet", "Wij vragen zorgverzekeraars om",
    "Werkgevers dienen",        "De Tweede Kamer zou",
    "Ziekenhuizen moeten",      "De inspectie hoort"};
constexpr std::array<std::string_view, 8> kPublishers{
    "Federatie Voorbeeldartsen", "Raad voor Voorbeelden", "Ministerie van Voorbeelden",
    "Vereniging Bedrijfszorg",   "Stichting Proefzorg",   "Bond van Oefenaren",
    "Instituut Testbeleid",      "Gemeente Voorbeeldstad"};
constexpr std::array<std::string_view, 5> kKinds{"visie", "brief", "rapport", "handreiking",
                                                 "verslag"};

bool is_plain(const std::string& word) {
  return word.size() >= 4 && word.size() <= 22 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

DutchText::DutchText(std::uint64_t seed) : random_(seed) {
  std::istringstream lines;
  try {
    lines.str(read_file("/usr/share/dict/dutch"));
  } catch (const Error&) {
    throw Error("word-list-missing", "the benchmark makes its text of the words of wdutch", {},
                "install the Debian package wdutch");
  }
  for (std::string line; std::getline(lines, line);)
    if (is_plain(line)) words_.push_back(line);
  std::shuffle(words_.begin(), words_.end(), random_);
  words_.resize(std::min(words_.size(), kWords));
  double sum = 0;
  for (std::size_t rank = 1; rank <= words_.size(); ++rank)
    cumulative_.push_back(sum += 1 / std::pow(static_cast<double>(rank) + 2.7, 1.05));
}

std::size_t DutchText::below(std::size_t limit) {
  return static_cast<std::size_t>(random_() % limit);
}

std::string DutchText::word(std::size_t least_rank, std::size_t most_rank) {
  return words_[least_rank + below(most_rank - least_rank)];
}

std::string DutchText::subject() {
  return std::string(kSubjects[below(kSubjects.size())]);
}

std::string DutchText::sentence() {
  std::string text = below(12) == 0 ? std::string(kDemands[below(kDemands.size())]) : "Het";
  const std::size_t length = 8 + below(14);
  for (std::size_t i = 0; i < length; ++i) {
    text += ' ';
    if (i % 2 == 0) {
      text += kFunctionWords[below(kFunctionWords.size())];
      continue;
    }
    const double wanted =
        cumulative_.back() * static_cast<double>(random_() >> 11) / 9007199254740992.0;
    const auto found = std::lower_bound(cumulative_.begin(), cumulative_.end(), wanted);
    text += words_[static_cast<std::size_t>(std::min(found, cumulative_.end() - 1) -
                                            cumulative_.begin())];
  }
  if (below(15) == 0) text += " en " + subject();
  return text + '.';
}

std::string DutchText::paragraph() {
  std::string text = sentence();
  for (int i = 0; i < 5; ++i) text += ' ' + sentence();
  return text;
}

Document DutchText::document(std::size_t number) {
  if (number % 20 != 19 || last_.blocks.empty()) {
    last_ = {};
    last_.title = "Voorbeeld over " + subject() + " en " + word(100, 5000);
    last_.publisher = kPublishers[below(kPublishers.size())];
    last_.kind = kKinds[below(kKinds.size())];
    for (int i = 0; i < 50; ++i) {
      const PageNumber page{1 + i / 4};
      if (i % 5 == 0)
        last_.blocks.push_back({BlockKind::kHeading,
                                1,
                                "Over " + word(50, 4000) + " en " + word(50, 4000),
                                page,
                                page,
                                {60, 60, 540, 80}});
      last_.blocks.push_back(
          {BlockKind::kParagraph, 0, paragraph(), page, page, {60, 90, 540, 240}});
    }
    for (int page = 1; page <= 13; ++page)
      last_.pages.push_back({{page}, std::to_string(page), 595, 842});
  } else {
    for (int i = 0; i < 3; ++i) last_.blocks[below(last_.blocks.size())].text += ' ' + sentence();
  }
  Document made = last_;
  made.path = "bench/" + std::to_string(number) + ".pdf";
  made.media = "pdf";
  made.language = "nl";
  made.id = sha256(made.path + made.blocks.back().text);
  made.date = parse_iso_date(std::to_string(1998 + number % 28), "text");
  return made;
}

}  // namespace speerpunt::bench
