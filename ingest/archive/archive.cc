// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archive/archive.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace speerpunt {
namespace {

constexpr std::size_t kMostFiles = 2'000;
constexpr std::size_t kMostBytes = std::size_t{200} << 20;
// Deflate packs zeros 1,032 times; what people write 2 to 50 times.
constexpr std::uint64_t kMostRatio = 300;
constexpr std::uint64_t kRatioMatters = std::uint64_t{1} << 20;

constexpr auto kSystemNames = std::to_array<std::string_view>({"thumbs.db", "desktop.ini"});

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('/') + 1);  // npos + 1 is 0
}

// A file that a person put there: no folder, no hidden file, no "__MACOSX/..".
bool is_content(const ZipEntry& entry) {
  if (entry.name.empty() || entry.is_folder()) return false;
  for (std::size_t begin = 0; begin < entry.name.size();) {
    const std::size_t end = std::min(entry.name.find('/', begin), entry.name.size());
    const std::string_view part = std::string_view(entry.name).substr(begin, end - begin);
    if (part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..")) return false;
    begin = end + 1;
  }
  std::string base(last_part(entry.name));
  if (base.starts_with("~$")) return false;  // Word's note that a file is open
  std::transform(base.begin(), base.end(), base.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(kSystemNames.begin(), kSystemNames.end(), base) == kSystemNames.end();
}

bool is_bomb(const ZipEntry& entry) {
  return entry.size > kRatioMatters && entry.size / kMostRatio > entry.packed;
}

class ArchiveReader {
 public:
  ArchiveReader(Reading& reading, const std::string& path) : reading_(reading), path_(path) {}

  void read(const ZipFile& file) {
    for (std::size_t i = 0; i < file.entries().size(); ++i) {
      if (!is_content(file.entries()[i])) continue;
      if (reading_.embedded.size() >= kMostFiles || bytes_ >= kMostBytes) {
        warn("archive-too-large", "the archive holds more than is read from one",
             "unpack it and add the files in it");
        break;
      }
      read_entry(file, i);
    }
  }

 private:
  void read_entry(const ZipFile& file, std::size_t index) {
    const ZipEntry& entry = file.entries()[index];
    ZipFile::Content content;
    if (is_bomb(entry)) {
      content.trouble = ZipTrouble::kTooLarge;
    } else {
      content = file.read(index, kMostBytes - bytes_);
    }
    switch (content.trouble) {
      case ZipTrouble::kNone:
        bytes_ += content.bytes.size();
        reading_.embedded.push_back({entry.name, std::move(content.bytes)});
        return;
      case ZipTrouble::kEncrypted:
        warn("archive-member-encrypted", "a file in the archive has a password: " + entry.name,
             "unpack it with the password and add the file");
        return;
      case ZipTrouble::kTooLarge:
        warn("archive-too-large", "a file in the archive is too large: " + entry.name,
             "unpack the archive and add the file");
        return;
      case ZipTrouble::kDamaged:
        warn("archive-member-damaged", "a file in the archive cannot be unpacked: " + entry.name,
             "get a complete copy of the archive");
        return;
    }
  }

  void warn(std::string code, std::string message, std::string hint) {
    reading_.document.problems.push_back(
        {Severity::kWarning, path_, {}, std::move(code), std::move(message), std::move(hint)});
  }

  Reading& reading_;
  const std::string& path_;
  std::size_t bytes_ = 0;
};

std::string mime_type(const ZipFile& file) {
  const auto entry = file.find("mimetype");
  return entry ? file.read(*entry, 200).bytes : std::string{};
}

}  // namespace

ZipForm zip_form(std::string_view bytes) {
  const auto file = ZipFile::open(bytes);
  if (!file) return ZipForm::kDamaged;
  const std::string type = mime_type(*file);
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return ZipForm::kOdt;
  if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) {
    return ZipForm::kSpreadsheet;
  }
  if (type.starts_with("application/vnd.oasis.opendocument.presentation")) {
    return ZipForm::kPresentation;
  }
  if (type.starts_with("application/epub+zip")) return ZipForm::kEpub;
  if (!file->find("[Content_Types].xml")) return ZipForm::kArchive;
  const auto has_folder = [&](std::string_view folder) {
    return std::any_of(file->entries().begin(), file->entries().end(),
                       [&](const ZipEntry& entry) { return entry.name.starts_with(folder); });
  };
  if (has_folder("word/")) return ZipForm::kDocx;
  if (has_folder("xl/")) return ZipForm::kSpreadsheet;
  if (has_folder("ppt/")) return ZipForm::kPresentation;
  return ZipForm::kArchive;
}

Reading read_archive(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "zip";
  document.pages.push_back({});
  const auto refuse = [&](std::string code, std::string message, std::string hint) {
    document.problems.push_back(
        {Severity::kError, path, {}, std::move(code), std::move(message), std::move(hint)});
    return reading;
  };
  const auto file = ZipFile::open(bytes);
  if (!file) {
    return refuse("archive-damaged", "the ZIP archive is damaged", "get a complete copy of it");
  }
  if (file->overlaps()) {
    return refuse("archive-overlapping",
                  "the files in the archive lie over one another, as in a ZIP bomb",
                  "do not trust it: ask for the files themselves");
  }
  ArchiveReader(reading, path).read(*file);
  const std::size_t count = reading.embedded.size();
  if (count > 0) {
    document.problems.push_back({Severity::kNote,
                                 path,
                                 {},
                                 "archive",
                                 "an archive of " + std::to_string(count) +
                                     (count == 1 ? " file" : " files") + " and no text of its own",
                                 "nothing to do: each file in it is a document"});
  } else {
    document.problems.push_back({Severity::kWarning,
                                 path,
                                 {},
                                 "archive-empty",
                                 "no file could be taken from this archive",
                                 "unpack it and add the files in it"});
  }
  return reading;
}

}  // namespace speerpunt
