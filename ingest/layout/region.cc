// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/region.hh"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace speerpunt {
namespace {

constexpr double kNarrowestColumn = 45;        // points
constexpr std::size_t kFewestLines = 2;        // beside one another, where that is most of the text
constexpr std::size_t kFewestLinesBeside = 5;  // between other text
constexpr double kShortestLine = 7;            // letters a line, mean, of a column
constexpr double kSameHeight = 1.5;            // points
constexpr double kLoneStrip = 3.2;             // font sizes: a heading and the space around it

// What is put in order: a piece of a line, a box with its pieces, or a table.
struct Item {
  Box box;
  std::vector<LayoutLine> pieces;
  std::optional<LayoutTable> table;
  bool framed = false;
  std::optional<double> row = {};  // of a card beside others: the height at which its row is read

  double middle() const { return row.value_or((box.y0 + box.y1) / 2); }
  // Top to bottom; the cards of a row from left to right.
  std::pair<double, double> place() const { return {middle(), row ? box.x0 : 0}; }
  std::size_t letters() const {
    std::size_t count = 0;
    for (const LayoutLine& piece : pieces) count += piece.letters();
    return count;
  }
};

enum class Side { kLeft, kRight, kAcross };

// `x` is the left edge of the column to the right of the gutter.
Side side_of(const Item& item, double x) {
  if (item.box.x0 >= x - 1) return Side::kRight;
  return item.box.x1 <= x - 1 ? Side::kLeft : Side::kAcross;
}

// True for a line of the left column (a long address) that runs into the text of the right one.
bool overflows(const std::vector<Item>& items, const Item& item, double x) {
  return std::any_of(items.begin(), items.end(), [&](const Item& other) {
    const double overlap =
        std::min(item.box.y1, other.box.y1) - std::max(item.box.y0, other.box.y0);
    return other.box.x0 >= x - 1 && other.box.x0 < item.box.x1 - 2 &&
           overlap > 0.4 * (item.box.y1 - item.box.y0);
  });
}

// Text that begins at one height in several columns, or across them.
bool begins_afresh(const std::vector<Item>& items, std::size_t first) {
  const double top = items[first].box.y0;
  double left = items[first].box.x0, right = left;
  for (std::size_t i = first; i < items.size(); ++i) {
    if (std::abs(items[i].box.y0 - top) > kSameHeight) continue;
    left = std::min(left, items[i].box.x0);
    right = std::max(right, items[i].box.x0);
  }
  return right - left > kNarrowestColumn;
}

// Frames beside one another that begin and end at one height are read as a row.
void set_card_rows(std::vector<Item>& items) {
  for (Item& item : items) {
    if (!item.framed || item.row) continue;
    const auto beside = [&](const Item& other) {
      return other.framed && !other.row && std::abs(other.box.y0 - item.box.y0) < kSameHeight &&
             std::abs(other.box.y1 - item.box.y1) < kSameHeight &&
             (other.box.x0 > item.box.x1 - kSameHeight || other.box.x1 < item.box.x0 + kSameHeight);
    };
    const double middle = item.middle();
    for (Item& other : items) {
      if (!beside(other)) continue;
      other.row = middle;
      item.row = middle;
    }
  }
}

// The heading of all columns may be as short as one of them. It has its strip of the page for
// itself, with text beside one another above it, and below it all columns begin at one height.
// `items` from top to bottom; true for such headings and for the cards of a row.
std::vector<bool> standing_across(const std::vector<Item>& items) {
  std::vector<bool> result;
  for (const Item& item : items) result.push_back(item.row.has_value());
  std::vector<double> sizes;
  for (const Item& item : items) {
    if (item.pieces.size() == 1) sizes.push_back(item.pieces.front().size);
  }
  if (sizes.size() < kFewestLinesBeside) return result;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<long>(sizes.size() / 2), sizes.end());
  const double body = sizes[sizes.size() / 2];
  std::vector<double> next_top(items.size(), 1e9);
  for (std::size_t i = items.size() - 1; i > 0; --i) {
    next_top[i - 1] = std::min(next_top[i], items[i].box.y0);
  }
  double above = -1e9;
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    const Item& item = items[i];
    const double next = next_top[i];
    const bool stands_out = item.pieces.size() == 1 && !item.framed &&
                            (item.pieces.front().bold || item.pieces.front().size > 1.1 * body);
    const bool alone = i > 0 && item.box.y0 > above && item.box.y1 < next;
    result[i] = result[i] || (stands_out && alone && next - above > kLoneStrip * body &&
                              begins_afresh(items, i + 1));
    above = std::max(above, item.box.y1);
  }
  return result;
}

