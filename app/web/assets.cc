// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/assets.hh"

#include <algorithm>
#include <array>
#include <map>

#include "corpus/error.hh"
#include "corpus/sha256.hh"

namespace speerpunt::web {
namespace {

struct Entry {
  std::string_view name;
  std::string_view bytes;
};
constexpr Entry kAssets[] = {
#include "assets.inc"
};

constexpr std::size_t kShownHash = 12;

struct Type {
  std::string_view extension;
  std::string_view type;
};
constexpr std::array<Type, 4> kTypes{{{".css", "text/css; charset=utf-8"},
                                      {".js", "text/javascript; charset=utf-8"},
                                      {".json", "application/json"},
                                      {".svg", "image/svg+xml"}}};

}  // namespace

std::optional<Asset> asset(std::string_view name) {
  const auto* entry = std::ranges::find(kAssets, name, &Entry::name);
  if (entry == std::end(kAssets)) return std::nullopt;
  const auto* type = std::ranges::find_if(
      kTypes, [name](const Type& one) { return name.ends_with(one.extension); });
  return Asset{entry->name, entry->bytes, type->type};
}

std::string asset_address(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> addresses = [] {
    std::map<std::string, std::string, std::less<>> made;
    for (const Entry& entry : kAssets) {
      const std::string known(entry.name);
      made[known] = "/assets/" + known + "?v=" + sha256(entry.bytes).substr(0, kShownHash);
    }
    return made;
  }();
  const auto found = addresses.find(name);
  if (found == addresses.end())
    throw Error("asset-missing", "there is no asset " + std::string(name));
  return found->second;
}

}  // namespace speerpunt::web
