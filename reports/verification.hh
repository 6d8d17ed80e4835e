// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether an exported briefing still holds: its quotes in their originals, and its own text.
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/provenance.hh"
#include "reports/proof.hh"

namespace speerpunt {

enum class LapseReason {
  kRemoved,          // removed: its document is no longer in the workspace
  kUnreachable,      // unreachable: it was, or its document is in a shard that is missing
  kOriginalMissing,  // original-missing: the stored copy is gone
  kOriginalChanged,  // original-changed: its bytes are not those that were quoted from
  kNotOnPage,        // quote-not-found
  kQuoteEdited,      // quote-edited: the export no longer has it verbatim
  kPageEdited,       // page-edited: the export names another page or source
};
std::string_view name_of(LapseReason reason);
std::string in_dutch(LapseReason reason);

// A quote that no longer holds.
struct Lapse {
  std::string quote;  // id
  Citation citation;  // of the quote, or of its lead-in
  std::string path;   // of the document
  LapseReason reason = LapseReason::kNotOnPage;
  std::optional<PageNumber> found_on = {};  // where a quote stands that is not on its page
  bool operator==(const Lapse&) const = default;
};

// A quote that holds and has something to be known of.
struct SupersededSource {
  Source source;
  Source by;  // the newest version
  bool operator==(const SupersededSource&) const = default;
};

struct Verification {
  std::size_t quotes = 0;  // lead-ins are part of theirs
  std::size_t holding = 0;
  std::vector<Lapse> lapses;  // in the order of the briefing; of one quote there may be more
  std::vector<SupersededSource> superseded;
};

// Where the quotes are looked up.
struct Evidence {
  PageText page_text;  // throws Error "original-missing" or "original-changed"
  // How many pages a document has; nothing: it is not in the workspace.
  std::function<std::optional<int>(const DocumentId&)> pages_of;
  std::function<std::optional<Source>(const DocumentId&)> newer;  // nothing: it is the newest
  bool is_whole = true;  // false: what is not found may be where nobody answers now
};

// `text` is that of the export where it was changed since; nothing where it is as it was.
Verification verify(const Provenance& provenance, const Evidence& evidence,
                    const std::optional<std::string>& text);

}  // namespace speerpunt
