// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_check.hh"

#include <sstream>

#include "corpus/error.hh"
#include "corpus/free_name.hh"
#include "index/store/index_database.hh"

namespace speerpunt {

std::string index_fault(const Workspace& workspace) {
  try {
    require_index(workspace.index());
    std::ostringstream said;
    const std::size_t faults = Xapian::Database::check(workspace.index().string(), 0, &said);
    return faults == 0 ? std::string()
                       : "the index is damaged in " + std::to_string(faults) + " places";
  } catch (const Xapian::Error& error) {
    return "the index is damaged: " + error.get_msg();
  } catch (const Error& error) {
    return error.what();
  }
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
