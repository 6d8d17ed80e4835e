// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/compose.hh"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "corpus/error.hh"
#include "index/theme_tagger.hh"
#include "query/recommendations.hh"
#include "query/search.hh"
#include "reports/candidate.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kQuoteBytes = 700;     // a quote with its neighbours
constexpr std::size_t kShortestKernel = 60;  // a kernel sentence says something,
constexpr std::size_t kLongestKernel = 400;  // and can be read aloud
constexpr std::size_t kKernelSentences = 3;
constexpr std::size_t kKernelDocuments = 5;  // the newest that carry the theme
constexpr std::size_t kKernelPool = 400;     // centrality is quadratic in it
constexpr double kSameMeaning = 0.4;         // overlap from which two sentences are one wish
constexpr double kLeastConfidence = 0.5;

const Theme& theme_named(const std::vector<Theme>& themes, const std::string& id) {
  const auto found = std::find_if(themes.begin(), themes.end(),
                                  [&](const Theme& theme) { return theme.id == id; });
  if (found == themes.end()) {
    std::string known;
    for (const Theme& theme : themes) known += (known.empty() ? "" : ", ") + theme.id;
    throw Error("theme-unknown", "there is no theme " + id, {}, "the themes are: " + known);
  }
  return *found;
}

double theme_score(const AnalysedPassage& passage, const std::string& theme) {
  double best = 0;
  for (const ThemeTag& tag : passage.themes) {
    if (tag.theme == theme || tag.theme.starts_with(theme + "/")) best = std::max(best, tag.score);
  }
  return best;
}

int sort_key(const std::optional<Date>& date) {
  return date ? date->sort_key() : 0;
}

// Those who decide come first, as a reader in parliament expects.
constexpr std::array<std::string_view, 8> kAddresseeOrder = {
    "minister", "kabinet", "kamer", "politiek", "overheid", "inspectie", "toezicht", "verzekeraar"};

std::size_t rank_of(const std::string& addressee) {
  const std::string folded = dutch::fold(addressee);
  const auto found =
      std::find_if(kAddresseeOrder.begin(), kAddresseeOrder.end(),
                   [&](std::string_view part) { return folded.find(part) != std::string::npos; });
  return static_cast<std::size_t>(found - kAddresseeOrder.begin());
}

// With its article where Dutch wants one: "de minister van VWS", "zorgverzekeraars".
std::string named(const std::string& addressee) {
  constexpr std::array<std::string_view, 9> kWithDe = {"minister",  "overheid", "inspectie",
                                                       "Inspectie", "politiek", "Tweede",
                                                       "regering",  "wetgever", "rechter"};
  const std::string first = addressee.substr(0, addressee.find(' '));
  if (first == "kabinet") return "het " + addressee;
  const bool with_de = std::find(kWithDe.begin(), kWithDe.end(), first) != kWithDe.end();
  return with_de ? "de " + addressee : addressee;
}

// The sentence names it, or a person said so.
bool is_addressee_sure(const Recommendation& one) {
  return one.explicit_addressee ||
         (one.review && one.review->recognised.addressee != one.addressee);
}

// "Hoofdstuk 2 gaat over ...": says what stands elsewhere in the document.
bool tells_of_itself(std::string_view sentence) {
  constexpr std::array<std::string_view, 7> kParts = {
      "hoofdstuk", "paragraaf", "bijlage", "leeswijzer", "tabel", "figuur", "hieronder"};
  for (const dutch::Word& word : dutch::words(sentence)) {
    if (std::find(kParts.begin(), kParts.end(), word.folded) != kParts.end()) return true;
  }
  return false;
}

// One briefing in the making.
class Composer {
 public:
  Composer(const IndexReader& index, const std::vector<Theme>& themes, const Theme& theme,
           const BriefRequest& request)
      : index_(index), tagger_(themes), theme_(theme), request_(request) {
    for (Document& document : index.documents()) documents_[document.id] = std::move(document);
    index.for_each_passage(theme.id, [&](const AnalysedPassage& passage) {
      if (is_in_period(documents_[passage.passage.document].date)) {
        passages_.emplace(passage.passage.id, passage);
      }
    });
  }

  Briefing compose() {
    if (passages_.empty()) {
      throw Error("theme-empty", "no passage carries the theme " + theme_.id, {},
                  "add documents about it, or see `speerpunt themes matrix`");
    }
    briefing_.theme = theme_.id;
    briefing_.title = theme_.name;
    briefing_.scope = theme_.scope;
    briefing_.date = request_.date;
    gather_wishes();
    add_recommendations();
    add_class("Standpunten", RecommendationClass::kPosition);
    add_class("Voornemens", RecommendationClass::kIntention);
    add_class("Adviezen voor de praktijk", RecommendationClass::kPractice);
    add_development();
    add_kernel();
    add_sources();
    add_notes();
    return std::move(briefing_);
  }

