// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the words of Rich Text that open a place for text, and what a group inherits.
#include <array>
#include <cstddef>
#include <string_view>

namespace speerpunt::rtf {

inline constexpr int kBodyText = 9;  // the outline level of what is no heading

enum class Place {
  kText,  // the body, or the note, box or margin that was entered
  kSkipped,
  kFonts,
  kStyles,
  kInstruction,  // of a field
  kListText,     // the number or bullet of an item
  kTitle,
  kAuthor,
  kCompany,
  kCreated,
};

struct Destination {
  std::string_view word;
  Place place;
};
inline constexpr std::array kDestinations{
    Destination{"fonttbl", Place::kFonts},       Destination{"stylesheet", Place::kStyles},
    Destination{"fldinst", Place::kInstruction}, Destination{"listtext", Place::kListText},
    Destination{"pntext", Place::kListText},     Destination{"title", Place::kTitle},
    Destination{"author", Place::kAuthor},       Destination{"company", Place::kCompany},
    Destination{"creatim", Place::kCreated},
};
inline constexpr auto kSkippedWords = std::to_array<std::string_view>(
    {"colortbl",  "pict",       "nonshppict", "shprslt",      "sp",       "xe",       "tc",
     "rxe",       "annotation", "subject",    "keywords",     "doccomm",  "operator", "comment",
     "revtim",    "printim",    "buptim",     "nonesttables", "category", "manager",  "hlinkbase",
     "themedata", "objdata",    "ftnsep",     "ftnsepc",      "ftncn",    "aftnsep",  "aftnsepc",
     "aftncn",    "private",    "filetbl",    "revtbl"});
// Starred groups that are text all the same.
inline constexpr auto kKnownStarred =
    std::to_array<std::string_view>({"shpinst", "shptxt", "footnote", "fldinst", "listtext",
                                     "pntext", "company", "do", "dptxbxtext"});

struct Sign {
  std::string_view word;
  std::string_view text;
};
inline constexpr std::array kSigns{
    Sign{"tab", " "},     Sign{"emdash", "—"},  Sign{"endash", "–"},    Sign{"lquote", "‘"},
    Sign{"rquote", "’"},  Sign{"bullet", "•"},  Sign{"ldblquote", "“"}, Sign{"rdblquote", "”"},
    Sign{"emspace", " "}, Sign{"enspace", " "}, Sign{"qmspace", " "},   Sign{"~", "\u00A0"},
    Sign{"_", "-"},       Sign{"{", "{"},       Sign{"}", "}"},         Sign{"\\", "\\"},
};

// What a group inherits from the one around it.
struct Group {
  Place place = Place::kText;
  bool bold = false;
  bool hidden = false;
  bool deleted = false;
  bool toc = false;  // of a field: holds for its result
  int size = 24;     // half points
  int font = 0;
  int unicode_skip = 1;
  int style = 0;
  int outline = kBodyText;
  int list = 0;
  int list_level = 0;
  bool in_table = false;
  bool page_before = false;
  std::size_t field = 0;   // number of the group of the field around
  bool ends_flow = false;  // the group is a note, box or margin
};

}  // namespace speerpunt::rtf
