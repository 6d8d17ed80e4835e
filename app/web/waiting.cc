// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/waiting.hh"

#include <string>

namespace speerpunt::web {
namespace {

constexpr const char* kSeconds = "2";

}  // namespace

Response waiting_page(const Visit& visit, std::string_view title, std::string_view section,
                      std::string_view what) {
  const Html body = tag("h1", title) + tag("p", {{"role", "status"}, {"class", "leeg"}}, what,
                                           " Deze pagina ververst zichzelf; zoeken en lezen kan "
                                           "intussen gewoon.");
  return show(visit, {std::string(title), section, body}).with("Refresh", kSeconds);
}

Html outdated_note(bool current) {
  if (current) return {};
  return tag("p", {{"class", "let-op"}, {"role", "status"}},
             "Dit is de stand van voor de laatste wijziging; de nieuwe wordt nu gemaakt. Ververs "
             "de pagina over een ogenblik.");
}

}  // namespace speerpunt::web
