// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a briefing fit on its pages: chooses what to keep, and says in it what was left out.
#include <cstddef>
#include <functional>

#include "corpus/briefing.hh"

namespace speerpunt {

// On how many pages a briefing comes.
using PageCount = std::function<std::size_t(const Briefing&)>;

// Without its lightest findings (FindingContext::weight), as few as it takes to come on at most
// `most` pages. The heaviest of a section weighs more there; that of the kernel and of an item of
// the agenda goes after all others, and never the last of all. Sources that are not quoted any more
// go too. What does not fit even so stays longer, and says that. `pages` is asked about as often as
// the findings can be halved.
Briefing fitted(const Briefing& briefing, std::size_t most, const PageCount& pages);

}  // namespace speerpunt
