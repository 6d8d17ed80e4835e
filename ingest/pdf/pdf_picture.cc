// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/pdf_picture.hh"

#include <algorithm>
#include <cmath>

#include <GfxState.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include "ingest/pdf/png.hh"

namespace speerpunt {
namespace {

constexpr double kUsualDpi = 300;
constexpr double kLeastDpi = 72, kMostDpi = 400;
constexpr double kMostPixels = 30e6;  // A3 at 400 dpi; a page that is larger gets fewer per inch
constexpr double kWholePage = 0.8;    // share of the page of an image that is the page

// Finds out what is drawn without decoding it.
class InkFinder : public OutputDev {
 public:
  explicit InkFinder(double page_area) : page_area_(page_area) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void stroke(GfxState*) override { ink_.any = true; }
  void fill(GfxState*) override { ink_.any = true; }
  void eoFill(GfxState*) override { ink_.any = true; }

  void drawImageMask(GfxState* state, Object* ref, Stream* data, int width, int height, bool invert,
                     bool interpolate, bool is_inline) override {
    add(*state, width, height);
    if (is_inline) {
      OutputDev::drawImageMask(state, ref, data, width, height, invert, interpolate, is_inline);
    }
  }
  void drawImage(GfxState* state, Object* ref, Stream* data, int width, int height,
                 GfxImageColorMap* colours, bool interpolate, const int* mask,
                 bool is_inline) override {
    add(*state, width, height);
    if (is_inline) {
      OutputDev::drawImage(state, ref, data, width, height, colours, interpolate, mask, is_inline);
    }
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override {
    add(*state, width, height);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    add(*state, width, height);
  }

  PageInk ink() const { return ink_; }

 private:
  // An image fills the unit square of its coordinates.
  void add(const GfxState& state, int width, int height) {
    ink_.any = true;
    const auto& matrix = state.getCTM();
    const double across = std::hypot(matrix[0], matrix[1]);
    const double down = std::hypot(matrix[2], matrix[3]);
    const double share = std::min(across * down / page_area_, 1.0);
    ink_.pictures = std::min(ink_.pictures + share, 1.0);
    if (share > kWholePage && share > largest_) {
      largest_ = share;
      ink_.picture_dpi = 72 * std::sqrt(width / across * height / down);
    }
  }

  PageInk ink_;
  double page_area_;
  double largest_ = 0;
};

double points_across(const ::Page& page) {
  return page.getRotate() % 180 == 0 ? page.getCropWidth() : page.getCropHeight();
}

double points_down(const ::Page& page) {
  return page.getRotate() % 180 == 0 ? page.getCropHeight() : page.getCropWidth();
}

::Page* usable_page(PDFDoc& document, PageNumber number) {
  ::Page* page = document.getPage(number.value);
  if (page == nullptr || !page->isOk()) return nullptr;
  return points_across(*page) >= 1 && points_down(*page) >= 1 ? page : nullptr;
}

}  // namespace

PageInk ink_of(PDFDoc& document, PageNumber number) {
  const ::Page* page = usable_page(document, number);
  if (page == nullptr) return {};
  InkFinder finder(points_across(*page) * points_down(*page));
  document.displayPage(&finder, number.value, 72, 72, 0, false, true, false);
  return finder.ink();
}

std::string shown_page(PDFDoc& document, PageNumber number, int pixels) {
  const ::Page* page = usable_page(document, number);
  if (page == nullptr) return {};
  const double square_inches = points_across(*page) * points_down(*page) / (72 * 72);
  const double dpi =
      std::min(72 * pixels / points_across(*page), std::sqrt(kMostPixels / square_inches));
  SplashColor paper{255, 255, 255};
  SplashOutputDev device(splashModeRGB8, 4, false, paper);
  device.setVectorAntialias(true);
  device.startDoc(&document);
  document.displayPage(&device, number.value, dpi, dpi, 0, false, true, false);
  const SplashBitmap* bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getWidth() < 1 || bitmap->getHeight() < 1) return {};
  return to_png(bitmap->getWidth(), bitmap->getHeight(), [bitmap](int row) {
    return bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(row) * bitmap->getRowSize();
  });
}

std::optional<GreyImage> picture_of(PDFDoc& document, PageNumber number) {
  const ::Page* page = usable_page(document, number);
  if (page == nullptr) return std::nullopt;
  const double own = ink_of(document, number).picture_dpi;
  double dpi = own > 0 ? std::clamp(own, kLeastDpi, kMostDpi) : kUsualDpi;
  const double square_inches = points_across(*page) * points_down(*page) / (72 * 72);
  dpi = std::min(dpi, std::sqrt(kMostPixels / square_inches));

  SplashColor paper{255};
  SplashOutputDev device(splashModeMono8, 4, false, paper);
  device.startDoc(&document);
  document.displayPage(&device, number.value, dpi, dpi, 0, false, true, false);
  const SplashBitmap* bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getWidth() < 1 || bitmap->getHeight() < 1) return std::nullopt;

  GreyImage image;
  image.width = bitmap->getWidth();
  image.height = bitmap->getHeight();
  image.dpi = dpi;
  const auto row_bytes = static_cast<std::size_t>(image.width);
  image.pixels.reserve(row_bytes * static_cast<std::size_t>(image.height));
  for (int row = 0; row < image.height; ++row) {
    const unsigned char* first =
        bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(row) * bitmap->getRowSize();
    image.pixels.insert(image.pixels.end(), first, first + row_bytes);
  }
  return image;
}

}  // namespace speerpunt
