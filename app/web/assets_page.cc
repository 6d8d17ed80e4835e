// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/assets_page.hh"

#include "app/web/assets.hh"
#include "corpus/error.hh"

namespace speerpunt::web {

Response asset_file(const Visit& visit) {
  const auto found = asset(visit.parts.front());
  if (!found) return plain_response(404, "Niet gevonden.");
  return {200,
          {{"Content-Type", std::string(found->type)},
           {"Cache-Control", "public, max-age=31536000, immutable"}},
          std::string(found->bytes)};
}

}  // namespace speerpunt::web
