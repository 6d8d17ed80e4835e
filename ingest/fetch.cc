// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fetch.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "corpus/descriptor.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "ingest/fetch/download.hh"
#include "ingest/fetch/manifest.hh"
#include "ingest/media_type.hh"

namespace speerpunt {
namespace {

using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

// A server that asks for more is left alone until the next run.
constexpr std::chrono::seconds kLongestRetryAfter{30};

// Letters, digits, dot, dash, underscore. An id that has more in it gets a checksum, so that two of
// them never share a file.
std::string name_from(const std::string& id) {
  constexpr std::size_t longest = 100;
  std::string name = id.substr(0, longest);
  for (char& letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x80 || (std::isalnum(byte) == 0 && letter != '.' && letter != '-')) {
      if (letter != '_') letter = '-';
    }
  }
  if (name.starts_with('.')) name.front() = '-';
  return name == id ? name : name + '-' + sha256(id).substr(0, 8);
}

std::string host_of(const std::string& url) {
  const auto begin = url.find("://");
  if (begin == std::string::npos) return url;
  return url.substr(begin + 3, url.find_first_of("/?#", begin + 3) - begin - 3);
}

// SHA-256 of a file, and its first bytes.
struct FileSum {
  std::string sha256;
  std::string head;
};

std::optional<FileSum> sum_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return {};
  Sha256 sum;
  FileSum result;
  std::array<char, kHeadBytes> buffer{};
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (result.head.empty()) result.head = bytes;
    sum.update(bytes);
  }
  result.sha256 = sum.hex();
  return result;
}

struct Ending {
  std::string_view content_type;
  std::string_view ending;
};
constexpr std::array kEndings{
    Ending{"application/pdf", ".pdf"},
    Ending{"text/html", ".html"},
    Ending{"application/msword", ".doc"},
    Ending{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
    Ending{"text/markdown", ".md"},
    Ending{"text/plain", ".txt"},
    Ending{"application/zip", ".zip"}};

std::string_view ending_for(std::string_view head, const std::string& content_type) {
  const auto named = std::ranges::find_if(
      kEndings, [&](const Ending& known) { return content_type.starts_with(known.content_type); });
  const auto type = guess_media_type(head, "").type;
  if (type == MediaType::kPdf) return ".pdf";
  if (type == MediaType::kHtml) return ".html";
  if (type == MediaType::kMail) return ".eml";
  if (named != kEndings.end()) return named->ending;
  return type ? ".txt" : ".bin";
}

void make_durable(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file || ::fsync(file.get()) != 0) {
    throw Error("file-unwritable", "cannot write the download", path.string(), "check the disk");
  }
}

class Fetcher {
 public:
  Fetcher(const fs::path& folder, const FetchOptions& options)
      : folder_(folder), options_(options), manifest_(folder) {}

  FetchOutcome fetch(const CatalogueEntry& entry);

 private:
  void wait_for(const std::string& host);
  bool wait_again(const Response& response, int attempt) const;
  std::optional<FetchOutcome> have(const CatalogueEntry& entry);
  Response transfer(const CatalogueEntry& entry, const fs::path& part);
  FetchOutcome keep(const CatalogueEntry& entry, const Response& response, const fs::path& part);

  fs::path folder_;
  FetchOptions options_;
  FetchManifest manifest_;
  std::map<std::string, Clock::time_point> last_;  // request to a host
};

FetchOutcome failed(const CatalogueEntry& entry, std::string message) {
  return {entry, FetchState::kFailed, {}, {}, std::move(message)};
}

void Fetcher::wait_for(const std::string& host) {
  if (const auto last = last_.find(host); last != last_.end()) {
    std::this_thread::sleep_until(last->second + options_.pause);
  }
  last_[host] = Clock::now();
}

// False: the server wants us to wait too long.
bool Fetcher::wait_again(const Response& response, int attempt) const {
  if (response.retry_after.value_or(std::chrono::seconds{0}) > kLongestRetryAfter) return false;
  const auto grown = options_.pause * (1 << std::min(attempt, 4));
  std::this_thread::sleep_for(
      std::max<Clock::duration>(grown, response.retry_after.value_or(std::chrono::seconds{0})));
  return true;
}

