// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/mail.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/mail/header.hh"

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kHeaders =
    "Subject: =?utf-8?Q?Re=C3=ABle?= =?utf-8?Q?_zorg?=\r\n"
    "From: Jan Jansen <j.jansen@mail.knmg.nl>\r\n"
    "Date: Mon, 25 Oct 2021 23:30:00 -0500\r\nMIME-Version: 1.0\r\n";

std::string plain(const std::string& text, const std::string& parameters = "") {
  return kHeaders + "Content-Type: text/plain; charset=utf-8" + parameters + "\r\n\r\n" + text;
}

std::vector<std::string> body_of(const std::string& mail) {
  std::vector<std::string> lines;
  for (const Block& block : read_mail(mail, "bericht.eml").document.blocks) {
    lines.push_back(std::string(name_of(block.kind)) + ": " + block.text);
  }
  return lines;
}

TEST(Mail, HasItsSubjectAsTitleAndItsOwnDay) {
  Reading reading = read_mail(plain("Dag.\r\n"), "bericht.eml");
  complete_about(reading.document, reading.hints);
  EXPECT_EQ(reading.document.title, "Reële zorg");
  EXPECT_EQ(reading.document.title_source, "mail-subject");
  ASSERT_TRUE(reading.document.date.has_value());
  EXPECT_EQ(reading.document.date->value, "2021-10-25");
  EXPECT_EQ(reading.document.date->source, "mail-header");
  EXPECT_EQ(reading.document.publisher, "KNMG");
  EXPECT_EQ(reading.document.kind, "mail");
}

TEST(Mail, SetsQuotesAndSignatureApart) {
  EXPECT_THAT(body_of(plain("Wij stemmen in met het voorstel.\r\n\r\n"
                            "Met vriendelijke groet,\r\n\r\nJan Jansen\r\n\r\n"
                            "Op 24 oktober 2021 schreef P. Pietersen:\r\n"
                            "> Wat vindt u van\r\n> het voorstel?\r\n")),
              ElementsAre("title: Reële zorg", "paragraph: Wij stemmen in met het voorstel.",
                          "meta: Met vriendelijke groet,", "meta: Jan Jansen",
                          "quote: Op 24 oktober 2021 schreef P. Pietersen:",
                          "quote: Wat vindt u van het voorstel?"));
}

TEST(Mail, JoinsFlowedLines) {
  EXPECT_THAT(
      body_of(plain("De eerste regel loopt \r\ndoor.\r\nDe tweede niet.\r\n", "; format=flowed")),
      ElementsAre("title: Reële zorg", "paragraph: De eerste regel loopt door.",
                  "paragraph: De tweede niet."));
}

TEST(Mail, TakesTheWebFormWhereItHasTheText) {
  const std::string mail = kHeaders +
                           "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                           "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
                           "Kop\r\nTekst van pati\xEBnten.\r\n"
                           "--b\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n"
                           "<p><b>Kop</b></p><p>Tekst van pati\xEBnten.</p>\r\n--b--\r\n";
  EXPECT_THAT(body_of(mail),
              ElementsAre("title: Reële zorg", "heading: Kop", "paragraph: Tekst van patiënten."));
  EXPECT_THAT(mail_page_text(mail), HasSubstr("Tekst van patiënten."));
}

TEST(Mail, NamesItsAttachments) {
  const Reading reading =
      read_mail(kHeaders +
                    "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                    "--b\r\nContent-Type: text/plain\r\n\r\nZie bijlage.\r\n"
                    "--b\r\nContent-Type: application/pdf\r\n"
                    "Content-Disposition: attachment; filename=\"visie.pdf\"\r\n\r\nx\r\n--b--\r\n",
                "bericht.eml");
  ASSERT_EQ(reading.document.problems.size(), 1U);
  EXPECT_EQ(reading.document.problems[0].code, "mail-attachment");
  EXPECT_THAT(reading.document.problems[0].message, HasSubstr("visie.pdf"));
}

TEST(Mail, SaysSoWhereThereIsNoText) {
  EXPECT_EQ(read_mail(kHeaders + "\r\n", "leeg.eml").document.problems[0].code, "mail-empty");
  EXPECT_EQ(read_mail("", "niets.eml").document.problems[0].code, "mail-empty");
}

TEST(MailHeader, DecodesWordsAcrossACharacter) {
  EXPECT_EQ(decode_header("=?utf-8?B?w6k=?= en =?windows-1252?Q?co=F6peratie?="),
            "é en coöperatie");
  EXPECT_EQ(decode_header("=?utf-8?Q?pati=C3?= =?utf-8?Q?=ABnt?="), "patiënt");
  EXPECT_EQ(decode_header("=?kapot"), "=?kapot");
}

TEST(MailHeader, ReadsDaysOnly) {
  EXPECT_EQ(header_day("Mon, 25 Oct 2021 16:02:11 +0200"), "2021-10-25");
  EXPECT_EQ(header_day("5 Feb 99 10:00 GMT"), "1999-02-05");
  EXPECT_EQ(header_day("binnenkort"), "");
}

}  // namespace
}  // namespace speerpunt
