// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/additions_page.hh"

#include <algorithm>

#include "app/web/addition_view.hh"
#include "app/web/counted.hh"
#include "app/web/page.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;

std::string address(const std::string& id) {
  return "/toevoegen/" + id;
}

Additions& additions(const Visit& visit) {
  if (visit.site.additions != nullptr) return *visit.site.additions;
  throw Error("read-only", "Deze server is alleen om te lezen.", {},
              "Voeg documenten toe op de opdrachtregel: speerpunt add MAP.");
}

Upload known_addition(const Visit& visit) {
  if (auto found = additions(visit).look(visit.parts[0])) return *std::move(found);
  throw Error("addition-unknown", "Deze upload is niet (meer) bekend.", {},
              "Wat was toegevoegd, staat bij Documenten; wat niet te lezen was, bij Gezondheid.");
}

Html file_input(const char* id, const char* label, bool folder) {
  return tag("p", {{"class", "veld"}}, tag("label", {{"for", id}}, label),
             leaf("input", {{"type", "file"},
                            {"id", id},
                            {"name", "bestand"},
                            {"multiple", true},
                            {"webkitdirectory", folder}}));
}

Html upload_form(const Visit& visit) {
  const std::string limit = dutch::number(visit.site.uploads.file_bytes / kMegabyte);
  const Html content =
      tag("p", {{"class", "vak"}}, tag("b", "Sleep bestanden of een map hierheen"),
          " of kies ze hieronder. PDF, Word, OpenDocument, RTF, webpagina’s, mail met bijlagen, "
          "ZIP, Markdown en tekst; van gescande bladzijden wordt de tekst herkend.") +
      tag("div", {{"class", "filters"}}, file_input("bestanden", "Bestanden", false),
          file_input("map", "Een hele map", true)) +
      tag("p", tag("button", {{"type", "submit"}}, "Toevoegen")) +
      tag("p", {{"class", "zacht"}},
          "Hoogstens " + limit +
              " MB per bestand. Wat er al is, wordt niet opnieuw gelezen; niets wordt "
              "overschreven.") +
      tag("p", {{"id", "verzending"}, {"role", "status"}, {"hidden", true}}, "");
  return write_form(visit, "/toevoegen", content,
                    {{"enctype", "multipart/form-data"},
                     {"class", "toevoegen"},
                     {"data-sleep", true},
                     {"data-grens", visit.site.uploads.file_bytes},
                     {"data-grens-samen", visit.site.uploads.bytes}});
}

Html earlier(const Visit& visit) {
  Html list;
  for (const Upload& one : additions(visit).all())
    list += tag("li", link(address(one.id), counted(one.files.size(), "bestand", "bestanden")),
                ", " + one.who + ": ", addition_status(one));
  return list.empty() ? Html()
                      : tag("h2", "Eerder, sinds de start van deze server") +
                            tag("ul", {{"class", "uploads"}}, list);
}

// Follows one upload from where the page was made.
class AdditionEvents : public EventSource {
 public:
  AdditionEvents(const Additions& all, std::string id) : all_(all), id_(std::move(id)) {}

  std::string pull() override {
    if (ended_) return {};
    const auto now = all_.look(id_);
    if (!now) {
      ended_ = true;
      return event_text("klaar", "");
    }
    std::string text;
    const std::size_t most = std::min(now->changes.size(), told_ + kMostAtOnce);
    for (; told_ < most; ++told_) {
      const std::size_t place = now->changes[told_];
      text += event_text("regel", addition_row(now->files[place], place).markup());
    }
    const std::string status = addition_status(*now).markup();
    if (status != status_) text += event_text("stand", status);
    status_ = status;
    if (now->ended() && told_ == now->changes.size()) {
      ended_ = true;
      text += event_text("klaar", "");
    }
    return text;
  }
  bool ended() const override { return ended_; }

 private:
  static constexpr std::size_t kMostAtOnce = 50;
  const Additions& all_;
  std::string id_;
  std::size_t told_ = 0;
  std::string status_;
  bool ended_ = false;
};

}  // namespace

Response additions_page(const Visit& visit) {
  const Html list = earlier(visit);  // refuses on a read-only server
  const Html body = tag("h1", "Documenten toevoegen") + upload_form(visit) + list;
  return show(visit, {"Toevoegen", "/toevoegen", body});
}

Response receive_files(const Visit& visit) {
  Additions& all = additions(visit);
  std::vector<std::shared_ptr<UploadedFile>> files;
  for (const auto& file : visit.request.files)
    if (file->field == "bestand") files.push_back(file);
  if (files.empty())
    throw Error("upload-invalid", "Er is geen bestand gekozen.", {},
                "Ga terug en kies een of meer bestanden, of een map.");
  const bool none_fits =
      std::ranges::all_of(files, [](const auto& file) { return file->too_large; });
  if (none_fits)
    return error_page(visit, 413, "Te groot",
                      "Een bestand mag hier niet groter zijn dan " +
                          dutch::number(visit.site.uploads.file_bytes / kMegabyte) + " MB.",
                      "Voeg grotere bestanden toe op de opdrachtregel: speerpunt add BESTAND.");
  return redirect(address(all.add(std::move(files), visit.session.name)));
}

Response addition_page(const Visit& visit) {
  const Upload one = known_addition(visit);
  Html body = tag("p", {{"class", "terug"}},
                  link("/toevoegen", "← Meer toevoegen", {{"data-terug", true}})) +
              tag("h1", "Toevoegen") +
              tag("p", {{"id", "stand"}, {"role", "status"}}, addition_status(one));
  if (!one.ended())
    body += write_form(visit, address(one.id) + "/stoppen",
                       tag("button", {{"type", "submit"}, {"class", "stil"}}, "Stoppen"));
  body += addition_table(one);
  if (!one.ended()) body = tag("div", {{"data-stroom", address(one.id) + "/gebeurtenissen"}}, body);
  return show(visit, {"Toevoegen", "/toevoegen", body, true, !one.ended()});
}

Response addition_events(const Visit& visit) {
  const Upload one = known_addition(visit);
  return {200,
          {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}},
          std::make_shared<AdditionEvents>(additions(visit), one.id)};
}

Response stop_addition(const Visit& visit) {
  const Upload one = known_addition(visit);
  additions(visit).stop(one.id);
  return redirect(address(one.id));
}

}  // namespace speerpunt::web
