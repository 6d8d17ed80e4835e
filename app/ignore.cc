// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ignore.hh"

#include <algorithm>

namespace speerpunt {
namespace {

constexpr char32_t kBroken = 0xDC00;  // a byte that is not UTF-8, as Python's surrogateescape

// The characters of a name. A name may hold any bytes: those that are not UTF-8 stand for
// themselves only.
std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    char32_t character = length < 2 ? lead : lead & (0x7FU >> length);
    bool sound = length > 0 && at + length <= text.size();
    for (std::size_t i = 1; sound && i < length; ++i) {
      const auto next = static_cast<unsigned char>(text[at + i]);
      sound = (next & 0xC0U) == 0x80U;
      character = (character << 6U) | (next & 0x3FU);
    }
    result += sound ? character : kBroken + lead;
    at += sound ? length : 1;
  }
  return result;
}

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  // A space at the end is meant only where it is escaped.
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

bool is_in(const auto& ranges, char32_t character) {
  return std::ranges::any_of(ranges, [character](const auto& range) {
    return range.first <= character && character <= range.last;
  });
}

}  // namespace

IgnorePatterns::IgnorePatterns(std::string_view lines) {
  if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    add(lines.substr(0, end));
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
}

void IgnorePatterns::add(std::string_view line) {
  line = without_line_end(line);
  if (line.empty() || line.starts_with('#')) return;
  Pattern pattern;
  pattern.written = line;
  if (line.starts_with('!')) {
    pattern.takes_back = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  pattern.tied = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return;
  pattern.tokens = tokens_of(characters(line));
  patterns_.push_back(std::move(pattern));
}

// A bracket without an end is taken for the character.
std::optional<IgnorePatterns::Token> IgnorePatterns::bracket(std::u32string_view text,
                                                             std::size_t& at) {
  std::size_t i = at + 1;
  Token token;
  if (i < text.size() && (text[i] == U'!' || text[i] == U'^')) {
    token.kind = Token::Kind::kNot;
    ++i;
  }
  for (bool first = true; i < text.size(); first = false) {
    if (text[i] == U']' && !first) {
      at = i + 1;
      return token;
    }
    const auto take = [&] {
      if (text[i] == U'\\' && i + 1 < text.size()) ++i;
      return text[i++];
    };
    const char32_t from = take();
    char32_t to = from;
    if (i + 1 < text.size() && text[i] == U'-' && text[i + 1] != U']') {
      ++i;
      to = take();
    }
    token.ranges.push_back({from, to});
  }
  return std::nullopt;
}

std::vector<IgnorePatterns::Token> IgnorePatterns::tokens_of(std::u32string_view text) {
  using Kind = Token::Kind;
  std::vector<Token> tokens;
  const auto literal = [&tokens](char32_t character) {
    tokens.push_back({Kind::kCharacter, {{character, character}}});
  };
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = at == 0 || text[at - 1] == U'/';
    if (begins && text.substr(at) == U"**") {
      tokens.push_back({Kind::kAnything, {}});
      at += 2;
    } else if (begins && text.substr(at).starts_with(U"**/")) {
      tokens.push_back({Kind::kFolders, {}});
      at += 3;
    } else if (text[at] == U'*') {
      tokens.push_back({Kind::kSegment, {}});
      while (at < text.size() && text[at] == U'*') ++at;
    } else if (text[at] == U'?') {
      tokens.push_back({Kind::kNot, {}});
      ++at;
    } else if (text[at] == U'[') {
      if (auto token = bracket(text, at)) {
        tokens.push_back(*std::move(token));
      } else {
        literal(text[at++]);
      }
    } else {
      if (text[at] == U'\\' && at + 1 < text.size()) ++at;
      literal(text[at++]);
    }
  }
  return tokens;
}

// A quick look at both ends: most names fit no pattern.
bool IgnorePatterns::may_fit(const std::vector<Token>& tokens, std::u32string_view path) {
  const auto differs = [](const Token& token, char32_t character) {
    return token.kind == Token::Kind::kCharacter && !is_in(token.ranges, character);
  };
  return !path.empty() && !differs(tokens.front(), path.front()) &&
         !differs(tokens.back(), path.back());
}

// All places of the pattern that the path so far may have led to, at once: no pattern can make
// this take long.
bool IgnorePatterns::fits(const std::vector<Token>& tokens, std::u32string_view path) {
  using Kind = Token::Kind;
  std::vector<char> here(tokens.size() + 1, 0);
  std::vector<char> next(tokens.size() + 1, 0);
  here[0] = 1;
  const auto skip_empty = [&tokens](std::vector<char>& places, bool begins) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool may_be_empty =
          tokens[i].kind == Kind::kSegment || (tokens[i].kind == Kind::kFolders && begins);
      if (places[i] != 0 && may_be_empty) places[i + 1] = 1;
    }
  };
  skip_empty(here, true);
  for (const char32_t character : path) {
    std::ranges::fill(next, 0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (here[i] == 0) continue;
      const Token& token = tokens[i];
      const bool within = character != U'/';
      const bool one = (token.kind == Kind::kCharacter && is_in(token.ranges, character)) ||
                       (token.kind == Kind::kNot && within && !is_in(token.ranges, character)) ||
                       token.kind == Kind::kAnything;
      const bool more = (token.kind == Kind::kSegment && within) || token.kind == Kind::kFolders ||
                        token.kind == Kind::kAnything;
      if (one) next[i + 1] = 1;
      if (more) next[i] = 1;
    }
    skip_empty(next, character == U'/');
    std::swap(here, next);
  }
  return here.back() != 0;
}

std::optional<IgnorePatterns::Verdict> IgnorePatterns::verdict(std::string_view path,
                                                               bool is_folder) const {
  if (patterns_.empty()) return std::nullopt;
  const std::u32string text = characters(path);
  const std::u32string_view name = std::u32string_view(text).substr(text.rfind(U'/') + 1);
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->folders_only && !is_folder) continue;
    const std::u32string_view part = pattern->tied ? std::u32string_view(text) : name;
    if (may_fit(pattern->tokens, part) && fits(pattern->tokens, part))
      return Verdict{!pattern->takes_back, pattern->written};
  }
  return std::nullopt;
}

const IgnorePatterns& default_ignore_patterns() {
  static const IgnorePatterns patterns(R"(
~$*
*.part
*.partial
*.crdownload
*.download
*.tmp
*.swp
*.bak
*.lnk
*~
[Tt]humbs.db
[Ee]hthumbs.db
[Dd]esktop.ini
__MACOSX/
$RECYCLE.BIN/
System Volume Information/
)");
  return patterns;
}

}  // namespace speerpunt
