// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all pages share, and what one request has.
#include <string>
#include <vector>

#include "app/web/door.hh"
#include "app/web/made_briefings.hh"
#include "app/web/overview.hh"
#include "app/web/page_images.hh"
#include "app/web/reading_room.hh"
#include "app/web/server/http.hh"
#include "corpus/theme.hh"
#include "index/workspace.hh"

namespace speerpunt::web {

struct Site {
  Workspace workspace;
  std::vector<Theme> themes;
  ReadingRoom room;
  PageImages& pages;
  Sessions& sessions;
  Door& door;
  MadeBriefings& briefings;
  Overview overview = {};
};

struct Visit {
  Site& site;
  const Request& request;
  const Session& session;                 // with empty texts on routes that are open
  const std::vector<std::string>& parts;  // of the path, where the route has {}
};

}  // namespace speerpunt::web
