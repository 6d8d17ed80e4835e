// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to reports/docx/: the zip file that an office document is. The only user of libzip here.
#include <map>
#include <optional>
#include <string>

namespace speerpunt::docx {

using Parts = std::map<std::string, std::string>;  // name -> bytes

// [Content_Types].xml comes first, the others by name; all have the same time of 1 January 1980,
// the earliest that a zip file knows. Throws Error "docx-failed".
std::string zip(const Parts& parts);

// The part of a zip file; nothing where the bytes are no zip file or it has no such part. At most
// `most` bytes are read of it.
std::optional<std::string> part_of(const std::string& bytes, const std::string& name,
                                   std::size_t most);

}  // namespace speerpunt::docx
