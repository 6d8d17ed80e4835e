// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/web_archive.hh"

#include <algorithm>

#include "ingest/html/html.hh"
#include "ingest/mail/message.hh"

namespace speerpunt {
namespace {

// The page as UTF-8 that says so, whatever its own <meta> says; empty: none.
std::string page_of(const MailMessage& message) {
  const auto page = std::find_if(message.parts.begin(), message.parts.end(),
                                 [](const BodyPart& part) { return part.html; });
  return page == message.parts.end() ? std::string{} : "\xEF\xBB\xBF" + page->text;
}

}  // namespace

Reading read_web_archive(std::string_view bytes, const std::string& path) {
  const MailMessage message = parse_message(bytes);
  const std::string page = page_of(message);
  Reading reading;
  if (page.empty()) {
    reading.document.problems.push_back({Severity::kError,
                                         path,
                                         {},
                                         "web-archive-empty",
                                         "there is no web page in this web archive",
                                         "save the page anew"});
    return reading;
  }
  reading = read_html(page, path);
  if (reading.hints.url.empty()) reading.hints.url = message.location;
  return reading;
}

std::string web_archive_page_text(std::string_view bytes) {
  return html_page_text(page_of(parse_message(bytes)));
}

}  // namespace speerpunt
