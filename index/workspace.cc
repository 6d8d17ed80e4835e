// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/workspace.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <vector>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "index/shards.hh"
#include "index/store/index_database.hh"
#include "index/store/workspace_file.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

constexpr int kFormat = kIndexFormat;
constexpr const char* kMarker = "speerpunt.json";
// The endings that readers give; any other is found by looking through the folder.
constexpr std::array kMedia{"pdf", "html", "mail", "text", "markdown", "docx", "odt", "rtf", "zip"};

// The number after "format": in the marker file; empty: not such a file.
std::optional<int> format_of(std::string_view text) {
  constexpr std::string_view key = "\"format\"";
  std::size_t at = text.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  text.remove_prefix(at + key.size());
  at = text.find_first_not_of(": \t\r\n");
  if (at == std::string_view::npos) return std::nullopt;
  text.remove_prefix(at);
  int format = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), format);
  if (result.ec != std::errc() || format < 1) return std::nullopt;
  return format;
}

int format_of_marker(const fs::path& root) {
  const fs::path marker = root / kMarker;
  const std::optional<int> format = format_of(read_file(marker));
  if (format) return *format;
  throw Error("workspace-damaged", marker.string() + " does not say which format it has",
              marker.string(),
              "remove that file and run `speerpunt init " + root.string() +
                  "`: it makes the file again and leaves the documents as they are");
}

void make_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code)
    throw Error("workspace-unwritable",
                "cannot make the folder " + folder.string() + ": " + code.message(),
                folder.string(), "choose a folder that you may write to");
}

bool has_remains(const fs::path& root) {
  std::error_code code;
  return fs::is_directory(root / "originals", code) && fs::is_directory(root / "index", code);
}

bool is_file_name(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char byte) {
    return std::isalnum(byte) != 0 || byte == '-' || byte == '_';
  });
}

}  // namespace

Workspace::Workspace(fs::path root, std::shared_ptr<MissingShards> missing_shards)
    : root_(std::move(root)),
      missing_shards_(missing_shards ? std::move(missing_shards)
                                     : std::make_shared<MissingShards>()) {}

Workspace Workspace::create(const fs::path& root) {
  std::error_code code;
  const bool has_marker = fs::exists(root / kMarker, code);
  const bool is_older = has_marker && format_of_marker(root) < kFormat;
  const Workspace workspace = has_marker && !is_older ? open(root) : Workspace(root);
  make_folder(root);
  make_folder(workspace.originals());
  make_folder(workspace.index());
  create_index(workspace.index());
  if (has_marker && !is_older) return workspace;
  // The marker comes last: a folder with it is whole.
  WorkspaceFile marker(root / kMarker);
  marker.write("{\"format\":" + std::to_string(kFormat) + "}\n");
  marker.keep();
  return workspace;
}

bool Workspace::is_at(const fs::path& root) {
  std::error_code code;
  return fs::exists(root / kMarker, code) || has_remains(root);
}

Workspace Workspace::open(const fs::path& root, std::shared_ptr<MissingShards> missing_shards) {
  std::error_code code;
  const fs::path marker = root / kMarker;
  if (!fs::exists(marker, code) && has_remains(root))
    throw Error("workspace-damaged", marker.string() + " is gone", root.string(),
                "run `speerpunt init " + root.string() +
                    "`: it makes that file again and leaves the documents as they are");
  if (!fs::exists(marker, code))
    throw Error(
        "workspace-missing", "there is no workspace in " + root.string(), root.string(),
        "make one with `speerpunt init " + root.string() + "`, or name another with --workspace");
  const int format = format_of_marker(root);
  if (format > kFormat)
    throw Error("workspace-newer",
                "the workspace has format " + std::to_string(format) +
                    ", this program knows up to " + std::to_string(kFormat),
                root.string(), "use the newer speerpunt that made it");
  if (format < kFormat)
    throw Error("workspace-older",
                "the index of the workspace has format " + std::to_string(format) +
                    ", this program needs " + std::to_string(kFormat),
                root.string(),
                "run `speerpunt doctor --repair`: it makes the index anew from the stored copies");
  Workspace workspace(root, std::move(missing_shards));
  make_folder(workspace.originals());
  return workspace;
}

fs::path Workspace::keep_original(const fs::path& file, const DocumentId& id,
                                  const std::string& media) const {
  if (!is_file_name(id) || !is_file_name(media))
    throw Error("original-name", "not a document id or media type: " + id + "." + media,
                file.string());
  const fs::path target = originals() / (id + "." + media);
  std::error_code code;
  if (fs::exists(target, code)) return target;

  errno = 0;
  std::ifstream input(file, std::ios::binary);
  if (!input && (errno == EMFILE || errno == ENFILE))  // no fault of the file
    throw Error("too-many-files", "too many files are open to read " + file.string(), file.string(),
                "raise the limit on open files, `ulimit -n 256`, and run the command again");
  if (!input)
    throw Error("file-unreadable", "cannot read " + file.string(), file.string(),
                "check that the file is there and that you may read it");
  WorkspaceFile copy(target);
  Sha256 sum;
  std::vector<char> buffer(std::size_t{1} << 17);
  while (input.read(buffer.data(), static_cast<std::streamsize>(buffer.size())),
         input.gcount() > 0) {
    const std::string_view bytes(buffer.data(), static_cast<std::size_t>(input.gcount()));
    sum.update(bytes);
    copy.write(bytes);
  }
  if (input.bad())
    throw Error("file-unreadable", "reading " + file.string() + " failed half-way", file.string());
  if (sum.hex() != id)
    throw Error("file-changed", file.string() + " changed while it was read", file.string(),
                "add it again when it is no longer being written");
  copy.keep();
  return target;
}

std::optional<fs::path> Workspace::original(const DocumentId& id) const {
  if (!is_file_name(id)) return std::nullopt;
  std::error_code code;
  for (const char* media : kMedia) {
    const fs::path candidate = originals() / (id + "." + media);
    if (fs::exists(candidate, code)) return candidate;
  }
  for (const auto& entry : fs::directory_iterator(originals(), code))
    if (entry.path().stem() == id) return entry.path();
  return std::nullopt;
}

void Workspace::drop_original(const DocumentId& id) const {
  const std::optional<fs::path> stored = original(id);
  if (!stored) return;
  std::error_code code;
  fs::remove(*stored, code);
  if (code)
    throw Error("file-unwritable", "cannot remove " + stored->string() + ": " + code.message(),
                stored->string(), "check that the workspace folder is writable");
}

}  // namespace speerpunt
