// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/door.hh"

#include <algorithm>

#include "app/web/keys.hh"

namespace speerpunt::web {
namespace {

constexpr const char* kPolicyHeader = "Content-Security-Policy";
constexpr const char* kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// In a frame of ours only, without an origin of its own.
constexpr const char* kReportPolicy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'";

}  // namespace

Response plain_response(int status, std::string text) {
  return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(text) + "\n"};
}

Response&& with_policy(Response&& response, Policy policy) {
  response.headers.push_back(
      {kPolicyHeader, policy == Policy::kReport ? kReportPolicy : kPagePolicy});
  return std::move(response);
}

bool Door::is_ours(const std::string& host) const {
  return std::ranges::find(options_.hosts, host) != options_.hosts.end();
}

// A browser that is told to say nothing of where it comes from gives "null" as origin for a form;
// it then says in a header that no page can set whether it is the same site.
bool Door::comes_from_us(const Request& request) const {
  const std::string& from = request.header("origin");
  if (from.empty() || from == "null") return request.header("sec-fetch-site") == "same-origin";
  return from == origin(request);
}

std::string Door::origin(const Request& request) const {
  return (options_.behind_tls ? "https://" : "http://") + request.header("host");
}

std::optional<Response> Door::refuse(const Request& request, Access access) const {
  const auto hosts = std::ranges::count(request.headers, "host", &Field::name);
  if (hosts != 1 || !is_ours(request.header("host")))
    return plain_response(421, "Deze naam is niet van deze server.");
  if (options_.behind_tls && request.header("x-forwarded-proto") != "https")
    return plain_response(403, "Alleen over een beveiligde verbinding (https).");
  if (request.writes() && !comes_from_us(request))
    return plain_response(403, "Dit verzoek komt van een andere site en is geweigerd.");
  const bool writes = access == Access::kWrite || access == Access::kUpload;
  if (writes && options_.read_only)
    return plain_response(403, "Deze server is alleen om te lezen.");
  if (writes && !session_of(request)) return plain_response(401, "Meld u eerst aan.");
  return std::nullopt;
}

std::optional<Response> Door::refuse_form(const Request& request, const Session& session) const {
  const std::string& header = request.header("x-csrf-token");
  const std::string& given = header.empty() ? request.form_value("csrf") : header;
  if (is_same_key(given, session.csrf)) return std::nullopt;
  return plain_response(403,
                        "Dit formulier is verlopen. Ga terug, laad de pagina opnieuw en "
                        "verstuur het nog eens.");
}

std::optional<Session> Door::session_of(const Request& request) const {
  const std::string* cookie = find(request.cookies, cookie_name());
  return cookie == nullptr ? std::nullopt : sessions_.of(*cookie);
}

// Cookies do not tell ports apart: two servers on one machine would share one name.
std::string Door::cookie_name() const {
  if (options_.behind_tls) return "__Host-speerpunt";
  const std::string& host = options_.hosts.front();
  return "speerpunt-" + host.substr(host.rfind(':') + 1);
}

std::string Door::cookie_for(const Session& session) const {
  return cookie_name() + "=" + session.cookie + "; Path=/; HttpOnly; SameSite=Strict" +
         (options_.behind_tls ? "; Secure" : "");
}

std::string Door::cookie_end() const {
  return cookie_name() + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0" +
         (options_.behind_tls ? "; Secure" : "");
}

void Door::secure(Response& response) const {
  const auto add = [&response](const char* name, const char* value) {
    if (find(response.headers, name) == nullptr) response.headers.push_back({name, value});
  };
  add(kPolicyHeader, kPagePolicy);
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "no-referrer");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Cross-Origin-Resource-Policy", "same-origin");
  add("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  add("Cache-Control", "private, no-cache");
  if (options_.behind_tls) add("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace speerpunt::web
