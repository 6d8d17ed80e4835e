// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/review_forms.hh"

#include <map>

#include "app/web/page.hh"
#include "app/web/recommendation_words.hh"
#include "app/web/select.hh"
#include "corpus/join.hh"
#include "reports/wording.hh"

namespace speerpunt::web {
namespace {

// "2026-03-31T09:05:02.017Z": the day; UTC is near enough for a day in a list.
std::string day_of(const Decision& line) {
  return day_in_dutch(line.time.substr(0, 10));
}

std::string said(const Decision& line) {
  switch (line.kind) {
    case DecisionKind::kAccept:
      return "aanvaard";
    case DecisionKind::kReject:
      return "afgewezen";
    case DecisionKind::kClass: {
      const auto kind = recommendation_class(line.value);
      return "soort: " + (kind ? in_dutch(*kind) : line.value);
    }
    case DecisionKind::kAddressee:
      return "gericht aan: " + (line.value.empty() ? "niemand" : line.value);
    case DecisionKind::kStrength:
      return "sterkte: " + line.value;
    case DecisionKind::kConfirmLink:
      return "hoort bij";
    case DecisionKind::kRejectLink:
      return "hoort niet bij";
    case DecisionKind::kConfirmEnd:
      return "niet meer gevraagd; later staat er";
    case DecisionKind::kRejectEnd:
      return "nog steeds gevraagd, ook na";
    case DecisionKind::kNote:
      return "notitie: " + line.value;
    case DecisionKind::kUndo:
      break;
  }
  return "ongedaan gemaakt";
}

Html button(const char* value, const Html& name, const char* style = "") {
  return tag("button",
             {{"type", "submit"}, {"name", "besluit"}, {"value", value}, {"class", style}}, name);
}

class Forms {
 public:
  Forms(const Visit& visit, const Decided& decided, std::string list)
      : visit_(visit),
        one_(decided.one),
        lines_(decided.lines),
        list_(std::move(list)),
        can_write_(!visit.site.door.read_only()) {}

  Html all() const {
    Html section = tag("h2", "Beoordeling") + state();
    if (can_write_) section += verdict() + correction() + note() + other();
    return tag("section", {{"id", "beoordeling"}}, section) + history();
  }

 private:
  // What was shown goes along: a decision is about that text.
  Html form(const Html& content, const char* name) const {
    return write_form(visit_, address_of(one_) + list_,
                      hidden_input("tekst-hash", text_hash(one_.text)) + content,
                      {{"class", "stapel"}, {"aria-label", name}});
  }

  Html state() const {
    if (!one_.review)
      return tag("p", {{"class", "zacht"}},
                 "Nog niet beoordeeld: wat hier staat, is een voorstel.");
    const Review& review = *one_.review;
    const char* style = review.verdict == ReviewVerdict::kRejected   ? "fout"
                        : review.verdict == ReviewVerdict::kAccepted ? "goed"
                                                                     : "zacht";
    Html text = tag("p", {{"class", "oordeel"}, {"role", "status"}},
                    tag("b", {{"class", style}}, state_in_dutch(one_)),
                    " door " + review.author + ", " + day_in_dutch(review.time.substr(0, 10)));
    if (review.fit == Fit::kMoved)
      text += tag("p", {{"class", "zacht"}}, "In een eerdere versie van het document.");
    if (review.fit == Fit::kReworded)
      text += tag("p", {{"class", "zacht"}}, "Over een iets andere tekst.");
    return text;
  }

  Html verdict() const {
    return form(tag("label", {{"for", "reden"}}, "Reden (mag leeg blijven)") +
                    leaf("input", {{"type", "text"},
                                   {"id", "reden"},
                                   {"name", "reden"},
                                   {"maxlength", 2000},
                                   {"autocomplete", "off"}}) +
                    tag("p", {{"class", "knoppen"}}, button("aanvaarden", "Aanvaarden"), " ",
                        button("afwijzen", "Afwijzen", "stil")),
                "Oordeel");
  }

