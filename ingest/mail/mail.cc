// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/mail.hh"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/blocks.hh"
#include "ingest/html/tree.hh"
#include "ingest/mail/header.hh"
#include "ingest/mail/message.hh"
#include "ingest/mail/text.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

std::vector<Block> blocks_of(const BodyPart& part) {
  if (!part.html) return blocks_of_mail_text(part.text, part.format);
  const HtmlTree tree = parse_html(part.text);
  const xmlNode* body = body_of(tree);
  if (body == nullptr) return {};
  return make_html_blocks(body, {body, nullptr, true}).blocks;
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
  MailMessage message = parse_message(bytes);
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
  for (const EmbeddedFile& file : message.attached) {
    note(Severity::kNote, "mail-attachment", "an attachment: " + file.name,
         "nothing to do: it is a document of its own");
  }
  for (const std::string& name : message.left_out) {
    note(Severity::kWarning, "mail-attachment-left-out", "an attachment was not read: " + name,
         "save the attachment and add it as a file of its own");
  }
  if (message.outlook_data) {
    note(Severity::kWarning, "outlook-attachment",
         "attachments are in a winmail.dat of Outlook and were not read",
         "ask the sender to send it as HTML or plain text");
  }
  if (message.encrypted) {
    note(Severity::kWarning, "mail-encrypted", "a part of the message is encrypted",
         "open it in a mail program and save its text");
  }
  reading.embedded = std::move(message.attached);
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
  const MailMessage message = parse_message(bytes);
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
