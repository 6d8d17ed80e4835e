// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: a Xapian database that is read while someone else may write to it.
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/store/parted_database.hh"
#include "index/store/record.hh"
#include "index/store/xapian_error.hh"
#include "index/workspace.hh"

namespace speerpunt {

// What the terms mean: raised whenever words are stored in another way, so that an index never
// holds two ways. 2: weak stems and parts of compounds; 3: main stems with
// positions; 6: stems by their forms; 7: places of titles once, packed sketches;
// 8: positions in blocks.
constexpr int kIndexFormat = 8;
constexpr const char* kFormatKey = "format";

// Makes an empty database where there is none, and in place of one with an older format; another
// one that is there is left as it is.
void create_index(const std::filesystem::path& folder);
// Throws Error "index-missing" or "index-damaged" if the folder holds no database: what was read
// must not be taken for an archive without documents.
void require_index(const std::filesystem::path& folder);

// The workspace's own index and its shards. A shard that cannot be reached, or no longer, is read
// as if it were empty, and said so: see missing().
class IndexDatabase {
 public:
  // Throws Error "index-missing", "index-damaged" or "shards-damaged".
  explicit IndexDatabase(const Workspace& workspace);

  // Runs `step(database)`. A writer that commits twice takes the ground from under a reader, and a
  // shard may go away: then the database is opened anew and the step runs again.
  template <typename Step>
  auto read(Step step) {
    for (int attempt = 1;; ++attempt) {
      try {
        return step(std::as_const(database_));
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kAttempts) throw translated(error, folder_);
        reopen();
      } catch (const Xapian::Error& error) {
        if (attempt == kAttempts || !lose_shard(error, attempt)) throw translated(error, folder_);
      }
    }
  }

  // Another number: it was opened anew, and what was read from it may have changed.
  std::size_t state() const { return state_; }
  // The shards that are missing, in their order.
  std::vector<std::string> missing() const;

  std::size_t count(record::Term kind);
  // The data of the records with the term, in the order they were written.
  std::vector<std::string> data(const std::string& term);

 private:
  static constexpr int kAttempts = 10;
  void reopen();
  // True: the step may run again, without the shard or with a new connection to it.
  bool lose_shard(const Xapian::Error& error, int attempt);
  void connect();

  Workspace workspace_;
  std::filesystem::path folder_;
  std::vector<ShardAddress> shards_;
  std::map<std::string, std::string> failed_;  // once, by address: why
  std::set<std::string> lost_;                 // not asked again by this reader
  Xapian::Database own_;
  PartedDatabase database_;
  std::size_t state_ = 0;
};

}  // namespace speerpunt
