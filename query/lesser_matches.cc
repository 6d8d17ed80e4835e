// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lesser_matches.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::string_view, 16> kWays{
    "form",    "prefix",  "stem", "compound", "amount",  "reference", "fuzzy", "thesaurus",
    "article", "heading", "part", "title",    "related", "broader",   "law",   "head"};

constexpr std::array<std::string_view, 6> kResembling{"part", "related", "broader",
                                                      "law",  "article", "head"};

bool is_resembling(const WordMatch& match) {
  // Of a compound only its halves anywhere: adjacent they are the word, written apart.
  return match.group != 0 || std::ranges::find(kResembling, match.by) != kResembling.end();
}

bool stands_for_words(std::string_view by) {
  return by == "thesaurus" || by == "compound" || by == "amount";
}

}  // namespace

std::size_t rank_of(std::string_view by) {
  return static_cast<std::size_t>(std::ranges::find(kWays, by) - kWays.begin());
}

bool is_itself(std::string_view by) {
  return rank_of(by) <= rank_of("stem");
}

void drop_lesser(std::vector<WordMatch>& text) {
  std::set<std::string> themselves;
  for (const WordMatch& match : text)
    if (is_itself(match.by) || match.by == "reference") themselves.insert(match.query);
  const auto all_there = [&](const std::string& query) {
    const std::vector<dutch::Word> words = text_words(query);
    return words.size() > 1 && std::ranges::all_of(words, [&](const dutch::Word& word) {
             return themselves.contains(word.folded);
           });
  };
  // "Medisch leiderschap" tells nothing beside the "leiderschap" in it.
  const auto has_itself = [&](const WordMatch& match) {
    return std::ranges::any_of(text, [&](const WordMatch& one) {
      return one.query == match.query && is_itself(one.by) && match.span.begin <= one.span.begin &&
             one.span.end <= match.span.end;
    });
  };
  std::vector<WordMatch> kept;
  std::ranges::copy_if(text, std::back_inserter(kept), [&](const WordMatch& match) {
    return match.by != "thesaurus" || !has_itself(match);
  });
  text = std::move(kept);
  std::erase_if(text, [&](const WordMatch& match) {
    if (is_resembling(match) && (themselves.contains(match.query) || all_there(match.query)))
      return true;
    return stands_for_words(match.by) && all_there(match.query);
  });
}

void add_by_place(std::vector<WordMatch>& to, std::vector<WordMatch> more) {
  if (more.empty()) return;
  std::ranges::move(more, std::back_inserter(to));
  std::ranges::stable_sort(to, {}, [](const WordMatch& one) { return one.span.begin; });
}

}  // namespace speerpunt
