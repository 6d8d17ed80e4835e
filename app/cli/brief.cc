// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

#include "app/briefing_check.hh"
#include "app/briefing_export.hh"
#include "app/cli/brief_all.hh"
#include "app/cli/brief_verify.hh"
#include "app/cli/briefing_desk.hh"
#include "app/cli/verb_list.hh"
#include "app/counted.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/theme_names.hh"

namespace speerpunt::cli {
namespace {

namespace fs = std::filesystem;

std::string briefing_form(const Arguments& arguments, const fs::path& output) {
  if (const auto chosen = arguments.value("--format")) {
    if (is_briefing_form(*chosen)) return *chosen;
    throw Error("usage", "a briefing cannot be written as \"" + *chosen + "\"", {},
                "--format takes one of docx, pdf, html, md and json; several with --all");
  }
  const std::string extension = output.extension().string();
  if (extension == ".html" || extension == ".htm") return "html";
  if (extension == ".json") return "json";
  if (extension == ".docx") return "docx";
  if (extension == ".pdf") return "pdf";
  if (extension == ".md" || extension.empty()) return "md";
  throw Error("usage", "cannot write a briefing as " + extension, output.string(),
              "use .docx, .pdf, .html, .md or .json");
}

ExitCode write_briefing(const Arguments& arguments, const std::string& name, Terminal& terminal) {
  const std::string theme = theme_named(load_themes(), name).id;
  fs::path output = arguments.value_or("--output", "");
  if (output == "-") output.clear();
  const std::string form = briefing_form(arguments, output);
  BriefingDesk desk(arguments, terminal);
  std::optional<Provenance> earlier;
  if (const auto file = arguments.value("--since-briefing")) earlier = read_provenance(*file);
  const Briefing briefing = desk.brief_on(theme, earlier);
  const std::size_t quotes = quotes_in(briefing);
  if (output.empty()) {
    terminal.out() << desk.text_of(briefing, form, output);
  } else {
    desk.write(briefing, form, output);
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

ExitCode run_brief(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("THEME");
  if (arguments.has("--all")) {
    if (!words.empty()) throw Error("usage", "brief takes a theme or --all, not both");
    return brief_all(arguments, terminal);
  }
  if (words.empty()) {
    throw Error("usage", "brief needs a theme", {}, "see: speerpunt themes; or give --all");
  }
  if (words.front() == "verify") {
    if (words.size() != 2) throw Error("usage", "brief verify needs one file");
    return verify_briefing(arguments, words[1], terminal);
  }
  if (words.size() != 1) throw Error("usage", "brief needs one theme");
  return write_briefing(arguments, words.front(), terminal);
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
      "originals and in the file. Exit code 1: no sentence can be quoted; 3: of verify, a quote no "
      "longer holds; of --all, some could not be written.",
      {{"THEME",
        "a theme, by id or name (see `speerpunt themes`), or verify FILE",
        false,
        true,
        {"verify"}}},
      {{"--output", "-o", "FILE",
        "write to a file: .docx, .pdf, .html, .md or .json; with --all: to a folder"},
       {"--all", "", "", "a briefing for each theme on which something can be quoted"},
       {"--format",
        "",
        "FORM",
        "docx, pdf, html, md or json (default: by the file name; md); with --all several, "
        "\"docx,pdf\" (default: docx)",
        {"docx", "pdf", "html", "md", "json"},
        false,
        true},
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
       {"--pin", "", "ID", "choose this quote before all others; may be repeated", {}, true},
       {"--order",
        "",
        "ID",
        "put these quotes first in their sections, in the order given; may be repeated",
        {},
        true},
       {"--from", "", "DATE", "use nothing older than this"},
       {"--until", "", "DATE", "use nothing newer than this"},
       {"--since-briefing", "", "FILE",
        "tell what is new since an earlier one: its JSON, its provenance, or the file beside that; "
        "with --all: the folder of the earlier ones"},
       {"--date", "", "DAY", "date printed on the briefing (default: today)"},
       {"--no-provenance", "", "", "write no provenance beside the file"},
       {"--json", "", "", "verify: one JSON object"}},
      {{"speerpunt brief openheid-na-incidenten -o openheid.html", "a page that prints well"},
       {"speerpunt brief --all -o dossiers --format docx,pdf", "one for each theme"},
       {"speerpunt brief verify openheid.html", "whether its quotes still hold"}},
      run_brief};
}

}  // namespace speerpunt::cli
