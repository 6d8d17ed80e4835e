// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/paint.hh"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <cairo-pdf.h>

#include "corpus/error.hh"
#include "reports/press/module/safe_text.hh"

namespace speerpunt::press {
namespace {

constexpr double kFootTop = kPageHeight - 40;
constexpr double kRuleWidth = 1.6;
constexpr Colour kRuleColour{0.71, 0.74, 0.77};
constexpr Colour kBoxColour{0.949, 0.969, 0.976};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set(cairo_t* canvas, const Colour& colour) {
  cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
}

class Painter {
 public:
  Painter(const std::vector<SetPage>& pages, const Fonts& fonts, const std::string& title,
          Structure& structure)
      : pages_(pages),
        fonts_(fonts),
        title_(title),
        structure_(structure),
        surface_(
            cairo_pdf_surface_create_for_stream(append, &painted_.pdf, kPageWidth, kPageHeight),
            &cairo_surface_destroy),
        canvas_(cairo_create(surface_.get()), &cairo_destroy) {}

  Painted paint() {
    for (page_ = 0; page_ < pages_.size(); ++page_) {
      paint_behind();
      paint_text();
      paint_foot();
      close();
      note_places();
      cairo_show_page(canvas_.get());
    }
    cairo_surface_finish(surface_.get());
    const cairo_status_t status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw Error("pdf-failed", cairo_status_to_string(status));
    return std::move(painted_);
  }

 private:
  // What is drawn from now on belongs to the node.
  void open(NodeId node) {
    if (open_ == node) return;
    close();
    structure_.mark(node, page_);
    cairo_tag_begin(canvas_.get(), "P", "");
    open_ = node;
  }

  void close() {
    if (open_) cairo_tag_end(canvas_.get(), "P");
    open_.reset();
  }

  // Calls draw(first, last) for each run of slabs with the same group.
  template <typename Group, typename Draw>
  void for_runs(Group group, Draw draw) {
    const SetPage& page = pages_[page_];
    for (std::size_t begin = 0; begin < page.size();) {
      std::size_t end = begin + 1;
      while (end < page.size() && group(page[end].slab) == group(page[begin].slab)) ++end;
      if (group(page[begin].slab) != 0) draw(page[begin], page[end - 1]);
      begin = end;
    }
  }

  void paint_behind() {
    cairo_t* canvas = canvas_.get();
    for_runs([](const Slab& slab) { return slab.box; },
             [&](const PlacedSlab& first, const PlacedSlab& last) {
               open(kArtefact);
               set(canvas, kBoxColour);
               cairo_rectangle(canvas, kMargin, kMargin + first.top, kTextWidth,
                               last.top + last.slab.height - first.top);
               cairo_fill_preserve(canvas);
               set(canvas, kAccent);
               cairo_set_line_width(canvas, 0.8);
               cairo_stroke(canvas);
             });
    for_runs([](const Slab& slab) { return slab.quote; },
             [&](const PlacedSlab& first, const PlacedSlab& last) {
               open(kArtefact);
               set(canvas, kRuleColour);
               cairo_rectangle(canvas, kMargin + first.slab.quote_x, kMargin + first.top,
                               kRuleWidth, last.top + last.slab.height - first.top);
               cairo_fill(canvas);
             });
    for (const PlacedSlab& placed : pages_[page_]) {
      if (!placed.slab.ruled) continue;
      open(kArtefact);
      set(canvas, kRuleColour);
      cairo_rectangle(canvas, kMargin, kMargin + placed.top + placed.slab.height - 0.5, kTextWidth,
                      0.5);
      cairo_fill(canvas);
    }
  }

