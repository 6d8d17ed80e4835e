// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Under which number a document itself was published by the state.
#include <span>
#include <string>

#include "corpus/document.hh"
#include "corpus/passage.hh"

namespace speerpunt {

// A canonical id as of a reference (corpus/reference.hh): kst:II:2016-2017:29282:283 with "?" for
// what is not known, ah-tk:20232024:1481, h-tk:20162017:45:3, stcrt:2010:8868, BWBR0006251. Found
// in the name of the file, the address, the identifier in the margin of the first page, its
// letterhead, or the title. `beginning` holds the first passages. Empty: it is none, or does not
// say so itself.
std::string official_number(const Document& document, std::span<const Passage> beginning);

}  // namespace speerpunt
