// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Briefings as they were chosen, kept for a while: a page, its preview and its files are of one
// making.
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/web/briefing_address.hh"
#include "app/web/overview.hh"
#include "app/web/reading_room.hh"
#include "corpus/briefing.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt::web {

struct OtherQuote {
  Finding finding;
  std::string source;  // title of its document
};

struct MadeBriefing {
  BriefRequest request;
  std::shared_ptr<const FollowedThreads> threads;  // of which `request` has the lineage
  Briefing briefing;
  std::vector<OtherQuote> others;  // that could stand in it: dropped, or less weighty
};

// Or the path of what has no title; empty: it is no source of the briefing.
std::string title_of(const DocumentId& document, const Briefing& briefing);

class MadeBriefings {
 public:
  // The readers are started with this: make it before there are threads.
  MadeBriefings();

  // Null: the threads that a briefing tells of are still being followed, after `wait`. Throws what
  // compose() throws, and what read_provenance() throws for an earlier one.
  std::shared_ptr<const MadeBriefing> look(Site& site, Desk& desk, const BriefingAddress& address,
                                           std::chrono::milliseconds wait);
  // A file of it, once every quote was found again on its page. Throws what prove() and
  // export_briefing() throw.
  std::string proven_file(Site& site, Desk& desk, const MadeBriefing& made,
                          const std::string& form);

 private:
  using Known = std::pair<std::string, std::shared_ptr<const MadeBriefing>>;

  std::mutex lock_;
  std::list<Known> known_;  // the last one used first
  std::mutex readers_lock_;
  ReaderPool readers_;
};

}  // namespace speerpunt::web
