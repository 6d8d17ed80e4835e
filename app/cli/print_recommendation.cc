// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_recommendation.hh"

#include <cstdio>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "corpus/decision.hh"
#include "corpus/doubt.hh"
#include "corpus/join.hh"

namespace speerpunt::cli {
namespace {

std::string in_dutch(const Review& review) {
  if (review.verdict == ReviewVerdict::kRejected) return "AFGEWEZEN";
  if (review.verdict == ReviewVerdict::kNone) return "notitie";
  return review.corrected ? "verbeterd" : "aanvaard";
}

void print(const Review& review, Terminal& terminal) {
  std::string line = in_dutch(review) + " door " + review.author + ", " + review.time.substr(0, 10);
  if (!review.reason.empty()) line += ": " + review.reason;
  if (review.fit == Fit::kMoved) line += " (in een eerdere versie van het document)";
  if (review.fit == Fit::kReworded) line += " (over een iets andere tekst)";
  for (const std::string& note : review.notes) line += " | " + note;
  terminal.out() << "    " << one_line(line) << '\n';
}

}  // namespace

void print(const Recommendation& one, Terminal& terminal) {
  char confidence[32];
  std::snprintf(confidence, sizeof confidence, "%.2f", one.confidence);
  terminal.out() << (one.date ? one.date->value : "onbekend") << "  " << name_of(one.kind)
                 << ", sterkte " << one.strength << ", zekerheid " << confidence;
  if (!one.addressee.empty()) terminal.out() << ", aan " << printable(join(one.addressee, ", "));
  if (!one.themes.empty()) terminal.out() << ", thema " << printable(join(one.themes, ", "));
  terminal.out() << "\n    "
                 << terminal.bold(printable(with_doubts(one.text, one.citation.doubtful)))
                 << "\n    "
                 << terminal.dim(
                        printable(one.path) + ", p. " + std::to_string(one.citation.page.value) +
                        (one.citation.recognised ? scan_in_dutch(*one.citation.recognised) : "") +
                        "  " + one.id)
                 << '\n';
  if (one.review) print(*one.review, terminal);
}

}  // namespace speerpunt::cli