// What is there and is known to be right needs no request.
std::optional<FetchOutcome> Fetcher::have(const CatalogueEntry& entry) {
  auto& known = manifest_.of(entry.id);
  if (known.file.empty()) return {};
  const auto path = folder_ / known.file;
  const auto sum = sum_of(path);
  if (!sum || sum->sha256 != known.sha256 || known.url != entry.url) {
    known.file.clear();
    known.etag.clear();
    known.last_modified.clear();
    return {};
  }
  if (entry.sha256.empty()) return {};
  if (entry.sha256 != known.sha256) {  // the catalogue wants another one: no conditions
    known.etag.clear();
    known.last_modified.clear();
    return {};
  }
  return FetchOutcome{entry, FetchState::kUnchanged, path, known.sha256, {}};
}

Response Fetcher::transfer(const CatalogueEntry& entry, const fs::path& part) {
  auto& known = manifest_.of(entry.id);
  Download what;
  what.url = entry.url;
  what.part = part;
  what.resume_tag = known.url == entry.url ? known.part_etag : std::string{};
  what.known_tag = known.file.empty() ? std::string{} : known.etag;
  what.known_date = known.file.empty() ? std::string{} : known.last_modified;
  what.timeout = options_.timeout;
  what.most_bytes = options_.file_bytes;
  return download(what, [&](const Response& response) {
    // A weak ETag does not promise the same bytes.
    const bool strong = response.etag.starts_with('"');
    known.part_etag = strong ? response.etag : std::string{};
    known.url = entry.url;
    manifest_.save();
  });
}

FetchOutcome Fetcher::keep(const CatalogueEntry& entry, const Response& response,
                           const fs::path& part) {
  auto& known = manifest_.of(entry.id);
  known.part_etag.clear();
  const auto sum = sum_of(part);
  if (!sum) return failed(entry, "the download is gone");
  if (!entry.sha256.empty() && sum->sha256 != entry.sha256) {
    fs::remove(part);
    manifest_.save();
    return failed(entry, "its checksum is " + sum->sha256 + ", not the one of the catalogue");
  }
  const auto file = name_from(entry.id) + std::string(ending_for(sum->head, response.content_type));
  const bool same = known.file == file && known.sha256 == sum->sha256;
  if (!known.file.empty() && known.file != file) fs::remove(folder_ / known.file);
  make_durable(part);
  fs::rename(part, folder_ / file);
  known = {entry.url, file, sum->sha256, response.etag, response.last_modified, {}};
  manifest_.save();
  const auto state = same               ? FetchState::kUnchanged
                     : response.resumed ? FetchState::kResumed
                                        : FetchState::kFetched;
  return {entry, state, folder_ / file, sum->sha256, {}};
}

FetchOutcome Fetcher::fetch(const CatalogueEntry& entry) {
  if (!entry.url.starts_with("http://") && !entry.url.starts_with("https://")) {
    return failed(entry, "not an http or https address: " + entry.url);
  }
  if (auto there = have(entry)) return *there;
  auto part = folder_ / name_from(entry.id);
  part += ".part";
  Response response;
  for (int attempt = 0; attempt < std::max(options_.attempts, 1); ++attempt) {
    if (attempt > 0 && !wait_again(response, attempt)) {
      response.message +=
          " and asks to wait " + std::to_string(response.retry_after->count()) + " seconds";
      break;
    }
    wait_for(host_of(entry.url));
    response = transfer(entry, part);
    if (response.status == 416) {  // what we have is no part of what they have
      fs::remove(part);
      manifest_.of(entry.id).part_etag.clear();
    }
    if (response.state != DownloadState::kTransient) break;
  }
  if (response.state == DownloadState::kComplete) return keep(entry, response, part);
  if (response.state == DownloadState::kUnchanged) {
    const auto& known = manifest_.of(entry.id);
    return {entry, FetchState::kUnchanged, folder_ / known.file, known.sha256, {}};
  }
  if (response.state == DownloadState::kFailed) fs::remove(part);
  return failed(entry, response.message);
}

}  // namespace

std::vector<FetchOutcome> fetch(const std::vector<CatalogueEntry>& entries,
                                const std::filesystem::path& folder, const FetchOptions& options,
                                const std::function<void(const FetchOutcome&)>& each) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw Error("file-unwritable", "cannot make the folder: " + error.message(), folder.string(),
                "name another folder");
  }
  Fetcher fetcher(folder, options);
  std::vector<FetchOutcome> outcomes;
  for (const auto& entry : entries) {
    try {
      outcomes.push_back(fetcher.fetch(entry));
    } catch (const std::exception& thrown) {
      outcomes.push_back(failed(entry, thrown.what()));
    }
    if (each) each(outcomes.back());
  }
  return outcomes;
}

}  // namespace speerpunt
