// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/sign_in_page.hh"

#include "app/web/page.hh"

namespace speerpunt::web {
namespace {

// Only to a place of ours.
std::string place_after(const std::string& wanted) {
  const bool ours = wanted.starts_with('/') && !wanted.starts_with("//") &&
                    wanted.find_first_of("\\\n\t") == std::string::npos;
  return ours ? wanted : "/";
}

Response form_page(const Visit& visit, const std::string& place, const std::string& trouble,
                   int status) {
  Html body = tag("h1", "Aanmelden");
  if (!trouble.empty()) body += tag("p", {{"class", "fout"}, {"role", "alert"}}, trouble);
  body += tag("p", "Open de link die ", tag("code", "speerpunt serve"),
              " toont, of vul de sleutel in die daarin staat of die u van de beheerder kreeg.");
  body += tag("form", {{"method", "post"}, {"action", "/aanmelden"}, {"class", "stapel"}},
              leaf("input", {{"type", "hidden"}, {"name", "naar"}, {"value", place}}),
              tag("label", {{"for", "sleutel"}}, "Sleutel"),
              leaf("input", {{"id", "sleutel"},
                             {"name", "sleutel"},
                             {"type", "password"},
                             {"required", true},
                             {"autocomplete", "current-password"}}),
              tag("button", {{"type", "submit"}}, "Aanmelden"));
  return show(visit, {"Aanmelden", "", body}, status);
}

Response begin(const Visit& visit, const std::string& key, const std::string& place) {
  const auto session = visit.site.sessions.begin(key);
  if (!session)
    return form_page(visit, place,
                     "Deze sleutel werkt niet, of niet meer: een startlink werkt één keer.", 401);
  return redirect(place).with("Set-Cookie", visit.site.door.cookie_for(*session));
}

}  // namespace

Response sign_in_page(const Visit& visit) {
  const std::string place = place_after(visit.request.parameter("naar"));
  const std::string& key = visit.request.parameter("sleutel");
  return key.empty() ? form_page(visit, place, "", 200) : begin(visit, key, place);
}

Response sign_in(const Visit& visit) {
  return begin(visit, visit.request.form_value("sleutel"),
               place_after(visit.request.form_value("naar")));
}

Response sign_out(const Visit& visit) {
  visit.site.sessions.end(visit.session.cookie);
  return redirect("/aanmelden").with("Set-Cookie", visit.site.door.cookie_end());
}

Response sign_in_first(const Visit& visit) {
  const std::string place = place_after(visit.request.target);
  Response response = form_page(visit, place, "", 401);
  auto& text = std::get<std::string>(response.body);
  const std::string more =
      tag("p", "Al aangemeld, en hier gekomen via een link in een bericht of document? ",
          link(place, "Ga verder"), ".")
          .markup();
  text.insert(text.find("</main>"), more);
  return response;
}

}  // namespace speerpunt::web
