// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing: an ordered list of findings, none of them without a citation.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing_template.hh"
#include "corpus/citation.hh"
#include "corpus/date.hh"
#include "corpus/diff.hh"
#include "corpus/recommendation.hh"

namespace speerpunt {

// What a finding needs to be shown: its source in a list of sources.
struct Source {
  DocumentId document;
  std::string title;
  std::string publisher;
  std::optional<Date> date;
  std::string path;
  std::string url;
  std::string number =
      {};  // under which the state published it (index/official_number.hh), or none
  bool operator==(const Source&) const = default;
};

// How a recommendation stands, as far as the documents tell.
struct Standing {
  std::optional<Date> since;  // of its first wording
  std::size_t documents = 1;  // that say it
  std::string status;         // "herhaald", "aangescherpt", ...; empty: nothing is known
  bool proposal = true;       // no person confirmed the status
  bool operator==(const Standing&) const = default;
};

// What goes with a quote.
struct FindingContext {
  std::vector<std::string> heading;  // path in the document
  std::optional<Citation> lead_in;   // the sentence before the list that the quote stands in
  std::optional<Recommendation> recommendation;
  std::optional<Standing> standing;
  std::string question;  // what to ask about it; connecting text from the template
  double weight = 0;     // where there is no room for all, the lightest go first
  bool operator==(const FindingContext&) const = default;
};

// A quote with its proof. There is no way to make one without a citation with a quote.
class Finding {
 public:
  // Throws Error "finding-without-citation" where the citation has no document or quote.
  explicit Finding(Citation citation, FindingContext context = {});
  const Citation& citation() const { return citation_; }
  const FindingContext& context() const { return context_; }
  bool operator==(const Finding&) const = default;

 private:
  Citation citation_;
  FindingContext context_;
};

// Which sentence it quotes: the same as long as its document is.
std::string id_of(const Finding& finding);

struct BriefingTable {
  std::string title;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // as wide as the header
  bool operator==(const BriefingTable&) const = default;
};

struct BriefingSection {
  Part part = Part::kKernel;
  std::string title;
  std::string intro;  // connecting text; empty: none
  bool boxed = false;
  bool numbered = false;
  std::vector<Finding> findings;
  std::optional<BriefingTable> table = {};
  std::vector<std::string> charts = {};  // names of the charts that stand here
  bool operator==(const BriefingSection&) const = default;
};

// A quote of an earlier briefing or of this one, in a comparison of the two.
struct ComparedQuote {
  std::string id;  // of the finding
  Citation citation;
  Source source;
  bool operator==(const ComparedQuote&) const = default;
};

struct ChangedQuote {
  ComparedQuote before;
  ComparedQuote after;
  std::vector<DiffPart> diff;
  bool operator==(const ChangedQuote&) const = default;
};

// Why a quote of the earlier briefing is not in this one.
enum class Vanishing {
  kRemoved,     // removed: its document is no longer in the workspace
  kReplaced,    // replaced: nor is it as it was; another stands at its place
  kSuperseded,  // superseded: by a newer version of its document
  kNotChosen,   // not-chosen: other evidence went before it
};
std::string_view name_of(Vanishing vanishing);
std::optional<Vanishing> vanishing_named(std::string_view name);

struct VanishedQuote {
  ComparedQuote quote;
  Vanishing why = Vanishing::kNotChosen;
  std::optional<Source> by;  // what took the place of its document
  bool operator==(const VanishedQuote&) const = default;
};

struct BriefingChanges {
  std::string since;  // ISO day of the earlier briefing
  std::vector<ComparedQuote> added;
  std::vector<ChangedQuote> changed;
  std::vector<VanishedQuote> vanished;
  bool operator==(const BriefingChanges&) const = default;
};

struct Briefing {
  std::string form;   // id of the template
  std::string theme;  // id
  std::string title;
  std::string scope;      // of the theme
  std::string occasion;   // for what and for whom; empty: not said
  bool detailed = false;  // each quote says how it was recognised
  std::string date;       // ISO day on which it was made; given, not read from the clock
  std::vector<BriefingSection> sections;
  std::vector<Source> sources;                  // numbered from 1 in this order
  std::vector<std::string> notes;               // what was left out, what could not be read
  std::optional<BriefingChanges> changes = {};  // against an earlier briefing, where one was given
  bool operator==(const Briefing&) const = default;
};

std::size_t quotes_in(const Briefing& briefing);

}  // namespace speerpunt
