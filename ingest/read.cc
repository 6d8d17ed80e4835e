// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/read.hh"

#include <algorithm>
#include <utility>

#include "corpus/dutch/word_list.hh"
#include "corpus/sha256.hh"
#include "ingest/about/about.hh"
#include "ingest/archive/archive.hh"
#include "ingest/forms.hh"
#include "ingest/html/html.hh"
#include "ingest/mail/mail.hh"
#include "ingest/mail/web_archive.hh"
#include "ingest/media_type.hh"
#include "ingest/office/docx.hh"
#include "ingest/office/odt.hh"
#include "ingest/office/rtf.hh"
#include "ingest/pdf/pdf.hh"
#include "ingest/text/decode.hh"
#include "ingest/text/plain_text.hh"

namespace speerpunt {
namespace {

// "D:20170608120000+02'00'" -> "2017-06-08"; empty: not a whole day.
std::string pdf_day(std::string_view date) {
  if (date.starts_with("D:")) date.remove_prefix(2);
  const auto day = date.substr(0, 8);
  const bool digits = day.find_first_not_of("0123456789") == std::string_view::npos;
  if (day.size() < 8 || !digits) return {};
  return std::string(day.substr(0, 4)) + '-' + std::string(day.substr(4, 2)) + '-' +
         std::string(day.substr(6, 2));
}

Reading read_pdf_form(std::string_view bytes, const std::string& path, const ReadOptions& options,
                      std::vector<PageNumber>& unrecognised) {
  PdfReading pdf = read_pdf(bytes, path, options);
  unrecognised = std::move(pdf.unrecognised);
  AboutHints hints;
  hints.title = std::move(pdf.metadata_title);
  if (!hints.title.empty()) hints.title_source = "pdf-metadata";
  hints.author = std::move(pdf.metadata_author);
  hints.pdf_created = pdf_day(pdf.metadata_created);
  hints.language = std::move(pdf.metadata_language);
  return {std::move(pdf.document), std::move(hints), {}};
}

Reading read_form(MediaType type, std::string_view bytes, const std::string& path,
                  const ReadOptions& options, std::vector<PageNumber>& unrecognised) {
  switch (type) {
    case MediaType::kPdf:
      return read_pdf_form(bytes, path, options, unrecognised);
    case MediaType::kHtml:
      return read_html(bytes, path);
    case MediaType::kMail:
      return read_mail(bytes, path);
    case MediaType::kMarkdown:
      return read_markdown(bytes, path);
    case MediaType::kText:
      return read_plain_text(bytes, path);
    case MediaType::kWebArchive:
      return read_web_archive(bytes, path);
    case MediaType::kDocx:
      return read_docx(bytes, path);
    case MediaType::kOdt:
      return read_odt(bytes, path);
    case MediaType::kFlatOdt:
      return read_flat_odt(bytes, path);
    case MediaType::kRtf:
      return read_rtf(bytes, path);
    case MediaType::kZip:
      return read_archive(bytes, path);
  }
  throw Error("media-type-invalid", "no reader for this media type", path);
}

bool is_error(const Problem& problem) {
  return problem.severity == Severity::kError;
}

// Leaves out the blocks that go over the bound: a text, or the subject of a mail, may be a bomb.
void bound_text(Document& document) {
  std::size_t size = 0;
  const auto over = std::ranges::find_if(document.blocks, [&](const Block& block) {
    size += block.text.size();
    return size > kMostTextBytes;
  });
  if (over == document.blocks.end()) return;
  document.blocks.erase(over, document.blocks.end());
  document.problems.push_back(truncated_warning("text-truncated", document.path));
}

}  // namespace

FileReading read_document(std::string_view bytes, const std::string& path,
                          const ReadOptions& options) {
  const MediaGuess guess = guess_whole_file(bytes, path);
  FileReading result;
  Document& document = result.document;
  AboutHints hints;
  if (guess.type) {
    Reading reading = read_form(*guess.type, bytes, path, options, result.unrecognised);
    document = std::move(reading.document);
    result.embedded = std::move(reading.embedded);
    hints = std::move(reading.hints);
    document.media = name_of(*guess.type);
  } else {
    document.problems.push_back(*guess.problem);
  }
  document.id = sha256(bytes);
  document.path = path;
  if (dutch::word_list().empty()) {
    document.problems.push_back(
        {Severity::kNote, path, std::nullopt, "word-list-missing",
         "there is no list of Dutch words: words broken at line ends are mended less well",
         "install the Debian package wdutch or set SPEERPUNT_WORD_LIST, and add the file again"});
  }
  if (guess.mismatch) document.problems.push_back(*guess.mismatch);
  if (std::ranges::any_of(document.problems, is_error)) {
    document.blocks.clear();
    result.embedded.clear();
  } else {
    bound_text(document);
    complete_about(document, hints);
  }
  return result;
}

std::string read_page_text(std::string_view bytes, PageNumber first, PageNumber last,
                           std::string_view path, Recogniser* recogniser, OcrMode ocr) {
  const auto type = guess_whole_file(bytes, path).type;
  if (!type) return {};
  switch (*type) {
    case MediaType::kPdf:
      return read_pdf_page_text(bytes, first, last, recogniser, ocr);
    case MediaType::kHtml:
      return html_page_text(bytes);
    case MediaType::kMail:
      return mail_page_text(bytes);
    case MediaType::kMarkdown:
      return markdown_page_text(bytes);
    case MediaType::kText:
      return plain_page_text(bytes, first, last);
    case MediaType::kWebArchive:
      return web_archive_page_text(bytes);
    case MediaType::kDocx:
      return docx_page_text(bytes);
    case MediaType::kOdt:
      return odt_page_text(bytes);
    case MediaType::kFlatOdt:
      return flat_odt_page_text(bytes);
    case MediaType::kRtf:
      return rtf_page_text(bytes);
    case MediaType::kZip:
      return {};
  }
  return {};
}

RecognisedPage recognise_page(std::string_view bytes, PageNumber number, std::string_view path,
                              Recogniser& recogniser) {
  if (guess_media_type(bytes.substr(0, kHeadBytes), path).type != MediaType::kPdf) {
    throw Error("ocr-failed", "only the pages of a PDF are recognised", std::string(path));
  }
  return recognise_pdf_page(bytes, number, recogniser);
}

PageView view_page(std::string_view bytes, PageNumber number, int pixels) {
  return view_pdf_page(bytes, number, pixels);
}

void warm_up_drawing() {
  warm_up_pdf_drawing();
}

void warm_up_readers() {
  dutch::word_list();
  warm_up_pdf();
  warm_up_forms();
}

}  // namespace speerpunt
