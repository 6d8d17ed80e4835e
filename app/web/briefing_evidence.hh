// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The quotes of a briefing, to pick, drop and order.
#include <string>

#include "app/web/briefing_address.hh"
#include "app/web/html.hh"
#include "app/web/made_briefings.hh"

namespace speerpunt::web {

// Its buttons belong to the form with the id `form`.
Html evidence_list(const MadeBriefing& made, const BriefingAddress& address,
                   const std::string& form);

// The choices after "weg ID", "erbij ID", "omhoog ID", "omlaag ID" or "alles". Throws Error "usage"
// for anything else.
BriefingAddress after(const std::string& wish, BriefingAddress address, const Briefing& briefing);

}  // namespace speerpunt::web
