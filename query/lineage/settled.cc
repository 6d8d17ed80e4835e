// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/settled.hh"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

constexpr double kSameSeries = .85;  // of the words of both titles (Dice); figures do not count

constexpr std::size_t kFewestWords = 5;  // of a recommendation that stands by itself

std::set<std::string> title_words(const std::string& title) {
  std::set<std::string> found;
  for (dutch::Word& word : dutch::words(title)) {
    if (std::isdigit(static_cast<unsigned char>(word.folded.front())) != 0) continue;
    found.insert(std::move(word.folded));
  }
  return found;
}

double likeness(const std::set<std::string>& one, const std::set<std::string>& other) {
  if (one.empty() || other.empty()) return 0;
  const auto both = std::count_if(one.begin(), one.end(),
                                  [&](const std::string& word) { return other.contains(word); });
  return 2.0 * static_cast<double>(both) / static_cast<double>(one.size() + other.size());
}

class Series {
 public:
  explicit Series(std::span<const StoredDocument> documents) {
    for (const StoredDocument& one : documents) {
      if (one.day == 0 || one.issuer.empty()) continue;
      by_issuer_[one.issuer].push_back({&one, title_words(one.title)});
    }
  }

  // The next document of the series; null: none.
  const StoredDocument* after(const StoredDocument& document) const {
    const auto at = by_issuer_.find(document.issuer);
    if (at == by_issuer_.end() || document.day == 0) return nullptr;
    const std::set<std::string> words = title_words(document.title);
    const Titled* best = nullptr;
    double most = 0;
    for (const Titled& one : at->second) {
      if (one.document->day <= document.day) continue;
      const double alike = likeness(words, one.words);
      if (alike < kSameSeries || alike < most) continue;
      const bool sooner = best == nullptr || std::pair(one.document->day, one.document->id) <
                                                 std::pair(best->document->day, best->document->id);
      if (alike > most || sooner) best = &one;
      most = alike;
    }
    return best == nullptr ? nullptr : best->document;
  }

 private:
  struct Titled {
    const StoredDocument* document;
    std::set<std::string> words;
  };
  std::map<std::string, std::vector<Titled>> by_issuer_;
};

// What an issuer writes on one day in two documents is the form of both and asks nothing of the one
// that is audited.
class FormText {
 public:
  explicit FormText(std::span<const StoredStatement> statements) {
    for (const StoredStatement& one : statements) {
      const auto [at, added] = documents_.try_emplace(key(one.statement), one.document);
      if (!added && at->second != one.document) several_.insert(at->first);
    }
  }
  bool has(const Statement& one) const { return several_.contains(key(one)); }

 private:
  static std::string key(const Statement& one) {
    std::string text = (one.date ? one.date->value : "") + '|' + one.issuer + '|';
    for (const dutch::Word& word : dutch::words(one.text)) text += word.folded + ' ';
    return text;
  }
  std::unordered_map<std::string, std::uint32_t> documents_;
  std::set<std::string> several_;
};

}  // namespace

std::vector<StatementLink> settled(std::span<const StoredStatement> statements,
                                   std::span<const StoredDocument> documents,
                                   std::span<const StatementLink> links) {
  std::unordered_map<std::uint32_t, std::size_t> all_clear;  // the first of a document
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].role == Role::kAllClear) all_clear.try_emplace(statements[i].document, i);
  }
  std::vector<StatementLink> found;
  if (all_clear.empty()) return found;
  std::vector<bool> goes_on(statements.size(), false);
  for (const StatementLink& one : links) goes_on[one.from] = true;
  const Series series(documents);
  const FormText form(statements);
  std::unordered_map<std::uint32_t, std::size_t> answers;
  for (const StoredDocument& one : documents) {
    const StoredDocument* next = series.after(one);
    if (next == nullptr) continue;
    const auto at = all_clear.find(next->number);
    if (at != all_clear.end()) answers.emplace(one.number, at->second);
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!statements[i].statement.recommends || goes_on[i]) continue;
    const Statement& one = statements[i].statement;
    if (form.has(one) || dutch::words(one.text).size() < kFewestWords) continue;
    const auto at = answers.find(statements[i].document);
    if (at != answers.end()) found.push_back({i, at->second, 0, 0});
  }
  return found;
}

}  // namespace speerpunt
