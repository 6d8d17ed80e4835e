// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a passage was found, in the words of the reader.
#include <string>

#include "query/search.hh"

namespace speerpunt {

std::string way_in_dutch(const std::string& by);  // of Why::by: "andere vorm"

// "toezicht (zo geschreven), bedrijfsartsen (andere vorm)": all that was found, each once.
std::string why_in_dutch(const Hit& hit);

// "nvvz ~ vereniging van ziekenhuizen (thesaurus)": what a reader does not see at once, so not the
// words that stand there as they were asked; empty: nothing.
std::string special_reasons_in_dutch(const Hit& hit);

}  // namespace speerpunt
