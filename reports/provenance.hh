// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is written beside an exported briefing, so that it can be checked later.
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/briefing.hh"
#include "corpus/passage.hh"
#include "corpus/provenance.hh"

namespace speerpunt {

// A passage by its id; nothing: its boxes are not known.
using PassageOf = std::function<std::optional<Passage>(const std::string& id)>;

// `version` is that of the program. Says nothing of a file yet.
Provenance provenance_of(const Briefing& briefing, const std::string& version,
                         const PassageOf& passage_of = {});

}  // namespace speerpunt
