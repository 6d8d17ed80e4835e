// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Downloads what a catalogue names (libcurl): polite, resumable, with checksums.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

struct CatalogueEntry {
  std::string id;  // used as the file name
  std::string title;
  std::string date;  // ISO, as precise as known; empty: unknown
  std::string publisher;
  std::string type;
  std::string url;
  std::string sha256;                 // empty: not known yet
  std::vector<std::string> replaces;  // ids or titles
};
std::vector<CatalogueEntry> parse_catalogue(std::string_view json);  // throws Error

struct FetchOptions {
  std::chrono::milliseconds pause{1000};  // between two requests to one host
  std::chrono::seconds timeout{60};
  std::size_t file_bytes = std::size_t{200} << 20;
  int attempts = 3;
};

enum class FetchState { kFetched, kResumed, kUnchanged, kFailed };
struct FetchOutcome {
  CatalogueEntry entry;
  FetchState state = FetchState::kFailed;
  std::filesystem::path file;  // empty if failed
  std::string sha256;
  std::string message;  // why it failed
};

// Fetches entries into `folder`, one after another; partial files end in .part and are resumed by
// Range. A sidecar manifest (fetched.json) keeps checksum, ETag and address per file. http and
// https only, at most 5 redirects. `each` is called after every entry. Never throws for one entry.
std::vector<FetchOutcome> fetch(const std::vector<CatalogueEntry>& entries,
                                const std::filesystem::path& folder, const FetchOptions& options,
                                const std::function<void(const FetchOutcome&)>& each);

}  // namespace speerpunt
