// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/reader_settings.hh"

#include <limits>

#include "corpus/part.hh"
#include "ingest/child/wire.hh"

namespace speerpunt {
namespace {

constexpr auto kAnyNumber = std::numeric_limits<std::uint64_t>::max();

}  // namespace

std::string to_message(const ReaderSettings& settings) {
  WireWriter writer;
  writer.text(SPEERPUNT_VERSION);
  writer.number(static_cast<std::uint64_t>(settings.limits.time.count()));
  writer.number(static_cast<std::uint64_t>(settings.limits.page_time.count()));
  writer.number(settings.limits.memory_bytes);
  writer.number(settings.limits.output_bytes);
  writer.number(settings.limits.file_bytes);
  writer.number(static_cast<std::uint64_t>(settings.limits.documents_per_child));
  writer.number(settings.sandboxed ? 1 : 0);
  writer.number(settings.draws ? 1 : 0);
  return writer.bytes();
}

ReaderSettings reader_settings_from(std::string_view message) {
  WireReader reader(message);
  if (reader.text() != SPEERPUNT_VERSION)
    throw_invalid_record("speerpunt and its reader are of different versions");
  ReaderSettings settings;
  settings.limits.time = std::chrono::seconds(reader.count());
  settings.limits.page_time = std::chrono::seconds(reader.count());
  settings.limits.memory_bytes = reader.number(kAnyNumber);
  settings.limits.output_bytes = reader.number(kAnyNumber);
  settings.limits.file_bytes = reader.number(kAnyNumber);
  settings.limits.documents_per_child = reader.count();
  settings.sandboxed = reader.number(1) == 1;
  settings.draws = reader.number(1) == 1;
  reader.end();
  return settings;
}

std::filesystem::path reader_program() {
  return part_file("speerpunt-reader", "reader-unavailable", "reads files");
}

}  // namespace speerpunt
