// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/media_type.hh"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/signature.hh"

namespace speerpunt {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kBlank = " \t\r\n\f\v";

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& letter : result) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return result;
}

std::string_view trim_left(std::string_view text) {
  const auto begin = text.find_first_not_of(kBlank);
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

// ".pdf", in lower case; empty where the name has no ending.
std::string ending_of(std::string_view path) {
  const auto slash = path.rfind('/');
  const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string{} : lower(name.substr(dot));
}

// The text without its byte order mark; UTF-16 as the low bytes, enough to recognise markup.
struct Plain {
  std::string text;
  bool marked = false;  // had a byte order mark: is text for sure
};

Plain plain(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF"sv)) return {std::string(head.substr(3)), true};
  const bool little = head.starts_with("\xFF\xFE"sv);
  if (!little && !head.starts_with("\xFE\xFF"sv)) return {std::string(head), false};
  Plain result{{}, true};
  for (std::size_t i = little ? 2 : 3; i < head.size(); i += 2) result.text += head[i];
  return result;
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte < 0x20 && kBlank.find(letter) == std::string_view::npos) || byte == 0x7F;
}

// Length of the well-formed UTF-8 sequence at `at`; 0: none. Overlong forms are left to the reader
// of the text: here it only matters whether this is text.
std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80                    ? 1
                             : lead >= 0xC2 && lead <= 0xDF ? 2
                             : (lead & 0xF0) == 0xE0        ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (at + length > text.size()) return text.size() - at;  // cut off by the end of the head
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return 0;
  }
  return length;
}

// UTF-8, or a one-byte character set with mostly ASCII letters, as West European text has.
bool is_text(std::string_view head) {
  std::size_t control = 0;
  std::size_t stray = 0;  // bytes that are not UTF-8
  for (std::size_t i = 0; i < head.size();) {
    if (head[i] == '\0') return false;
    if (is_control(head[i])) ++control;
    const auto length = utf8_length(head, i);
    if (length == 0) ++stray;
    i += std::max<std::size_t>(length, 1);
  }
  return control * 100 <= head.size() && stray * 5 <= head.size();
}

// "%PDF" must begin a line, or stand behind rubbish that is no text.
bool is_pdf(std::string_view head) {
  if (head.starts_with("%PDF")) return true;
  const auto at = head.substr(0, 1024).find("%PDF-");
  if (at == std::string_view::npos) return false;
  return head[at - 1] == '\n' || head[at - 1] == '\r' || !is_text(head.substr(0, at));
}

bool is_headless_pdf(std::string_view head, std::string_view ending) {
  const auto has = [head](std::string_view part) {
    return head.find(part) != std::string_view::npos;
  };
  return ending == ".pdf" &&
         (has(" obj") || has("%PDF-") || has("trailer") || has("startxref") || has("%%EOF"));
}

constexpr std::array kMailFields{"from"sv,     "to"sv,           "cc"sv,         "subject"sv,
                                 "date"sv,     "received"sv,     "message-id"sv, "return-path"sv,
                                 "reply-to"sv, "mime-version"sv, "sender"sv,     "delivered-to"sv};

// RFC 5322: lines "Name: value" and continuations up to an empty line; two known names are enough.
bool is_mail(std::string_view text) {
  if (text.starts_with("From ")) {  // mbox
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  int known = 0;
  for (bool first = true; !text.empty(); first = false) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (first) return false;
      continue;
    }
    const auto colon = line.find(':');
    const auto name = line.substr(0, colon);
    if (colon == std::string_view::npos || colon == 0 ||
        std::ranges::any_of(name, [](char c) { return c <= ' ' || c > '~'; })) {
      return known >= 2;
    }
    if (std::ranges::find(kMailFields, lower(name)) != kMailFields.end()) ++known;
  }
  return known >= 2;
}

// What browsers write: the header of a message whose parts belong to one web page. A mail says whom
// it is for.
bool is_web_archive(std::string_view text, std::string_view ending) {
  const auto header =
      '\n' + lower(text.substr(0, std::min(text.find("\n\n"), text.find("\r\n\r\n"))));
  if (header.find("multipart/related") == std::string::npos) return false;
  return header.find("snapshot-content-location:") != std::string::npos || ending == ".mht" ||
         ending == ".mhtml" ||
         (header.find("\nto:") == std::string::npos &&
          header.find("\nreceived:") == std::string::npos &&
          header.find("type=\"text/html\"") != std::string::npos &&
          header.find("\nmessage-id:") == std::string::npos);
}

