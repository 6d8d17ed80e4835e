// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/package.hh"

#include <algorithm>

#include "ingest/office/remarks.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostPartBytes = std::size_t{64} << 20;
constexpr std::size_t kMostBytes = std::size_t{128} << 20;

}  // namespace

std::optional<OfficePackage> OfficePackage::open(std::string_view bytes) {
  auto file = ZipFile::open(bytes);
  if (!file) return {};
  return OfficePackage(std::move(*file));
}

XmlPart OfficePackage::xml(std::string_view name) {
  const auto entry = file_.find(name);
  if (!entry) return {};
  const auto content = file_.read(*entry, std::min(kMostPartBytes, kMostBytes - bytes_));
  bytes_ += content.bytes.size();
  XmlPart part = parse_xml(content.bytes);
  ZipTrouble trouble = content.trouble;
  if (trouble == ZipTrouble::kNone && part.damaged) trouble = ZipTrouble::kDamaged;
  if (trouble != ZipTrouble::kNone && trouble_ == ZipTrouble::kNone) {
    trouble_ = trouble;
    where_ = name;
  }
  return part;
}

std::optional<Problem> OfficePackage::trouble(const std::string& path) const {
  switch (trouble_) {
    case ZipTrouble::kNone:
      return {};
    case ZipTrouble::kEncrypted:
      return office_problem(Severity::kError, path, "office-encrypted",
                            "the document has a password", "save it without a password");
    case ZipTrouble::kTooLarge:
      return office_problem(Severity::kError, path, "office-too-large",
                            "a part of the document is larger than is read: " + where_,
                            "split the document, or save it as PDF");
    case ZipTrouble::kDamaged:
      return office_problem(Severity::kWarning, path, "office-damaged",
                            "a part of the document is damaged and may lack text: " + where_,
                            "open the document and save it anew");
  }
  return {};
}

}  // namespace speerpunt
