// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/serve.hh"

#include <algorithm>
#include <ostream>

#include <pwd.h>
#include <unistd.h>

#include "app/cli/interrupt.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"

namespace speerpunt::cli {
namespace {

constexpr int kFewestWorkers = 4;

std::string user_name() {
  const passwd* entry = ::getpwuid(::getuid());  // NOLINT: before any thread is started
  return entry == nullptr ? "gebruiker" : entry->pw_name;
}

ExitCode run_serve(const Arguments& arguments, Terminal& terminal) {
  web::ServeOptions options;
  options.listen = arguments.value_or("--listen", options.listen);
  options.hosts = arguments.values("--host");
  options.token_file = arguments.value_or("--token-file", "");
  options.behind_tls = arguments.has("--behind-tls");
  options.read_only = arguments.has("--read-only");
  if (const auto megabytes = arguments.number("--max-upload", 1))
    options.upload_bytes = static_cast<std::size_t>(*megabytes) << 20;
  options.workers = std::max(jobs_of(arguments), kFewestWorkers);
  options.name = arguments.value_or("--name", user_name());
  const Workspace workspace = open_workspace(arguments);
  const InterruptGuard guard;
  web::serve(
      workspace, options,
      [&terminal](const std::string& address) { terminal.out() << address << '\n'
                                                               << std::flush; },
      [] { return InterruptGuard::requested(); });
  return kDone;
}

}  // namespace

Verb serve_verb() {
  return {
      "serve",
      "serve the workspace to a browser",
      "Serves search, documents, themes, recommendations and briefings as pages, to browsers on "
      "this machine, until Ctrl-C. Prints a link that works once; when it was used, the next one. "
      "Other machines come in through a proxy with TLS only, each user with a key of their own: "
      "--token-file holds a line \"NAME KEY\" for each. Every write is noted in audit.log of the "
      "workspace.",
      {},
      {{"--listen", "", "ADDRESS:PORT", "where to listen (default: 127.0.0.1:8642)"},
       {"--name", "", "NAME", "under which decisions are kept (default: your login name)"},
       {"--read-only", "", "", "nothing can be added or decided"},
       {"--max-upload", "", "MIB", "largest file that may be added (default: 50)"},
       {"--token-file", "", "FILE", "names and keys of users, in place of links"},
       {"--behind-tls", "", "", "a proxy passes on what came over https"},
       {"--host", "", "NAME", "a name by which browsers know this server", {}, true}},
      {{"speerpunt serve", "then open the link that it prints"},
       {"speerpunt serve --read-only --listen 127.0.0.1:0", "to look only, on any free port"}},
      run_serve};
}

}  // namespace speerpunt::cli
