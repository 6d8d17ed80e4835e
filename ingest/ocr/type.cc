// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr/type.hh"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace speerpunt {
namespace {

constexpr double kSameSize = 0.13;   // sizes of one page this near to each other are the same
constexpr double kBoldStroke = 1.3;  // of the stroke of the page's running text, for its size
constexpr double kLeastSpot = 0.12, kMostSpot = 0.55;  // of the size: a bullet

using Line = std::span<RecognisedWord>;

std::vector<Line> lines_of(std::vector<RecognisedWord>& words) {
  std::vector<Line> lines;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t end = first + 1;
    while (end < words.size() && !words[end].begins_line) ++end;
    lines.emplace_back(words.data() + first, end - first);
    first = end;
  }
  return lines;
}

std::size_t letters_of(Line line) {
  std::size_t letters = 0;
  for (const RecognisedWord& word : line) letters += word.text.size();
  return letters;
}

double median(std::vector<std::pair<double, std::size_t>> weighted) {
  std::ranges::sort(weighted);
  std::size_t all = 0;
  for (const auto& [value, weight] : weighted) all += weight;
  std::size_t before = 0;
  for (const auto& [value, weight] : weighted) {
    before += weight;
    if (2 * before >= all) return value;
  }
  return 0;
}

// The estimates of lines in one type differ: take the middle one of those that are near, starting
// with the size of most letters.
void settle_sizes(std::vector<Line> lines) {
  while (!lines.empty()) {
    std::vector<std::pair<double, std::size_t>> sizes;
    for (const Line line : lines) sizes.emplace_back(line.front().size, letters_of(line));
    const double size = median(std::move(sizes));
    const auto is_near = [size](const Line line) {
      return std::abs(line.front().size - size) <= kSameSize * size;
    };
    for (const Line line : lines) {
      if (!is_near(line)) continue;
      for (RecognisedWord& word : line) word.size = size;
    }
    // Without its own, so that the rest finds its own middle.
    std::erase_if(lines, [size](const Line line) { return line.front().size == size; });
  }
}

// Pixels of a box, within the picture.
struct Area {
  int left, top, right, bottom;
};

Area area_of(const Box& box, double dpi, const Ink& ink) {
  const auto pixel = [dpi](double points, int most) {
    return std::clamp(static_cast<int>(std::lround(points * dpi / 72)), 0, most);
  };
  return {pixel(box.x0, ink.width), pixel(box.y0, ink.height), pixel(box.x1, ink.width),
          pixel(box.y1, ink.height)};
}

// The middle length of the black runs of a line, in points: how thick its strokes are.
double stroke_of(Line line, double dpi, const Ink& ink) {
  std::vector<std::size_t> runs(static_cast<std::size_t>(dpi / 4) + 2);  // by length
  std::size_t count = 0;
  for (const RecognisedWord& word : line) {
    const Area area = area_of(word.box, dpi, ink);
    for (int y = area.top; y < area.bottom; ++y) {
      std::size_t run = 0;
      for (int x = area.left; x <= area.right; ++x) {
        if (x < area.right && ink.at(x, y)) {
          ++run;
        } else if (run > 0) {
          ++runs[std::min(run, runs.size() - 1)];
          ++count;
          run = 0;
        }
      }
    }
  }
  std::size_t before = 0;
  for (std::size_t length = 1; length < runs.size(); ++length) {
    before += runs[length];
    if (count > 0 && 2 * before >= count) return static_cast<double>(length) * 72 / dpi;
  }
  return 0;
}

void mark_bold(const std::vector<Line>& lines, double dpi, const Ink& ink) {
  std::vector<std::pair<double, std::size_t>> strokes;
  for (const Line line : lines) {
    strokes.emplace_back(stroke_of(line, dpi, ink) / line.front().size, letters_of(line));
  }
  const double usual = median(strokes);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (usual <= 0 || strokes[i].first < kBoldStroke * usual) continue;
    for (RecognisedWord& word : lines[i]) word.bold = true;
  }
}

// The extent of the black in `area`, if it is one round spot that stands free.
std::optional<Area> round_spot(const Area& area, const Ink& ink) {
  Area spot{area.right, area.bottom, area.left, area.top};
  int black = 0;
  for (int y = area.top; y < area.bottom; ++y) {
    for (int x = area.left; x < area.right; ++x) {
      if (!ink.at(x, y)) continue;
      ++black;
      spot = {std::min(spot.left, x), std::min(spot.top, y), std::max(spot.right, x + 1),
              std::max(spot.bottom, y + 1)};
    }
  }
  if (black == 0) return std::nullopt;
  const int width = spot.right - spot.left, height = spot.bottom - spot.top;
  const bool is_round = std::abs(width - height) <= std::max(2, std::max(width, height) / 4);
  const bool is_full = black * 100 >= width * height * 65;
  return is_round && is_full ? std::optional(spot) : std::nullopt;
}

// A bullet is as high as the small letters reach, and smaller than they are.
bool is_bullet(const Area& spot, const RecognisedWord& word, double dpi) {
  const double point = 72 / dpi;
  const double height = (spot.bottom - spot.top) * point;
  const double middle = (spot.top + spot.bottom) / 2.0 * point;
  const double above = word.baseline - middle;
  return height >= kLeastSpot * word.size && height <= kMostSpot * word.size &&
         above > 0.1 * word.size && above < 0.55 * word.size;
}

// The spot before the first word of a line, or taken for that word.
std::optional<RecognisedWord> bullet_of(Line line, double dpi, const Ink& ink, bool& replaces) {
  const RecognisedWord& first = line.front();
  const double size = first.size;
  replaces = line.size() > 1 && first.text.size() <= 4 && first.box.x1 - first.box.x0 < 0.9 * size;
  const double top = first.baseline - 0.75 * size, bottom = first.baseline + 0.05 * size;
  // What was taken for a word has a loose box.
  const Box place = replaces
                        ? Box{first.box.x0 - 0.1 * size, top,
                              std::max(first.box.x1, first.box.x0 + 0.5 * size), bottom}
                        : Box{first.box.x0 - 2.5 * size, top, first.box.x0 - 0.4 * size, bottom};
  const auto spot = round_spot(area_of(place, dpi, ink), ink);
  if (!spot || !is_bullet(*spot, first, dpi)) return std::nullopt;
  RecognisedWord bullet = first;
  bullet.text = "•";
  bullet.box.x0 = spot->left * 72 / dpi;
  bullet.box.x1 = spot->right * 72 / dpi;
  bullet.confidence = 1;
  bullet.bold = false;
  return bullet;
}

void put_bullets(std::vector<RecognisedWord>& words, double dpi, const Ink& ink) {
  std::vector<RecognisedWord> result;
  for (const Line line : lines_of(words)) {
    bool replaces = false;
    const auto bullet = bullet_of(line, dpi, ink, replaces);
    if (bullet) result.push_back(*bullet);
    const std::size_t first = bullet && replaces ? 1 : 0;
    for (std::size_t i = first; i < line.size(); ++i) {
      result.push_back(line[i]);
      if (bullet) result.back().begins_line = false;
    }
  }
  words = std::move(result);
}

}  // namespace

void settle_type(const Ink& ink, double dpi, RecognisedPage& page) {
  settle_sizes(lines_of(page.words));
  put_bullets(page.words, dpi, ink);
  mark_bold(lines_of(page.words), dpi, ink);
}

}  // namespace speerpunt
