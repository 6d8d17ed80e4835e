// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/kept_briefings.hh"

#include <algorithm>

#include "app/briefing_check.hh"
#include "app/briefing_export.hh"
#include "app/web/briefing_address.hh"
#include "app/web/made_briefings.hh"
#include "app/web/page.hh"
#include "app/web/server/request.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"
#include "reports/provenance.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostUploadedBytes = std::size_t{5} << 20;  // of one that is uploaded
constexpr std::size_t kShownHash = 6;
constexpr std::chrono::seconds kWait{10};

// The address that the form was sent from.
BriefingAddress address_in_form(const Visit& visit) {
  Request request;
  if (!set_target("/briefing" + visit.request.form_value("keuzes"), request))
    throw Error("usage", "Dit formulier is niet geldig.", {}, "Laad de pagina opnieuw.");
  return briefing_address(request, visit.site.themes);
}

Provenance uploaded(const UploadedFile& file) {
  if (file.size > kMostUploadedBytes)
    throw Error("briefing-invalid", "Dit bestand is te groot voor een briefing.", {},
                "Kies het JSON-bestand van een eerdere briefing, of het herkomstbestand ernaast.");
  try {
    const std::string bytes = read_file(file.file);
    if (is_provenance(bytes)) return provenance_from_json(bytes);
    return provenance_of(briefing_from_json(bytes), "");
  } catch (const Error&) {
    throw Error("briefing-invalid", "Dit bestand is geen eerdere briefing.", {},
                "Kies het JSON-bestand van een eerdere briefing, of het herkomstbestand "
                "(…provenance.json) dat bij een Word- of PDF-bestand hoort.");
  }
}

Provenance present(const Visit& visit, const BriefingAddress& address) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto made = visit.site.briefings.look(visit.site, *desk, address, kWait);
  if (!made)
    throw Error("threads-locked", "De draden worden nog gevolgd.", {}, "Probeer het zo weer.");
  return provenance_of(made->briefing, desk->index, std::nullopt);
}

// "openheid-na-incidenten-2026-11-22-3f2a11": the same briefing has the same name.
std::string name_for(const Provenance& kept, const std::string& json) {
  std::string name = kept.theme.substr(0, 40) + "-" + kept.date.substr(0, 10) + "-" +
                     sha256(json).substr(0, kShownHash);
  for (char& c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (!plain) c = '_';
  }
  if (name.front() == '-') name.front() = '_';
  return name;
}

}  // namespace

NamedFiles kept_briefings(const Workspace& workspace) {
  return {workspace.root() / "briefings", "earlier briefing"};
}

Provenance kept_briefing(const Workspace& workspace, const std::string& name) {
  return provenance_from_json(kept_briefings(workspace).load(name));
}

Response keep_briefing(const Visit& visit) {
  BriefingAddress address = address_in_form(visit);
  const auto& files = visit.request.files;
  const auto file = std::ranges::find(files, "bestand", [](const auto& one) { return one->field; });
  const Provenance kept = file == files.end() ? present(visit, address) : uploaded(**file);
  const std::string json = to_json(kept);
  const std::string name = name_for(kept, json);
  kept_briefings(visit.site.workspace).save(name, json);
  if (address.theme.empty() &&
      std::ranges::find(visit.site.themes, kept.theme, &Theme::id) != visit.site.themes.end())
    address.theme = kept.theme;
  address.since = name;
  return redirect(address.text());
}

Response save_recipe(const Visit& visit) {
  const BriefingAddress address = address_in_form(visit);
  if (address.theme.empty())
    throw Error("usage", "Kies eerst een thema.", {}, "Ga terug naar Briefing.");
  recipes_of(visit.site.workspace)
      .save(visit.request.form_value("naam"), to_json(recipe_of(address)));
  return redirect(address.text());
}

Response remove_recipe(const Visit& visit) {
  recipes_of(visit.site.workspace).remove(visit.parts[0]);
  return redirect("/briefing");
}

Response run_recipe(const Visit& visit) {
  return redirect(
      address_of(recipes_of(visit.site.workspace).load(visit.parts[0], recipe_from_json)).text());
}

}  // namespace speerpunt::web
