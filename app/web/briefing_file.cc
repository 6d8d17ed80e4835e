// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/briefing_file.hh"

#include <algorithm>
#include <array>

#include "app/briefing_export.hh"
#include "app/web/briefing_address.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"

namespace speerpunt::web {
namespace {

constexpr std::chrono::seconds kWait{10};  // for threads: a file is of what was decided last

struct Form {
  std::string_view name;
  std::string_view type;
};
constexpr std::array<Form, 5> kForms{
    {{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
     {"pdf", "application/pdf"},
     {"html", "text/html; charset=utf-8"},
     {"json", "application/json"},
     {"md", "text/markdown; charset=utf-8"}}};

const Form& form_named(const std::string& name) {
  const auto* form = std::ranges::find(kForms, name, &Form::name);
  if (form == kForms.end())
    throw Error("form-unknown", "Een briefing is er niet als " + name + ".", {},
                "Kies docx, pdf, html, json of md.");
  return *form;
}

struct Chosen {
  ReadingRoom::Lease desk;
  std::shared_ptr<const MadeBriefing> made;
};

Chosen chosen(const Visit& visit, const BriefingAddress& address) {
  if (address.theme.empty())
    throw Error("theme-unknown", "Er is geen thema gekozen.", {}, "Kies er een bij Briefing.");
  Chosen found{visit.site.room.take(), nullptr};
  found.made = visit.site.briefings.look(visit.site, *found.desk, address, kWait);
  if (!found.made)
    throw Error("threads-locked", "De draden van aanbevelingen worden nog gevolgd.", {},
                "Probeer het over een ogenblik weer.");
  return found;
}

std::string file_name(const Briefing& briefing, std::string_view form) {
  std::string name = briefing.theme + "-" + briefing.form + "." + std::string(form);
  std::ranges::replace(name, '/', '-');
  return name;
}

Response attachment(std::string_view type, const std::string& name, std::string bytes) {
  return with_policy({200,
                      {{"Content-Type", std::string(type)},
                       {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
                      std::move(bytes)},
                     Policy::kReport);
}

}  // namespace

Response briefing_preview(const Visit& visit) {
  const Chosen one = chosen(visit, briefing_address(visit.request, visit.site.themes));
  BriefingExport how{"html", {}};
  how.link = [](const Source&, PageNumber) { return std::string(); };
  return with_policy({200,
                      {{"Content-Type", "text/html; charset=utf-8"}},
                      export_briefing(one.made->briefing, one.made->request, how,
                                      visit.site.workspace, one.desk->index, visit.site.themes)},
                     Policy::kReport);
}

Response briefing_file(const Visit& visit) {
  const Form& form = form_named(visit.parts[0]);
  const Chosen one = chosen(visit, briefing_address(visit.request, visit.site.themes));
  std::string bytes =
      visit.site.briefings.proven_file(visit.site, *one.desk, *one.made, std::string(form.name));
  return attachment(form.type, file_name(one.made->briefing, form.name), std::move(bytes));
}

Response briefing_provenance(const Visit& visit) {
  const std::string form(form_named(visit.parts[0]).name);
  const Chosen one = chosen(visit, briefing_address(visit.request, visit.site.themes));
  const std::string bytes =
      visit.site.briefings.proven_file(visit.site, *one.desk, *one.made, form);
  const std::string name = file_name(one.made->briefing, form);
  return attachment("application/json", name + ".provenance.json",
                    to_json(provenance_of(one.made->briefing, one.desk->index,
                                          ExportedFile{name, form, sha256(bytes)})));
}

Response api_briefing(const Visit& visit) {
  // The names of the API for what the page calls by Dutch ones.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kNames{
      {{"theme", "thema"},
       {"template", "vorm"},
       {"from", "van"},
       {"until", "tot"},
       {"addressee", "aan"},
       {"publisher", "uitgever"},
       {"max_pages", "bladzijden"},
       {"occasion", "aanleiding"},
       {"committee", "commissie"},
       {"without", "weg"},
       {"pin", "erbij"}}};
  Request dutch;
  for (const Field& field : visit.request.query) {
    const auto* name =
        std::ranges::find(kNames, field.name, [](const auto& one) { return one.first; });
    if (name == kNames.end())
      throw Error("usage", "there is no parameter " + field.name, {}, "see /api/v1/openapi.json");
    dutch.query.push_back({std::string(name->second), field.value});
  }
  const Chosen one = chosen(visit, briefing_address(dutch, visit.site.themes));
  return {200,
          {{"Content-Type", "application/json"}},
          visit.site.briefings.proven_file(visit.site, *one.desk, *one.made, "json")};
}

}  // namespace speerpunt::web
