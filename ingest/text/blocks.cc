// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/blocks.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/sentences.hh"
#include "ingest/layout/hyphen.hh"
#include "ingest/text/dateline.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestWrap = 140;  // wider lines are not wrapped: each is a paragraph
constexpr std::size_t kLongestHeading = 90;
constexpr auto kBullets = std::to_array<std::string_view>({"-", "*", "•", "–", "·", "▪", "○", "−"});
// Lines that stand alone at the begin and end of a letter and are no headings.
constexpr auto kLetterWords = std::to_array<std::string_view>(
    {"geachte", "beste", "dear", "met vriendelijke", "met hartelijke", "hoogachtend",
     "vriendelijke groet", "groet", "kind regards", "hartelijke"});

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c == '\t') {
      columns += 4;
    } else if (c == ' ') {
      ++columns;
    } else {
      break;
    }
  }
  return columns;
}

// The number of "12. november", "3) tekst" or "206." alone, and where it stands.
struct LineNumber {
  std::size_t indent = 0;
  int value = 0;
};

std::optional<LineNumber> line_number(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  const std::string_view rest = line.substr(start);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0 || digits > 3) return {};
  const std::string_view after = rest.substr(digits);
  if (!after.starts_with('.') && !after.starts_with(')')) return {};
  if (after.size() > 1 && after[1] != ' ' && after[1] != '\t') return {};
  LineNumber number{indent_of(line), 0};
  for (const char digit : rest.substr(0, digits)) number.value = number.value * 10 + (digit - '0');
  return number;
}

bool same_column(std::size_t one, std::size_t other) {
  return one <= other + 1 && other <= one + 1;
}

// "de brief van": a line that ends the text of a name or a title seldom does.
bool ends_in_small_word(std::string_view text) {
  return starts_lower(text.substr(text.find_last_of(' ') + 1));
}

struct Line {
  std::string_view raw;
  std::string text;  // normalised; empty: blank
  std::size_t length = 0;
};

// "1.", "12)", "(a)", "b.", "1°.": sets length and style.
bool read_ordinal(std::string_view text, ListMarker& marker) {
  const bool bracket = text.starts_with('(');
  std::size_t end = bracket ? 1 : 0;
  const std::size_t first = end;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  while (end < text.size() && end - first < 3 && digit(text[end])) ++end;
  marker.style = '1';
  if (end == first && end < text.size() && text[end] >= 'a' && text[end] <= 'z') {
    marker.style = 'a';
    ++end;
    if (end < text.size() && text[end] == text[end - 1]) ++end;  // "aa." follows "z."
  } else if (end > first && text.substr(end).starts_with("°")) {
    marker.style = 'o';
    end += std::string_view("°").size();
  }
  if (end == first || end >= text.size()) return false;
  if (text[end] != ')' && (text[end] != '.' || bracket)) return false;
  marker.length = end + 1;
  return true;
}

bool ends_sentence(std::string_view text) {
  return ends_with_any(text, {".", "!", "?", ":", ";", ".”", ".\"", ".’", "?”", "!”", ".)"});
}

class TextBlocks {
 public:
  TextBlocks(std::string_view text, PageNumber page) : page_(page) {
    for (const std::string_view raw : split_lines(text)) {
      Line line{raw, dutch::normalise(raw), 0};
      line.length = count_characters(line.text);
      widest_ = std::max(widest_, line.length);
      vocabulary_.add(line.text);
      lines_.push_back(std::move(line));
    }
  }

