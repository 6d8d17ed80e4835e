// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/notes.hh"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "corpus/ascii.hh"
#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr double kSmall = 0.93;                // of the size of running text
constexpr std::size_t kMostLinesBelow = 3;     // a footer that is no furniture
constexpr std::size_t kLongestEndnote = 1500;  // bytes

int number_of(std::string_view mark) {
  int value = 0;
  for (const char c : mark) {
    if (!is_digit(c) || value > 10000) return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

// What a line begins with.
struct Start {
  std::string mark;       // empty: none
  std::size_t bytes = 0;  // of the first word
  bool raised = false;
};

std::string_view without_ring(std::string_view mark) {
  while (!mark.empty() && (mark.front() == '(' || mark.front() == '[')) mark.remove_prefix(1);
  while (!mark.empty() && (mark.back() == ')' || mark.back() == ']' || mark.back() == '.'))
    mark.remove_suffix(1);
  return mark;
}

std::size_t symbol_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && length < 4) {
    const std::string_view rest = text.substr(length);
    if (rest.starts_with('*')) {
      ++length;
    } else if (rest.starts_with("†") || rest.starts_with("‡")) {
      length += std::string_view("†").size();
    } else {
      break;
    }
  }
  return length;
}

// "1 Zie", "1. Zie", "¹Zie", "1Zie", "* Zie"
Start start_of(const LayoutLine& line) {
  const std::string& word = line.words.front().text;
  if (line.words.front().raised) {
    if (line.words.size() < 2) return {};
    return {std::string(without_ring(word)), word.size(), true};
  }
  if (const std::size_t length = symbol_length(word); length > 0) {
    if (length == word.size() && line.words.size() < 2) return {};
    return {word.substr(0, length), length, false};
  }
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(word[digits])) ++digits;
  if (digits == 0 || digits > 3 || word.front() == '0') return {};
  const std::string_view rest = std::string_view(word).substr(digits);
  if (rest.empty() || rest == "." || rest == ")") {
    if (line.words.size() < 2) return {};
    return {word.substr(0, digits), word.size(), false};
  }
  const bool letter = rest.front() >= 'A' && rest.front() <= 'Z';
  if (!letter && !rest.starts_with("http")) return {};
  return {word.substr(0, digits), digits, false};
}

// True if a note with this start can come after the one before it.
bool follows(const Start& start, const Start& before) {
  if (start.raised != before.raised) return false;
  const int number = number_of(start.mark), last = number_of(before.mark);
  if (number == 0 || last == 0) return number == 0 || last == 0 ? start.mark != "0" : false;
  return number > last && number <= last + 3;
}

class NoteLines {
 public:
  NoteLines(const std::vector<LayoutLine>& lines, const BodyStyle& body)
      : lines_(lines), body_(body), parts_(lines.size(), NotePart::kNone) {}

  std::vector<NotePart> parts() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Start start = start_of(lines_[i]);
      if (start.mark.empty() || !(is_small(i) || start.raised)) continue;
      const std::size_t end = end_of_run(i);
      if (lines_.size() - end > kMostLinesBelow) continue;
      if (!is_small(i) && !stands_apart(i)) continue;
      fill(i, end, start);
      break;
    }
    return parts_;
  }

 private:
  bool is_small(std::size_t i) const { return lines_[i].size <= kSmall * body_.size; }
  double distance(std::size_t i) const { return lines_[i].baseline - lines_[i - 1].baseline; }
  bool stands_apart(std::size_t i) const {
    return i == 0 || distance(i) > 1.25 * body_.leading * lines_[i].size;
  }
  bool alike(std::size_t i, std::size_t first) const {
    return lines_[i].size < 1.07 * lines_[first].size;
  }
  // The first line after `first` that cannot belong to the notes: larger, or far below.
  std::size_t end_of_run(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < lines_.size() && alike(end, first) && distance(end) > 0 &&
           distance(end) < 3 * lines_[end].size)
      ++end;
    return end;
  }
  void fill(std::size_t first, std::size_t end, Start start) {
    parts_[first] = NotePart::kStart;
    for (std::size_t i = first + 1; i < end; ++i) {
      Start next = start_of(lines_[i]);
      const bool starts = !next.mark.empty() && follows(next, start);
      parts_[i] = starts ? NotePart::kStart : NotePart::kRest;
      if (starts) start = std::move(next);
    }
    // What stands above the first mark without white between goes on from the page before.
    std::size_t above = first;
    while (above > 0 && is_small(above - 1) && alike(above - 1, first) && !stands_apart(above))
      --above;
    if (above == first || !(above == 0 || stands_apart(above))) return;
    parts_[above] = NotePart::kStart;
    for (std::size_t i = above + 1; i < first; ++i) parts_[i] = NotePart::kRest;
  }

  const std::vector<LayoutLine>& lines_;
  const BodyStyle& body_;
  std::vector<NotePart> parts_;
};

