// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/flow.hh"

#include <algorithm>
#include <utility>

#include "reports/columns.hh"
#include "reports/markup.hh"

namespace speerpunt::press {
namespace {

constexpr double kIndent = 12;  // of a quote behind its rule
constexpr double kNumberIndent = 20;
constexpr double kBoxPadding = 9;
constexpr double kMostFigureHeight = 0.38 * kTextHeight;
constexpr std::size_t kUndividedRow = 8;  // lines of a row that stay on one page

constexpr Look kTitleLook{19, true};
constexpr Look kHeadingLook{13, true, kAccent};
constexpr Look kLeadLook{10.5, false, kGrey};
constexpr Look kText{10.5};
constexpr Look kSmall{9, false, kGrey};

// The more columns, the smaller.
struct CellLook {
  Look head{9, true};
  Look text{9};
  double padding = 4;  // left, and as much at the right
};
constexpr CellLook kWideTable{{7.5, true}, {7.5}, 2};
constexpr std::size_t kManyColumns = 9;
constexpr Look kCaption{9, true};

struct Place {
  double x = 0;
  double width = kTextWidth;
  double gap = 5;
  bool starts = true;  // may be the first on a page
};

class Setter {
 public:
  Setter(const Manuscript& manuscript, const Charts& charts, const ChartDrawings& drawings,
         Typesetter& typesetter, Structure& structure)
      : manuscript_(manuscript),
        charts_(charts),
        drawings_(drawings),
        typesetter_(typesetter),
        structure_(structure) {}

  Flow set() {
    for (const ManuscriptBlock& block : manuscript_.blocks) {
      if (!std::holds_alternative<QuoteBlock>(block)) list_ = 0;
      const std::size_t first = flow_.slabs.size();
      std::visit([&](const auto& one) { add(one); }, block);
      const bool made = flow_.slabs.size() > first;
      if (made && after_heading_) flow_.slabs[first].may_start_page = false;
      if (made) after_heading_ = std::holds_alternative<Heading>(block);
    }
    return std::move(flow_);
  }

 private:
  std::shared_ptr<const Paragraph> paragraph(std::vector<Span> spans, const Look& look,
                                             double width) {
    auto made = typesetter_.set(std::move(spans), look, width);
    flow_.without_font.insert(made->without_font().begin(), made->without_font().end());
    ++order_;
    return made;
  }

  // Two lines at least stay together, at the start and at the end. Returns the first slab.
  std::size_t put(const std::shared_ptr<const Paragraph>& paragraph, const Place& place) {
    const std::size_t first = flow_.slabs.size();
    const std::size_t lines = paragraph->lines();
    for (std::size_t line = 0; line < lines; ++line) {
      Slab slab;
      slab.gap = line == 0 ? place.gap : 0;
      slab.height = paragraph->height(line);
      slab.may_start_page = line == 0 ? place.starts : line >= 2 && line + 2 <= lines;
      slab.fragments.push_back({paragraph, line, place.x, order_});
      flow_.slabs.push_back(std::move(slab));
    }
    return first;
  }

  std::size_t put(std::vector<Span> spans, const Look& look, const Place& place) {
    return put(paragraph(std::move(spans), look, place.width), place);
  }

  std::vector<Span> spans(const Runs& runs, NodeId node) {
    std::vector<Span> made;
    for (const Run& run : runs) {
      if (run.note) {
        add_note(manuscript_.notes[*run.note], node, made);
      } else if (is_safe_address(run.link)) {
        made.push_back(
            {.text = run.text, .node = structure_.add("Link", node), .address = run.link});
      } else {
        made.push_back({.text = run.text,
                        .node = node,
                        .bold = run.style == Run::Style::kStrong,
                        .doubtful = run.style == Run::Style::kDoubtful});
      }
    }
    return made;
  }

  // " [3, p. 5]", its number a link to the list of sources.
  void add_note(const SourceNote& note, NodeId node, std::vector<Span>& made) {
    std::string pages = note.pages;  // on one line
    for (std::size_t at = 0; (at = pages.find(' ', at)) != std::string::npos;)
      pages.replace(at, 1, "\u00A0");
    made.push_back({.text = " [", .node = node});
    made.push_back({.text = std::to_string(note.source),
                    .node = structure_.add("Link", node),
                    .source = note.source});
    made.push_back({.text = ",\u00A0", .node = node});
    if (is_safe_address(note.address)) {
      made.push_back(
          {.text = pages, .node = structure_.add("Link", node), .address = note.address});
    } else {
      made.push_back({.text = pages, .node = node});
    }
    made.push_back({.text = "]", .node = node});
  }

  void add(const Heading& heading) {
    const NodeId node = structure_.add("H" + std::to_string(heading.level));
    const bool is_title = heading.level == 1;
    const std::size_t first = put({{.text = heading.text, .node = node}},
                                  is_title ? kTitleLook : kHeadingLook, {.gap = 13});
    flow_.slabs[first].outline = OutlineEntry{heading.level, heading.text};
    for (std::size_t i = first + 1; i < flow_.slabs.size(); ++i)
      flow_.slabs[i].may_start_page = false;
    if (is_title) {
      flow_.slabs.back().ruled = true;
      flow_.slabs.back().height += 4;
    }
  }

