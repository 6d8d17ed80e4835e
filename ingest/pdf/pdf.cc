// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/pdf.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "ingest/layout/document.hh"
#include "ingest/layout/word.hh"
#include "ingest/pdf/pdf_file.hh"
#include "ingest/pdf/scan.hh"

namespace speerpunt {
namespace {

constexpr int kMostPages = 5000;
constexpr std::size_t kMostWords = 2'000'000;  // of a document: 5,000 pages of print, 300 MB

Problem problem(Severity severity, const std::string& path, std::string code, std::string message,
                std::string hint) {
  return {severity, path, std::nullopt, std::move(code), std::move(message), std::move(hint)};
}

// What came of drawing the pages.
struct Drawing {
  std::vector<Page> pages;
  std::vector<PageNumber> unreadable;
  bool cut = false;
  LaidOut laid_out;
};

Drawing draw(const PdfFile& file, ScannedPages& scans) {
  Drawing drawing;
  DocumentLayout layout;
  const int last = std::min(file.page_count(), kMostPages);
  drawing.cut = last < file.page_count();
  for (int number = 1; number <= last; ++number) {
    if (layout.words() > kMostWords) {
      drawing.cut = true;
      break;
    }
    std::optional<DrawnPage> drawn = file.draw(PageNumber{number});
    if (!drawn) {
      drawing.unreadable.push_back(PageNumber{number});
      continue;
    }
    drawing.cut = drawing.cut || drawn->cut;
    const DrawnPage page = scans.treat(std::move(*drawn));
    drawing.pages.push_back(page.page);
    layout.add(page);
  }
  layout.set_outline(file.outline());
  drawing.laid_out = layout.finish();
  return drawing;
}

RecognisedPage recognised(const PdfFile& file, PageNumber number, Recogniser& recogniser) {
  const bool exists = file.state() == PdfFile::State::kReadable && number.value >= 1 &&
                      number.value <= file.page_count();
  const std::optional<GreyImage> picture = exists ? file.picture(number) : std::nullopt;
  if (!picture) throw Error("ocr-failed", "the page cannot be drawn for recognising its text");
  return recogniser.recognise(*picture, number);
}

}  // namespace

PdfReading read_pdf(std::string_view bytes, const std::string& path, const ReadOptions& options) {
  PdfReading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "pdf";
  const auto report = [&](Severity severity, std::string code, std::string message,
                          std::string hint) {
    document.problems.push_back(
        problem(severity, path, std::move(code), std::move(message), std::move(hint)));
  };
  const PdfFile file(bytes);
  if (file.state() == PdfFile::State::kEncrypted) {
    report(Severity::kError, "pdf-encrypted", "the PDF is locked with a password",
           "open it with its password and save a copy without one");
    return reading;
  }
  if (file.state() == PdfFile::State::kDamaged) {
    report(Severity::kError, "pdf-damaged", "the PDF is damaged or cut off and cannot be opened",
           "fetch the file again from its source");
    return reading;
  }
  const int pages = file.page_count();
  if (pages < 1) {
    report(Severity::kError, "pdf-empty", "the PDF has no pages",
           "fetch the file again from its source");
    return reading;
  }
  reading.metadata_title = dutch::normalise(file.information("Title"));
  reading.metadata_author = dutch::normalise(file.information("Author"));
  reading.metadata_created = dutch::normalise(file.information("CreationDate"));
  reading.metadata_language = dutch::normalise(file.language());

  ScannedPages scans(file, options);
  Drawing drawn = draw(file, scans);
  if (drawn.pages.empty()) {
    report(Severity::kError, "pdf-damaged", "none of the pages of the PDF can be read",
           "fetch the file again from its source");
    return reading;
  }
  document.pages = std::move(drawn.pages);
  document.blocks = std::move(drawn.laid_out.blocks);
  document.title = std::move(drawn.laid_out.title);
  document.subtitle = std::move(drawn.laid_out.subtitle);
  if (!document.title.empty()) document.title_source = "text";

  if (file.repaired()) {
    report(Severity::kWarning, "pdf-repaired",
           "the PDF was damaged and has been repaired while reading; text may be missing",
           "compare it with the original, or fetch the file again");
  }
  if (!drawn.unreadable.empty()) {
    report(Severity::kWarning, "pdf-page-damaged",
           "pages that cannot be read: " + page_list(drawn.unreadable),
           "fetch the file again from its source");
  }
  if (drawn.cut) {
    report(Severity::kWarning, "pdf-too-large",
           "only the first part of the PDF was read: it has " + std::to_string(pages) +
               " pages, or more text than fits",
           "split the file and add the parts");
  }
  for (Problem& about : scans.problems(path)) document.problems.push_back(std::move(about));
  reading.unrecognised = scans.wanted();
  return reading;
}

RecognisedPage recognise_pdf_page(std::string_view bytes, PageNumber number,
                                  Recogniser& recogniser) {
  const PdfFile file(bytes);
  return recognised(file, number, recogniser);
}

std::string read_pdf_page_text(std::string_view bytes, PageNumber first, PageNumber last,
                               Recogniser* recogniser, OcrMode ocr) {
  const PdfFile file(bytes);
  if (file.state() != PdfFile::State::kReadable) return {};
  std::vector<DrawnPage> pages;
  const int end = std::min({last.value, file.page_count(), kMostPages});
  for (int number = std::max(1, first.value); number <= end; ++number) {
    std::optional<DrawnPage> page = file.draw(PageNumber{number});
    if (!page) continue;
    if (recogniser != nullptr && wants_recognition(*page, file, ocr)) {
      page =
          with_recognised(std::move(*page), recognised(file, PageNumber{number}, *recogniser), ocr);
    }
    pages.push_back(std::move(*page));
  }
  return plain_words(pages);
}

namespace {

constexpr std::string_view kSmallest =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F "
    "5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 36>>stream\nBT /F 9 Tf 9 50 Td (Warme start.) Tj ET\nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF\n";

}  // namespace

PageView view_pdf_page(std::string_view bytes, PageNumber number, int pixels) {
  const PdfFile file(bytes);
  const bool exists = file.state() == PdfFile::State::kReadable && number.value >= 1 &&
                      number.value <= file.page_count();
  const std::optional<DrawnPage> drawn = exists ? file.draw(number) : std::nullopt;
  if (!drawn || !(drawn->page.width >= 1 && drawn->page.height >= 1))
    throw Error("page-unavailable", "this page cannot be drawn", {}, "open the original");
  PageView view{drawn->page.width, drawn->page.height, {}, {}};
  for (int turns = 0; turns < 4; ++turns) {
    for (LayoutWord& word : words_of(*drawn, turns)) {
      view.words.push_back({std::move(word.text), turned_back(word.box, turns, drawn->page),
                            word.baseline, word.size, turns});
    }
  }
  if (pixels > 0) view.png = file.shown(number, pixels);
  return view;
}

void warm_up_pdf() {
  read_pdf(kSmallest, "");
}

void warm_up_pdf_drawing() {
  view_pdf_page(kSmallest, PageNumber{1}, 99);
}

}  // namespace speerpunt
