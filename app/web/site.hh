// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all pages share, and what one request has.
#include <string>
#include <vector>

#include "app/web/additions.hh"
#include "app/web/door.hh"
#include "app/web/made_briefings.hh"
#include "app/web/overview.hh"
#include "app/web/page_images.hh"
#include "app/web/reading_room.hh"
#include "app/web/server/http.hh"
#include "app/web/upload_spool.hh"
#include "corpus/theme.hh"
#include "index/workspace.hh"

namespace speerpunt::web {

struct UploadLimits {
  std::size_t file_bytes = std::size_t{50} << 20;
  std::size_t bytes = std::size_t{1} << 30;  // of all files that come at once
};

struct Site {
  Workspace workspace;
  std::vector<Theme> themes;
  ReadingRoom room;
  PageImages& pages;
  Sessions& sessions;
  Door& door;
  MadeBriefings& briefings;
  Additions* additions;  // null: nothing can be added
  const UploadSpool& spool;
  UploadLimits uploads = {};
  Overview overview = {};
};

struct Visit {
  Site& site;
  const Request& request;
  const Session& session;                 // with empty texts on routes that are open
  const std::vector<std::string>& parts;  // of the path, where the route has {}
};

}  // namespace speerpunt::web
