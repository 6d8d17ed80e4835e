// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Errors and problems: the two ways in which something goes wrong.
//
// A Problem is expected trouble with an input: it is data, it is stored and listed.
// An Error is everything else: it is thrown, and caught per document, per request and in main.
#include <optional>
#include <stdexcept>
#include <string>

#include "corpus/units.hh"

namespace speerpunt {

enum class Severity { kNote, kWarning, kError };

// One finding about an input. `code` is stable kebab-case ("pdf-encrypted"); `message` says what,
// `hint` says what the user can do.
struct Problem {
  Severity severity = Severity::kError;
  std::string source;              // path or address of the input
  std::optional<PageNumber> page;  // empty: the whole document
  std::string code;
  std::string message;
  std::string hint;
  bool operator==(const Problem&) const = default;
};

// The one exception of this program. what() is the message.
class Error : public std::runtime_error {
 public:
  Error(std::string code, const std::string& message, std::string where = {},
        std::string hint = {});
  const std::string& code() const { return code_; }
  const std::string& where() const { return where_; }
  const std::string& hint() const { return hint_; }

 private:
  std::string code_;
  std::string where_;
  std::string hint_;
};

}  // namespace speerpunt
