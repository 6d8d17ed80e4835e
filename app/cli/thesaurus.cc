// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/thesaurus.hh"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/skipped_thesaurus.hh"
#include "app/cli/verb_list.hh"
#include "corpus/date.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "corpus/is_one_of.hh"
#include "corpus/json.hh"
#include "corpus/thesaurus_check.hh"
#include "corpus/turtle.hh"
#include "index/store/code_points.hh"
#include "index/store/edit_distance.hh"
#include "query/thesaurus_lines.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt::cli {
namespace {

using Concepts = std::vector<Concept>;

// With the user's own files where there is a workspace; else those of the program.
WorkspaceThesaurus thesaurus_here(const Arguments& arguments) {
  try {
    return workspace_thesaurus(open_workspace(arguments));
  } catch (const Error& error) {
    if (error.code() != "workspace-missing" || arguments.value("--workspace")) throw;
  }
  return {load_thesaurus(), {}};
}

std::string joined(const std::vector<std::string>& texts) {
  std::string line;
  for (const std::string& text : texts) line += (line.empty() ? "" : ", ") + one_line(text);
  return line;
}

ExitCode list(const Concepts& concepts, Terminal& terminal) {
  for (const Concept& entry : concepts) {
    terminal.out() << terminal.bold(one_line(entry.preferred)) << " (" << one_line(entry.id) << ")";
    if (!entry.alternative.empty()) terminal.out() << ": " << joined(entry.alternative);
    terminal.out() << '\n';
  }
  return concepts.empty() ? kNothingFound : kDone;
}

// Preferred labels of the concepts for which it is so.
template <typename Is>
std::vector<std::string> names(const Concepts& concepts, Is is) {
  std::vector<std::string> found;
  for (const Concept& entry : concepts)
    if (is(entry)) found.push_back(entry.preferred);
  return found;
}

void show_one(const Concepts& concepts, const Concept& shown, Terminal& terminal) {
  std::ostream& out = terminal.out();
  const auto line = [&](const char* what, const std::vector<std::string>& texts) {
    if (!texts.empty()) out << "    " << what << ": " << joined(texts) << '\n';
  };
  out << terminal.bold(one_line(shown.preferred)) << " (" << one_line(shown.id) << ")\n";
  line("ook", shown.alternative);
  line("eerder", names(concepts, [&](const Concept& one) {
         return is_one_of(shown.replaces, one.id) || is_one_of(one.replaced_by, shown.id);
       }));
  line("later", names(concepts, [&](const Concept& one) {
         return is_one_of(shown.replaced_by, one.id) || is_one_of(one.replaces, shown.id);
       }));
  if (shown.valid_from) out << "    vanaf: " << in_dutch(*shown.valid_from) << '\n';
  if (shown.valid_until) out << "    tot: " << in_dutch(*shown.valid_until) << '\n';
  line("ruimer",
       names(concepts, [&](const Concept& one) { return is_one_of(shown.broader, one.id); }));
  line("enger",
       names(concepts, [&](const Concept& one) { return is_one_of(one.broader, shown.id); }));
  line("zie ook", names(concepts, [&](const Concept& one) {
         return is_one_of(shown.related, one.id) || is_one_of(one.related, shown.id);
       }));
  if (!shown.note.empty()) out << "    " << one_line(shown.note) << '\n';
  out << "    " << terminal.dim(one_line(shown.where)) << '\n';
}

// Labels that hold the word, or differ from it in a letter or two.
std::vector<std::string> near_labels(const Concepts& concepts, const std::string& word) {
  constexpr std::size_t kMost = 8;
  const std::string wanted = dutch::fold(word);
  const std::size_t wrong = wanted.size() < 5 ? 1 : 2;
  std::vector<std::string> near;
  const auto consider = [&](const std::string& label) {
    const std::string folded = dutch::fold(label);
    const bool holds = folded.find(wanted) != std::string::npos;
    // Of two letters one is too much to differ in.
    if (near.size() < kMost && wanted.size() > 2 &&
        (holds || edit_distance(code_points(folded), code_points(wanted), wrong) <= wrong))
      near.push_back(label);
  };
  for (const Concept& entry : concepts) {
    consider(entry.preferred);
    for (const std::string& label : entry.alternative) consider(label);
  }
  return near;
}

ExitCode show(const Concepts& concepts, const std::string& word, bool json, Terminal& terminal) {
  const std::string key = label_key(word);
  const std::string folded = dutch::fold(word);
  const auto is_it = [&](const Concept& entry) {
    const auto is_label = [&](const std::string& label) {
      return dutch::fold(label) == folded || (!key.empty() && label_key(label) == key);
    };
    return entry.id == folded || is_label(entry.preferred) ||
           std::ranges::any_of(entry.alternative, is_label) ||
           std::ranges::any_of(entry.hidden, is_label);
  };
  Concepts found;
  std::copy_if(concepts.begin(), concepts.end(), std::back_inserter(found), is_it);
  if (json) {
    terminal.out() << to_json(found);
  } else {
    for (const Concept& entry : found) show_one(concepts, entry, terminal);
    if (found.empty()) {
      const std::vector<std::string> near = near_labels(concepts, word);
      terminal.note("\"" + printable(word) + "\" staat niet in de thesaurus" +
                    (near.empty() ? "." : "; wel: " + joined(near)));
    }
  }
  return found.empty() ? kNothingFound : kDone;
}

ExitCode check(const Concepts& concepts, const std::vector<SkippedThesaurus>& skipped,
               Terminal& terminal) {
  std::vector<Problem> problems;
  for (const SkippedThesaurus& file : skipped) problems.push_back(file.problem);
  for (Problem& problem : check_thesaurus(concepts)) problems.push_back(std::move(problem));
  for (const Problem& problem : problems) {
    terminal.out() << one_line(problem.source) << ": " << one_line(problem.message);
    if (!problem.hint.empty()) terminal.out() << " (" << one_line(problem.hint) << ")";
    terminal.out() << '\n';
  }
  terminal.note(std::to_string(concepts.size()) + " concepts, " + std::to_string(problems.size()) +
                (problems.size() == 1 ? " problem" : " problems"));
  return problems.empty() ? kDone : kPartlyDone;
}

ExitCode run_thesaurus(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  if (action == "show" ? words.size() != 2 : words.size() > (action == "check" ? 2 : 1))
    throw Error("usage",
                "thesaurus " + action +
                    (action == "show" ? " needs one word in quotes" : " got too many words"));
  auto [concepts, skipped] = thesaurus_here(arguments);
  if (action != "check") tell_skipped_thesaurus(skipped, terminal);
  if (action == "list") {
    if (!arguments.has("--json")) return list(concepts, terminal);
    terminal.out() << to_json(concepts);
    return kDone;
  }
  if (action == "show") return show(concepts, words[1], arguments.has("--json"), terminal);
  if (action == "check") {
    if (words.size() == 2) concepts = merged(std::move(concepts), read_thesaurus(words[1]));
    return check(concepts, skipped, terminal);
  }
  if (action == "export") {
    terminal.out() << (arguments.value_or("--format", "jsonld") == "ttl" ? to_turtle(concepts)
                                                                         : to_json(concepts));
    return kDone;
  }
  throw Error("usage", "thesaurus knows list, show, check and export, not \"" + action + "\"");
}

}  // namespace

Verb thesaurus_verb() {
  return {"thesaurus",
          "list, show, check and export the words that search takes for the same",
          "`list` (the default) names all concepts, `show WORD` those with this label; `check` "
          "tells what is wrong in them, with FILE on top (exit code 3: something is); `export` "
          "writes one SKOS file. Files of your own (JSON-LD or Turtle) go into "
          "WORKSPACE/thesaurus/.",
          {{"ACTION",
            "list, show WORD, check [FILE], export",
            false,
            true,
            {"list", "show", "check", "export"}}},
          {{"--format", "", "FORMAT", "of export: jsonld (default) or ttl", {"jsonld", "ttl"}},
           {"--json", "", "", "list and show: JSON-LD"}},
          {{"speerpunt thesaurus show igz", "old and new names, with dates"},
           {"speerpunt thesaurus check words.ttl", "before it goes into the workspace"}},
          run_thesaurus};
}

}  // namespace speerpunt::cli
