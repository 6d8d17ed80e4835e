// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Searches that are asked again, and what each found that it had not found before.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/named_files.hh"
#include "corpus/recipe.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "query/search.hh"
#include "query/synonyms.hh"

namespace speerpunt {

struct NewsItem {
  std::string search;  // its name
  std::string key;     // of the passage, by its words: the same in every workspace
  Hit hit;
  std::int64_t added = 0;  // when its document was taken in, in seconds since 1970
};

class SavedSearches {
 public:
  explicit SavedSearches(const Workspace& workspace);

  void save(const std::string& name, const SavedSearch& search) const;
  SavedSearch load(const std::string& name) const;  // throws Error "name-unknown"
  void remove(const std::string& name) const;       // with what it remembers
  std::vector<std::string> names() const;
  // The secret in the address of its news feed, for readers that cannot sign in; empty: there is
  // none. A new one takes the place of the one before; an empty one takes it back.
  std::string feed_key(const std::string& name) const;
  void set_feed_key(const std::string& name, const std::string& key) const;
  std::int64_t saved(const std::string& name) const;  // when, in seconds since 1970

  // What the search finds and had not found when the news was last read, the best first; at most
  // 2,000 passages of its answer are looked at. The first time that is all of them. A passage is
  // known by its words: moved or read again it is no news.
  std::vector<NewsItem> news(const std::string& name, const IndexReader& index,
                             const Synonyms& synonyms) const;
  // From now on these are no news.
  void keep_seen(const std::string& name, const std::vector<NewsItem>& news) const;

 private:
  std::vector<std::string> seen(const std::string& name) const;

  const Workspace& workspace_;
  NamedFiles searches_;
  NamedFiles seen_;
  NamedFiles feeds_;
};

}  // namespace speerpunt
