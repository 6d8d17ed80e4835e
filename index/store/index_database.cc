// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/index_database.hh"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "index/shards.hh"
#include "index/store/fetched_records.hh"
#include "index/store/shard_connection.hh"

namespace speerpunt {
namespace {

// Xapian's own marker of a database.
std::filesystem::path marker(const std::filesystem::path& folder) {
  return folder / "iamglass";
}

// One that cannot be read is not called older: it is not to be thrown away.
bool is_older(const std::filesystem::path& folder) {
  try {
    const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    const std::string format = database.get_metadata(kFormatKey);
    return format.empty() || std::stoi(format) < kIndexFormat;
  } catch (const Xapian::Error&) {
    return false;
  } catch (const std::logic_error&) {
    return false;
  }
}

}  // namespace

void create_index(const std::filesystem::path& folder) {
  std::error_code code;
  const bool exists = std::filesystem::exists(marker(folder), code);
  if (exists && !is_older(folder)) return;
  if (!exists && !std::filesystem::is_empty(folder, code)) require_index(folder);
  // Made beside its place: whoever is killed meanwhile leaves no half database.
  const std::filesystem::path half = folder.string() + ".half";
  std::filesystem::remove_all(half, code);
  try {
    Xapian::WritableDatabase made(half.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    made.set_metadata(kFormatKey, std::to_string(kIndexFormat));
    made.commit();
  } catch (const Xapian::Error& error) {
    throw translated(error, folder);
  }
  if (exists) std::filesystem::remove_all(folder, code);
  std::filesystem::rename(half, folder, code);
  if (code)
    throw Error("workspace-unwritable", "cannot make the index: " + code.message(), folder.string(),
                "choose a folder that you may write to");
}

void require_index(const std::filesystem::path& folder) {
  std::error_code code;
  if (std::filesystem::exists(marker(folder), code)) return;
  if (code == std::errc::permission_denied)
    throw Error("index-unreadable", "the index may not be read: " + code.message(), folder.string(),
                "ask for the right to read the workspace folder");
  if (std::filesystem::is_directory(folder, code) && !std::filesystem::is_empty(folder, code))
    throw Error("index-damaged", "the index is not whole", folder.string(), kRebuildHint);
  throw Error("index-missing", "the index of this workspace is gone", folder.string(),
              kRebuildHint);
}

IndexDatabase::IndexDatabase(const Workspace& workspace)
    : workspace_(workspace), folder_(workspace.index()) {
  require_index(folder_);
  shards_ = read_shards(workspace);
  for (int attempt = 1;; ++attempt) {
    try {
      own_ = Xapian::Database(folder_.string(), Xapian::DB_BACKEND_GLASS);
      break;
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == kAttempts) throw translated(error, folder_);
    } catch (const Xapian::Error& error) {
      throw translated(error, folder_);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  connect();
}

// Also the connections that did not fail: of a question that was broken off, one may still be
// sending the answer.
void IndexDatabase::connect() {
  std::vector<DatabasePart> parts(1);
  parts.front().database = own_;
  for (const ShardAddress& address : shards_) {
    const bool is_lost = lost_.contains(address.text);
    DatabasePart part =
        is_lost ? missing_shard(address, failed_.at(address.text)) : open_shard(address);
    if (part.missing.empty())
      workspace_.missing_shards().note_found(address.text);
    else
      workspace_.missing_shards().note(address.text, part.missing);
    parts.push_back(std::move(part));
  }
  database_ = PartedDatabase(std::move(parts));
}

bool IndexDatabase::lose_shard(const Xapian::Error& error, int attempt) {
  constexpr int kTries = 3;
  const std::string_view type = error.get_type();
  const bool is_slow = type == "NetworkTimeoutError";
  const bool is_of_network = is_slow || type == "NetworkError";
  const auto from = std::ranges::find_if(
      shards_, [&](const ShardAddress& address) { return is_from(error, address); });
  if (from == shards_.end() && (!is_of_network || shards_.empty() || attempt > kTries))
    return false;
  if (from != shards_.end()) {
    // One that kept us waiting would do so again; one that closed an idle connection is there.
    const bool again = !failed_.emplace(from->text, reason_of(error)).second;
    if (is_slow || again || !is_of_network) lost_.insert(from->text);
  }
  ++state_;
  connect();
  return true;
}

std::vector<std::string> IndexDatabase::missing() const {
  std::vector<std::string> found;
  for (const DatabasePart& part : database_.parts())
    if (!part.missing.empty()) found.push_back(part.address->text);
  return found;
}

void IndexDatabase::reopen() {
  ++state_;
  try {
    own_.reopen();
  } catch (const Xapian::DatabaseModifiedError&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));  // the step finds out again
  } catch (const Xapian::Error& error) {
    throw translated(error, folder_);
  }
  connect();
}

std::size_t IndexDatabase::count(record::Term kind) {
  return read([&](const Xapian::Database& database) {
    return std::size_t{database.get_termfreq(record::term(kind))};
  });
}

std::vector<std::string> IndexDatabase::data(const std::string& term) {
  return read([&](const PartedDatabase& database) {
    std::vector<std::string> found;
    if (database.is_far()) {
      for (FetchedRecord& one : fetch(database, Xapian::Query(term)))
        found.push_back(std::move(one.data));
      return found;
    }
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
      found.push_back(record::data_of(database.get_document(*at)));
    return found;
  });
}

}  // namespace speerpunt
