// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake_report.hh"

#include <algorithm>

namespace speerpunt {

void IntakeReport::fail(const std::string& path, const std::vector<Problem>& problems) {
  const auto error = std::ranges::find(problems, Severity::kError, &Problem::severity);
  if (error == problems.end()) {
    failures["unknown"].add(path, "");
  } else {
    failures[error->code].add(path, error->message);
  }
}

}  // namespace speerpunt
