// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where each quote of an exported briefing comes from, for checking it later.
#include <optional>
#include <string>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/page_box.hh"

namespace speerpunt {

struct QuoteProof {
  Citation citation;
  std::vector<PageBox> boxes;  // of the blocks that it is from, as far as known
  bool operator==(const QuoteProof&) const = default;
};

struct ProvenQuote {
  std::string id;  // that of the finding
  std::string section;
  QuoteProof quote;
  std::optional<QuoteProof> lead_in;
  std::string recommendation;  // id; empty: it is none
  std::string cited;           // how the export names source and page: a footnote
  bool operator==(const ProvenQuote&) const = default;
};

struct ExportedFile {
  std::string name;  // without folders
  std::string form;  // docx, html, ...
  std::string sha256;
  bool operator==(const ExportedFile&) const = default;
};

struct Provenance {
  std::string version;  // of the program
  std::string date;     // ISO day on the briefing
  std::string theme;    // id
  std::string form;     // id of the template
  std::string title;
  std::optional<ExportedFile> file;  // nothing: only the briefing as such is known
  std::vector<Source> sources;
  std::vector<ProvenQuote> quotes;  // in the order of the briefing
  bool operator==(const Provenance&) const = default;
};

// The source of a document; null: it is not among them.
const Source* source_of(const Provenance& provenance, const DocumentId& document);

}  // namespace speerpunt
