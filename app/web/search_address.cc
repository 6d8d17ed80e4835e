// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/search_address.hh"

#include <algorithm>
#include <charconv>

#include "app/web/server/request.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostFilters = 20;

std::size_t page_number(const std::string& text) {
  if (text.empty()) return 1;
  std::size_t page = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), page);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || page == 0 ||
      page > kMostSearchPages)
    throw Error(
        "usage", "Deze pagina met resultaten is er niet.", {},
        "Er zijn er hoogstens " + std::to_string(kMostSearchPages) + ": maak de vraag preciezer.");
  return page;
}

void add(std::string& text, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  text += text.ends_with('?') ? "" : "&";
  text.append(name).append("=").append(percent_encoded(value));
}

}  // namespace

SearchAddress search_address(const Request& request) {
  SearchAddress address;
  address.words = request.parameter("q");
  for (const std::string& filter : request.parameters("f"))
    if (!filter.empty() && address.filters.size() < kMostFilters &&
        std::ranges::find(address.filters, filter) == address.filters.end())
      address.filters.push_back(filter);
  const std::string& sort = request.parameter("sorteer");
  if (sort == "nieuwste" || sort == "oudste") address.sort = sort;
  address.page = page_number(request.parameter("pagina"));
  return address;
}

std::string SearchAddress::query() const {
  std::string whole = words;
  for (const std::string& filter : filters) whole += (whole.empty() ? "" : " ") + filter;
  return whole;
}

SearchRequest::Sort SearchAddress::order() const {
  if (sort == "nieuwste") return SearchRequest::Sort::kNewest;
  return sort == "oudste" ? SearchRequest::Sort::kOldest : SearchRequest::Sort::kRelevance;
}

std::string SearchAddress::text() const {
  std::string text = "/?";
  add(text, "q", words);
  for (const std::string& filter : filters) add(text, "f", filter);
  add(text, "sorteer", sort);
  if (page > 1) add(text, "pagina", std::to_string(page));
  return text == "/?" ? "/" : text;
}

SearchAddress SearchAddress::with_filter(const std::string& filter) const {
  SearchAddress other = without_filter(filter);
  other.filters.push_back(filter);
  return other;
}

SearchAddress SearchAddress::without_filter(const std::string& filter) const {
  SearchAddress other = on_page(1);
  std::erase(other.filters, filter);
  return other;
}

SearchAddress SearchAddress::on_page(std::size_t number) const {
  SearchAddress other = *this;
  other.page = number;
  return other;
}

std::string address_of(const Hit& hit, const std::string& query) {
  std::string address = "/document/" + hit.document + "/" + std::to_string(hit.page.value) + "?";
  add(address, "q", query);
  add(address, "passage", hit.passage.substr(hit.passage.rfind('/') + 1));
  return address + "#treffer";
}

}  // namespace speerpunt::web
