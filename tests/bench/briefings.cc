// SPDX-License-Identifier: GPL-3.0-or-later
// Times a position paper for every theme of a workspace, as PDF and as Word file, in one process.
// Usage: bench_briefings WORKSPACE
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "app/briefing_export.hh"
#include "app/fitted_briefing.hh"
#include "app/stored_pages.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/workspace_synonyms.hh"
#include "reports/proof.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::steady_clock;

// Seconds since `last`, which becomes now.
double lap(Clock::time_point& last) {
  const Clock::time_point now = Clock::now();
  const double seconds = std::chrono::duration<double>(now - last).count();
  last = now;
  return seconds;
}

struct Times {
  double open = 0;
  double choose = 0;
  double prove = 0;
  double pdf = 0;
  double docx = 0;
};

int measure(const std::string& folder) {
  Times times;
  Clock::time_point last = Clock::now();
  const Clock::time_point start = last;
  const Workspace workspace = Workspace::open(folder);
  ReaderPool readers(1, {});
  const IndexReader index(workspace);
  const std::vector<Theme> themes = load_themes();
  const WorkspaceSynonyms words = open_synonyms(workspace);
  StoredPages pages(workspace, index, readers);
  const BriefingTemplate form = load_briefing_template("position-paper");
  times.open = lap(last);

  std::size_t briefings = 0;
  std::size_t quotes = 0;
  std::size_t bytes = 0;
  for (const Theme& theme : themes) {
    BriefRequest request;
    request.theme = theme.id;
    request.form = form;
    request.date = "2026-01-31";
    request.decisions = read_decisions(workspace);
    Briefing briefing;
    try {
      briefing = fitted_briefing(index, themes, words.synonyms, request);
    } catch (const Error& error) {
      if (error.code() != "theme-empty") throw;
      continue;
    }
    times.choose += lap(last);
    prove(briefing, [&](const DocumentId& document, PageNumber page) {
      return pages.text_of(document, page);
    });
    times.prove += lap(last);
    bytes += export_briefing(briefing, request, {"pdf", {}}, workspace, index, themes).size();
    times.pdf += lap(last);
    bytes += export_briefing(briefing, request, {"docx", {}}, workspace, index, themes).size();
    times.docx += lap(last);
    ++briefings;
    quotes += quotes_in(briefing);
  }
  const double all = std::chrono::duration<double>(Clock::now() - start).count();
  std::printf("%zu themes, %zu quotes, %zu bytes\n", briefings, quotes, bytes);
  std::printf("open %.2f s, choose and fit %.2f s, prove %.2f s, PDF %.2f s, Word %.2f s\n",
              times.open, times.choose, times.prove, times.pdf, times.docx);
  std::printf("all %.2f s, without the proof %.2f s\n", all, all - times.prove);
  return 0;
}

}  // namespace
}  // namespace speerpunt

int main(int argc, char** argv) {
  if (argc != 2 || std::string_view(argv[1]).starts_with("-")) {
    std::fputs("usage: bench_briefings WORKSPACE\n", stderr);
    return 2;
  }
  try {
    return speerpunt::measure(argv[1]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_briefings: %s\n", error.what());
    return 2;
  }
}
