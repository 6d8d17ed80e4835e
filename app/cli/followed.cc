// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/followed.hh"

#include "app/cli/progress.hh"

namespace speerpunt::cli {

Threads followed(const Workspace& workspace, const IndexReader& index, Terminal& terminal) {
  Progress progress(terminal, "documents followed");
  return {workspace, index, [&progress](std::size_t done, std::size_t documents) {
            progress.update(done, documents, 0);
            return true;
          }};
}

}  // namespace speerpunt::cli
