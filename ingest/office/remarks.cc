// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/remarks.hh"

#include <algorithm>
#include <cctype>
#include <utility>

namespace speerpunt {

void add_remarks(const OfficeRemarks& remarks, const std::string& path,
                 std::vector<Problem>& problems) {
  if (remarks.tracked_changes) {
    problems.push_back(
        office_problem(Severity::kNote, path, "tracked-changes",
                       "changes are tracked: what was inserted is read, what was deleted is not",
                       "accept or reject the changes if this is the final text"));
  }
  if (remarks.hidden_text) {
    problems.push_back(office_problem(Severity::kNote, path, "hidden-text",
                                      "text that is formatted as hidden was left out",
                                      "unhide it if it belongs to the text"));
  }
  if (remarks.comments > 0) {
    problems.push_back(
        office_problem(Severity::kNote, path, "comments-left-out",
                       "comments in the margin were left out: " + std::to_string(remarks.comments),
                       "nothing to do: they are not part of the text"));
  }
}

Problem office_problem(Severity severity, const std::string& path, std::string code,
                       std::string message, std::string hint) {
  return {severity, path, {}, std::move(code), std::move(message), std::move(hint)};
}

std::string office_day(std::string_view date) {
  const std::string_view day = date.substr(0, 10);
  const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  if (day.size() < 10 || day[4] != '-' || day[7] != '-') return {};
  return std::count_if(day.begin(), day.end(), is_digit) == 8 ? std::string(day) : std::string{};
}

}  // namespace speerpunt
