// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/api.hh"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>

#include "app/lineage_output.hh"
#include "app/output.hh"
#include "app/web/api_output.hh"
#include "app/web/assets.hh"
#include "app/web/known_theme.hh"
#include "corpus/json.hh"
#include "query/cross_reference.hh"
#include "query/decisions/decisions.hh"
#include "query/recommendations.hh"
#include "query/search.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostItems = 200;
constexpr std::size_t kItems = 50;
constexpr std::chrono::seconds kPatience{5};

Response json(std::string text) {
  return {200, {{"Content-Type", "application/json"}}, std::move(text)};
}

[[noreturn]] void refuse(const std::string& name, const std::string& value,
                         const std::string& hint) {
  throw Error("usage", "the parameter " + name + " cannot be " + value, {}, hint);
}

template <typename Number>
Number number(const Request& request, const std::string& name, Number usual, Number least,
              Number most) {
  const std::string& text = request.parameter(name);
  if (text.empty()) return usual;
  Number value{};
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || value < least ||
      value > most)
    refuse(name, text, "from " + std::to_string(least) + " to " + std::to_string(most));
  return value;
}

SearchRequest::Sort sort_of(const Request& request) {
  const std::string& text = request.parameter("sort");
  if (text.empty() || text == "relevance") return SearchRequest::Sort::kRelevance;
  if (text == "date") return SearchRequest::Sort::kNewest;
  if (text == "oldest") return SearchRequest::Sort::kOldest;
  refuse("sort", text, "relevance, date or oldest");
}

std::string with_years(std::string query, const std::string& years) {
  if (years.empty()) return query;
  const bool sound = years.find_first_not_of("0123456789.") == std::string::npos;
  if (!sound) refuse("year", years, "2017 or 2015..2018");
  return query + " jaar:" + years;
}

std::shared_ptr<const Document> document_of(const Visit& visit, const IndexReader& index) {
  auto document = index.known_document(visit.parts[0]);
  if (!document) throw Error("document-unknown", "there is no document " + visit.parts[0]);
  return document;
}

// The part of a list that was asked for.
template <typename Item, typename Write>
std::string page_of(const Request& request, const std::vector<Item>& all, const Write& write) {
  const auto first = number<std::size_t>(request, "first", 0, 0, 100'000'000);
  const auto count = number<std::size_t>(request, "n", kItems, 1, kMostItems);
  std::vector<std::string> items;
  for (std::size_t at = first; at < all.size() && items.size() < count; ++at)
    items.push_back(write(all[at]));
  return list_json(all.size(), first, items);
}

}  // namespace

Response api_error(int status, std::string_view code, std::string_view message,
                   std::string_view hint) {
  return {status, {{"Content-Type", "application/json"}}, error_json(code, message, hint)};
}

Response api_search(const Visit& visit) {
  SearchRequest request;
  request.query = with_years(visit.request.parameter("q"), visit.request.parameter("year"));
  request.count = number<std::size_t>(visit.request, "n", 10, 1, kMostItems);
  request.theme = visit.request.parameter("theme");
  request.kind = visit.request.parameter("kind");
  request.sort = sort_of(visit.request);
  request.themes = [&visit] { return visit.site.themes; };
  const ReadingRoom::Lease desk = visit.site.room.take();
  return json(to_json(search(desk->index, request, desk->synonyms)));
}

Response api_documents(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  return json(
      page_of(visit.request, desk->documents(), [](const Document& one) { return to_json(one); }));
}

Response api_document(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto document = document_of(visit, desk->index);
  return json(to_json(*document, desk->index.group(document->id),
                      desk->index.sources_of(document->id),
                      desk->index.members_of(document->path)));
}

Response api_passages(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto document = document_of(visit, desk->index);
  const std::vector<AnalysedPassage> passages = desk->index.passages(document->id);
  const std::string& query = visit.request.parameter("q");
  std::vector<FoundWords> found(passages.size());
  if (!query.empty()) found = find_words(desk->index, query, passages, desk->synonyms);
  std::vector<std::string> items;
  for (std::size_t at = 0; at < passages.size(); ++at)
    items.push_back(query.empty() ? to_json(passages[at].passage)
                                  : to_json(passages[at].passage, found[at]));
  return json(list_json(items.size(), 0, items));
}

Response api_references(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto document = document_of(visit, desk->index);
  std::vector<std::string> items;
  for (const FoundReference& one : references_of(desk->index, desk->citable(), *document))
    items.push_back(to_json(one));
  return json(list_json(items.size(), 0, items));
}

Response api_themes(const Visit& visit) {
  std::vector<std::string> items;
  for (const Theme& theme : visit.site.themes) items.push_back(to_json(theme));
  return json(list_json(items.size(), 0, items));
}

Response api_theme_matrix(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  return json(to_json(
      theme_matrix(desk->index, visit.site.themes,
                   recommendations(desk->index, read_decisions(visit.site.workspace), {}))));
}

Response api_lineage(const Visit& visit) {
  const std::string& theme = visit.request.parameter("theme");
  if (!theme.empty()) known_theme(visit.site.themes, theme);
  const auto threads = visit.site.overview.threads(visit.site, kPatience);
  if (!threads.current)
    throw Error("threads-locked", "threads are being followed", {}, "ask again");
  const Lineage& lineage = threads.value->lineage;
  const std::set<std::string> wanted = wanted_threads(lineage, theme);
  std::vector<const LineageStep*> steps;
  for (const LineageStep& step : lineage.steps)
    if (wanted.contains(lineage.thread_of(step))) steps.push_back(&step);
  return json(page_of(visit.request, steps,
                      [&](const LineageStep* step) { return to_json(lineage, *step); }));
}

Response api_recommendations(const Visit& visit) {
  const Request& request = visit.request;
  RecommendationFilter filter;
  filter.theme = request.parameter("theme");
  filter.addressee = request.parameter("addressee");
  filter.document = request.parameter("document");
  filter.min_confidence = number(request, "min_confidence", 0.0, 0.0, 1.0);
  if (const std::string& name = request.parameter("class"); !name.empty()) {
    filter.kind = recommendation_class(name);
    if (!filter.kind) refuse("class", name, "beleidsaanbeveling, handelingsadvies …");
  }
  const ReadingRoom::Lease desk = visit.site.room.take();
  const auto found = recommendations(desk->index, read_decisions(visit.site.workspace), filter);
  return json(page_of(request, found, [](const Recommendation& one) { return to_json(one); }));
}

Response api_description(const Visit&) {
  return json(std::string(asset("openapi.json")->bytes));
}

}  // namespace speerpunt::web
