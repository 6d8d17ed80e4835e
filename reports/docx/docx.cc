// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/docx/docx.hh"

#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/error.hh"
#include "reports/docx/package.hh"
#include "reports/docx/styles.hh"
#include "reports/markup.hh"

namespace speerpunt {
namespace {

using docx::kRelationNamespace;
using docx::kWordNamespace;
using docx::kXmlHead;

constexpr std::size_t kFirstFootnote = 2;  // 0 and 1 are the lines above footnotes
constexpr double kTextWidth = (docx::kPageWidth - 2.0 * docx::kPageMargin) / docx::kTwipsPerPoint;
constexpr long kEmuPerPoint = 12700;  // English metric units
constexpr std::string_view kSmallRun =
    "<w:color w:val=\"4A535D\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>";
// The number stands where other quotes begin, so that the rule at the left is one line.
constexpr std::string_view kNumberedIndent = "<w:ind w:left=\"624\" w:hanging=\"397\"/>";
constexpr std::size_t kMostStyleBytes = 4'000'000;

std::string in_quotes(std::string_view value) {
  return "\"" + escape_markup(value) + "\"";
}

// Addresses outside the file, each with an id of its own in the part that names it.
class Relations {
 public:
  std::string id_of_link(const std::string& address) {
    const auto [entry, is_new] =
        links_.try_emplace(address, "link" + std::to_string(links_.size()));
    if (is_new) {
      text_ += relation(entry->second, "hyperlink", address, " TargetMode=\"External\"");
    }
    return entry->second;
  }

  void add(const std::string& id, const std::string& type, const std::string& target) {
    text_ += relation(id, type, target, "");
  }

  std::string part() const {
    return std::string(kXmlHead) +
           "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           text_ + "</Relationships>";
  }

 private:
  static std::string relation(const std::string& id, const std::string& type,
                              const std::string& target, const std::string& mode) {
    return "<Relationship Id=" + in_quotes(id) + " Type=\"" + std::string(kRelationNamespace) +
           "/" + type + "\" Target=" + in_quotes(target) + mode + "/>";
  }

