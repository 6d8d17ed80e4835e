// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/contents.hh"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "corpus/ascii.hh"
#include "corpus/dutch/normalise.hh"
#include "ingest/layout/furniture.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestTitle = 250;  // bytes
constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kMostMisses = 3;  // in a row, of entries that do not come back
constexpr int kLargestPage = 5000;

std::string text_of(const LayoutBlock& block) {
  std::string text;
  for (const LayoutLine& line : block.lines) {
    if (!text.empty()) text += ' ';
    text += line.text();
  }
  return text;
}

bool is_title_like(const LayoutBlock& block) {
  if (block.table || block.lines.empty() || block.lines.size() > kMostTitleLines) return false;
  if (block.lines.size() > 1 && block.lines.back().text().ends_with('.') &&
      !has_leaders(block.lines.back()))
    return false;
  std::size_t letters = 0;
  for (const LayoutLine& line : block.lines) letters += line.letters();
  return letters > 0 && letters <= kLongestTitle;
}

// "12" is 12, "iv" is 4 below zero so that it comes before the Arabic numbers; nothing else.
std::optional<int> page_of(std::string_view word) {
  while (word.starts_with('.') || word.starts_with('_')) word.remove_prefix(1);
  if (word.empty() || word.size() > 5) return std::nullopt;
  if (std::all_of(word.begin(), word.end(), is_digit)) {
    const int page = std::stoi(std::string(word));
    return page <= kLargestPage ? std::optional(page) : std::nullopt;
  }
  if (word.find_first_not_of("ivxl") == std::string_view::npos) return 0;
  return std::nullopt;
}

// An entry without its leaders and number.
struct Entry {
  std::string key;
  std::optional<int> page;
};

Entry entry_of(std::string text) {
  Entry entry;
  for (const std::string_view leader : {"—", "…", "·"}) {
    for (std::size_t at = text.find(leader); at != std::string::npos; at = text.find(leader, at))
      text.replace(at, leader.size(), " ");
  }
  const std::size_t space = text.find_last_of(" ._\t");
  if (space != std::string::npos) {
    entry.page = page_of(std::string_view(text).substr(space + 1));
    if (entry.page) text.resize(space + 1);
  }
  entry.key = title_key(text);
  if (entry.key.empty()) entry.page.reset();
  return entry;
}

bool is_contents_head(const LayoutBlock& block) {
  if (block.table || block.lines.size() != 1) return false;
  const std::string key = title_key(block.lines.front().text());
  static constexpr std::string_view kHeads[] = {
      "inhoud",          "inhoudsopgave",  "inhoudsoverzicht", "inhoudstafel",        "contents",
      "tableofcontents", "inhoudsopgaven", "indezeuitgave",    "inhoudvanditdocument"};
  return std::find(std::begin(kHeads), std::end(kHeads), key) != std::end(kHeads);
}

// Where blocks that can be headings have a title.
class Titles {
 public:
  explicit Titles(const std::vector<LayoutBlock>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].kind == BlockKind::kFurniture || !is_title_like(blocks[i])) continue;
      const std::string text = text_of(blocks[i]);
      last_[title_key(text)] = i;
    }
  }
  bool comes_after(const std::string& key, std::size_t place) const {
    const auto found = last_.find(key);
    return !key.empty() && found != last_.end() && found->second > place;
  }

 private:
  std::map<std::string, std::size_t> last_;
};

class Finder {
 public:
  explicit Finder(std::vector<LayoutBlock>& blocks) : blocks_(blocks), titles_(blocks) {}

