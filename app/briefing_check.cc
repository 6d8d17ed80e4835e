// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefing_check.hh"

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/stored_pages.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"
#include "reports/exported_text.hh"
#include "reports/provenance.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".provenance.json";

Source source_of(const Document& document) {
  return {document.id,   document.title, document.publisher,
          document.date, document.path,  document.url};
}

Evidence evidence_of(const IndexReader& index, StoredPages& pages) {
  const auto newer = [&index](const DocumentId& id) -> std::optional<Source> {
    const DocumentId newest = index.newest_version(id);
    const auto document = newest == id ? nullptr : index.known_document(newest);
    if (!document) return {};
    return source_of(*document);
  };
  const auto pages_of = [&index](const DocumentId& id) -> std::optional<int> {
    const auto document = index.known_document(id);
    if (!document) return {};
    return static_cast<int>(document->pages.size());
  };
  return {[&pages](const DocumentId& id, PageNumber page) { return pages.text_of(id, page); },
          pages_of, newer, index.missing_shards().empty()};
}

// Of what `bytes` should be: a briefing or its provenance.
template <typename Build>
auto read_from(const fs::path& file, Build build) {
  const std::string bytes = read_file(file);
  try {
    return build(bytes);
  } catch (const Error& error) {
    if (error.code() != "json-invalid") throw;
    throw Error("briefing-invalid", error.what(), file.string(),
                "expected a briefing that `brief` wrote: its .json, its .provenance.json, or the "
                "file beside that");
  }
}

// The export that `file` is or lies beside; empty: there is none.
fs::path export_of(const fs::path& file) {
  const std::string name = file.string();
  if (!name.ends_with(kSuffix)) return fs::exists(provenance_path(file)) ? file : fs::path();
  fs::path exported = name.substr(0, name.size() - kSuffix.size());
  return fs::exists(exported) ? exported : fs::path();
}

std::string text_of_file(const fs::path& file, const std::string& form, ReaderPool& readers) {
  if (form == "json") {
    return read_from(file,
                     [](const std::string& bytes) { return text_of(briefing_from_json(bytes)); });
  }
  return readers.page_text(file, PageNumber{1}, PageNumber{std::numeric_limits<int>::max()},
                           OcrMode::kOff);
}

}  // namespace

fs::path provenance_path(const fs::path& output) {
  return output.string() + std::string(kSuffix);
}

Provenance read_provenance(const fs::path& file) {
  if (file.string().ends_with(kSuffix)) return read_from(file, provenance_from_json);
  if (fs::exists(file) && fs::exists(provenance_path(file)))
    return read_from(provenance_path(file), provenance_from_json);
  if (!fs::exists(file)) throw Error("file-unreadable", "there is no such file", file.string());
  if (file.extension() != ".json") {
    throw Error("provenance-missing", "there is no " + provenance_path(file).filename().string(),
                file.string(), "it is written beside a briefing and must stay beside it");
  }
  return read_from(file, [](const std::string& bytes) {
    if (is_provenance(bytes)) return provenance_from_json(bytes);
    return provenance_of(briefing_from_json(bytes), "");
  });
}

BriefingCheck check_briefing(const fs::path& file, const Workspace& workspace,
                             const IndexReader& index, ReaderPool& readers) {
  BriefingCheck check;
  check.provenance = read_provenance(file);
  check.file = export_of(file);
  std::optional<std::string> text;
  if (!check.file.empty() && check.provenance.file) {
    check.changed = sha256(read_file(check.file)) != check.provenance.file->sha256;
    // Also where it seems unchanged: its provenance may have been changed with it.
    text = text_of_file(check.file, check.provenance.file->form, readers);
  }
  StoredPages pages(workspace, index, readers);
  check.verification = verify(check.provenance, evidence_of(index, pages), text);
  return check;
}

}  // namespace speerpunt
