// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/pdf_file.hh"

#include <algorithm>
#include <cmath>
#include <map>

#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Outline.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <UTF.h>

#include "corpus/utf8.hh"
#include "ingest/pdf/pdf_picture.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMaximumGlyphs = 400'000;  // on one page; a full page of print has 6,000
constexpr std::size_t kMaximumRules = 20'000;
constexpr std::size_t kMaximumDots = 500;
constexpr std::size_t kMaximumBookmarks = 5'000;
constexpr int kDeepestBookmark = 8;
constexpr int kMostPoints = 64;  // of a path that can be a bullet or a box with round corners
constexpr double kRuleThickness = 2;

std::string to_utf8(const Unicode* text, int length) {
  std::string out;
  for (int i = 0; i < length; ++i) append_utf8(out, text[i]);
  return out;
}

// A PDF text string (UTF-16 with mark, or PDFDocEncoding) as UTF-8.
std::string to_utf8(const GooString& text) {
  Unicode* codes = nullptr;
  const int length = TextStringToUCS4(text.toStr(), &codes);
  std::string out = to_utf8(codes, length);
  gfree(codes);
  return out;
}

FontFace face_of(const GfxFont& font) {
  FontFace face;
  face.name = font.getName() ? font.getNameWithoutSubsetTag() : std::string();
  std::string lower = face.name;
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  const auto named = [&lower](const char* part) { return lower.find(part) != std::string::npos; };
  face.bold = font.isBold() || named("bold") || named("black") || named("heavy") || named("cmbx") ||
              named("-bx") || font.getWeight() >= GfxFont::W600;
  face.italic = font.isItalic() || named("italic") || named("oblique") || named("cmti");
  return face;
}

