// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a verb writes: data to out(), everything else to err().
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "corpus/error.hh"

namespace speerpunt::cli {

class Terminal {
 public:
  // Colour and progress only on a terminal; colour never with NO_COLOR.
  Terminal(std::ostream& out, std::ostream& err, bool out_is_terminal, bool err_is_terminal);

  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  // To break lines at, at most 100; 0: out() is no terminal, leave lines whole. COLUMNS goes before
  // what the terminal says.
  std::size_t columns() const { return columns_; }
  bool shows_progress() const { return err_is_terminal_ && !quiet; }

  std::string bold(std::string_view text) const;  // for out()
  std::string dim(std::string_view text) const;

  void note(std::string_view text);   // one line to err(), unless quiet
  void tell(const Problem& problem);  // path, message and hint
  void tell(const Error& error);

  bool quiet = false;
  bool verbose = false;

 private:
  std::string styled(std::string_view text, std::string_view code) const;
  std::ostream& out_;
  std::ostream& err_;
  bool err_is_terminal_;
  bool colour_;
  std::size_t columns_;
};

// The text with control characters made visible, so that no file name or document can steer the
// terminal. Newlines and tabs stay.
std::string printable(std::string_view text);

}  // namespace speerpunt::cli
