// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to reports/docx/: the parts of a Word file that are the same in every briefing.
#include <cstddef>
#include <string>
#include <string_view>

namespace speerpunt::docx {

inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kRelationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Paragraph styles Title, Subtitle, Heading1, Heading2, Normal, Quote, Kernboodschap (what stands
// in the box), Toelichting (what a quote says of itself), Vraag, Bron, FootnoteText, Caption,
// Header, Footer; character styles FootnoteReference, Hyperlink, Twijfel; table style TableGrid.
std::string style_part();
std::string settings_part();
// A list of its own, 1. 2. 3., for each of so many numbered sections; their ids begin at 1.
std::string numbering_part(std::size_t lists);
std::string footer_part();  // the number of the page

}  // namespace speerpunt::docx
