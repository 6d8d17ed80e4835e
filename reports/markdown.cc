// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "corpus/doubt.hh"
#include "reports/render.hh"

namespace speerpunt {
namespace {

// Text that must not be read as markup.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += ' ';
      continue;
    }
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string linked(const std::string& text, const std::string& address) {
  if (address.empty() || address.find_first_of(" <>\n") != std::string::npos) return text;
  return "[" + text + "](<" + address + ">)";
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Manuscript& manuscript) : manuscript_(manuscript) {}

  std::string write() {
    for (const ManuscriptBlock& block : manuscript_.blocks) {
      if (!text_.empty()) text_ += "\n";
      std::visit([&](const auto& one) { add(one); }, block);
    }
    return std::move(text_);
  }

 private:
  std::string runs(const Runs& runs) const {
    std::string text;
    for (const Run& run : runs) {
      if (run.note) {
        const SourceNote& note = manuscript_.notes[*run.note];
        text += " \\[" + std::to_string(note.source) + "\\], " + linked(note.pages, note.address);
      } else if (run.style == Run::Style::kDoubtful) {
        text += escaped(run.text) + escaped(kDoubtMark);
      } else {
        text += linked(escaped(run.text), run.link);
      }
    }
    return text;
  }

  void add(const Heading& heading) {
    text_ += std::string(static_cast<std::size_t>(heading.level), '#') + " " +
             escaped(heading.text) + "\n";
  }

  void add(const TextBlock& block) { text_ += runs(block.runs) + "\n"; }

  void add(const QuoteBlock& block) {
    if (!block.number.empty()) text_ += block.number + "\n";
    if (!block.lead_in.empty()) text_ += "> " + runs(block.lead_in) + "\n>\n";
    text_ += "> " + runs(block.quote) + "\n";
    if (!block.about.empty()) text_ += ">\n> (" + runs(block.about) + ")\n";
    if (!block.question.empty()) text_ += "\n**Vraag:** " + escaped(block.question) + "\n";
  }

  void add(const BoxBlock& box) {
    for (std::size_t i = 0; i < box.quotes.size(); ++i) {
      if (i > 0) text_ += "\n";
      add(box.quotes[i]);
    }
  }

  void add(const BriefingTable& table) {
    text_ += "**" + escaped(table.title) + "**\n\n" + row(table.header) + "|";
    for (std::size_t i = 0; i < table.header.size(); ++i) text_ += "---|";
    text_ += "\n";
    for (const auto& cells : table.rows) text_ += row(cells);
  }

  static std::string row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text += " " + escaped(cell) + " |";
    return text + "\n";
  }

  void add(const ChartBlock& block) { text_ += "(grafiek: " + escaped(block.chart) + ")\n"; }

  void add(const SourceList& list) {
    for (const SourceItem& item : list.items) {
      text_ += std::to_string(item.number) + ". " + escaped(item.text) +
               (item.path.empty() ? "." : ". Bestand: " + escaped(item.path)) + "\n";
    }
  }

  const Manuscript& manuscript_;
  std::string text_;
};

}  // namespace

std::string to_markdown(const Manuscript& manuscript) {
  return MarkdownWriter(manuscript).write();
}

}  // namespace speerpunt
