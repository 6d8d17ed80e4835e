// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/list_named.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/query_error.hh"
#include "app/cli/verb_list.hh"
#include "app/saved_searches.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt::cli {
namespace {

ExitCode save(const Workspace& workspace, const std::vector<std::string>& words,
              Terminal& terminal) {
  SearchRequest request;
  request.query = join(std::vector<std::string>(words.begin() + 2, words.end()), " ");
  request.count = 1;
  request.facets = false;
  request.themes = load_themes;
  // What cannot be asked is told now.
  try {
    search(IndexReader(workspace), request, open_synonyms(workspace).synonyms);
  } catch (const Error& error) {
    if (!tell_query_error(error, request.query, terminal)) throw;
    return kFailed;
  }
  SavedSearches(workspace).save(words[1], {request.query});
  return kDone;
}

ExitCode run_searches(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  const Workspace workspace = open_workspace(arguments);
  const SavedSearches searches(workspace);
  if (action == "list" && words.size() <= 1) {
    return list_named(
        searches.names(), [&](const std::string& name) { return searches.load(name).query; },
        "er is geen zoekvraag bewaard", terminal);
  }
  if (action == "save" && words.size() > 2) return save(workspace, words, terminal);
  if (action == "remove" && words.size() == 2) {
    searches.remove(words[1]);
    return kDone;
  }
  throw Error("usage", "searches knows list, save NAME QUERY and remove NAME, not \"" +
                           join(words, " ") + "\"");
}

}  // namespace

Verb searches_verb() {
  return {"searches",
          "save searches, of which `news` tells what is new",
          "`save NAME QUERY` keeps a search; the query is that of `search`, with its fields. The "
          "files lie in searches/ of the workspace.",
          {{"ACTION",
            "list, save NAME QUERY, remove NAME",
            false,
            true,
            {"list", "save", "remove"},
            true}},
          {},
          {{"speerpunt searches save toezicht 'toezicht bedrijfsarts jaar:2015..'", "keep it"}},
          run_searches};
}

}  // namespace speerpunt::cli
