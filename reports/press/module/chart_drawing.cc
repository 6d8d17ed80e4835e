// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/chart_drawing.hh"

#include <string_view>

#include <librsvg/rsvg.h>

#include "corpus/error.hh"

namespace speerpunt::press {
namespace {

constexpr double kPointsPerPixel = 0.75;
constexpr double kPicturePixels = 3;  // of a picture for each point: 216 to the inch
// In the letters of the text around it, and as dark.
constexpr std::string_view kStyle =
    "svg { font-family: Carlito, Calibri, 'DejaVu Sans', sans-serif; color: #14171c }";

[[noreturn]] void fail(GError* error) {
  const std::string message = error == nullptr ? "the chart cannot be drawn" : error->message;
  g_clear_error(&error);
  throw Error("pdf-failed", message);
}

RsvgHandle* rsvg(void* handle) {
  return static_cast<RsvgHandle*>(handle);
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void ChartDrawing::Release::operator()(void* handle) const {
  g_object_unref(handle);
}

ChartDrawing::ChartDrawing(const std::string& svg) {
  GError* error = nullptr;
  handle_.reset(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (!handle_) fail(error);
  if (rsvg_handle_set_stylesheet(rsvg(handle_.get()),
                                 reinterpret_cast<const guint8*>(kStyle.data()), kStyle.size(),
                                 &error) == FALSE)
    fail(error);
  if (rsvg_handle_get_intrinsic_size_in_pixels(rsvg(handle_.get()), &width_, &height_) == FALSE)
    fail(nullptr);
  width_ *= kPointsPerPixel;
  height_ *= kPointsPerPixel;
}

void ChartDrawing::draw(cairo_t* canvas, double x, double y, double width, double height) const {
  const RsvgRectangle area{x, y, width, height};
  GError* error = nullptr;
  if (rsvg_handle_render_document(rsvg(handle_.get()), canvas, &area, &error) == FALSE) fail(error);
}

std::string ChartDrawing::png() const {
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width_ * kPicturePixels),
                                 static_cast<int>(height_ * kPicturePixels)),
      &cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> canvas(cairo_create(surface.get()),
                                                                  &cairo_destroy);
  cairo_set_source_rgb(canvas.get(), 1, 1, 1);
  cairo_paint(canvas.get());
  draw(canvas.get(), 0, 0, width_ * kPicturePixels, height_ * kPicturePixels);
  std::string bytes;
  if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
    fail(nullptr);
  return bytes;
}

}  // namespace speerpunt::press
