// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/mail.hh"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include <gmime/gmime.h>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/blocks.hh"
#include "ingest/html/tree.hh"
#include "ingest/mail/header.hh"
#include "ingest/mail/library.hh"
#include "ingest/mail/text.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

constexpr int kDeepestPart = 20;

struct Unref {
  template <typename Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

struct BodyPart {
  bool html = false;
  std::string text;  // UTF-8
  FlowedText format;
};

struct Message {
  std::string subject;
  std::string from;
  std::string date;
  std::vector<BodyPart> parts;
  std::vector<std::string> attachments;
  bool invalid_utf8 = false;
};

std::string c_string(const char* text) {
  return text == nullptr ? std::string{} : text;
}

// Without GMime's character set filters: see mail_header.hh.
std::string content_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::size_t text_size(const BodyPart& part) {
  std::string text = part.text;
  if (part.html) {
    const HtmlTree tree = parse_html(part.text);
    const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
    text = root == nullptr ? std::string{} : line_text(root);
  }
  return dutch::squeeze(text).size();
}

// Of two forms of one text the web form keeps headings and lists, unless it is only a stub.
void keep_richest(std::vector<BodyPart>& parts) {
  const auto html =
      std::find_if(parts.begin(), parts.end(), [](const BodyPart& p) { return p.html; });
  const auto plain =
      std::find_if(parts.begin(), parts.end(), [](const BodyPart& p) { return !p.html; });
  if (html == parts.end() || plain == parts.end()) return;
  parts = {text_size(*html) * 10 >= text_size(*plain) * 6 ? *html : *plain};
}

class MessageReader {
 public:
  explicit MessageReader(Message& message) : message_(message) {}

  void collect(GMimeObject* object, std::vector<BodyPart>& parts, int depth) {
    if (object == nullptr || depth > kDeepestPart) return;
    if (GMIME_IS_MULTIPART(object)) {
      collect_multipart(object, parts, depth);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      message_.attachments.emplace_back("a forwarded message");
    } else if (GMIME_IS_PART(object)) {
      collect_part(GMIME_PART(object), parts);
    }
  }

 private:
  void collect_multipart(GMimeObject* object, std::vector<BodyPart>& parts, int depth) {
    GMimeMultipart* multipart = GMIME_MULTIPART(object);
    GMimeContentType* type = g_mime_object_get_content_type(object);
    std::vector<BodyPart> found;
    const int count = std::min(g_mime_multipart_get_count(multipart), 1000);
    for (int i = 0; i < count; ++i) {
      collect(g_mime_multipart_get_part(multipart, i), found, depth + 1);
    }
    if (g_mime_content_type_is_type(type, "multipart", "alternative") != 0) keep_richest(found);
    std::move(found.begin(), found.end(), std::back_inserter(parts));
  }

  void collect_part(GMimePart* part, std::vector<BodyPart>& parts) {
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool html = g_mime_content_type_is_type(type, "text", "html") != 0;
    const bool text = html || g_mime_content_type_is_type(type, "text", "plain") != 0;
    const std::string disposition = c_string(g_mime_object_get_disposition(GMIME_OBJECT(part)));
    if (!text || dutch::fold(disposition) == "attachment") {
      const std::string name = decode_header(c_string(g_mime_part_get_filename(part)));
      // Pictures that the message shows have no name that a reader would miss.
      const bool picture = g_mime_content_type_is_type(type, "image", "*") != 0 &&
                           dutch::fold(disposition) != "attachment";
      if (!picture) message_.attachments.push_back(name.empty() ? "without a name" : name);
      return;
    }
    std::string charset = c_string(g_mime_content_type_get_parameter(type, "charset"));
    const std::string bytes = content_of(part);
    if (charset.empty() && html) charset = declared_encoding(bytes);
    Decoded decoded = decode_text(bytes, charset);
    message_.invalid_utf8 = message_.invalid_utf8 || decoded.invalid_utf8;
    const bool flowed =
        dutch::fold(c_string(g_mime_content_type_get_parameter(type, "format"))) == "flowed";
    const bool delete_space =
        dutch::fold(c_string(g_mime_content_type_get_parameter(type, "delsp"))) == "yes";
    parts.push_back({html, std::move(decoded.text), {flowed, delete_space}});
  }

