// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/member_name.hh"

#include <algorithm>
#include <vector>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestPart = 120;  // bytes; file systems take 255
constexpr std::size_t kMostParts = 8;
constexpr std::size_t kLongestEnding = 12;
constexpr std::string_view kNameless = "bijlage";

// Where the ending of a name begins, its dot included; its size where there is none.
std::size_t ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const bool is_ending = dot != std::string_view::npos && dot > 0 &&
                         name.size() - dot <= kLongestEnding && dot + 1 < name.size();
  return is_ending ? dot : name.size();
}

// Cuts between characters, and keeps the ending: it tells Markdown from text.
std::string shortened(const std::string& part) {
  if (part.size() <= kLongestPart) return part;
  const std::string ending = part.substr(ending_of(part));
  std::size_t end = kLongestPart - ending.size();
  while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xC0U) == 0x80U) --end;
  return part.substr(0, end) + ending;
}

std::string cleaned(std::string_view part) {
  // Control characters go, and so do the invisible ones that turn the writing direction.
  std::string text = dutch::normalise(
      dutch::is_valid_utf8(part) ? std::string(part) : dutch::to_utf8(part, "windows-1252"));
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  for (const std::string_view mark : {"\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C",
                                      "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  }
  if (text == "." || text == "..") return {};
  return shortened(text);
}

std::string safe_path(std::string_view name) {
  std::vector<std::string> parts;
  while (!name.empty()) {
    const std::size_t end = name.find_first_of("/\\");
    std::string part = cleaned(name.substr(0, end));
    if (!part.empty()) parts.push_back(std::move(part));
    name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
  }
  if (parts.empty()) return std::string(kNameless);
  if (parts.size() > kMostParts) {
    parts.erase(parts.begin(), parts.end() - static_cast<std::ptrdiff_t>(kMostParts));
  }
  std::string path;
  for (const std::string& part : parts) path += (path.empty() ? "" : "/") + part;
  return path;
}

}  // namespace

std::string MemberNames::next(std::string_view name) {
  const std::string path = safe_path(name);
  std::string unique = path;
  const std::size_t folder = path.rfind('/') + 1;
  const std::size_t ending = folder + ending_of(std::string_view(path).substr(folder));
  for (std::size_t number = 2; !taken_.insert(unique).second; ++number) {
    unique = path.substr(0, ending) + " (" + std::to_string(number) + ")" + path.substr(ending);
  }
  return unique;
}

}  // namespace speerpunt
