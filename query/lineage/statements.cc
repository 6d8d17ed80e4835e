// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/statements.hh"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "query/decisions/sentences.hh"

namespace speerpunt {
namespace {

std::vector<std::string> references_in(const AnalysedPassage& passage, ByteSpan span) {
  std::vector<std::string> found;
  for (const Reference& reference : passage.references) {
    if (reference.span.overlaps(span)) found.push_back(reference.id);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string heading_of(const AnalysedPassage& passage) {
  const auto& path = passage.passage.heading;
  return path.empty() ? std::string() : path.back();
}

std::vector<std::string> themes_of(const AnalysedPassage& passage) {
  std::vector<std::string> found;
  for (const ThemeTag& tag : passage.themes) found.push_back(tag.theme);
  return found;
}

Statement statement_of(const Recommendation& one) {
  Statement statement;
  statement.id = one.id;
  statement.page = one.citation.page;
  statement.text = one.text;
  statement.recommends = true;
  statement.kind = one.kind;
  statement.strength = one.strength;
  statement.explicit_addressee = one.explicit_addressee;
  statement.addressee = one.addressee;
  statement.themes = one.themes;
  return statement;
}

bool is_rejected(const Recommendation& one) {
  return one.review && one.review->verdict == ReviewVerdict::kRejected;
}

class Collector {
 public:
  Collector(const Document& document, const std::vector<Recommendation>& recommendations)
      : document_(document) {
    for (const Recommendation& one : recommendations) {
      by_passage_[one.citation.passage].push_back(&one);
    }
  }

  void add(const AnalysedPassage& passage) {
    std::vector<ByteSpan> taken;
    if (const auto at = by_passage_.find(passage.passage.id); at != by_passage_.end()) {
      for (const Recommendation* one : at->second) {
        taken.push_back(one->citation.span);
        if (is_rejected(*one)) continue;
        Statement statement = statement_of(*one);
        statement.references = references_in(passage, one->citation.span);
        statement.heading = heading_of(passage);
        statements_.push_back(std::move(statement));
      }
    }
    if (document_.date) add_others(passage, taken);
  }

  std::vector<Statement> take() { return std::move(statements_); }

 private:
  void add_others(const AnalysedPassage& passage, const std::vector<ByteSpan>& taken) {
    std::size_t number = 0;
    for (const ByteSpan& sentence : passage.passage.sentences) {
      ++number;
      const std::string_view text = passage.passage.slice(sentence);
      if (!can_be_in_thread(text, document_)) continue;
      if (std::any_of(taken.begin(), taken.end(),
                      [&](ByteSpan span) { return span.overlaps(sentence); })) {
        continue;
      }
      Statement statement;
      statement.id = sentence_id(passage.passage, number);
      statement.page = passage.passage.page_at(sentence.begin);
      statement.text = std::string(text);
      statement.themes = themes_of(passage);
      statement.references = references_in(passage, sentence);
      statement.heading = heading_of(passage);
      if (document_.kind == "wet") {
        statement.recommends = true;
        statement.kind = RecommendationClass::kExistingDuty;
        statement.strength = 5;
      }
      statements_.push_back(std::move(statement));
    }
  }

  const Document& document_;
  std::unordered_map<std::string, std::vector<const Recommendation*>> by_passage_;
  std::vector<Statement> statements_;
};

}  // namespace

DocumentStatements statements_of(const Document& document,
                                 const std::vector<Recommendation>& recommendations,
                                 const IndexReader& index) {
  Collector collector(document, recommendations);
  for (const AnalysedPassage& passage : index.passages(document.id)) collector.add(passage);
  DocumentStatements found;
  found.id = document.id;
  found.path = document.path;
  found.title = document.title;
  found.issuer = document.publisher;
  found.date = document.date;
  found.statements = collector.take();
  for (Statement& one : found.statements) {
    one.document = document.id;
    one.path = document.path;
    one.date = document.date;
    one.issuer = document.publisher;
  }
  return found;
}

}  // namespace speerpunt
