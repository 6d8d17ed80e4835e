// SPDX-License-Identifier: GPL-3.0-or-later
// bench_queries WORKSPACE [--no-facets]: asks each line of standard input as one process that has
// been asked all of them once before, and prints for each the milliseconds on the clock, those of
// the processor and the number of hits.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_reader.hh"
#include "query/search.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::steady_clock;

void measure(const std::string& folder, bool facets) {
  const Workspace workspace = Workspace::open(folder);
  const IndexReader index(workspace);
  const WorkspaceSynonyms words = open_synonyms(workspace);
  std::vector<SearchRequest> requests;
  for (std::string line; std::getline(std::cin, line);) {
    requests.emplace_back().query = line;
    requests.back().facets = facets;
  }
  for (const SearchRequest& request : requests) search(index, request, words.synonyms);
  for (const SearchRequest& request : requests) {
    const std::clock_t begin = std::clock();
    const Clock::time_point start = Clock::now();
    const SearchResult result = search(index, request, words.synonyms);
    const std::chrono::duration<double, std::milli> passed = Clock::now() - start;
    std::printf("%.3f %.3f %zu\n", passed.count(),
                1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, result.total);
  }
}

}  // namespace
}  // namespace speerpunt

int main(int count, char** arguments) {
  const bool facets = count == 2;
  if (!facets && !(count == 3 && std::string_view(arguments[2]) == "--no-facets")) {
    std::fputs("usage: bench_queries WORKSPACE [--no-facets] < QUERIES\n", stderr);
    return 2;
  }
  try {
    speerpunt::measure(arguments[1], facets);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_queries: %s\n", error.what());
    return 2;
  }
}
