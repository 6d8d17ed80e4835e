// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/pdf.hh"

#include <algorithm>
#include <cmath>

#include "corpus/dutch/normalise.hh"
#include "ingest/layout/document.hh"
#include "ingest/pdf/pdf_file.hh"
#include "ingest/text/garbage.hh"

namespace speerpunt {
namespace {

constexpr int kMostPages = 5000;
constexpr std::size_t kMostWords = 2'000'000;  // of a document: 5,000 pages of print, 300 MB

Problem problem(Severity severity, const std::string& path, std::string code, std::string message,
                std::string hint) {
  return {severity, path, std::nullopt, std::move(code), std::move(message), std::move(hint)};
}

// "1-3, 7"
std::string page_list(const std::vector<PageNumber>& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1].value == pages[last].value + 1) ++last;
    out += (out.empty() ? "" : ", ") + std::to_string(pages[i].value);
    if (last > i) out += "-" + std::to_string(pages[last].value);
    i = last + 1;
  }
  return out;
}

bool has_text(const DrawnPage& page) {
  return std::any_of(page.glyphs.begin(), page.glyphs.end(),
                     [](const Glyph& glyph) { return glyph.text != " "; });
}

// What came of drawing the pages.
// The glyphs as they were drawn, cut where they jump.
std::string drawn_text(const DrawnPage& page) {
  std::string text;
  const Glyph* last = nullptr;
  for (const Glyph& glyph : page.glyphs) {
    if (last != nullptr) {
      const double x = glyph.x - last->x - last->dx, y = glyph.y - last->y - last->dy;
      if (std::abs(x) + std::abs(y) > 0.2 * last->size) text += ' ';
    }
    text += glyph.text;
    last = &glyph;
  }
  return text;
}

struct Drawing {
  std::vector<Page> pages;
  std::vector<PageNumber> unreadable, without_text, garbage;
  bool cut = false;
  LaidOut laid_out;
};

Drawing draw(const PdfFile& file) {
  Drawing drawing;
  DocumentLayout layout;
  const int last = std::min(file.page_count(), kMostPages);
  drawing.cut = last < file.page_count();
  for (int number = 1; number <= last; ++number) {
    if (layout.words() > kMostWords) {
      drawing.cut = true;
      break;
    }
    const std::optional<DrawnPage> page = file.draw(PageNumber{number});
    if (!page) {
      drawing.unreadable.push_back(PageNumber{number});
      continue;
    }
    drawing.cut = drawing.cut || page->cut;
    if (!has_text(*page)) drawing.without_text.push_back(PageNumber{number});
    if (is_garbage_text(drawn_text(*page))) drawing.garbage.push_back(PageNumber{number});
    drawing.pages.push_back(page->page);
    layout.add(*page);
  }
  layout.set_outline(file.outline());
  drawing.laid_out = layout.finish();
  return drawing;
}

}  // namespace

PdfReading read_pdf(std::string_view bytes, const std::string& path) {
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

  Drawing drawn = draw(file);
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
  if (!drawn.without_text.empty()) {
    report(Severity::kNote, "pdf-no-text",
           "pages without text, probably scanned: " + page_list(drawn.without_text),
           "recognise the text with an OCR program and add the result");
  }
  if (!drawn.garbage.empty()) {
    report(
        Severity::kWarning, "pdf-garbage-text",
        "pages whose letters stand for other letters, so that their text is not what is shown: " +
            page_list(drawn.garbage),
        "recognise the text with an OCR program and add the result");
  }
  return reading;
}

std::string read_pdf_page_text(std::string_view bytes, PageNumber first, PageNumber last) {
  const PdfFile file(bytes);
  if (file.state() != PdfFile::State::kReadable) return {};
  std::vector<DrawnPage> pages;
  const int end = std::min({last.value, file.page_count(), kMostPages});
  for (int number = std::max(1, first.value); number <= end; ++number) {
    if (std::optional<DrawnPage> page = file.draw(PageNumber{number}))
      pages.push_back(std::move(*page));
  }
  return plain_words(pages);
}

void warm_up_pdf() {
  constexpr std::string_view kSmallest =
      "%PDF-1.4\n"
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F "
      "5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 36>>stream\nBT /F 9 Tf 9 50 Td (Warme start.) Tj ET\nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
      "trailer<</Root 1 0 R>>\n%%EOF\n";
  read_pdf(kSmallest, "");
}

}  // namespace speerpunt
