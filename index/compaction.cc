// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/compaction.hh"

#include <cerrno>
#include <filesystem>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <stdio.h>
#include <xapian.h>

#include "corpus/error.hh"
#include "index/index_writer.hh"
#include "index/store/workspace_file.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(folder)) bytes += entry.file_size();
  return bytes;
}

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(error == ENOSPC ? "disk-full" : "workspace-unwritable",
              "cannot compact the index: " + std::generic_category().message(error), path.string(),
              "the index is as it was; make room on the disk or ask for the right to write");
}

void exchange(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
    fail(other, errno);
}

}  // namespace

Compaction compact_index(const Workspace& workspace) {
  IndexWriter lock(workspace);
  Compaction done;
  done.before = bytes_in(workspace.index());
  lock.forget_removed();
  const fs::path made = workspace.root() / ("index" + std::string(kTemporaryEnd));
  try {
    fs::remove_all(made);
    Xapian::Database(workspace.index().string())
        .compact(made.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    for (const auto& entry : fs::directory_iterator(made)) sync_to_disk(entry.path());
    sync_to_disk(made);
    done.after = bytes_in(made);
  } catch (const Xapian::Error& error) {
    std::error_code ignored;
    fs::remove_all(made, ignored);
    throw translated(error, workspace.index());
  } catch (const fs::filesystem_error& error) {
    fail(error.path1(), error.code().value());
  }
  exchange(made, workspace.index());
  sync_to_disk(workspace.root());
  std::error_code ignored;
  fs::remove_all(made, ignored);
  return done;
}

}  // namespace speerpunt
