// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/read_task.hh"

#include <cstdint>
#include <limits>

#include "ingest/child/recognised_wire.hh"
#include "ingest/child/wire.hh"
#include "ingest/page_view.hh"

namespace speerpunt {
namespace {

constexpr std::uint64_t kMostRecognised = 10'000;

}  // namespace

std::string to_message(const ReadTask& task) {
  WireWriter writer;
  writer.text(task.path);
  writer.number(task.size);
  writer.number(task.text_of ? 1 : 0);
  if (task.text_of) {
    writer.number(static_cast<std::uint64_t>(task.text_of->first.value));
    writer.number(static_cast<std::uint64_t>(task.text_of->last.value));
  }
  writer.number(task.recognise ? static_cast<std::uint64_t>(task.recognise->value) : 0);
  writer.number(task.view ? static_cast<std::uint64_t>(task.view->page.value) : 0);
  writer.number(task.view ? static_cast<std::uint64_t>(task.view->pixels) : 0);
  writer.number(static_cast<std::uint64_t>(task.options.ocr));
  writer.number(task.options.recognised.size());
  for (const RecognisedPage& page : task.options.recognised) write_recognised(page, writer);
  return writer.bytes();
}

ReadTask task_from(std::string_view message) {
  WireReader reader(message);
  ReadTask task;
  task.path = reader.text();
  task.size = reader.number(std::numeric_limits<std::uint64_t>::max());
  if (reader.number(1) == 1) {
    task.text_of.emplace();
    task.text_of->first.value = reader.count(1);
    task.text_of->last.value = reader.count(1);
  }
  if (const int page = reader.count(); page > 0) task.recognise = PageNumber{page};
  const int shown = reader.count();
  const int pixels = static_cast<int>(reader.number(kMostPixelsAcross));
  if (shown > 0) task.view = {PageNumber{shown}, pixels};
  task.options.ocr = static_cast<OcrMode>(reader.number(static_cast<int>(OcrMode::kForce)));
  const auto recognised = reader.number(kMostRecognised);
  for (std::uint64_t i = 0; i < recognised; ++i) {
    task.options.recognised.push_back(read_recognised(reader));
  }
  reader.end();
  return task;
}

}  // namespace speerpunt
