// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/broken_token.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::string_view, 8> kDomains = {"be",  "com", "de", "eu",
                                                      "gov", "net", "nl", "org"};

std::size_t digits_at_begin(std::string_view word) {
  const auto end = std::find_if_not(word.begin(), word.end(), is_digit);
  return static_cast<std::size_t>(end - word.begin());
}

bool is_domain_end(std::string_view tail) {
  const std::string_view name = tail.substr(0, tail.find_first_of("/.,;:)?"));
  return std::ranges::find(kDomains, name) != kDomains.end();
}

bool breaks_web_address(std::string_view head, std::string_view tail) {
  if (!is_web_address(head) || is_web_address(tail)) return false;
  if (head.ends_with('/') || tail.starts_with('/')) return true;
  if (head.ends_with('.') && is_domain_end(tail)) return true;
  const bool open =
      head.ends_with('=') || head.ends_with('&') || head.ends_with('?') || head.ends_with('_');
  return (open || tail.find('/') != std::string_view::npos) && !is_upper(tail.front());
}

bool breaks_mail_address(std::string_view head, std::string_view tail) {
  const std::size_t at = head.find('@');
  if (at == std::string_view::npos)
    return tail.starts_with('@') && tail.find('.') != std::string_view::npos;
  if (head.ends_with('@')) return at > 0 && tail.find('.') != std::string_view::npos;
  return head.ends_with('.') && is_domain_end(tail);
}

// "1.250." and "000 euro", not "in 2019." and "100 artsen".
bool breaks_number(std::string_view head, std::string_view tail) {
  if (!head.ends_with('.') || digits_at_begin(tail) != 3) return false;
  if (tail.size() > 3 && is_digit(tail[3])) return false;
  head.remove_prefix(std::min(head.find_first_of("0123456789"), head.size()));
  const std::size_t first = digits_at_begin(head);
  if (first == 0 || first > 3 || head.size() == first + 1) return false;
  for (head.remove_prefix(first); head.size() > 1; head.remove_prefix(4)) {
    if (head.front() != '.' || digits_at_begin(head.substr(1)) != 3) return false;
  }
  return head == ".";
}

}  // namespace

bool is_web_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos;
}

bool is_broken_token(std::string_view head, std::string_view tail) {
  if (head.empty() || tail.empty()) return false;
  if (breaks_web_address(head, tail) || breaks_mail_address(head, tail)) return true;
  if (breaks_number(head, tail)) return true;
  const bool digits = is_digit(tail.front());
  const bool range = head.ends_with("–") || head.ends_with("-");
  if (digits && range && head.size() > 3 && is_digit(head[head.size() - 4])) return true;
  // "artikel 7:" and "448 BW"
  if (digits && head.size() > 1 && head.ends_with(':') && is_digit(head.end()[-2]) &&
      head.size() <= 4)
    return true;
  return head.size() > 2 && head.ends_with('/') && is_lower(tail.front());
}

}  // namespace speerpunt
