// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/text/blocks.hh"
#include "ingest/text/decode.hh"
#include "ingest/text/inline.hh"
#include "ingest/text/letters.hh"
#include "ingest/text/plain_text.hh"
#include "ingest/text/statute.hh"

namespace speerpunt {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool only(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}
bool is_rule(std::string_view line) {
  return line.size() >= 3 && (only(line, "- ") || only(line, "* ") || only(line, "_ "));
}
bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         only(line, "|-: ");
}

// Length of the marks of an ATX heading. Texts in the wild leave the space after ## out; a single
// # without one is a tag.
std::size_t heading_marks(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > 6) return 0;
  return marks > 1 || marks == line.size() || line[marks] == ' ' ? marks : 0;
}

std::string table_row(std::string_view line) {
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  std::string row;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('|', begin), line.size());
    if (begin > 0) row += '\t';
    row += dutch::normalise(markdown_line_text(trimmed(line.substr(begin, end - begin))));
    begin = end + 1;
  }
  return row;
}

std::string unquoted(std::string_view value) {
  value = trimmed(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
      value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  }
  return dutch::normalise(value);
}

// Reads front matter into `hints`; the number of lines that it takes, 0: none.
std::size_t read_front_matter(const std::vector<std::string_view>& lines, AboutHints& hints) {
  if (lines.empty() || trimmed(lines.front()) != "---") return 0;
  const auto end = std::find_if(lines.begin() + 1, lines.end(), [](std::string_view line) {
    return trimmed(line) == "---" || trimmed(line) == "...";
  });
  if (end == lines.end()) return 0;
  for (auto line = lines.begin() + 1; line != end; ++line) {
    const std::size_t colon = line->find(':');
    if (colon == std::string_view::npos) continue;
    const std::string key = dutch::fold(trimmed(line->substr(0, colon)));
    const std::string value = unquoted(line->substr(colon + 1));
    if (key == "title" || key == "titel") {
      hints.title = value;
      hints.title_source = "front-matter";
    } else if (key == "date" || key == "datum" || key == "published") {
      hints.date_meta = value;
      hints.date_source = "front-matter";
    } else if (key == "author" || key == "auteur") {
      hints.author = value;
    } else if (key == "publisher" || key == "uitgever" || key == "organisatie") {
      hints.publisher = value;
    } else if (key == "lang" || key == "language" || key == "taal") {
      hints.language = value;
    } else if (key == "url" || key == "canonical") {
      hints.url = value;
    }
  }
  return static_cast<std::size_t>(end - lines.begin()) + 1;
}

