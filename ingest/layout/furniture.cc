// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/furniture.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <regex>
#include <set>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr double kMargin = 0.16;          // of the height of a page, where furniture can be
constexpr double kSameHeight = 4;         // points
constexpr int kMostRows = 6;              // at one end of a page
constexpr double kOuterMargin = 0.1;      // of the height, for rows that no other page repeats
constexpr double kApart = 1.4;            // of the distance of lines, for such a row
constexpr std::size_t kLongestRow = 100;  // letters, of such a row

// All pieces on one line of the page, by their places.
struct Row {
  std::vector<std::size_t> pieces;
  Box box;
  double baseline = 0;
  double size = 0;
  std::string text;  // of the key: digits are #
  bool marked = true;
};

std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : dutch::fold(text)) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && key.ends_with('#')) continue;
    key += digit ? '#' : c;
  }
  return key;
}

std::vector<Row> rows_of(const Sheet& page) {
  std::vector<std::size_t> order(page.pieces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return page.pieces[a].baseline < page.pieces[b].baseline;
  });
  std::vector<Row> rows;
  for (const std::size_t place : order) {
    const LayoutLine& piece = page.pieces[place];
    if (rows.empty() || piece.baseline - rows.back().baseline > 2) {
      rows.emplace_back();
      rows.back().baseline = piece.baseline;
    }
    Row& row = rows.back();
    row.pieces.push_back(place);
    row.box = around(row.box, piece.box);
    row.size = std::max(row.size, piece.size);
    row.text += (row.text.empty() ? "" : " ") + piece.text();
    row.marked = row.marked && piece.page_furniture();
  }
  return rows;
}

// "Jaarverslag   2 / 5": a count of pages at an end of the outermost row. "12      13": the numbers
// of two pages on one sheet.
bool has_page_count(const Row& row, const Sheet& page) {
  if (row.pieces.size() < 2) return false;
  const auto numbers = [&](std::size_t piece) { return is_page_number(page.pieces[piece].text()); };
  const auto counts = [&](std::size_t piece) {
    return numbers(piece) && page.pieces[piece].text().find('/') != std::string::npos;
  };
  return std::any_of(row.pieces.begin(), row.pieces.end(), counts) ||
         std::all_of(row.pieces.begin(), row.pieces.end(), numbers);
}

// True for a row that begins with a raised mark: "¹ Kamerstukken II" comes back on many pages.
bool is_note(const Row& row, const Sheet& page) {
  const LayoutLine& first = page.pieces[row.pieces.front()];
  return first.words.front().raised && (first.words.size() > 1 || row.pieces.size() > 1);
}

// True if there is white between the row and the text.
bool is_apart(const std::vector<Row>& rows, std::size_t place, bool top) {
  const std::size_t inner = top ? place + 1 : place - 1;
  return inner >= rows.size() ||
         std::abs(rows[inner].baseline - rows[place].baseline) > 1.5 * rows[place].size;
}

// Where rows with one key stand, on which pages.
using Places = std::map<std::string, std::vector<std::pair<double, std::size_t>>>;

// From bottom or top: the distance to the end of the page, so that pages of several sizes compare.
double distance(const Row& row, const Sheet& page, bool top) {
  return top ? row.baseline : page.height - row.baseline;
}

bool in_margin(const Row& row, const Sheet& page, bool top) {
  return distance(row, page, top) < kMargin * page.height;
}

std::size_t pages_with(const Places& places, const std::string& key, double at) {
  const auto found = places.find(key);
  if (found == places.end()) return 0;
  std::set<std::size_t> pages;
  for (const auto& [height, page] : found->second) {
    if (std::abs(height - at) < kSameHeight) pages.insert(page);
  }
  return pages.size();
}