 private:
  // Recommendations that say the same, newest first.
  struct Wish {
    std::vector<Recommendation> wordings;
    std::set<std::string> stems;  // of the newest
    double weight = 0;
  };

  bool is_in_period(const std::optional<Date>& date) const {
    return !request_.until || (date && date->sort_key() <= request_.until->sort_key());
  }

  // The score of the theme in the words of the sentence itself, whatever stands around it.
  double own_score(std::string_view sentence) const {
    AnalysedPassage alone;
    alone.passage.text = std::string(sentence);
    alone.themes = tagger_.tag(alone.passage, "", {});
    return theme_score(alone, theme_.id);
  }

  // What names the theme itself and whom it asks weighs more.
  double weight_of(const Recommendation& one) const {
    const double around = theme_score(passages_.at(one.citation.passage), theme_.id);
    return one.confidence * (1 + 0.15 * one.strength) * (1 + 0.1 * std::min(around, 4.0)) *
           (0.5 + std::min(own_score(one.text), 2.0)) * (one.explicit_addressee ? 1.3 : 1.0);
  }

  void gather_wishes() {
    RecommendationFilter filter;
    filter.theme = theme_.id;
    filter.min_confidence = kLeastConfidence;
    std::vector<Recommendation> found = recommendations(index_, request_.decisions, filter);
    std::erase_if(found, [&](const Recommendation& one) {
      return !is_in_period(one.date) || !passages_.contains(one.citation.passage);
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Recommendation& a, const Recommendation& b) {
                       return sort_key(a.date) > sort_key(b.date);
                     });
    for (Recommendation& one : found) {
      const std::set<std::string> stems = meaning_stems(one.text);
      const auto same = std::find_if(wishes_.begin(), wishes_.end(), [&](const Wish& wish) {
        return wish.wordings.front().kind == one.kind && overlap(wish.stems, stems) >= kSameMeaning;
      });
      if (same != wishes_.end()) {
        same->wordings.push_back(std::move(one));
      } else {
        const double weight = weight_of(one);
        wishes_.push_back({{std::move(one)}, stems, weight});
      }
    }
    // A wish that came back counts for more.
    for (Wish& wish : wishes_) {
      wish.weight *= 1 + 0.1 * static_cast<double>(std::min<std::size_t>(wish.wordings.size(), 5));
    }
  }

  // The sentences of the newest documents that have most in common with the others. They stand
  // first, but are chosen last: what is quoted as a recommendation is not said twice.
  void add_kernel() {
    std::map<DocumentId, std::size_t> about;  // passages of the theme
    for (const auto& [id, passage] : passages_) ++about[passage.passage.document];
    const bool some_say_more =
        std::any_of(about.begin(), about.end(), [](const auto& entry) { return entry.second > 1; });
    std::vector<std::pair<int, DocumentId>> newest;
    for (const auto& [document, count] : about) {
      // One that only mentions the theme does not tell what its issuer thinks of it.
      if (count == 1 && some_say_more) continue;
      newest.emplace_back(-sort_key(documents_[document].date), document);
    }
    std::sort(newest.begin(), newest.end());
    if (newest.size() > kKernelDocuments) newest.resize(kKernelDocuments);
    std::vector<Candidate> pool;
    for (const auto& [age, document] : newest) {
      for (const auto& [id, passage] : passages_) {
        if (passage.passage.document == document) add_kernel_candidates(passage, pool);
      }
    }
    if (pool.size() > kKernelPool) pool.resize(kKernelPool);
    BriefingSection section{"Kern", {}};
    for (const std::size_t chosen : central(pool)) add_quote(pool[chosen], {}, section);
    if (!section.findings.empty()) {
      briefing_.sections.insert(briefing_.sections.begin(), std::move(section));
    }
  }

