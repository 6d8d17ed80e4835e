// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_named.hh"

#include <ostream>

#include "app/cli/open_workspace.hh"
#include "corpus/error.hh"

namespace speerpunt::cli {

ExitCode list_named(const std::vector<std::string>& names,
                    const std::function<std::string(const std::string& name)>& line_of,
                    const std::string& none, Terminal& terminal) {
  if (names.empty()) {
    terminal.note(none);
    return kNothingFound;
  }
  ExitCode code = kDone;
  for (const std::string& name : names) {
    try {
      const std::string line = one_line(line_of(name));
      terminal.out() << terminal.bold(name) << ": " << line << '\n';
    } catch (const Error& error) {
      terminal.tell(error);
      code = kPartlyDone;
    }
  }
  return code;
}

}  // namespace speerpunt::cli
