// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speerpunt {

// Loads what libxml2, GMime and ICU read from disk, before the sandbox closes.
void warm_up_forms();

}  // namespace speerpunt
