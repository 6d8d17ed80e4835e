// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: opens the database of a shard.
#include <string>

#include <xapian.h>

#include "corpus/shard_address.hh"
#include "index/store/parted_database.hh"

namespace speerpunt {

// Kept in every shard, for a far one cannot be asked for its revision: raised by each commit.
inline constexpr const char* kChangesKey = "changes";
// The document that a far shard is being given: one that was given only half is taken out again.
// Or kUncommitted: only whole ones were, since the last commit.
inline constexpr const char* kUnfinishedKey = "unfinished";
inline constexpr const char* kUncommitted = "-";

// Never throws for a shard that cannot be used: `missing` says why then.
DatabasePart open_shard(const ShardAddress& address);
// In its place, without records: the others keep their numbers.
DatabasePart missing_shard(const ShardAddress& address, const std::string& reason);
// Throws Error "shard-missing", "shard-format", "shard-readonly", "index-locked".
Xapian::WritableDatabase open_writable_shard(const ShardAddress& address);

// A failure of Xapian came from this shard, or may have: it names it.
bool is_from(const Xapian::Error& error, const ShardAddress& address);
std::string reason_of(const Xapian::Error& error);

}  // namespace speerpunt
