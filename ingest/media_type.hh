// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a file is, by its content. Its name only tells Markdown from plain text, and a PDF that lost
// its header from other damaged files.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/error.hh"

namespace speerpunt {

enum class MediaType {
  kPdf,
  kHtml,
  kWebArchive,  // a web page that a browser saved with its pictures (.mhtml)
  kMail,
  kMarkdown,
  kText,
  kDocx,
  kOdt,
  kFlatOdt,  // OpenDocument in one XML file (.fodt)
  kRtf,
  kZip,
};

// How many bytes guess_media_type() wants to see.
inline constexpr std::size_t kHeadBytes = std::size_t{64} << 10;

// `head` is the first bytes of the file (64 KiB or all of it), `path` its name. Never throws: what
// cannot be read gives the Problem to list (empty file, zeros, old Word file, image, archive, ...),
// and `mismatch` a note where the name promises something else ("brief.pdf" is a Word file).
struct MediaGuess {
  std::optional<MediaType> type;
  std::optional<Problem> problem;  // set if and only if `type` is empty
  std::optional<Problem> mismatch;
};
MediaGuess guess_media_type(std::string_view head, std::string_view path);

// What a ZIP archive is, by its members: Office files are archives too.
enum class ZipForm { kArchive, kDocx, kOdt, kSpreadsheet, kPresentation, kEpub, kDamaged };

// The same once the members of an archive are known.
MediaGuess guess_by_members(MediaGuess by_head, ZipForm form, std::string_view path);

// The same for a whole file: of a ZIP archive only its members, at its end, tell what it is.
MediaGuess guess_whole_file(std::string_view bytes, std::string_view path);

// pdf, html, mail, markdown, text, docx, odt, rtf, zip: what Document::media says.
std::string_view name_of(MediaType type);

}  // namespace speerpunt