  Message& message_;
};

std::string header(GMimeMessage* message, const char* name) {
  GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
  GMimeHeader* found = g_mime_header_list_get_header(headers, name);
  return found == nullptr ? std::string{}
                          : decode_header(c_string(g_mime_header_get_raw_value(found)));
}

Message parse_message(std::string_view bytes) {
  start_mail_library();
  // The separator line of a mailbox file is no header.
  if (bytes.starts_with("From ")) bytes.remove_prefix(std::min(bytes.find('\n') + 1, bytes.size()));
  Message message;
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
  if (parsed == nullptr) return message;
  message.subject = header(parsed.get(), "Subject");
  message.from = header(parsed.get(), "From");
  message.date = header(parsed.get(), "Date");
  MessageReader(message).collect(g_mime_message_get_mime_part(parsed.get()), message.parts, 0);
  return message;
}

std::vector<Block> blocks_of(const BodyPart& part) {
  if (!part.html) return blocks_of_mail_text(part.text, part.format);
  const HtmlTree tree = parse_html(part.text);
  const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
  const xmlNode* body = root == nullptr ? nullptr : first_element(root, "body");
  if (body == nullptr) return {};
  return make_html_blocks(body, {body, nullptr}).blocks;
}

// An organisation, not the person who sent it: the display name where it carries the name of the
// domain (KNMG-districten of knmg.nl), else the domain.
std::string sender_organisation(const Mailbox& from) {
  const std::size_t at = from.address.rfind('@');
  if (at == std::string::npos) return from.name;
  const std::string domain = from.address.substr(at + 1);
  const std::size_t end = domain.rfind('.');
  if (end == std::string::npos || end == 0) return from.name;
  const std::size_t begin = domain.rfind('.', end - 1);
  const std::string label = domain.substr(begin == std::string::npos ? 0 : begin + 1);
  const std::string name = dutch::fold(label.substr(0, label.rfind('.')));
  if (dutch::fold(from.name).find(name) != std::string::npos) return from.name;
  return label;
}

}  // namespace

Reading read_mail(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "mail";
  document.pages.push_back({});
  const Message message = parse_message(bytes);
  const auto note = [&](Severity severity, std::string code, std::string text, std::string hint) {
    document.problems.push_back(
        {severity, path, {}, std::move(code), std::move(text), std::move(hint)});
  };
  if (message.invalid_utf8) document.problems.push_back(invalid_utf8_warning(path));
  if (!message.subject.empty()) {
    document.blocks.push_back({BlockKind::kTitle, 0, message.subject, {}, {}, {}});
  }
  std::vector<Block> body;
  for (const BodyPart& part : message.parts) {
    std::vector<Block> blocks = blocks_of(part);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(body));
  }
  if (body.empty()) {
    note(Severity::kWarning, "mail-empty", "this message has no text", "look at its attachments");
  }
  mark_mail_parts(body);
  std::move(body.begin(), body.end(), std::back_inserter(document.blocks));
  for (const std::string& name : message.attachments) {
    note(Severity::kNote, "mail-attachment", "an attachment was not read: " + name,
         "save the attachment and add it as a file of its own");
  }
  reading.hints.title = message.subject;
  reading.hints.title_source = "mail-subject";
  reading.hints.date_meta = header_day(message.date);
  reading.hints.date_source = "mail-header";
  if (reading.hints.date_meta.empty() && !message.date.empty()) {
    note(Severity::kNote, "mail-date-invalid", "the Date header cannot be read: " + message.date,
         "the date of this message is unknown");
  }
  const Mailbox from = first_mailbox(message.from);
  reading.hints.author = from.name;
  reading.hints.publisher = sender_organisation(from);
  return reading;
}

std::string mail_page_text(std::string_view bytes) {
  const Message message = parse_message(bytes);
  std::string text = message.subject + '\n';
  for (const BodyPart& part : message.parts) {
    const HtmlTree tree = part.html ? parse_html(part.text) : HtmlTree{};
    const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
    text += root == nullptr ? part.text : line_text(root);
    text += '\n';
  }
  return text;
}

}  // namespace speerpunt
