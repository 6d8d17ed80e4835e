// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentences that tell of something where others want something.
#include <string_view>

namespace speerpunt {

// Where to find what, and what is held when: "Het is te vinden onder Publicaties.", "In het najaar
// worden sessies gehouden." What says that it must be so is no announcement.
bool announces(std::string_view sentence);

// What somebody is there for, not what he says: "De commissie adviseert over de app."
bool tells_a_task(std::string_view sentence);

// What was said or done before: "Het bestuur vroeg de werkgroep te adviseren." Not where it goes
// on to what must be now.
bool tells_the_past(std::string_view sentence);

// What stands elsewhere in the paper, or how it is built: "Hoofdstuk 2 gaat over ...", "De brief is
// in delen opgebouwd."
bool tells_of_its_paper(std::string_view sentence);

}  // namespace speerpunt
