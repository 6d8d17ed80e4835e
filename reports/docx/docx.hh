// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing as a Word file (ISO/IEC 29500 transitional): real styles, footnotes, Dutch as its
// language. Byte-identical for equal manuscripts, pictures and styles.
#include <map>
#include <optional>
#include <string>

#include "reports/manuscript.hh"

namespace speerpunt {

// A chart as a picture.
struct Picture {
  std::string png;   // the bytes
  double width = 0;  // on paper, points; scaled down where the page is narrower
  double height = 0;
  std::string title;
  std::string description;  // what someone who does not see it must know
};
using Pictures = std::map<std::string, Picture>;  // by name of the chart

// The bytes of the file. `styles`: the part word/styles.xml of a house style; it should know the
// ids Title, Subtitle, Heading1, Heading2, Quote, FootnoteText, FootnoteReference, Caption,
// TableGrid, and may know Kernboodschap, Toelichting, Vraag, Bron and Tabel. A chart without a
// picture is left out. Throws Error "docx-failed".
std::string to_docx(const Manuscript& manuscript, const Pictures& pictures,
                    const std::optional<std::string>& styles = {});

// The part word/styles.xml of a Word file or template, given as its bytes, or the bytes themselves
// where they are such a part. Throws Error "style-unreadable".
std::string styles_of(const std::string& bytes);

}  // namespace speerpunt
