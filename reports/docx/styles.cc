// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/docx/styles.hh"

namespace speerpunt::docx {
namespace {

std::string opened(std::string_view element) {
  return std::string(kXmlHead) + "<w:" + std::string(element) + " xmlns:w=\"" +
         std::string(kWordNamespace) + "\">";
}

struct ParagraphStyle {
  std::string_view id;
  std::string_view name;  // a built-in style goes by its English name in every language
  std::string_view paragraph;
  std::string_view run;
  std::string_view next = "Normal";
  bool is_own = false;  // not built in
};

constexpr std::string_view kBox =
    "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"0B5A7A\"/>"
    "<w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"0B5A7A\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"0B5A7A\"/>"
    "<w:right w:val=\"single\" w:sz=\"8\" w:space=\"8\" w:color=\"0B5A7A\"/></w:pBdr>"
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F7F9\"/>"
    "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:left=\"227\" w:right=\"227\"/>";

constexpr ParagraphStyle kStyles[] = {
    {"Title", "Title",
     "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"4\" "
     "w:color=\"0B5A7A\"/></w:pBdr><w:spacing w:after=\"120\"/>",
     "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>"},
    {"Subtitle", "Subtitle", "<w:spacing w:after=\"40\"/>",
     "<w:color w:val=\"4A535D\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"},
    {"Heading1", "heading 1",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"180\" w:after=\"60\"/>"
     "<w:outlineLvl w:val=\"0\"/>",
     "<w:b/><w:color w:val=\"0B5A7A\"/><w:sz w:val=\"25\"/><w:szCs w:val=\"25\"/>"},
    {"Heading2", "heading 2",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"60\"/>"
     "<w:outlineLvl w:val=\"1\"/>",
     "<w:b/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"},
    {"Quote", "Quote",
     "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" "
     "w:color=\"B5BDC5\"/></w:pBdr><w:spacing w:after=\"60\"/><w:ind w:left=\"227\"/>",
     "", "Quote"},
    {"Kernboodschap", "Kernboodschap", kBox, "", "Kernboodschap", true},
    {"Toelichting", "Toelichting", "<w:spacing w:after=\"80\"/><w:ind w:left=\"227\"/>",
     "<w:color w:val=\"4A535D\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>", "Normal", true},
    {"Vraag", "Vraag", "<w:keepLines/><w:spacing w:after=\"80\"/><w:ind w:left=\"227\"/>", "",
     "Normal", true},
    {"Bron", "Bron", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
     "Bron", true},
    {"FootnoteText", "footnote text", "<w:spacing w:after=\"0\"/>",
     "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>", "FootnoteText"},
    {"Caption", "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
     "<w:b/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>"},
    {"Footer", "footer", "<w:jc w:val=\"center\"/>",
     "<w:color w:val=\"4A535D\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>", "Footer"},
};

std::string written(const ParagraphStyle& style) {
  return "<w:style w:type=\"paragraph\" " +
         std::string(style.is_own ? "w:customStyle=\"1\" " : "") + "w:styleId=\"" +
         std::string(style.id) + "\"><w:name w:val=\"" + std::string(style.name) +
         "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"" + std::string(style.next) +
         "\"/><w:qFormat/><w:pPr>" + std::string(style.paragraph) + "</w:pPr><w:rPr>" +
         std::string(style.run) + "</w:rPr></w:style>";
}

constexpr std::string_view kDefaults =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
    "w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"
    "<w:lang w:val=\"nl-NL\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr>"
    "</w:pPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
    "<w:qFormat/></w:style>"
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    "<w:name w:val=\"Default Paragraph Font\"/></w:style>";

constexpr std::string_view kOtherStyles =
    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\">"
    "<w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
    "</w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
    "<w:rPr><w:color w:val=\"0B5A7A\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Twijfel\">"
    "<w:name w:val=\"Twijfel\"/><w:rPr><w:u w:val=\"dotted\"/></w:rPr></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
    "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
    "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
    "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>"
    "</w:tblPr></w:style>"
    "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
    "<w:basedOn w:val=\"TableNormal\"/><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:tblPr>"
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B5BDC5\"/></w:tblBorders>"
    "</w:tblPr></w:style>";

}  // namespace

std::string style_part() {
  std::string part = opened("styles") + std::string(kDefaults);
  for (const ParagraphStyle& style : kStyles) part += written(style);
  return part + std::string(kOtherStyles) + "</w:styles>";
}

std::string settings_part() {
  return opened("settings") +
         "<w:defaultTabStop w:val=\"708\"/><w:footnotePr><w:footnote w:id=\"0\"/>"
         "<w:footnote w:id=\"1\"/></w:footnotePr><w:compat><w:compatSetting "
         "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
         "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"nl-NL\"/></w:settings>";
}

std::string numbering_part(std::size_t lists) {
  std::string part =
      opened("numbering") +
      "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
      "<w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr>"
      "<w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl></w:abstractNum>";
  for (std::size_t id = 1; id <= lists; ++id) {
    part += "<w:num w:numId=\"" + std::to_string(id) +
            "\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
            "w:val=\"1\"/></w:lvlOverride></w:num>";
  }
  return part + "</w:numbering>";
}

std::string footer_part() {
  return opened("ftr") +
         "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:fldChar "
         "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE "
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t>"
         "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
}

}  // namespace speerpunt::docx
