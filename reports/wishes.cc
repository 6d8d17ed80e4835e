// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/wishes.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/error.hh"
#include "reports/candidate.hh"
#include "reports/choice.hh"
#include "reports/connection.hh"
#include "reports/narration.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostReturns = 5;  // wordings beyond which one more adds nothing
constexpr std::size_t kPool = 200;       // of the heaviest is chosen: choosing is quadratic in it
constexpr double kHalfLife = 6;          // years in which half of what newness adds is gone
constexpr double kHangs = 0.7;           // points back to what is not quoted with it
constexpr double kWasAsked = 0.4;  // "Wij vroegen de minister ...": what is asked now says more
constexpr double kInConclusions = 1.3;
constexpr double kInAdvice = 1.15;
constexpr double kCalledRecommendation = 1.5;

int sort_key(const std::optional<Date>& date) {
  return date ? date->sort_key() : 0;
}

template <std::size_t N>
bool names_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  const std::string folded = dutch::fold(text);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

// What the paper itself calls a recommendation counts most, and what its summary or conclusions
// take up counts more. A chapter of issues and recommendations calls by itself nothing so.
double place_weight(const Candidate& quote) {
  constexpr auto kCalledSo = std::to_array<std::string_view>(
      {"aanbevel", "beveelt", "bevelen", "adviseert", "adviseren", "adviezen", "vraagt", "vragen",
       "pleiten", "pleit", "roept", "roepen"});
  constexpr auto kTakenUp = std::to_array<std::string_view>(
      {"samenvatting", "summary", "conclusie", "hoofdpunten", "kernpunten", "in het kort"});
  constexpr auto kAdvising = std::to_array<std::string_view>({"aanbevel", "advies", "standpunt"});
  constexpr auto kAsked = std::to_array<std::string_view>({"gestelde vragen", "vraag en antwoord"});
  const Passage& passage = quote.passage->passage;
  const auto before = lead_in(passage, quote.sentence);
  const bool is_called_so =
      (before && names_one_of(passage.slice(passage.sentences[*before]), kCalledSo)) ||
      (!passage.heading.empty() && names_one_of(passage.heading.back(), kCalledSo) &&
       !names_one_of(passage.heading.back(), kAsked));
  const auto is_under = [&](const auto& words) {
    return std::any_of(passage.heading.begin(), passage.heading.end(),
                       [&](const std::string& heading) { return names_one_of(heading, words); });
  };
  return (is_called_so ? kCalledRecommendation : 1) * (is_under(kTakenUp)    ? kInConclusions
                                                       : is_under(kAdvising) ? kInAdvice
                                                                             : 1);
}

// 0.7 to 1: against the newest document on the theme.
double newness(const Material& material, const Recommendation& one) {
  const std::optional<Date>& newest = material.document(material.documents().front()).date;
  if (!one.date || !newest) return 0.7;
  const double years = std::max(0, newest->sort_key() - one.date->sort_key()) / 10000.0;
  return 0.7 + 0.3 * std::exp2(-years / kHalfLife);
}

// What names the theme itself and whom it asks weighs more.
double weight_of(const Material& material, const Recommendation& one, const Candidate& quote) {
  const double around = material.score(*quote.passage);
  return newness(material, one) * one.confidence * (1 + 0.15 * one.strength) *
         (1 + 0.1 * std::min(around, 4.0)) * (0.5 + std::min(material.own_score(one.text), 2.0)) *
         (one.explicit_addressee ? 1.3 : 1.0);
}

struct Wording {
  Recommendation what;
  bool superseded = false;
  std::optional<Torn> torn = {};
  double place = 0;  // place_weight()
  double weight = 0;
};

Wording wording_of(const Material& material, Recommendation one) {
  const Document& document = material.document(one.citation.document);
  const Candidate quote = quote_of(material, one);
  const Passage& passage = quote.passage->passage;
  Wording made;
  made.superseded = material.is_superseded(document.id);
  made.torn = why_torn(quote, document.publisher);
  made.place = place_weight(quote);
  made.weight = made.place * weight_of(material, one, quote);
  if (points_back(passage.slice(passage.sentences[quote.first]))) made.weight *= kHangs;
  if (tells_the_past(passage.slice(passage.sentences[quote.sentence]))) made.weight *= kWasAsked;
  made.what = std::move(one);
  return made;
}

// What is valid, then what is newest; of one day what can be quoted, then what its paper takes up
// itself: it says the same at length and in its summary.
bool goes_before(const Wording& a, const Wording& b) {
  if (a.superseded != b.superseded) return b.superseded;
  const int day_a = sort_key(a.what.date);
  const int day_b = sort_key(b.what.date);
  if (day_a != day_b) return day_a > day_b;
  if (a.torn.has_value() != b.torn.has_value()) return b.torn.has_value();
  return a.place != b.place ? a.place > b.place : a.weight > b.weight;
}

// Finds the wish that a recommendation belongs to, without comparing it with all of them: what
// shares enough of its words shares one of its rarest ones.
class Gatherer {
 public:
  Gatherer(std::vector<Wish>& wishes, const std::vector<std::set<std::string>>& all)
      : wishes_(wishes) {
    std::map<std::string, std::size_t> frequency;
    for (const std::set<std::string>& stems : all) {
      for (const std::string& stem : stems) ++frequency[stem];
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [stem, count] : frequency) order.emplace_back(count, stem);
    std::sort(order.begin(), order.end());
    for (const auto& [count, stem] : order) {
      numbers_.emplace(stem, static_cast<std::uint32_t>(numbers_.size()));
    }
    by_stem_.resize(order.size());
  }

