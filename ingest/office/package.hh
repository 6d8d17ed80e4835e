// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the parts of an office document in its ZIP archive, within bounds.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/error.hh"
#include "ingest/archive/zip_file.hh"
#include "ingest/office/xml.hh"

namespace speerpunt {

// Reads at most 64 MiB of XML from one part and 128 MiB in all: text that people wrote is far less.
class OfficePackage {
 public:
  static std::optional<OfficePackage> open(std::string_view bytes);

  bool has(std::string_view name) const { return file_.find(name).has_value(); }
  // A part that is not there has no root. Trouble is kept for trouble().
  XmlPart xml(std::string_view name);
  // What was wrong with a part, as a Problem for `path`: "office-encrypted", "office-too-large" or
  // "office-damaged". Nothing: all was well.
  std::optional<Problem> trouble(const std::string& path) const;

 private:
  explicit OfficePackage(ZipFile file) : file_(std::move(file)) {}
  ZipFile file_;
  std::size_t bytes_ = 0;
  ZipTrouble trouble_ = ZipTrouble::kNone;
  std::string where_;
};

}  // namespace speerpunt
