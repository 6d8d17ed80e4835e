// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pdf_pages.hh"

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace speerpunt::bench {
namespace {

constexpr double kWidth = 595;  // points: A4
constexpr double kHeight = 842;
constexpr double kMargin = 78;
constexpr double kBottom = kHeight - 84;

struct Face {
  const char* font;
  double before;  // points above the paragraph
};
constexpr Face kTitle{"Carlito Bold 22", 120};
constexpr Face kHeading{"Carlito Bold 14", 18};
constexpr Face kText{"Carlito 11", 9};
constexpr Face kLead{"Carlito Italic 12", 12};
constexpr const char* kHeadFont = "DejaVu Sans 8";

template <auto Free>
struct With {
  template <typename Object>
  void operator()(Object* object) const {
    Free(object);
  }
};
using Layout = std::unique_ptr<PangoLayout, With<g_object_unref>>;

cairo_status_t append(void* text, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

class Report {
 public:
  Report(std::string& bytes, std::string head)
      : surface_(cairo_pdf_surface_create_for_stream(append, &bytes, kWidth, kHeight)),
        drawing_(cairo_create(surface_.get())),
        head_(std::move(head)) {
    // Else the time of the clock.
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2026-01-31T12:00:00Z");
    begin_page();
  }

  void add(std::string_view text, const Face& face) {
    const Layout layout = laid_out(text, face.font);
    y_ += face.before;
    std::unique_ptr<PangoLayoutIter, With<pango_layout_iter_free>> line(
        pango_layout_get_iter(layout.get()));
    do {
      PangoRectangle extents;
      pango_layout_iter_get_line_extents(line.get(), nullptr, &extents);
      const double height = 1.1 * pango_units_to_double(extents.height);
      if (y_ + height > kBottom) next_page();
      y_ += height;
      cairo_move_to(drawing_.get(), kMargin, y_);
      pango_cairo_show_layout_line(drawing_.get(), pango_layout_iter_get_line_readonly(line.get()));
    } while (pango_layout_iter_next_line(line.get()) != 0);
  }

  void end() {
    cairo_surface_finish(surface_.get());
    if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
      throw std::runtime_error("cairo wrote no PDF");
  }

 private:
  Layout laid_out(std::string_view text, const char* font) const {
    Layout layout(pango_cairo_create_layout(drawing_.get()));
    const std::unique_ptr<PangoFontDescription, With<pango_font_description_free>> description(
        pango_font_description_from_string(font));
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_width(layout.get(), pango_units_from_double(kWidth - 2 * kMargin));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
  }

  void begin_page() {
    y_ = kMargin;
    show(head_, 42);
    show("Pagina " + std::to_string(++page_), kHeight - 52);
  }

  void next_page() {
    cairo_show_page(drawing_.get());
    begin_page();
  }

  void show(const std::string& text, double y) {
    cairo_move_to(drawing_.get(), kMargin, y);
    pango_cairo_show_layout(drawing_.get(), laid_out(text, kHeadFont).get());
  }

  std::unique_ptr<cairo_surface_t, With<cairo_surface_destroy>> surface_;
  std::unique_ptr<cairo_t, With<cairo_destroy>> drawing_;
  std::string head_;
  int page_ = 0;
  double y_ = 0;
};

}  // namespace

std::string as_pdf(const Document& document) {
  std::string bytes;
  Report report(bytes, document.publisher);
  report.add(document.title, kTitle);
  const std::string date = document.date ? ", juni " + document.date->value : std::string();
  report.add(document.publisher + date, kLead);
  for (const Block& block : document.blocks)
    report.add(block.text, block.kind == BlockKind::kHeading ? kHeading : kText);
  report.end();
  return bytes;
}

}  // namespace speerpunt::bench
