// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: Rich Text as a story.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"
#include "ingest/office/remarks.hh"
#include "ingest/office/story.hh"

namespace speerpunt {

struct RtfMargin {
  Story story;
  bool header = false;
  bool first_page = false;
};

struct RtfStory {
  Story story;
  std::vector<RtfMargin> margins;
  OfficeRemarks remarks;
  std::string title;
  std::string author;
  std::string company;
  std::string created;    // "2021-10-25"; empty: not said
  bool complete = false;  // every group was closed
};

// Never throws for any bytes. Groups deeper than 500 are dropped.
RtfStory read_rtf_body(std::string_view bytes);

}  // namespace speerpunt
