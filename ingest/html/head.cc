// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/head.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/blocks.hh"
#include "ingest/html/tree.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr auto kSeparators =
    std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "});
constexpr std::size_t kLongestSiteWords = 4;

// In order of trust.
constexpr auto kDateNames = std::to_array<std::string_view>(
    {"article:published_time", "dcterms.issued", "dcterms.available", "dc.date.issued",
     "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "dcterms.modified",
     "citation_publication_date", "citation_date", "publication_date", "pubdate", "publish-date",
     "og:article:published_time", "overheid.datum", "date"});

struct Meta {
  std::string name;  // folded name or property
  std::string content;
};

void collect(const xmlNode* node, std::vector<Meta>& metas, std::string& json,
             std::string& canonical) {
  for (; node != nullptr; node = node->next) {
    const std::string_view tag = tag_of(node);
    if (tag.empty()) continue;
    if (tag == "meta") {
      std::string name = attribute(node, "name");
      if (name.empty()) name = attribute(node, "property");
      if (name.empty()) name = attribute(node, "itemprop");
      metas.push_back({dutch::fold(name), dutch::normalise(attribute(node, "content"))});
    } else if (tag == "link" && attribute(node, "rel") == "canonical") {
      canonical = attribute(node, "href");
    } else if (tag == "script" && attribute(node, "type") == "application/ld+json") {
      for (const xmlNode* text = node->children; text != nullptr; text = text->next) {
        if (text->content != nullptr) json += text_of(text);
      }
    }
    collect(node->children, metas, json, canonical);
  }
}

// The first string value of `key`, wherever it stands in the JSON text.
std::string json_string(std::string_view json, std::string_view key) {
  const std::string quoted = '"' + std::string(key) + '"';
  const std::size_t found = json.find(quoted);
  if (found == std::string_view::npos) return {};
  const std::size_t begin = json.find_first_not_of(" \t\r\n:", found + quoted.size());
  if (begin == std::string_view::npos || json[begin] != '"') return {};
  const std::size_t end = json.find('"', begin + 1);
  if (end == std::string_view::npos) return {};
  return std::string(json.substr(begin + 1, end - begin - 1));
}

std::string find_meta(const std::vector<Meta>& metas, std::string_view name) {
  const auto found = std::find_if(metas.begin(), metas.end(), [&](const Meta& meta) {
    return meta.name == name && !meta.content.empty();
  });
  return found == metas.end() ? std::string{} : found->content;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace

SplitTitle split_page_title(std::string_view title, std::string_view site) {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t found = title.rfind(separator);
    if (found != std::string_view::npos && (at == std::string_view::npos || found > at)) {
      at = found;
      length = separator.size();
    }
  }
  if (at == std::string_view::npos) return {std::string(title), std::string(site)};
  const std::string_view head = title.substr(0, at);
  const std::string_view tail = title.substr(at + length);
  const std::string folded_site = dutch::fold(site);
  if (!site.empty()) {
    if (dutch::fold(tail) == folded_site) return {std::string(head), std::string(site)};
    for (const std::string_view separator : kSeparators) {
      const std::size_t first = title.find(separator);
      if (first != std::string_view::npos && dutch::fold(title.substr(0, first)) == folded_site) {
        return {std::string(title.substr(first + separator.size())), std::string(site)};
      }
    }
    return {std::string(title), std::string(site)};
  }
  const bool name_like = count_words(tail) <= kLongestSiteWords && !starts_lower(tail);
  if (!name_like) return {std::string(title), {}};
  // "KNMG | Beroepsgeheim en meldcodes": a name of one word before a longer title.
  if (count_words(head) == 1 && count_words(tail) > 1)
    return {std::string(tail), std::string(head)};
  return {std::string(head), std::string(tail)};
}

AboutHints read_html_head(const xmlNode* root) {
  std::vector<Meta> metas;
  std::string json;
  AboutHints hints;
  collect(root, metas, json, hints.url);
  const std::string site = find_meta(metas, "og:site_name");
  const xmlNode* title = first_element(root, "title");
  std::string page_title = title == nullptr ? std::string{} : line_text(title);
  if (page_title.empty()) page_title = find_meta(metas, "og:title");
  SplitTitle split = split_page_title(page_title, site);
  hints.title = std::move(split.title);
  if (!hints.title.empty()) hints.title_source = "html-title";
  hints.date_meta = json_string(json, "datePublished");
  for (const std::string_view name : kDateNames) {
    if (hints.date_meta.empty()) hints.date_meta = find_meta(metas, name);
  }
  if (!hints.date_meta.empty()) hints.date_source = "html-meta";
  for (const std::string_view name :
       {"dcterms.publisher", "dc.publisher", "overheid.authority", "dcterms.creator"}) {
    if (hints.publisher.empty()) hints.publisher = find_meta(metas, name);
  }
  if (hints.publisher.empty()) hints.publisher = split.site;
  hints.author = find_meta(metas, "author");
  if (hints.url.empty()) hints.url = find_meta(metas, "og:url");
  hints.language = attribute(root, "lang");
  return hints;
}

}  // namespace speerpunt
