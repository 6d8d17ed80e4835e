// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/synonyms.hh"
#include "reports/compose.hh"

namespace speerpunt {

// What is added to a briefing when its quotes are chosen, and takes room too.
using Addition = std::function<void(Briefing&)>;

// compose(), then without what has no room on the pages that the template allows, as PDF and as
// Word file: every form of a briefing has the same quotes. Then with `addition`. Throws what
// compose() throws, and Error "press-unavailable".
Briefing fitted_briefing(const IndexReader& index, const std::vector<Theme>& themes,
                         const Synonyms& synonyms, const BriefRequest& request,
                         const Addition& addition = {});

}  // namespace speerpunt
