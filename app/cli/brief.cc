// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <ostream>
#include <system_error>
#include <utility>

#include "app/briefing_check.hh"
#include "app/briefing_comparison.hh"
#include "app/briefing_export.hh"
#include "app/cli/brief_verify.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/counted.hh"
#include "app/fitted_briefing.hh"
#include "app/stored_pages.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"
#include "ingest/reader_pool.hh"
#include "query/decisions/decisions.hh"
#include "query/lineage/lineage.hh"
#include "query/lineage/threads.hh"
#include "query/workspace_synonyms.hh"
#include "reports/press/press.hh"
#include "reports/proof.hh"
#include "reports/provenance.hh"

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
  std::time_t now = std::time(nullptr);
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr) {
    now = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
  }
  std::tm day{};
  localtime_r(&now, &day);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &day);
  return text;
}

std::string form_of(const Arguments& arguments, const fs::path& output) {
  if (const auto chosen = arguments.value("--format")) return *chosen;
  const std::string extension = output.extension().string();
  if (extension == ".html" || extension == ".htm") return "html";
  if (extension == ".json") return "json";
  if (extension == ".docx") return "docx";
  if (extension == ".pdf") return "pdf";
  if (extension == ".md" || extension.empty()) return "md";
  throw Error("usage", "cannot write a briefing as " + extension, output.string(),
              "use .docx, .pdf, .html, .md or .json");
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
  request.theme = *arguments.value("THEME");
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
  return request;
}

Provenance provenance_of_file(const Briefing& briefing, const IndexReader& index,
                              ExportedFile file) {
  const PassageOf passage_of = [&index](const std::string& id) -> std::optional<Passage> {
    auto found = index.passage(id);
    if (!found) return {};
    return std::move(found->passage);
  };
  Provenance provenance = provenance_of(briefing, SPEERPUNT_VERSION, passage_of);
  provenance.file = std::move(file);
  return provenance;
}

ExitCode write_briefing(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  fs::path output = arguments.value_or("--output", "");
  if (output == "-") output.clear();
  const std::string form = form_of(arguments, output);
  ReaderPool readers(1, {});
  const IndexReader index(workspace);
  const std::vector<Theme> themes = load_themes();

  BriefRequest request = request_of(arguments);
  request.decisions = read_decisions(workspace);
  const Threads threads(workspace, index);
  const Lineage lineage = read_lineage(threads.store());
  request.lineage = &lineage;
  const WorkspaceSynonyms words = open_synonyms(workspace);
  Addition addition;
  if (const auto earlier = arguments.value("--since-briefing")) {
    addition = [&, before = read_provenance(*earlier)](Briefing& chosen) {
      chosen.changes = changes_since(before, chosen, index, lineage);
    };
  }
  const Briefing briefing = fitted_briefing(index, themes, words.synonyms, request, addition);
  StoredPages pages(workspace, index, readers);
  prove(briefing,
        [&](const DocumentId& document, PageNumber page) { return pages.text_of(document, page); });

  BriefingExport how{form, output};
  if (const auto file = arguments.value("--style"))
    how.styles = Press().styles_of(read_file(*file));
  const std::string text = export_briefing(briefing, request, how, workspace, index, themes);
  const std::size_t quotes = quotes_in(briefing);
  if (output.empty()) {
    terminal.out() << text;
  } else {
    write_file(output, text);
    std::error_code ignored;
    fs::remove(provenance_path(output), ignored);  // of what was there before
    if (!arguments.has("--no-provenance")) {
      const ExportedFile file{output.filename().string(), form, sha256(text)};
      write_file(provenance_path(output), to_json(provenance_of_file(briefing, index, file)));
    }
    terminal.note("wrote " + output.string() + ": " + counted(quotes, "quote") +
                  ", each found on its page, from " + counted(briefing.sources.size(), "source"));
  }
  if (quotes == 0) {
    terminal.note("no sentence about the theme can be quoted; see: speerpunt search --theme " +
                  briefing.theme + " …");
    return kNothingFound;
  }
  return kDone;
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("THEME");
  if (words.front() == "verify") {
    if (words.size() != 2) throw Error("usage", "brief verify needs one file");
    return verify_briefing(arguments, words[1], terminal);
  }
  if (words.size() != 1) throw Error("usage", "brief needs one theme");
  return write_briefing(arguments, terminal);
}

}  // namespace

Verb brief_verb() {
  return {
      "brief",
      "write a cited briefing on a theme",
      "Composes a briefing in Dutch from verbatim quotes. Every quote is looked up again on its "
      "page in the stored original before anything is written; one that is not found stops the "
      "report. Beside a file its provenance is written (FILE.provenance.json): document, page and "
      "place of each quote. `verify FILE` checks later whether all of them still hold, in their "
      "originals and in the file. Exit code 1: no sentence can be quoted; of verify 3: a quote no "
      "longer holds.",
      {{"THEME", "theme id (see `speerpunt themes`), or verify FILE", true, true, {"verify"}}},
      {{"--output", "-o", "FILE", "write to a file: .docx, .pdf, .html, .md or .json"},
       {"--format",
        "",
        "FORM",
        "docx, pdf, html, md or json (default: by the file name; md)",
        {"docx", "pdf", "html", "md", "json"}},
       {"--template", "", "NAME",
        "position-paper (default), factsheet, inbreng, dossier, or a .json file of your own"},
       {"--max-pages", "", "N",
        "leave out what has no room on so many pages, as PDF and as Word file with our styles, in "
        "every form (0: no limit; default: what the template says)"},
       {"--style", "", "FILE", "styles of a Word file of your own, for .docx"},
       {"--occasion", "", "TEXT", "what it is for, \"het commissiedebat Arbozorg\""},
       {"--committee", "", "TEXT", "for whom it is, \"de vaste commissie voor VWS\""},
       {"--agenda", "", "TEXT", "an item of the agenda; may be repeated", {}, true},
       {"--addressee", "", "NAME", "only what asks this one; may be repeated", {}, true},
       {"--publisher", "", "NAME", "only what this one published; may be repeated", {}, true},
       {"--without",
        "",
        "ID",
        "leave this quote out (its id in the JSON); may be repeated",
        {},
        true},
       {"--from", "", "DATE", "use nothing older than this"},
       {"--until", "", "DATE", "use nothing newer than this"},
       {"--since-briefing", "", "FILE",
        "tell what is new since an earlier one: its JSON, its provenance, or the file beside that"},
       {"--date", "", "DAY", "date printed on the briefing (default: today)"},
       {"--no-provenance", "", "", "write no provenance beside the file"},
       {"--json", "", "", "verify: one JSON object"}},
      {{"speerpunt brief openheid-na-incidenten -o openheid.html", "a page that prints well"},
       {"speerpunt brief verify openheid.html", "whether its quotes still hold"}},
      run};
}

}  // namespace speerpunt::cli
