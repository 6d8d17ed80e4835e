// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/shards.hh"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"

namespace speerpunt::cli {
namespace {

std::string in_milliseconds(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f ms", value);
  return text;
}

ExitCode list_shards(const Workspace& workspace, bool json, Terminal& terminal) {
  const std::vector<ShardAddress> shards = read_shards(workspace);
  if (json) {
    terminal.out() << to_json(shards) << '\n';
    return kDone;
  }
  for (const ShardAddress& shard : shards) terminal.out() << one_line(shard.text) << '\n';
  if (shards.empty()) terminal.note("de index staat geheel in de werkmap; er zijn geen delen");
  return kDone;
}

ExitCode check(const Workspace& workspace, bool json, Terminal& terminal) {
  const std::vector<ShardState> states = check_shards(workspace);
  const bool all =
      std::ranges::all_of(states, [](const ShardState& state) { return state.missing.empty(); });
  if (json) {
    terminal.out() << to_json(states) << '\n';
    return all ? kDone : kPartlyDone;
  }
  for (const ShardState& state : states) {
    terminal.out() << (state.address.empty() ? "(werkmap)" : one_line(state.address)) << ": ";
    if (!state.missing.empty()) {
      terminal.out() << "onbereikbaar: " << one_line(state.missing) << '\n';
      continue;
    }
    terminal.out() << state.documents << (state.documents == 1 ? " document, " : " documenten, ")
                   << state.passages << " passages, openen " << in_milliseconds(state.open_ms)
                   << ", antwoord " << in_milliseconds(state.answer_ms) << '\n';
  }
  return all ? kDone : kPartlyDone;
}

ExitCode add(const Workspace& workspace, const ShardAddress& shard, Terminal& terminal) {
  const std::vector<ShardState> before = check_shards(workspace);
  add_shard(workspace, shard);
  std::size_t documents = 0;
  for (const ShardState& state : before) documents += state.documents;
  terminal.note("from now on `speerpunt add` spreads documents over " +
                std::to_string(before.size() + 1) + " parts");
  if (documents > 0)
    terminal.note(
        "the " + std::to_string(documents) +
        (documents == 1 ? " document that is there stays" : " documents that are there stay") +
        " where " + (documents == 1 ? "it is" : "they are"));
  return kDone;
}

ExitCode run_shards(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  const Workspace workspace = open_workspace(arguments);
  if (words.size() <= 1 && action == "list")
    return list_shards(workspace, arguments.has("--json"), terminal);
  if (words.size() == 1 && action == "check")
    return check(workspace, arguments.has("--json"), terminal);
  if (words.size() == 2 && action == "add")
    return add(workspace, shard_address(words[1]), terminal);
  if (words.size() == 2 && action == "remove") {
    remove_shard(workspace, shard_address(words[1]), arguments.has("--lost"));
    return kDone;
  }
  throw Error("usage", "shards knows list, check, add ADDRESS and remove ADDRESS, not \"" +
                           join(words, " ") + "\"");
}

}  // namespace

Verb shards_verb() {
  return {"shards",
          "spread the index over other databases and machines",
          "`add` puts a shard behind the workspace's own index: the folder of a database, "
          "tcp://HOST:PORT of a xapian-tcpsrv --writable, or ssh://[USER@]HOST/PATH, where "
          "xapian-progsrv is run. New documents are spread over all of them; what is there stays "
          "where it is. Everything is asked of all of them as of one index. A shard that cannot be "
          "reached is told of, and the rest is given with exit code 3; nothing is added then. "
          "`check` says of each whether it answers and how fast; `remove` takes one out that holds "
          "nothing. The server of Xapian asks for no password: use tcp:// on one machine or behind "
          "a tunnel only. docs/shards.md says how it is set up.",
          {{"ACTION",
            "list, check, add ADDRESS, remove ADDRESS",
            false,
            true,
            {"list", "check", "add", "remove"}}},
          {{"--json", "", "", "list and check: JSON"},
           {"--lost", "", "", "remove: also one that holds documents or cannot be reached"}},
          {{"speerpunt shards add ssh://archief@tweede/srv/speerpunt/deel", "one more machine"},
           {"speerpunt shards check", "do all of them answer?"}},
          run_shards};
}

}  // namespace speerpunt::cli
