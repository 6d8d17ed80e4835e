// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/briefing_desk.hh"

#include <system_error>
#include <utility>

#include "app/briefing_check.hh"
#include "app/briefing_comparison.hh"
#include "app/briefing_export.hh"
#include "app/cli/followed.hh"
#include "app/cli/open_workspace.hh"
#include "app/fitted_briefing.hh"
#include "app/today.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"
#include "query/decisions/decisions.hh"
#include "reports/press/press.hh"
#include "reports/proof.hh"

namespace speerpunt::cli {
namespace {

namespace fs = std::filesystem;

// --date, else SOURCE_DATE_EPOCH, else today.
std::string day_of(const Arguments& arguments) {
  if (const auto given = arguments.value("--date")) {
    const auto date = parse_iso_date(*given, "command line");
    if (!date || date->precision != DatePrecision::kDay) {
      throw Error("usage", "--date takes a day like 2024-03-31, not \"" + *given + "\"");
    }
    return date->value;
  }
  return today();
}

std::optional<Date> date_of(const Arguments& arguments, const std::string& option) {
  const auto given = arguments.value(option);
  if (!given) return {};
  const std::optional<Date> date = parse_iso_date(*given, "command line");
  if (!date) {
    throw Error("usage", option + " takes a date like 2018-06-30 or 2018, not \"" + *given + "\"");
  }
  return date;
}

BriefRequest request_of(const Arguments& arguments) {
  BriefRequest request;
  request.form = load_briefing_template(arguments.value_or("--template", "position-paper"));
  if (const auto pages = arguments.number("--max-pages", 0)) {
    request.form.max_pages = *pages == 0 ? std::nullopt : std::optional<std::size_t>(*pages);
  }
  request.date = day_of(arguments);
  request.from = date_of(arguments, "--from");
  request.until = date_of(arguments, "--until");
  request.addressees = arguments.values("--addressee");
  request.publishers = arguments.values("--publisher");
  request.occasion = arguments.value_or("--occasion", "");
  request.committee = arguments.value_or("--committee", "");
  request.agenda = arguments.values("--agenda");
  request.without = arguments.values("--without");
  request.pinned = arguments.values("--pin");
  request.order = arguments.values("--order");
  return request;
}

std::optional<std::string> styles_of(const Arguments& arguments) {
  const auto file = arguments.value("--style");
  if (!file) return {};
  return Press().styles_of(read_file(*file));
}

}  // namespace

BriefingDesk::BriefingDesk(const Arguments& arguments, Terminal& terminal)
    : workspace_(open_workspace(arguments)),
      readers_(1, {}),
      index_(workspace_),
      themes_(load_themes()),
      words_(open_synonyms(workspace_)),
      pages_(workspace_, index_, readers_),
      request_(request_of(arguments)),
      styles_(styles_of(arguments)),
      lineage_(read_lineage(followed(workspace_, index_, terminal).store())),
      with_provenance_(!arguments.has("--no-provenance")) {
  request_.decisions = read_decisions(workspace_);
  request_.lineage = &lineage_;
}

Briefing BriefingDesk::brief_on(const std::string& theme,
                                const std::optional<Provenance>& earlier) {
  BriefRequest request = request_;
  request.theme = theme;
  Addition addition;
  if (earlier) {
    addition = [&](Briefing& chosen) {
      chosen.changes = changes_since(*earlier, chosen, index_, lineage_);
    };
  }
  Briefing briefing = fitted_briefing(index_, themes_, words_.synonyms, request, addition);
  prove(briefing, [&](const DocumentId& document, PageNumber page) {
    return pages_.text_of(document, page);
  });
  return briefing;
}

std::string BriefingDesk::text_of(const Briefing& briefing, const std::string& form,
                                  const fs::path& output) const {
  BriefRequest request = request_;
  request.theme = briefing.theme;
  BriefingExport how{form, output};
  how.styles = styles_;
  return export_briefing(briefing, request, how, workspace_, index_, themes_);
}

void BriefingDesk::write(const Briefing& briefing, const std::string& form,
                         const fs::path& output) const {
  const std::string text = text_of(briefing, form, output);
  write_file(output, text);
  std::error_code ignored;
  fs::remove(provenance_path(output), ignored);  // of what was there before
  if (!with_provenance_) return;
  const ExportedFile file{output.filename().string(), form, sha256(text)};
  write_file(provenance_path(output), to_json(provenance_of(briefing, index_, file)));
}

}  // namespace speerpunt::cli
