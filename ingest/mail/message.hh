// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: a message (GMime), taken apart.
#include <string>
#include <string_view>
#include <vector>

#include "ingest/embedded_file.hh"
#include "ingest/mail/text.hh"

namespace speerpunt {

struct BodyPart {
  bool html = false;
  std::string text;  // UTF-8
  FlowedText format;
};

struct MailMessage {
  std::string subject;
  std::string from;
  std::string date;
  std::string location;  // of a web page that was saved as a message; empty: none
  std::vector<BodyPart> parts;
  std::vector<EmbeddedFile> attached;
  std::vector<std::string> left_out;  // names of attachments that are too many or too large
  bool outlook_data = false;          // has a winmail.dat
  bool encrypted = false;
  bool invalid_utf8 = false;
};

// Of the forms of one text the richest is kept. Pictures that the message shows, signatures and
// invitations are no attachments; a message that is attached is. Bounds: 500 files and 150 MiB.
MailMessage parse_message(std::string_view bytes);

}  // namespace speerpunt
