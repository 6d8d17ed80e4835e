// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/add_summary.hh"

#include <cstdio>
#include <string>

#include "app/cli/open_workspace.hh"

namespace speerpunt::cli {
namespace {

std::string number_of(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what;
}

std::size_t total_of(const std::map<std::string, Tally>& reasons) {
  std::size_t total = 0;
  for (const auto& [reason, tally] : reasons) total += tally.count;
  return total;
}

std::string first_line(const IntakeReport& report, bool dry_run) {
  std::string line = dry_run ? "would read " : "read ";
  line += std::to_string(report.read) + " of " + number_of(report.files, "files");
  if (report.pages > 0) {
    line += " (" + number_of(report.pages, "pages");
    if (report.recognised > 0) line += ", " + number_of(report.recognised, "recognised by OCR");
    line += ")";
  }
  const auto part = [&](std::size_t count, const char* what) {
    if (count > 0) line += ", " + number_of(count, what);
  };
  part(report.unchanged, "unchanged");
  part(report.duplicates, "with the same bytes as another");
  part(total_of(report.failures), "failed");
  part(total_of(report.skipped), "skipped");
  part(report.pruned, "gone and forgotten");
  return line;
}

std::string in_words(const std::string& reason) {
  if (reason == "link") return "links, which are not followed";
  if (reason == "ignored") return "ignored by a pattern";
  if (reason == "workspace") return "parts of a workspace";
  if (reason == "unsettled") return "still being written";
  return reason;
}

}  // namespace

void summarise(const IntakeReport& report, bool dry_run, Terminal& terminal) {
  terminal.note(first_line(report, dry_run));
  if (report.embedded > 0) {
    terminal.note("  out of mails and archives: " + number_of(report.embedded, "of these files"));
  }
  for (const auto& [reason, tally] : report.skipped) {
    std::string line = "  skipped: " + std::to_string(tally.count) + " " + in_words(reason) +
                       ", such as " + one_line(tally.example);
    if (!tally.message.empty()) line += " (" + one_line(tally.message) + ")";
    terminal.note(line);
  }
  for (const auto& [code, tally] : report.failures) {
    terminal.note("  failed: " + std::to_string(tally.count) + " " + code + " (" +
                  one_line(tally.message) + "), such as " + one_line(tally.example));
  }
  if (!report.failures.empty()) terminal.note("  see: speerpunt docs --failed");
  if (report.gone > report.pruned) {
    terminal.note("  gone from their folder, though their documents stay: " +
                  std::to_string(report.gone - report.pruned) + "; forget them with add --prune");
  }
  if (report.pages > 0 && report.seconds > 0) {
    char line[80];
    std::snprintf(line, sizeof line, "  %.1f s, %.1f pages/s", report.seconds,
                  static_cast<double>(report.pages) / report.seconds);
    terminal.note(line);
  }
}

}  // namespace speerpunt::cli
