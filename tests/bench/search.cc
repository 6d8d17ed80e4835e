// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search [--passages N] [--queries N] [--warm-up N] [--kind KIND] [--workspace FOLDER]
// [--program FILE]: how long a search takes, with snippets and facets, in one process and as a cold
// command. The workspace is filled if it is not there yet; without the option it is made for this
// time only.
#include "query/search.hh"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "corpus/data.hh"
#include "corpus/thesaurus.hh"
#include "index/analysis.hh"
#include "index/index_writer.hh"
#include "tests/bench/dutch_text.hh"
#include "tests/index/small_corpus.hh"

extern char** environ;

namespace speerpunt::bench {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Settings {
  std::size_t passages = 100'000;
  std::size_t queries = 200;  // of each kind
  std::size_t warm_up = 50;   // of each kind, before these
  std::string kind;           // empty: all
  std::filesystem::path workspace;
  std::string program = SPEERPUNT_PROGRAM;
};

Settings settings(int count, char** arguments) {
  Settings made;
  for (int at = 1; at + 1 < count; at += 2) {
    const std::string name = arguments[at];
    const std::string value = arguments[at + 1];
    if (name == "--passages")
      made.passages = std::stoul(value);
    else if (name == "--queries")
      made.queries = std::stoul(value);
    else if (name == "--warm-up")
      made.warm_up = std::stoul(value);
    else if (name == "--kind")
      made.kind = value;
    else if (name == "--workspace")
      made.workspace = value;
    else if (name == "--program")
      made.program = value;
    else
      throw std::runtime_error("unknown option " + name);
  }
  return made;
}

// The number of passages that were written.
std::size_t fill(const Workspace& workspace, DutchText& text, std::size_t wanted) {
  const ThemeTagger tagger(load_themes());
  IndexWriter writer(workspace);
  std::size_t passages = 0;
  for (std::size_t number = 0; passages < wanted; ++number) {
    const Analysis analysis = analyse(text.document(number), tagger);
    passages += analysis.passages.size();
    SourceRecord source;
    source.path = analysis.document.path;
    source.document = analysis.document.id;
    writer.put(analysis, source);
  }
  writer.commit();
  return passages;
}

double quantile(const std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void print_row(const std::string& name, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  std::printf("%-24s %6zu %8.2f %8.2f %8.2f %8.2f", name.c_str(), times.size(), quantile(times, .5),
              quantile(times, .9), quantile(times, .99), times.back());
}

// On a busy machine these say more.
void print_processor_times(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  std::printf(" %8.2f %8.2f\n", quantile(times, .5), quantile(times, .99));
}

double processor_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::map<std::string, std::function<std::string()>> kinds_of_query(DutchText& text) {
  const auto any = [&text] { return text.word(200, 20'000); };
  return {
      {"one word", any},
      {"two words", [=] { return any() + ' ' + any(); }},
      {"four words", [=] { return any() + ' ' + any() + ' ' + any() + ' ' + any(); }},
      {"frequent words", [&text] { return text.word(0, 60) + ' ' + text.word(0, 60); }},
      {"question", [=] { return "Wat is de rol van " + any() + " bij " + any() + "?"; }},
      {"synonyms", [=] { return "toezicht op bedrijfsartsen " + any(); }},
      {"phrase", [&text] { return "\"" + text.word(0, 40) + ' ' + text.word(0, 40) + "\""; }},
      {"near", [&text] { return text.word(0, 200) + " NEAR/10 " + text.word(0, 200); }},
      {"filter", [=] { return any() + " soort:visie jaar:2005..2015"; }},
      {"beginning", [=] { return any().substr(0, 4) + "*"; }},
      {"misspelt", [=] { return any().insert(3, "q"); }},
  };
}

void measure_warm(const Workspace& workspace, DutchText& text, const Settings& chosen) {
  const IndexReader reader(workspace);
  const Synonyms synonyms(load_thesaurus());
  std::printf("%-24s %6s %8s %8s %8s %8s %8s %8s  ms\n", "warm search", "n", "p50", "p90", "p99",
              "most", "cpu p50", "cpu p99");
  // What a program that has been answering for a while knows of the documents.
  const auto kinds = kinds_of_query(text);
  for (std::size_t i = 0; i < chosen.warm_up; ++i)
    for (const auto& [name, make] : kinds) {
      SearchRequest request;
      request.query = make();
      search(reader, request, synonyms);
    }
  std::vector<double> all;
  std::vector<double> all_busy;
  for (const auto& [name, make] : kinds) {
    if (!chosen.kind.empty() && chosen.kind != name) continue;
    std::vector<double> times;
    std::vector<double> busy;
    for (std::size_t i = 0; i < chosen.queries; ++i) {
      SearchRequest request;
      request.query = make();
      const double begin = processor_milliseconds();
      const auto start = Clock::now();
      search(reader, request, synonyms);
      times.push_back(milliseconds_since(start));
      busy.push_back(processor_milliseconds() - begin);
    }
    all.insert(all.end(), times.begin(), times.end());
    all_busy.insert(all_busy.end(), busy.begin(), busy.end());
    print_row(name, times);
    print_processor_times(busy);
  }
  print_row("all", all);
  print_processor_times(all_busy);
}

double milliseconds_of(const timeval& time) {
  return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1000;
}

void time_command(const std::string& name, const std::vector<std::string>& command,
                  const std::function<std::string()>& make_query) {
  const std::string& program = command.front();
  std::vector<double> times;
  std::vector<double> busy;
  for (int i = 0; i < 40; ++i) {
    std::vector<std::string> words = command;
    words.push_back(make_query());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {1, 2})
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", 1, 0);
    const auto start = Clock::now();
    pid_t child = 0;
    if (posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ) != 0)
      throw std::runtime_error("cannot start " + program);
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    times.push_back(milliseconds_since(start));
    busy.push_back(milliseconds_of(used.ru_utime) + milliseconds_of(used.ru_stime));
    posix_spawn_file_actions_destroy(&actions);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
      throw std::runtime_error("the search failed");
  }
  print_row(name, times);
  print_processor_times(busy);
}

void measure_cold(const Workspace& workspace, DutchText& text, const std::string& program) {
  const std::vector<std::string> search{program, "--workspace", workspace.root().string(),
                                        "search"};
  std::vector<std::string> as_json = search;
  as_json.push_back("--json");
  const auto one_word = [&text] { return text.word(200, 20'000); };
  const auto supervision = [&text] { return "toezicht op " + text.word(200, 20'000); };
  time_command("cold, one word", search, one_word);
  time_command("cold", search, supervision);
  time_command("cold, facets, JSON", as_json, supervision);
}

int run(int count, char** arguments) {
  const Settings chosen = settings(count, arguments);
  const TemporaryFolder folder;
  const std::filesystem::path root =
      chosen.workspace.empty() ? folder.path() / "workspace" : chosen.workspace;
  if (!Workspace::is_at(root)) {
    DutchText text(42);
    const auto start = Clock::now();
    const std::size_t passages = fill(Workspace::create(root), text, chosen.passages);
    std::printf("%zu passages analysed and written in %.1f s\n", passages,
                milliseconds_since(start) / 1000);
  }
  const Workspace workspace = Workspace::open(root);
  DutchText text(42);  // the same words as the documents
  measure_warm(workspace, text, chosen);
  if (chosen.kind.empty()) measure_cold(workspace, text, chosen.program);
  return 0;
}

}  // namespace
}  // namespace speerpunt::bench

int main(int count, char** arguments) {
  try {
    return speerpunt::bench::run(count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_search: %s\n", error.what());
    return 2;
  }
}