  // Paragraph by paragraph, so that the cells of a row come one after the other.
  void paint_text() {
    struct Piece {
      const PlacedSlab* placed;
      const Fragment* fragment;  // null: the figure
      std::size_t order;
    };
    std::vector<Piece> pieces;
    std::size_t order = 0;
    for (const PlacedSlab& placed : pages_[page_]) {
      for (const Fragment& fragment : placed.slab.fragments) {
        order = std::max(order, fragment.order);
        pieces.push_back({&placed, &fragment, placed.slab.is_repeated ? 0 : fragment.order});
      }
      if (placed.slab.figure) pieces.push_back({&placed, nullptr, order});
    }
    std::ranges::stable_sort(pieces, {}, &Piece::order);
    for (const Piece& piece : pieces) {
      if (piece.fragment == nullptr) {
        paint_figure(*piece.placed);
      } else {
        paint_line(*piece.placed, *piece.fragment);
      }
    }
  }

  void paint_line(const PlacedSlab& placed, const Fragment& fragment) {
    const double x = kMargin + fragment.x;
    const double y = kMargin + placed.top;
    fragment.paragraph->draw(
        canvas_.get(), fragment.line, x, y,
        [&](const Span& span, const std::array<double, 4>& box) {
          open(placed.slab.is_repeated ? kArtefact : span.node);
          if (placed.slab.is_repeated || !span.is_link()) return;
          structure_.link({span.node,
                           page_,
                           {box[0], kPageHeight - box[3], box[2], kPageHeight - box[1]},
                           span.address,
                           span.source});
        });
  }

  void paint_figure(const PlacedSlab& placed) {
    const Figure& figure = *placed.slab.figure;
    const double y = kMargin + placed.top;
    open(figure.node);
    structure_.at(figure.node).bounds = {kMargin, kPageHeight - y - figure.height,
                                         kMargin + figure.width, kPageHeight - y};
    cairo_save(canvas_.get());
    figure.chart->draw(canvas_.get(), kMargin, y, figure.width, figure.height);
    cairo_restore(canvas_.get());
  }

  void paint_foot() {
    constexpr Look kFoot{8.5, false, kGrey};
    const auto nothing = [](const Span&, const std::array<double, 4>&) {};
    open(kArtefact);
    const Paragraph number(
        fonts_, {{.text = std::to_string(page_ + 1) + " / " + std::to_string(pages_.size())}},
        kFoot, 0);
    number.draw(canvas_.get(), 0, kPageWidth - kMargin - number.width(), kFootTop, nothing);
    const Paragraph title(fonts_, {{.text = title_}}, kFoot, kTextWidth * 0.8);
    title.draw(canvas_.get(), 0, kMargin, kFootTop, nothing);
  }

  // For the outline and for the links to sources.
  void note_places() {
    for (const PlacedSlab& placed : pages_[page_]) {
      const double y = kMargin + placed.top;
      if (placed.slab.source != 0) painted_.sources[placed.slab.source] = {page_, kPageHeight - y};
      if (!placed.slab.outline) continue;
      const OutlineEntry& entry = *placed.slab.outline;
      const std::string place = "page=" + std::to_string(page_ + 1) + " pos=[0 " +
                                std::to_string(static_cast<int>(y)) + "]";
      const int item = cairo_pdf_surface_add_outline(
          surface_.get(), entry.level > 1 ? outline_ : CAIRO_PDF_OUTLINE_ROOT,
          safe_text(entry.text).c_str(), place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (entry.level == 1) outline_ = item;
    }
  }

  const std::vector<SetPage>& pages_;
  const Fonts& fonts_;
  const std::string& title_;
  Structure& structure_;
  Painted painted_;
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_;
  std::unique_ptr<cairo_t, decltype(&cairo_destroy)> canvas_;
  std::size_t page_ = 0;
  std::optional<NodeId> open_;
  int outline_ = CAIRO_PDF_OUTLINE_ROOT;  // of the title
};

}  // namespace

Painted paint(const std::vector<SetPage>& pages, const Fonts& fonts, const std::string& title,
              Structure& structure) {
  return Painter(pages, fonts, title, structure).paint();
}

}  // namespace speerpunt::press
