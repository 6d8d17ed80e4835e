// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/query_error.hh"
#include "app/cli/skipped_thesaurus.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/doubt.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/index_reader.hh"
#include "query/find_words.hh"
#include "query/workspace_synonyms.hh"

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

// "map/visie-2013.pdf (2013, versie 1.0)"
std::string named(const IndexReader& index, const DocumentVersion& version) {
  const std::optional<Document> document = index.document(version.documents.front());
  std::string text = document ? one_line(document->path) : version.documents.front();
  text += " (" + (version.date ? in_dutch(*version.date) : std::string("datum onbekend"));
  if (!version.version.empty()) text += ", versie " + version.version;
  return text + ")";
}

// Where the document stands among its duplicates and versions.
void print_place(const IndexReader& index, const Document& document, Terminal& terminal) {
  const DocumentGroup group = index.group(document.id);
  const auto line = [&](const char* name, const std::string& value) {
    terminal.out() << name << ": " << printable(value) << '\n';
  };
  bool passed = false;
  for (const DocumentVersion& version : group.versions) {
    const auto& same = version.documents;
    if (std::find(same.begin(), same.end(), document.id) == same.end()) {
      line(!group.order_known ? "andere versie"
           : passed           ? "ouder"
                              : "nieuwer",
           named(index, version));
      continue;
    }
    passed = true;
    for (const DocumentId& id : same) {
      const std::optional<Document> other = index.document(id);
      if (id != document.id && other) line("zelfde tekst", one_line(other->path));
    }
  }
  for (const DocumentId& id : index.parts_and_wholes(document.id)) {
    const std::optional<Document> other = index.document(id);
    if (other) line("deels dezelfde tekst", one_line(other->path));
  }
}

std::string described(const IndexReader& index, const SourceRecord& source) {
  if (source.document.empty()) {
    return source.path + (source.problems.empty() ? "" : ": " + source.problems.front().message);
  }
  const auto document = index.document(source.document);
  const std::string title = document ? document->title : "";
  return source.path + (title.empty() ? "" : " (" + title + ")");
}

// Where it is found, and what else belongs to it: the mail of an attachment, the attachments of a
// mail.
void print_links(const IndexReader& index, const Document& document, Terminal& terminal) {
  const auto line = [&](const char* name, const std::string& value) {
    terminal.out() << name << ": " << one_line(value) << '\n';
  };
  for (const SourceRecord& source : index.sources_of(document.id)) {
    if (source.path != document.path) line("ook als", source.path);
    if (source.container.empty()) continue;
    if (const auto outer = index.source(source.container)) {
      line("zit in", described(index, *outer));
    }
  }
  for (const SourceRecord& member : index.members_of(document.path)) {
    line("bijlage", described(index, member));
  }
}

void print_head(const IndexReader& index, const Document& document, Terminal& terminal) {
  std::ostream& out = terminal.out();
  out << terminal.bold(printable(document.title.empty() ? "(zonder titel)" : document.title))
      << '\n';
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) out << name << ": " << printable(value) << '\n';
  };
  line("ondertitel", document.subtitle);
  line("datum",
       document.date ? in_dutch(*document.date) + " (" + document.date->source + ")" : "onbekend");
  line("uitgever", document.publisher);
  line("van", document.issuer);
  line("soort", document.kind);
  line("versie", document.version);
  for (const std::string& replaced : document.replaces) line("vervangt", replaced);
  line("pagina's", std::to_string(document.pages.size()));
  line("bestand", document.path);
  print_links(index, document, terminal);
  line("nummer", document.id);
  print_place(index, document, terminal);
  for (const Problem& problem : document.problems) line("let op", problem.message);
}