class MarkdownBlocks {
 public:
  std::vector<Block> make(const std::vector<std::string_view>& lines, std::size_t begin) {
    for (std::size_t i = begin; i < lines.size(); ++i) {
      const std::string_view line = trimmed(lines[i]);
      if (in_code_ || is_fence(line)) {
        read_code(line);
      } else if (line.find('|') != std::string_view::npos && i + 1 < lines.size() &&
                 is_table_rule(trimmed(lines[i + 1]))) {
        i = read_table(lines, i);
      } else {
        read_line(lines[i], line);
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void read_code(std::string_view line) {
    if (is_fence(line)) {
      flush();
      in_code_ = !in_code_;
    } else {
      append_line(text_, dutch::normalise(line));
    }
  }

  std::size_t read_table(const std::vector<std::string_view>& lines, std::size_t first) {
    flush();
    std::size_t last = first;
    for (std::size_t i = first; i < lines.size(); ++i) {
      const std::string_view line = trimmed(lines[i]);
      if (line.find('|') == std::string_view::npos) break;
      last = i;
      if (is_table_rule(line)) continue;
      const std::string row = table_row(line);
      if (only(row, "\t") || row.empty()) continue;
      if (!text_.empty()) text_ += '\n';
      text_ += row;
    }
    kind_ = BlockKind::kTable;
    flush();
    return last;
  }

  void read_line(std::string_view raw, std::string_view line) {
    const std::size_t marks = heading_marks(line);
    if (!text_.empty() && kind_ == BlockKind::kParagraph && line.size() >= 2 &&
        (only(line, "=") || only(line, "-"))) {
      kind_ = BlockKind::kHeading;
      level_ = line.front() == '=' ? 1 : 2;
      flush();
    } else if (line.empty() || is_rule(line)) {
      flush();
    } else if (marks != 0) {
      flush();
      kind_ = BlockKind::kHeading;
      level_ = static_cast<int>(marks);
      const std::string_view text = trimmed(line.substr(marks));
      text_ = shown(text.substr(0, text.find_last_not_of("# ") + 1));
      flush();
    } else if (line.front() == '>') {
      if (kind_ != BlockKind::kQuote) flush();
      kind_ = BlockKind::kQuote;
      const std::string text = shown(trimmed(line.substr(1)));
      if (text.empty()) {
        flush();
      } else {
        append_line(text_, text);
      }
    } else if (const auto marker = list_marker(raw)) {
      flush();
      kind_ = BlockKind::kListItem;
      level_ = levels_.level(*marker);
      text_ = shown(raw.substr(marker->length));
      if (raw.ends_with("  ")) flush();
    } else {
      if (kind_ == BlockKind::kQuote) flush();
      append_line(text_, shown(line));
      if (raw.ends_with("  ") || raw.ends_with('\\')) flush();
    }
  }

  static std::string shown(std::string_view line) {
    return dutch::normalise(markdown_line_text(line));
  }

  void flush() {
    if (!text_.empty()) {
      if (kind_ != BlockKind::kListItem && kind_ != BlockKind::kTable) levels_.end();
      Block block;
      block.kind = kind_;
      block.level = level_;
      block.text = std::move(text_);
      blocks_.push_back(std::move(block));
    }
    text_.clear();
    kind_ = BlockKind::kParagraph;
    level_ = 0;
  }

  std::vector<Block> blocks_;
  ListLevels levels_;
  std::string text_;
  BlockKind kind_ = BlockKind::kParagraph;
  int level_ = 0;
  bool in_code_ = false;
};

}  // namespace

Reading read_markdown(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "markdown";
  document.pages.push_back({});
  const std::string_view first = first_bytes(bytes, kMostTextBytes);
  if (first.size() < bytes.size()) {
    document.problems.push_back(truncated_warning("text-truncated", path));
  }
  const Decoded decoded = decode_text(first);
  if (decoded.invalid_utf8) document.problems.push_back(invalid_utf8_warning(path));
  const std::vector<std::string_view> lines = split_lines(decoded.text);
  const std::size_t begin = read_front_matter(lines, reading.hints);
  document.blocks = MarkdownBlocks().make(lines, begin);
  order_statute_headings(document.blocks);
  if (!document.blocks.empty() && document.blocks.front().kind == BlockKind::kHeading) {
    document.blocks.front().kind = BlockKind::kTitle;
    document.blocks.front().level = 0;
  }
  return reading;
}

std::string markdown_page_text(std::string_view bytes) {
  const Decoded decoded = decode_text(first_bytes(bytes, kMostTextBytes));
  std::string text;
  for (const std::string_view raw : split_lines(decoded.text)) {
    std::string_view line = trimmed(raw);
    if (is_fence(line) || is_table_rule(line) || is_rule(line) || only(line, "=")) continue;
    if (const std::size_t marks = heading_marks(line)) line = trimmed(line.substr(marks));
    if (line.starts_with('>')) line = trimmed(line.substr(1));
    if (const auto marker = list_marker(line)) line.remove_prefix(marker->length);
    text += line.find('|') == std::string_view::npos ? markdown_line_text(line) : table_row(line);
    text += '\n';
  }
  return text;
}

}  // namespace speerpunt
