// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/signature.hh"

#include <algorithm>
#include <array>
#include <string>

namespace speerpunt {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kAsImagePdf = "make a PDF with a text layer of it (scan with OCR)";
constexpr std::string_view kUnpack = "unpack it and add the files in it";

constexpr UnreadForm kWord{"word-document", "is an old Word document", "save it as PDF",
                           ".doc.dot"};
constexpr UnreadForm kOldOffice{"word-document",
                                "is an old Word document or another old Office file",
                                "save it as PDF", ".doc.dot.xls.ppt"};
constexpr UnreadForm kOutlook{"outlook-message", "is an Outlook message",
                              "save it as .eml, or as PDF", ".msg"};
constexpr UnreadForm kEncrypted{"office-encrypted",
                                "is a Word document or other Office file with a password",
                                "save it without a password", ".docx.xlsx.pptx"};
constexpr UnreadForm kXml{"xml-document", "is XML and not a web page",
                          "save its readable form as web page or PDF", ".xml"};
constexpr UnreadForm kPostScript{"postscript", "is PostScript", "convert it to PDF", ".ps.eps"};
constexpr UnreadForm kUnknown{"unknown-binary", "is of an unknown form",
                              "check that the file is complete, or save it as PDF", ""};

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  UnreadForm form;
};

constexpr std::array kSignatures{
    Signature{"\x89PNG\r\n"sv, 0, {"image", "is a PNG image", kAsImagePdf, ".png"}},
    Signature{"\xFF\xD8\xFF"sv, 0, {"image", "is a JPEG image", kAsImagePdf, ".jpg.jpeg"}},
    Signature{"GIF8"sv, 0, {"image", "is a GIF image", kAsImagePdf, ".gif"}},
    Signature{"II*\0"sv, 0, {"image", "is a TIFF image", kAsImagePdf, ".tif.tiff"}},
    Signature{"MM\0*"sv, 0, {"image", "is a TIFF image", kAsImagePdf, ".tif.tiff"}},
    Signature{"WEBP"sv, 8, {"image", "is a WebP image", kAsImagePdf, ".webp"}},
    Signature{"ftyphei"sv, 4, {"image", "is a HEIC image", kAsImagePdf, ".heic"}},
    Signature{"\x7F"
              "ELF"sv,
              0,
              {"executable", "is a program", "leave it out", ""}},
    Signature{"MZ"sv, 0, {"executable", "is a Windows program", "leave it out", ".exe.dll"}},
    Signature{"\x1F\x8B"sv, 0, {"archive", "is gzip-compressed", kUnpack, ".gz.tgz"}},
    Signature{"BZh"sv, 0, {"archive", "is bzip2-compressed", kUnpack, ".bz2"}},
    Signature{"\xFD"
              "7zXZ\0"sv,
              0,
              {"archive", "is xz-compressed", kUnpack, ".xz"}},
    Signature{"\x28\xB5\x2F\xFD"sv, 0, {"archive", "is zstd-compressed", kUnpack, ".zst"}},
    Signature{"7z\xBC\xAF\x27\x1C"sv, 0, {"archive", "is a 7-Zip archive", kUnpack, ".7z"}},
    Signature{"Rar!\x1A\x07"sv, 0, {"archive", "is a RAR archive", kUnpack, ".rar"}},
    Signature{"ustar"sv, 257, {"archive", "is a tar archive", kUnpack, ".tar"}},
    Signature{"\x78\x9F\x3E\x22"sv,
              0,
              {"outlook-attachment", "is a winmail.dat of Outlook",
               "ask the sender to send it as HTML or plain text", ".dat"}},
    Signature{"SQLite format 3"sv, 0, {"unknown-binary", "is a database", "leave it out", ""}},
};

bool has(std::string_view head, std::string_view part) {
  return head.find(part) != std::string_view::npos;
}

// The name of a stream in a compound file is UTF-16LE.
bool has_utf16(std::string_view head, std::string_view ascii) {
  std::string wide;
  for (char letter : ascii) wide.append({letter, '\0'});
  return has(head, wide);
}

const UnreadForm& compound_file(std::string_view head) {
  if (has_utf16(head, "EncryptedPackage")) return kEncrypted;
  if (has_utf16(head, "WordDocument")) return kWord;
  if (has_utf16(head, "Workbook")) return kSpreadsheetForm;
  if (has_utf16(head, "PowerPoint Document")) return kPresentationForm;
  if (has_utf16(head, "__substg1.0")) return kOutlook;
  return kOldOffice;  // its directory may stand behind the head
}

}  // namespace

const UnreadForm& unread_form(std::string_view head) {
  if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return compound_file(head);
  const auto found = std::ranges::find_if(kSignatures, [head](const Signature& signature) {
    return head.size() > signature.offset &&
           head.substr(signature.offset).starts_with(signature.bytes);
  });
  return found == kSignatures.end() ? kUnknown : found->form;
}

const UnreadForm* unread_zip_form(std::string_view head) {
  if (has(head, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return &kSpreadsheetForm;
  if (has(head, "mimetypeapplication/vnd.oasis.opendocument.presentation")) {
    return &kPresentationForm;
  }
  if (has(head, "mimetypeapplication/epub+zip")) return &kEpubForm;
  if (!has(head, "[Content_Types].xml") || has(head, "word/")) return nullptr;
  if (has(head, "xl/")) return &kSpreadsheetForm;
  if (has(head, "ppt/")) return &kPresentationForm;
  return nullptr;
}

const UnreadForm* unread_text_form(std::string_view head) {
  if (head.starts_with("%!PS")) return &kPostScript;
  if (head.starts_with("<?xml") || head.starts_with("<svg")) return &kXml;
  return nullptr;
}

}  // namespace speerpunt
