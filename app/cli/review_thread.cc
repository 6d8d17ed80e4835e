// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/review_thread.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <ostream>
#include <set>
#include <unordered_map>
#include <utility>

#include "app/cli/open_workspace.hh"
#include "app/cli/print_thread.hh"
#include "corpus/dutch/words.hh"

namespace speerpunt::cli {
namespace {

constexpr std::size_t kOffered = 6;
constexpr double kLeastLikeness = .05;  // cosine: below, they share no more than usual words

std::optional<std::size_t> place_in(const std::string& number, std::size_t size) {
  std::size_t place = 0;
  const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), place);
  if (failure != std::errc() || end != number.data() + number.size() || place == 0 || place > size)
    return std::nullopt;
  return place - 1;
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> found;
  for (dutch::Word& word : dutch::words(text)) found.insert(std::move(word.folded));
  return found;
}

// Places of those of other documents that share the most telling words, nearest first.
std::vector<std::size_t> nearest_in_words(const Recommendation& one,
                                          const std::vector<Recommendation>& all) {
  std::vector<std::set<std::string>> words;
  std::unordered_map<std::string, double> weights;  // first how many have it
  for (const Recommendation& other : all) {
    for (const std::string& word : words.emplace_back(words_of(other.text))) weights[word] += 1;
  }
  for (auto& [word, weight] : weights)
    weight = std::log(static_cast<double>(all.size() + 1) / weight);
  const std::set<std::string> own = words_of(one.text);
  const auto squares = [&](const std::set<std::string>& of) {
    double sum = 0;
    for (const std::string& word : of) {
      const auto at = weights.find(word);
      if (at != weights.end()) sum += at->second * at->second;
    }
    return sum;
  };
  const double own_squares = squares(own);
  std::vector<std::pair<double, std::size_t>> ranked;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].citation.document == one.citation.document) continue;
    double shared = 0;
    for (const std::string& word : words[i]) {
      if (own.contains(word)) shared += weights[word] * weights[word];
    }
    const double likeness = shared / std::sqrt(own_squares * squares(words[i]) + 1e-9);
    if (likeness >= kLeastLikeness) ranked.emplace_back(-likeness, i);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> places;
  for (const auto& [likeness, place] : ranked) places.push_back(place);
  return places;
}

Statement statement_of(const Recommendation& one) {
  Statement statement;
  statement.id = one.id;
  statement.path = one.path;
  statement.page = one.citation.page;
  statement.text = one.text;
  statement.date = one.date;
  return statement;
}

}  // namespace

ReviewThread::ReviewThread(const Workspace& workspace, const IndexReader& index)
    : workspace_(workspace), index_(index) {
  decided();
}

void ReviewThread::decided() {
  threads_.reset();
  threads_.emplace(workspace_, index_);
  lineage_ = read_lineage(threads_->store());
}

void ReviewThread::print_side(const char* where, const Statement& one, const std::string& change,
                              Terminal& terminal) {
  terminal.out() << "      " << where << ' ' << (one.date ? one.date->value : "onbekend")
                 << (change.empty() ? "" : "  " + one_line(change)) << "\n         "
                 << one_line(one.text) << "\n         "
                 << terminal.dim(one_line(one.path) + ", p. " + std::to_string(one.page.value))
                 << '\n';
}

void ReviewThread::show(const std::string& id, Terminal& terminal) {
  steps_.clear();
  candidates_.clear();
  for (const LineageStep& step : lineage_.steps) {
    const auto is_here = [&](std::size_t place) {
      return place != LineageStep::kNone && lineage_.statements[place].id == id;
    };
    const bool ends = step.to == LineageStep::kNone;
    std::size_t other = LineageStep::kNone;
    std::string where;
    if (is_here(step.to) && step.from != LineageStep::kNone) {
      other = step.from;
      where = "eerder:";
    } else if (is_here(step.from)) {
      other = ends ? step.seen : step.to;
      where = ends ? "daarna zonder:" : "later:";
    }
    if (other == LineageStep::kNone) continue;
    if (steps_.empty()) terminal.out() << "    " << terminal.bold("draad") << '\n';
    steps_.push_back({lineage_.statements[other].id, ends});
    where = std::to_string(steps_.size()) + ") " + where;
    print_side(where.c_str(), lineage_.statements[other],
               (is_here(step.to) ? "hier " : "") + step_in_dutch(lineage_, step), terminal);
  }
  if (steps_.empty()) terminal.out() << "    " << terminal.dim("in geen draad") << '\n';
}

std::optional<ReviewThread::Step> ReviewThread::step(const std::string& number) const {
  const auto place = place_in(number, steps_.size());
  return place ? std::optional(steps_[*place]) : std::nullopt;
}

void ReviewThread::offer(const Recommendation& one, const std::vector<Recommendation>& all,
                         Terminal& terminal) {
  candidates_.clear();
  std::set<std::string> known;
  for (const Step& step : steps_) known.insert(step.end ? "" : step.other);
  const auto add = [&](const Statement& other) {
    if (candidates_.size() == kOffered || !known.insert(other.id).second) return;
    candidates_.push_back(other.id);
    print_side((std::to_string(candidates_.size()) + ")").c_str(), other, "", terminal);
  };
  for (const Statement& other : threads_->store().near(one.id, kOffered)) {
    if (other.document != one.citation.document) add(other);
  }
  for (const std::size_t place : nearest_in_words(one, all)) {
    if (candidates_.size() == kOffered) break;
    add(statement_of(all[place]));
  }
}

std::optional<std::string> ReviewThread::candidate(const std::string& number) const {
  const auto place = place_in(number, candidates_.size());
  return place ? std::optional(candidates_[*place]) : std::nullopt;
}

}  // namespace speerpunt::cli
