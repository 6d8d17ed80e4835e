// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/brief_verify.hh"

#include <ostream>

#include "app/briefing_check.hh"
#include "app/cli/open_workspace.hh"
#include "app/verification_output.hh"
#include "reports/wording.hh"

namespace speerpunt::cli {
namespace {

void print(const Lapse& lapse, Terminal& terminal) {
  terminal.out() << "\n“" << one_line(lapse.citation.quote) << "”\n    "
                 << one_line(lapse.path.empty() ? lapse.citation.document : lapse.path) << ", "
                 << pages_in_dutch(lapse.citation) << ": " << in_dutch(lapse.reason);
  if (lapse.found_on) terminal.out() << ", maar op p.\u00A0" << lapse.found_on->value;
  terminal.out() << '\n';
}

void print(const BriefingCheck& check, Terminal& terminal) {
  const Verification& verification = check.verification;
  const std::size_t quotes = verification.quotes;
  terminal.out() << verification.holding << " van "
                 << counted_in_dutch(quotes, "citaat klopt", "citaten kloppen");
  if (!check.file.empty()) terminal.out() << " in " << one_line(check.file.generic_string());
  terminal.out() << " (gemaakt op " << day_in_dutch(check.provenance.date) << ").\n";
  for (const Lapse& lapse : verification.lapses) print(lapse, terminal);
  if (check.changed) {
    terminal.out() << "\nLet op: het bestand is na het schrijven veranderd; de citaten zijn er "
                      "opnieuw in opgezocht.\n";
  }
  for (const SupersededSource& one : verification.superseded) {
    terminal.out() << "\nLet op: van " << one_line(source_in_dutch(one.source))
                   << " is een nieuwere versie: " << one_line(source_in_dutch(one.by)) << ".\n";
  }
}

}  // namespace

ExitCode verify_briefing(const Arguments& arguments, const std::string& file, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  ReaderPool readers(1, {});
  const IndexReader index(workspace);
  const BriefingCheck check = check_briefing(file, workspace, index, readers);
  if (arguments.has("--json")) {
    terminal.out() << to_json(check) << '\n';
  } else {
    print(check, terminal);
  }
  return check.verification.lapses.empty() ? kDone : kPartlyDone;
}

}  // namespace speerpunt::cli