// Collects what a page draws. Spacing is taken out of the advance, so that gaps can be measured.
// One for all pages of a document: Poppler keeps the colour spaces that it has made in it.
class Collector : public OutputDev {
 public:
  // `page` must outlive its drawing.
  void begin(DrawnPage& page) {
    page_ = &page;
    fonts_.clear();
    font_ = quarter_turns_ = artifact_depth_ = 0;
    size_ = 0;
    colour_known_ = false;
    actual_begin_.reset();
  }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return false; }
  bool needClipToCropBox() override { return false; }

  void updateFont(GfxState* state) override {
    const auto& font = state->getFont();
    if (!font) return;
    const auto [place, is_new] = fonts_.try_emplace(font.get(), static_cast<int>(fonts_.size()));
    if (is_new) page_->fonts.push_back(face_of(*font));
    font_ = place->second;
    size_ = shown_size(*state, *font);
    double m11 = 0, m12 = 0, m21 = 0, m22 = 0;
    state->getFontTransMat(&m11, &m12, &m21, &m22);
    quarter_turns_ = quarter_turns(m11, m12, m21, m22);
  }
  void updateTextMat(GfxState* state) override { updateFont(state); }
  void updateCTM(GfxState* state, double, double, double, double, double, double) override {
    updateFont(state);
  }
  void restoreState(GfxState* state) override {
    updateFont(state);
    colour_known_ = false;
  }
  void updateFillColorSpace(GfxState*) override { colour_known_ = false; }
  void updateFillColor(GfxState*) override { colour_known_ = false; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                CharCode code, int bytes, const Unicode* text, int length) override {
    if (page_->glyphs.size() >= kMaximumGlyphs) {
      page_->cut = true;
      return;
    }
    if (!state->getFont()) return;
    const double space =
        state->getCharSpace() + (code == 0x20 && bytes == 1 ? state->getWordSpace() : 0);
    double space_x = 0, space_y = 0;
    state->textTransformDelta(space * state->getHorizScaling(), 0, &space_x, &space_y);
    Glyph glyph;
    state->transform(x, y, &glyph.x, &glyph.y);
    state->transformDelta(dx - space_x, dy - space_y, &glyph.dx, &glyph.dy);
    const double reach = page_->page.width + page_->page.height;
    if (!(std::abs(glyph.x) < reach && std::abs(glyph.y) < reach && size_ > 0.5)) return;
    if (glyph.x + glyph.dx < 0 || glyph.x > page_->page.width || glyph.y < 0 ||
        glyph.y > page_->page.height + size_) {
      return;
    }
    const bool known = length > 0 && text != nullptr;
    if (!known && (code == 0x20 || dx == 0)) return;
    glyph.text = known ? to_utf8(text, length) : "\uFFFD";
    glyph.size = size_;
    glyph.font = font_;
    glyph.quarter_turns = quarter_turns_;
    glyph.page_furniture = artifact_depth_ > 0;
    if (!colour_known_) colour_ = fill_colour(*state);
    colour_known_ = true;
    glyph.colour = colour_;
    page_->glyphs.push_back(std::move(glyph));
  }

  // The text that the file gives in place of what is drawn, as for a hyphen that is a soft one.
  void beginActualText(GfxState*, const GooString* text) override {
    actual_text_ = to_utf8(*text);
    actual_begin_ = page_->glyphs.size();
  }
  void endActualText(GfxState*) override {
    if (!actual_begin_ || *actual_begin_ >= page_->glyphs.size()) return;
    Glyph& first = page_->glyphs[*actual_begin_];
    const Glyph& last = page_->glyphs.back();
    if (std::abs(first.y - last.y) < first.size / 2 && first.quarter_turns == 0) {
      first.dx = last.x + last.dx - first.x;
      first.text = actual_text_;
      page_->glyphs.resize(*actual_begin_ + 1);
    }
    actual_begin_.reset();
  }

  void beginMarkedContent(const char* name, Dict* properties) override {
    if (artifact_depth_ > 0) {
      ++artifact_depth_;
    } else if (name != nullptr && std::string_view(name) == "Artifact" && properties != nullptr) {
      const Object type = properties->lookup("Type");
      if (type.isName("Pagination")) artifact_depth_ = 1;
    }
  }
  void endMarkedContent(GfxState*) override {
    if (artifact_depth_ > 0) --artifact_depth_;
  }

  void stroke(GfxState* state) override { add_path(*state, state->getTransformedLineWidth()); }
  void fill(GfxState* state) override { add_path(*state, 0); }
  void eoFill(GfxState* state) override { add_path(*state, 0); }

 private:
  static double shown_size(const GfxState& state, const GfxFont& font) {
    const double size = state.getTransformedFontSize();
    return font.getType() == fontType3 ? size * type3_scale(font) : size;
  }

  // A Type 3 font has a glyph space of its own: how wide its small letters are tells its size.
  static double type3_scale(const GfxFont& font) {
    const auto& simple = static_cast<const Gfx8BitFont&>(font);
    double letters = 0, others = 0;
    int letter_count = 0, other_count = 0;
    for (int code = 0; code < 256; ++code) {
      const double width = std::abs(simple.getWidth(static_cast<unsigned char>(code)));
      if (width <= 0) continue;
      const char* name = simple.getCharName(code);
      if (name != nullptr && name[0] >= 'a' && name[0] <= 'z' && name[1] == 0) {
        letters += width;
        ++letter_count;
      } else {
        others += width;
        ++other_count;
      }
    }
    const double* matrix = font.getFontMatrix();
    const double stretch = matrix[0] != 0 ? std::abs(matrix[3] / matrix[0]) : 1;
    if (letter_count > 2) return letters / letter_count / 0.48 * stretch;
    return other_count > 0 ? others / other_count / 0.55 * stretch : 1;
  }

  static std::uint32_t fill_colour(const GfxState& state) {
    GfxRGB rgb;
    state.getFillRGB(&rgb);
    const auto byte = [](GfxColorComp part) { return std::uint32_t{colToByte(part)}; };
    return byte(rgb.r) << 16 | byte(rgb.g) << 8 | byte(rgb.b);
  }

  static int quarter_turns(double m11, double m12, double m21, double m22) {
    const double straight = std::max(std::abs(m11), std::abs(m22));
    const double turned = std::max(std::abs(m12), std::abs(m21));
    if (std::abs(m12) > 0.1 * straight && std::abs(m12) < 10 * straight) return -1;
    if (straight >= turned) return m11 >= 0 ? 0 : 2;
    return m12 > 0 ? 1 : 3;
  }

  // Keeps straight lines and rectangles; a curve is of no use for the layout.
  void add_path(const GfxState& state, double line_width) {
    const GfxPath* path = state.getPath();
    for (int i = 0; path != nullptr && i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* part = path->getSubpath(i);
      if (part->getNumPoints() < 2 || part->getNumPoints() > kMostPoints) continue;
      if (page_->rules.size() + page_->boxes.size() > kMaximumRules) return;
      Box box{1e9, 1e9, -1e9, -1e9};
      for (int j = 0; j < part->getNumPoints(); ++j) {
        double x = 0, y = 0;
        state.transform(part->getX(j), part->getY(j), &x, &y);
        box = {std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
      }
      add_box(box, line_width);
    }
  }
  void add_box(Box box, double line_width) {
    const double half = std::min(line_width, kRuleThickness) / 2;
    const double width = box.x1 - box.x0, height = box.y1 - box.y0;
    if (std::max(width, height) < 8 && std::min(width, height) > 1.5 &&
        std::abs(width - height) < 1 && page_->dots.size() < kMaximumDots) {
      page_->dots.push_back(box);
      return;
    }
    if (width <= kRuleThickness || height <= kRuleThickness) {
      if (std::max(width, height) < 4) return;
      page_->rules.push_back({box.x0 - half, box.y0 - half, box.x1 + half, box.y1 + half});
    } else if (width > 20 && height > 6) {
      page_->boxes.push_back(box);
    }
  }

  DrawnPage* page_ = nullptr;
  std::map<const GfxFont*, int> fonts_;
  int font_ = 0;
  double size_ = 0;
  int quarter_turns_ = 0;
  int artifact_depth_ = 0;
  std::uint32_t colour_ = 0;
  bool colour_known_ = false;  // `colour_` is that of the present state
  std::string actual_text_;
  std::optional<std::size_t> actual_begin_;
};

