// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/thesaurus_check.hh"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestLabel = 200;  // bytes

using Links = std::map<std::string_view, std::set<std::string_view>>;

class Check {
 public:
  explicit Check(const std::vector<Concept>& concepts) : concepts_(concepts) {
    for (const Concept& entry : concepts_) known_.emplace(entry.id, &entry);
  }

  std::vector<Problem> run() {
    check_ids();
    check_labels();
    check_bearers();
    check_links();
    check_dates();
    return std::move(problems_);
  }

 private:
  void report(const Concept& entry, std::string code, const std::string& message,
              std::string hint = {}) {
    problems_.push_back({Severity::kError,
                         entry.where,
                         {},
                         std::move(code),
                         entry.id + ": " + message,
                         std::move(hint)});
  }

  void check_ids() {
    for (const Concept& entry : concepts_) {
      if (entry.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        report(entry, "thesaurus-id", "the id is not in kebab case", "a to z, 0 to 9 and -");
      if (const Concept* first = known_.at(entry.id); first != &entry)
        report(entry, "thesaurus-id", "the id is also at " + first->where,
               "make one concept of them, or choose another id");
    }
  }

  void check_labels() {
    for (const Concept& entry : concepts_) {
      if (entry.preferred.empty())
        report(entry, "thesaurus-label", "there is no prefLabel",
               "a file of your own may leave it out for an id that the program knows");
      std::set<std::string> seen;
      const auto check = [&](const std::string& label) {
        if (label.empty() || label.front() == ' ' || label.back() == ' ' ||
            label.find("  ") != std::string::npos ||
            label.find_first_of("\t\r\n") != std::string::npos || label.size() > kLongestLabel)
          report(entry, "thesaurus-label",
                 "the label \"" + label +
                     "\" is empty, has superfluous "
                     "white space or is longer than 200 bytes");
        const std::string folded = dutch::fold(label);
        if (!seen.insert(folded).second)
          report(entry, "thesaurus-label", "the label \"" + label + "\" is there twice",
                 "case and accents do not make another label");
        else
          bearers_[folded].insert(&entry);
      };
      if (!entry.preferred.empty()) check(entry.preferred);
      std::for_each(entry.alternative.begin(), entry.alternative.end(), check);
      std::for_each(entry.hidden.begin(), entry.hidden.end(), check);
    }
  }

  // A label of two concepts says in both which is which.
  void check_bearers() {
    for (const auto& [label, bearers] : bearers_) {
      if (bearers.size() < 2) continue;
      std::string others;
      std::size_t preferring = 0;
      for (const Concept* entry : bearers) {
        others += (others.empty() ? "" : ", ") + entry->id;
        if (dutch::fold(entry->preferred) == label) ++preferring;
      }
      for (const Concept* entry : bearers) {
        if (dutch::fold(entry->note).find(label) == std::string::npos)
          report(*entry, "thesaurus-ambiguous", "the label \"" + label + "\" is of " + others,
                 "a scopeNote in each that names the label and says which is which");
        if (preferring > 1 && dutch::fold(entry->preferred) == label)
          report(*entry, "thesaurus-ambiguous", "\"" + label + "\" is preferred by " + others,
                 "one of them needs a more precise prefLabel");
      }
    }
  }

  Links links_of(const Concept& entry, const std::vector<std::string>& ids, const char* key) {
    Links links;
    for (const std::string& id : ids) {
      if (!known_.contains(id))
        report(entry, "thesaurus-unknown",
               std::string(key) + " names " + id + ", which is not there");
      else if (!links[entry.id].insert(id).second)
        report(entry, "thesaurus-unknown", std::string(key) + " names " + id + " twice");
    }
    return links;
  }

  void check_links() {
    Links broader;
    Links replaces;
    for (const Concept& entry : concepts_) {
      for (auto& [id, ids] : links_of(entry, entry.broader, "broader")) broader[id].merge(ids);
      for (auto& [id, ids] : links_of(entry, entry.replaces, "replaces")) replaces[id].merge(ids);
      for (const auto& [id, ids] : links_of(entry, entry.replaced_by, "isReplacedBy"))
        for (const std::string_view newer : ids) replaces[newer].insert(id);
      for (const auto& [id, ids] : links_of(entry, entry.related, "related"))
        for (const std::string_view other : ids)
          if (other == id || broader[id].contains(other))
            report(entry, "thesaurus-related",
                   "is related to " + std::string(other) + ", which it is or which is broader",
                   "broader says it already");
    }
    check_cycles(broader, "broader");
    check_cycles(replaces, "replaces");
    for (const auto& [newer, older] : replaces)
      for (const std::string_view id : older) check_succession(*known_.at(newer), *known_.at(id));
  }

  void check_cycles(const Links& links, const char* key) {
    std::set<std::string_view> done;
    for (const auto& link : links) {
      // Depth first: what is on the path and is met again closes a circle.
      std::vector<std::pair<std::string_view, std::vector<std::string_view>>> path;
      std::set<std::string_view> on_path;
      const auto enter = [&](std::string_view id) {
        const auto found = links.find(id);
        path.emplace_back(id, std::vector<std::string_view>());
        if (found != links.end())
          path.back().second.assign(found->second.begin(), found->second.end());
        on_path.insert(id);
      };
      if (!done.contains(link.first)) enter(link.first);
      while (!path.empty()) {
        if (path.back().second.empty()) {
          done.insert(path.back().first);
          on_path.erase(path.back().first);
          path.pop_back();
          continue;
        }
        const std::string_view next = path.back().second.back();
        path.back().second.pop_back();
        if (on_path.contains(next))
          report(*known_.at(next), "thesaurus-cycle",
                 "by way of " + std::string(path.back().first) + " it comes back to itself (" +
                     key + ")");
        else if (!done.contains(next))
          enter(next);
      }
    }
  }

  static bool is_before(const Date& one, const Date& other) {
    return !agree(one, other) && one.sort_key() < other.sort_key();
  }

  void check_dates() {
    for (const Concept& entry : concepts_)
      if (entry.valid_from && entry.valid_until && is_before(*entry.valid_until, *entry.valid_from))
        report(entry, "thesaurus-dates", "it ends before it begins");
  }

  void check_succession(const Concept& newer, const Concept& older) {
    if (newer.valid_from && older.valid_from && is_before(*newer.valid_from, *older.valid_from))
      report(newer, "thesaurus-dates", "it replaces " + older.id + ", which began later");
    if (newer.valid_from && older.valid_until && is_before(*newer.valid_from, *older.valid_until))
      report(newer, "thesaurus-dates", "it begins before " + older.id + " ends, which it replaces",
             "the end is the day on which it was no longer so");
  }

  const std::vector<Concept>& concepts_;
  std::map<std::string_view, const Concept*> known_;
  std::map<std::string, std::set<const Concept*>> bearers_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_thesaurus(const std::vector<Concept>& concepts) {
  return Check(concepts).run();
}

}  // namespace speerpunt
