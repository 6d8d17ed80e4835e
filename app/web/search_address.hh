// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A search as an address that can be shared: words, filters in the query language, order, page.
#include <string>
#include <vector>

#include "app/web/server/http.hh"
#include "query/search.hh"

namespace speerpunt::web {

struct SearchAddress {
  std::string words;                 // q
  std::vector<std::string> filters;  // f, each as filter_for() gives it
  std::string sort;                  // sorteer: "", nieuwste, oudste
  std::size_t page = 1;              // pagina

  bool empty() const { return words.empty() && filters.empty(); }
  std::string query() const;  // words and filters, as one question
  SearchRequest::Sort order() const;
  std::string text() const;                                       // "/?q=…"
  SearchAddress with_filter(const std::string& filter) const;     // page 1
  SearchAddress without_filter(const std::string& filter) const;  // page 1
  SearchAddress on_page(std::size_t number) const;
};

inline constexpr std::size_t kHitsOnPage = 10;
inline constexpr std::size_t kMostSearchPages = 20;

// Throws Error "usage" for a page that is none.
SearchAddress search_address(const Request& request);

// To the page where the hit stands, with the words of the question.
std::string address_of(const Hit& hit, const std::string& query);

}  // namespace speerpunt::web
