// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of a Word file that are the same in every briefing, and what they measure.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/briefing.hh"

namespace speerpunt::docx {

inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kRelationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// What counts for the length of a paragraph, in the units of Word: half points and twips (20 to a
// point).
struct Measure {
  int size = 21;
  int before = 0;
  int after = 100;
  int left = 0;
  int right = 0;
  bool bold = false;
};
inline constexpr int kTwipsPerPoint = 20;
inline constexpr int kLineSpacing = 228;  // of 240, the height that the font wants
inline constexpr int kPageWidth = 11906;  // A4, twips
inline constexpr int kPageHeight = 16838;
inline constexpr int kPageMargin = 1134;  // 20 mm on all sides
inline constexpr int kBoxSpace = 6;       // points between the frame and the text of the box
inline constexpr int kBoxGap = 120;       // twips above each quote in the box but the first
inline constexpr double kMostPictureHeight = 277;  // points: there is room for text beside it
inline constexpr std::string_view kBoxStyle = "Kernboodschap";

// Of a paragraph style of ours; of an unknown one as of Normal.
Measure measure_of(std::string_view style);

// How the cells of a table are set: smaller and closer where it has many columns.
struct CellLook {
  std::string_view style;
  int margin = 0;                                                   // twips, left and right each
  double margins() const { return 2.0 * margin / kTwipsPerPoint; }  // points, together
};
CellLook look_of(const BriefingTable& table);

// Of the columns of a table as wide as the text, in points.
std::vector<double> widths_of(const BriefingTable& table);

// Paragraph styles Title, Subtitle, Heading1, Heading2, Normal, Quote, Kernboodschap (what stands
// in the box), Toelichting (what a quote says of itself), Vraag, Bron, Tabel, TabelSmal (of many
// columns), FootnoteText,
// Caption, Header, Footer; character styles FootnoteReference, Hyperlink, Twijfel; table style
// TableGrid.
std::string style_part();
std::string settings_part();
// A list of its own, 1. 2. 3., for each of so many numbered sections; their ids begin at 1.
std::string numbering_part(std::size_t lists);
std::string footer_part();  // the number of the page

}  // namespace speerpunt::docx
