// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/rtf.hh"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/office/remarks.hh"
#include "ingest/office/rtf_body.hh"
#include "ingest/office/story_blocks.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostBytes = std::size_t{128} << 20;  // most of it pictures

void append_text(const std::vector<StoryItem>& items, std::string& text) {
  for (const StoryItem& item : items) {
    text += item.paragraph.text + '\n';
    for (const auto& row : item.table.rows) {
      for (const StoryCell& cell : row) append_text(cell.items, text);
    }
  }
}

void append_text(const Story& story, std::string& text) {
  append_text(story.items(), text);
  for (const StoryNote& note : story.notes()) text += note.text + '\n';
}

}  // namespace

Reading read_rtf(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "rtf";
  const RtfStory read = read_rtf_body(bytes.substr(0, kMostBytes));
  for (int page = 1; page <= read.story.page(); ++page) {
    document.pages.push_back({PageNumber{page}, {}, 0, 0});
  }
  std::vector<Block> footers;
  for (const RtfMargin& margin : read.margins) {
    const bool letterhead = margin.header && margin.first_page;
    std::vector<Block>& blocks = margin.header ? document.blocks : footers;
    for (Block& block :
         margin_blocks(margin.story, letterhead ? BlockKind::kMeta : BlockKind::kFurniture)) {
      const auto same = [&](const Block& other) { return other.text == block.text; };
      block.page = block.page_end = PageNumber{1};
      if (std::none_of(blocks.begin(), blocks.end(), same)) blocks.push_back(std::move(block));
    }
  }
  std::vector<Block> blocks = blocks_of_story(read.story);
  std::move(blocks.begin(), blocks.end(), std::back_inserter(document.blocks));
  std::move(footers.begin(), footers.end(), std::back_inserter(document.blocks));
  add_remarks(read.remarks, path, document.problems);
  if (!read.complete) {
    document.problems.push_back(office_problem(
        Severity::kWarning, path, "rtf-truncated",
        "the Rich Text ends before its end, or is larger than is read", "get a complete copy"));
  }
  if (document.blocks.empty()) {
    document.problems.push_back(office_problem(Severity::kWarning, path, "rtf-empty",
                                               "this Rich Text document has no text",
                                               "a scan in a document must be saved as PDF"));
  }
  reading.hints.title = dutch::normalise(read.title);
  if (!reading.hints.title.empty()) reading.hints.title_source = "office-metadata";
  reading.hints.author = dutch::normalise(read.company.empty() ? read.author : read.company);
  reading.hints.pdf_created = office_day(read.created);
  return reading;
}

std::string rtf_page_text(std::string_view bytes) {
  const RtfStory read = read_rtf_body(bytes.substr(0, kMostBytes));
  std::string text;
  append_text(read.story, text);
  for (const RtfMargin& margin : read.margins) append_text(margin.story, text);
  return text;
}

}  // namespace speerpunt
