// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/message.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>

#include <gmime/gmime.h>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/blocks.hh"
#include "ingest/html/tree.hh"
#include "ingest/mail/header.hh"
#include "ingest/mail/library.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

constexpr int kDeepestPart = 20;
constexpr int kMostParts = 1000;
constexpr std::size_t kMostFiles = 500;
constexpr std::size_t kMostBytes = std::size_t{150} << 20;

struct Unref {
  template <typename Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

std::string c_string(const char* text) {
  return text == nullptr ? std::string{} : text;
}

std::string bytes_in(GMimeStream* memory) {
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

// Without GMime's character set filters: see mail/header.hh.
std::string content_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  return bytes_in(memory.get());
}

std::string header(GMimeObject* object, const char* name) {
  GMimeHeader* found = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
  return found == nullptr ? std::string{}
                          : decode_header(c_string(g_mime_header_get_raw_value(found)));
}

bool is_type(GMimeObject* object, const char* type, const char* subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype) != 0;
}

std::size_t text_size(const std::vector<BodyPart>& parts) {
  std::size_t size = 0;
  for (const BodyPart& part : parts) {
    std::string text = part.text;
    if (part.html) {
      const HtmlTree tree = parse_html(part.text);
      const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
      text = root == nullptr ? std::string{} : line_text(root);
    }
    size += dutch::squeeze(text).size();
  }
  return size;
}

bool is_html(const std::vector<BodyPart>& parts) {
  return std::any_of(parts.begin(), parts.end(), [](const BodyPart& part) { return part.html; });
}

// Of two forms of one text the web form keeps headings and lists, unless it is only a stub.
std::vector<BodyPart> richest(std::vector<std::vector<BodyPart>> forms) {
  std::erase_if(forms, [](const std::vector<BodyPart>& form) { return form.empty(); });
  if (forms.empty()) return {};
  const auto html = std::find_if(forms.begin(), forms.end(), is_html);
  const auto plain = std::find_if_not(forms.begin(), forms.end(), is_html);
  if (html == forms.end()) return std::move(forms.back());
  if (plain == forms.end() || text_size(*html) * 10 >= text_size(*plain) * 6) {
    return std::move(*html);
  }
  return std::move(*plain);
}

class MessageReader {
 public:
  explicit MessageReader(MailMessage& message) : message_(message) {}

  void collect(GMimeObject* object, std::vector<BodyPart>& parts, int depth) {
    if (object == nullptr || depth > kDeepestPart) return;
    if (GMIME_IS_MULTIPART(object)) {
      collect_multipart(object, parts, depth);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      attach_message(GMIME_MESSAGE_PART(object));
    } else if (GMIME_IS_PART(object)) {
      collect_part(GMIME_PART(object), parts);
    }
  }

 private:
  void collect_multipart(GMimeObject* object, std::vector<BodyPart>& parts, int depth) {
    GMimeMultipart* multipart = GMIME_MULTIPART(object);
    std::vector<std::vector<BodyPart>> forms;
    message_.encrypted = message_.encrypted || is_type(object, "multipart", "encrypted");
    const int count = std::min(g_mime_multipart_get_count(multipart), kMostParts);
    for (int i = 0; i < count; ++i) {
      collect(g_mime_multipart_get_part(multipart, i), forms.emplace_back(), depth + 1);
    }
    if (is_type(object, "multipart", "alternative")) forms = {richest(std::move(forms))};
    for (auto& form : forms) std::move(form.begin(), form.end(), std::back_inserter(parts));
  }

