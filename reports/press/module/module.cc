// SPDX-License-Identifier: GPL-3.0-or-later
// The door of speerpunt-press.so.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string_view>

#include "corpus/error.hh"
#include "reports/press/module/chart_drawing.hh"
#include "reports/press/module/finish.hh"
#include "reports/press/module/flow.hh"
#include "reports/press/module/pages.hh"
#include "reports/press/module/paint.hh"
#include "reports/press/module/word_pages.hh"
#include "reports/press/press_module.hh"

namespace speerpunt::press {
namespace {

constexpr std::size_t kMostNamed = 12;

struct Layout {
  std::vector<SetPage> pages;
  Structure structure;
};

ChartDrawings drawings_of(const Charts& charts) {
  ChartDrawings drawings;
  for (const auto& [name, chart] : charts)
    drawings[name] = std::make_shared<const ChartDrawing>(chart.svg);
  return drawings;
}

std::string note_of(const std::set<char32_t>& characters) {
  std::string note =
      "Voor deze tekens was geen lettertype aanwezig; ze staan hierboven als een "
      "vakje met hun nummer:";
  std::size_t named = 0;
  for (const char32_t one : characters) {
    if (named++ == kMostNamed) return note + " …";
    char text[16];
    std::snprintf(text, sizeof text, " U+%04X", static_cast<unsigned>(one));
    note += text;
  }
  return note + ".";
}

Layout lay_out(const Manuscript& manuscript, const Charts& charts, const ChartDrawings& drawings,
               Typesetter& typesetter) {
  Layout layout;
  Flow made = flow(manuscript, charts, drawings, typesetter, layout.structure);
  if (!made.without_font.empty()) {
    Manuscript noted = manuscript;
    noted.blocks.push_back(TextBlock{TextBlock::Style::kSmall, {{note_of(made.without_font)}}});
    layout.structure = {};
    made = flow(noted, charts, drawings, typesetter, layout.structure);
  }
  layout.pages = divide(std::move(made.slabs));
  return layout;
}

class Counter : public PageCounter {
 public:
  Counter(const Fonts& fonts, const Charts& charts)
      : charts_(charts),
        drawings_(drawings_of(charts)),
        typesetter_(fonts, Typesetter::Use::kCounting) {}

  std::size_t pages(const Manuscript& manuscript) override {
    return std::max(lay_out(manuscript, charts_, drawings_, typesetter_).pages.size(),
                    word_pages(manuscript, drawings_, typesetter_));
  }

 private:
  Charts charts_;
  ChartDrawings drawings_;
  Typesetter typesetter_;
};

class Module : public PressModule {
 public:
  std::unique_ptr<PageCounter> counter(const Charts& charts) const override {
    return std::make_unique<Counter>(fonts_, charts);
  }

  std::string to_pdf(const Manuscript& manuscript, const Charts& charts) const override {
    Typesetter typesetter(fonts_, Typesetter::Use::kPainting);
    Layout layout = lay_out(manuscript, charts, drawings_of(charts), typesetter);
    const Painted painted = paint(layout.pages, fonts_, manuscript.title, layout.structure);
    try {
      return finish(painted, layout.structure,
                    {manuscript.title, manuscript.subject, manuscript.date});
    } catch (const std::exception& error) {
      throw Error("pdf-failed", error.what());
    }
  }

  std::string to_docx(const Manuscript& manuscript, const Pictures& pictures,
                      const std::optional<std::string>& styles) const override {
    return speerpunt::to_docx(manuscript, pictures, styles);
  }

  std::string styles_of(const std::string& bytes) const override {
    return speerpunt::styles_of(bytes);
  }

  Picture picture(const Chart& chart) const override {
    const ChartDrawing drawing(chart.svg);
    return {drawing.png(), drawing.width(), drawing.height(), chart.table.title, chart.description};
  }

 private:
  Fonts fonts_;
};

}  // namespace
}  // namespace speerpunt::press

// The fonts are read when the module is first asked for.
extern "C" const speerpunt::PressModule* speerpunt_press_module(const char* version) {
  if (std::string_view(version) != SPEERPUNT_VERSION) return nullptr;
  static const speerpunt::press::Module module;
  return &module;
}
