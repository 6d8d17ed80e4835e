// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_thread.hh"

#include <ostream>
#include <set>

#include "app/cli/open_workspace.hh"
#include "query/lineage/word_diff.hh"
#include "reports/wording.hh"

namespace speerpunt::cli {
namespace {

std::string diff_line(const Statement& from, const Statement& to) {
  std::string line;
  for (const DiffPart& part : word_diff(from.text, to.text)) {
    if (!line.empty()) line += ' ';
    if (part.operation == DiffOperation::kDelete) {
      line += "[-" + part.text + "-]";
    } else if (part.operation == DiffOperation::kInsert) {
      line += "{+" + part.text + "+}";
    } else {
      line += part.text;
    }
  }
  return line;
}

void print_place(const Statement& one, Terminal& terminal) {
  terminal.out() << "        "
                 << terminal.dim(printable(one.path) + ", p. " + std::to_string(one.page.value) +
                                 "  " + one.id)
                 << '\n';
}

}  // namespace

std::string step_in_dutch(const Lineage& lineage, const LineageStep& step) {
  std::string text(name_of(step.change));
  if (step.proposal()) text += " (voorstel)";
  if (step.confirmed) text += " (" + confirmed_in_dutch(*step.confirmed) + ")";
  for (const ChangeEvidence& evidence : step.evidence) text += "; " + evidence_in_dutch(evidence);
  if (step.from != LineageStep::kNone && step.to != LineageStep::kNone &&
      !lineage.statements[step.to].date)
    text += "; zonder datum, daarom achter wat het volgt";
  return text;
}

void print_step(const Lineage& lineage, const LineageStep& step, Terminal& terminal) {
  const std::size_t shown = step.to != LineageStep::kNone ? step.to : step.seen;
  if (shown == LineageStep::kNone) return;
  const Statement& one = lineage.statements[shown];
  const std::string said = step_in_dutch(lineage, step);
  const std::size_t name = name_of(step.change).size();
  terminal.out() << "    " << (one.date ? one.date->value : "onbekend") << "  "
                 << terminal.bold(said.substr(0, name)) << one_line(said.substr(name)) << '\n';
  if (step.change == Change::kDisappeared) {
    terminal.out() << "        dezelfde afzender schreef later zonder deze aanbeveling:\n"
                   << "        " << printable(one.text) << '\n';
  } else if (step.from != LineageStep::kNone) {
    terminal.out() << "        " << printable(diff_line(lineage.statements[step.from], one))
                   << '\n';
  } else {
    terminal.out() << "        " << printable(one.text) << '\n';
  }
  print_place(one, terminal);
}

bool print_thread_of(const Lineage& lineage, const std::string& id, Terminal& terminal) {
  std::set<std::string> threads;
  for (const LineageStep& step : lineage.steps) {
    for (const std::size_t place : {step.from, step.to, step.seen}) {
      if (place != LineageStep::kNone && lineage.statements[place].id == id)
        threads.insert(lineage.thread_of(step));
    }
  }
  bool any = false;
  for (const LineageStep& step : lineage.steps) {
    if (!threads.contains(lineage.thread_of(step))) continue;
    print_step(lineage, step, terminal);
    any = true;
  }
  return any;
}

}  // namespace speerpunt::cli
