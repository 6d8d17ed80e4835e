// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/docx/styles.hh"

#include <algorithm>
#include <iterator>

#include "reports/columns.hh"

namespace speerpunt::docx {
namespace {

std::string opened(std::string_view element) {
  return std::string(kXmlHead) + "<w:" + std::string(element) + " xmlns:w=\"" +
         std::string(kWordNamespace) + "\">";
}

struct ParagraphStyle {
  std::string_view id;
  std::string_view name;  // a built-in style goes by its English name in every language
  Measure measure;
  std::string_view before_spacing;  // properties in the order that the standard asks
  std::string_view after_spacing;
  std::string_view run;
  std::string_view next = "Normal";
  bool is_own = false;  // not built in
};

constexpr std::string_view kTitleRule =
    "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"4\" "
    "w:color=\"0B5A7A\"/></w:pBdr>";
constexpr std::string_view kQuoteRule =
    "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" "
    "w:color=\"B5BDC5\"/></w:pBdr>";
constexpr std::string_view kBox =
    "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"0B5A7A\"/>"
    "<w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"0B5A7A\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"0B5A7A\"/>"
    "<w:right w:val=\"single\" w:sz=\"8\" w:space=\"8\" w:color=\"0B5A7A\"/></w:pBdr>"
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F7F9\"/>";
constexpr std::string_view kKeepBoth = "<w:keepNext/><w:keepLines/>";
constexpr std::string_view kLevel1 = "<w:outlineLvl w:val=\"0\"/>";
constexpr std::string_view kLevel2 = "<w:outlineLvl w:val=\"1\"/>";
constexpr std::string_view kGrey = "<w:color w:val=\"4A535D\"/>";
constexpr std::string_view kAccent = "<w:color w:val=\"0B5A7A\"/>";

constexpr ParagraphStyle kStyles[] = {
    {"Title", "Title", {.size = 36, .after = 100, .bold = true}, kTitleRule, "", ""},
    {"Subtitle", "Subtitle", {.size = 20, .after = 40}, "", "", kGrey},
    {"Heading1",
     "heading 1",
     {.size = 25, .before = 160, .after = 50, .bold = true},
     kKeepBoth,
     kLevel1,
     kAccent},
    {"Heading2",
     "heading 2",
     {.size = 22, .before = 120, .after = 50, .bold = true},
     kKeepBoth,
     kLevel2,
     ""},
    {"Quote", "Quote", {.after = 40, .left = 227}, kQuoteRule, "", "", "Quote"},
    {"Kernboodschap",
     "Kernboodschap",
     {.before = 40, .after = 40, .left = 227, .right = 227},
     kBox,
     "",
     "",
     "Kernboodschap",
     true},
    {"Toelichting",
     "Toelichting",
     {.size = 18, .after = 80, .left = 227},
     "",
     "",
     kGrey,
     "Normal",
     true},
    {"Vraag", "Vraag", {.after = 80, .left = 227}, "<w:keepLines/>", "", "", "Normal", true},
    {"Bron", "Bron", {.size = 18, .after = 30}, "", "", "", "Bron", true},
    {"Tabel", "Tabel", {.size = 18, .after = 0}, "", "", "", "Tabel", true},
    {"TabelSmal", "TabelSmal", {.size = 15, .after = 0}, "", "", "", "TabelSmal", true},
    {"FootnoteText", "footnote text", {.size = 16, .after = 0}, "", "", "", "FootnoteText"},
    {"Caption",
     "caption",
     {.size = 19, .before = 120, .after = 60, .bold = true},
     "<w:keepNext/>",
     "",
     ""},
    {"Footer", "footer", {.size = 17, .after = 0}, "", "<w:jc w:val=\"center\"/>", kGrey, "Footer"},
};

std::string numbered(std::string_view attribute, int value) {
  return " w:" + std::string(attribute) + "=\"" + std::to_string(value) + "\"";
}

std::string size_of(int half_points) {
  return "<w:sz" + numbered("val", half_points) + "/><w:szCs" + numbered("val", half_points) + "/>";
}

std::string written(const ParagraphStyle& style) {
  const Measure& measure = style.measure;
  std::string indent;
  if (measure.left + measure.right > 0) {
    indent = "<w:ind" + numbered("left", measure.left) + numbered("right", measure.right) + "/>";
  }
  return "<w:style w:type=\"paragraph\" " +
         std::string(style.is_own ? "w:customStyle=\"1\" " : "") + "w:styleId=\"" +
         std::string(style.id) + "\"><w:name w:val=\"" + std::string(style.name) +
         "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"" + std::string(style.next) +
         "\"/><w:qFormat/><w:pPr>" + std::string(style.before_spacing) + "<w:spacing" +
         numbered("before", measure.before) + numbered("after", measure.after) + "/>" + indent +
         std::string(style.after_spacing) + "</w:pPr><w:rPr>" + (measure.bold ? "<w:b/>" : "") +
         std::string(style.run) + size_of(measure.size) + "</w:rPr></w:style>";
}

std::string defaults() {
  const Measure normal;
  return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" "
         "w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>" +
         size_of(normal.size) +
         "<w:lang w:val=\"nl-NL\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
         "<w:pPrDefault><w:pPr><w:spacing" +
         numbered("after", normal.after) + numbered("line", kLineSpacing) +
         " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
         "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
         "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
         "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
         "<w:name w:val=\"Default Paragraph Font\"/></w:style>";
}

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

CellLook look_of(const BriefingTable& table) {
  constexpr std::size_t kManyColumns = 9;
  return table.header.size() < kManyColumns ? CellLook{"Tabel", 108} : CellLook{"TabelSmal", 40};
}

std::vector<double> widths_of(const BriefingTable& table) {
  const CellLook look = look_of(table);
  const double size = measure_of(look.style).size / 2.0;
  std::vector<NaturalWidth> natural(std::max<std::size_t>(table.header.size(), 1));
  const auto measure = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < std::min(cells.size(), natural.size()); ++i)
      natural[i].include(cells[i], size, look.margins());
  };
  measure(table.header);
  for (const auto& cells : table.rows) measure(cells);
  return column_widths(natural, (kPageWidth - 2.0 * kPageMargin) / kTwipsPerPoint);
}

Measure measure_of(std::string_view style) {
  const auto found = std::ranges::find(kStyles, style, &ParagraphStyle::id);
  return found == std::end(kStyles) ? Measure{} : found->measure;
}

std::string style_part() {
  std::string part = opened("styles") + defaults();
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
