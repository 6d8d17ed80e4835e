// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Forms that are recognised in order to be refused with a useful word.
#include <string_view>

namespace speerpunt {

struct UnreadForm {
  std::string_view code;     // of the Problem
  std::string_view is;       // "is an old Word document"
  std::string_view hint;     // what to do with it
  std::string_view endings;  // usual name endings, with a dot each: ".doc.dot"
};

inline constexpr std::string_view kAsPdf = "open it in its own program and save it as PDF";
inline constexpr UnreadForm kSpreadsheetForm{"spreadsheet", "is a spreadsheet", kAsPdf,
                                             ".xls.xlsx.ods"};
inline constexpr UnreadForm kPresentationForm{"presentation", "is a presentation", kAsPdf,
                                              ".ppt.pptx.odp"};
inline constexpr UnreadForm kEpubForm{
    "epub-document", "is an e-book; this version does not read those", kAsPdf, ".epub"};

// Never null: what nothing is known about is "unknown-binary". `head` is not text.
const UnreadForm& unread_form(std::string_view head);

// The same for a ZIP archive that is a document of a form that is refused. Null: none.
const UnreadForm* unread_zip_form(std::string_view head);

// The same for a head that is text: markup that is not to be read as prose. Null: none.
const UnreadForm* unread_text_form(std::string_view head);

}  // namespace speerpunt
