// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/index_database.hh"

#include <chrono>
#include <thread>
#include <utility>

namespace speerpunt {
namespace {

Xapian::Database opened(const std::filesystem::path& folder) {
  // Xapian's own marker of a database; it appears with the first commit.
  std::error_code code;
  if (!std::filesystem::exists(folder / "iamglass", code)) return {};
  return Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS);
}

}  // namespace

IndexDatabase::IndexDatabase(std::filesystem::path folder) : folder_(std::move(folder)) {
  for (int attempt = 1;; ++attempt) {
    try {
      database_ = opened(folder_);
      return;
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == kAttempts) throw translated(error, folder_);
    } catch (const Xapian::Error& error) {
      throw translated(error, folder_);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

void IndexDatabase::reopen() {
  try {
    database_.reopen();
  } catch (const Xapian::DatabaseModifiedError&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));  // the step finds out again
  } catch (const Xapian::Error& error) {
    throw translated(error, folder_);
  }
}

std::size_t IndexDatabase::count(record::Term kind) {
  return read([&](const Xapian::Database& database) {
    return std::size_t{database.get_termfreq(record::term(kind))};
  });
}

std::vector<std::string> IndexDatabase::data(const std::string& term) {
  return read([&](const Xapian::Database& database) {
    std::vector<std::string> found;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
      found.push_back(database.get_document(*at).get_data());
    return found;
  });
}

}  // namespace speerpunt