// Where the number of a note stands at the end of a word that is none without it: "besluit.2",
// "T;1," but not "3.2" and not "A2"; npos: it does not.
std::size_t glued_mark(std::string_view word, std::string_view mark) {
  std::string_view body = word;
  while (!body.empty() && std::string_view(".,;:)").find(body.back()) != std::string_view::npos)
    body.remove_suffix(1);
  if (!body.ends_with(mark) || body.size() < mark.size() + 3) return std::string_view::npos;
  const std::string_view stem = body.substr(0, body.size() - mark.size());
  const auto ends = [&](std::string_view tail) { return stem.ends_with(tail); };
  const char last = stem.back(), before = stem[stem.size() - 2];
  const bool letter = (last >= 'a' && last <= 'z') || (last & 0x80) != 0;
  const bool point = std::string_view(".,;:!?)\"'").find(last) != std::string_view::npos;
  const bool lower = before >= 'a' && before <= 'z';
  const bool closes = point && !is_digit(before) && (last != '.' || lower || before == ')');
  if (!letter && !closes && !ends("’") && !ends("”")) return std::string_view::npos;
  return stem.size();
}

struct Place {
  std::size_t region, line, word, at;
};

std::optional<Place> find_glued(const std::vector<LayoutRegion>& regions,
                                const std::vector<std::vector<NotePart>>& parts,
                                std::string_view mark, Place from) {
  for (std::size_t r = from.region; r < regions.size(); ++r) {
    const auto& lines = regions[r].lines;
    for (std::size_t l = r == from.region ? from.line : 0; l < lines.size(); ++l) {
      if (parts[r][l] != NotePart::kNone) continue;
      const bool first = r == from.region && l == from.line;
      for (std::size_t w = first ? from.word : 0; w < lines[l].words.size(); ++w) {
        const LayoutWord& word = lines[l].words[w];
        const std::size_t at = word.raised ? std::string_view::npos : glued_mark(word.text, mark);
        if (at != std::string_view::npos) return Place{r, l, w, at};
      }
    }
  }
  return std::nullopt;
}

void split(LayoutLine& line, std::size_t place, std::size_t at, std::size_t length) {
  LayoutWord whole = line.words[place];
  LayoutWord stem = whole, mark = whole, tail = whole;
  stem.text = whole.text.substr(0, at);
  mark.text = whole.text.substr(at, length);
  tail.text = whole.text.substr(at + length);
  const double letter = (whole.box.x1 - whole.box.x0) /
                        static_cast<double>(std::max<std::size_t>(1, whole.text.size()));
  stem.box.x1 = mark.box.x0 = whole.box.x0 + letter * static_cast<double>(at);
  mark.box.x1 = tail.box.x0 = mark.box.x0 + letter * static_cast<double>(length);
  mark.raised = true;
  line.words[place] = std::move(stem);
  const auto after = line.words.begin() + static_cast<std::ptrdiff_t>(place) + 1;
  const auto inserted = line.words.insert(after, std::move(mark));
  if (!tail.text.empty()) line.words.insert(inserted + 1, std::move(tail));
}

bool is_notes_head(const LayoutBlock& block) {
  if (block.table || block.lines.size() != 1) return false;
  std::string text = dutch::fold(block.lines.front().text());
  const std::size_t letter = text.find_first_not_of("0123456789. ");
  text.erase(0, std::min(letter, text.size()));
  return text == "noten" || text == "eindnoten" || text == "voetnoten" || text == "notes" ||
         text == "endnotes" || text == "footnotes";
}

bool is_text(const LayoutBlock& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem;
}

std::size_t letters_of(const LayoutBlock& block) {
  std::size_t letters = 0;
  for (const LayoutLine& line : block.lines) letters += line.letters();
  return letters;
}

