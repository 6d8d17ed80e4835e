// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/word.hh"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/dutch/mend.hh"

namespace speerpunt {
namespace {

constexpr double kAscent = 0.76;   // of the size, above the baseline
constexpr double kDescent = 0.22;  // below
constexpr double kWordGap = 0.13;  // of the size, where a file draws no blanks
constexpr double kBlankGap = 0.3;  // where it does

// A glyph on an upright page.
struct Mark {
  const Glyph* glyph = nullptr;
  double x = 0, y = 0, advance = 0;
  bool blank = false;
};

Mark upright(const Glyph& glyph, const Page& page) {
  switch (glyph.quarter_turns) {
    case 1:
      return {&glyph, glyph.y, page.width - glyph.x, glyph.dy, false};
    case 2:
      return {&glyph, page.width - glyph.x, page.height - glyph.y, -glyph.dx, false};
    case 3:
      return {&glyph, page.height - glyph.y, glyph.x, -glyph.dy, false};
    default:
      return {&glyph, glyph.x, glyph.y, glyph.dx, false};
  }
}

// Finds glyphs that were drawn before at the same place. Every glyph of a page is asked about: a
// table of numbers, no nodes of a map.
class Duplicates {
 public:
  explicit Duplicates(std::size_t most) : first_(std::bit_ceil(most + 2), kNone) {
    places_.reserve(most);
  }

  bool seen_before(const Mark& mark) {
    const double near = 0.12 * mark.glyph->size;
    const std::size_t text = std::hash<std::string>()(mark.glyph->text);
    const auto cell = [](double value) { return static_cast<std::int64_t>(value / 4); };
    for (std::int64_t column = cell(mark.x - 1); column <= cell(mark.x + 1); ++column) {
      for (std::int64_t row = cell(mark.y - 1); row <= cell(mark.y + 1); ++row) {
        const std::size_t key = key_of(column, row, text);
        for (std::uint32_t at = first_of(key); at != kNone; at = places_[at].next) {
          const Place& other = places_[at];
          if (other.key == key && std::abs(other.x - mark.x) < near &&
              std::abs(other.y - mark.y) < near)
            return true;
        }
      }
    }
    const std::size_t key = key_of(cell(mark.x), cell(mark.y), text);
    std::uint32_t& first = first_of(key);
    places_.push_back({key, mark.x, mark.y, first});
    first = static_cast<std::uint32_t>(places_.size() - 1);
    return false;
  }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  struct Place {
    std::size_t key;
    double x, y;
    std::uint32_t next;  // with the same remainder of its key
  };

  static std::size_t key_of(std::int64_t column, std::int64_t row, std::size_t text) {
    return text ^ (static_cast<std::size_t>(column) << 20) ^ (static_cast<std::size_t>(row) << 40);
  }
  // Its high bits are made of all of the key.
  std::uint32_t& first_of(std::size_t key) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    return first_[(key * kOdd) >> (std::countl_zero(first_.size()) + 1)];
  }

  std::vector<std::uint32_t> first_;
  std::vector<Place> places_;
};

// Marks that follow one another on one baseline.
using Run = std::vector<Mark>;

bool continues(const Mark& last, const Mark& next) {
  const double size = std::max(last.glyph->size, next.glyph->size);
  const double gap = next.x - last.x - last.advance;
  return std::abs(next.y - last.y) < 0.06 * size && gap > -0.5 * size && gap < 1.5 * size;
}

double gap_between(const Mark& last, const Mark& next) {
  return next.x - last.x - last.advance;
}

// The space between the letters of a run: 0 for ordinary setting.
double letter_gap(const Run& run) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (!run[i].blank && !run[i - 1].blank) gaps.push_back(gap_between(run[i - 1], run[i]));
  }
  if (gaps.size() < 3) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle > 0.04 * run.front().glyph->size ? *middle : 0;
}

void add(LayoutWord& word, const Mark& mark, const std::vector<FontFace>& fonts) {
  const double size = mark.glyph->size;
  const Box box{mark.x, mark.y - kAscent * size, mark.x + mark.advance, mark.y + kDescent * size};
  if (word.text.empty()) {
    word.box = box;
    word.baseline = mark.y;
    const auto& face = fonts[static_cast<std::size_t>(mark.glyph->font)];
    word.bold = face.bold;
    word.italic = face.italic;
    word.page_furniture = mark.glyph->page_furniture;
    word.colour = mark.glyph->colour;
    if (!face.name.empty())
      word.face = static_cast<std::uint32_t>(std::hash<std::string>()(face.name));
  } else {
    word.box = {std::min(word.box.x0, box.x0), std::min(word.box.y0, box.y0),
                std::max(word.box.x1, box.x1), std::max(word.box.y1, box.y1)};
  }
  word.size = std::max(word.size, size);
  word.confidence = std::min(word.confidence, mark.glyph->confidence);
  word.text += mark.glyph->text;
}

