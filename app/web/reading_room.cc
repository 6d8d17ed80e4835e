// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/reading_room.hh"

#include <sys/stat.h>

#include "query/workspace_synonyms.hh"

namespace speerpunt::web {
namespace {

std::string state_of(const std::filesystem::path& file) {
  struct stat state {};
  if (::stat(file.c_str(), &state) != 0) return "-";
  return std::to_string(state.st_ino) + "." + std::to_string(state.st_size) + "." +
         std::to_string(state.st_mtim.tv_sec) + "." + std::to_string(state.st_mtim.tv_nsec);
}

// Xapian writes this small file anew at every commit; the folder of the user's own thesaurus
// changes with its files' names.
std::string state_of(const Workspace& workspace) {
  return state_of(workspace.index() / "iamglass") + "/" + state_of(workspace.shards()) + "/" +
         state_of(workspace.root() / "thesaurus.cache") + "/" +
         state_of(workspace.root() / "thesaurus");
}

}  // namespace

Desk::Desk(const Workspace& workspace)
    : index(workspace), synonyms(open_synonyms(workspace).synonyms) {}

bool Desk::may_know_more() const {
  return !index.missing_shards().empty() && Clock::now() - opened_ > kRetry;
}

const std::vector<Document>& Desk::documents() {
  if (!documents_) documents_ = index.documents();
  return *documents_;
}

const Citable& Desk::citable() {
  if (!citable_) citable_.emplace(documents());
  return *citable_;
}

std::string ReadingRoom::state() const {
  return state_of(workspace_);
}

ReadingRoom::Lease ReadingRoom::take() {
  const std::string now = state();
  std::vector<std::unique_ptr<Desk>> old;  // closed when the lock is open again
  std::unique_ptr<Desk> desk;
  {
    const std::lock_guard guard(lock_);
    while (!free_.empty() && !desk) {
      const bool is_good = free_.back()->seen == now && !free_.back()->may_know_more();
      auto& to = is_good ? desk : old.emplace_back();
      to = std::move(free_.back());
      free_.pop_back();
    }
  }
  if (!desk) {
    desk = std::make_unique<Desk>(workspace_);
    desk->seen = now;
  }
  return {desk.release(), [this](Desk* used) { give_back(used); }};
}

void ReadingRoom::give_back(Desk* desk) {
  std::unique_ptr<Desk> used(desk);
  const std::lock_guard guard(lock_);
  if (free_.size() < kept_) free_.push_back(std::move(used));
}

}  // namespace speerpunt::web
