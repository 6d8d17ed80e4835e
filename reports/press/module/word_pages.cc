// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/word_pages.hh"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reports/columns.hh"
#include "reports/docx/styles.hh"
#include "reports/press/module/pages.hh"

namespace speerpunt::press {
namespace {

constexpr double kNoteRule = 12;   // points: the line above the footnotes and what is around it
constexpr double kDoubt = 8;       // points a page: what others set wider than we do
constexpr double kRowRules = 1.5;  // points between rows of a table
constexpr double kQuoteNumber = 624.0 / docx::kTwipsPerPoint;
constexpr double kSourceNumber = 397.0 / docx::kTwipsPerPoint;

// Ascent, descent and line gap of Calibri and Carlito: 1536, 512 and 452 of 2048.
constexpr double kFontHeight = 2500.0 / 2048.0;

double in_points(int twips) {
  return static_cast<double>(twips) / docx::kTwipsPerPoint;
}

// Text set in lines as Word does it.
class WordLines {
 public:
  WordLines(Typesetter& typesetter, const std::string& text, const docx::Measure& measure,
            double width)
      : paragraph_(typesetter.set({{.text = text}}, {measure.size / 2.0, measure.bold}, width)),
        least_(measure.size / 2.0 * kFontHeight) {}

  std::size_t count() const { return std::max<std::size_t>(paragraph_->lines(), 1); }
  double height(std::size_t line) const {
    const double wanted = line < paragraph_->lines() ? paragraph_->height(line) : 0;
    return std::max(wanted, least_ * docx::kLineSpacing / 240.0);
  }
  double height() const {
    double all = 0;
    for (std::size_t line = 0; line < count(); ++line) all += height(line);
    return all;
  }

 private:
  std::shared_ptr<const Paragraph> paragraph_;
  double least_;
};

class WordFlow {
 public:
  WordFlow(const Manuscript& manuscript, const ChartDrawings& drawings, Typesetter& typesetter)
      : manuscript_(manuscript), drawings_(drawings), typesetter_(typesetter) {}

  std::vector<Slab> set() {
    for (const ManuscriptBlock& block : manuscript_.blocks) {
      std::visit([&](const auto& one) { add(one); }, block);
    }
    return std::move(slabs_);
  }

 private:
  struct Manner {
    bool keep_next = false;   // on one page with what follows
    bool keep_lines = false;  // all its lines on one page
    double left = -1;         // points; negative: what the style says
    double extra = 0;         // points besides what the style says
  };

  void put(std::string_view style, const std::string& text, const Manner& manner,
           double notes = 0) {
    const docx::Measure measure = docx::measure_of(style);
    const double left = manner.left < 0 ? in_points(measure.left) : manner.left;
    const WordLines paragraph(typesetter_, text, measure,
                              kTextWidth - left - in_points(measure.right));
    const std::size_t lines = paragraph.count();
    for (std::size_t line = 0; line < lines; ++line) {
      Slab slab;
      slab.gap = line == 0 ? in_points(measure.before) : 0;
      slab.height = paragraph.height(line);
      slab.may_start_page =
          line == 0 ? !keep_next_ : !manner.keep_lines && line >= 2 && line + 2 <= lines;
      slabs_.push_back(std::move(slab));
    }
    slabs_.back().height += in_points(measure.after) + manner.extra;
    slabs_.back().notes = notes;
    keep_next_ = manner.keep_next;
  }

  double height_of_note(const SourceNote& note) const {
    return WordLines(typesetter_, "00 " + note.text, docx::measure_of("FootnoteText"), kTextWidth)
        .height();
  }

  struct Words {
    std::string text;
    double notes = 0;  // height of its footnotes
  };
  Words words_of(const Runs& runs) const {
    Words words;
    for (const Run& run : runs) {
      words.text += run.text;
      if (run.note) words.notes += height_of_note(manuscript_.notes[*run.note]);
    }
    return words;
  }