bool is_flat_odt(std::string_view text) {
  return text.starts_with("<?xml") && text.find("<office:document ") != std::string_view::npos &&
         text.find("application/vnd.oasis.opendocument.text") != std::string_view::npos;
}

constexpr std::array kDocumentTags{"!doctype html"sv, "html"sv, "head"sv, "body"sv};
constexpr std::array kFragmentTags{"title"sv,  "meta"sv,   "link"sv, "base"sv,    "article"sv,
                                   "main"sv,   "div"sv,    "p"sv,    "section"sv, "table"sv,
                                   "header"sv, "h1"sv,     "h2"sv,   "ul"sv,      "ol"sv,
                                   "nav"sv,    "script"sv, "style"sv};

template <std::size_t N>
bool begins_with_tag(std::string_view text, const std::array<std::string_view, N>& tags) {
  if (!text.starts_with('<')) return false;
  const auto start = lower(text.substr(1, 16));
  return std::ranges::any_of(tags, [&start](std::string_view tag) {
    return start.starts_with(tag) && (start.size() == tag.size() ||
                                      " \t\r\n/>"sv.find(start[tag.size()]) != std::string::npos);
  });
}

// Behind white space, comments and an XML declaration.
bool is_html(std::string_view text, bool markdown) {
  text = trim_left(text);
  while (text.starts_with("<!--") || text.starts_with("<?")) {
    const std::string_view close = text.starts_with("<?") ? "?>" : "-->";
    const auto end = text.find(close);
    if (end == std::string_view::npos) return false;
    text = trim_left(text.substr(end + close.size()));
  }
  return begins_with_tag(text, kDocumentTags) ||
         (!markdown && begins_with_tag(text, kFragmentTags));
}

struct NamedForm {
  std::string_view ending;
  MediaType type;
};
constexpr std::array kEndings{
    NamedForm{".pdf", MediaType::kPdf},          NamedForm{".html", MediaType::kHtml},
    NamedForm{".htm", MediaType::kHtml},         NamedForm{".xhtml", MediaType::kHtml},
    NamedForm{".eml", MediaType::kMail},         NamedForm{".mbox", MediaType::kMail},
    NamedForm{".md", MediaType::kMarkdown},      NamedForm{".markdown", MediaType::kMarkdown},
    NamedForm{".txt", MediaType::kText},         NamedForm{".mht", MediaType::kWebArchive},
    NamedForm{".mhtml", MediaType::kWebArchive}, NamedForm{".docx", MediaType::kDocx},
    NamedForm{".docm", MediaType::kDocx},        NamedForm{".dotx", MediaType::kDocx},
    NamedForm{".odt", MediaType::kOdt},          NamedForm{".ott", MediaType::kOdt},
    NamedForm{".fodt", MediaType::kFlatOdt},     NamedForm{".rtf", MediaType::kRtf},
    NamedForm{".zip", MediaType::kZip},
};

std::optional<MediaType> promised_by(std::string_view ending) {
  const auto found = std::ranges::find(kEndings, ending, &NamedForm::ending);
  if (found == kEndings.end()) return {};
  return found->type;
}

std::string_view described(MediaType type) {
  switch (type) {
    case MediaType::kPdf:
      return "is a PDF";
    case MediaType::kHtml:
      return "is a web page";
    case MediaType::kMail:
      return "is a mail message";
    case MediaType::kMarkdown:
      return "is Markdown";
    case MediaType::kText:
      return "is plain text";
    case MediaType::kWebArchive:
      return "is a saved web page";
    case MediaType::kDocx:
      return "is a Word document";
    case MediaType::kOdt:
    case MediaType::kFlatOdt:
      return "is an OpenDocument text";
    case MediaType::kRtf:
      return "is a Rich Text document";
    case MediaType::kZip:
      return "is a ZIP archive";
  }
  return {};
}

Problem mismatch(std::string_view path, std::string_view ending, std::string_view is) {
  return {Severity::kNote,
          std::string(path),
          {},
          "name-mismatch",
          "the name ends in " + std::string(ending) + ", but the file " + std::string(is),
          "nothing to do: the content decides how a file is read"};
}

MediaGuess readable(MediaType type, std::string_view path, std::string_view ending) {
  MediaGuess guess{type, {}, {}};
  const auto promised = promised_by(ending);
  if (promised && *promised != type) guess.mismatch = mismatch(path, ending, described(type));
  return guess;
}

