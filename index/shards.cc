// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/shards.hh"

#include <algorithm>
#include <chrono>
#include <utility>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "index/store/index_database.hh"
#include "index/store/record.hh"
#include "index/store/shard_connection.hh"
#include "index/store/workspace_file.hh"
#include "index/store/writable_parts.hh"

namespace speerpunt {
namespace {

using record::Term;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void write_shards(const Workspace& workspace, const std::vector<ShardAddress>& shards) {
  WorkspaceFile file(workspace.shards());
  file.write(to_json(shards) + "\n");
  file.keep();
}

std::vector<ShardAddress>::iterator find(std::vector<ShardAddress>& shards,
                                         const ShardAddress& wanted) {
  return std::ranges::find(shards, wanted.text, &ShardAddress::text);
}

// Two addresses may be of one database, also the workspace's own: then everything would be found
// twice.
void require_other(const Workspace& workspace, const std::string& uuid, const std::string& text) {
  std::vector<std::string> known{
      Xapian::Database(workspace.index().string(), Xapian::DB_BACKEND_GLASS).get_uuid()};
  for (const ShardAddress& shard : read_shards(workspace)) {
    const DatabasePart part = open_shard(shard);
    if (part.missing.empty()) known.push_back(part.database.get_uuid());
  }
  if (std::ranges::find(known, uuid) != known.end())
    throw Error("shard-known", "this database is a part of the index already", text,
                "see `speerpunt shards list`");
}

ShardState measured(const std::string& address, const Xapian::Database& database, double open_ms) {
  constexpr int kQuestions = 9;
  ShardState state{address, {}, 0, 0, open_ms, 0};
  std::vector<double> times;
  for (int question = 0; question < kQuestions; ++question) {
    const Clock::time_point start = Clock::now();
    state.documents = database.get_termfreq(record::term(Term::kIsDocument));
    times.push_back(milliseconds_since(start));
  }
  std::ranges::sort(times);
  state.answer_ms = times[times.size() / 2];
  state.passages = database.get_termfreq(record::term(Term::kIsPassage));
  return state;
}

}  // namespace

void MissingShards::note(const std::string& address, const std::string& reason) {
  const std::lock_guard guard(lock_);
  noted_[address] = reason;
  now_[address] = reason;
}

void MissingShards::note_found(const std::string& address) {
  const std::lock_guard guard(lock_);
  now_.erase(address);
}

MissingShards::Reasons MissingShards::now() const {
  const std::lock_guard guard(lock_);
  return now_;
}

MissingShards::Reasons MissingShards::noted() const {
  const std::lock_guard guard(lock_);
  return noted_;
}

std::vector<ShardAddress> read_shards(const Workspace& workspace) {
  std::error_code code;
  if (!std::filesystem::exists(workspace.shards(), code)) return {};
  try {
    return shards_from_json(read_file(workspace.shards()));
  } catch (const Error& error) {
    throw Error("shards-damaged", std::string("the list of shards cannot be read: ") + error.what(),
                workspace.shards().string(), "mend that file: docs/formats.md says how it looks");
  }
}

void add_shard(const Workspace& workspace, const ShardAddress& shard) {
  std::vector<ShardAddress> shards = read_shards(workspace);
  if (find(shards, shard) != shards.end())
    throw Error("shard-known", "this shard is in the list already", shard.text,
                "see `speerpunt shards list`");
  bool has_records = false;
  {
    const Xapian::WritableDatabase database = open_writable_shard(shard);
    require_other(workspace, database.get_uuid(), shard.text);
    has_records = database.get_doccount() > 0;
  }
  shards.push_back(shard);
  write_shards(workspace, shards);
  if (has_records) WritableParts(workspace).commit();  // learns its words
}

void remove_shard(const Workspace& workspace, const ShardAddress& shard, bool lost) {
  std::vector<ShardAddress> shards = read_shards(workspace);
  const auto at = find(shards, shard);
  if (at == shards.end())
    throw Error("shard-unknown", "this shard is not in the list", shard.text,
                "see `speerpunt shards list`");
  if (!lost) {
    const DatabasePart part = open_shard(shard);
    if (!part.missing.empty())
      throw Error("shard-missing", "the shard cannot be reached: " + part.missing, shard.text,
                  "whether it holds anything is not known; --lost takes it out of the list all the "
                  "same");
    const std::size_t documents = part.database.get_termfreq(record::term(Term::kIsDocument));
    if (part.database.get_doccount() > 0)
      throw Error("shard-in-use", "the shard holds " + std::to_string(documents) + " documents",
                  shard.text,
                  "without it they are not found any more. Remove them first (`speerpunt docs "
                  "remove`), or take it out with --lost and read their files again with "
                  "`speerpunt add`");
  }
  shards.erase(at);
  write_shards(workspace, shards);
}

std::vector<ShardState> check_shards(const Workspace& workspace) {
  std::vector<ShardState> states;
  Clock::time_point start = Clock::now();
  const IndexDatabase whole(workspace);  // its own index must be there
  const Xapian::Database own(workspace.index().string(), Xapian::DB_BACKEND_GLASS);
  states.push_back(measured({}, own, milliseconds_since(start)));
  for (const ShardAddress& shard : read_shards(workspace)) {
    start = Clock::now();
    const DatabasePart part = open_shard(shard);
    try {
      if (part.missing.empty())
        states.push_back(measured(shard.text, part.database, milliseconds_since(start)));
      else
        states.push_back({shard.text, part.missing});
    } catch (const Xapian::Error& error) {
      states.push_back({shard.text, reason_of(error)});
    }
  }
  return states;
}

}  // namespace speerpunt
