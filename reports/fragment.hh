// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether words say something by themselves.
#include <string_view>

namespace speerpunt {

// Begins with a small letter, or has no verb ("contact tussen huisarts en specialist"): it needs
// the words that it was written after. A verb is known by its form; a noun of the same form
// ("markt") is taken for one.
bool is_fragment(std::string_view text);

}  // namespace speerpunt
