// SPDX-License-Identifier: GPL-3.0-or-later
// The page that explains the query language to those who ask: each of its examples is a query.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/error.hh"
#include "query/parse.hh"

namespace speerpunt {
namespace {

std::vector<std::string> examples() {
  const auto page = std::filesystem::path(SPEERPUNT_SOURCE) / "docs/query-language.md";
  std::ifstream in(page);
  std::vector<std::string> found;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```"))
      inside = !inside;
    else if (inside)
      found.push_back(line);
  }
  return found;
}

TEST(QueryLanguage, HasAPageWhoseExamplesAreAllQueries) {
  const std::vector<std::string> queries = examples();
  EXPECT_GE(queries.size(), 35U);
  for (const std::string& query : queries) {
    SCOPED_TRACE(query);
    EXPECT_NO_THROW({
      const ParsedQuery parsed = parse_query(query);
      EXPECT_TRUE(parsed.expression != Expression{} || !parsed.like.empty());
    });
  }
}

// What the page says of EN, OF, NIET, OR, AND and NOT at both ends.
TEST(QueryLanguage, TakesAnOperatorAtAnEndForAWordAsThePageSays) {
  for (const char* query : {"EN toezicht", "OF toezicht", "OR toezicht", "toezicht EN",
                            "toezicht OF", "toezicht OR", "toezicht NIET"})
    EXPECT_NO_THROW(parse_query(query)) << query;
  for (const char* query : {"AND toezicht", "toezicht AND", "toezicht NOT"})
    EXPECT_THROW(parse_query(query), Error) << query;
}

}  // namespace
}  // namespace speerpunt
