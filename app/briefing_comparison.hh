// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing set against an earlier one, with what the workspace knows of both.
#include "corpus/briefing.hh"
#include "corpus/provenance.hh"
#include "index/index_reader.hh"
#include "query/lineage/lineage.hh"

namespace speerpunt {

BriefingChanges changes_since(const Provenance& earlier, const Briefing& briefing,
                              const IndexReader& index, const Lineage& lineage);

}  // namespace speerpunt
