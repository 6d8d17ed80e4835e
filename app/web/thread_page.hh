// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// One thread. Throws Error "thread-unknown".
Response thread_page(const Visit& visit);

}  // namespace speerpunt::web
