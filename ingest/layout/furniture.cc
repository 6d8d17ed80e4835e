// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/furniture.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr double kMargin = 0.16;   // of the height of a page, where furniture can be
constexpr double kSameHeight = 4;  // points
constexpr int kMostRows = 6;       // at one end of a page

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

// "Jaarverslag   2 / 5": a count of pages at an end of the outermost row.
bool has_page_count(const Row& row, const Sheet& page) {
  if (row.pieces.size() < 2) return false;
  const auto counts = [&](std::size_t piece) {
    const std::string text = page.pieces[piece].text();
    return is_page_number(text) && text.find('/') != std::string::npos;
  };
  return std::any_of(row.pieces.begin(), row.pieces.end(), counts);
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
                              const std::vector<Row>& first_page) {
  const bool is_first = &rows == &first_page;
  const double common = common_size(page);
  std::size_t letters = 0;
  for (std::size_t place = 0; place < 3 && place + 1 < rows.size(); ++place) {
    const Row& row = rows[place];
    const double next = rows[place + 1].baseline;
    const bool above_text = !is_first && !first_page.empty() &&
                            next - row.baseline > 1.8 * row.size &&
                            std::abs(next - first_page.front().baseline) < kSameHeight;
    letters += row.text.size();
    if ((row.size > 0.93 * common && !above_text) || letters > 200) return 0;
    if (row.baseline > (is_first ? 0.08 : 0.11) * page.height) return 0;
    if (above_text || next - row.baseline > 2.4 * row.size) return place + 1;
  }
  return 0;
}

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
  std::vector<std::vector<Row>> rows;
  Places places[2];
  for (std::size_t i = 0; i < pages.size(); ++i) {
    rows.push_back(rows_of(pages[i]));
    for (const Row& row : rows.back()) {
      for (const bool top : {false, true}) {
        if (in_margin(row, pages[i], top))
          places[top][key_of(row.text)].emplace_back(distance(row, pages[i], top), i);
      }
    }
  }
  std::vector<std::vector<LayoutLine>> furniture(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::set<std::size_t> taken;
    const auto& page_rows = rows[i];
    const std::size_t lonely_last = lonely_last_rows(page_rows, pages[i]);
    const std::size_t lonely_first = lonely_first_rows(page_rows, pages[i], rows.front());
    for (const bool top : {true, false}) {
      std::vector<std::size_t> found;  // from the outside in
      std::size_t firm = 0;            // of these, that need no white below or above them
      for (std::size_t step = 0; step < page_rows.size() && step < kMostRows; ++step) {
        const std::size_t place = top ? step : page_rows.size() - 1 - step;
        const Row& row = page_rows[place];
        if (!in_margin(row, pages[i], top)) break;
        if (!top && is_note(row, pages[i])) break;
        const std::size_t inner = top ? place + 1 : place - 1;
        const double gap =
            inner < page_rows.size() ? std::abs(page_rows[inner].baseline - row.baseline) : 1e9;
        const std::size_t repeated =
            pages_with(places[top], key_of(row.text), distance(row, pages[i], top));
        const bool everywhere = repeated >= 2 && (repeated >= 3 || pages.size() < 8);
        const bool lonely_row = step < (top ? lonely_first : lonely_last);
        const bool number = gap > 1.2 * row.size && (is_page_number(row.text) ||
                                                     (step == 0 && has_page_count(row, pages[i])));
        if (!row.marked && !everywhere && !number && !lonely_row) break;
        found.push_back(place);
        if (row.marked || number || lonely_row) firm = found.size();
      }
      // Lines that go on into the text are text, even if other pages begin with the same words.
      while (found.size() > firm && !is_apart(page_rows, found.back(), top)) found.pop_back();
      for (const std::size_t place : found)
        taken.insert(page_rows[place].pieces.begin(), page_rows[place].pieces.end());
    }
    std::vector<LayoutLine> kept;
    for (std::size_t j = 0; j < pages[i].pieces.size(); ++j) {
      (taken.contains(j) ? furniture[i] : kept).push_back(std::move(pages[i].pieces[j]));
    }
    pages[i].pieces = std::move(kept);
  }
  return furniture;
}

}  // namespace speerpunt
