// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file inside another file: an attachment of a mail, a member of an archive.
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

struct EmbeddedFile {
  std::string name;   // as the container names it, for showing only: may hold any characters
  std::string bytes;  // as stored, for reading as a document of its own
  bool operator==(const EmbeddedFile&) const = default;
};

// A file, read: its own text, and what it carries for others to read.
struct FileReading {
  Document document;
  std::vector<EmbeddedFile> embedded;
  // Pages that are pictures of text: recognise them, and read the file again with the result.
  std::vector<PageNumber> unrecognised = {};
};

}  // namespace speerpunt