// Items between two that lie across the gutter, by their places in the list of items.
struct Band {
  std::vector<std::size_t> left, right, across;
  bool columnar = false;
};

struct Extent {
  double x0 = 1e9, x1 = -1e9, y0 = 1e9, y1 = -1e9;
  std::size_t letters = 0, count = 0;
};

Extent extent_of(const std::vector<Item>& items, const std::vector<std::size_t>& places) {
  Extent extent;
  for (const std::size_t place : places) {
    const Item& item = items[place];
    extent.x0 = std::min(extent.x0, item.box.x0);
    extent.x1 = std::max(extent.x1, item.box.x1);
    extent.y0 = std::min(extent.y0, item.box.y0);
    extent.y1 = std::max(extent.y1, item.box.y1);
    extent.letters += item.letters();
    extent.count += std::max<std::size_t>(1, item.pieces.size());
  }
  return extent;
}

// A narrow column with little text beside the text proper: reference block, notes, a pull quote.
bool is_margin(const Extent& column, const Extent& other) {
  return column.x1 - column.x0 < 0.4 * (other.x1 - other.x0) && column.letters * 4 < other.letters;
}

bool is_columnar(const std::vector<Item>& items, const Band& band) {
  if (band.left.empty() || band.right.empty()) return false;
  const Extent left = extent_of(items, band.left), right = extent_of(items, band.right);
  return std::min(left.y1, right.y1) > std::max(left.y0, right.y0);
}

std::vector<Band> bands_of(const std::vector<Item>& items, const std::vector<bool>& across_all,
                           double x) {
  std::vector<Band> bands(1);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Side side = across_all[i] ? Side::kAcross : side_of(items[i], x);
    if (side == Side::kAcross && !across_all[i] && overflows(items, items[i], x))
      side = Side::kLeft;
    const bool was_across = !bands.back().across.empty();
    if ((side == Side::kAcross) != was_across &&
        !(bands.back().left.empty() && bands.back().right.empty() && !was_across)) {
      bands.emplace_back();
    }
    Band& band = bands.back();
    (side == Side::kAcross ? band.across
     : side == Side::kLeft ? band.left
                           : band.right)
        .push_back(i);
  }
  for (Band& band : bands) band.columnar = is_columnar(items, band);
  return bands;
}

// Rows of short cells beside one another are not columns of text.
bool reads_across(const std::vector<Item>& items, const Band& band) {
  const auto& few = band.left.size() < band.right.size() ? band.left : band.right;
  const auto& many = band.left.size() < band.right.size() ? band.right : band.left;
  std::size_t aligned = 0, letters = 0;
  for (const std::size_t i : few) {
    letters += items[i].letters();
    aligned += std::any_of(many.begin(), many.end(), [&](std::size_t j) {
      return std::abs(items[i].box.y1 - items[j].box.y1) < 1.5;
    });
  }
  return aligned * 10 >= few.size() * 9 && letters < 16 * few.size();
}

struct Gutter {
  double x = 0;
  std::size_t letters = 0;
  std::vector<Band> bands;
};