  std::vector<Block> make() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].text.empty()) {
        if (!continues_after_blank(i)) flush();
      } else if (const std::size_t rows = table_rows(i); rows > 1) {
        flush();
        add_table(i, rows);
        i += rows - 1;
      } else if (is_underline(i)) {
        kind_ = BlockKind::kHeading;
        level_ = lines_[i].text.front() == '=' ? 1 : 2;
        flush();
      } else if (const auto marker = list_marker(lines_[i].raw); marker && !in_sentence(i)) {
        flush();
        if (const auto number = line_number(lines_[i].raw)) remember(*number);
        kind_ = BlockKind::kListItem;
        level_ = levels_.level(*marker);
        joined_ = {dutch::normalise(lines_[i].raw.substr(marker->length))};
        last_ = i;
      } else {
        if (!joined_.empty() && !continues(last_, i)) flush();
        joined_.push_back(lines_[i].text);
        last_ = i;
      }
    }
    flush();
    find_headings();
    return std::move(blocks_);
  }

 private:
  bool wrapped() const { return widest_ <= kLongestWrap && widest_ >= 30; }

  // Whether the line end between `before` and `after` is only a wrap.
  bool continues(std::size_t before, std::size_t after) const {
    const Line& first = lines_[before];
    const Line& second = lines_[after];
    if (in_sentence(after)) return true;
    if (starts_lower(second.text) || first.text.ends_with('-')) return true;
    if (!wrapped()) return false;
    const std::string_view next(second.text);
    const std::size_t word = count_characters(next.substr(0, next.find(' ')));
    const std::size_t needed = first.length + 1 + word;
    if (kind_ != BlockKind::kListItem && indent_of(second.raw) > indent_of(first.raw) + 1) {
      return false;
    }
    return needed * 100 > widest_ * (ends_sentence(first.text) ? 92 : 75);
  }

  // Whether line `i` begins with a number that belongs to the sentence before it: "de brief van" /
  // "12. november", "Stb. 2016," / "283. Ook dat telt.".
  bool in_sentence(std::size_t i) const {
    const auto number = line_number(lines_[i].raw);
    if (!number || joined_.empty() || is_next_of_list(*number) || begins_list(*number, i)) {
      return false;
    }
    const Line& before = lines_[last_];
    const std::size_t indent = indent_of(before.raw);
    if (kind_ != BlockKind::kListItem && number->indent > indent + 1) return false;
    if (joined_.size() > 1 && number->indent + 1 < indent) return false;
    if (ends_with_any(before.text, {":", ";", "!", "?"}) || ends_a_sentence(last_, i)) return false;
    if (ends_with_any(before.text, {",", "."})) return true;
    const std::size_t needed = before.length + lines_[i].text.find_first_of(".)") + 2;
    if (wrapped() && needed * 100 > widest_ * 75) return true;
    const bool short_item = kind_ == BlockKind::kListItem && joined_.size() == 1;
    return !short_item && ends_in_small_word(before.text);
  }

  // "nr." / "206." does not: the dot is of an abbreviation.
  bool ends_a_sentence(std::size_t before, std::size_t after) const {
    if (!ends_sentence(lines_[before].text)) return false;
    const std::string text = lines_[before].text + ' ' + lines_[after].text;
    const std::size_t end = lines_[before].text.size();
    const std::vector<ByteSpan> sentences = dutch::sentences(text);
    return std::none_of(sentences.begin(), sentences.end(), [&](const ByteSpan& sentence) {
      return sentence.begin.value < end && sentence.end.value > end;
    });
  }

  bool is_next_of_list(const LineNumber& number) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&](const LineNumber& item) {
      return same_column(item.indent, number.indent) && item.value + 1 == number.value;
    });
  }

  // The next number in its column is one higher, and it does not stand in an item of that column.
  bool begins_list(const LineNumber& number, std::size_t i) const {
    constexpr std::size_t kLongestItem = 30;  // lines
    if (kind_ == BlockKind::kListItem && !numbers_.empty() &&
        same_column(numbers_.back().indent, number.indent)) {
      return false;
    }
    const std::size_t end = std::min(lines_.size(), i + kLongestItem);
    for (std::size_t next = i + 1; next < end; ++next) {
      const auto other = line_number(lines_[next].raw);
      if (other && same_column(other->indent, number.indent)) {
        return other->value == number.value + 1;
      }
    }
    return false;
  }

  void remember(const LineNumber& number) {
    std::erase_if(numbers_,
                  [&](const LineNumber& item) { return item.indent + 1 >= number.indent; });
    numbers_.push_back(number);
  }

  // A blank line inside a sentence: seen in texts that were copied out of a layout.
  bool continues_after_blank(std::size_t blank) const {
    if (joined_.empty() || ends_sentence(joined_.back()) || !wrapped()) return false;
    std::size_t next = blank + 1;
    while (next < lines_.size() && lines_[next].text.empty()) ++next;
    if (next == lines_.size() || list_marker(lines_[next].raw)) return false;
    return starts_lower(lines_[next].text) && lines_[last_].length * 2 > widest_;
  }

  bool is_underline(std::size_t i) const {
    const std::string& text = lines_[i].text;
    if (text.size() < 3 || joined_.size() != 1) return false;
    return text.find_first_not_of('=') == std::string::npos ||
           text.find_first_not_of('-') == std::string::npos;
  }

  std::size_t table_rows(std::size_t begin) const {
    std::size_t end = begin;
    while (end < lines_.size() && lines_[end].text.find('\t') != std::string::npos) ++end;
    return end - begin;
  }

  void add_table(std::size_t begin, std::size_t rows) {
    std::string rows_text;
    for (std::size_t i = begin; i < begin + rows; ++i) {
      if (!rows_text.empty()) rows_text += '\n';
      rows_text += lines_[i].text;
    }
    push(BlockKind::kTable, 0, std::move(rows_text), false);
  }

  void flush() {
    if (!joined_.empty()) {
      if (kind_ != BlockKind::kListItem) levels_.end();
      if (kind_ == BlockKind::kHeading) numbers_.clear();
      push(kind_, level_, vocabulary_.join(joined_), joined_.size() == 1);
    }
    joined_.clear();
    kind_ = BlockKind::kParagraph;
    level_ = 0;
  }

  void push(BlockKind kind, int level, std::string text, bool alone) {
    blocks_.push_back({kind, level, std::move(text), page_, page_, {}});
    alone_.push_back(alone);
  }

  bool looks_like_heading(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.kind != BlockKind::kParagraph || !alone_[i] || i + 1 == blocks_.size()) return false;
    const std::string& text = block.text;
    if (count_characters(text) > kLongestHeading || starts_lower(text)) return false;
    if (ends_with_any(text, {".", ",", ";", "!", ":"}) || !has_letter(text)) return false;
    const std::string folded = dutch::fold(text);
    for (const std::string_view word : kLetterWords) {
      if (folded.starts_with(word)) return false;
    }
    if (folded.find('@') != std::string::npos || folded.find("://") != std::string::npos) {
      return false;
    }
    if (is_dateline(text)) return false;
    // A title may have a dateline below it; at the end of a text its place has a line of its own.
    const bool head = i == 0 || blocks_[i - 1].kind == BlockKind::kHeading;
    std::size_t below = i + 1;
    while (head && below < blocks_.size() && is_dateline(blocks_[below].text)) ++below;
    if (below == blocks_.size()) return false;
    const Block& next = blocks_[below];
    return next.kind != BlockKind::kParagraph || next.text.size() > 2 * text.size() ||
           ends_sentence(next.text);
  }

  void find_headings() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!looks_like_heading(i)) continue;
      blocks_[i].kind = BlockKind::kHeading;
      blocks_[i].level = number_depth(blocks_[i].text);
    }
  }

  PageNumber page_;
  std::vector<Line> lines_;
  std::size_t widest_ = 0;
  std::vector<Block> blocks_;
  std::vector<bool> alone_;  // per block: it was one line
  ListLevels levels_;
  std::vector<LineNumber> numbers_;  // the last one of each list that is open, outermost first
  LineVocabulary vocabulary_;
  std::vector<std::string> joined_;  // the lines of the block being read
  BlockKind kind_ = BlockKind::kParagraph;
  int level_ = 0;
  std::size_t last_ = 0;  // the last one of them
};

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

