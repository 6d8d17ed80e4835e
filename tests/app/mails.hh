// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Mails with attachments, as bytes.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/ingest/zip_maker.hh"

namespace speerpunt {

inline std::string base64_of(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group =
          group << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      text += at + i > bytes.size() ? '=' : letters[group >> (18 - 6 * i) & 63U];
    }
    if (at % 57 == 54) text += "\r\n";
  }
  return text;
}

inline std::string mail_of(std::string_view subject,
                           const std::vector<std::pair<std::string, std::string>>& attachments) {
  std::string mail =
      "From: Afzender <afzender@voorbeeld.nl>\r\nTo: Ontvanger <ontvanger@voorbeeld.nl>\r\n"
      "Date: Tue, 03 Jun 2014 10:00:00 +0200\r\nSubject: " +
      std::string(subject) +
      "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"grens\"\r\n\r\n"
      "--grens\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
      "Hierbij de stukken over het onderwerp, zoals de arts die heeft gevraagd.\r\n";
  for (const auto& [name, bytes] : attachments) {
    mail +=
        "--grens\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; "
        "filename=\"" +
        name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64_of(bytes) + "\r\n";
  }
  return mail + "--grens--\r\n";
}

}  // namespace speerpunt