// The text with what is uncertain and what was looked for marked.
std::string marked_text(const Passage& passage, const std::vector<ByteSpan>& marks,
                        const Terminal& terminal) {
  std::string text;
  std::size_t at = 0;
  const auto add = [&](std::size_t end) {
    const ByteSpan span{{at}, {end}};
    text += printable(with_doubts(passage.slice(span), within(passage.doubtful, span)));
    at = end;
  };
  for (const ByteSpan mark : marks) {
    add(mark.begin.value);
    const std::size_t begin = text.size();
    add(mark.end.value);
    const std::string word = text.substr(begin);
    const std::string bold = terminal.bold(word);
    text.replace(begin, std::string::npos, bold == word ? "[" + word + "]" : bold);
  }
  add(passage.text.size());
  return text;
}

void print_passage(const AnalysedPassage& analysed, const std::vector<ByteSpan>& marks,
                   std::vector<std::string>& heading, Terminal& terminal) {
  const Passage& passage = analysed.passage;
  std::ostream& out = terminal.out();
  if (passage.heading != heading && !passage.heading.empty()) {
    out << '\n' << terminal.bold(printable(passage.heading.back())) << '\n';
  }
  heading = passage.heading;
  out << '\n'
      << terminal.dim("[p. " + std::to_string(passage.page.value) +
                      (passage.recognised ? scan_in_dutch(*passage.recognised) : "") + "]")
      << ' ' << marked_text(passage, marks, terminal) << '\n';
  if (!analysed.themes.empty()) {
    std::string themes;
    for (const ThemeTag& tag : analysed.themes) themes += (themes.empty() ? "" : ", ") + tag.theme;
    out << terminal.dim("thema's: " + themes) << '\n';
  }
}

ExitCode run_show(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const std::string given = *arguments.value("DOC");
  const auto [document, page] = find_place(index, given);
  const bool json = arguments.has("--json");
  if (json) {
    terminal.out() << to_json(document, index.group(document.id), index.sources_of(document.id),
                              index.members_of(document.path))
                   << '\n';
  } else if (!page) {
    print_head(index, document, terminal);
  }
  std::vector<AnalysedPassage> passages = index.passages(document.id);
  if (page)
    std::erase_if(passages, [number = *page](const AnalysedPassage& one) {
      return one.passage.page.value > number || one.passage.page_end.value < number;
    });
  const auto wanted = arguments.value("--find");
  std::vector<FoundWords> found(passages.size());
  if (wanted) {
    try {
      const auto [synonyms, skipped] = open_synonyms(workspace);
      found = find_words(index, *wanted, passages, synonyms);
      tell_skipped_thesaurus(skipped, terminal);
    } catch (const Error& error) {
      if (!tell_query_error(error, *wanted, terminal)) throw;
      return kFailed;
    }
    if (page)
      for (FoundWords& one : found)
        std::erase_if(one.boxes,
                      [number = *page](const PageBox& box) { return box.page.value != number; });
  }
  std::vector<std::string> heading;
  for (std::size_t at = 0; at < passages.size(); ++at) {
    if (!json) {
      print_passage(passages[at], found[at].marks, heading, terminal);
    } else {
      terminal.out() << (wanted ? to_json(passages[at].passage, found[at])
                                : to_json(passages[at].passage))
                     << '\n';
    }
  }
  if (passages.empty()) terminal.note(page ? "there is no text on that page" : "there is no text");
  if (passages.empty()) return kNothingFound;
  const bool nothing =
      std::ranges::all_of(found, [](const auto& one) { return one.marks.empty(); });
  if (wanted && nothing) terminal.note("Niets gevonden.");
  return wanted && nothing ? kNothingFound : kDone;
}

}  // namespace

Verb show_verb() {
  return {"show",
          "show a document or one page of it",
          "Shows what is known of a document and its passages, with pages and themes. DOC is a "
          "path, a file name or the beginning of an id; #PAGE limits it to one page.",
          {{"DOC", "document, or DOC#PAGE", true}},
          {{"--find", "", "QUERY",
            "mark where the words of a search stand; in JSON with the boxes of their blocks"},
           {"--json", "", "", "the document and its passages, one JSON object a line"}},
          {{"speerpunt show visie.pdf#3", "the text of page 3"},
           {"speerpunt show visie.pdf#3 --find toezicht", "the same, with the word marked"}},
          run_show};
}

}  // namespace speerpunt::cli
