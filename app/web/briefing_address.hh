// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The state of the page that makes a briefing: what was chosen, all of it in the address.
#include <string>
#include <string_view>
#include <vector>

#include "app/web/server/http.hh"
#include "corpus/recipe.hh"
#include "corpus/theme.hh"
#include "reports/compose.hh"

namespace speerpunt::web {

struct BriefingAddress {
  std::string theme = {};                    // thema: id; empty: none was chosen yet
  std::string form = "position-paper";       // vorm: id of a template of ours
  std::string from = {};                     // van, tot: "2015", "2015-06-30"
  std::string until = {};                    //
  std::vector<std::string> addressees = {};  // aan: parts of names, with commas between
  std::vector<std::string> publishers = {};  // uitgever: the same
  std::string pages = {};                    // bladzijden: empty: as the template says; 0: no limit
  std::string occasion = {};                 // aanleiding
  std::string committee = {};                // commissie
  std::vector<std::string> agenda = {};      // agenda: a line for each item
  std::string since = {};                    // sinds: name of an earlier one that was kept
  std::vector<std::string> dropped = {};     // weg: ids of findings
  std::vector<std::string> pinned = {};      // erbij
  std::vector<std::string> order = {};       // orde

  // "?thema=…"; empty without any.
  std::string query() const;
  std::string text() const { return "/briefing" + query(); }
};

// Throws Error "usage" for what cannot be, and what known_theme() throws.
BriefingAddress briefing_address(const Request& request, const std::vector<Theme>& themes);

// Without decisions and lineage; of today.
BriefRequest brief_request(const BriefingAddress& address);

// What `brief` would be given. Back: Error "recipe-invalid" for a recipe that needs the command
// line, a template of the user's own.
Recipe recipe_of(const BriefingAddress& address);
BriefingAddress address_of(const Recipe& recipe);

struct TemplateName {
  std::string id;
  std::string name;
};
std::vector<TemplateName> briefing_templates();

}  // namespace speerpunt::web