// What stands under "Noten", as far as it counts on.
void mark_endnotes(std::vector<LayoutBlock>& blocks) {
  for (std::size_t head = 0; head < blocks.size(); ++head) {
    if (!is_notes_head(blocks[head])) continue;
    std::optional<Start> last;
    for (std::size_t i = head + 1; i < blocks.size(); ++i) {
      LayoutBlock& block = blocks[i];
      if (block.kind == BlockKind::kFurniture) continue;
      if (!is_text(block) || letters_of(block) > kLongestEndnote) break;
      Start start = start_of(block.lines.front());
      if (start.mark.empty() || (last && !follows(start, *last))) break;
      block.kind = BlockKind::kFootnote;
      block.floating = true;
      last = std::move(start);
    }
  }
}

bool ends_open(const LayoutBlock& block) {
  const std::string text = block.lines.back().text();
  return !text.empty() && std::string_view(".!?;:").find(text.back()) == std::string_view::npos;
}

// The rest of a note that did not fit on its page.
bool is_rest(const LayoutBlock& block, const LayoutBlock& note, const BodyStyle& body) {
  if (block.page == note.page_end || block.table || block.lines.empty()) return false;
  if (block.kind == BlockKind::kFootnote) return block.mark.empty();
  return block.kind == BlockKind::kParagraph && block.size <= kSmall * body.size &&
         std::abs(block.size - note.size) < 0.1 && ends_open(note) && note.ends_full;
}

void append(LayoutBlock& note, LayoutBlock& rest) {
  for (int page = note.page_end.value; page < rest.page.value; ++page)
    note.page_lines.push_back(note.lines.size());
  for (LayoutLine& line : rest.lines) note.lines.push_back(std::move(line));
  extend_over_pages(note, rest);
  note.ends_full = rest.ends_full;
}

void join_notes(std::vector<LayoutBlock>& blocks, const BodyStyle& body) {
  std::optional<std::size_t> last;
  std::set<std::size_t> gone;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (last && blocks[i].page.value == blocks[*last].page_end.value + 1 &&
        is_rest(blocks[i], blocks[*last], body)) {
      append(blocks[*last], blocks[i]);
      gone.insert(i);
      continue;
    }
    if (blocks[i].kind == BlockKind::kFootnote) last = i;
  }
  std::vector<LayoutBlock> kept;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!gone.contains(i)) kept.push_back(std::move(blocks[i]));
  }
  blocks = std::move(kept);
}

}  // namespace

std::vector<NotePart> note_parts(const std::vector<LayoutLine>& lines, const BodyStyle& body) {
  return NoteLines(lines, body).parts();
}

void split_glued_marks(std::vector<LayoutRegion>& regions, const BodyStyle& body) {
  std::vector<std::vector<NotePart>> parts;
  std::set<std::string> raised;
  std::map<int, std::string> numbers;
  for (const LayoutRegion& region : regions) {
    parts.push_back(note_parts(region.lines, body));
    for (std::size_t i = 0; i < region.lines.size(); ++i) {
      const LayoutLine& line = region.lines[i];
      if (parts.back()[i] == NotePart::kStart) {
        const std::string mark = start_of(line).mark;
        if (number_of(mark) > 0) numbers[number_of(mark)] = mark;
      } else if (parts.back()[i] == NotePart::kNone) {
        for (const LayoutWord& word : line.words) {
          if (word.raised) raised.insert(std::string(without_ring(word.text)));
        }
      }
    }
  }
  Place from{0, 0, 0, 0};
  for (const auto& [number, mark] : numbers) {
    if (raised.contains(mark)) continue;
    const std::optional<Place> found = find_glued(regions, parts, mark, from);
    if (!found) continue;
    split(regions[found->region].lines[found->line], found->word, found->at, mark.size());
    from = *found;
  }
}

void finish_notes(std::vector<LayoutBlock>& blocks, const BodyStyle& body) {
  mark_endnotes(blocks);
  for (LayoutBlock& block : blocks) {
    if (block.kind != BlockKind::kFootnote || block.lines.empty()) continue;
    LayoutLine& line = block.lines.front();
    const Start start = start_of(line);
    if (start.mark.empty()) continue;
    block.mark = start.mark;
    line.words.front().text.erase(0, start.bytes);
    if (line.words.front().text.empty()) line.words.erase(line.words.begin());
  }
  join_notes(blocks, body);
}

void link_notes(std::vector<Block>& blocks) {
  std::set<std::string> later;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (!blocks[i].mark.empty()) later.insert(blocks[i].mark);
    std::erase_if(blocks[i].notes,
                  [&](const NoteMark& note) { return !later.contains(note.mark); });
  }
}

}  // namespace speerpunt
