// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/routes.hh"

#include <algorithm>

#include "app/web/additions_page.hh"
#include "app/web/api.hh"
#include "app/web/assets_page.hh"
#include "app/web/briefing_file.hh"
#include "app/web/briefing_page.hh"
#include "app/web/difference_page.hh"
#include "app/web/document_page.hh"
#include "app/web/documents_page.hh"
#include "app/web/health_page.hh"
#include "app/web/index_events.hh"
#include "app/web/kept_briefings.hh"
#include "app/web/recommendation_page.hh"
#include "app/web/recommendations_page.hh"
#include "app/web/review_post.hh"
#include "app/web/saved_search_page.hh"
#include "app/web/search_page.hh"
#include "app/web/sign_in_page.hh"
#include "app/web/theme_page.hh"
#include "app/web/themes_page.hh"
#include "app/web/thread_page.hh"
#include "app/web/threads_page.hh"

namespace speerpunt::web {
namespace {

constexpr Route kRoutes[] = {
    {"GET", "/", Access::kRead, search_page},
    {"GET", "/document/{}", Access::kRead, document_start},
    {"GET", "/document/{}/{}", Access::kRead, document_page},
    {"GET", "/pagina/{}/{}/{}", Access::kRead, page_picture},
    {"GET", "/origineel/{}", Access::kRead, original_file},
    {"GET", "/api/v1/search", Access::kRead, api_search},
    {"GET", "/api/v1/documents", Access::kRead, api_documents},
    {"GET", "/api/v1/documents/{}", Access::kRead, api_document},
    {"GET", "/api/v1/documents/{}/passages", Access::kRead, api_passages},
    {"GET", "/api/v1/documents/{}/references", Access::kRead, api_references},
    {"GET", "/api/v1/themes", Access::kRead, api_themes},
    {"GET", "/api/v1/recommendations", Access::kRead, api_recommendations},
    {"GET", "/api/v1/themes/matrix", Access::kRead, api_theme_matrix},
    {"GET", "/api/v1/lineage", Access::kRead, api_lineage},
    {"GET", "/api/v1/briefings", Access::kRead, api_briefing},
    {"GET", "/api/v1/openapi.json", Access::kOpen, api_description},
    {"GET", "/documenten", Access::kRead, documents_page},
    {"GET", "/verschil/{}/{}", Access::kRead, difference_page},
    {"POST", "/zoekvragen", Access::kWrite, save_search},
    {"GET", "/zoekvraag/{}", Access::kRead, saved_search_page},
    {"GET", "/zoekvraag/{}/atom", Access::kRead, saved_search_atom},
    {"POST", "/zoekvraag/{}/feed", Access::kWrite, set_feed},
    {"GET", "/atom/{}/{}", Access::kOpen, open_atom},
    {"POST", "/zoekvraag/{}/gelezen", Access::kWrite, read_saved_search},
    {"POST", "/zoekvraag/{}/weg", Access::kWrite, remove_saved_search},
    {"GET", "/gebeurtenissen", Access::kRead, index_events},
    {"GET", "/themas", Access::kRead, themes_page},
    {"GET", "/thema/{}", Access::kRead, theme_page},
    {"GET", "/thema/{}/{}", Access::kRead, theme_page},
    {"GET", "/aanbevelingen", Access::kRead, recommendations_page},
    {"GET", "/aanbeveling/{}/{}", Access::kRead, recommendation_page},
    {"POST", "/aanbeveling/{}/{}", Access::kWrite, review_recommendation},
    {"GET", "/draden", Access::kRead, threads_page},
    {"GET", "/draad/{}", Access::kRead, thread_page},
    {"GET", "/briefing", Access::kRead, briefing_page},
    {"GET", "/briefing/voorbeeld", Access::kRead, briefing_preview},
    {"GET", "/briefing/bestand/{}", Access::kRead, briefing_file},
    {"GET", "/briefing/herkomst/{}", Access::kRead, briefing_provenance},
    {"POST", "/briefing/eerdere", Access::kUpload, keep_briefing},
    {"POST", "/recepten", Access::kWrite, save_recipe},
    {"GET", "/recept/{}", Access::kRead, run_recipe},
    {"POST", "/recept/{}/weg", Access::kWrite, remove_recipe},
    {"GET", "/toevoegen", Access::kRead, additions_page},
    {"POST", "/toevoegen", Access::kUpload, receive_files},
    {"GET", "/toevoegen/{}", Access::kRead, addition_page},
    {"GET", "/toevoegen/{}/gebeurtenissen", Access::kRead, addition_events},
    {"POST", "/toevoegen/{}/stoppen", Access::kWrite, stop_addition},
    {"GET", "/gezondheid", Access::kRead, health_page},
    {"GET", "/aanmelden", Access::kOpen, sign_in_page},
    {"POST", "/aanmelden", Access::kOpen, sign_in},
    {"POST", "/afmelden", Access::kWrite, sign_out},
    {"GET", "/assets/{}", Access::kOpen, asset_file},
};

std::string_view next_part(std::string_view& path) {
  path.remove_prefix(1);
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end);
  return part;
}

bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& parts) {
  parts.clear();
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = next_part(pattern);
    const std::string_view given = next_part(path);
    if (wanted == "{}" && !given.empty()) {
      parts.emplace_back(given);
    } else if (wanted != given) {
      return false;
    }
  }
  return pattern.empty() && path.empty();
}

}  // namespace

std::span<const Route> routes() {
  return kRoutes;
}

Routed routed(std::string_view method, std::string_view path) {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Routed found;
  std::vector<std::string> parts;
  for (const Route& route : kRoutes) {
    if (!fits(route.pattern, path, parts)) continue;
    if (route.method == wanted) return {&route, std::move(parts), false};
    found.other_method = true;
  }
  return found;
}

}  // namespace speerpunt::web