  void add(const Heading& heading) {
    put(heading.level == 1 ? "Title" : "Heading" + std::to_string(heading.level - 1), heading.text,
        {.keep_next = true, .keep_lines = true});
  }

  void add(const TextBlock& block) {
    const char* style = block.style == TextBlock::Style::kLead    ? "Subtitle"
                        : block.style == TextBlock::Style::kSmall ? "Bron"
                                                                  : "Normal";
    const Words words = words_of(block.runs);
    put(style, words.text, {}, words.notes);
  }

  void add_quote(const QuoteBlock& block, std::string_view style) {
    const bool in_box = style == docx::kBoxStyle;
    if (!block.lead_in.empty()) {
      const Words words = words_of(block.lead_in);
      put(style, "“" + words.text + "”", {.keep_next = true, .keep_lines = true}, words.notes);
    }
    const Words words = words_of(block.quote);
    put(style, "“" + words.text + "”00",
        {.keep_next = !block.about.empty() || !block.question.empty(),
         .keep_lines = !in_box,
         .left = block.number.empty() ? -1 : kQuoteNumber},
        words.notes);
    if (!block.about.empty()) put(in_box ? style : "Toelichting", words_of(block.about).text, {});
    if (!block.question.empty()) put("Vraag", "Vraag: " + block.question, {.keep_lines = true});
  }

  void add(const QuoteBlock& block) { add_quote(block, "Quote"); }

  void add(const BoxBlock& box) {
    for (const QuoteBlock& quote : box.quotes) add_quote(quote, docx::kBoxStyle);
    if (box.quotes.empty()) return;
    const auto gaps = static_cast<double>(box.quotes.size() - 1);
    slabs_.back().height += 2 * docx::kBoxSpace + gaps * docx::kBoxGap / docx::kTwipsPerPoint;
  }

  void add(const BriefingTable& table) {
    put("Caption", table.title, {.keep_next = true});
    const std::vector<double> widths = docx::widths_of(table);
    const docx::CellLook look = docx::look_of(table);
    add_row(table.header, widths, look);
    for (const auto& cells : table.rows) add_row(cells, widths, look);
    put("Normal", "", {});
  }

  void add_row(const std::vector<std::string>& cells, const std::vector<double>& widths,
               const docx::CellLook& look) {
    docx::Measure measure = docx::measure_of(look.style);
    measure.bold = true;  // as a head is: no wider text comes
    Slab slab;
    for (std::size_t i = 0; i < std::min(cells.size(), widths.size()); ++i) {
      const WordLines lines(typesetter_, cells[i], measure, widths[i] - look.margins());
      slab.height = std::max(slab.height, lines.height());
    }
    slab.height += kRowRules;
    slab.may_start_page = !std::exchange(keep_next_, false);
    slabs_.push_back(std::move(slab));
  }

  void add(const ChartBlock& block) {
    const auto found = drawings_.find(block.chart);
    if (found == drawings_.end()) return;
    const double width = std::max(found->second->width(), 1.0);
    const double height = found->second->height();
    const double scale =
        std::min({1.0, kTextWidth / width, docx::kMostPictureHeight / std::max(height, 1.0)});
    put("Normal", "", {.extra = height * scale});
  }

  void add(const SourceList& list) {
    for (const SourceItem& item : list.items) put("Bron", item.text, {.left = kSourceNumber});
  }

  const Manuscript& manuscript_;
  const ChartDrawings& drawings_;
  Typesetter& typesetter_;
  std::vector<Slab> slabs_;
  bool keep_next_ = false;
};

}  // namespace

std::size_t word_pages(const Manuscript& manuscript, const ChartDrawings& drawings,
                       Typesetter& typesetter) {
  const double room = kTextHeight - kDoubt - (manuscript.notes.empty() ? 0 : kNoteRule);
  return divide(WordFlow(manuscript, drawings, typesetter).set(), room).size();
}

}  // namespace speerpunt::press
