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

// Never null: what nothing is known about is "unknown-binary". `head` is not text.
const UnreadForm& unread_form(std::string_view head);

// The same for a head that is text: markup that is not to be read as prose. Null: none.
const UnreadForm* unread_text_form(std::string_view head);

}  // namespace speerpunt
