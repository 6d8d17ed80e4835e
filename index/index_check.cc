// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_check.hh"

#include <sstream>

#include <unistd.h>

#include "corpus/error.hh"
#include "corpus/free_name.hh"
#include "index/shards.hh"
#include "index/store/index_database.hh"
#include "index/store/positions.hh"
#include "index/store/record.hh"
#include "index/store/shard_connection.hh"

namespace speerpunt {
namespace {

// Xapian's own check opens the tables for writing, though it writes nothing.
bool may_be_checked(const std::filesystem::path& index) {
  return ::access((index / "postlist.glass").c_str(), W_OK) == 0;
}

// What that check would find, as far as reading all of it tells; throws what Xapian throws.
void read_through(const Xapian::Database& database) {
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      continue;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    static_cast<void>(document.get_data());
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) continue;
  }
}

// That it still is what we wrote is seen by the sums of records. Someone may write meanwhile.
void read_records(const std::filesystem::path& folder) {
  constexpr int kAttempts = 3;
  for (int attempt = 1;; ++attempt) {
    try {
      const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
      check_positions(database);
      for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document stored = database.get_document(*at);
        if (!stored.get_data().empty()) static_cast<void>(record::data_of(stored));
      }
      return;
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt == kAttempts) throw;
    }
  }
}

std::string fault_in(const std::filesystem::path& folder) {
  try {
    require_index(folder);
    if (!may_be_checked(folder)) {
      read_through(Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS));
    } else {
      std::ostringstream said;
      const std::size_t faults = Xapian::Database::check(folder.string(), 0, &said);
      if (faults > 0) return "is damaged in " + std::to_string(faults) + " places";
    }
    read_records(folder);
    return {};
  } catch (const Xapian::Error& error) {
    return "is damaged: " + error.get_msg();
  } catch (const Error& error) {
    return "is damaged: " + std::string(error.what());
  }
}

}  // namespace

std::string index_fault(const Workspace& workspace) {
  const std::string fault = fault_in(workspace.index());
  return fault.empty() ? "" : "the index " + fault;
}

std::vector<std::string> shard_faults(const Workspace& workspace) {
  std::vector<std::string> faults;
  for (const ShardAddress& shard : read_shards(workspace)) {
    if (shard.kind != ShardAddress::Kind::kFolder || !open_shard(shard).missing.empty()) continue;
    if (const std::string fault = fault_in(shard.path); !fault.empty())
      faults.push_back("the shard " + shard.text + ' ' + fault);
  }
  return faults;
}

std::filesystem::path set_index_aside(const Workspace& workspace) {
  const std::filesystem::path aside = free_name(workspace.index().string() + ".damaged");
  std::error_code code;
  std::filesystem::rename(workspace.index(), aside, code);
  if (!code) std::filesystem::create_directory(workspace.index(), code);
  if (code)
    throw Error("workspace-unwritable", "cannot move the index aside: " + code.message(),
                workspace.index().string(), "check that you may write in the workspace folder");
  create_index(workspace.index());
  return aside;
}

}  // namespace speerpunt
