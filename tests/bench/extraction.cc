// SPDX-License-Identifier: GPL-3.0-or-later
// bench_extraction CHILDREN FILE...: reads the files in sandboxed children as `add` does, and does
// nothing with them. Says how many pages and characters it got.
#include <cstdio>
#include <exception>
#include <optional>
#include <string>

#include "ingest/reader_pool.hh"

namespace speerpunt {
namespace {

int extract(int count, char** arguments) {
  ReaderPool readers(std::stoi(arguments[1]), {});
  int position = 2;
  std::size_t failed = 0;
  std::size_t pages = 0;
  std::size_t bytes = 0;
  readers.read(
      [&]() -> std::optional<ReadRequest> {
        if (position == count) return std::nullopt;
        return ReadRequest{arguments[position++]};
      },
      [&](const ReadResult& result) {
        failed += result.failed() ? 1 : 0;
        pages += result.document.pages.size();
        for (const Block& block : result.document.blocks) bytes += block.text.size();
      });
  std::printf("%d files, %zu failed, %zu pages, %zu bytes of text\n", count - 2, failed, pages,
              bytes);
  return 0;
}

}  // namespace
}  // namespace speerpunt

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: bench_extraction CHILDREN FILE...\n", stderr);
    return 2;
  }
  try {
    return speerpunt::extract(count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_extraction: %s\n", error.what());
    return 2;
  }
}
