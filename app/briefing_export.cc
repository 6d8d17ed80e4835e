// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing_export.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "app/briefing_charts.hh"
#include "app/page_link.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "reports/manuscript.hh"
#include "reports/press/press.hh"
#include "reports/provenance.hh"
#include "reports/render.hh"

namespace speerpunt {

bool is_briefing_form(std::string_view name) {
  constexpr auto kForms = std::to_array<std::string_view>({"docx", "html", "json", "md", "pdf"});
  return std::find(kForms.begin(), kForms.end(), name) != kForms.end();
}

std::string export_briefing(const Briefing& briefing, const BriefRequest& request,
                            const BriefingExport& how, const Workspace& workspace,
                            const IndexReader& index, const std::vector<Theme>& themes) {
  if (how.form == "json") return to_json(briefing) + "\n";
  const PageLink to_copy = [&](const Source& source, PageNumber page) {
    const std::string stored = page_link(workspace, how.output, source.document, page);
    return stored.empty() ? source.url : stored;
  };
  const Charts charts = charts_of(briefing, request, index, themes);
  const Manuscript manuscript = write(briefing, how.link ? how.link : to_copy, charts);
  if (how.form == "md") return to_markdown(manuscript);
  if (how.form == "html") return to_html(manuscript, charts);
  if (how.form == "pdf") return Press().to_pdf(manuscript, charts);
  if (how.form != "docx") throw Error("usage", "a briefing cannot be written as " + how.form);
  return Press().to_docx(manuscript, charts, how.styles);
}

Provenance provenance_of(const Briefing& briefing, const IndexReader& index,
                         std::optional<ExportedFile> file) {
  const PassageOf passage_of = [&index](const std::string& id) -> std::optional<Passage> {
    auto found = index.passage(id);
    if (!found) return {};
    return std::move(found->passage);
  };
  Provenance provenance = provenance_of(briefing, SPEERPUNT_VERSION, passage_of);
  provenance.file = std::move(file);
  return provenance;
}

}  // namespace speerpunt
