// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/ocr_option.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "corpus/json.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt::cli {
namespace {

void print_text(const Document& document, Terminal& terminal) {
  for (const Block& block : document.blocks) {
    if (!is_body(block.kind)) continue;
    if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle) {
      terminal.out() << terminal.bold(printable(block.text)) << "\n\n";
    } else if (block.kind == BlockKind::kListItem) {
      terminal.out() << "- " << printable(block.text) << "\n\n";
    } else {
      terminal.out() << printable(block.text) << "\n\n";
    }
  }
}

ExitCode run_read(const Arguments& arguments, Terminal& terminal) {
  ReaderPool readers(jobs_of(arguments), {});
  const auto& files = arguments.values("FILE");
  const OcrMode ocr = ocr_mode_of(arguments);
  std::size_t position = 0;
  std::size_t failed = 0;
  readers.read(
      [&]() -> std::optional<ReadRequest> {
        if (position == files.size()) return std::nullopt;
        const std::string& file = files[position++];
        return ReadRequest{file, file, {}, ocr};
      },
      [&](const ReadResult& result) {
        for (const Problem& problem : result.document.problems) terminal.tell(problem);
        if (result.failed()) ++failed;
        if (arguments.has("--text")) {
          print_text(result.document, terminal);
        } else {
          terminal.out() << to_json(result.document) << '\n';
        }
      });
  if (failed == 0) return kDone;
  return failed == files.size() ? kFailed : kPartlyDone;
}

}  // namespace

Verb read_verb() {
  return {
      "read",
      "read files and print what was found; adds nothing",
      "Reads files of the same forms as `add`, in sandboxed processes, and prints one JSON object "
      "a line, or the running text. Of a mail or archive only what it says itself is printed, "
      "not the files inside it.",
      {{"FILE", "files to read", true, true}},
      {ocr_option(),
       {"--json", "", "", "one JSON object a line (the default)"},
       {"--text", "", "", "the running text, without headers, footers and contents"}},
      {{"speerpunt read visie.pdf --text", "the text of one document"}},
      run_read};
}

}  // namespace speerpunt::cli
