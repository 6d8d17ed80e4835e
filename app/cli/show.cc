// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/index_reader.hh"

namespace speerpunt::cli {
namespace {

struct Place {
  std::string document;
  std::optional<int> page;
};

// DOC or DOC#PAGE; a # that is not followed by digits only belongs to the name.
Place parse_place(const std::string& text) {
  const std::size_t hash = text.rfind('#');
  if (hash == std::string::npos) return {text, std::nullopt};
  const std::string digits = text.substr(hash + 1);
  int page = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), page);
  if (failure != std::errc() || end != digits.data() + digits.size() || page < 1) {
    return {text, std::nullopt};
  }
  return {text.substr(0, hash), page};
}

struct FoundPlace {
  Document document;
  std::optional<int> page;
};

// A document whose name ends in # and digits goes before a page of another.
FoundPlace find_place(const IndexReader& index, const std::string& given) {
  const Place place = parse_place(given);
  if (!place.page) return {find_document(index, given), std::nullopt};
  try {
    return {find_document(index, given), std::nullopt};
  } catch (const Error& error) {
    if (error.code() != "document-unknown") throw;
    return {find_document(index, place.document), place.page};
  }
}

void print_head(const Document& document, Terminal& terminal) {
  std::ostream& out = terminal.out();
  out << terminal.bold(printable(document.title.empty() ? "(zonder titel)" : document.title))
      << '\n';
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) out << name << ": " << printable(value) << '\n';
  };
  line("datum",
       document.date ? in_dutch(*document.date) + " (" + document.date->source + ")" : "onbekend");
  line("uitgever", document.publisher);
  line("soort", document.kind);
  line("pagina's", std::to_string(document.pages.size()));
  line("bestand", document.path);
  line("nummer", document.id);
  for (const Problem& problem : document.problems) line("let op", problem.message);
}

void print_passage(const AnalysedPassage& analysed, std::vector<std::string>& heading,
                   Terminal& terminal) {
  const Passage& passage = analysed.passage;
  std::ostream& out = terminal.out();
  if (passage.heading != heading && !passage.heading.empty()) {
    out << '\n' << terminal.bold(printable(passage.heading.back())) << '\n';
  }
  heading = passage.heading;
  out << '\n'
      << terminal.dim("[p. " + std::to_string(passage.page.value) + "]") << ' '
      << printable(passage.text) << '\n';
  if (!analysed.themes.empty()) {
    std::string themes;
    for (const ThemeTag& tag : analysed.themes) themes += (themes.empty() ? "" : ", ") + tag.theme;
    out << terminal.dim("thema's: " + themes) << '\n';
  }
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const std::string given = *arguments.value("DOC");
  const auto [document, page] = find_place(index, given);
  const bool json = arguments.has("--json");
  if (json) {
    terminal.out() << to_json(document) << '\n';
  } else if (!page) {
    print_head(document, terminal);
  }
  std::vector<std::string> heading;
  std::size_t shown = 0;
  for (const AnalysedPassage& analysed : index.passages(document.id)) {
    const Passage& passage = analysed.passage;
    if (page && (passage.page.value > *page || passage.page_end.value < *page)) continue;
    ++shown;
    if (json) {
      terminal.out() << to_json(passage) << '\n';
    } else {
      print_passage(analysed, heading, terminal);
    }
  }
  if (shown == 0) terminal.note(page ? "there is no text on that page" : "there is no text");
  return shown == 0 ? kNothingFound : kDone;
}

}  // namespace

Verb show_verb() {
  return {"show",
          "show a document or one page of it",
          "Shows what is known of a document and its passages, with pages and themes. DOC is a "
          "path, a file name or the beginning of an id; #PAGE limits it to one page.",
          {{"DOC", "document, or DOC#PAGE", true}},
          {{"--json", "", "", "the document and its passages, one JSON object a line"}},
          {{"speerpunt show visie.pdf#3", "the text of page 3"}},
          run};
}

}  // namespace speerpunt::cli
