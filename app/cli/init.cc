// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/verb_list.hh"
#include "index/workspace.hh"

namespace speerpunt::cli {
namespace {

ExitCode run_init(const Arguments& arguments, Terminal& terminal) {
  const std::string folder =
      arguments.value("DIR").value_or(arguments.value_or("--workspace", "."));
  const Workspace workspace = Workspace::create(folder);
  terminal.out() << workspace.root().string() << '\n';
  terminal.note("Next: speerpunt add FOLDER");
  return kDone;
}

}  // namespace

Verb init_verb() {
  return {"init",
          "make a workspace",
          "Makes the folder DIR (here, by default) into a workspace. A workspace that is there "
          "already is left as it is.",
          {{"DIR", "folder of the workspace"}},
          {},
          {{"speerpunt init archief", "make a workspace in the folder archief"}},
          run_init};
}

}  // namespace speerpunt::cli
