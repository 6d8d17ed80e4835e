// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: Rich Text as tokens.
#include <cstddef>
#include <optional>
#include <string_view>

namespace speerpunt {

struct RtfToken {
  enum class Kind { kOpen, kClose, kWord, kText, kByte, kEnd };
  Kind kind = Kind::kEnd;
  std::string_view word;      // of \word; of \~ and the like that sign
  std::optional<int> number;  // of \word12
  std::string_view text;      // bytes that stand for themselves
  char byte = 0;              // of \'e9
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : rest_(bytes) {}
  RtfToken next();
  void skip(std::size_t bytes);  // binary data

 private:
  RtfToken control();
  std::string_view rest_;
};

}  // namespace speerpunt
