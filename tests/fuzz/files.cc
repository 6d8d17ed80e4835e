// SPDX-License-Identifier: GPL-3.0-or-later
// Readers of files.
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "index/analysis.hh"
#include "ingest/html/html.hh"
#include "ingest/mail/mail.hh"
#include "ingest/office/docx.hh"
#include "ingest/read.hh"
#include "ingest/reader_pool.hh"
#include "tests/fuzz/targets.hh"

namespace speerpunt::fuzz {
namespace {

void check_document(const Document& document) {
  const int pages = static_cast<int>(document.pages.size());
  for (const Block& block : document.blocks) {
    require(dutch::is_valid_utf8(block.text), "the text of a block is valid UTF-8");
    require(block.page.value >= 1 && block.page <= block.page_end, "a block stands on its pages");
    require(pages == 0 || block.page_end.value <= pages, "a block stands on pages that there are");
  }
  // What comes next must take whatever a reader gives.
  static const ThemeTagger tagger({});
  const Analysis analysis = analyse(document, tagger);
  for (const AnalysedPassage& analysed : analysis.passages) {
    require(!analysed.passage.text.empty(), "no passage is empty");
    for (const Reference& reference : analysed.references)
      require(reference.span.end.value <= analysed.passage.text.size(),
              "a reference stands in its passage");
  }
}

// A file in a folder of its own, both gone with it.
class File {
 public:
  explicit File(std::string_view bytes) { std::ofstream(path_, std::ios::binary) << bytes; }
  ~File() {
    std::error_code gone;
    std::filesystem::remove(path_, gone);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(::getpid()) + ".pdf");
};

}  // namespace

void fuzz_html(std::string_view bytes) {
  check_document(read_html(bytes, "a.html").document);
  require(dutch::is_valid_utf8(html_page_text(bytes)), "the text of a page is valid UTF-8");
}

void fuzz_mail(std::string_view bytes) {
  check_document(read_mail(bytes, "a.eml").document);
  require(dutch::is_valid_utf8(mail_page_text(bytes)), "the text of a mail is valid UTF-8");
}

void fuzz_docx(std::string_view bytes) {
  check_document(read_docx(bytes, "a.docx").document);
  require(dutch::is_valid_utf8(docx_page_text(bytes)), "the text of a Word file is valid UTF-8");
}

void fuzz_pdf(std::string_view bytes) {
  if (reads_pdf_itself) {
    static const bool ready = (warm_up_readers(), true);
    check_document(ready ? read_document(bytes, "a.pdf").document : Document());
    return;
  }
  ReadLimits limits;
  limits.time = std::chrono::seconds(5);
  limits.page_time = std::chrono::seconds(5);
  static ReaderPool pool(1, limits);
  const File file(bytes);
  bool asked = false;
  bool answered = false;
  pool.read(
      [&]() -> std::optional<ReadRequest> {
        if (std::exchange(asked, true)) return std::nullopt;
        return ReadRequest{file.path(), "a.pdf", {}, OcrMode::kOff};
      },
      [&](const ReadResult& result) {
        answered = true;
        require(result.document.path == "a.pdf", "a document has its path");
        for (const Problem& problem : result.document.problems) {
          require(problem.code != "reader-died", "no file kills its reader");
          require(problem.code != "reader-misbehaved", "a reader says what the parent understands");
        }
        check_document(result.document);
      });
  require(answered, "each file is answered");
}

}  // namespace speerpunt::fuzz
