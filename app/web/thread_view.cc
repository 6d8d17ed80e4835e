// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/thread_view.hh"

#include <array>
#include <utility>

#include "app/web/page.hh"
#include "app/web/select.hh"
#include "query/lineage/word_diff.hh"
#include "reports/wording.hh"

namespace speerpunt::web {
namespace {

// A recommendation has "/r12" behind its document, another sentence a passage.
bool is_recommendation(const Statement& statement) {
  return statement.recommends && statement.id.starts_with(statement.document + "/r");
}

std::string page_address(const Statement& statement) {
  return "/document/" + statement.document + "/" + std::to_string(statement.page.value) +
         (is_recommendation(statement)
              ? "?aanbeveling=" + statement.id.substr(statement.id.rfind('/') + 1) + "#treffer"
              : "");
}

Html difference(const Statement& from, const Statement& to) {
  Html text;
  for (const DiffPart& part : word_diff(from.text, to.text)) {
    if (!text.empty()) text += " ";
    if (part.operation == DiffOperation::kDelete) {
      text += tag("del", part.text);
    } else if (part.operation == DiffOperation::kInsert) {
      text += tag("ins", part.text);
    } else {
      text += part.text;
    }
  }
  return text;
}

Html evidence_list(const std::vector<ChangeEvidence>& evidence) {
  Html list;
  for (const ChangeEvidence& one : evidence) list += tag("li", evidence_in_dutch(one));
  return list.empty()
             ? list
             : tag("ul", {{"class", "bewijs"}, {"aria-label", "Waaruit dat blijkt"}}, list);
}

Html source_line(const Statement& one, const IndexReader& index) {
  const auto document = index.known_document(one.document);
  const std::string title =
      document == nullptr || document->title.empty() ? one.path : document->title;
  return tag("p", {{"class", "bron"}}, title + " · ",
             link(page_address(one), "p.\u00A0" + std::to_string(one.page.value)));
}

Html verdict_button(const char* value, const char* name) {
  return tag("button",
             {{"type", "submit"}, {"name", "besluit"}, {"value", value}, {"class", "stil klein"}},
             name);
}

// Whether it goes on so, was met or ended is for people to say.
Html step_form(const Visit& visit, const Lineage& lineage, const LineageStep& step) {
  if (visit.site.door.read_only() || step.from == LineageStep::kNone) return {};
  const Statement& from = lineage.statements[step.from];
  const bool ends = step.to == LineageStep::kNone;
  if (ends && step.seen == LineageStep::kNone) return {};
  const Statement& to = lineage.statements[ends ? step.seen : step.to];
  const bool about_from = ends || !is_recommendation(to);
  const Statement& about = about_from ? from : to;
  if (!is_recommendation(about)) return {};
  const Html buttons = ends ? verdict_button("verdwenen", "Klopt, niet meer gevraagd") + " " +
                                  verdict_button("niet-verdwenen", "Wordt nog gevraagd")
                            : verdict_button("koppelen", "Hoort bij de vorige") + " " +
                                  verdict_button("ontkoppelen", "Hoort er niet bij");
  return write_form(visit, address_of(about),
                    hidden_input("ander", (about_from ? to : from).id) + buttons,
                    {{"class", "koppeling"}});
}

Html confirmed_line(const LineageStep& step) {
  if (!step.confirmed) return {};
  return tag("p", {{"class", "zacht"}}, confirmed_in_dutch(*step.confirmed));
}

Html text_of(const Lineage& lineage, const LineageStep& step, const Statement& shown) {
  if (step.change == Change::kDisappeared)
    return tag("p", {{"class", "zacht"}},
               "Dezelfde afzender schreef later over dit onderwerp zonder deze aanbeveling:") +
           tag("blockquote", tag("p", shown.text));
  if (step.from == LineageStep::kNone) return tag("blockquote", tag("p", shown.text));
  return tag("blockquote", tag("p", difference(lineage.statements[step.from], shown)));
}

Html shown_step(const Visit& visit, const Lineage& lineage, const LineageStep& step,
                const IndexReader& index, const std::string& here) {
  const std::size_t at = step.to != LineageStep::kNone ? step.to : step.seen;
  if (at == LineageStep::kNone) return {};
  const Statement& one = lineage.statements[at];
  const bool is_here = !here.empty() && one.id == here;
  Html head = tag("span", {{"class", "datum"}}, one.date ? in_dutch(*one.date) : "datum onbekend") +
              " " + change_mark(step.change, step.proposal());
  if (is_here) {
    head += tag("span", {{"class", "zacht"}}, " deze aanbeveling");
  } else if (is_recommendation(one)) {
    head += " " + link(address_of(one), "bekijk", {{"data-stop", true}, {"class", "bekijk"}});
  }
  const Html body = tag("p", {{"class", "stap"}}, head) + confirmed_line(step) +
                    evidence_list(step.evidence) + text_of(lineage, step, one) +
                    source_line(one, index) + step_form(visit, lineage, step);
  return tag("li", {{"class", is_here ? "hier" : ""}}, body);
}

}  // namespace

Html change_mark(Change change, bool proposal) {
  constexpr std::array<const char*, 7> kSigns{"○", "●", "▲", "▼", "◆", "☑", "✕"};
  const std::string name(name_of(change));
  return tag("span", {{"class", "verandering " + name}},
             tag("span", {{"aria-hidden", "true"}},
                 std::string(kSigns[static_cast<std::size_t>(change)]) + " "),
             name + (proposal ? " (voorstel)" : ""));
}

std::string address_of(const Statement& statement) {
  if (!is_recommendation(statement)) return page_address(statement);
  return "/aanbeveling/" + statement.id;
}

Html thread_steps(const Visit& visit, const FollowedThreads& followed, const std::string& thread,
                  const std::string& here) {
  const auto steps = followed.steps.find(thread);
  if (steps == followed.steps.end()) return {};
  const ReadingRoom::Lease desk = visit.site.room.take();
  Html list;
  for (const std::size_t step : steps->second)
    list += shown_step(visit, followed.lineage, followed.lineage.steps[step], desk->index, here);
  return tag("ol", {{"class", "draad"}}, list);
}

}  // namespace speerpunt::web
