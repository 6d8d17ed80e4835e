// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a thread is shown.
#include <string>

#include "app/web/html.hh"
#include "app/web/overview.hh"
#include "app/web/site.hh"

namespace speerpunt::web {

// A sign and the word: "▲ aangescherpt".
Html change_mark(Change change, bool proposal);

// All that happened in it, oldest first: what changed word by word, what shows it, where it stands;
// and, where it may be written, whether a link is right. `here`: id of the recommendation that the
// page is about; empty: none.
Html thread_steps(const Visit& visit, const FollowedThreads& followed, const std::string& thread,
                  const std::string& here);

// "/aanbeveling/…" of a statement that is a recommendation, else the page where it stands.
std::string address_of(const Statement& statement);

}  // namespace speerpunt::web
