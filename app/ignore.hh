// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Patterns that keep files out, in the syntax of gitignore(5).
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

// One pattern a line: `#` begins a comment; `*` and `?` stand for what is not a slash, `[a-z]` for
// one of these, `**` for any folders; a slash at the begin or inside ties the pattern to the folder
// of the list, one at the end means folders only; `!` takes back in; `\` takes the next character
// as it is. The last pattern that fits decides. Matching takes time proportional to pattern x path.
class IgnorePatterns {
 public:
  IgnorePatterns() = default;
  explicit IgnorePatterns(std::string_view lines);
  void add(std::string_view line);

  // `path` is relative to the folder of the list, with slashes, without one at the begin or end.
  struct Verdict {
    bool ignored = false;
    std::string_view pattern;  // as it was written; lives as long as the list
  };
  std::optional<Verdict> verdict(std::string_view path, bool is_folder) const;
  bool empty() const { return patterns_.empty(); }

 private:
  struct Token {
    enum class Kind {
      kCharacter,  // one of `ranges`
      kNot,        // one that is in none of them, and no slash
      kSegment,    // any number, no slash
      kFolders,    // nothing, or anything up to a slash
      kAnything,   // one or more, slashes too
    };
    struct Range {
      char32_t first;
      char32_t last;
    };
    Kind kind = Kind::kCharacter;
    std::vector<Range> ranges = {};
  };
  struct Pattern {
    std::string written;
    std::vector<Token> tokens;
    bool takes_back = false;
    bool folders_only = false;
    bool tied = false;  // to the folder of the list; else only the name counts
  };

  static std::vector<Token> tokens_of(std::u32string_view text);
  static bool may_fit(const std::vector<Token>& tokens, std::u32string_view path);
  static bool fits(const std::vector<Token>& tokens, std::u32string_view path);
  static std::optional<Token> bracket(std::u32string_view text, std::size_t& at);

  std::vector<Pattern> patterns_;
};

// What is no document anywhere: lock files, half downloads, previews, copies kept by editors.
const IgnorePatterns& default_ignore_patterns();

}  // namespace speerpunt
