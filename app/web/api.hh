// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// /api/v1: the objects of --json, for programs with a session. Described in assets/openapi.json.
#include "app/web/site.hh"
#include "corpus/error.hh"

namespace speerpunt::web {

Response api_search(const Visit& visit);      // /search?q&n&theme&kind&year&sort
Response api_documents(const Visit& visit);   // /documents?first&n
Response api_document(const Visit& visit);    // /documents/ID
Response api_passages(const Visit& visit);    // /documents/ID/passages?q
Response api_references(const Visit& visit);  // /documents/ID/references
Response api_themes(const Visit& visit);      // /themes
Response api_theme_matrix(const Visit& visit);
Response api_lineage(const Visit& visit);          // steps, as `lineage --links`
Response api_recommendations(const Visit& visit);  // /recommendations?theme&class&addressee&…
Response api_description(const Visit& visit);      // /openapi.json

inline bool is_api(const Request& request) {
  return request.path.starts_with("/api/");
}
Response api_error(int status, std::string_view code, std::string_view message,
                   std::string_view hint = {});

}  // namespace speerpunt::web
