// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/briefing_page.hh"

#include <algorithm>
#include <array>

#include "app/web/briefing_address.hh"
#include "app/web/briefing_evidence.hh"
#include "app/web/counted.hh"
#include "app/web/kept_briefings.hh"
#include "app/web/known_theme.hh"
#include "app/web/page.hh"
#include "app/web/select.hh"
#include "app/web/server/request.hh"
#include "app/web/waiting.hh"
#include "corpus/date.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"

namespace speerpunt::web {
namespace {

constexpr const char* kForm = "keuzes";
constexpr std::size_t kMostNames = 40;  // of addressees, to choose from

Html text_input(const std::string& name, const std::string& value, const char* example,
                const char* list = nullptr) {
  Attributes attributes{{"type", "text"}, {"id", name},       {"name", name},
                        {"value", value}, {"maxlength", 400}, {"placeholder", example}};
  if (list != nullptr) attributes.push_back({"list", list});
  return leaf("input", attributes);
}

Html day_input(const std::string& name, const std::string& value, const char* example) {
  return leaf("input", {{"type", "text"},
                        {"id", name},
                        {"name", name},
                        {"value", value},
                        {"class", "datumveld"},
                        {"placeholder", example},
                        {"pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"},
                        {"title", "Een jaar, maand of dag: 2015, 2015-06 of 2015-06-30"}});
}

Html theme_field(const Visit& visit, const BriefingAddress& address) {
  std::vector<Choice> choices;
  if (address.theme.empty()) choices.push_back({"", "Kies een thema"});
  for (const Theme& theme : visit.site.themes) choices.push_back({theme.id, theme.name});
  return labelled("Thema", "thema", select("thema", choices, address.theme));
}

Html template_field(const BriefingAddress& address) {
  std::vector<Choice> choices;
  for (const TemplateName& one : briefing_templates()) choices.push_back({one.id, one.name});
  return labelled("Sjabloon", "vorm", select("vorm", choices, address.form));
}

Html page_field(const BriefingAddress& address) {
  std::vector<Choice> choices{{"", "zoals het sjabloon"}, {"0", "zonder grens"}};
  for (const char* pages : {"1", "2", "3", "4", "6", "8"})
    choices.push_back({pages, std::string("hoogstens ") + pages});
  return labelled("Bladzijden", "bladzijden", select("bladzijden", choices, address.pages));
}

// Who is asked in the collection, most often first.
Html addressee_names(const Visit& visit) {
  const auto look = visit.site.overview.recommendations(visit.site);
  if (!look.value) return {};
  std::vector<std::pair<std::size_t, std::string>> names;
  for (const auto& [name, count] : look.value->addressees) names.emplace_back(count, name);
  std::ranges::sort(names, std::greater{});
  if (names.size() > kMostNames) names.resize(kMostNames);
  Html options;
  for (const auto& [count, name] : names) options += leaf("option", {{"value", name}});
  return tag("datalist", {{"id", "geadresseerden"}}, options);
}

// "22 november 2026: Arbeidsgerichte zorg"
std::string shown_name(const Provenance& earlier) {
  const auto date = parse_iso_date(earlier.date, "");
  return (date ? in_dutch(*date) : earlier.date) + ": " + earlier.title;
}

Html since_field(const Visit& visit, const BriefingAddress& address) {
  std::vector<Choice> choices{{"", "niet vergelijken"}};
  for (const std::string& name : kept_briefings(visit.site.workspace).names())
    choices.push_back({name, shown_name(kept_briefing(visit.site.workspace, name))});
  if (choices.size() == 1 && address.since.empty()) return {};
  return labelled("Wat is er nieuw sinds", "sinds", select("sinds", choices, address.since));
}

Html quotes_kept(const BriefingAddress& address) {
  Html kept;
  const auto add = [&kept](const char* name, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      kept += leaf("input", {{"type", "hidden"}, {"name", name}, {"value", id}});
  };
  add("weg", address.dropped);
  add("erbij", address.pinned);
  add("orde", address.order);
  return kept;
}

Html choices_form(const Visit& visit, const BriefingAddress& address) {
  const bool more = !address.occasion.empty() || !address.committee.empty() ||
                    !address.agenda.empty() || !address.publishers.empty();
  const Html first =
      theme_field(visit, address) + template_field(address) +
      labelled("Vanaf", "van", day_input("van", address.from, "2015")) +
      labelled("Tot en met", "tot", day_input("tot", address.until, "2026-06-30")) +
      labelled("Gericht aan", "aan",
               text_input("aan", join(address.addressees, ", "), "iedereen", "geadresseerden")) +
      page_field(address) + since_field(visit, address);
  const Html rest =
      tag("details", {{"class", "meer"}, {"open", more}},
          tag("summary", "Aanleiding, agenda, uitgever"),
          tag("div", {{"class", "filters"}},
              labelled("Voor", "aanleiding",
                       text_input("aanleiding", address.occasion, "het commissiedebat Arbozorg")),
              labelled("Van", "commissie",
                       text_input("commissie", address.committee, "de vaste commissie voor VWS")),
              labelled("Alleen van uitgever", "uitgever",
                       text_input("uitgever", join(address.publishers, ", "), "alle")),
              labelled("Agendapunten, één per regel", "agenda",
                       tag("textarea", {{"id", "agenda"}, {"name", "agenda"}, {"rows", 2}},
                           join(address.agenda, "\n")))));
  return tag(
      "form",
      {{"id", kForm},
       {"action", "/briefing"},
       {"data-levend", !address.theme.empty()},
       {"class", "keuzes"}},
      tag("div", {{"class", "filters"}}, first), rest, quotes_kept(address), addressee_names(visit),
      tag("p",
          tag("button", {{"type", "submit"}}, address.theme.empty() ? "Maken" : "Vernieuwen")));
}

Html downloads(const BriefingAddress& address) {
  constexpr std::array<std::pair<const char*, const char*>, 4> kKinds{
      {{"docx", "Word"}, {"pdf", "PDF"}, {"html", "HTML"}, {"json", "JSON"}}};
  Html files;
  Html origins;
  for (const auto& [form, name] : kKinds) {
    files +=
        link("/briefing/bestand/" + std::string(form) + address.query(), name,
             {{"class", form == kKinds.front().first ? "knop" : "knop stil"}, {"download", true}});
    origins += tag("li", link("/briefing/herkomst/" + std::string(form) + address.query(),
                              std::string("bij ") + name, {{"download", true}}));
  }
  return tag("section", {{"class", "meenemen"}, {"aria-label", "Meenemen"}},
             tag("p", {{"class", "knoppen"}}, files),
             tag("details", tag("summary", "Herkomst van elk citaat, om later na te gaan"),
                 tag("ul", {{"class", "wegen"}}, origins),
                 tag("p", {{"class", "zacht"}}, "Zet het herkomstbestand naast de briefing; ",
                     tag("code", "speerpunt brief verify BESTAND"),
                     " zegt dan of alle citaten nog kloppen.")));
}

Html form_field(const BriefingAddress& address) {
  return hidden_input("keuzes", address.query());
}

Html recipe_list(const Visit& visit) {
  Html list;
  for (const std::string& name : recipes_of(visit.site.workspace).names()) {
    const std::string place = "/recept/" + percent_encoded(name);
    Html remove;
    if (!visit.site.door.read_only())
      remove = write_form(visit, place + "/weg",
                          tag("button",
                              {{"type", "submit"},
                               {"class", "stil klein"},
                               {"aria-label", "Niet meer bewaren: " + name}},
                              "Niet meer bewaren"));
    list += tag("li", link(place, name), remove);
  }
  return list.empty() ? Html()
                      : tag("h2", "Bewaarde recepten") + tag("ul", {{"class", "recepten"}}, list);
}

Html later(const Visit& visit, const BriefingAddress& address) {
  if (visit.site.door.read_only()) return {};
  const Html keep =
      write_form(visit, "/briefing/eerdere",
                 form_field(address) +
                     tag("button", {{"type", "submit"}, {"class", "stil"}}, "Onthoud deze stand"),
                 {{"enctype", "multipart/form-data"}});
  const Html upload =
      write_form(visit, "/briefing/eerdere",
                 form_field(address) +
                     tag("label", {{"for", "bestand"}},
                         "Of: een eerdere briefing van uw schijf (JSON of herkomstbestand)") +
                     leaf("input", {{"type", "file"},
                                    {"id", "bestand"},
                                    {"name", "bestand"},
                                    {"accept", ".json,application/json"},
                                    {"required", true}}) +
                     tag("button", {{"type", "submit"}, {"class", "stil"}}, "Vergelijk"),
                 {{"enctype", "multipart/form-data"}, {"class", "stapel"}});
  const Html recipe = write_form(
      visit, "/recepten",
      form_field(address) + tag("label", {{"for", "naam"}}, "Naam (letters, cijfers, streepjes)") +
          leaf("input", {{"type", "text"},
                         {"id", "naam"},
                         {"name", "naam"},
                         {"required", true},
                         {"maxlength", 64},
                         {"pattern", "[A-Za-z0-9_][A-Za-z0-9_\\-]*"}}) +
          tag("button", {{"type", "submit"}, {"class", "stil"}}, "Bewaar als recept"),
      {{"class", "stapel"}});
  return tag("details", tag("summary", "Later: wat is er dan nieuw?"),
             tag("p", {{"class", "zacht"}},
                 "Wat nu in de briefing staat, wordt onthouden; een latere briefing zegt wat er "
                 "sindsdien bij kwam, veranderde of verdween."),
             keep, upload) +
         tag("details", tag("summary", "Deze keuzes bewaren"), recipe);
}

Html preview(const BriefingAddress& address, const Briefing& briefing) {
  return tag("iframe",
             {{"class", "voorbeeld"},
              {"src", "/briefing/voorbeeld" + address.query()},
              {"title", "Voorbeeld: " + briefing.title}},
             "");
}

Response start(const Visit& visit, const BriefingAddress& address) {
  const Html body =
      tag("h1", "Briefing") +
      tag("p",
          "Een briefing bestaat uit letterlijke citaten over een thema, elk met zijn bladzijde. "
          "Kies een thema; daarna kunt u kiezen, schrappen en ordenen.") +
      choices_form(visit, address) + recipe_list(visit);
  return show(visit, {"Briefing", "/briefing", body});
}

Html frame(const Visit& visit, const BriefingAddress& address, const Html& content) {
  return tag("h1", "Briefing: " + known_theme(visit.site.themes, address.theme).name) +
         choices_form(visit, address) + content;
}

}  // namespace

Response briefing_page(const Visit& visit) {
  const BriefingAddress address = briefing_address(visit.request, visit.site.themes);
  if (address.theme.empty()) return start(visit, address);
  const ReadingRoom::Lease desk = visit.site.room.take();
  std::shared_ptr<const MadeBriefing> made;
  try {
    made = visit.site.briefings.look(visit.site, *desk, address, Overview::kWait);
  } catch (const Error& error) {
    if (error.code() != "theme-empty") throw;
    const Html nothing =
        tag("p", {{"class", "leeg"}, {"role", "status"}},
            "Over dit thema staat niets in de verzameling, binnen deze keuzes. Neem een ruimere "
            "periode, een andere uitgever of een ander thema.");
    return show(visit, {"Briefing", "/briefing", frame(visit, address, nothing), true});
  }
  if (!made)
    return waiting_page(visit, "Briefing", "/briefing",
                        "Wat er van aanbevelingen werd, wordt nog uitgezocht.");
  if (const std::string& wish = visit.request.parameter("doe"); !wish.empty())
    return redirect(after(wish, address, made->briefing).text());
  const std::size_t quotes = quotes_in(made->briefing);
  const Html status =
      tag("p", {{"role", "status"}, {"class", "zacht"}},
          counted(quotes, "citaat", "citaten") + " uit " +
              counted(made->briefing.sources.size(), "bron", "bronnen") +
              ". Bij het meenemen wordt elk citaat nagekeken op zijn bladzijde in het origineel.");
  const Html content =
      downloads(address) + status +
      tag("div", {{"class", "leesvlak maken"}},
          tag("section", {{"aria-label", "Voorbeeld"}}, preview(address, made->briefing)),
          tag("aside", {{"class", "ernaast"}, {"aria-label", "Citaten"}},
              tag("h2", {{"id", "bewijs"}}, "Citaten kiezen en ordenen"),
              evidence_list(*made, address, kForm), later(visit, address)));
  return show(visit, {made->briefing.title, "/briefing", frame(visit, address, content), true});
}

}  // namespace speerpunt::web
