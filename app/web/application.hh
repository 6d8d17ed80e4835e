// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a request to the page that answers it: decodes it, asks the door, finds the route, turns
// errors into pages, and notes down every write.
#include "app/web/audit.hh"
#include "app/web/routes.hh"
#include "app/web/server/http.hh"
#include "app/web/site.hh"

namespace speerpunt::web {

class Application : public Handler {
 public:
  // The site must outlive it.
  explicit Application(Site& site);
  std::variant<BodyRules, Response> admit(Request& head) override;
  Response answer(Request& request) override;

 private:
  Response routed_answer(Request& request, std::string& who);
  Response visited(const Visit& visit, const Route& route);

  Site& site_;
  Audit audit_;
};

}  // namespace speerpunt::web
