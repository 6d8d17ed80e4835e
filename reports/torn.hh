// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentences that would say something else, or nothing, where they are quoted by themselves.
#include <optional>
#include <string_view>

#include "reports/candidate.hh"

namespace speerpunt {

inline constexpr std::size_t kLongestQuote = 1000;  // bytes of one sentence; it is never cut

enum class Torn {
  kQuestion,
  kLeadsOn,     // ends with a colon or dots
  kEnclosed,    // within a quotation or brackets that begin or end elsewhere
  kDepends,     // on a sentence that could not be taken along: "Mits ...", "Dit kost ..."
  kTakenBack,   // by the next sentence, which could not be taken along
  kDenied,      // by the sentence before it
  kReported,    // the view of another than its issuer
  kFragment,    // no sentence, and what leads in to it is not in its passage
  kProcedural,  // an arrangement, not a view
  kTold,        // an announcement, a task or a part of the paper, not a view
  kLong,        // longer than kLongestQuote
};

// Why a quote must not be shown as what `issuer` says; nothing: it may. A list item is shown with
// its lead-in.
std::optional<Torn> why_torn(const Candidate& quote, std::string_view issuer);

}  // namespace speerpunt
