// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speerpunt {

// In what order matches come. By date: imprecise dates by their first day, unknown ones last.
enum class MatchOrder { kRelevance, kNewest, kOldest };

}  // namespace speerpunt
