// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/manuscript.hh"

#include <algorithm>
#include <limits>
#include <utility>

#include "reports/changes_section.hh"
#include "reports/citing.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kNothingToQuote =
    "Over dit thema is in de geraadpleegde documenten geen zin gevonden die los van de tekst "
    "eromheen geciteerd kan worden. Zoek in de documenten zelf, kies een ruimere periode of voeg "
    "documenten over dit thema toe.";
constexpr std::size_t kChangesTold = 4;  // of a kind, where pages are few

// Words of a scan that may have been read wrongly apart from the others.
Runs runs_of(const Citation& citation) {
  Runs runs;
  const std::string_view quote = citation.quote;
  std::size_t at = 0;
  const auto add_until = [&](std::size_t end, Run::Style style) {
    end = std::min(end, quote.size());
    if (at >= end) return;
    runs.push_back({std::string(quote.substr(at, end - at)), style});
    at = end;
  };
  for (const ByteSpan doubt : citation.doubtful) {
    add_until(doubt.begin.value, Run::Style::kPlain);
    add_until(doubt.end.value, Run::Style::kDoubtful);
  }
  add_until(quote.size(), Run::Style::kPlain);
  return runs;
}

class Writer {
 public:
  Writer(const Briefing& briefing, const PageLink& page_link, const Charts& charts)
      : briefing_(briefing),
        page_link_(page_link),
        charts_(charts),
        has_several_issuers_(std::any_of(
            briefing.sources.begin(), briefing.sources.end(), [&](const Source& source) {
              return source.publisher != briefing.sources.front().publisher;
            })) {}

  Manuscript write() {
    made_.title = briefing_.title;
    made_.subject = briefing_.scope;
    made_.date = briefing_.date;
    add_head();
    add_changes();
    const bool is_empty = quotes_in(briefing_) == 0;
    if (is_empty) add_text(TextBlock::Style::kText, std::string(kNothingToQuote));
    for (const BriefingSection& section : briefing_.sections) {
      if (!is_empty || section.part != Part::kOccasion) add_section(section);
    }
    if (!is_empty) add_sources();
    add_account();
    return std::move(made_);
  }

 private:
  void add_text(TextBlock::Style style, std::string text) {
    if (!text.empty()) made_.blocks.push_back(TextBlock{style, {{std::move(text)}}});
  }

  void add_head() {
    made_.blocks.push_back(Heading{1, briefing_.title});
    add_text(TextBlock::Style::kLead, briefing_.scope);
    add_text(TextBlock::Style::kLead, briefing_.occasion);
    add_text(TextBlock::Style::kLead,
             "Stand: " + day_in_dutch(briefing_.date) + ", " +
                 counted_in_dutch(briefing_.sources.size(), "bron", "bronnen"));
  }

  void add_changes() {
    if (!briefing_.changes) return;
    const std::size_t most =
        briefing_.detailed ? std::numeric_limits<std::size_t>::max() : kChangesTold;
    for (ManuscriptBlock& block : changes_section(*briefing_.changes, most)) {
      made_.blocks.push_back(std::move(block));
    }
  }

  void add_section(const BriefingSection& section) {
    if (!section.title.empty()) made_.blocks.push_back(Heading{2, section.title});
    add_text(TextBlock::Style::kText, section.intro);
    BoxBlock box;
    std::size_t number = 0;
    const Citation* lead_in = nullptr;  // that the item before has: shown once
    for (const Finding& finding : section.findings) {
      QuoteBlock quote = quote_of(finding, lead_in);
      lead_in = finding.context().lead_in ? &*finding.context().lead_in : nullptr;
      if (section.numbered) quote.number = std::to_string(++number) + ".";
      if (section.boxed) {
        box.quotes.push_back(std::move(quote));
      } else {
        made_.blocks.push_back(std::move(quote));
      }
    }
    if (!box.quotes.empty()) made_.blocks.push_back(std::move(box));
    if (section.table) made_.blocks.push_back(*section.table);
    for (const std::string& chart : section.charts) add_chart(chart);
  }

  void add_chart(const std::string& name) {
    made_.blocks.push_back(ChartBlock{name});
    const auto chart = charts_.find(name);
    if (!briefing_.detailed || chart == charts_.end()) return;
    BriefingTable table = table_beside(chart->second);
    if (!table.rows.empty()) made_.blocks.push_back(std::move(table));
  }

  QuoteBlock quote_of(const Finding& finding, const Citation* lead_in_before) {
    const FindingContext& context = finding.context();
    QuoteBlock block;
    if (context.lead_in && !(lead_in_before && *lead_in_before == *context.lead_in)) {
      block.lead_in = runs_of(*context.lead_in);
    }
    block.quote = runs_of(finding.citation());
    block.quote.push_back(noted(finding.citation(), context.heading));
    std::string about = about_in_dutch(context, briefing_.detailed);
    if (briefing_.changes) {
      const std::string mark = mark_of(*briefing_.changes, finding.citation());
      if (!mark.empty()) about += (about.empty() ? "" : "; ") + mark;
    }
    if (has_several_issuers_) about = with_issuer(finding.citation(), std::move(about));
    if (!about.empty()) block.about.push_back({std::move(about)});
    block.question = context.question;
    return block;
  }

  // Whose view it is: where several speak, a note at the end does not tell it early enough.
  std::string with_issuer(const Citation& citation, std::string about) const {
    const std::size_t number = source_number(briefing_, citation.document);
    const std::string& issuer = briefing_.sources[number - 1].publisher;
    if (issuer.empty()) return about;
    return about.empty() ? issuer : issuer + "; " + about;
  }

  Run noted(const Citation& citation, const std::vector<std::string>& heading) {
    const std::size_t number = source_number(briefing_, citation.document);
    const Source& source = briefing_.sources[number - 1];
    const std::string pages = pages_in_dutch(citation);
    made_.notes.push_back({number, cited_in_dutch(source, heading, citation), pages,
                           page_link_(source, citation.page)});
    Run run;
    run.note = made_.notes.size() - 1;
    return run;
  }

  void add_sources() {
    made_.blocks.push_back(Heading{2, "Bronnen"});
    SourceList list;
    for (const Source& source : briefing_.sources) {
      list.items.push_back({list.items.size() + 1, listed_in_dutch(source),
                            page_link_(source, PageNumber{1}),
                            briefing_.detailed ? source.path : ""});
    }
    made_.blocks.push_back(std::move(list));
  }

  void add_account() {
    made_.blocks.push_back(Heading{2, "Verantwoording"});
    if (quotes_in(briefing_) > 0) add_text(TextBlock::Style::kSmall, std::string(kHowMade));
    for (const std::string& note : briefing_.notes) add_text(TextBlock::Style::kSmall, note);
  }

  const Briefing& briefing_;
  const PageLink& page_link_;
  const Charts& charts_;
  bool has_several_issuers_;
  Manuscript made_;
};

}  // namespace

Manuscript write(const Briefing& briefing, const PageLink& page_link, const Charts& charts) {
  return Writer(briefing, page_link, charts).write();
}

}  // namespace speerpunt
