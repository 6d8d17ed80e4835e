// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "reports/html_style.hh"
#include "reports/html_table.hh"
#include "reports/markup.hh"
#include "reports/render.hh"

namespace speerpunt {
namespace {

std::string link_to(const std::string& address, const std::string& text) {
  if (!is_safe_address(address)) return escape_markup(text);
  return "<a href=\"" + escape_markup(address) + "\">" + escape_markup(text) + "</a>";
}

class HtmlWriter {
 public:
  HtmlWriter(const Manuscript& manuscript, const Charts& charts)
      : manuscript_(manuscript), charts_(charts) {}

  std::string write() {
    page_ =
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>" +
        escape_markup(manuscript_.title) + "</title>\n<style>" + std::string(kBriefingStyle) +
        "</style>\n</head>\n<body>\n<main>\n";
    for (const ManuscriptBlock& block : manuscript_.blocks) {
      std::visit([&](const auto& one) { add(one); }, block);
    }
    return std::move(page_) + "</main>\n</body>\n</html>\n";
  }

 private:
  std::string runs(const Runs& runs) const {
    std::string text;
    for (const Run& run : runs) {
      if (run.note) {
        const SourceNote& note = manuscript_.notes[*run.note];
        const std::string number = std::to_string(note.source);
        text += " <span class=\"bron\">[<a href=\"#bron-" + number + "\">" + number + "</a>], " +
                link_to(note.address, note.pages) + "</span>";
      } else if (run.style == Run::Style::kDoubtful) {
        // Words of a scan that may have been read wrongly are underlined.
        text += "<span class=\"twijfel\" title=\"mogelijk verkeerd gelezen in de scan\">" +
                escape_markup(run.text) + "</span>";
      } else if (run.style == Run::Style::kStrong) {
        text += "<strong>" + escape_markup(run.text) + "</strong>";
      } else {
        text += run.link.empty() ? escape_markup(run.text) : link_to(run.link, run.text);
      }
    }
    return text;
  }

  void add(const Heading& heading) {
    const std::string level = "h" + std::to_string(heading.level);
    page_ += "<" + level + ">" + escape_markup(heading.text) + "</" + level + ">\n";
  }

  void add(const TextBlock& block) {
    const char* style = block.style == TextBlock::Style::kLead    ? " class=\"scope\""
                        : block.style == TextBlock::Style::kSmall ? " class=\"meta\""
                                                                  : "";
    page_ += "<p" + std::string(style) + ">" + runs(block.runs) + "</p>\n";
  }

  void add(const QuoteBlock& block) {
    page_ += "<blockquote>";
    if (!block.lead_in.empty()) page_ += "<p>" + runs(block.lead_in) + "</p>\n";
    page_ += "<p>" +
             (block.number.empty() ? "" : "<span class=\"nummer\">" + block.number + "</span> ") +
             runs(block.quote) + "</p>";
    if (!block.about.empty()) page_ += "\n<p class=\"meta\">" + runs(block.about) + "</p>";
    page_ += "</blockquote>\n";
    if (!block.question.empty()) {
      page_ +=
          "<p class=\"vraag\"><strong>Vraag:</strong> " + escape_markup(block.question) + "</p>\n";
    }
  }

  void add(const BoxBlock& box) {
    page_ += "<div class=\"kern\">\n";
    for (const QuoteBlock& quote : box.quotes) add(quote);
    page_ += "</div>\n";
  }

  void add(const BriefingTable& table) { page_ += html_table(table); }

  void add(const ChartBlock& block) {
    const auto chart = charts_.find(block.chart);
    if (chart != charts_.end()) page_ += "<figure>" + chart->second.svg + "</figure>\n";
  }

  void add(const SourceList& list) {
    page_ += "<ol>\n";
    for (const SourceItem& item : list.items) {
      page_ +=
          "<li id=\"bron-" + std::to_string(item.number) + "\">" + link_to(item.address, item.text);
      if (!item.path.empty())
        page_ += "<br><span class=\"meta\">" + escape_markup(item.path) + "</span>";
      page_ += "</li>\n";
    }
    page_ += "</ol>\n";
  }

  const Manuscript& manuscript_;
  const Charts& charts_;
  std::string page_;
};

}  // namespace

std::string to_html(const Manuscript& manuscript, const Charts& charts) {
  return HtmlWriter(manuscript, charts).write();
}

}  // namespace speerpunt