void add_bookmarks(const std::vector<OutlineItem*>& items, int level,
                   std::vector<OutlineEntry>& out) {
  for (OutlineItem* item : items) {
    if (out.size() >= kMaximumBookmarks) return;
    out.push_back({to_utf8(item->getTitle(), item->getTitleLength()), level});
    if (level == kDeepestBookmark || !item->hasKids()) continue;
    item->open();
    if (item->getKids() != nullptr) add_bookmarks(*item->getKids(), level + 1, out);
  }
}

// What Poppler has to say about a file is not for the user; what it could not read is found out by
// asking for it.
void ignore_message(ErrorCategory, Goffset, const char*) {}

// An archived file (PDF/A) says for which device its colours are meant. Poppler makes a table of
// that for every page, which takes three quarters of the time of reading its text; what is drawn
// here is for a screen.
void forget_output_device(PDFDoc& document) {
  XRef& objects = *document.getXRef();
  Object catalogue = objects.getCatalog();
  if (!catalogue.isDict() || !catalogue.getDict()->hasKey("OutputIntents")) return;
  catalogue.getDict()->remove("OutputIntents");
  objects.setModifiedObject(&catalogue, objects.getRoot());
}

// Poppler's settings live as long as the process: making them reads folders, which a sandbox may
// forbid later.
void start_poppler() {
  static const GlobalParamsIniter parameters(ignore_message);
}

}  // namespace

struct PdfFile::Impl {
  explicit Impl(std::string_view bytes)
      : document(std::make_unique<PDFDoc>(
            new MemStream(const_cast<char*>(bytes.data()), 0,  // NOLINT: PDFDoc owns the stream
                          static_cast<Goffset>(bytes.size()), Object(objNull)),
            std::optional<GooString>(), std::optional<GooString>(), nullptr,
            [this] { repaired = true; })) {
    if (document->isOk()) forget_output_device(*document);
  }

  bool repaired = false;
  std::unique_ptr<PDFDoc> document;
  Collector collector;
};

PdfFile::PdfFile(std::string_view bytes) {
  start_poppler();
  impl_ = std::make_unique<Impl>(bytes);
}
PdfFile::~PdfFile() = default;

PdfFile::State PdfFile::state() const {
  if (impl_->document->isOk()) return State::kReadable;
  return impl_->document->getErrorCode() == errEncrypted ? State::kEncrypted : State::kDamaged;
}

int PdfFile::page_count() const {
  return impl_->document->getNumPages();
}

bool PdfFile::repaired() const {
  return impl_->repaired;
}

std::string PdfFile::information(const char* key) const {
  const std::unique_ptr<GooString> entry = impl_->document->getDocInfoStringEntry(key);
  return entry ? to_utf8(*entry) : std::string();
}

std::string PdfFile::language() const {
  const Object catalogue = impl_->document->getXRef()->getCatalog();
  if (!catalogue.isDict()) return {};
  const Object language = catalogue.dictLookup("Lang");
  return language.isString() ? to_utf8(*language.getString()) : std::string();
}

std::vector<OutlineEntry> PdfFile::outline() const {
  std::vector<OutlineEntry> out;
  Outline* outline = impl_->document->getOutline();
  if (outline != nullptr && outline->getItems() != nullptr)
    add_bookmarks(*outline->getItems(), 1, out);
  return out;
}

std::optional<DrawnPage> PdfFile::draw(PageNumber number) const {
  ::Page* source = impl_->document->getPage(number.value);
  if (source == nullptr || !source->isOk()) return std::nullopt;
  DrawnPage page;
  page.page.number = number;
  page.page.width = source->getCropWidth();
  page.page.height = source->getCropHeight();
  if (source->getRotate() % 180 != 0) std::swap(page.page.width, page.page.height);
  GooString label;
  if (impl_->document->getCatalog()->indexToLabel(number.value - 1, &label)) {
    page.page.label = to_utf8(label);
  }
  impl_->collector.begin(page);
  const auto too_much = [](void* data) { return static_cast<DrawnPage*>(data)->cut; };
  impl_->document->displayPage(&impl_->collector, number.value, 72, 72, 0, false, true, false,
                               too_much, &page);
  return page;
}

PageInk PdfFile::ink(PageNumber number) const {
  return ink_of(*impl_->document, number);
}

std::string PdfFile::shown(PageNumber number, int pixels) const {
  return shown_page(*impl_->document, number, pixels);
}

std::optional<GreyImage> PdfFile::picture(PageNumber number) const {
  return picture_of(*impl_->document, number);
}

}  // namespace speerpunt
