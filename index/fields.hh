// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one table of searchable fields: it drives the Xapian prefixes and slots, the query language
// and its help.
#include <array>
#include <optional>
#include <string_view>

namespace speerpunt {

enum class Field {
  kText,     // passage text, stems with positions
  kWeak,     // passage text, cruder stems
  kPart,     // passage text, stems of the parts of compounds
  kExact,    // passage text, folded words with positions: phrases
  kHeading,  // heading path, stems
  kTitle,    // title of the document, stems
  kTheme,
  kKind,
  kPublisher,
  kAddressee,
  kLaw,        // what the passage refers to, of whatever kind: narrows, weighs nothing
  kReference,  // what the passage refers to, see reference_keys.hh: weighs, as words do
  kDocument,
  kLanguage,
  kYear,  // value slot, sortable
  kDate,  // value slots of its first and last day, sortable
};

struct FieldRow {
  Field field;
  std::string_view query_name;  // as written in a query before the colon; empty: not written
  std::string_view prefix;      // Xapian term prefix; empty: a value only
  int slot;                     // Xapian value slot; -1: none
  bool boolean;                 // filter without weight
  std::string_view help;        // Dutch, one line
};

inline constexpr std::array<FieldRow, 16> kFields{{
    {Field::kText, "", "Z", -1, false, ""},
    {Field::kWeak, "", "W", -1, false, ""},
    {Field::kPart, "", "C", -1, false, ""},
    {Field::kExact, "", "", -1, false, ""},
    {Field::kHeading, "kop", "H", -1, false, "woorden in de koppen erboven"},
    {Field::kTitle, "titel", "S", -1, false, "woorden in de titel"},
    {Field::kTheme, "thema", "XTH", -1, true, "thema, bijvoorbeeld thema:medisch-leiderschap"},
    {Field::kKind, "soort", "XK", -1, true, "soort document: visie, brief, mail, webpagina"},
    {Field::kPublisher, "uitgever", "XP", -1, true, "wie het uitgaf"},
    {Field::kAddressee, "aan", "XA", -1, true, "aan wie een aanbeveling is gericht"},
    {Field::kLaw, "wet", "XL", -1, true,
     "genoemde wet, Kamerstuk, motie of ander stuk: wet:\"Arbowet 9\", wet:34629"},
    {Field::kReference, "", "XR", -1, false, ""},
    {Field::kDocument, "document", "XD", -1, true, "begin van het documentnummer"},
    {Field::kLanguage, "taal", "XG", -1, true, "taal van het document: nl, en"},
    {Field::kYear, "jaar", "", 0, true, "jaar of jaren: jaar:2017 of jaar:2015..2018"},
    {Field::kDate, "datum", "", 10, true, "datum: datum:2017-06..2018-01 of datum:\"juni 2017\""},
}};

const FieldRow& row(Field field);
std::optional<Field> field_named(std::string_view query_name);

}  // namespace speerpunt
