// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a reading child does: take a file, read it, answer, until nobody asks any more.
#include <cstddef>
#include <optional>
#include <string>

#include "corpus/units.hh"
#include "ingest/reader_pool.hh"
#include "ingest/sandbox.hh"

namespace speerpunt {

// What is asked of a child, together with the descriptor of the file: read_document(), unless
// `text_of` or `recognise` says otherwise.
struct ReadTask {
  struct Pages {
    PageNumber first;
    PageNumber last;
  };
  std::string path;  // as it is shown
  std::size_t size = 0;
  std::optional<Pages> text_of;         // read_page_text()
  std::optional<PageNumber> recognise;  // recognise_page()
  ReadOptions options;
};
std::string to_message(const ReadTask& task);

struct WorkerSettings {
  std::optional<SandboxLimits> sandbox;
  std::size_t most_bytes = 0;  // of one answer
  ReaderPool::Read read;
  ReaderPool::Recognise recognise;
};

// First answers an empty text, or the failure that kept the sandbox open. Returns when the other
// side is gone; throws if it speaks no sense.
void serve_documents(int channel, const WorkerSettings& settings);

}  // namespace speerpunt
