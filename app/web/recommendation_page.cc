// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/recommendation_page.hh"

#include <algorithm>

#include "app/web/decided.hh"
#include "app/web/known_theme.hh"
#include "app/web/page.hh"
#include "app/web/recommendation_address.hh"
#include "app/web/recommendation_words.hh"
#include "app/web/review_forms.hh"
#include "app/web/theme_page.hh"
#include "app/web/thread_view.hh"
#include "corpus/doubt.hh"
#include "corpus/join.hh"

namespace speerpunt::web {
namespace {

// Its neighbours in the list that the visitor comes from; what was decided on stays where it was.
Html walk(const Visit& visit, const RecommendationAddress& address, const std::string& id) {
  const auto all = visit.site.overview.recommendations(visit.site);
  Html links = link(address.text(), "← Naar de lijst", {{"data-terug", true}});
  if (!all.value) return tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links);
  RecommendationAddress whatever = address;
  whatever.review = WantedReview::kAll;
  const auto list = whatever.chosen(all.value->list);
  const auto here = std::ranges::find(list, id, &Recommendation::id);
  const auto wanted = [&address](const Recommendation* one) { return address.holds(*one); };
  if (here != list.end()) {
    const auto before = std::find_if(std::make_reverse_iterator(here), list.rend(), wanted);
    if (before != list.rend())
      links += link(address_of(**before) + address.query(), "Vorige", {{"rel", "prev"}});
    const auto next = std::find_if(here + 1, list.end(), wanted);
    if (next != list.end())
      links += link(address_of(**next) + address.query(), "Volgende →",
                    {{"rel", "next"}, {"data-stop", true}});
  }
  return tag("nav", {{"class", "bladeren"}, {"aria-label", "Bladeren"}}, links);
}

// The sentence with the words that made it a recommendation.
Html sentence(const Recommendation& one) {
  const auto part = [&one](std::size_t begin, std::size_t end) {
    const ByteSpan span{{begin}, {end}};
    return with_doubts(std::string_view(one.text).substr(begin, end - begin),
                       within(one.citation.doubtful, span));
  };
  const std::size_t size = one.text.size();
  const std::size_t begin = std::min(one.cue_span.begin.value, size);
  const std::size_t end = std::clamp(one.cue_span.end.value, begin, size);
  Html text = part(0, begin);
  if (end > begin) text += tag("mark", part(begin, end));
  return tag("blockquote", {{"class", "groot"}}, tag("p", text + part(end, size)));
}

Html source(const Recommendation& one, const IndexReader& index) {
  const auto document = index.known_document(one.citation.document);
  std::string about = one.date ? in_dutch(*one.date) : "datum onbekend";
  if (document != nullptr && !document->publisher.empty()) about += " · " + document->publisher;
  const std::string title =
      document == nullptr || document->title.empty() ? one.path : document->title;
  const std::string pages =
      "p.\u00A0" + std::to_string(one.citation.page.value) +
      (one.citation.page_end > one.citation.page ? "–" + std::to_string(one.citation.page_end.value)
                                                 : "") +
      (one.citation.recognised ? scan_in_dutch(*one.citation.recognised) : "");
  return tag("p", {{"class", "bron"}}, title + " · " + about + " · ", tag("b", pages)) +
         tag("p", link(place_of(one), "Bekijk op de bladzijde", {{"class", "knop stil"}}));
}

// What stands around it.
Html surroundings(const Recommendation& one, const IndexReader& index) {
  const auto analysed = index.passage(one.citation.passage);
  if (!analysed) return {};
  const Passage& passage = analysed->passage;
  const std::size_t begin = std::min(one.citation.span.begin.value, passage.text.size());
  const std::size_t end = std::clamp(one.citation.span.end.value, begin, passage.text.size());
  const auto part = [&passage](std::size_t from, std::size_t to) {
    const ByteSpan span{{from}, {to}};
    return Html(with_doubts(passage.slice(span), within(passage.doubtful, span)));
  };
  Html heading;
  if (!passage.heading.empty())
    heading = tag("p", {{"class", "koppad"}}, join(passage.heading, " › "));
  return tag("section", tag("h2", "In zijn verband"), heading,
             tag("blockquote", tag("p", part(0, begin), tag("b", part(begin, end)),
                                   part(end, passage.text.size()))));
}

Html fact(const char* name, const Html& value, const std::string& was) {
  return tag("dt", name) +
         tag("dd", value,
             was.empty() ? Html()
                         : tag("span", {{"class", "zacht"}}, " (het programma zegt: " + was + ")"));
}

std::string names(const std::vector<std::string>& addressee) {
  return addressee.empty() ? "niet genoemd" : join(addressee, ", ");
}

Html facts(const Recommendation& one, const std::vector<Theme>& themes) {
  const Recognised now = one.review ? one.review->recognised : recognised(one);
  const auto otherwise = [](bool same, const std::string& was) { return same ? "" : was; };
  Html labels;
  for (const std::string& id : one.themes) {
    const auto theme = std::ranges::find(themes, id, &Theme::id);
    if (theme != themes.end()) labels += tag("li", link(theme_address(theme->id), theme->name));
  }
  const bool derived =
      !one.addressee.empty() && !one.explicit_addressee && now.addressee == one.addressee;
  Html list =
      fact("Soort", in_dutch(one.kind), otherwise(now.kind == one.kind, in_dutch(now.kind))) +
      fact("Sterkte", std::to_string(one.strength) + " van 5",
           otherwise(now.strength == one.strength, std::to_string(now.strength))) +
      fact("Gericht aan", names(one.addressee) + (derived ? " (afgeleid)" : ""),
           otherwise(now.addressee == one.addressee, names(now.addressee))) +
      fact("Zekerheid", percent(one.confidence),
           otherwise(now.confidence == one.confidence, percent(now.confidence)));
  if (!one.cue.empty()) list += fact("Herkend aan", tag("q", one.cue), "");
  if (!labels.empty()) list += fact("Thema’s", tag("ul", {{"class", "labels"}}, labels), "");
  return tag("section", tag("h2", {{"class", "verborgen"}}, "Kenmerken"),
             tag("dl", {{"class", "kenmerken"}}, list));
}

Html thread_section(const Visit& visit, const std::string& id) {
  // Every decision makes them anew: who is reviewing does not wait for that.
  constexpr std::chrono::milliseconds kWait{50};
  const auto followed = visit.site.overview.threads(visit.site, kWait);
  const Html heading = tag("h2", {{"id", "draad"}}, "Wat ervan werd");
  if (!followed.value)
    return tag("section", heading,
               tag("p", {{"class", "let-op"}},
                   "De aanbevelingen worden nog door de jaren gevolgd; "
                   "ververs de pagina over een ogenblik."));
  const auto thread = followed.value->of.find(id);
  Html body = heading;
  if (!followed.current)
    body +=
        tag("p", {{"class", "let-op"}}, "De draden worden bijgewerkt met de laatste wijziging.");
  if (thread == followed.value->of.end() || thread->second.empty())
    return tag("section", body,
               tag("p", {{"class", "zacht"}},
                   "Er is geen eerder of later document gevonden dat hetzelfde vraagt."));
  return tag("section", body, thread_steps(visit, *followed.value, thread->second, id),
             tag("p", link("/draad/" + thread->second, "Alleen deze draad")));
}

}  // namespace

Response recommendation_page(const Visit& visit) {
  const RecommendationAddress address = recommendation_address(visit.request, visit.site.themes);
  const Decided decided = decided_recommendation(visit);
  const Recommendation& one = decided.one;
  const ReadingRoom::Lease desk = visit.site.room.take();
  const Html main = sentence(one) + source(one, desk->index) + facts(one, visit.site.themes) +
                    surroundings(one, desk->index) + thread_section(visit, one.id);
  const Html aside = review_section(visit, decided, address.query());
  const Html body = walk(visit, address, one.id) + tag("h1", "Aanbeveling") +
                    tag("div", {{"class", "leesvlak"}}, tag("div", main),
                        tag("aside", {{"class", "ernaast"}, {"aria-label", "Beoordeling"}}, aside));
  return show(visit, {"Aanbeveling", kRecommendationsPath, body, true});
}

}  // namespace speerpunt::web