MediaGuess refused(const UnreadForm& form, std::string_view path, std::string_view ending) {
  MediaGuess guess;
  guess.problem = Problem{Severity::kError,
                          std::string(path),
                          {},
                          std::string(form.code),
                          "the file " + std::string(form.is),
                          std::string(form.hint)};
  const bool usual = ending.empty() || form.endings.find(ending) != std::string_view::npos;
  if (!usual && !form.endings.empty()) {
    guess.problem->message += ", though its name ends in " + std::string(ending);
  }
  return guess;
}

bool is_zip(std::string_view head) {
  return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv);
}

// By the members at the begin of the archive, which office programs write in a fixed order.
MediaGuess guess_zip(std::string_view head, std::string_view path, std::string_view ending) {
  const auto has = [head](std::string_view part) {
    return head.find(part) != std::string_view::npos;
  };
  if (has("mimetypeapplication/vnd.oasis.opendocument.text")) {
    return readable(MediaType::kOdt, path, ending);
  }
  if (const auto* form = unread_zip_form(head)) return refused(*form, path, ending);
  const bool docx = has("[Content_Types].xml") && has("word/");
  return readable(docx ? MediaType::kDocx : MediaType::kZip, path, ending);
}

constexpr UnreadForm kEmpty{"empty-file", "is empty", "get a complete copy of it", ""};
constexpr UnreadForm kZeros{"zeros", "holds nothing but zeros",
                            "get a complete copy of it: a download or a disk has failed", ""};

}  // namespace

MediaGuess guess_media_type(std::string_view head, std::string_view path) {
  const auto ending = ending_of(path);
  head = head.substr(0, kHeadBytes);
  if (head.empty()) return refused(kEmpty, path, ending);
  if (head.find_first_not_of('\0') == std::string_view::npos) {
    return refused(kZeros, path, ending);
  }
  if (is_zip(head)) return guess_zip(head, path, ending);
  const auto [text, marked] = plain(head);
  if (is_pdf(text)) return readable(MediaType::kPdf, path, ending);
  const bool headless = is_headless_pdf(text, ending);
  if (!marked && !is_text(text)) {
    return headless ? readable(MediaType::kPdf, path, ending)
                    : refused(unread_form(head), path, ending);
  }
  if (trim_left(text).empty()) return refused(kEmpty, path, ending);
  const bool markdown = promised_by(ending) == MediaType::kMarkdown;
  if (is_mail(text)) {
    const bool page = is_web_archive(text, ending);
    return readable(page ? MediaType::kWebArchive : MediaType::kMail, path, ending);
  }
  if (trim_left(text).starts_with("{\\rtf")) return readable(MediaType::kRtf, path, ending);
  if (is_flat_odt(trim_left(text))) return readable(MediaType::kFlatOdt, path, ending);
  if (is_html(text, markdown)) return readable(MediaType::kHtml, path, ending);
  if (const auto* form = unread_text_form(trim_left(text))) return refused(*form, path, ending);
  if (headless) return readable(MediaType::kPdf, path, ending);
  return readable(markdown ? MediaType::kMarkdown : MediaType::kText, path, ending);
}

MediaGuess guess_by_members(MediaGuess by_head, ZipForm form, std::string_view path) {
  const auto ending = ending_of(path);
  switch (form) {
    case ZipForm::kDocx:
      return readable(MediaType::kDocx, path, ending);
    case ZipForm::kOdt:
      return readable(MediaType::kOdt, path, ending);
    case ZipForm::kArchive:
      return readable(MediaType::kZip, path, ending);
    case ZipForm::kSpreadsheet:
      return refused(kSpreadsheetForm, path, ending);
    case ZipForm::kPresentation:
      return refused(kPresentationForm, path, ending);
    case ZipForm::kEpub:
      return refused(kEpubForm, path, ending);
    case ZipForm::kDamaged:
      break;  // the reader of the form says so
  }
  return by_head;
}

std::string_view name_of(MediaType type) {
  switch (type) {
    case MediaType::kPdf:
      return "pdf";
    case MediaType::kHtml:
      return "html";
    case MediaType::kMail:
      return "mail";
    case MediaType::kMarkdown:
      return "markdown";
    case MediaType::kText:
      return "text";
    case MediaType::kWebArchive:
      return "html";
    case MediaType::kDocx:
      return "docx";
    case MediaType::kOdt:
    case MediaType::kFlatOdt:
      return "odt";
    case MediaType::kRtf:
      return "rtf";
    case MediaType::kZip:
      return "zip";
  }
  return {};
}

}  // namespace speerpunt
