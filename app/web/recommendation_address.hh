// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list of recommendations as an address that can be shared.
#include <optional>
#include <string>
#include <vector>

#include "app/web/server/http.hh"
#include "corpus/recommendation.hh"
#include "corpus/theme.hh"

namespace speerpunt::web {

inline constexpr const char* kRecommendationsPath = "/aanbevelingen";

// What people made of it. Where nothing is said, what was rejected is left out.
enum class WantedReview { kNotRejected, kOpen, kAccepted, kCorrected, kRejected, kNoted, kAll };

struct RecommendationAddress {
  std::string theme;                        // thema: id
  std::optional<RecommendationClass> kind;  // soort; none: all but existing duties
  std::string addressee;                    // aan: part of a name
  std::optional<int> from;                  // van, tot: years, inclusive
  std::optional<int> until;
  int confidence = 0;                                // zekerheid: at least so many percent
  WantedReview review = WantedReview::kNotRejected;  // beoordeling
  bool oldest_first = false;                         // sorteer=oudste
  std::size_t page = 1;                              // pagina

  // "?thema=…"; empty without any.
  std::string query() const;
  std::string text() const { return kRecommendationsPath + query(); }
  RecommendationAddress on_page(std::size_t number) const;

  bool holds(const Recommendation& one) const;
  // Those of `all`, in the wanted order.
  std::vector<const Recommendation*> chosen(const std::vector<Recommendation>& all) const;
};

// Throws Error "theme-unknown" or "usage", in Dutch.
RecommendationAddress recommendation_address(const Request& request,
                                             const std::vector<Theme>& themes);

// The value of `beoordeling`.
std::string_view name_of(WantedReview review);

// Copies of those that count, for charts: without rejected ones and existing duties; of one theme,
// or of all for an empty one.
std::vector<Recommendation> counted_ones(const std::vector<Recommendation>& all,
                                         const std::string& theme);

// Also one of its categories.
bool has_theme(const Recommendation& one, const std::string& theme);

}  // namespace speerpunt::web
