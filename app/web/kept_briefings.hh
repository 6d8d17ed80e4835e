// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Earlier briefings, kept in the workspace to set later ones against; and recipes, to make one
// again.
#include <string>
#include <vector>

#include "app/named_files.hh"
#include "app/web/server/http.hh"
#include "app/web/site.hh"
#include "corpus/provenance.hh"

namespace speerpunt::web {

NamedFiles kept_briefings(const Workspace& workspace);

// Throws Error "name-unknown" and what reading it throws.
Provenance kept_briefing(const Workspace& workspace, const std::string& name);

// Keeps the briefing of the address as it is now, or one that is uploaded (`bestand`), and leads to
// the briefing set against it.
Response keep_briefing(const Visit& visit);
// Saves the choices under the name of the form.
Response save_recipe(const Visit& visit);
Response remove_recipe(const Visit& visit);
// Leads to the briefing of a recipe.
Response run_recipe(const Visit& visit);

}  // namespace speerpunt::web