// A glyph of which the file does not say what letter it is: a ligature that the word list knows, or
// else nothing.
std::string said_letters(std::string text) {
  constexpr std::string_view kUnknown = "\uFFFD";
  text = dutch::with_ligatures(std::move(text));
  for (std::size_t at = text.find(kUnknown); at != std::string::npos; at = text.find(kUnknown, at))
    text.erase(at, kUnknown.size());
  return text;
}

void cut(const Run& run, const std::vector<FontFace>& fonts, std::vector<LayoutWord>& words) {
  const double letters = letter_gap(run);
  const auto blanks = std::count_if(run.begin(), run.end(), [](const Mark& m) { return m.blank; });
  const bool draws_blanks = blanks > 0 && static_cast<std::size_t>(blanks) * 20 >= run.size();
  LayoutWord word;
  const auto finish = [&] {
    word.text = said_letters(std::move(word.text));
    if (!word.text.empty()) words.push_back(std::move(word));
    word = {};
    word.letter_gap = letters;
  };
  finish();
  for (std::size_t i = 0; i < run.size(); ++i) {
    const double size = run[i].glyph->size;
    const double limit = letters + (draws_blanks ? kBlankGap : kWordGap) * size;
    const bool gap = i > 0 && !run[i - 1].blank && gap_between(run[i - 1], run[i]) > limit;
    if (run[i].blank || gap) finish();
    if (!run[i].blank) add(word, run[i], fonts);
  }
  finish();
}

// A dot to the left of a word, at the height of its letters, is a bullet.
void add_bullets(const std::vector<Box>& dots, std::vector<LayoutWord>& words) {
  const std::size_t count = words.size();
  for (const Box& dot : dots) {
    const LayoutWord* nearest = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
      const LayoutWord& word = words[i];
      const double middle = (dot.y0 + dot.y1) / 2, gap = word.box.x0 - dot.x1;
      if (middle > word.baseline || middle < word.baseline - 0.8 * word.size) continue;
      if (gap < 0 || gap > 2.5 * word.size || dot.x1 - dot.x0 > 0.7 * word.size) continue;
      if (nearest == nullptr || word.box.x0 < nearest->box.x0) nearest = &word;
    }
    if (nearest == nullptr) continue;
    LayoutWord bullet = *nearest;
    bullet.text = "•";
    bullet.confidence = 1;
    bullet.box.x0 = dot.x0;
    bullet.box.x1 = dot.x1;
    words.push_back(std::move(bullet));
  }
}

}  // namespace

bool is_blank(std::string_view text) {
  constexpr std::string_view kWide[] = {"\u00a0", "\u2002", "\u2003", "\u2004", "\u2005",
                                        "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
                                        "\u200b", "\u202f", "\u205f", "\u3000", "\ufeff"};
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) <= 0x20) {
      text.remove_prefix(1);
      continue;
    }
    if (static_cast<unsigned char>(text.front()) < 0x80) return false;
    const auto* wide =
        std::find_if(std::begin(kWide), std::end(kWide),
                     [&](std::string_view blank) { return text.starts_with(blank); });
    if (wide == std::end(kWide)) return false;
    text.remove_prefix(wide->size());
  }
  return true;
}

std::vector<LayoutWord> words_of(const DrawnPage& page, int quarter_turns) {
  std::vector<LayoutWord> words;
  Duplicates duplicates(page.glyphs.size());
  Run run;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.quarter_turns != quarter_turns) continue;
    Mark mark = upright(glyph, page.page);
    mark.blank = is_blank(glyph.text);
    if (!mark.blank && duplicates.seen_before(mark)) continue;
    if (!run.empty() && !continues(run.back(), mark)) {
      cut(run, page.fonts, words);
      run.clear();
    }
    run.push_back(mark);
  }
  cut(run, page.fonts, words);
  std::vector<Box> dots = page.dots;
  for (Box& dot : dots) dot = upright(dot, quarter_turns, page.page);
  add_bullets(dots, words);
  return words;
}

Box upright(const Box& box, int quarter_turns, const Page& page) {
  switch (quarter_turns) {
    case 1:
      return {box.y0, page.width - box.x1, box.y1, page.width - box.x0};
    case 2:
      return {page.width - box.x1, page.height - box.y1, page.width - box.x0, page.height - box.y0};
    case 3:
      return {page.height - box.y1, box.x0, page.height - box.y0, box.x1};
    default:
      return box;
  }
}

Box turned_back(const Box& box, int quarter_turns, const Page& page) {
  switch (quarter_turns) {
    case 1:
      return {page.width - box.y1, box.x0, page.width - box.y0, box.x1};
    case 2:
      return {page.width - box.x1, page.height - box.y1, page.width - box.x0, page.height - box.y0};
    case 3:
      return {box.y0, page.height - box.x1, box.y1, page.height - box.x0};
    default:
      return box;
  }
}

}  // namespace speerpunt