std::optional<ListMarker> list_marker(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  const std::string_view rest = line.substr(start);
  ListMarker marker{indent_of(line), 0, '-'};
  for (const std::string_view bullet : kBullets) {
    if (rest.starts_with(bullet)) marker.length = bullet.size();
  }
  const bool plain_sign = marker.length == 1;
  if (marker.length == 0 && !read_ordinal(rest, marker)) return {};
  const std::size_t text = rest.find_first_not_of(" \t", marker.length);
  if (text == std::string_view::npos) return {};
  // "-5" and "1.2" are no items; "•Tekst" is one.
  if (text == marker.length && (plain_sign || marker.style != '-')) return {};
  marker.length = start + text;
  return marker;
}

int ListLevels::level(const ListMarker& marker) {
  while (!open_.empty() && open_.back().indent > marker.indent + 1) open_.pop_back();
  const auto same = std::find_if(open_.begin(), open_.end(), [&](const ListMarker& other) {
    return other.style == marker.style && other.indent + 1 >= marker.indent;
  });
  if (same == open_.end()) {
    open_.push_back(marker);
  } else {
    open_.erase(same + 1, open_.end());
  }
  return static_cast<int>(std::min<std::size_t>(open_.size(), 9));
}

void append_line(std::string& paragraph, std::string_view line) {
  LineVocabulary().append(paragraph, line);
}

std::vector<Block> blocks_of_text(std::string_view text, PageNumber page) {
  return TextBlocks(text, page).make();
}

}  // namespace speerpunt
