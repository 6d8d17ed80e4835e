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

int sort_day(const Statement& one) {
  return one.date ? one.date->sort_key() : 99999999;
}

// The place in the document: ids end in a number.
std::pair<std::size_t, std::string_view> id_order(const std::string& id) {
  return {id.size(), id};
}

void sort_by_date(std::vector<StoredStatement>& statements) {
  const auto place = [](const StoredStatement& one) {
    const Statement& statement = one.statement;
    return std::tuple(sort_day(statement), std::string_view(statement.path), statement.page.value,
                      id_order(statement.id));
  };
  std::sort(
      statements.begin(), statements.end(),
      [&](const StoredStatement& a, const StoredStatement& b) { return place(a) < place(b); });
}

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
  explicit Reading(const ThreadStore& store) : stored_(store.rows().threaded()) {
    sort_by_date(stored_);
    std::unordered_map<std::uint32_t, std::size_t> places;
    for (std::size_t i = 0; i < stored_.size(); ++i) places.emplace(stored_[i].number, i);
    for (const StatementPair& one : store.links()) {
      links_.push_back({places.at(one.early), places.at(one.late), one.probability, one.likeness});
    }
    std::sort(links_.begin(), links_.end(), [](const StatementLink& a, const StatementLink& b) {
      return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    leave_out_shortcuts(links_);
  }

  Lineage lineage() {
    Lineage found;
    found.threads = threads();
    for (StoredStatement& one : stored_) found.statements.push_back(std::move(one.statement));
    const std::vector<Statement>& all = found.statements;
    std::vector<bool> has_earlier(all.size(), false);
    for (const StatementLink& one : links_) {
      has_earlier[one.to] = true;
      JudgedChange judged = judge_change(all[one.from], all[one.to], one.likeness);
      const bool fulfilled = judged.change == Change::kFulfilled;
      found.steps.push_back({one.from, one.to, judged.change, std::move(judged.evidence),
                             one.probability, fulfilled ? one.to : LineageStep::kNone});
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].recommends && !has_earlier[i] && all[i].date) {
        found.steps.push_back({LineageStep::kNone, i, Change::kNew});
      }
    }
    for (const Disappearance& one : disappearances(all, links_, found.threads)) {
      found.steps.push_back({one.last, LineageStep::kNone, Change::kDisappeared, {}, 0, one.seen});
    }
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
                   const std::vector<DecidedLink>& decided, const LinkSettings& settings) {
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
