// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/recommendation_address.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

#include "app/web/known_theme.hh"
#include "app/web/server/request.hh"
#include "corpus/error.hh"
#include "query/asked_addressee.hh"

namespace speerpunt::web {
namespace {

constexpr std::array<std::pair<WantedReview, std::string_view>, 7> kReviews{
    {{WantedReview::kNotRejected, ""},
     {WantedReview::kOpen, "open"},
     {WantedReview::kAccepted, "aanvaard"},
     {WantedReview::kCorrected, "verbeterd"},
     {WantedReview::kRejected, "afgewezen"},
     {WantedReview::kNoted, "notitie"},
     {WantedReview::kAll, "alles"}}};

constexpr double kRounding = 1e-9;  // 57 percent is not less than 57

// Nothing for an empty text.
std::optional<int> number(const Request& request, std::string_view name, int least, int most) {
  const std::string& text = request.parameter(name);
  if (text.empty()) return std::nullopt;
  int value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || value < least ||
      value > most)
    throw Error("usage",
                std::string(name) + " is een getal van " + std::to_string(least) + " tot " +
                    std::to_string(most) + ", niet “" + text + "”.",
                {}, "Verbeter het in het adres, of begin opnieuw bij Aanbevelingen.");
  return value;
}

template <typename Value>
Value one_of(const std::string& text, std::string_view name, const std::optional<Value>& value) {
  if (value) return *value;
  throw Error("usage", "Er is geen " + std::string(name) + " “" + text + "”.", {},
              "Kies er een uit de lijst bij Aanbevelingen.");
}

std::optional<WantedReview> wanted_review(std::string_view text) {
  for (const auto& [review, name] : kReviews)
    if (name == text) return review;
  return std::nullopt;
}

bool fits(WantedReview wanted, const Recommendation& one) {
  const ReviewVerdict verdict = one.review ? one.review->verdict : ReviewVerdict::kNone;
  switch (wanted) {
    case WantedReview::kNotRejected:
      return verdict != ReviewVerdict::kRejected;
    case WantedReview::kOpen:
      return verdict == ReviewVerdict::kNone;
    case WantedReview::kAccepted:
      return verdict == ReviewVerdict::kAccepted;
    case WantedReview::kCorrected:
      return verdict == ReviewVerdict::kAccepted && one.review->corrected;
    case WantedReview::kRejected:
      return verdict == ReviewVerdict::kRejected;
    case WantedReview::kNoted:
      return one.review && !one.review->notes.empty();
    case WantedReview::kAll:
      break;
  }
  return true;
}

void add(std::string& query, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  query += query.empty() ? "?" : "&";
  query.append(name).append("=").append(percent_encoded(value));
}

std::string text_of(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "";
}

}  // namespace

RecommendationAddress recommendation_address(const Request& request,
                                             const std::vector<Theme>& themes) {
  constexpr int kLastYear = 9999;
  constexpr int kMostPages = 100'000;
  RecommendationAddress address;
  const std::string& theme = request.parameter("thema");
  if (!theme.empty()) address.theme = known_theme(themes, theme).id;
  const std::string& kind = request.parameter("soort");
  if (!kind.empty()) address.kind = one_of(kind, "soort", recommendation_class(kind));
  address.addressee = request.parameter("aan");
  address.from = number(request, "van", 1, kLastYear);
  address.until = number(request, "tot", 1, kLastYear);
  address.confidence = number(request, "zekerheid", 0, 100).value_or(0);
  const std::string& review = request.parameter("beoordeling");
  address.review = one_of(review, "beoordeling", wanted_review(review));
  address.oldest_first = request.parameter("sorteer") == "oudste";
  address.page = static_cast<std::size_t>(number(request, "pagina", 1, kMostPages).value_or(1));
  return address;
}

std::string_view name_of(WantedReview review) {
  return std::ranges::find(kReviews, review, [](const auto& one) { return one.first; })->second;
}

std::string RecommendationAddress::query() const {
  std::string query;
  add(query, "thema", theme);
  add(query, "soort", kind ? std::string(speerpunt::name_of(*kind)) : "");
  add(query, "aan", addressee);
  add(query, "van", text_of(from));
  add(query, "tot", text_of(until));
  add(query, "zekerheid", confidence == 0 ? "" : std::to_string(confidence));
  add(query, "beoordeling", std::string(name_of(review)));
  add(query, "sorteer", oldest_first ? "oudste" : "");
  add(query, "pagina", page == 1 ? "" : std::to_string(page));
  return query;
}

RecommendationAddress RecommendationAddress::on_page(std::size_t number) const {
  RecommendationAddress other = *this;
  other.page = number;
  return other;
}

bool RecommendationAddress::holds(const Recommendation& one) const {
  if (kind ? one.kind != *kind : one.kind == RecommendationClass::kExistingDuty) return false;
  if (100 * one.confidence + kRounding < confidence || !fits(review, one)) return false;
  if ((from || until) && !one.date) return false;
  if (from && one.date->year() < *from) return false;
  if (until && one.date->year() > *until) return false;
  if (!theme.empty() && !has_theme(one, theme)) return false;
  return AskedAddressee(addressee).is_one_of(one.addressee);
}

std::vector<const Recommendation*> RecommendationAddress::chosen(
    const std::vector<Recommendation>& all) const {
  std::vector<const Recommendation*> list;
  for (const Recommendation& one : all)
    if (holds(one)) list.push_back(&one);
  // They come by date, without one last, and of one document in reading order: so they stay.
  if (!oldest_first)
    std::ranges::stable_sort(list, std::ranges::greater(), [](const Recommendation* one) {
      return one->date ? one->date->sort_key() : 0;
    });
  return list;
}

std::vector<Recommendation> counted_ones(const std::vector<Recommendation>& all,
                                         const std::string& theme) {
  RecommendationAddress address;
  address.theme = theme;
  address.oldest_first = true;
  std::vector<Recommendation> counted;
  for (const Recommendation* one : address.chosen(all)) counted.push_back(*one);
  return counted;
}

bool has_theme(const Recommendation& one, const std::string& theme) {
  return std::ranges::any_of(one.themes, [&](const std::string& id) {
    return id == theme || (id.starts_with(theme) && id[theme.size()] == '/');
  });
}

}  // namespace speerpunt::web