std::optional<Gutter> gutter_at(const std::vector<Item>& items, const std::vector<bool>& across_all,
                                double x) {
  Gutter gutter{x, 0, bands_of(items, across_all, x)};
  Extent left, right;
  std::size_t beside = 0;
  for (Band& band : gutter.bands) {
    if (!band.columnar) continue;
    const Extent l = extent_of(items, band.left), r = extent_of(items, band.right);
    if (reads_across(items, band)) {
      band.columnar = false;
      continue;
    }
    beside += std::min(l.count, r.count);
    left = {std::min(left.x0, l.x0),  std::max(left.x1, l.x1), 0, 0,
            left.letters + l.letters, left.count + l.count};
    right = {std::min(right.x0, r.x0),  std::max(right.x1, r.x1), 0, 0,
             right.letters + r.letters, right.count + r.count};
  }
  const auto too_thin = [](const Extent& side) {
    return side.x1 - side.x0 < kNarrowestColumn ||
           static_cast<double>(side.letters) < kShortestLine * static_cast<double>(side.count);
  };
  std::size_t letters = 0;
  for (const Item& item : items) letters += item.letters();
  const bool most = (left.letters + right.letters) * 10 > letters * 6;
  if (beside < (most ? kFewestLines : kFewestLinesBeside) || too_thin(left) || too_thin(right))
    return std::nullopt;
  gutter.letters = left.letters + right.letters;
  return gutter;
}

std::optional<Gutter> best_gutter(const std::vector<Item>& items) {
  std::vector<double> edges;
  for (const Item& item : items) edges.push_back(item.box.x0);
  std::sort(edges.begin(), edges.end());
  edges.erase(
      std::unique(edges.begin(), edges.end(), [](double a, double b) { return b - a < 1.5; }),
      edges.end());
  const std::vector<bool> across_all = standing_across(items);
  std::optional<Gutter> best;
  for (const double edge : edges) {
    std::optional<Gutter> gutter = gutter_at(items, across_all, edge);
    if (gutter && (!best || gutter->letters > best->letters * 102 / 100)) best = std::move(gutter);
  }
  return best;
}

// Puts items in order and appends them to the regions.
class Order {
 public:
  explicit Order(std::vector<LayoutRegion>& regions) : regions_(regions) {}

  void put(std::vector<Item> items, Box extent) {
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.place() < b.place(); });
    std::optional<Gutter> gutter = best_gutter(items);
    if (!gutter) {
      put_column(std::move(items), extent);
      return;
    }
    give_back_last_lines(items, gutter->bands);
    double left_end = -1e9;
    for (const Band& band : gutter->bands) {
      for (const std::size_t i : band.columnar ? band.left : std::vector<std::size_t>()) {
        if (side_of(items[i], gutter->x) == Side::kLeft)
          left_end = std::max(left_end, items[i].box.x1);
      }
    }
    const Box left{extent.x0, extent.y0, left_end, extent.y1};
    const Box right{gutter->x, extent.y0, extent.x1, extent.y1};
    std::vector<std::size_t> across;
    const auto put_across = [&] {
      if (!across.empty()) put_column(taken(items, across), extent);
      across.clear();
    };
    for (const Band& band : gutter->bands) {
      if (band.columnar) {
        put_across();
        const Extent l = extent_of(items, band.left), r = extent_of(items, band.right);
        put_beside(taken(items, band.left), left, is_margin(l, r));
        put_beside(taken(items, band.right), right, is_margin(r, l));
      } else {
        for (const auto* part : {&band.left, &band.right, &band.across})
          across.insert(across.end(), part->begin(), part->end());
      }
    }
    put_across();
  }

 private:
  // Text goes on past a margin column at the end of the page.
  void put_beside(std::vector<Item> items, Box extent, bool margin) {
    const std::size_t first = regions_.size();
    put(std::move(items), extent);
    for (std::size_t i = first; margin && i < regions_.size(); ++i) regions_[i].floating = true;
  }

  static std::vector<Item> taken(std::vector<Item>& items, const std::vector<std::size_t>& places) {
    std::vector<Item> out;
    for (const std::size_t place : places) out.push_back(std::move(items[place]));
    return out;
  }

  // The last line of a full-width heading or paragraph may be short enough to look like the first
  // line of the left column.
  static void give_back_last_lines(std::vector<Item>& items, std::vector<Band>& bands) {
    for (std::size_t i = 1; i < bands.size(); ++i) {
      auto& left = bands[i].left;
      auto& across = bands[i - 1].across;
      while (bands[i].columnar && left.size() > 1 && !across.empty()) {
        const Item &last = items[across.back()], &next = items[left.front()];
        if (last.pieces.size() != 1 || next.pieces.size() != 1 || next.framed || last.framed) break;
        const LayoutLine &above = last.pieces.front(), &below = next.pieces.front();
        const bool alike = std::abs(above.size - below.size) < 0.2 && above.bold == below.bold &&
                           std::abs(above.box.x0 - below.box.x0) < 2;
        const double right_top = extent_of(items, bands[i].right).y0;
        if (!alike || below.baseline - above.baseline > 1.6 * below.size ||
            below.baseline > right_top + 1) {
          break;
        }
        across.push_back(left.front());
        left.erase(left.begin());
      }
    }
  }

  void put_column(std::vector<Item> items, Box extent) {
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.place() < b.place(); });
    std::vector<LayoutLine> pieces;
    const auto put_pieces = [&] {
      if (pieces.empty()) return;
      LayoutRegion region;
      region.lines = lines_of(std::move(pieces));
      region.extent = extent;
      regions_.push_back(std::move(region));
      pieces.clear();
    };
    for (Item& item : items) {
      if (!item.table && !item.framed) {
        pieces.push_back(std::move(item.pieces.front()));
        continue;
      }
      put_pieces();
      if (item.table) {
        regions_.push_back({{}, std::move(item.table), item.box, true});
      } else {
        put_box(std::move(item));
      }
    }
    put_pieces();
  }

  void put_box(Item box) {
    std::vector<Item> items;
    Box text;
    for (LayoutLine& piece : box.pieces) {
      text = around(text, piece.box);
      items.push_back({piece.box, {std::move(piece)}, {}, false});
    }
    const std::size_t first = regions_.size();
    put(std::move(items), text);
    for (std::size_t i = first; i < regions_.size(); ++i) regions_[i].floating = true;
  }

  std::vector<LayoutRegion>& regions_;
};

