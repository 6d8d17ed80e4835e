// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a briefing on a theme from what the index holds.
#include <optional>
#include <string>
#include <vector>

#include "corpus/briefing.hh"
#include "corpus/briefing_template.hh"
#include "corpus/decision.hh"
#include "corpus/theme.hh"
#include "index/index_reader.hh"
#include "query/lineage/lineage.hh"
#include "query/synonyms.hh"

namespace speerpunt {

struct BriefRequest {
  std::string theme;
  BriefingTemplate form;
  std::string date;  // ISO day printed on the briefing
  std::optional<Date> from = {};
  std::optional<Date> until = {};            // nothing newer than this
  std::vector<std::string> addressees = {};  // parts of names, folded; only what asks these. All
  std::vector<std::string> publishers = {};  // parts of names, folded; only what these say. All
  std::string occasion = {};                 // "het commissiedebat Arbeidsmarktbeleid in de zorg"
  std::string committee = {};                // "de vaste commissie voor VWS"
  std::vector<std::string> agenda = {};      // its items
  std::vector<std::string> without = {};     // ids of findings that are not wanted
  // Of findings that are wanted before all others: they are chosen, and have room, first.
  std::vector<std::string> pinned = {};
  // Of findings: within its section each that is named goes before the others, in this order.
  std::vector<std::string> order = {};
  std::vector<Decision> decisions = {};  // of people, about recommendations
  // What became of what was asked, by read_lineage(); null: what has no thread goes by its words.
  const Lineage* lineage = nullptr;
};

// The sections of the template, in its order, those without content left out; sources; notes.
// Sentences are quoted verbatim, none twice, none where it would say something else than in its
// place or be taken for the view of another (torn.hh). The newest wording stands for a thread;
// documents that a newer version replaces only tell what came before. Throws Error "theme-unknown"
// (naming the themes) or "theme-empty".
Briefing compose(const IndexReader& index, const std::vector<Theme>& themes,
                 const Synonyms& synonyms, const BriefRequest& request);

}  // namespace speerpunt
