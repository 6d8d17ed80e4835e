// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/paragraph.hh"

#include <algorithm>
#include <utility>

#include "reports/press/module/safe_text.hh"

namespace speerpunt::press {
namespace {

// Carlito has the widths of Calibri, which the Word file asks for. The others are for names in
// other scripts; fontconfig adds what else this machine has.
constexpr const char* kFamilies = "Carlito, Calibri, DejaVu Sans, Droid Sans Fallback, Sans";
constexpr double kLeading = 1.12;  // of the height that the font wants

double points(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

void apply(PangoAttrList* list, PangoAttribute* attribute, int begin, int end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

void underline(cairo_t* canvas, const std::array<double, 4>& box, double baseline, bool dotted) {
  constexpr double kDots[] = {0.8, 1.6};
  cairo_save(canvas);
  cairo_set_line_width(canvas, 0.5);
  if (dotted) cairo_set_dash(canvas, kDots, 2, 0);
  cairo_move_to(canvas, box[0], baseline + 1.5);
  cairo_line_to(canvas, box[2], baseline + 1.5);
  cairo_stroke(canvas);
  cairo_restore(canvas);
}

}  // namespace

Fonts::Fonts()
    : map_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(map_.get())) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
  const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
      cairo_font_options_create(), &cairo_font_options_destroy);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string("nl"));
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

Paragraph::Paragraph(const Fonts& fonts, std::vector<Span> spans, const Look& look, double width)
    : spans_(std::move(spans)), look_(look), layout_(pango_layout_new(fonts.context())) {
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
      pango_font_description_from_string(kFamilies), &pango_font_description_free);
  pango_font_description_set_size(font.get(), static_cast<int>(look.size * PANGO_SCALE));
  if (look.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout_.get(), font.get());
  pango_layout_set_auto_dir(layout_.get(), FALSE);
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout_.get(), width > 0 ? static_cast<int>(width * PANGO_SCALE) : -1);

  const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(
      pango_attr_list_new(), &pango_attr_list_unref);
  std::string text;
  for (std::size_t i = 0; i < spans_.size(); ++i) {
    const int begin = static_cast<int>(text.size());
    text += safe_text(spans_[i].text);
    const int end = static_cast<int>(text.size());
    ends_.push_back(end);
    if (spans_[i].bold)
      apply(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
    // The colour itself is set where it is drawn; this keeps spans in runs of their own.
    apply(attributes.get(), pango_attr_foreground_new(static_cast<guint16>(i), 0, 0), begin, end);
  }
  pango_layout_set_attributes(layout_.get(), attributes.get());
  pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
  lines_ = static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
  if (pango_layout_get_unknown_glyphs_count(layout_.get()) == 0) return;
  for (std::size_t line = 0; line < lines_; ++line) {
    const GSList* run = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(line))->runs;
    for (; run != nullptr; run = run->next) {
      const PangoGlyphString* glyphs = static_cast<PangoGlyphItem*>(run->data)->glyphs;
      for (int i = 0; i < glyphs->num_glyphs; ++i) {
        const PangoGlyph glyph = glyphs->glyphs[i].glyph;
        if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
          without_font_.insert(static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
      }
    }
  }
}

double Paragraph::height(std::size_t line) const {
  PangoRectangle logical{};
  pango_layout_line_get_extents(
      pango_layout_get_line_readonly(layout_.get(), static_cast<int>(line)), nullptr, &logical);
  return points(logical.height) * kLeading;
}

double Paragraph::width() const {
  PangoRectangle logical{};
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return points(logical.width);
}

const Span& Paragraph::span_at(int byte) const {
  const auto found = std::ranges::upper_bound(ends_, byte);
  return spans_[std::min(static_cast<std::size_t>(found - ends_.begin()), spans_.size() - 1)];
}

void Paragraph::draw(cairo_t* canvas, std::size_t line, double x, double y,
                     const Enter& enter) const {
  const PangoLayoutLine* set =
      pango_layout_get_line_readonly(layout_.get(), static_cast<int>(line));
  PangoRectangle logical{};
  pango_layout_line_get_extents(const_cast<PangoLayoutLine*>(set), nullptr, &logical);
  const double baseline = y + height(line) * (-logical.y) / std::max(logical.height, 1);
  const char* text = pango_layout_get_text(layout_.get());
  for (const GSList* run = set->runs; run != nullptr; run = run->next) {
    auto* item = static_cast<PangoGlyphItem*>(run->data);
    const double width = points(pango_glyph_string_get_width(item->glyphs));
    const Span& span = span_at(item->item->offset);
    const std::array<double, 4> box{x, y, x + width, y + height(line)};
    enter(span, box);
    const Colour& colour = span.is_link() ? kAccent : look_.colour;
    cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
    cairo_move_to(canvas, x, baseline);
    pango_cairo_show_glyph_item(canvas, text, item);
    cairo_new_path(canvas);
    if (span.is_link() || span.doubtful) underline(canvas, box, baseline, span.doubtful);
    x += width;
  }
}

}  // namespace speerpunt::press
