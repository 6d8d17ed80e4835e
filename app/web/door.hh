// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may come in, and what every response says about that.
#include <optional>
#include <string>
#include <vector>

#include "app/web/server/http.hh"
#include "app/web/sessions.hh"

namespace speerpunt::web {

// What a route asks of who comes.
enum class Access {
  kOpen,    // nothing: style and script, signing in
  kRead,    // a session
  kWrite,   // a session, our own origin, its CSRF token, and not read-only
  kUpload,  // the same, with files
};

// What may be done by a page itself: see headers of the responses.
enum class Policy {
  kPage,    // a page of ours
  kReport,  // a whole report in a frame of ours: its own style and pictures, no script, no origin
};

struct DoorOptions {
  std::vector<std::string> hosts;  // as a browser names us: "127.0.0.1:8642"
  bool behind_tls = false;         // https, at a proxy on this machine or network
  bool read_only = false;
};

class Door {
 public:
  Door(DoorOptions options, Sessions& sessions)
      : options_(std::move(options)), sessions_(sessions) {}

  // By the headers alone. Exactly these names of ours, and on writes our own origin.
  std::optional<Response> refuse(const Request& request, Access access) const;
  // With its form: the CSRF token, as field `csrf` or header X-Csrf-Token.
  std::optional<Response> refuse_form(const Request& request, const Session& session) const;

  std::optional<Session> session_of(const Request& request) const;
  // The value of Set-Cookie.
  std::string cookie_for(const Session& session) const;
  std::string cookie_end() const;
  bool read_only() const { return options_.read_only; }
  std::string origin(const Request& request) const;  // ours: "http://127.0.0.1:8642"

  // Adds what keeps a hostile page or document from reaching ours.
  void secure(Response& response) const;

 private:
  bool is_ours(const std::string& host) const;
  bool comes_from_us(const Request& request) const;
  std::string cookie_name() const;

  DoorOptions options_;
  Sessions& sessions_;
};

// The Content-Security-Policy of a response that is not an ordinary page.
Response&& with_policy(Response&& response, Policy policy);

// A response of one line of text.
Response plain_response(int status, std::string text);

}  // namespace speerpunt::web
