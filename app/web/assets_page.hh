// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

Response asset_file(const Visit& visit);  // /assets/NAME

}  // namespace speerpunt::web