  void add(const TextBlock& block) {
    const NodeId node = structure_.add("P");
    const Look& look = block.style == TextBlock::Style::kLead    ? kLeadLook
                       : block.style == TextBlock::Style::kSmall ? kSmall
                                                                 : kText;
    put(spans(block.runs, node), look,
        {.gap = block.style == TextBlock::Style::kSmall ? 2.0 : 5.0});
  }

  void add(const QuoteBlock& block) {
    add_quote(block, 0, {.width = kTextWidth, .indent = kIndent});
  }

  struct QuotePlace {
    double x = 0;
    double width = 0;
    double indent = 0;  // behind a rule; 0: no rule
  };

  void add_quote(const QuoteBlock& block, NodeId parent, const QuotePlace& place) {
    double x = place.x;
    double width = place.width;
    NodeId body = parent;
    NodeId label = 0;
    if (block.number.empty()) {
      list_ = 0;
    } else {
      if (list_ == 0 || block.number == "1.") list_ = structure_.add("L", parent);
      const NodeId item = structure_.add("LI", list_);
      label = structure_.add("Lbl", item);
      body = structure_.add("LBody", item);
      x += kNumberIndent;
      width -= kNumberIndent;
    }
    const std::size_t first = flow_.slabs.size();
    std::optional<Fragment> number;
    if (label != 0) {
      const auto set_number = paragraph({{.text = block.number, .node = label}}, kText, 0);
      number = Fragment{set_number, 0, place.x, order_};
    }
    const double rule = x + 2;
    x += place.indent;
    width -= place.indent;
    add_words(block, body, {.x = x, .width = width, .gap = 7});
    for (std::size_t i = first; i < flow_.slabs.size() && place.indent > 0; ++i) {
      flow_.slabs[i].quote = first + 1;
      flow_.slabs[i].quote_x = rule;
    }
    if (number) flow_.slabs[first].fragments.push_back(*number);
    if (!block.about.empty()) {
      put(spans(block.about, structure_.add("P", body)), kSmall,
          {.x = x, .width = width, .gap = 1, .starts = false});
    }
    if (!block.question.empty()) {
      const NodeId node = structure_.add("P", body);
      put({{.text = "Vraag: ", .node = node, .bold = true}, {.text = block.question, .node = node}},
          kText, {.x = x, .width = width, .gap = 2, .starts = false});
    }
  }

  void add_words(const QuoteBlock& block, NodeId body, Place place) {
    const NodeId quote = structure_.add("BlockQuote", body);
    if (!block.lead_in.empty()) {
      const NodeId node = structure_.add("P", quote);
      std::vector<Span> words = spans(block.lead_in, node);
      words.insert(words.begin(), {.text = "“", .node = node});
      words.push_back({.text = "”", .node = node});
      put(std::move(words), kText, place);
      place.gap = 3;
      place.starts = false;
    }
    const NodeId node = structure_.add("P", quote);
    Runs runs = block.quote;
    const auto note =
        std::ranges::find_if(runs, [](const Run& run) { return run.note.has_value(); });
    runs.insert(note, Run{"”"});
    runs.insert(runs.begin(), Run{"“"});
    put(spans(runs, node), kText, place);
  }

  void add(const BoxBlock& box) {
    const NodeId node = structure_.add("Div");
    const std::size_t first = flow_.slabs.size();
    const std::size_t number = first + 1;
    flow_.slabs.push_back({.gap = 7, .height = kBoxPadding - 4});
    for (const QuoteBlock& quote : box.quotes) {
      add_quote(quote, node, {.x = kBoxPadding, .width = kTextWidth - 2 * kBoxPadding});
      list_ = 0;
    }
    flow_.slabs.push_back({.height = kBoxPadding, .may_start_page = false});
    flow_.slabs[first + 1].may_start_page = false;
    for (std::size_t i = first; i < flow_.slabs.size(); ++i) {
      flow_.slabs[i].box = number;
    }
  }

  void add(const BriefingTable& table) {
    const NodeId node = structure_.add("Table");
    put({{.text = table.title, .node = structure_.add("Caption", node)}}, kCaption, {.gap = 10});
    const CellLook look = table.header.size() < kManyColumns ? CellLook{} : kWideTable;
    const std::vector<double> widths = column_widths(natural_widths(table, look), kTextWidth);
    RowKind kind{structure_.add("THead", node), "TH", look.head, look.padding, widths, ++tables_};
    add_row(table.header, kind);
    kind = {structure_.add("TBody", node), "TD", look.text, look.padding, widths, tables_};
    for (const auto& cells : table.rows) add_row(cells, kind);
  }

