// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/application.hh"

#include <algorithm>
#include <charconv>
#include <exception>

#include "app/web/api.hh"
#include "app/web/page.hh"
#include "app/web/server/request.hh"
#include "app/web/sign_in_page.hh"
#include "index/shards.hh"

namespace speerpunt::web {
namespace {

constexpr std::chrono::minutes kUploadTime{30};

const Session kNobody;
const std::vector<std::string> kNoParts;

// Nothing where there is no room on the disk.
std::optional<BodyRules> rules_for(const Request& head, Access access, const Site& site) {
  BodyRules rules;
  if (!head.writes()) rules.most_bytes = 0;
  if (access != Access::kUpload) return rules;
  rules = {site.uploads.bytes, site.spool.path(), site.uploads.file_bytes, kUploadTime};
  std::size_t length = 0;
  const std::string& told = head.header("content-length");
  std::from_chars(told.data(), told.data() + told.size(), length);
  if (!site.spool.has_room(std::min(length, rules.most_bytes))) return std::nullopt;
  return rules;
}

Response no_such_address(const Routed& found) {
  if (found.other_method) return plain_response(405, "Dat kan hier niet.");
  return plain_response(404, "Deze pagina bestaat niet.");
}

bool needs_session(const Route& route) {
  return route.access != Access::kOpen;
}

Response api_refusal(const Routed& found) {
  if (found.route != nullptr)
    return api_error(401, "session-missing", "there is no session", "sign in with a browser");
  if (found.other_method) return api_error(405, "method-unknown", "this cannot be done here");
  return api_error(404, "address-unknown", "there is no such address", "see /api/v1/openapi.json");
}

}  // namespace

Application::Application(Site& site) : site_(site), audit_(site.workspace.root() / "audit.log") {}

std::variant<BodyRules, Response> Application::admit(Request& head) {
  const auto refuse = [this](Response response) {
    site_.door.secure(response);
    return response;
  };
  if (!set_target(head.target, head))
    return refuse(plain_response(400, "Dit adres is niet geldig."));
  for (const Field& field : head.headers)
    if (field.name == "cookie") head.cookies = parse_cookies(field.value);
  const Routed found = routed(head.method, head.path);
  const Access access = found.route == nullptr ? Access::kOpen : found.route->access;
  if (auto refusal = site_.door.refuse(head, access)) return refuse(*std::move(refusal));
  if (found.route == nullptr && head.writes()) return refuse(no_such_address(found));
  try {
    if (auto rules = rules_for(head, access, site_)) return *std::move(rules);
    return refuse(plain_response(507, "Er is geen ruimte meer op de schijf van deze server."));
  } catch (const std::filesystem::filesystem_error& error) {
    return refuse(plain_response(507, error.code().message()));
  }
}

Response Application::answer(Request& request) {
  std::string who = "-";
  Response response;
  try {
    response = routed_answer(request, who);
    if (request.writes()) audit_.add(who, request, response.status);
  } catch (const std::exception& error) {
    response = plain_response(500, "Er ging iets mis: " + std::string(error.what()));
  }
  site_.door.secure(response);
  return response;
}

Response Application::routed_answer(Request& request, std::string& who) {
  if (request.header("content-type").starts_with("application/x-www-form-urlencoded")) {
    auto form = parse_form(request.body);
    if (!form) return plain_response(400, "Dit formulier is niet geldig.");
    request.form = std::move(*form);
  }
  const Routed found = routed(request.method, request.path);
  const auto session = site_.door.session_of(request);
  if (session) who = session->name;
  if (is_api(request) && (found.route == nullptr || (!session && needs_session(*found.route))))
    return api_refusal(found);
  if (found.route == nullptr) {
    if (!session) return no_such_address(found);
    const Visit lost{site_, request, *session, kNoParts};
    return error_page(lost, found.other_method ? 405 : 404, "Niet gevonden",
                      "Deze pagina bestaat niet.", "Kies hierboven een onderdeel.");
  }
  const Visit visit{site_, request, session ? *session : kNobody, found.parts};
  if (found.route->access == Access::kOpen) return visited(visit, *found.route);
  if (!session) return sign_in_first(visit);
  if (request.writes())
    if (auto refusal = site_.door.refuse_form(request, *session)) return *std::move(refusal);
  return visited(visit, *found.route);
}

Response Application::visited(const Visit& visit, const Route& route) {
  try {
    Response response = route.answer(visit);
    if (!is_api(visit.request)) return response;
    // Of every answer of the API: the rest was given.
    for (const auto& [address, reason] : site_.workspace.missing_shards().now())
      response.headers.push_back({"Speerpunt-Missing-Shard", address});
    return response;
  } catch (const Error& error) {
    if (is_api(visit.request))
      return api_error(status_of(error), error.code(), error.what(), error.hint());
    return error_page(visit, error);
  }
}

}  // namespace speerpunt::web
