// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/atom.hh"

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>

#include "app/why_in_dutch.hh"
#include "corpus/dutch/normalise.hh"
#include "reports/markup.hh"

namespace speerpunt {
namespace {

// An authority that nobody can own (RFC 2606), so that the ids (RFC 4151) meet no others.
constexpr const char* kTag = "tag:speerpunt.invalid,2026:news";

std::string time_of(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

// The first day of what is known of a date.
std::string time_of(const Date& date) {
  const int key = date.sort_key();
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT00:00:00Z", key / 10000, key / 100 % 100,
                key % 100);
  return text.data();
}

std::string element(const std::string& name, const std::string& text) {
  return "<" + name + ">" + escape_markup(dutch::normalise(text)) + "</" + name + ">\n";
}

std::string snippet_of(const Hit& hit) {
  std::string text;
  for (const SnippetPart& part : hit.snippet) text += part.text;
  return text;
}

std::string entry(const NewsItem& item, const HitLink& link) {
  const Hit& hit = item.hit;
  std::string pages = "p. " + std::to_string(hit.page.value);
  if (hit.page_end > hit.page) pages += "-" + std::to_string(hit.page_end.value);
  std::string text = "<entry>\n";
  text += element("id", std::string(kTag) + "/" + item.search + "/" + item.key);
  text += element("title", (hit.title.empty() ? hit.path : hit.title) + ", " + pages);
  text += "<updated>" + time_of(item.added) + "</updated>\n";
  if (hit.date) text += "<published>" + time_of(*hit.date) + "</published>\n";
  if (!hit.publisher.empty()) text += "<author>" + element("name", hit.publisher) + "</author>\n";
  if (const std::string address = link(hit); !address.empty()) {
    text += "<link rel=\"alternate\" href=\"" + escape_markup(address) + "\"/>\n";
  }
  text += "<category term=\"" + escape_markup(item.search) + "\"/>\n";
  text += element("summary", "Gevonden door: " + why_in_dutch(hit));
  text += "<content type=\"text\">" +
          escape_markup(dutch::normalise("“" + snippet_of(hit) + "” (" + pages + ")")) +
          "</content>\n";
  return text + "</entry>\n";
}

}  // namespace

std::string to_atom(const std::vector<NewsItem>& news, const std::string& name,
                    std::int64_t updated, const HitLink& link) {
  const auto newest = std::ranges::max_element(news, {}, &NewsItem::added);
  const std::string id = std::string(kTag) + (name.empty() ? "" : "/" + name);
  std::string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n";
  text += element("id", id);
  text += element("title", name.empty() ? "Nieuws uit het archief" : "Nieuws: " + name);
  text += "<updated>" + time_of(newest == news.end() ? updated : newest->added) + "</updated>\n";
  text += "<author><name>speerpunt</name></author>\n";
  for (const NewsItem& item : news) text += entry(item, link);
  return text + "</feed>\n";
}

}  // namespace speerpunt
