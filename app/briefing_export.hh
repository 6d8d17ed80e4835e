// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing as the bytes of a file.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/provenance.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "reports/compose.hh"
#include "reports/manuscript.hh"

namespace speerpunt {

bool is_briefing_form(std::string_view name);  // docx, html, json, md or pdf

struct BriefingExport {
  std::string form;              // docx, html, json, md or pdf
  std::filesystem::path output;  // links to pages are seen from there; empty: standard output
  std::optional<std::string> styles = {};  // the styles part of a Word file
  // Where a page of a source is to be seen; empty: in its stored copy, else at its own address.
  PageLink link = {};
};

// `request` is the one that the briefing was composed for: charts are of the same period.
std::string export_briefing(const Briefing& briefing, const BriefRequest& request,
                            const BriefingExport& how, const Workspace& workspace,
                            const IndexReader& index, const std::vector<Theme>& themes);

// What is written beside that file, or kept of the briefing where it is none.
Provenance provenance_of(const Briefing& briefing, const IndexReader& index,
                         std::optional<ExportedFile> file);

}  // namespace speerpunt
