// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a reading child does: take a file, read it, answer, until nobody asks any more. The program
// itself has none of this: it is in speerpunt-reader, with all the libraries that read files.
#include <functional>
#include <string>
#include <string_view>

#include "ingest/child/launcher.hh"
#include "ingest/embedded_file.hh"
#include "ingest/read_limits.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

// In place of read_document() and recognise_page(): tests plant trouble with them.
struct PlantedReaders {
  std::function<FileReading(std::string_view bytes, const std::string& path)> read = {};
  std::function<RecognisedPage(std::string_view bytes, PageNumber page)> recognise = {};
};

// The children answer every task on their channel; the first answer is an empty text, or the
// failure that kept the sandbox open. `sandboxed` false is for the test that compares both ways.
ChildWork reading_work(const ReadLimits& limits, bool sandboxed, PlantedReaders planted = {});

// The same for children that draw pages for people: they may open the fonts of this machine.
ChildWork drawing_work(const ReadLimits& limits, bool sandboxed);

}  // namespace speerpunt
