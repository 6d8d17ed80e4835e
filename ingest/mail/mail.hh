// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Mail messages (GMime): one message, its own words apart from what it quotes.
#include <string>
#include <string_view>

#include "ingest/about/about.hh"

namespace speerpunt {

// The date is the civil date in the offset of the Date header. Quoted replies are kind quote,
// of level 1 and deeper where they quote in turn; greeting
// line, signature and disclaimer kind meta. Attachments are in `embedded`, each with a note
// "mail-attachment". Problems: "mail-attachment-left-out", "outlook-attachment", "mail-encrypted",
// "mail-empty", "mail-date-invalid", "invalid-utf8".
Reading read_mail(std::string_view bytes, const std::string& path);

// Subject and text of the part that read_mail() chose.
std::string mail_page_text(std::string_view bytes);

}  // namespace speerpunt
