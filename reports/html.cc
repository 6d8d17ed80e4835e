// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "reports/html_style.hh"
#include "reports/markup.hh"
#include "reports/render.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

// Headings that say something: a drawn figure may have been read as one.
bool is_telling(const std::string& heading) {
  const auto digits = std::count_if(heading.begin(), heading.end(),
                                    [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  return static_cast<std::size_t>(2 * digits) < heading.size();
}

std::string joined(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& heading : path) {
    if (is_telling(heading)) text += (text.empty() ? "" : " › ") + heading;
  }
  return text;
}

// Only addresses that lead to a page are links; a javascript: address from a hostile document is
// shown as text.
bool is_safe_address(std::string_view address) {
  if (address.starts_with("https://") || address.starts_with("http://")) return true;
  return !address.empty() && address.find(':') == std::string_view::npos;
}

std::string link_to(const std::string& address, const std::string& text) {
  if (!is_safe_address(address)) return escape_markup(text);
  return "<a href=\"" + escape_markup(address) + "\">" + escape_markup(text) + "</a>";
}

// Words of a scan that may have been read wrongly are underlined.
std::string quoted_text(const Citation& citation) {
  std::string text;
  std::size_t at = 0;
  const std::string_view quote = citation.quote;
  for (const ByteSpan doubt : citation.doubtful) {
    text += escape_markup(quote.substr(at, doubt.begin.value - at));
    text += "<span class=\"twijfel\" title=\"mogelijk verkeerd gelezen in de scan\">" +
            escape_markup(quote.substr(doubt.begin.value, doubt.size())) + "</span>";
    at = doubt.end.value;
  }
  return text + escape_markup(quote.substr(at));
}

std::string quote(const Briefing& briefing, const Finding& finding, const PageLink& page_link) {
  const Citation& citation = finding.citation();
  const std::size_t number = source_number(briefing, citation.document);
  const Source& source = briefing.sources[number - 1];
  const std::string address = page_link(source, citation.page);
  std::string text = "<blockquote><p lang=\"nl\">" + quoted_text(citation) +
                     "</p>\n<p class=\"meta\"><a href=\"#bron-" + std::to_string(number) + "\">[" +
                     std::to_string(number) + "]</a> " + escape_markup(source_in_dutch(source)) +
                     ", " + link_to(address, pages_in_dutch(citation));
  if (const std::string path = joined(finding.heading()); !path.empty()) {
    text += "<br>" + escape_markup(path);
  }
  if (finding.recommendation()) {
    text += "<br>" + escape_markup(recognition_in_dutch(*finding.recommendation()));
  }
  return text + "</p></blockquote>\n";
}

}  // namespace

std::string to_html(const Briefing& briefing, const PageLink& page_link,
                    const std::vector<std::string>& charts) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>" +
      escape_markup(briefing.title) + "</title>\n<style>" + std::string(kBriefingStyle) +
      "</style>\n</head>\n<body>\n<header>\n<h1>" + escape_markup(briefing.title) +
      "</h1>\n<p class=\"scope\">" + escape_markup(briefing.scope) +
      "</p>\n<p class=\"meta\">Stand: " + escape_markup(day_in_dutch(briefing)) + ", " +
      std::to_string(briefing.sources.size()) +
      (briefing.sources.size() == 1 ? " bron" : " bronnen") + "</p>\n</header>\n<main>\n";
  bool first = true;
  for (const BriefingSection& section : briefing.sections) {
    page += first ? "<section class=\"kern\">\n" : "<section>\n";
    first = false;
    page += "<h2>" + escape_markup(section.title) + "</h2>\n";
    for (const Finding& finding : section.findings) page += quote(briefing, finding, page_link);
    page += "</section>\n";
  }
  if (!charts.empty()) page += "<section>\n<h2>In beeld</h2>\n";
  for (const std::string& chart : charts) page += "<figure>" + chart + "</figure>\n";
  if (!charts.empty()) page += "</section>\n";
  page += "<section>\n<h2>Bronnen</h2>\n<ol>\n";
  for (std::size_t i = 0; i < briefing.sources.size(); ++i) {
    const Source& source = briefing.sources[i];
    const std::string address = page_link(source, PageNumber{1});
    page += "<li id=\"bron-" + std::to_string(i + 1) + "\">" +
            link_to(address, source_in_dutch(source)) + "<br><span class=\"meta\">" +
            escape_markup(source.path) + "</span></li>\n";
  }
  page += "</ol>\n</section>\n</main>\n<footer>\n<p>" + escape_markup(kHowMade) + "</p>\n";
  for (const std::string& note : briefing.notes) page += "<p>" + escape_markup(note) + "</p>\n";
  return page + "</footer>\n</body>\n</html>\n";
}

}  // namespace speerpunt
