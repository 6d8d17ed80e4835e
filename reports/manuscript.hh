// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of a briefing before it takes a form: what Markdown, HTML, DOCX and PDF all write.
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/briefing.hh"
#include "reports/charts/chart.hh"

namespace speerpunt {

// A piece of a paragraph in one style. Text is UTF-8 and may hold anything that a document holds.
struct Run {
  enum class Style { kPlain, kStrong, kDoubtful };  // kDoubtful: of a scan, may be misread
  std::string text;
  Style style = Style::kPlain;
  std::string link = {};                 // an address; empty: none
  std::optional<std::size_t> note = {};  // place in Manuscript::notes of the note that stands here
  bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

// Where a quote comes from: a footnote, or a reference to a numbered source.
struct SourceNote {
  std::size_t source = 0;  // number in the list of sources, from 1
  std::string text;        // "Federatie Voorbeeldartsen, Zorg die past, 8 juni 2017, p. 3"
  std::string pages;       // "p. 3"
  std::string address;     // of the page; empty: none
  bool operator==(const SourceNote&) const = default;
};

struct Heading {
  int level = 2;  // 1: the title of the whole
  std::string text;
  bool operator==(const Heading&) const = default;
};

struct TextBlock {
  enum class Style { kText, kLead, kSmall };  // kLead: under the title; kSmall: notes at the end
  Style style = Style::kText;
  Runs runs;
  bool operator==(const TextBlock&) const = default;
};

// Words of a source, verbatim; the form adds the quotation marks or the indent.
struct QuoteBlock {
  std::string number;    // "3."; empty: none
  Runs lead_in;          // verbatim too; empty: none
  Runs quote;            // ends with the run that carries its note
  Runs about;            // connecting text: whom it asks, since when; empty: none
  std::string question;  // connecting text; empty: none
  bool operator==(const QuoteBlock&) const = default;
};

struct BoxBlock {  // what stands out
  std::vector<QuoteBlock> quotes;
  bool operator==(const BoxBlock&) const = default;
};

struct SourceItem {
  std::size_t number = 1;
  std::string text;
  std::string address;  // empty: none
  std::string path;     // of the file; empty: not shown
  bool operator==(const SourceItem&) const = default;
};

struct SourceList {
  std::vector<SourceItem> items;
  bool operator==(const SourceList&) const = default;
};

struct ChartBlock {
  std::string chart;  // its name; the form draws it
  bool operator==(const ChartBlock&) const = default;
};

using ManuscriptBlock =
    std::variant<Heading, TextBlock, QuoteBlock, BoxBlock, BriefingTable, ChartBlock, SourceList>;

struct Manuscript {
  std::string title;
  std::string subject;  // for the properties of a file
  std::string date;     // ISO
  std::vector<ManuscriptBlock> blocks;
  std::vector<SourceNote> notes;
  bool operator==(const Manuscript&) const = default;
};

// Gives the address of a page of a source ("originals/ab12.pdf#page=3"); empty: none.
using PageLink = std::function<std::string(const Source&, PageNumber)>;

// A detailed briefing has the table of each of `charts` below it.
Manuscript write(const Briefing& briefing, const PageLink& page_link, const Charts& charts = {});

}  // namespace speerpunt
