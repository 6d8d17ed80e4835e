// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/statements.hh"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace speerpunt {
namespace {

constexpr std::size_t kShortest = 25;  // bytes: below, a sentence says too little
constexpr std::size_t kLongest = 1'200;

bool overlap(ByteSpan one, ByteSpan other) {
  return one.begin < other.end && other.begin < one.end;
}

std::vector<std::string> references_in(const AnalysedPassage& passage, ByteSpan span) {
  std::vector<std::string> found;
  for (const Reference& reference : passage.references) {
    if (overlap(reference.span, span)) found.push_back(reference.id);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::string> themes_of(const AnalysedPassage& passage) {
  std::vector<std::string> found;
  for (const ThemeTag& tag : passage.themes) found.push_back(tag.theme);
  return found;
}

Statement statement_of(const Recommendation& one) {
  Statement statement;
  statement.id = one.id;
  statement.document = one.citation.document;
  statement.path = one.path;
  statement.page = one.citation.page;
  statement.text = one.text;
  statement.date = one.date;
  statement.recommends = true;
  statement.kind = one.kind;
  statement.strength = one.strength;
  statement.explicit_addressee = one.explicit_addressee;
  statement.addressee = one.addressee;
  statement.themes = one.themes;
  return statement;
}

class Collector {
 public:
  explicit Collector(const IndexReader& index) : index_(index) {
    for (Recommendation& one : index.recommendations()) {
      by_passage_[one.citation.passage].push_back(std::move(one));
    }
  }

  std::vector<Statement> take() {
    index_.for_each_passage("", [this](const AnalysedPassage& passage) { add(passage); });
    return std::move(statements_);
  }

 private:
  void add(const AnalysedPassage& passage) {
    const auto document = index_.known_document(passage.passage.document);
    if (document == nullptr) return;
    std::vector<ByteSpan> taken;
    if (const auto at = by_passage_.find(passage.passage.id); at != by_passage_.end()) {
      for (const Recommendation& one : at->second) {
        Statement statement = statement_of(one);
        statement.issuer = document->publisher;
        statement.references = references_in(passage, one.citation.span);
        taken.push_back(one.citation.span);
        statements_.push_back(std::move(statement));
      }
    }
    if (document->date) add_others(passage, *document, taken);
  }

  void add_others(const AnalysedPassage& passage, const Document& document,
                  const std::vector<ByteSpan>& taken) {
    std::size_t number = 0;
    for (const ByteSpan& sentence : passage.passage.sentences) {
      ++number;
      if (sentence.size() < kShortest || sentence.size() > kLongest) continue;
      if (std::any_of(taken.begin(), taken.end(),
                      [&](ByteSpan span) { return overlap(span, sentence); })) {
        continue;
      }
      Statement statement;
      statement.id = passage.passage.id + "/s" + std::to_string(number);
      statement.document = document.id;
      statement.path = document.path;
      statement.page = passage.passage.page_at(sentence.begin);
      statement.text = std::string(passage.passage.slice(sentence));
      statement.date = document.date;
      statement.issuer = document.publisher;
      statement.themes = themes_of(passage);
      statement.references = references_in(passage, sentence);
      if (document.kind == "wet") {
        statement.recommends = true;
        statement.kind = RecommendationClass::kExistingDuty;
        statement.strength = 5;
      } else if (statement.text.ends_with(':')) {
        continue;
      }
      statements_.push_back(std::move(statement));
    }
  }

  const IndexReader& index_;
  std::unordered_map<std::string, std::vector<Recommendation>> by_passage_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> statements_of(const IndexReader& index) {
  return Collector(index).take();
}

}  // namespace speerpunt
