// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/review.hh"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/print_recommendation.hh"
#include "app/cli/print_thread.hh"
#include "app/cli/review_walk.hh"
#include "app/counted.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "query/decisions/review.hh"
#include "query/decisions/sentences.hh"
#include "query/decisions/training_text.hh"
#include "query/lineage/threads.hh"
#include "reports/wording.hh"

namespace speerpunt::cli {
namespace {

constexpr const char* kNotImported =
    "nothing was imported; expected the file that `recommendations review --export FILE` wrote";
constexpr std::uintmax_t kLargestImport = std::uintmax_t{256} << 20;  // bytes

// What a person said, for a list.
std::string_view in_dutch(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::kAccept:
      return "aanvaard";
    case DecisionKind::kReject:
      return "afgewezen";
    case DecisionKind::kClass:
      return "klasse";
    case DecisionKind::kAddressee:
      return "geadresseerde";
    case DecisionKind::kStrength:
      return "sterkte";
    case DecisionKind::kConfirmLink:
      return "gekoppeld";
    case DecisionKind::kRejectLink:
      return "ontkoppeld";
    case DecisionKind::kConfirmEnd:
      return "verdwenen";
    case DecisionKind::kRejectEnd:
      return "niet verdwenen";
    case DecisionKind::kNote:
      return "notitie";
    case DecisionKind::kUndo:
      break;
  }
  return "ongedaan gemaakt";
}

void export_to(const std::string& file, const Workspace& workspace, Terminal& terminal) {
  const std::vector<Decision> log = read_decisions(workspace);
  std::string lines;
  for (const Decision& line : log) lines += to_json(line) + '\n';
  if (file == "-") {
    terminal.out() << lines;
    return;
  }
  write_file(file, lines);
  terminal.note("wrote " + counted(log.size(), "decision") + " to " + file);
}

void import_from(const std::string& file, const Workspace& workspace, Terminal& terminal) {
  std::error_code code;
  if (std::filesystem::file_size(file, code) > kLargestImport && !code)
    throw Error("decision-invalid", "the file is larger than 256 MiB", file);
  const std::string bytes = read_file(file);
  std::vector<Decision> lines;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = std::string_view(bytes).substr(begin, end - begin);
    ++number;
    begin = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      lines.push_back(decision_from_json(line));
    } catch (const Error& error) {
      throw Error("decision-invalid", "line " + std::to_string(number) + ": " + error.what(),
                  file + ':' + std::to_string(number), kNotImported);
    }
  }
  if (lines.empty())
    throw Error("decision-invalid", "there is no decision in the file", file, kNotImported);
  const Decisions::Merged merged = Decisions(decisions_file(workspace)).merge(lines);
  terminal.note("imported " + counted(merged.added, "decision") + ", " +
                std::to_string(merged.known) + " were known");
}

ExitCode list_lost(const Arguments& arguments, const Workspace& workspace, Terminal& terminal) {
  const IndexReader index(workspace);
  const std::vector<Decision> lost =
      review(index.recommendations(), read_decisions(workspace), index).lost;
  for (const Decision& line : lost) {
    if (arguments.has("--json")) {
      terminal.out() << to_json(line) << '\n';
      continue;
    }
    terminal.out() << line.time.substr(0, 10) << "  " << in_dutch(line.kind)
                   << (line.value.empty() ? "" : " " + one_line(line.value)) << ", door "
                   << one_line(line.author)
                   << (line.reason.empty() ? "" : ": " + one_line(line.reason)) << "\n    "
                   << terminal.bold(one_line(line.about.text)) << "\n    "
                   << terminal.dim(one_line(line.about.path) + ", p. " +
                                   std::to_string(line.about.page))
                   << '\n';
  }
  if (lost.empty()) terminal.note("elk besluit past nog bij een aanbeveling");
  return lost.empty() ? kNothingFound : kDone;
}

bool is_of_two(const std::string& typed) {
  return typed.starts_with("link") || typed.starts_with("nolink") || typed.starts_with("gone") ||
         typed.starts_with("notgone");
}

void show(const ReviewDesk& desk, const std::string& id, const Arguments& arguments,
          Terminal& terminal) {
  for (const Recommendation& one :
       review(desk.recognised(), desk.log(), desk.index()).recommendations) {
    if (one.id != id) continue;
    if (arguments.has("--json")) {
      terminal.out() << to_json(one) << '\n';
    } else {
      print(one, terminal);
    }
  }
}

void show_thread(const ReviewDesk& desk, const std::string& id, const Workspace& workspace,
                 Terminal& terminal) {
  const Lineage lineage = read_lineage(Threads(workspace, desk.index()).store());
  if (!print_thread_of(lineage, id, terminal)) terminal.out() << "    nu in geen enkele draad\n";
}

}  // namespace

const Recommendation& named_recommendation(const std::vector<Recommendation>& all,
                                           const std::string& name) {
  const std::size_t slash = name.rfind('/');
  const std::string document = name.substr(0, slash);
  const std::string ordinal = slash == std::string::npos ? "" : name.substr(slash);
  const Recommendation* found = nullptr;
  for (const Recommendation& one : all) {
    if (one.id == name) return one;
    if (document.empty() || ordinal.empty() || !one.id.starts_with(document) ||
        one.id.substr(one.citation.document.size()) != ordinal)
      continue;
    if (found != nullptr)
      throw Error("recommendation-ambiguous", "more than one recommendation is called " + name, {},
                  "give more of its id");
    found = &one;
  }
  if (found != nullptr) return *found;
  throw Error("recommendation-unknown", "there is no recommendation " + name, {},
              "see `speerpunt recommendations` for ids");
}

ExitCode review(const Arguments& arguments, const RecommendationFilter& filter,
                Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const auto& words = arguments.values("ACTION");
  if (const auto file = arguments.value("--export")) {
    export_to(*file, workspace, terminal);
    return kDone;
  }
  if (const auto file = arguments.value("--import")) {
    import_from(*file, workspace, terminal);
    return kDone;
  }
  if (const auto file = arguments.value("--training")) {
    const std::string text = training_text(read_decisions(workspace), IndexReader(workspace));
    if (*file == "-") {
      terminal.out() << text;
      return kDone;
    }
    write_file(*file, text);
    terminal.note("wrote " + *file);
    return kDone;
  }
  if (arguments.has("--lost")) return list_lost(arguments, workspace, terminal);

  ReviewDesk desk(workspace, author_of(arguments.value("--author")));
  if (words.size() > 1) {
    const std::string id = desk.named(words[1]).id;
    const std::string reason = arguments.value_or("--reason", "");
    // All of them or none.
    for (std::size_t i = 2; i < words.size(); ++i) desk.try_out(id, words[i]);
    for (std::size_t i = 2; i < words.size(); ++i) desk.decide(id, words[i], reason);
    const bool threaded = std::any_of(words.begin() + 2, words.end(), is_of_two) ||
                          is_sentence_id(id) || words.size() == 2;
    show(desk, id, arguments, terminal);
    if (threaded && !arguments.has("--json")) show_thread(desk, id, workspace, terminal);
    return kDone;
  }
  const WalkOutcome outcome = walk(desk, workspace, filter, std::cin, terminal);
  terminal.out() << '\n';
  terminal.note(outcome.shown == 0
                    ? "er is niets meer te beoordelen"
                    : counted_in_dutch(outcome.decided, "besluit", "besluiten") + " bewaard");
  return outcome.shown == 0 ? kNothingFound : kDone;
}

}  // namespace speerpunt::cli
