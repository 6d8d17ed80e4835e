// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One transfer over HTTP into a file.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace speerpunt {

struct Download {
  std::string url;
  std::filesystem::path part;  // written to; what is there is kept only if the server resumes it
  std::string resume_tag;      // ETag of what is in `part`; empty: begin anew
  std::string known_tag;       // ETag of the copy that we have; empty: none
  std::string known_date;      // Last-Modified of it
  std::chrono::seconds timeout{60};
  std::size_t most_bytes = 0;
};

enum class DownloadState { kComplete, kUnchanged, kTransient, kFailed };

struct Response {
  DownloadState state = DownloadState::kFailed;
  int status = 0;        // of HTTP; 0: none
  bool resumed = false;  // went on behind what was in the file
  std::string etag;
  std::string last_modified;
  std::string content_type;
  std::optional<std::chrono::seconds> retry_after;
  std::string message;  // why it is not complete
};

// `started` is called when the body of a good answer begins, before a byte of it is written. Never
// throws for a server; throws Error "file-unwritable" where `part` cannot be written.
Response download(const Download& what, const std::function<void(const Response&)>& started);

}  // namespace speerpunt
