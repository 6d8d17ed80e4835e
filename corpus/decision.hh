// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person said about a recommendation: one line of a log of which no line is changed or
// removed. See docs/formats.md.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/recommendation.hh"

namespace speerpunt {

enum class DecisionKind {
  kAccept,       // it is one, and it is what the program made of it then
  kReject,       // it is none
  kClass,        // value: name of a class
  kAddressee,    // value: names with "; " between them; empty: nobody is named
  kStrength,     // value: 1 to 5
  kConfirmLink,  // it and `other` say the same at different times
  kRejectLink,   // they do not
  kConfirmEnd,   // its issuer no longer asks it; `other`: what it wrote instead
  kRejectEnd,    // it is still asked, whatever `other` leaves out
  kNote,         // value: the text
  kUndo,         // the line `undoes` no longer counts
};

// By what a recommendation is known again after its document was replaced or read by other rules,
// when its id is another.
struct RecommendationKey {
  std::string text_hash;  // text_hash() of its text
  std::string text;
  DocumentId document;
  std::string path;    // of the document
  int page = 1;        // on which it began
  int occurrence = 0;  // how many with this hash stand before it in the document
  std::string issuer;  // of the document, else its publisher
  bool operator==(const RecommendationKey&) const = default;
};

struct Decision {
  std::string id;    // 32 hexadecimal digits, unique everywhere
  std::string time;  // UTC, "2026-03-31T09:05:02.017Z"
  std::string author;
  DecisionKind kind = DecisionKind::kNote;
  std::string value;        // see DecisionKind; else empty
  std::string reason;       // empty: none given
  std::string undoes;       // id; kUndo only
  RecommendationKey about;  // of a link: any sentence, see query/decisions/sentences.hh
  Recognised was;           // what the program said at the time
  std::optional<RecommendationKey> other;  // links and ends only
  bool operator==(const Decision&) const = default;
};

// It has another end: how recommendations go on or stop.
bool is_of_two(DecisionKind kind);

std::string_view name_of(DecisionKind kind);  // "accept", "confirm_link"
std::optional<DecisionKind> decision_kind(std::string_view name);

// SHA-256 of the letters and digits, ASCII in lower case: white space, punctuation and line ends
// do not count.
std::string text_hash(std::string_view text);

// "minister van VWS; gemeenten" as names, and back.
std::vector<std::string> addressees_of(std::string_view value);
std::string joined_addressees(const std::vector<std::string>& names);

// A class, a strength from 1 to 5, a note that is not empty; nothing with the other kinds.
bool has_good_value(const Decision& decision);

// Throws Error "decision-invalid" on a line that none of the doors would have written.
void check(const Decision& decision);

}  // namespace speerpunt
