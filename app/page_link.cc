// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_link.hh"

#include <string_view>

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string encoded;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return encoded;
}

}  // namespace

std::string page_link(const Workspace& workspace, const fs::path& output,
                      const DocumentId& document, PageNumber page) {
  const auto original = workspace.original(document);
  if (!original) return {};
  const fs::path folder = output.empty() ? fs::current_path() : fs::absolute(output).parent_path();
  std::string link =
      percent_encoded(fs::absolute(*original).lexically_relative(folder).generic_string());
  if (original->extension() == ".pdf") link += "#page=" + std::to_string(page.value);
  return link;
}

}  // namespace speerpunt
