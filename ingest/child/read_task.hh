// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/units.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

// What is asked of a child, together with the descriptor of the file: read_document(), unless
// `text_of`, `recognise` or `view` says otherwise.
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
  struct View {
    PageNumber page;
    int pixels = 0;
  };
  std::optional<View> view = {};  // view_page()
};
std::string to_message(const ReadTask& task);

// Throws Error "record-invalid" on what to_message() did not make.
ReadTask task_from(std::string_view message);

}  // namespace speerpunt
