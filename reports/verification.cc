// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/verification.hh"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/error.hh"
#include "reports/exported_text.hh"

namespace speerpunt {
namespace {

constexpr int kMostPagesSearched = 200;  // nearest first: each is read anew

struct Name {
  LapseReason reason;
  std::string_view name;
  std::string_view dutch;
};
constexpr Name kNames[] = {
    {LapseReason::kRemoved, "removed", "het document is uit het archief verwijderd"},
    {LapseReason::kUnreachable, "unreachable",
     "niet na te gaan: het document ontbreekt, en een deel van de index is onbereikbaar"},
    {LapseReason::kOriginalMissing, "original-missing", "het bewaarde origineel is weg"},
    {LapseReason::kOriginalChanged, "original-changed", "het bewaarde origineel is veranderd"},
    {LapseReason::kNotOnPage, "quote-not-found", "het citaat staat niet op deze bladzijde"},
    {LapseReason::kQuoteEdited, "quote-edited",
     "het citaat staat niet meer letterlijk in de briefing"},
    {LapseReason::kPageEdited, "page-edited",
     "de briefing noemt bij het citaat een andere bron of bladzijde"},
};

const Name& entry_of(LapseReason reason) {
  return *std::ranges::find(kNames, reason, &Name::reason);
}

class Verifier {
 public:
  Verifier(const Provenance& provenance, const Evidence& evidence)
      : provenance_(provenance), evidence_(evidence) {}

  Verification verify(const std::optional<std::string>& text) {
    std::optional<ExportedText> exported;
    if (text) exported.emplace(*text, provenance_);
    for (const ProvenQuote& quote : provenance_.quotes) {
      const std::size_t before = made_.lapses.size();
      if (quote.lead_in) look_up(quote, quote.lead_in->citation);
      look_up(quote, quote.quote.citation);
      if (exported) read_again(quote, *exported);
      ++made_.quotes;
      if (made_.lapses.size() == before) ++made_.holding;
    }
    for (const Source& source : provenance_.sources) {
      if (!evidence_.pages_of(source.document)) continue;
      if (auto newer = evidence_.newer(source.document)) {
        made_.superseded.push_back({source, *std::move(newer)});
      }
    }
    return std::move(made_);
  }

 private:
  void add(const ProvenQuote& quote, const Citation& citation, LapseReason reason,
           std::optional<PageNumber> found_on = {}) {
    const Source* source = source_of(provenance_, citation.document);
    made_.lapses.push_back(
        {quote.id, citation, source == nullptr ? "" : source->path, reason, found_on});
  }

  // The quote in its original.
  void look_up(const ProvenQuote& quote, const Citation& citation) {
    const std::optional<int> pages = evidence_.pages_of(citation.document);
    if (!pages)
      return add(quote, citation,
                 evidence_.is_whole ? LapseReason::kRemoved : LapseReason::kUnreachable);
    try {
      if (!stands_at(citation, citation.page, *pages)) {
        add(quote, citation, LapseReason::kNotOnPage, page_of(citation, *pages));
      }
    } catch (const Error& error) {
      if (error.code() == "original-missing") {
        add(quote, citation, LapseReason::kOriginalMissing);
      } else if (error.code() == "original-changed") {
        add(quote, citation, LapseReason::kOriginalChanged);
      } else {
        throw;
      }
    }
  }

  bool stands_at(const Citation& citation, PageNumber first, int pages) const {
    // A file that was tampered with may ask for any number of pages.
    const auto length = static_cast<int>(std::min<std::size_t>(citation.page_starts.size(), 1000));
    if (first.value < 1 || first.value + length > pages ||
        citation.page_end.value != citation.page.value + length) {
      return false;
    }
    std::vector<std::string> texts;
    for (int page = first.value; page <= first.value + length; ++page) {
      texts.push_back(evidence_.page_text(citation.document, PageNumber{page}));
    }
    return speerpunt::verify(citation, texts);
  }

  std::optional<PageNumber> page_of(const Citation& citation, int pages) const {
    Citation whole = citation;  // as if it stood on one page
    whole.page_starts.clear();
    whole.page_end = whole.page;
    const int start = std::clamp(citation.page.value, 1, std::max(pages, 1));
    for (int away = 0; away < std::min(pages, kMostPagesSearched); ++away) {
      for (const int page : {start - away, start + away}) {
        if (page < 1 || page > pages) continue;
        if (stands_at(whole, PageNumber{page}, pages)) return PageNumber{page};
      }
    }
    return {};
  }

  // The quote in the export.
  void read_again(const ProvenQuote& quote, const ExportedText& exported) {
    if (quote.lead_in && !exported.holds(quote.lead_in->citation)) {
      add(quote, quote.lead_in->citation, LapseReason::kQuoteEdited);
    }
    const Citation& citation = quote.quote.citation;
    if (!exported.holds(citation)) {
      add(quote, citation, LapseReason::kQuoteEdited);
    } else if (!exported.cites(quote)) {
      add(quote, citation, LapseReason::kPageEdited);
    }
  }

  const Provenance& provenance_;
  const Evidence& evidence_;
  Verification made_;
};

}  // namespace

std::string_view name_of(LapseReason reason) {
  return entry_of(reason).name;
}

std::string in_dutch(LapseReason reason) {
  return std::string(entry_of(reason).dutch);
}

Verification verify(const Provenance& provenance, const Evidence& evidence,
                    const std::optional<std::string>& text) {
  return Verifier(provenance, evidence).verify(text);
}

}  // namespace speerpunt