  void collect_part(GMimePart* part, std::vector<BodyPart>& parts) {
    GMimeObject* object = GMIME_OBJECT(part);
    const bool html = is_type(object, "text", "html");
    const bool text = html || is_type(object, "text", "plain");
    const std::string disposition = dutch::fold(c_string(g_mime_object_get_disposition(object)));
    if (!text || disposition == "attachment") {
      attach_part(part, disposition == "attachment");
      return;
    }
    GMimeContentType* type = g_mime_object_get_content_type(object);
    std::string charset = c_string(g_mime_content_type_get_parameter(type, "charset"));
    const std::string bytes = content_of(part);
    if (charset.empty() && html) charset = declared_encoding(bytes);
    Decoded decoded = decode_text(bytes, charset);
    message_.invalid_utf8 = message_.invalid_utf8 || decoded.invalid_utf8;
    const auto parameter = [&](const char* name) {
      return dutch::fold(c_string(g_mime_content_type_get_parameter(type, name)));
    };
    parts.push_back({html,
                     std::move(decoded.text),
                     {parameter("format") == "flowed", parameter("delsp") == "yes"}});
  }

  void attach_part(GMimePart* part, bool named_attachment) {
    GMimeObject* object = GMIME_OBJECT(part);
    const std::string name = decode_header(c_string(g_mime_part_get_filename(part)));
    if (is_type(object, "application", "ms-tnef") || dutch::fold(name) == "winmail.dat") {
      message_.outlook_data = true;
      return;
    }
    if (is_type(object, "application", "pkcs7-mime")) message_.encrypted = true;
    if (is_decoration(object, named_attachment)) return;
    attach(name, content_of(part));
  }

  // What belongs to the message and is no document: pictures that it shows, signatures.
  static bool is_decoration(GMimeObject* object, bool named_attachment) {
    if (is_type(object, "image", "*")) {
      return !named_attachment || g_mime_object_get_content_id(object) != nullptr;
    }
    for (const auto& [type, subtype] : std::to_array<std::pair<const char*, const char*>>(
             {{"application", "pgp-signature"},
              {"application", "pgp-encrypted"},
              {"application", "pkcs7-signature"},
              {"application", "x-pkcs7-signature"},
              {"application", "pkcs7-mime"},
              {"application", "ics"},
              {"text", "calendar"},
              {"text", "vcard"},
              {"text", "x-vcard"},
              {"text", "x-amp-html"},
              {"text", "css"},
              {"text", "rfc822-headers"},
              {"message", "delivery-status"},
              {"message", "disposition-notification"},
              {"audio", "*"},
              {"video", "*"},
              {"font", "*"}})) {
      if (is_type(object, type, subtype)) return true;
    }
    return false;
  }

  void attach_message(GMimeMessagePart* part) {
    GMimeMessage* inner = g_mime_message_part_get_message(part);
    if (inner == nullptr) return;
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(inner), nullptr, memory.get());
    std::string subject = header(GMIME_OBJECT(inner), "Subject");
    if (subject.empty()) subject = "message";
    attach(subject + ".eml", bytes_in(memory.get()));
  }

  void attach(const std::string& name, std::string bytes) {
    if (bytes.empty()) return;
    const std::string shown = name.empty() ? "without a name" : name;
    if (message_.attached.size() >= kMostFiles || bytes_ + bytes.size() > kMostBytes) {
      message_.left_out.push_back(shown);
      return;
    }
    bytes_ += bytes.size();
    message_.attached.push_back({shown, std::move(bytes)});
  }

  MailMessage& message_;
  std::size_t bytes_ = 0;
};

}  // namespace

MailMessage parse_message(std::string_view bytes) {
  start_mail_library();
  // The separator line of a mailbox file is no header.
  if (bytes.starts_with("From ")) bytes.remove_prefix(std::min(bytes.find('\n') + 1, bytes.size()));
  MailMessage message;
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
  if (parsed == nullptr) return message;
  GMimeObject* object = GMIME_OBJECT(parsed.get());
  message.subject = header(object, "Subject");
  message.from = header(object, "From");
  message.date = header(object, "Date");
  message.location = header(object, "Snapshot-Content-Location");
  MessageReader(message).collect(g_mime_message_get_mime_part(parsed.get()), message.parts, 0);
  return message;
}

}  // namespace speerpunt
