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

class IndexDatabase {
 public:
  // A workspace without a commit so far is an empty database. Throws Error.
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

  std::size_t count(record::Term kind);
  // The data of the records with the term, in the order they were written.
  std::vector<std::string> data(const std::string& term);

 private:
  static constexpr int kAttempts = 10;
  void reopen();
  std::filesystem::path folder_;
  Xapian::Database database_;
};

}  // namespace speerpunt