  std::vector<SectionTitle> find() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_contents_head(blocks_[i]) && blocks_[i].kind != BlockKind::kFurniture) {
        take(i, i + 1, true);
      } else if (can_start(i)) {
        take(i, i, false);
      }
    }
    take_tails();
    return sections();
  }

 private:
  bool skipped(std::size_t i) const { return blocks_[i].kind == BlockKind::kFurniture; }

  // An entry whose page number shows that it is one, outside a table that was found.
  bool can_start(std::size_t i) const {
    if (blocks_[i].kind == BlockKind::kToc) return false;
    return is_title_like(blocks_[i]) && has_page_tail(blocks_[i].lines.back()) &&
           titles_.comes_after(entry_of(text_of(blocks_[i])).key, i);
  }

  // Rows of title and page.
  static bool is_contents_table(const LayoutTable& table) {
    int last = -1;
    std::size_t rows = 0;
    for (const auto& row : table.rows) {
      if (row.size() < 2 || row.back().size() != 1) return false;
      const std::optional<int> page = page_of(row.back().front().text());
      if (!page || *page < last) return false;
      last = *page;
      ++rows;
    }
    return rows >= 2;
  }

  // Marks the run of entries from `first`; `head` is its heading where it has one.
  void take(std::size_t head, std::size_t first, bool has_head) {
    std::vector<std::size_t> run, open;
    std::size_t hits = 0, numbered = 0, returning = 0;
    int last = -1;
    for (std::size_t i = first; i < blocks_.size(); ++i) {
      if (skipped(i)) continue;
      const LayoutBlock& block = blocks_[i];
      if (has_head && block.table && is_contents_table(*block.table)) {
        run.push_back(i);
        ++hits, ++numbered;
        continue;
      }
      if (!is_title_like(block) || is_contents_head(block)) break;
      const Entry entry = entry_of(text_of(block));
      const bool leaders = block.kind == BlockKind::kToc;
      const bool rises = entry.page && *entry.page >= last;
      const bool returns = titles_.comes_after(entry.key, i) ||
                           (!entry.page && titles_.comes_after(title_key(text_of(block)), i));
      // The first section itself: its title stands here for the last time.
      if (!leaders && !rises && !returns && open.size() >= kMostMisses) break;
      if (!leaders && !rises && seen_.contains(entry.key)) break;
      seen_.insert(entry.key);
      if (!leaders && !returns && !(rises && (has_head || has_page_tail(block.lines.back())))) {
        open.push_back(i);
        if (block.lines.size() > 2 || !has_head || entry.page) break;
        continue;
      }
      run.insert(run.end(), open.begin(), open.end());
      open.clear();
      run.push_back(i);
      if (entry.page) last = std::max(last, *entry.page);
      hits += 1;
      numbered += entry.page.has_value();
      returning += returns;
    }
    seen_.clear();
    const bool enough = has_head ? hits >= 2 && (numbered >= 2 || returning * 2 >= hits)
                                 : hits >= 4 && numbered >= 4 && returning * 5 >= hits * 3;
    if (!enough) return;
    if (has_head) run.push_back(head);
    for (const std::size_t i : run) {
      blocks_[i].kind = BlockKind::kToc;
      blocks_[i].floating = true;
    }
  }

  // The first line of an entry whose second has the leaders; a heading right above entries.
  void take_tails() {
    for (std::size_t i = blocks_.size(); i-- > 1;) {
      LayoutBlock& before = blocks_[i - 1];
      const LayoutBlock& entry = blocks_[i];
      if (entry.kind != BlockKind::kToc || before.kind == BlockKind::kToc || entry.table) continue;
      if (before.page != entry.page || !is_title_like(before) || before.lines.size() > 1) continue;
      const double gap = entry.lines.front().baseline - before.lines.back().baseline;
      const bool close = gap > 0 && gap < 1.5 * entry.size &&
                         std::abs(before.size - entry.size) < 0.05 * entry.size;
      const bool between = i >= 2 && blocks_[i - 2].kind == BlockKind::kToc;
      const bool lower = !entry.lines.front().text().empty() &&
                         entry.lines.front().text().front() >= 'a' &&
                         entry.lines.front().text().front() <= 'z';
      if (is_contents_head(before) || (close && between) || (close && lower))
        before.kind = BlockKind::kToc;
    }
  }

  std::vector<SectionTitle> sections() const {
    std::map<long, int> indents;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != BlockKind::kToc || blocks_[i].table || is_contents_head(blocks_[i]))
        continue;
      ++indents[std::lround(blocks_[i].box.x0 / 4)];
    }
    std::map<long, int> levels;
    long last = -100;
    int level = 0;
    for (const auto& [indent, count] : indents) {
      if (indent - last > 1) ++level;
      levels[indent] = level;
      last = indent;
    }
    std::vector<SectionTitle> sections;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const LayoutBlock& block = blocks_[i];
      if (block.kind != BlockKind::kToc || block.table || is_contents_head(block)) continue;
      const Entry entry = entry_of(text_of(block));
      if (titles_.comes_after(entry.key, i))
        sections.push_back({entry.key, levels.at(std::lround(block.box.x0 / 4))});
    }
    return sections;
  }

  std::vector<LayoutBlock>& blocks_;
  Titles titles_;
  std::set<std::string> seen_;
};

}  // namespace

std::string title_key(std::string_view text) {
  std::string key;
  for (const char c : dutch::fold(text)) {
    if ((c >= 'a' && c <= 'z') || is_digit(c)) key += c;
  }
  return key;
}

bool has_page_tail(const LayoutLine& line) {
  if (line.words.size() < 2) return false;
  const LayoutWord& last = line.words.back();
  const LayoutWord& before = line.words[line.words.size() - 2];
  return !last.raised && page_of(last.text) && last.box.x0 - before.box.x1 > 1.5 * line.size;
}

bool has_leaders(const LayoutLine& line) {
  constexpr std::string_view kEllipsis = "…", kMiddle = "·";
  const std::string text = line.text();
  std::string_view rest = text;
  for (std::size_t run = 0; !rest.empty();) {
    std::size_t length = 1;
    if (rest.front() == '.' || rest.front() == '_') {
      ++run;
    } else if (rest.starts_with(kMiddle)) {
      ++run;
      length = kMiddle.size();
    } else if (rest.starts_with(kEllipsis)) {
      run += 3;
      length = kEllipsis.size();
    } else if (rest.front() != ' ') {
      run = 0;
    }
    if (run >= 5) return true;
    rest.remove_prefix(length);
  }
  return false;
}

std::vector<SectionTitle> mark_contents(std::vector<LayoutBlock>& blocks) {
  return Finder(blocks).find();
}

}  // namespace speerpunt
