// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the text of an OpenDocument text as a story.
#include <string>

#include <libxml/tree.h>

#include "ingest/office/odt_styles.hh"
#include "ingest/office/remarks.hh"
#include "ingest/office/story.hh"

namespace speerpunt {

struct OdtStory {
  Story story;
  OfficeRemarks remarks;
};

// `text` holds text:p and the like: office:text, style:header.
OdtStory read_odt_body(const xmlNode* text, const OdtStyles& styles);

// All text inside, a paragraph a line; notes go to `notes`, for they stand inside sentences.
void append_odt_text(const xmlNode* element, std::string& text, std::string& notes);

}  // namespace speerpunt
