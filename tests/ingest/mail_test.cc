// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/mail.hh"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/child/address_space.hh"
#include "ingest/mail/header.hh"
#include "ingest/mail/web_archive.hh"
#include "ingest/read.hh"

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

TEST(Mail, WithAnEndlessSubjectIsReadWithoutIt) {
  if constexpr (!kLimitsMemory) GTEST_SKIP() << "takes minutes with AddressSanitizer";
  const std::string subject(std::size_t{33} << 20, 'x');
  const Document document =
      read_document("From: a@example.org\nSubject: " + subject + "\n\nTekst.\n", "a.eml").document;
  EXPECT_LE(document.title.size(), 1000U);
  ASSERT_FALSE(document.problems.empty());
  EXPECT_EQ(document.problems.front().code, "text-truncated");
  for (const Block& block : document.blocks) EXPECT_LE(block.text.size(), 1000U);
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

TEST(Mail, KeepsANumberThatAWrapPutsFirst) {
  EXPECT_THAT(body_of(plain("Het staat in de brief van het bestuur (stuk 29282, nr.\r\n"
                            " 206. over de zorg). Lees ook de brief van\r\n"
                            "12. november.\r\n\r\nGraag een reactie op:\r\n"
                            "1. de planning\r\n2. de begroting\r\n")),
              ElementsAre("title: Reële zorg",
                          "paragraph: Het staat in de brief van het bestuur (stuk 29282, nr. 206. "
                          "over de zorg). Lees ook de brief van 12. november.",
                          "paragraph: Graag een reactie op:", "list_item: de planning",
                          "list_item: de begroting"));
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

std::vector<std::string> quotes_of(const std::string& mail) {
  std::vector<std::string> lines;
  for (const Block& block : read_mail(mail, "bericht.eml").document.blocks) {
    const bool quote = block.kind == BlockKind::kQuote;
    lines.push_back((quote ? std::string(static_cast<std::size_t>(block.level), '>') + ' ' : "") +
                    block.text);
  }
  return lines;
}

TEST(Mail, KeepsAnAnswerBetweenQuotes) {
  EXPECT_THAT(quotes_of(plain("Op 24 oktober 2021 schreef P. Pietersen:\r\n\r\n"
                              "> Wij stellen uitstel voor.\r\n> > Dat was besproken.\r\n\r\n"
                              "Daar zijn wij het mee eens.\r\n\r\n> En de kosten?\r\n\r\n"
                              "Die dragen wij.\r\n")),
              ElementsAre("Reële zorg", "> Op 24 oktober 2021 schreef P. Pietersen:",
                          "> Wij stellen uitstel voor.", ">> Dat was besproken.",
                          "Daar zijn wij het mee eens.", "> En de kosten?", "Die dragen wij."));
}

TEST(Mail, SetsAThreadApartMessageByMessage) {
  const std::string html =
      kHeaders +
      "Content-Type: text/html; charset=utf-8\r\n\r\n"
      "<p>Akkoord.</p><div id=Signature><p>Jan Jansen, arts.</p></div>"
      "<p><b>Van:</b> P. Pietersen<br><b>Verzonden:</b> zondag<br><b>Onderwerp:</b> Voorstel</p>"
      "<p>Hierbij het voorstel.</p>"
      "<p><b>From:</b> K. Klaassen<br><b>Sent:</b> Saturday</p><p>Het eerste bericht.</p>";
  EXPECT_THAT(quotes_of(html),
              ElementsAre("Reële zorg", "Akkoord.", "Jan Jansen, arts.",
                          "> Van: P. Pietersen Verzonden: zondag Onderwerp: Voorstel",
                          "> Hierbij het voorstel.", ">> From: K. Klaassen Sent: Saturday",
                          ">> Het eerste bericht."));
  EXPECT_EQ(read_mail(html, "x.eml").document.blocks[2].kind, BlockKind::kMeta);
}

TEST(Mail, SetsAForwardedMessageApart) {
  EXPECT_THAT(
      quotes_of(plain("Ter info.\r\n\r\nBegin doorgestuurd bericht:\r\n\r\n"
                      "Van: P. Pietersen\r\nDatum: 2 mei 2021\r\n\r\nBeste leden,\r\n\r\n"
                      "- datum\r\n")),
      ElementsAre("Reële zorg", "Ter info.", "> Begin doorgestuurd bericht:", "> Van: P. Pietersen",
                  "> Datum: 2 mei 2021", "> Beste leden,", "> datum"));
}

TEST(Mail, CountsTheDepthOfQuotesInTheWebForm) {
  EXPECT_THAT(
      quotes_of(kHeaders +
                "Content-Type: text/html; charset=utf-8\r\n\r\n"
                "<div>Akkoord.</div><div class=gmail_quote><div>Op ma 3 mei 2021 schreef P. "
                "Pietersen:<br></div><blockquote><div>Voorstel.</div><blockquote>Ouder."
                "</blockquote></blockquote></div>"),
      ElementsAre("Reële zorg", "Akkoord.",
                  "> Op ma 3 mei 2021 schreef P. Pietersen:", "> Voorstel.", ">> Ouder."));
}

TEST(Mail, JoinsFlowedLinesWithinAQuote) {
  EXPECT_THAT(quotes_of(plain("> Een regel die \r\n> doorloopt.\r\n>> Dieper \r\n>> ook.\r\n",
                              "; format=flowed")),
              ElementsAre("Reële zorg", "> Een regel die doorloopt.", ">> Dieper ook."));
}

const std::string kMixed = kHeaders + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";

TEST(Mail, HandsOnItsAttachments) {
  const Reading reading =
      read_mail(kMixed +
                    "Content-Type: text/plain\r\n\r\nZie bijlage.\r\n"
                    "--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
                    "Content-Disposition: attachment; filename=\"visie.pdf\"\r\n\r\nJVBERi0=\r\n"
                    "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Stuk\r\n\r\nTekst.\r\n"
                    "--b--\r\n",
                "bericht.eml");
  ASSERT_EQ(reading.embedded.size(), 2U);
  EXPECT_EQ(reading.embedded[0], (EmbeddedFile{"visie.pdf", "%PDF-"}));
  EXPECT_EQ(reading.embedded[1].name, "Stuk.eml");
  EXPECT_THAT(reading.embedded[1].bytes, HasSubstr("Tekst."));
  ASSERT_EQ(reading.document.problems.size(), 2U);
  EXPECT_EQ(reading.document.problems[0].code, "mail-attachment");
  EXPECT_THAT(reading.document.problems[0].message, HasSubstr("visie.pdf"));
}

TEST(Mail, TakesNoLogoOrSignatureForAnAttachment) {
  const Reading reading = read_mail(
      kMixed +
          "Content-Type: text/html\r\n\r\n<p>Dag.<img src=cid:1></p>\r\n"
          "--b\r\nContent-Type: image/png\r\nContent-ID: <1>\r\n"
          "Content-Disposition: attachment; filename=logo.png\r\n\r\nx\r\n"
          "--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n"
          "--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n--b--\r\n",
      "bericht.eml");
  EXPECT_TRUE(reading.embedded.empty());
  ASSERT_EQ(reading.document.problems.size(), 1U);
  EXPECT_EQ(reading.document.problems[0].code, "outlook-attachment");
}

TEST(Mail, KeepsTheTextBehindAnAttachmentInTheRichestForm) {
  EXPECT_THAT(
      body_of(kHeaders + "Content-Type: multipart/alternative; boundary=a\r\n\r\n"
                         "--a\r\nContent-Type: text/plain\r\n\r\nVoor. Na.\r\n"
                         "--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                         "--b\r\nContent-Type: text/html\r\n\r\n<p>Voor.</p>\r\n"
                         "--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n"
                         "--b\r\nContent-Type: text/html\r\n\r\n<p>Na.</p>\r\n--b--\r\n--a--\r\n"),
      ElementsAre("title: Reële zorg", "paragraph: Voor.", "paragraph: Na."));
}

TEST(WebArchive, ReadsThePageInIt) {
  const Reading reading = read_web_archive(
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/visie\r\n"
      "Subject: Visie\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
      "type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=windows-1252"
      "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<meta charset=3Dwindows-1252>"
      "<nav>Menu</nav><main><h1>Visie</h1><p>Een zin over co=F6rdinatie.</p></main>\r\n--b--\r\n",
      "visie.mhtml");
  ASSERT_EQ(reading.document.blocks.size(), 3U);
  EXPECT_EQ(reading.document.blocks[1].kind, BlockKind::kTitle);
  EXPECT_EQ(reading.document.blocks[2].text, "Een zin over coördinatie.");
  EXPECT_EQ(reading.hints.url, "https://example.org/visie");
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
