// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saved_searches.hh"

#include <algorithm>

#include <sys/stat.h>

#include "corpus/data.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/json.hh"
#include "corpus/sha256.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostHits = 2000;
constexpr std::size_t kKeyDigits = 16;

std::int64_t modified(const std::filesystem::path& file) {
  struct stat state {};
  return ::stat(file.c_str(), &state) == 0 ? state.st_mtim.tv_sec : 0;
}

}  // namespace

SavedSearches::SavedSearches(const Workspace& workspace)
    : workspace_(workspace),
      searches_(workspace.root() / "searches", "saved search"),
      seen_(workspace.root() / "searches" / "seen", "list of what was seen of"),
      feeds_(workspace.root() / "searches" / "feeds", "feed") {}

void SavedSearches::save(const std::string& name, const SavedSearch& search) const {
  searches_.save(name, to_json(search));
}

SavedSearch SavedSearches::load(const std::string& name) const {
  return searches_.load(name, saved_search_from_json);
}

void SavedSearches::remove(const std::string& name) const {
  searches_.remove(name);
  if (seen_.has(name)) seen_.remove(name);
  set_feed_key(name, "");
}

std::string SavedSearches::feed_key(const std::string& name) const {
  if (!feeds_.has(name)) return {};
  std::string key = feeds_.load(name);
  std::erase_if(key, [](char c) { return c == '"' || c == '\n'; });
  return key;
}

void SavedSearches::set_feed_key(const std::string& name, const std::string& key) const {
  if (!key.empty()) {
    searches_.load(name);  // there is such a search
    feeds_.save(name, '"' + key + "\"\n");
  } else if (feeds_.has(name)) {
    feeds_.remove(name);
  }
}

std::vector<std::string> SavedSearches::names() const {
  return searches_.names();
}

std::int64_t SavedSearches::saved(const std::string& name) const {
  return modified(searches_.path_of(name));
}

std::vector<std::string> SavedSearches::seen(const std::string& name) const {
  if (!seen_.has(name)) return {};
  std::vector<std::string> keys = seen_.load(name, seen_passages_from_json).keys;
  std::ranges::sort(keys);
  return keys;
}

std::vector<NewsItem> SavedSearches::news(const std::string& name, const IndexReader& index,
                                          const Synonyms& synonyms) const {
  SearchRequest request;
  request.query = load(name).query;
  request.count = kMostHits;
  request.ungrouped = true;
  request.facets = false;
  request.themes = load_themes;
  const SearchResult result = search(index, request, synonyms);

  std::vector<std::string> known = seen(name);
  std::vector<NewsItem> news;
  for (const Hit& hit : result.hits) {
    const auto passage = index.passage(hit.passage);
    if (!passage) continue;
    std::string key = sha256(dutch::squeeze(passage->passage.text)).substr(0, kKeyDigits);
    const auto place = std::ranges::lower_bound(known, key);
    if (place != known.end() && *place == key) continue;
    known.insert(place, key);  // the same words in another document are no second item
    const auto original = workspace_.original(hit.document);
    news.push_back({name, std::move(key), hit, original ? modified(*original) : 0});
  }
  return news;
}

void SavedSearches::keep_seen(const std::string& name, const std::vector<NewsItem>& news) const {
  SeenPassages all{seen(name)};
  for (const NewsItem& item : news) all.keys.push_back(item.key);
  std::ranges::sort(all.keys);
  seen_.save(name, to_json(all));
}

}  // namespace speerpunt
