// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/scan.hh"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ingest/ocr/drawn_page.hh"
#include "ingest/text/garbage.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostPages = 1000;  // recognised in one document: half an hour of work
constexpr std::size_t kFewLetters = 200;  // a stamp, a running header; a page has 2,000
constexpr double kMostlyPicture = 0.5;    // share of the page
constexpr double kMoreText = 1.5;         // recognised against drawn letters
constexpr double kLeastConfidence = 0.3;  // below that, the page is a photograph
constexpr double kUncertainPage = 0.8;    // one word in ten is wrong: worth a warning

std::size_t letters_of(const DrawnPage& page) {
  std::size_t count = 0;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.text != " ") ++count;
  }
  return count;
}

std::size_t letters_of(const RecognisedPage& page) {
  std::size_t count = 0;
  for (const RecognisedWord& word : page.words) count += word.text.size();
  return count;
}

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

bool has_garbage(const DrawnPage& page) {
  return is_garbage_text(drawn_text(page));
}

const RecognisedPage* find(const std::vector<RecognisedPage>& pages, PageNumber number) {
  const auto place = std::ranges::find(pages, number, &RecognisedPage::number);
  return place == pages.end() ? nullptr : &*place;
}

std::string percent(double share) {
  return std::to_string(std::lround(100 * share)) + "%";
}

bool wants_recognition(const DrawnPage& page, const PdfFile& file, OcrMode mode, bool is_garbage) {
  if (mode != OcrMode::kAuto) return mode == OcrMode::kForce;
  const std::size_t letters = letters_of(page);
  if (is_garbage || letters >= kFewLetters) return is_garbage;
  const PageInk ink = file.ink(page.page.number);
  return letters == 0 ? ink.any : ink.pictures > kMostlyPicture;
}

}  // namespace

bool wants_recognition(const DrawnPage& page, const PdfFile& file, OcrMode mode) {
  return wants_recognition(page, file, mode, has_garbage(page));
}

DrawnPage with_recognised(DrawnPage page, const RecognisedPage& recognised, OcrMode mode) {
  if (recognised.words.empty() || recognised.confidence() < kLeastConfidence) return page;
  const auto own = static_cast<double>(letters_of(page));
  const auto found = static_cast<double>(letters_of(recognised)) * recognised.confidence();
  const bool says_more = mode == OcrMode::kForce || found >= kMoreText * own || has_garbage(page);
  if (!says_more) return page;
  return drawn_page(recognised, std::move(page.page));
}

DrawnPage ScannedPages::treat(DrawnPage page) {
  const PageNumber number = page.page.number;
  const bool is_garbage = has_garbage(page);
  if (wants_recognition(page, file_, options_.ocr, is_garbage)) {
    const RecognisedPage* recognised = find(options_.recognised, number);
    if (recognised == nullptr) {
      if (is_garbage) garbage_.push_back(number);
      (wanted_.size() < kMostPages ? wanted_ : too_many_).push_back(number);
      return page;
    }
    page = with_recognised(std::move(page), *recognised, options_.ocr);
  }
  if (!page.page.recognised && is_garbage) garbage_.push_back(number);
  if (page.page.recognised) {
    recognised_.push_back(number);
    confidence_ += *page.page.recognised;
    if (*page.page.recognised < kUncertainPage) uncertain_.push_back(number);
  } else if (letters_of(page) == 0) {
    const bool blank = !file_.ink(number).any;
    const bool tried = options_.ocr != OcrMode::kOff;
    (blank ? blank_ : tried ? without_text_ : left_alone_).push_back(number);
  }
  return page;
}

std::vector<Problem> ScannedPages::problems(const std::string& path) const {
  std::vector<Problem> problems;
  const auto report = [&](Severity severity, const std::vector<PageNumber>& pages, std::string code,
                          const std::string& message, std::string hint) {
    if (pages.empty()) return;
    problems.push_back({severity, path, std::nullopt, std::move(code), message + page_list(pages),
                        std::move(hint)});
  };
  if (!recognised_.empty()) {
    const double mean = confidence_ / static_cast<double>(recognised_.size());
    report(Severity::kNote, recognised_, "pdf-ocr",
           "text recognised from pictures, " + percent(mean) + " certain, on pages: ",
           "look at the page before quoting it");
  }
  report(Severity::kWarning, uncertain_, "pdf-ocr-uncertain",
         "the text of these pages was recognised with many doubts: ",
         "scan them again at 300 dpi or more, or look for the original file");
  report(Severity::kWarning, too_many_, "pdf-ocr-too-many",
         "pages without text, more than are recognised in one document: ",
         "split the file and add the parts");
  report(Severity::kWarning, garbage_, "pdf-garbage-text",
         "pages whose letters stand for other letters, so that their text is not what is shown: ",
         "read them with --ocr auto");
  report(Severity::kWarning, wanted_.empty() ? left_alone_ : wanted_, "pdf-no-text",
         "pages without text, probably scanned: ", "read them with --ocr auto");
  report(Severity::kNote, without_text_, "pdf-picture",
         "pages with pictures in which no text was found: ", {});
  report(Severity::kNote, blank_, "pdf-blank", "blank pages: ", {});
  return problems;
}

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

}  // namespace speerpunt
