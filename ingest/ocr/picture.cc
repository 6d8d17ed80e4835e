// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr/picture.hh"

#include <cmath>
#include <cstring>
#include <new>

#include <leptonica/allheaders.h>

namespace speerpunt {
namespace {

constexpr double kGoodDpi = 300;                    // what the language data was trained for
constexpr double kEnoughDpi = 240;                  // not scaled from here on
constexpr double kLeastSkew = 0.05, kMostSkew = 7;  // degrees
constexpr double kSureSkew = 2;                     // confidence, as Leptonica counts it
constexpr float kRadian = 0.0174532925F;

Picture owned(Pix* pix) {
  if (pix == nullptr) throw std::bad_alloc();
  return Picture(pix);
}

Picture picture_of(const GreyImage& image) {
  Picture picture = owned(pixCreate(image.width, image.height, 8));
  const auto words = static_cast<std::size_t>(pixGetWpl(picture.get()));
  const auto row = static_cast<std::size_t>(image.width);
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
    std::memcpy(pixGetData(picture.get()) + y * words, image.pixels.data() + y * row, row);
  }
  pixEndianByteSwap(picture.get());
  return picture;
}

Picture black_and_white(const Picture& grey) {
  Pix* result = nullptr;
  pixOtsuAdaptiveThreshold(grey.get(), pixGetWidth(grey.get()), pixGetHeight(grey.get()), 0, 0, 0,
                           nullptr, &result);
  return owned(result);
}

// What lines of text are off the horizontal, degrees clockwise; 0 where it is not sure.
double skew_of(const Picture& grey) {
  float angle = 0, confidence = 0;
  const Picture binary = black_and_white(grey);
  if (pixFindSkew(binary.get(), &angle, &confidence) != 0) return 0;
  const double size = std::abs(angle);
  return confidence >= kSureSkew && size >= kLeastSkew && size <= kMostSkew ? angle : 0;
}

}  // namespace

void PixDestroyer::operator()(Pix* pix) const {
  pixDestroy(&pix);
}

PreparedPicture prepare(const GreyImage& image) {
  setMsgSeverity(L_SEVERITY_NONE);
  PreparedPicture prepared{picture_of(image), image.dpi, 1};
  if (image.dpi < kEnoughDpi) {
    prepared.scale = std::min(kGoodDpi / image.dpi, 4.0);
    const auto factor = static_cast<float>(prepared.scale);
    prepared.grey = owned(pixScaleGrayLI(prepared.grey.get(), factor, factor));
    prepared.dpi *= prepared.scale;
  }
  const double skew = skew_of(prepared.grey);
  if (skew != 0) {
    prepared.grey = owned(pixRotate(prepared.grey.get(), static_cast<float>(skew) * kRadian,
                                    L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }
  return prepared;
}

Picture mended(const Picture& grey) {
  constexpr float kSoftness = 1.2F;   // pixels at 300 dpi
  constexpr double kBlackUpTo = 0.3;  // of white
  L_Kernel* across = nullptr;
  L_Kernel* down = nullptr;
  if (makeGaussianKernelSep(3, 3, kSoftness, 1, &across, &down) != 0) throw std::bad_alloc();
  Picture soft(pixConvolveSep(grey.get(), across, down, 8, 1));
  kernelDestroy(&across);
  kernelDestroy(&down);
  if (!soft) throw std::bad_alloc();
  return owned(pixGammaTRC(nullptr, soft.get(), 1, static_cast<int>(255 * kBlackUpTo), 255));
}

int quarter_turns_of(const Picture& grey) {
  constexpr float kSure = 6, kClear = 2.5F;
  const Picture binary = black_and_white(grey);
  float up = 0, left = 0;
  if (pixOrientDetect(binary.get(), &up, &left, 0, 0) != 0) return 0;
  int orientation = 0;
  makeOrientDecision(up, left, kSure, kClear, &orientation, 0);
  if (orientation == L_TEXT_ORIENT_LEFT) return 3;
  if (orientation == L_TEXT_ORIENT_DOWN) return 2;
  return orientation == L_TEXT_ORIENT_RIGHT ? 1 : 0;
}

Picture turned(const Picture& picture, int quarter_turns) {
  return owned(pixRotateOrth(picture.get(), quarter_turns));
}

Ink ink_of(const Picture& grey) {
  const Picture binary = black_and_white(grey);
  const Picture bytes = owned(pixConvert1To8(nullptr, binary.get(), 0, 1));
  pixEndianByteSwap(bytes.get());
  Ink ink{pixGetWidth(bytes.get()), pixGetHeight(bytes.get()), {}};
  const auto row = static_cast<std::size_t>(ink.width);
  const auto words = static_cast<std::size_t>(pixGetWpl(bytes.get()));
  ink.pixels.resize(row * static_cast<std::size_t>(ink.height));
  for (std::size_t y = 0; y < static_cast<std::size_t>(ink.height); ++y) {
    std::memcpy(ink.pixels.data() + y * row, pixGetData(bytes.get()) + y * words, row);
  }
  return ink;
}

}  // namespace speerpunt