  Html correction() const {
    std::vector<Choice> strengths;
    for (const char* one : {"1", "2", "3", "4", "5"}) strengths.push_back({one, one});
    strengths.front().name = "1 – mag";
    strengths.back().name = "5 – moet";
    const Html fields = tag("label", {{"for", "soort"}}, "Soort") +
                        select("soort", class_choices(""), std::string(name_of(one_.kind))) +
                        tag("label", {{"for", "sterkte"}}, "Sterkte") +
                        select("sterkte", strengths, std::to_string(one_.strength)) +
                        tag("label", {{"for", "aan"}}, "Gericht aan") +
                        leaf("input", {{"type", "text"},
                                       {"id", "aan"},
                                       {"name", "aan"},
                                       {"value", joined_addressees(one_.addressee)},
                                       {"maxlength", 2000},
                                       {"aria-describedby", "aan-uitleg"}}) +
                        tag("span", {{"id", "aan-uitleg"}, {"class", "zacht"}},
                            "Meer dan een: met een puntkomma ertussen.") +
                        button("verbeteren", "Verbeteren");
    return tag("details", tag("summary", "Verbeteren"), form(fields, "Verbeteren"));
  }

  Html note() const {
    const Html fields = tag("label", {{"for", "notitie"}}, "Notitie") +
                        tag("textarea",
                            {{"id", "notitie"},
                             {"name", "notitie"},
                             {"rows", 3},
                             {"maxlength", 5000},
                             {"required", true}},
                            "") +
                        button("notitie", "Notitie bewaren");
    return tag("details", tag("summary", "Notitie"), form(fields, "Notitie"));
  }

  Html other() const {
    const Html fields = tag("label", {{"for", "ander"}}, "Adres van de andere aanbeveling") +
                        leaf("input", {{"type", "text"},
                                       {"id", "ander"},
                                       {"name", "ander"},
                                       {"required", true},
                                       {"maxlength", 500},
                                       {"autocomplete", "off"},
                                       {"aria-describedby", "ander-uitleg"}}) +
                        tag("span", {{"id", "ander-uitleg"}, {"class", "zacht"}},
                            "Het adres van haar pagina, zoals het boven in de browser staat.") +
                        tag("p", {{"class", "knoppen"}}, button("koppelen", "Hoort hierbij"), " ",
                            button("ontkoppelen", "Hoort er niet bij", "stil"));
    return tag("details", tag("summary", "Koppelen"), form(fields, "Koppelen"));
  }

  Html undo_form(const Decision& line) const {
    if (!can_write_) return {};
    return write_form(visit_, address_of(one_) + list_,
                      hidden_input("tekst-hash", text_hash(one_.text)) +
                          hidden_input("regel", line.id) +
                          button("ongedaan", "Ongedaan maken", "stil klein"));
  }

  Html history() const {
    std::map<std::string, const Decision*> undone;
    for (const Decision& line : lines_)
      if (line.kind == DecisionKind::kUndo) undone.emplace(line.undoes, &line);
    Html list;
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (line->kind == DecisionKind::kUndo) continue;
      const auto back = undone.find(line->id);
      Html text = line->other ? Html(said(*line)) + " “" + line->other->text + "”" : said(*line);
      if (!line->reason.empty()) text += " – " + line->reason;
      if (back != undone.end()) text = tag("s", text);
      Html item =
          tag("p", text) + tag("p", {{"class", "zacht"}}, line->author + ", " + day_of(*line));
      item +=
          back == undone.end()
              ? undo_form(*line)
              : tag("p", {{"class", "zacht"}},
                    "ongedaan gemaakt door " + back->second->author + ", " + day_of(*back->second));
      list += tag("li", item);
    }
    return list.empty() ? list
                        : tag("section", tag("h2", "Wat is besloten"),
                              tag("ol", {{"class", "besluiten"}}, list));
  }

  const Visit& visit_;
  const Recommendation& one_;
  const std::vector<Decision>& lines_;
  std::string list_;
  bool can_write_;
};

}  // namespace

Html review_section(const Visit& visit, const Decided& decided, const std::string& list) {
  return Forms(visit, decided, list).all();
}

}  // namespace speerpunt::web