  void add_kernel_candidates(const AnalysedPassage& analysed, std::vector<Candidate>& pool) const {
    const Passage& passage = analysed.passage;
    for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
      const ByteSpan span = passage.sentences[i];
      const std::string_view text = passage.slice(span);
      if (block_of(passage, span).kind != BlockKind::kParagraph || !text.ends_with('.') ||
          text.size() < kShortestKernel || text.size() > kLongestKernel) {
        continue;
      }
      if (is_quoted(passage.id, span) || own_score(text) == 0 || tells_of_itself(text)) continue;
      Candidate candidate = widen(analysed, i, kQuoteBytes);
      if (candidate.first == i) pool.push_back(std::move(candidate));
    }
  }

  // Greedy: most central first, each next one must differ from those chosen.
  std::vector<std::size_t> central(const std::vector<Candidate>& pool) const {
    std::vector<double> centrality(pool.size());
    for (std::size_t i = 0; i < pool.size(); ++i) {
      for (std::size_t j = 0; j < pool.size(); ++j) {
        if (i != j) centrality[i] += overlap(pool[i].stems, pool[j].stems);
      }
      centrality[i] *= 1 + 0.25 * std::min(theme_score(*pool[i].passage, theme_.id), 4.0);
    }
    std::vector<std::size_t> chosen;
    while (chosen.size() < std::min(kKernelSentences, pool.size())) {
      std::size_t best = pool.size();
      double best_value = -std::numeric_limits<double>::infinity();
      for (std::size_t i = 0; i < pool.size(); ++i) {
        double likest = 0;
        for (const std::size_t other : chosen) {
          likest = std::max(likest, overlap(pool[i].stems, pool[other].stems));
        }
        const double value = centrality[i] * (1 - likest);
        if (likest < kSameMeaning && value > best_value) {
          best = i;
          best_value = value;
        }
      }
      if (best == pool.size()) break;
      chosen.push_back(best);
    }
    return chosen;
  }

  // The heaviest wishes of a class, at most `count`, newest first.
  std::vector<const Wish*> heaviest(RecommendationClass kind, std::size_t count) {
    std::vector<const Wish*> chosen;
    for (const Wish& wish : wishes_) {
      if (wish.wordings.front().kind == kind) chosen.push_back(&wish);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Wish* a, const Wish* b) { return a->weight > b->weight; });
    // No document fills the page: past its share it only takes what others leave.
    const std::size_t share = std::max<std::size_t>(2, count / 2);
    std::map<DocumentId, std::size_t> taken;
    std::stable_partition(chosen.begin(), chosen.end(), [&](const Wish* wish) {
      return ++taken[wish->wordings.front().citation.document] <= share;
    });
    if (chosen.size() > count) {
      left_out_ += chosen.size() - count;
      chosen.resize(count);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const Wish* a, const Wish* b) {
      return sort_key(a->wordings.front().date) > sort_key(b->wordings.front().date);
    });
    return chosen;
  }

  // Policy recommendations, a section for each addressee, those to nobody in particular last.
  void add_recommendations() {
    std::map<std::string, std::vector<const Wish*>> by_addressee;
    std::vector<std::string> order;
    for (const Wish* wish : heaviest(RecommendationClass::kPolicy, request_.recommendations)) {
      const Recommendation& newest = wish->wordings.front();
      const bool is_named = is_addressee_sure(newest) && !newest.addressee.empty();
      const std::string name = is_named ? newest.addressee.front() : "";
      if (!by_addressee.contains(name) && !name.empty()) order.push_back(name);
      by_addressee[name].push_back(wish);
    }
    std::stable_sort(order.begin(), order.end(), [](const std::string& a, const std::string& b) {
      return rank_of(a) < rank_of(b);
    });
    if (by_addressee.contains("")) order.emplace_back();
    for (const std::string& name : order) {
      BriefingSection section{name.empty() ? "Aanbevelingen zonder genoemde geadresseerde"
                                           : "Aanbevelingen aan " + named(name),
                              {}};
      for (const Wish* wish : by_addressee[name]) add_wish(*wish, section);
      put(std::move(section));
    }
  }

  void add_class(const std::string& title, RecommendationClass kind) {
    BriefingSection section{title, {}};
    for (const Wish* wish : heaviest(kind, request_.positions)) add_wish(*wish, section);
    put(std::move(section));
  }

  // Earlier wordings of what was shown, oldest first.
  void add_development() {
    std::vector<Recommendation> earlier;
    for (const Wish* wish : shown_) {
      earlier.insert(earlier.end(), wish->wordings.begin() + 1, wish->wordings.end());
    }
    std::stable_sort(earlier.begin(), earlier.end(),
                     [](const Recommendation& a, const Recommendation& b) {
                       return sort_key(a.date) < sort_key(b.date);
                     });
    BriefingSection section{"Eerder zo verwoord", {}};
    for (const Recommendation& one : earlier) {
      if (section.findings.size() < request_.recommendations) add_recommendation(one, section);
    }
    put(std::move(section));
  }

  void add_wish(const Wish& wish, BriefingSection& section) {
    if (add_recommendation(wish.wordings.front(), section)) shown_.push_back(&wish);
  }

  bool add_recommendation(const Recommendation& one, BriefingSection& section) {
    const AnalysedPassage& analysed = passages_.at(one.citation.passage);
    const Passage& passage = analysed.passage;
    const auto sentence =
        std::find_if(passage.sentences.begin(), passage.sentences.end(), [&](ByteSpan span) {
          return span.begin <= one.citation.span.begin && one.citation.span.begin < span.end;
        });
    if (sentence == passage.sentences.end()) {
      throw Error("passage-damaged", "a recommendation lies in no sentence", one.id);
    }
    const auto position = static_cast<std::size_t>(sentence - passage.sentences.begin());
    if (is_quoted(passage.id, *sentence)) return false;
    if (const auto before = lead_in(passage, position)) {
      add_quote({&analysed, *before, *before, *before, {}}, {}, section);
    }
    return add_quote(widen(analysed, position, kQuoteBytes), one, section);
  }

  bool is_quoted(const std::string& passage, ByteSpan span) const {
    const auto quoted = quoted_.find(passage);
    return quoted != quoted_.end() &&
           std::any_of(quoted->second.begin(), quoted->second.end(), [&](ByteSpan other) {
             return span.begin < other.end && other.begin < span.end;
           });
  }

  // No sentence is quoted twice, also not the same words from another document.
  bool add_quote(Candidate candidate, const std::optional<Recommendation>& recommendation,
                 BriefingSection& section) {
    const Passage& passage = candidate.passage->passage;
    const auto is_used = [&](std::size_t sentence) {
      return is_quoted(passage.id, passage.sentences[sentence]);
    };
    if (is_used(candidate.sentence)) return false;
    // Neighbours that were quoted before are not needed again.
    for (std::size_t i = candidate.first; i < candidate.sentence; ++i) {
      if (is_used(i)) candidate.first = i + 1;
    }
    for (std::size_t i = candidate.last; i > candidate.sentence; --i) {
      if (is_used(i)) candidate.last = i - 1;
    }
    Citation citation = cite(candidate);
    if (!texts_.insert(citation.quote).second) return false;
    quoted_[passage.id].push_back(citation.span);
    section.findings.emplace_back(std::move(citation), passage.heading, recommendation);
    return true;
  }

  // In the order in which they are quoted.
  void add_sources() {
    std::set<DocumentId> listed;
    for (const BriefingSection& section : briefing_.sections) {
      for (const Finding& finding : section.findings) {
        const DocumentId& id = finding.citation().document;
        if (!listed.insert(id).second) continue;
        const Document& document = documents_.at(id);
        briefing_.sources.push_back(
            {id, document.title, document.publisher, document.date, document.path, document.url});
      }
    }
  }

  void put(BriefingSection section) {
    if (!section.findings.empty()) briefing_.sections.push_back(std::move(section));
  }

  void add_notes() {
    std::set<DocumentId> carrying;
    for (const auto& [id, passage] : passages_) carrying.insert(passage.passage.document);
    briefing_.notes.push_back("Gemaakt uit " + std::to_string(passages_.size()) +
                              (passages_.size() == 1 ? " passage" : " passages") +
                              " over dit thema in " + std::to_string(carrying.size()) +
                              (carrying.size() == 1 ? " document." : " documenten."));
    if (left_out_ > 0) {
      briefing_.notes.push_back(std::to_string(left_out_) +
                                " minder zwaarwegende aanbevelingen en standpunten zijn "
                                "weggelaten.");
    }
    if (const std::size_t failed = coverage(index_).failed; failed > 0) {
      briefing_.notes.push_back(std::to_string(failed) +
                                (failed == 1 ? " bestand kon" : " bestanden konden") +
                                " niet worden gelezen en doen dus niet mee.");
    }
  }

  const IndexReader& index_;
  ThemeTagger tagger_;
  const Theme& theme_;
  const BriefRequest& request_;
  std::map<DocumentId, Document> documents_;
  std::map<std::string, AnalysedPassage> passages_;  // of the theme, by id
  std::vector<Wish> wishes_;
  std::vector<const Wish*> shown_;
  std::map<std::string, std::vector<ByteSpan>> quoted_;  // by passage
  std::set<std::string> texts_;
  std::size_t left_out_ = 0;
  Briefing briefing_;
};

}  // namespace

Briefing compose(const IndexReader& index, const std::vector<Theme>& themes,
                 const BriefRequest& request) {
  return Composer(index, themes, theme_named(themes, request.theme), request).compose();
}

}  // namespace speerpunt
