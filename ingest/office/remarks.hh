// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: what was seen in an office document and is not in its text.
#include <string>
#include <vector>

#include "corpus/error.hh"

namespace speerpunt {

struct OfficeRemarks {
  bool tracked_changes = false;
  bool hidden_text = false;
  int comments = 0;
};

// A note for each: "tracked-changes", "hidden-text", "comments-left-out".
void add_remarks(const OfficeRemarks& remarks, const std::string& path,
                 std::vector<Problem>& problems);

// An error or a warning in one style.
Problem office_problem(Severity severity, const std::string& path, std::string code,
                       std::string message, std::string hint);

// "2021-10-25T16:02:11Z" -> "2021-10-25"; empty: not a day.
std::string office_day(std::string_view date);

}  // namespace speerpunt
