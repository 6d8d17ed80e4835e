// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Values of mail headers. Written here because GMime decodes them through iconv, which cannot load
// its modules inside the sandbox, and reads time zones from files.
#include <string>
#include <string_view>

namespace speerpunt {

// RFC 2047 words decoded, folded lines joined; UTF-8.
std::string decode_header(std::string_view raw);

// "Mon, 25 Oct 2021 16:02:11 +0200" -> "2021-10-25"; the day in the header's own offset, as in
// RFC 5322. Empty: not such a date.
std::string header_day(std::string_view value);

// The first mailbox of a decoded address header.
struct Mailbox {
  std::string name;     // display name; empty: none
  std::string address;  // local@domain
};
Mailbox first_mailbox(std::string_view value);

}  // namespace speerpunt