  static std::vector<NaturalWidth> natural_widths(const BriefingTable& table,
                                                  const CellLook& look) {
    std::vector<NaturalWidth> widths(table.header.size());
    const auto measure = [&](const std::vector<std::string>& cells, double size) {
      for (std::size_t i = 0; i < std::min(cells.size(), widths.size()); ++i)
        widths[i].include(cells[i], size, look.padding * 2);
    };
    measure(table.header, look.head.size);
    for (const auto& cells : table.rows) measure(cells, look.text.size);
    return widths;
  }

  struct RowKind {
    NodeId parent = 0;
    const char* tag = "TD";
    Look look;
    double padding = 0;
    std::vector<double> widths;
    std::size_t table = 0;
  };

  // The lines of all cells side by side; a row of many lines may go on on the next page.
  void add_row(const std::vector<std::string>& cells, const RowKind& kind) {
    const bool is_head = std::string_view(kind.tag) == "TH";
    const NodeId row = structure_.add("TR", kind.parent);
    const std::size_t first = flow_.slabs.size();
    double x = 0;
    for (std::size_t i = 0; i < kind.widths.size(); ++i) {
      const std::string text = i < cells.size() ? cells[i] : "";
      // An empty head says nothing to who hears it.
      const bool heads_row = !is_head && i == 0 && !text.empty();
      const NodeId node = structure_.add(heads_row ? "TH" : kind.tag, row);
      structure_.at(node).heads_row = heads_row;
      const auto cell =
          paragraph({{.text = text, .node = node}}, kind.look, kind.widths[i] - 2 * kind.padding);
      for (std::size_t line = 0; line < cell->lines(); ++line) {
        if (flow_.slabs.size() <= first + line) flow_.slabs.emplace_back();
        Slab& slab = flow_.slabs[first + line];
        slab.height = std::max(slab.height, cell->height(line));
        slab.fragments.push_back({cell, line, x + kind.padding, order_});
      }
      x += kind.widths[i];
    }
    const std::size_t lines = flow_.slabs.size() - first;
    for (std::size_t line = 0; line < lines; ++line) {
      Slab& slab = flow_.slabs[first + line];
      slab.table = kind.table;
      slab.is_head = is_head;
      slab.may_start_page = line == 0 ? !is_head && !just_headed_
                                      : lines > kUndividedRow && line >= 2 && line + 2 <= lines;
    }
    if (lines == 0) return;
    flow_.slabs[first].gap = 2;
    flow_.slabs.back().height += 2;
    flow_.slabs.back().ruled = true;
    just_headed_ = is_head;
  }

  void add(const ChartBlock& block) {
    const auto drawing = drawings_.find(block.chart);
    const auto chart = charts_.find(block.chart);
    if (drawing == drawings_.end() || chart == charts_.end()) return;
    const NodeId node = structure_.add("Figure");
    structure_.at(node).alternative = chart->second.table.title + ". " + chart->second.description;
    const double scale = std::min({1.0, kTextWidth / drawing->second->width(),
                                   kMostFigureHeight / drawing->second->height()});
    Slab slab{.gap = 8, .height = drawing->second->height() * scale};
    slab.figure = Figure{drawing->second, drawing->second->width() * scale, slab.height, node};
    flow_.slabs.push_back(std::move(slab));
  }

  void add(const SourceList& list) {
    const NodeId node = structure_.add("L");
    for (const SourceItem& item : list.items) {
      const NodeId entry = structure_.add("LI", node);
      const NodeId label = structure_.add("Lbl", entry);
      const auto number =
          paragraph({{.text = std::to_string(item.number) + ".", .node = label}}, kText, 0);
      const std::size_t place = order_;
      const NodeId body = structure_.add("LBody", entry);
      Span text{.text = item.text, .node = body};
      if (is_safe_address(item.address)) {
        text.node = structure_.add("Link", body);
        text.address = item.address;
      }
      const double width = kTextWidth - kNumberIndent;
      const std::size_t first = put({text}, kText, {.x = kNumberIndent, .width = width, .gap = 3});
      Slab& slab = flow_.slabs[first];
      slab.fragments.push_back({number, 0, 0, place});
      slab.source = item.number;
      if (item.path.empty()) continue;
      put({{.text = item.path, .node = body}}, kSmall,
          {.x = kNumberIndent, .width = width, .gap = 0, .starts = false});
    }
  }

  const Manuscript& manuscript_;
  const Charts& charts_;
  const ChartDrawings& drawings_;
  Typesetter& typesetter_;
  Structure& structure_;
  Flow flow_;
  std::size_t order_ = 0;
  std::size_t tables_ = 0;
  NodeId list_ = 0;  // of the numbered quotes that are being set
  bool after_heading_ = false;
  bool just_headed_ = false;
};

}  // namespace

Flow flow(const Manuscript& manuscript, const Charts& charts, const ChartDrawings& drawings,
          Typesetter& typesetter, Structure& structure) {
  return Setter(manuscript, charts, drawings, typesetter, structure).set();
}

}  // namespace speerpunt::press
