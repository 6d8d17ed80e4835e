// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: a Xapian database that is read while someone else may write to it.
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/store/record.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {

// What the terms mean: raised whenever words are stored in another way, so that an index never
// holds two ways. 2: weak stems and parts of compounds; 3: main stems with
// positions; 6: stems by their forms.
constexpr int kIndexFormat = 6;

// Makes an empty database where there is none, and in place of one with an older format; another
// one that is there is left as it is.
void create_index(const std::filesystem::path& folder);
// Throws Error "index-missing" or "index-damaged" if the folder holds no database: what was read
// must not be taken for an archive without documents.
void require_index(const std::filesystem::path& folder);

class IndexDatabase {
 public:
  // Throws Error "index-missing" or "index-damaged".
  explicit IndexDatabase(std::filesystem::path folder);

  // Runs `step(database)`. A writer that commits twice takes the ground from under a reader: then
  // the database is opened anew and the step runs again.
  template <typename Step>
  auto read(Step step) {
    for (int attempt = 1;; ++attempt) {
      try {
        return step(std::as_const(database_));
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kAttempts) throw translated(error, folder_);
      } catch (const Xapian::Error& error) {
        throw translated(error, folder_);
      }
      reopen();
    }
  }

  // Another number: it was opened anew, and what was read from it may have changed.
  std::size_t state() const { return state_; }

  // The data of a record. None is stored without: Xapian gives "" if the file with them is gone.
  static std::string data_of(const Xapian::Document& stored);
  std::size_t count(record::Term kind);
  // The data of the records with the term, in the order they were written.
  std::vector<std::string> data(const std::string& term);

 private:
  static constexpr int kAttempts = 10;
  void reopen();
  std::filesystem::path folder_;
  Xapian::Database database_;
  std::size_t state_ = 0;
};

}  // namespace speerpunt
