// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "ingest/archive/archive.hh"
#include "ingest/media_type.hh"

namespace speerpunt {

MediaGuess guess_whole_file(std::string_view bytes, std::string_view path) {
  MediaGuess guess = guess_media_type(bytes, path);
  const bool archive = guess.type == MediaType::kZip || guess.type == MediaType::kDocx ||
                       guess.type == MediaType::kOdt;
  return archive ? guess_by_members(std::move(guess), zip_form(bytes), path) : guess;
}

}  // namespace speerpunt