  std::map<std::string, std::string> links_;
  std::string text_;
};

std::string text_run(std::string_view text, std::string_view properties = {}) {
  const std::string style =
      properties.empty() ? "" : "<w:rPr>" + std::string(properties) + "</w:rPr>";
  return "<w:r>" + style + "<w:t xml:space=\"preserve\">" + escape_markup(text) + "</w:t></w:r>";
}

std::string linked_run(const std::string& text, const std::string& address, Relations& relations) {
  if (address.empty()) return text_run(text);
  return "<w:hyperlink r:id=" + in_quotes(relations.id_of_link(address)) + ">" +
         text_run(text, "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>";
}

std::string paragraph(std::string_view style, const std::string& content,
                      const std::string& properties = {}) {
  return "<w:p><w:pPr><w:pStyle w:val=" + in_quotes(style) + "/>" + properties + "</w:pPr>" +
         content + "</w:p>";
}

class DocxWriter {
 public:
  DocxWriter(const Manuscript& manuscript, const Pictures& pictures)
      : manuscript_(manuscript), pictures_(pictures) {}

  docx::Parts write(const std::string& styles) {
    for (const ManuscriptBlock& block : manuscript_.blocks) {
      std::visit([&](const auto& one) { add(one); }, block);
    }
    docx::Parts parts = std::move(parts_);
    parts["word/document.xml"] = document_part();
    parts["word/footnotes.xml"] = footnotes_part();
    parts["word/_rels/footnotes.xml.rels"] = footnote_relations_.part();
    parts["word/styles.xml"] = styles;
    parts["word/settings.xml"] = docx::settings_part();
    parts["word/numbering.xml"] = docx::numbering_part(lists_);
    parts["word/footer1.xml"] = docx::footer_part();
    relations_.add("styles", "styles", "styles.xml");
    relations_.add("settings", "settings", "settings.xml");
    relations_.add("numbering", "numbering", "numbering.xml");
    relations_.add("footnotes", "footnotes", "footnotes.xml");
    relations_.add("footer", "footer", "footer1.xml");
    parts["word/_rels/document.xml.rels"] = relations_.part();
    parts["docProps/core.xml"] = properties_part();
    parts["_rels/.rels"] = package_relations();
    parts["[Content_Types].xml"] = content_types();
    return parts;
  }

 private:
  std::string runs(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) {
      if (run.note) {
        text +=
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference "
            "w:id=\"" +
            std::to_string(*run.note + kFirstFootnote) + "\"/></w:r>";
      } else if (run.style == Run::Style::kDoubtful) {
        text += text_run(run.text, "<w:rStyle w:val=\"Twijfel\"/>");
      } else if (run.style == Run::Style::kStrong) {
        text += text_run(run.text, "<w:b/>");
      } else {
        text += linked_run(run.text, run.link, relations_);
      }
    }
    return text;
  }

  void add(const Heading& heading) {
    const std::string style =
        heading.level == 1 ? "Title" : "Heading" + std::to_string(heading.level - 1);
    body_ += paragraph(style, text_run(heading.text));
  }

  void add(const TextBlock& block) {
    const char* style = block.style == TextBlock::Style::kLead    ? "Subtitle"
                        : block.style == TextBlock::Style::kSmall ? "Bron"
                                                                  : "Normal";
    body_ += paragraph(style, runs(block.runs));
  }

  // Word shows a quote by its style; the marks make sure that it stays one when styles are changed.
  // `spacing`: of its first paragraph, empty: of the style.
  void add_quote(const QuoteBlock& block, std::string_view style, std::string_view spacing = {}) {
    if (!block.lead_in.empty()) {
      body_ += paragraph(style, text_run("“") + runs(block.lead_in) + text_run("”"),
                         "<w:keepNext/>" + std::string(spacing));
      spacing = {};
    }
    std::string numbering;
    std::string_view indent;
    if (!block.number.empty()) {
      if (block.number == "1.") ++lists_;
      numbering = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + std::to_string(lists_) +
                  "\"/></w:numPr>";
      indent = kNumberedIndent;
    }
    Runs words = block.quote;
    Run note;
    if (!words.empty() && words.back().note) {
      note = words.back();
      words.pop_back();
    }
    const bool goes_on = !block.about.empty() || !block.question.empty();
    body_ += paragraph(
        style, text_run("“") + runs(words) + text_run("”") + runs({note}),
        (goes_on ? "<w:keepNext/>" : "") + numbering + std::string(spacing) + std::string(indent));
    // In one style, so that the box around several quotes stays one.
    if (!block.about.empty() && style == docx::kBoxStyle) {
      body_ += paragraph(style, text_run(block.about.front().text, kSmallRun));
    } else if (!block.about.empty()) {
      body_ += paragraph("Toelichting", runs(block.about));
    }
    if (!block.question.empty()) {
      body_ += paragraph("Vraag", text_run("Vraag: ", "<w:b/>") + text_run(block.question));
    }
  }

  void add(const QuoteBlock& block) { add_quote(block, "Quote"); }

  void add(const BoxBlock& box) {
    const std::string apart = "<w:spacing w:before=\"" + std::to_string(docx::kBoxGap) + "\"/>";
    for (std::size_t i = 0; i < box.quotes.size(); ++i) {
      add_quote(box.quotes[i], docx::kBoxStyle, i == 0 ? "" : apart);
    }
  }

  void add(const BriefingTable& table) {
    const docx::CellLook look = docx::look_of(table);
    body_ += paragraph("Caption", text_run(table.title));
    body_ +=
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
        "<w:tblCellMar><w:left w:w=" +
        in_quotes(std::to_string(look.margin)) +
        " w:type=\"dxa\"/><w:right w:w=" + in_quotes(std::to_string(look.margin)) +
        " w:type=\"dxa\"/></w:tblCellMar>"
        "<w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:firstColumn=\"1\"/><w:tblCaption w:val=" +
        in_quotes(table.title) + "/></w:tblPr><w:tblGrid>";
    const std::vector<double> widths = docx::widths_of(table);
    for (const double width : widths)
      body_ += "<w:gridCol w:w=\"" + std::to_string(std::lround(20 * width)) + "\"/>";
    body_ += "</w:tblGrid>" +
             row(table.header, widths, look.style, "<w:cantSplit/><w:tblHeader/>", "<w:b/>");
    for (const auto& cells : table.rows) {
      body_ += row(cells, widths, look.style, "<w:cantSplit/>", "");
    }
    body_ += "</w:tbl>" + paragraph("Normal", "");
  }

  static std::string row(const std::vector<std::string>& cells, const std::vector<double>& widths,
                         std::string_view style, std::string_view properties,
                         std::string_view run) {
    std::string text = "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>";
    for (std::size_t i = 0; i < std::min(cells.size(), widths.size()); ++i) {
      text += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(std::lround(20 * widths[i])) +
              "\" w:type=\"dxa\"/></w:tcPr>" + paragraph(style, text_run(cells[i], run)) +
              "</w:tc>";
    }
    return text + "</w:tr>";
  }

  void add(const ChartBlock& block) {
    const auto found = pictures_.find(block.chart);
    if (found == pictures_.end()) return;
    const Picture& picture = found->second;
    const std::string number = std::to_string(++drawings_);
    parts_["word/media/image" + number + ".png"] = picture.png;
    relations_.add("image" + number, "image", "media/image" + number + ".png");
    const double scale = std::min({1.0, kTextWidth / std::max(picture.width, 1.0),
                                   docx::kMostPictureHeight / std::max(picture.height, 1.0)});
    const auto emu = [&](double points) {
      return std::to_string(std::lround(points * scale) * kEmuPerPoint);
    };
    const std::string extent =
        " cx=\"" + emu(picture.width) + "\" cy=\"" + emu(picture.height) + "\"/>";
    const std::string named = " id=\"" + number + "\" name=" + in_quotes(picture.title) +
                              " descr=" + in_quotes(picture.description);
    body_ += paragraph(
        "Normal",
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" +
            extent + "<wp:docPr" + named +
            "/><a:graphic><a:graphicData "
            "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
            "<pic:nvPicPr><pic:cNvPr" +
            named + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"image" +
            number +
            "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
            "x=\"0\" y=\"0\"/><a:ext" +
            extent +
            "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
        // In lines set closer than the font wants, LibreOffice cuts off the top of a picture.
        "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>");
  }

  void add(const SourceList& list) {
    ++lists_;
    for (const SourceItem& item : list.items) {
      body_ += paragraph("Bron", linked_run(item.text, item.address, relations_),
                         "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" +
                             std::to_string(lists_) + "\"/></w:numPr>");
    }
  }

  std::string document_part() const {
    const std::string margin = std::to_string(docx::kPageMargin);
    return std::string(kXmlHead) + "<w:document xmlns:w=\"" + std::string(kWordNamespace) +
           "\" xmlns:r=\"" + std::string(kRelationNamespace) +
           "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
           " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>" +
           body_ +
           "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
           "<w:pgSz w:w=\"" +
           std::to_string(docx::kPageWidth) + "\" w:h=\"" + std::to_string(docx::kPageHeight) +
           "\"/><w:pgMar w:top=\"" + margin + "\" w:right=\"" + margin + "\" w:bottom=\"" + margin +
           "\" w:left=\"" + margin +
           "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
  }

  std::string footnotes_part() {
    std::string part =
        std::string(kXmlHead) + "<w:footnotes xmlns:w=\"" + std::string(kWordNamespace) +
        "\" xmlns:r=\"" + std::string(kRelationNamespace) +
        "\"><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p>"
        "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r>"
        "<w:continuationSeparator/></w:r></w:p></w:footnote>";
    for (std::size_t i = 0; i < manuscript_.notes.size(); ++i) {
      const SourceNote& note = manuscript_.notes[i];
      part +=
          "<w:footnote w:id=\"" + std::to_string(i + kFirstFootnote) + "\">" +
          paragraph("FootnoteText",
                    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                    "<w:footnoteRef/></w:r>" +
                        text_run(" ") + linked_run(note.text, note.address, footnote_relations_)) +
          "</w:footnote>";
    }
    return part + "</w:footnotes>";
  }

  std::string properties_part() const {
    return std::string(kXmlHead) +
           "<cp:coreProperties "
           "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escape_markup(manuscript_.title) + "</dc:title><dc:subject>" +
           escape_markup(manuscript_.subject) +
           "</dc:subject><dc:creator>speerpunt</dc:creator><dc:language>nl-NL</dc:language>"
           "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" +
           escape_markup(manuscript_.date) + "T00:00:00Z</dcterms:created></cp:coreProperties>";
  }

  static std::string package_relations() {
    return std::string(kXmlHead) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"document\" Type=\"" +
           std::string(kRelationNamespace) +
           "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"core\" "
           "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
           "core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
  }

  static std::string content_types() {
    std::string part =
        std::string(kXmlHead) +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/"
        "vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
        "vnd.openxmlformats-package.core-properties+xml\"/>";
    constexpr std::pair<std::string_view, std::string_view> kWordParts[] = {
        {"document", "document.main"}, {"styles", "styles"},       {"settings", "settings"},
        {"numbering", "numbering"},    {"footnotes", "footnotes"}, {"footer1", "footer"}};
    for (const auto& [name, type] : kWordParts) {
      part += "<Override PartName=\"/word/" + std::string(name) +
              ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
              "wordprocessingml." +
              std::string(type) + "+xml\"/>";
    }
    return part + "</Types>";
  }

  const Manuscript& manuscript_;
  const Pictures& pictures_;
  docx::Parts parts_;
  Relations relations_;           // of the text
  Relations footnote_relations_;  // of the footnotes
  std::string body_;
  std::size_t lists_ = 0;
  std::size_t drawings_ = 0;
};

}  // namespace

std::string to_docx(const Manuscript& manuscript, const Pictures& pictures,
                    const std::optional<std::string>& styles) {
  return docx::zip(DocxWriter(manuscript, pictures).write(styles ? *styles : docx::style_part()));
}

std::string styles_of(const std::string& bytes) {
  if (auto part = docx::part_of(bytes, "word/styles.xml", kMostStyleBytes)) return *std::move(part);
  const bool is_part = bytes.starts_with("<") && bytes.find("<w:styles") != std::string::npos;
  if (!is_part) {
    throw Error("style-unreadable", "there are no Word styles in the file", {},
                "give a .docx or .dotx file, or the part word/styles.xml of one");
  }
  return bytes;
}

}  // namespace speerpunt