  // The place of its wish.
  std::size_t add(Recommendation one, std::set<std::string> stems) {
    Stems numbers = numbers_of(stems);
    const std::size_t place = place_of(one, numbers);
    if (place == wishes_.size()) {
      for (const std::uint32_t stem : rarest(numbers)) by_stem_[stem].push_back(place);
      wishes_.push_back({{}, std::move(stems)});
      stems_.push_back(std::move(numbers));
    }
    if (!one.thread.empty()) by_thread_.emplace(one.thread, place);
    wishes_[place].wordings.push_back(std::move(one));
    return place;
  }

 private:
  using Stems = std::vector<std::uint32_t>;  // the rarest first

  Stems numbers_of(const std::set<std::string>& stems) const {
    Stems numbers;
    for (const std::string& stem : stems) numbers.push_back(numbers_.at(stem));
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  // Two sets that share kSameMeaning of all their members share one of these, when all sets are cut
  // in the same order (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
  static std::span<const std::uint32_t> rarest(const Stems& stems) {
    if (stems.empty()) return {};
    const auto shared =
        static_cast<std::size_t>(std::ceil(kSameMeaning * static_cast<double>(stems.size())));
    return std::span(stems).first(stems.size() - shared + 1);
  }

  static bool mean_the_same(const Stems& one, const Stems& other) {
    const auto [least, most] = std::minmax(one.size(), other.size());
    if (static_cast<double>(least) / static_cast<double>(most) < kSameMeaning) return false;
    return overlap_of_numbers(one, other) >= kSameMeaning;
  }

  std::size_t place_of(const Recommendation& one, const Stems& stems) const {
    if (const auto known = by_thread_.find(one.thread); known != by_thread_.end()) {
      return known->second;
    }
    std::vector<std::size_t> near;
    for (const std::uint32_t stem : rarest(stems)) {
      near.insert(near.end(), by_stem_[stem].begin(), by_stem_[stem].end());
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const std::size_t place : near) {
      if (wishes_[place].wordings.front().kind == one.kind && mean_the_same(stems, stems_[place])) {
        return place;
      }
    }
    return wishes_.size();
  }

  std::vector<Wish>& wishes_;
  std::vector<Stems> stems_;  // beside them
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::unordered_map<std::string, std::size_t> by_thread_;
  std::vector<std::vector<std::size_t>> by_stem_;  // by number
};

}  // namespace

std::vector<Wish> gather_wishes(const Material& material, std::vector<Recommendation> found) {
  std::erase_if(found, [&](const Recommendation& one) {
    return !material.passages().contains(one.citation.passage);
  });
  std::vector<Wording> wordings;
  wordings.reserve(found.size());
  for (Recommendation& one : found) wordings.push_back(wording_of(material, std::move(one)));
  std::stable_sort(wordings.begin(), wordings.end(), goes_before);
  std::vector<Wish> wishes;
  std::vector<std::set<std::string>> stems;
  for (const Wording& wording : wordings) stems.push_back(meaning_stems(wording.what.text));
  Gatherer gatherer(wishes, stems);
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    Wording& wording = wordings[i];
    const std::size_t known = wishes.size();
    const std::size_t place = gatherer.add(std::move(wording.what), std::move(stems[i]));
    if (place < known) continue;
    wishes[place].superseded = wording.superseded;
    wishes[place].torn = wording.torn;
    wishes[place].weight = wording.weight;
  }
  // A wish that came back counts for more.
  for (Wish& wish : wishes) {
    wish.weight *=
        1 + 0.1 * static_cast<double>(std::min<std::size_t>(wish.wordings.size(), kMostReturns));
  }
  return wishes;
}

Candidate quote_of(const Material& material, const Recommendation& one) {
  const AnalysedPassage& analysed = material.passages().at(one.citation.passage);
  const std::vector<ByteSpan>& sentences = analysed.passage.sentences;
  const auto sentence = std::find_if(sentences.begin(), sentences.end(), [&](ByteSpan span) {
    return span.begin <= one.citation.span.begin && one.citation.span.begin < span.end;
  });
  if (sentence == sentences.end()) {
    throw Error("passage-damaged", "a recommendation lies in no sentence", one.id);
  }
  return widen(analysed, static_cast<std::size_t>(sentence - sentences.begin()), kQuoteBytes);
}

std::vector<const Wish*> heaviest(const Material& material, const std::vector<Wish>& wishes,
                                  RecommendationClass kind, std::size_t most,
                                  const std::vector<const Wish*>& shown, std::size_t& left_out) {
  std::vector<const Wish*> pool;
  for (const Wish& wish : wishes) {
    if (wish.wordings.front().kind == kind && wish.can_be_shown() &&
        std::find(shown.begin(), shown.end(), &wish) == shown.end()) {
      pool.push_back(&wish);
    }
  }
  if (pool.size() > most) left_out += pool.size() - most;
  std::stable_sort(pool.begin(), pool.end(),
                   [](const Wish* a, const Wish* b) { return a->weight > b->weight; });
  if (pool.size() > std::max(kPool, most)) pool.resize(std::max(kPool, most));

  std::vector<Choosable> all;
  for (const Wish* wish : pool) {
    const Recommendation& newest = wish->wordings.front();
    all.push_back({wish->weight, &wish->stems,
                   newest.addressee.empty() ? std::string() : newest.addressee.front(),
                   material.category(newest), newest.citation.document});
  }
  add_subthemes(all);
  std::vector<const Wish*> chosen;
  for (const std::size_t place : choose(all, most)) chosen.push_back(pool[place]);
  std::stable_sort(chosen.begin(), chosen.end(), [](const Wish* a, const Wish* b) {
    return sort_key(a->wordings.front().date) > sort_key(b->wordings.front().date);
  });
  return chosen;
}

}  // namespace speerpunt
