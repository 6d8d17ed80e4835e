// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/lineage.hh"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "corpus/dutch/normalise.hh"
#include "corpus/sha256.hh"
#include "query/lineage/disappearance.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kIdLength = 12;

// Groups that grow together; the earliest member stands for its group.
class Groups {
 public:
  explicit Groups(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t first_of(std::size_t member) {
    while (parents_[member] != member) member = parents_[member] = parents_[parents_[member]];
    return member;
  }
  void join(std::size_t one, std::size_t other) {
    one = first_of(one);
    other = first_of(other);
    parents_[std::max(one, other)] = std::min(one, other);
  }

 private:
  std::vector<std::size_t> parents_;
};

std::string thread_id(const Statement& first) {
  return "t" + sha256(dutch::squeeze(dutch::fold(first.text))).substr(0, kIdLength);
}

// a -> c where there are a -> b and b -> c.
void leave_out_shortcuts(std::vector<StatementLink>& links) {
  std::unordered_map<std::size_t, std::vector<std::size_t>> next;  // ascending
  for (const StatementLink& one : links) next[one.from].push_back(one.to);
  std::erase_if(links, [&](const StatementLink& one) {
    const auto& between = next[one.from];
    return std::any_of(between.begin(), between.end(), [&](std::size_t middle) {
      const auto at = next.find(middle);
      return at != next.end() && std::binary_search(at->second.begin(), at->second.end(), one.to);
    });
  });
}

class Reading {
 public:
  explicit Reading(const ThreadStore& store)
      : stored_(store.rows().threaded()), decided_(store.decided()) {
    std::sort(stored_.begin(), stored_.end(), is_before);
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (std::size_t i = 0; i < stored_.size(); ++i) {
      places.emplace(stored_[i].number, i);
      by_id_.emplace(stored_[i].statement.id, i);
    }
    for (const StatementPair& one : store.links()) {
      links_.push_back({places.at(one.early), places.at(one.late), one.probability, one.likeness});
    }
    std::sort(links_.begin(), links_.end(), [](const StatementLink& a, const StatementLink& b) {
      return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    keep_apart();
    leave_out_shortcuts(links_);
  }

  Lineage lineage() {
    Lineage found;
    found.threads = threads();
    for (StoredStatement& one : stored_) found.statements.push_back(std::move(one.statement));
    const std::vector<Statement>& all = found.statements;
    std::vector<bool> has_earlier(all.size(), false);
    const auto confirmed = confirmed_links();
    for (const StatementLink& one : links_) {
      has_earlier[one.to] = true;
      JudgedChange judged = judge_change(all[one.from], all[one.to], one.likeness);
      const bool fulfilled = judged.change == Change::kFulfilled;
      LineageStep& step = found.steps.emplace_back(
          LineageStep{one.from, one.to, judged.change, std::move(judged.evidence), one.probability,
                      fulfilled ? one.to : LineageStep::kNone});
      if (const auto at = confirmed.find({one.from, one.to}); at != confirmed.end())
        step.confirmed = *at->second;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!found.threads[i].empty() && !has_earlier[i] && all[i].date) {
        found.steps.push_back({LineageStep::kNone, i, Change::kNew});
      }
    }
    add_ends(found);
    const auto place = [](const LineageStep& step) {
      return std::tuple(step.to != LineageStep::kNone ? step.to : step.seen,
                        step.to == LineageStep::kNone, step.from);
    };
    std::sort(found.steps.begin(), found.steps.end(),
              [&](const LineageStep& a, const LineageStep& b) { return place(a) < place(b); });
    return found;
  }

  std::map<std::string, std::string> by_recommendation() {
    const std::vector<std::string> ids = threads();
    std::map<std::string, std::string> found;
    for (std::size_t i = 0; i < stored_.size(); ++i) {
      const Statement& one = stored_[i].statement;
      if (one.recommends) found.emplace_hint(found.end(), one.id, ids[i]);
    }
    return found;
  }

 private:
  using Pair = std::pair<std::size_t, std::size_t>;

  std::optional<Pair> places_of(const std::string& one, const std::string& other) const {
    const auto first = by_id_.find(one);
    const auto second = by_id_.find(other);
    if (first == by_id_.end() || second == by_id_.end()) return std::nullopt;
    return std::minmax(first->second, second->second);
  }

  std::map<Pair, const Said*> confirmed_links() const {
    std::map<Pair, const Said*> found;
    for (const DecidedLink& one : decided_.links) {
      if (!one.confirmed) continue;
      if (const auto pair = places_of(one.from, one.to)) found.emplace(*pair, &one.said);
    }
    return found;
  }

  // What a person said does not belong together is in no thread together by a detour either: of
  // the links that would bring it together, the least sure is left out.
  void keep_apart() {
    std::vector<Pair> apart;
    for (const DecidedLink& one : decided_.links) {
      if (one.confirmed) continue;
      if (const auto pair = places_of(one.from, one.to)) apart.push_back(*pair);
    }
    if (apart.empty()) return;
    const auto confirmed = confirmed_links();
    const auto rank = [&](const StatementLink& one) {
      return std::tuple(!confirmed.contains({one.from, one.to}), -one.probability, one.from,
                        one.to);
    };
    std::sort(links_.begin(), links_.end(),
              [&](const StatementLink& a, const StatementLink& b) { return rank(a) < rank(b); });
    Groups groups(stored_.size());
    std::erase_if(links_, [&](const StatementLink& link) {
      const Pair joined = std::minmax(groups.first_of(link.from), groups.first_of(link.to));
      const bool parts = std::any_of(apart.begin(), apart.end(), [&](const Pair& pair) {
        const Pair of = std::minmax(groups.first_of(pair.first), groups.first_of(pair.second));
        return of == joined && of.first != of.second;
      });
      if (parts && !confirmed.contains({link.from, link.to})) return true;
      groups.join(link.from, link.to);
      return false;
    });
    std::sort(links_.begin(), links_.end(), [](const StatementLink& a, const StatementLink& b) {
      return Pair(a.from, a.to) < Pair(b.from, b.to);
    });
  }

  // The proposals of which a person said nothing else, and what a person said.
  void add_ends(Lineage& found) const {
    std::map<std::size_t, const DecidedEnd*> said;
    for (const DecidedEnd& one : decided_.ends) {
      if (const auto at = by_id_.find(one.last); at != by_id_.end()) said[at->second] = &one;
    }
    for (const auto& [last, end] : said) {
      const auto seen = by_id_.find(end->seen);
      if (!end->gone || found.threads[last].empty()) continue;
      LineageStep step{last, LineageStep::kNone, Change::kDisappeared};
      step.seen = seen == by_id_.end() ? LineageStep::kNone : seen->second;
      step.confirmed = end->said;
      found.steps.push_back(std::move(step));
    }
    for (const Disappearance& one : disappearances(found.statements, links_, found.threads)) {
      if (!said.contains(one.last))
        found.steps.push_back(
            {one.last, LineageStep::kNone, Change::kDisappeared, {}, 0, one.seen});
    }
  }

  std::vector<std::string> threads() {
    Groups groups(stored_.size());
    std::vector<bool> linked(stored_.size(), false);
    for (const StatementLink& one : links_) {
      groups.join(one.from, one.to);
      linked[one.from] = linked[one.to] = true;
    }
    std::vector<std::string> ids(stored_.size());
    for (std::size_t i = 0; i < stored_.size(); ++i) {
      if (linked[i] || stored_[i].statement.recommends) {
        const std::size_t first = groups.first_of(i);
        ids[i] = first == i ? thread_id(stored_[i].statement) : ids[first];
      }
    }
    return ids;
  }

  std::vector<StoredStatement> stored_;
  DecidedThreads decided_;
  std::unordered_map<std::string, std::size_t> by_id_;  // places
  std::vector<StatementLink> links_;
};

}  // namespace

Lineage read_lineage(const ThreadStore& store) {
  return Reading(store).lineage();
}

std::map<std::string, std::string> read_threads(const ThreadStore& store) {
  return Reading(store).by_recommendation();
}

std::map<std::string, std::string> threads_by_recommendation(const Lineage& lineage) {
  std::map<std::string, std::string> found;
  for (std::size_t i = 0; i < lineage.statements.size(); ++i) {
    if (lineage.statements[i].recommends) found[lineage.statements[i].id] = lineage.threads[i];
  }
  return found;
}

Lineage lineage_of(const std::vector<Statement>& statements, const ThesaurusLines& thesaurus,
                   const DecidedThreads& decided, const LinkSettings& settings) {
  ThreadStore store(":memory:", thesaurus, "", settings);
  std::map<DocumentId, DocumentStatements> documents;
  for (const Statement& one : statements) {
    DocumentStatements& document = documents[one.document];
    document.id = one.document;
    document.path = one.path;
    document.issuer = one.issuer;
    document.date = one.date;
    document.statements.push_back(one);
  }
  std::vector<DocumentStatements> all;
  for (auto& [id, document] : documents) all.push_back(std::move(document));
  store.change({}, all);
  store.decide(decided);
  return read_lineage(store);
}

}  // namespace speerpunt
