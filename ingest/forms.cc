// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/forms.hh"

#include <string_view>

#include <libxml/parser.h>

#include "ingest/about/about.hh"
#include "ingest/html/html.hh"
#include "ingest/mail/mail.hh"
#include "ingest/text/plain_text.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kMail =
    "Subject: =?iso-8859-1?Q?Re=EBel?=\nFrom: Voorbeeld <info@voorbeeld.invalid>\n"
    "Date: Mon, 25 Oct 2021 16:02:11 +0200\nMIME-Version: 1.0\n"
    "Content-Type: multipart/mixed; boundary=b\n\n"
    "--b\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n"
    "UmXrZWwu\n"
    "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    "<p>Re=C3=ABel.</p>\n--b--\n";
constexpr std::string_view kPage =
    "<html><head><meta charset=iso-8859-15><title>T</title></head><body><p>Re\xEB"
    "el op 8 juni 2017.</p></body></html>";

}  // namespace

void warm_up_forms() {
  xmlInitParser();
  Reading mail = read_mail(kMail, "warm-up.eml");
  complete_about(mail.document, mail.hints);
  Reading page = read_html(kPage, "warm-up.html");
  complete_about(page.document, page.hints);
  read_plain_text(
      "Re\xEB"
      "el",
      "warm-up.txt");
}

}  // namespace speerpunt
