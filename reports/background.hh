// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a briefing tells besides quotes: counts, and tables of what goes with a theme.
#include <cstddef>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "reports/material.hh"

namespace speerpunt {

// thema, onderwerp (the theme inside a sentence), omschrijving, uitgevers, documenten ("12
// documenten"), passages, periode ("van 2008 tot 2024"), van and tot (years).
Placeholders known_values(const Material& material, const Theme& theme);

// The laws and papers that most passages name, at most `most` rows.
BriefingTable reference_table(const Material& material, std::size_t most);

// The themes that stand in one passage with this one more or less often than by chance, strongest
// first, at most `most` rows.
BriefingTable cooccurrence_table(const IndexReader& index, const std::vector<Theme>& themes,
                                 const Theme& theme, std::size_t most);

}  // namespace speerpunt
