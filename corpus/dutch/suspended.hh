// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The full words that a text shortens: "management- en leiderschapscapaciteiten" says
// managementcapaciteiten, "zorgverleners en -instellingen" says zorginstellingen.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dutch/word_list.hh"
#include "corpus/units.hh"

namespace speerpunt::dutch {

struct SuspendedWord {
  ByteSpan part;     // "management-", "instellingen"
  ByteSpan pair;     // from the part to the end of the word that completes it, or the other way
  std::string word;  // the full word, folded
  bool operator==(const SuspendedWord&) const = default;
};

// In order of `part`. What is missing is taken from the parts of the other word, rather so that the
// full word is in the list; where there is no good reading, there is no entry. Also in a row
// ("huis-, bedrijfs- en verzekeringsartsen") and with an adjective between ("kinder- en acute
// jeugdpsychiatrie"). Empty without a word list.
std::vector<SuspendedWord> suspended_words(std::string_view text,
                                           const WordList& list = word_list());

}  // namespace speerpunt::dutch
