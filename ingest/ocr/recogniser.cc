// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr/recogniser.hh"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "ingest/ocr/picture.hh"
#include "ingest/ocr/type.hh"

namespace speerpunt {
namespace {

constexpr const char* kFolders[] = {"/usr/share/tesseract-ocr/5/tessdata",
                                    "/usr/share/tesseract-ocr/4.00/tessdata",
                                    "/usr/share/tessdata"};
constexpr const char* kDutch = "nld";
constexpr double kTurnBelow = 0.6, kMendBelow = 0.85;  // mean confidence
constexpr double kRowPerSize = 0.93;  // height of a row, ascender to descender, of the font size

std::string file_in(const std::string& folder) {
  return folder + "/" + kDutch + ".traineddata";
}

bool has_dutch(const std::string& folder) {
  std::error_code failure;
  return std::filesystem::exists(file_in(folder), failure);
}

std::string text_of(const tesseract::ResultIterator& place) {
  const std::unique_ptr<char[]> text(place.GetUTF8Text(tesseract::RIL_WORD));
  std::string result = text ? text.get() : "";
  std::erase_if(result, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  return dutch::is_valid_utf8(result) ? result : std::string();
}

// The word at `place`; pixels become points.
std::optional<RecognisedWord> word_at(const tesseract::ResultIterator& place, double dpi) {
  RecognisedWord word;
  word.text = text_of(place);
  int left = 0, top = 0, right = 0, bottom = 0;
  if (word.text.empty() || !place.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
    return std::nullopt;
  }
  const double point = 72 / dpi;
  word.box = {left * point, top * point, right * point, bottom * point};
  int x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  const bool has_baseline = place.Baseline(tesseract::RIL_TEXTLINE, &x1, &y1, &x2, &y2);
  word.baseline = has_baseline ? (y1 + y2) / 2.0 * point : word.box.y1;
  float row = 0, descenders = 0, ascenders = 0;
  place.RowAttributes(&row, &descenders, &ascenders);
  word.size = row > 0 ? row * point / kRowPerSize : word.box.y1 - word.box.y0;
  word.confidence =
      std::clamp(static_cast<double>(place.Confidence(tesseract::RIL_WORD)) / 100, 0.0, 1.0);
  word.begins_line = place.IsAtBeginningOf(tesseract::RIL_TEXTLINE);
  return word;
}

std::vector<RecognisedWord> words_of(tesseract::TessBaseAPI& tesseract, double dpi) {
  std::vector<RecognisedWord> words;
  const std::unique_ptr<tesseract::ResultIterator> place(tesseract.GetIterator());
  if (!place) return words;
  do {
    if (place->Empty(tesseract::RIL_WORD)) continue;
    if (auto word = word_at(*place, dpi)) words.push_back(std::move(*word));
  } while (place->Next(tesseract::RIL_WORD));
  return words;
}

}  // namespace

std::string language_data_file() {
  if (const char* chosen = std::getenv("TESSDATA_PREFIX"); chosen != nullptr) {
    return has_dutch(chosen) ? file_in(chosen) : std::string();
  }
  const auto* const found = std::ranges::find_if(kFolders, has_dutch);
  return found == std::end(kFolders) ? std::string() : file_in(*found);
}

struct Recogniser::Impl {
  explicit Impl(std::string_view data) : language_data(data) {}
  void load();
  RecognisedPage attempt(const Picture& picture, double dpi);

  std::string_view language_data;
  bool loaded = false;
  tesseract::TessBaseAPI tesseract;
};

void Recogniser::Impl::load() {
  // A child of the pool may start no threads, and OpenMP ends the process that cannot.
  omp_set_max_active_levels(0);
  const int failed =
      language_data.empty()
          ? -1
          : tesseract.Init(language_data.data(), static_cast<int>(language_data.size()), kDutch,
                           tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, false, nullptr);
  if (failed != 0) {
    throw Error("ocr-unavailable", "the language data for recognising text is missing", {},
                "install tesseract-ocr-nld, or set TESSDATA_PREFIX to the folder that has it");
  }
  tesseract.SetPageSegMode(tesseract::PSM_AUTO);
  loaded = true;
}

RecognisedPage Recogniser::Impl::attempt(const Picture& picture, double dpi) {
  RecognisedPage page;
  tesseract.SetImage(picture.get());
  tesseract.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  if (tesseract.Recognize(nullptr) == 0) page.words = words_of(tesseract, dpi);
  tesseract.Clear();
  tesseract.ClearAdaptiveClassifier();
  return page;
}

Recogniser::Recogniser(std::string_view language_data)
    : impl_(std::make_unique<Impl>(language_data)) {}

Recogniser::~Recogniser() = default;

RecognisedPage Recogniser::recognise(const GreyImage& image, PageNumber number) {
  if (!impl_->loaded) impl_->load();
  PreparedPicture prepared = prepare(image);
  RecognisedPage page = impl_->attempt(prepared.grey, prepared.dpi);
  if (page.confidence() < kTurnBelow) {
    if (const int turns = quarter_turns_of(prepared.grey); turns != 0) {
      prepared.grey = turned(prepared.grey, 4 - turns);
      page = impl_->attempt(prepared.grey, prepared.dpi);
      page.quarter_turns = turns;
    }
  }
  if (page.confidence() < kMendBelow) {
    RecognisedPage other = impl_->attempt(mended(prepared.grey), prepared.dpi);
    other.quarter_turns = page.quarter_turns;
    if (other.confidence() > page.confidence()) page = std::move(other);
  }
  settle_type(ink_of(prepared.grey), prepared.dpi, page);
  page.number = number;
  return page;
}

}  // namespace speerpunt