// The size of most letters of the page.
double common_size(const Sheet& page) {
  std::map<double, std::size_t> letters;
  for (const LayoutLine& piece : page.pieces) letters[piece.size] += piece.letters();
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

// How many of the last rows are an address line or the like: small type, far below the text, at the
// foot of the page, and not a footnote.
std::size_t lonely_last_rows(const std::vector<Row>& rows, const Sheet& page) {
  const double common = common_size(page);
  std::size_t letters = 0;
  for (std::size_t count = 0; count < 4 && count < rows.size(); ++count) {
    const std::size_t place = rows.size() - 1 - count;
    const Row& row = rows[place];
    const char first = row.text.empty() ? ' ' : row.text.front();
    const bool note = (first >= '0' && first <= '9') || first == '*' ||
                      page.pieces[row.pieces.front()].words.front().raised;
    letters += row.text.size();
    if (row.size > 0.93 * common || note || letters > 200 || place == 0) return 0;
    if (page.height - row.baseline > 0.11 * page.height) return 0;
    if (row.baseline - rows[place - 1].baseline > 2.4 * row.size) return count + 1;
  }
  return 0;
}

// The same for the first rows: the head of a chapter, which may be on one page only. Small type at
// the very top, where on the first page it must be at the very edge, or else it may be a line above
// the title; or a row above the height at which the text of the first page begins.
std::size_t lonely_first_rows(const std::vector<Row>& rows, const Sheet& page,
                              const std::vector<Row>& first_page, double leading) {
  const bool is_first = &rows == &first_page;
  const double common = common_size(page);
  std::size_t letters = 0;
  for (std::size_t place = 0; place < 3 && place + 1 < rows.size(); ++place) {
    const Row& row = rows[place];
    const double next = rows[place + 1].baseline;
    const bool above_text = !is_first && !first_page.empty() &&
                            next - row.baseline > std::max(1.8 * row.size, kApart * leading) &&
                            std::abs(next - first_page.front().baseline) < kSameHeight;
    letters += row.text.size();
    if ((row.size > 0.93 * common && !above_text) || letters > 200) return 0;
    if (row.baseline > (is_first ? 0.08 : 0.11) * page.height) return 0;
    if (above_text || next - row.baseline > 2.4 * row.size) return place + 1;
  }
  return 0;
}

// What the text of most pages looks like.
struct Common {
  double size = 0;
  bool bold = false;
  double leading = 0;  // points between baselines
};

Common common_style(const std::vector<Sheet>& pages) {
  std::map<double, std::size_t> letters;
  std::size_t bold = 0, all = 0;
  for (const Sheet& page : pages) {
    for (const LayoutLine& piece : page.pieces) {
      letters[piece.size] += piece.letters();
      all += piece.letters();
      if (piece.bold) bold += piece.letters();
    }
  }
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return {most == letters.end() ? 0 : most->first, bold * 2 > all, 0};
}

// The distance of most rows that stand one below the other.
double common_leading(const std::vector<std::vector<Row>>& pages) {
  std::map<long, std::size_t> distances;  // in half points
  for (const auto& rows : pages) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const double distance = rows[i].baseline - rows[i - 1].baseline;
      if (distance > 0.9 * rows[i].size) ++distances[std::lround(distance * 2)];
    }
  }
  const auto most =
      std::max_element(distances.begin(), distances.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == distances.end() ? 0 : static_cast<double>(most->first) / 2;
}

struct OuterRow {
  double distance = 0, size = 0;
};