bool holds(const Box& outer, const Box& inner) {
  return inner.x0 > outer.x0 - 2 && inner.x1 < outer.x1 + 2 && inner.y0 > outer.y0 - 3 &&
         inner.y1 < outer.y1 + 3;
}

// Frames and backgrounds with at least two lines of text, but not all of the page.
std::vector<Item> boxed(std::vector<LayoutLine>& pieces, std::vector<Box> boxes) {
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
    const double area = (a.x1 - a.x0) * (a.y1 - a.y0), other = (b.x1 - b.x0) * (b.y1 - b.y0);
    return area != other ? area > other : std::tie(a.y0, a.x0) < std::tie(b.y0, b.x0);
  });
  std::vector<Item> items;
  const std::size_t all = pieces.size();
  for (const Box& box : boxes) {
    const auto in_box = [&box](const LayoutLine& piece) { return holds(box, piece.box); };
    const auto count =
        static_cast<std::size_t>(std::count_if(pieces.begin(), pieces.end(), in_box));
    if (count < 2 || count * 10 > all * 9) continue;
    Item item{box, {}, {}, true};
    const auto first = std::stable_partition(
        pieces.begin(), pieces.end(), [&](const LayoutLine& piece) { return !in_box(piece); });
    item.pieces.assign(std::make_move_iterator(first), std::make_move_iterator(pieces.end()));
    pieces.erase(first, pieces.end());
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

std::vector<LayoutRegion> regions_of(std::vector<LayoutLine> pieces,
                                     std::vector<LayoutTable> tables,
                                     const std::vector<Box>& boxes) {
  std::vector<Item> items = boxed(pieces, boxes);
  for (LayoutLine& piece : pieces) items.push_back({piece.box, {std::move(piece)}, {}, false});
  for (LayoutTable& table : tables) {
    const Box box = table.box;
    items.push_back({box, {}, std::move(table), false});
  }
  set_card_rows(items);
  Box extent;
  for (const Item& item : items) extent = around(extent, item.box);
  std::vector<LayoutRegion> regions;
  Order(regions).put(std::move(items), extent);
  return regions;
}

}  // namespace speerpunt
