// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The verbs, one file each.
#include "app/cli/verb.hh"

namespace speerpunt::cli {

Verb init_verb();
Verb add_verb();
Verb docs_verb();
Verb read_verb();
Verb search_verb();
Verb serve_verb();
Verb shards_verb();
Verb show_verb();
Verb refs_verb();
Verb themes_verb();
Verb thesaurus_verb();
Verb recommendations_verb();
Verb lineage_verb();
Verb chart_verb();
Verb export_verb();
Verb brief_verb();
Verb recipes_verb();
Verb searches_verb();
Verb news_verb();
Verb fetch_verb();
Verb doctor_verb();
Verb verify_verb();
Verb manual_verb();

}  // namespace speerpunt::cli