class Finder {
 public:
  explicit Finder(const std::vector<Sheet>& pages) : pages_(pages), common_(common_style(pages)) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      rows_.push_back(rows_of(pages[i]));
      for (const Row& row : rows_.back()) {
        for (const bool top : {false, true}) {
          if (in_margin(row, pages[i], top))
            places_[top][key_of(row.text)].emplace_back(distance(row, pages[i], top), i);
        }
      }
    }
    common_.leading = common_leading(rows_);
    for (const bool top : {false, true}) {
      for (std::size_t i = 0; i < pages.size(); ++i) {
        const Row* row = outer_row(i, top, 1.8);
        outer_[top].emplace_back();
        if (row != nullptr) outer_[top].back() = {distance(*row, pages[i], top), row->size};
      }
    }
    for (std::size_t i = 0; i < pages.size(); ++i) feet_.push_back(rows_at(i, false));
  }

  std::set<std::size_t> pieces_on(std::size_t page) const {
    std::set<std::size_t> pieces;
    for (const auto& found : {rows_at(page, true), feet_[page]}) {
      for (const std::size_t place : found)
        pieces.insert(rows_[page][place].pieces.begin(), rows_[page][place].pieces.end());
    }
    return pieces;
  }

 private:
  // The rows of furniture at one end of a page, from the outside in.
  std::vector<std::size_t> rows_at(std::size_t page, bool top) const {
    const auto& rows = rows_[page];
    const std::size_t lonely =
        top ? lonely_first_rows(rows, pages_[page], rows_.front(), common_.leading)
            : lonely_last_rows(rows, pages_[page]);
    std::vector<std::size_t> found;
    std::size_t firm = 0;  // of these, that need no white below or above them
    for (std::size_t step = 0; step < rows.size() && step < kMostRows; ++step) {
      const std::size_t place = top ? step : rows.size() - 1 - step;
      const Row& row = rows[place];
      if (!in_margin(row, pages_[page], top)) break;
      if (!top && is_note(row, pages_[page])) break;
      const bool number =
          gap_inside(page, place, top) > 1.2 * row.size &&
          (is_page_number(row.text) || (step == 0 && has_page_count(row, pages_[page])));
      const bool sure = row.marked || number || step < lonely ||
                        (step == 0 && (is_steady(page, top) || (top && cuts_a_sentence(page))));
      if (!sure && (!is_repeated(row, page, top) || (top && is_table_head(page, place)))) break;
      found.push_back(place);
      if (sure) firm = found.size();
    }
    // Lines that go on into the text are text, even if other pages begin with the same words.
    while (found.size() > firm && !is_apart(rows, found.back(), top)) found.pop_back();
    return found;
  }

  double gap_inside(std::size_t page, std::size_t place, bool top) const {
    const std::size_t inner = top ? place + 1 : place - 1;
    if (inner >= rows_[page].size()) return 1e9;
    return std::abs(rows_[page][inner].baseline - rows_[page][place].baseline);
  }

  bool is_repeated(const Row& row, std::size_t page, bool top) const {
    const std::size_t repeated =
        pages_with(places_[top], key_of(row.text), distance(row, pages_[page], top));
    return repeated >= 2 && (repeated >= 3 || pages_.size() < 8);
  }

  // A table that goes on from page to page repeats its head: entries stand below those of the row.
  bool is_table_head(std::size_t page, std::size_t place) const {
    const auto& rows = rows_[page];
    if (rows[place].pieces.size() < 3 || place + 1 >= rows.size()) return false;
    const auto& pieces = pages_[page].pieces;
    std::size_t below = 0;
    for (const std::size_t entry : rows[place].pieces) {
      below += std::any_of(rows[place + 1].pieces.begin(), rows[place + 1].pieces.end(),
                           [&](std::size_t other) {
                             return std::abs(pieces[entry].box.x0 - pieces[other].box.x0) < 2;
                           });
    }
    return below >= 3;
  }

  // A short row, not set as a heading, with white between it and the text.
  const Row* outer_row(std::size_t page, bool top, double white) const {
    const auto& rows = rows_[page];
    if (rows.size() < 2) return nullptr;
    const std::size_t place = top ? 0 : rows.size() - 1;
    const Row& row = rows[place];
    const bool bold = std::all_of(row.pieces.begin(), row.pieces.end(), [&](std::size_t piece) {
      return pages_[page].pieces[piece].bold;
    });
    const bool display = row.size > 1.05 * common_.size || (bold && !common_.bold);
    const bool far = distance(row, pages_[page], top) < kOuterMargin * pages_[page].height;
    if (display || !far || row.text.size() > kLongestRow) return nullptr;
    const double gap = gap_inside(page, place, top);
    return gap > white * row.size && gap > kApart * common_.leading ? &row : nullptr;
  }

  // Heads and feet that name the section differ from page to page, but not in height and type.
  bool is_steady(std::size_t page, bool top) const {
    const std::optional<OuterRow>& row = outer_[top][page];
    if (!row) return false;
    std::size_t alike = 0;
    for (const std::optional<OuterRow>& other : outer_[top]) {
      alike += other && std::abs(other->size - row->size) < 0.2 &&
               std::abs(other->distance - row->distance) < 1;
    }
    return alike >= 3 && alike * 2 >= pages_.size();
  }

  // A head on one page only, in the middle of a sentence that the page before begins.
  bool cuts_a_sentence(std::size_t page) const {
    const Row* row = outer_row(page, true, 1.6);
    if (row == nullptr) return false;
    if (page == 0 || rows_[page - 1].size() <= feet_[page - 1].size()) return false;
    const std::string& before =
        rows_[page - 1][rows_[page - 1].size() - 1 - feet_[page - 1].size()].text;
    const char first = rows_[page][1].text.front();
    const bool open = std::string_view(".!?:;").find(before.back()) == std::string_view::npos;
    return open && first >= 'a' && first <= 'z' &&
           !(row->text.front() >= 'a' && row->text.front() <= 'z');
  }

  const std::vector<Sheet>& pages_;
  Common common_;
  std::vector<std::vector<Row>> rows_;
  Places places_[2];
  std::vector<std::optional<OuterRow>> outer_[2];
  std::vector<std::vector<std::size_t>> feet_;  // rows of furniture
};

}  // namespace

bool is_page_number(std::string_view text) {
  static const std::regex kNumber(
      R"(\W*(pagina|pag\.?|page|blad|p\.|blz\.?|bladzijde)?\s*[-–|]?\s*(\d{1,4}|[ivxl]{1,6}))"
      R"((\s*(/|van|of|\||-)\s*\d{1,4})?\s*[-–|]?)",
      std::regex::icase);
  // "25-10-2021 16:05 1/1", as a browser or mail program prints it.
  static const std::regex kStamp(
      R"(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},?\s+\d{1,2}:\d{2}(:\d{2})?\s+\d{1,4}\s*/\s*\d{1,4})");
  if (text.size() < 40 && std::regex_match(text.begin(), text.end(), kStamp)) return true;
  return text.size() < 40 && std::regex_match(text.begin(), text.end(), kNumber);
}

std::vector<std::vector<LayoutLine>> take_furniture(std::vector<Sheet>& pages) {
  const Finder finder(pages);
  std::vector<std::vector<LayoutLine>> furniture(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::set<std::size_t> taken = finder.pieces_on(i);
    std::vector<LayoutLine> kept;
    for (std::size_t j = 0; j < pages[i].pieces.size(); ++j) {
      (taken.contains(j) ? furniture[i] : kept).push_back(std::move(pages[i].pieces[j]));
    }
    pages[i].pieces = std::move(kept);
  }
  return furniture;
}

}  // namespace speerpunt
