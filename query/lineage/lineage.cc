// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/lineage.hh"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "corpus/dutch/normalise.hh"
#include "corpus/sha256.hh"
#include "query/lineage/disappearance.hh"
#include "query/lineage/statements.hh"

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

void sort_by_date(std::vector<Statement>& statements) {
  std::sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
    return std::tuple(sort_day(a), std::string_view(a.path), a.page.value, id_order(a.id)) <
           std::tuple(sort_day(b), std::string_view(b.path), b.page.value, id_order(b.id));
  });
}

std::string thread_id(const Statement& first) {
  return "t" + sha256(dutch::squeeze(dutch::fold(first.text))).substr(0, kIdLength);
}

}  // namespace

Lineage lineage_of(std::vector<Statement> statements, const ThesaurusLines& thesaurus,
                   const LinkSettings& settings) {
  sort_by_date(statements);
  Lineage found;
  found.statements = std::move(statements);
  const std::vector<Statement>& all = found.statements;
  const std::vector<StatementLink> links = link(all, thesaurus, settings);
  Groups groups(all.size());
  std::vector<bool> has_earlier(all.size(), false);
  for (const StatementLink& one : links) {
    groups.join(one.from, one.to);
    has_earlier[one.to] = true;
    JudgedChange judged = judge_change(all[one.from], all[one.to], one.likeness);
    const bool fulfilled = judged.change == Change::kFulfilled;
    found.steps.push_back({one.from, one.to, judged.change, std::move(judged.evidence),
                           one.probability, fulfilled ? one.to : LineageStep::kNone});
  }
  std::vector<bool> in_thread(all.size(), false);
  for (const StatementLink& one : links) in_thread[one.from] = in_thread[one.to] = true;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].recommends) in_thread[i] = true;
    if (all[i].recommends && !has_earlier[i] && all[i].date) {
      found.steps.push_back({LineageStep::kNone, i, Change::kNew});
    }
  }
  for (const Disappearance& one : disappearances(all, links)) {
    found.steps.push_back({one.last, LineageStep::kNone, Change::kDisappeared, {}, 0, one.seen});
  }
  const auto place = [](const LineageStep& step) {
    return std::tuple(step.to != LineageStep::kNone ? step.to : step.seen,
                      step.to == LineageStep::kNone, step.from);
  };
  std::sort(found.steps.begin(), found.steps.end(),
            [&](const LineageStep& a, const LineageStep& b) { return place(a) < place(b); });
  found.threads.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (in_thread[i]) found.threads[i] = thread_id(all[groups.first_of(i)]);
  }
  return found;
}

Lineage lineage(const IndexReader& index, const ThesaurusLines& thesaurus) {
  return lineage_of(statements_of(index), thesaurus);
}

std::map<std::string, std::string> threads_by_recommendation(const Lineage& lineage) {
  std::map<std::string, std::string> found;
  for (std::size_t i = 0; i < lineage.statements.size(); ++i) {
    if (lineage.statements[i].recommends) {
      found[lineage.statements[i].id] = lineage.threads[i];
    }
  }
  return found;
}

}  // namespace speerpunt
