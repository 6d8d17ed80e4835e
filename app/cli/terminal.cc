// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.hh"

#include <algorithm>
#include <cstdlib>
#include <ostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace speerpunt::cli {
namespace {

constexpr std::size_t kMostColumns = 100;   // longer lines are hard to read
constexpr std::size_t kFewestColumns = 30;  // shorter ones too

std::size_t columns_of_terminal() {
  const char* told = std::getenv("COLUMNS");
  std::size_t columns = told == nullptr ? 0 : std::strtoul(told, nullptr, 10);
  winsize size{};
  if (columns == 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  return columns == 0 ? kMostColumns : std::clamp(columns, kFewestColumns, kMostColumns);
}

}  // namespace

Terminal::Terminal(std::ostream& out, std::ostream& err, bool out_is_terminal, bool err_is_terminal)
    : out_(out),
      err_(err),
      err_is_terminal_(err_is_terminal),
      columns_(out_is_terminal ? columns_of_terminal() : 0) {
  const char* no_colour = std::getenv("NO_COLOR");
  colour_ = out_is_terminal && (no_colour == nullptr || *no_colour == '\0');
}

std::string Terminal::styled(std::string_view text, std::string_view code) const {
  if (!colour_) return std::string(text);
  return "\033[" + std::string(code) + "m" + std::string(text) + "\033[0m";
}

std::string Terminal::bold(std::string_view text) const {
  return styled(text, "1");
}
std::string Terminal::dim(std::string_view text) const {
  return styled(text, "2");
}

void Terminal::note(std::string_view text) {
  if (!quiet) err_ << printable(text) << '\n';
}

void Terminal::tell(const Problem& problem) {
  err_ << printable(problem.source);
  if (problem.page) err_ << ", page " << problem.page->value;
  err_ << ": " << printable(problem.message) << " [" << problem.code << "]\n";
  if (!problem.hint.empty()) err_ << "  hint: " << printable(problem.hint) << '\n';
}

void Terminal::tell(const Error& error) {
  err_ << "speerpunt: " << printable(error.what());
  if (!error.where().empty()) err_ << " (" << printable(error.where()) << ')';
  err_ << '\n';
  if (!error.hint().empty()) err_ << "  hint: " << printable(error.hint()) << '\n';
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // C1 controls are C2 80 .. C2 9F in UTF-8.
    const bool c1 = byte == 0xC2 && i + 1 < text.size() &&
                    static_cast<unsigned char>(text[i + 1]) >= 0x80 &&
                    static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (c1) {
      result += "\xEF\xBF\xBD";
      ++i;
    } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
      result += "\xEF\xBF\xBD";
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace speerpunt::cli
