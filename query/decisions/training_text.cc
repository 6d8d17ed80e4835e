// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/training_text.hh"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "query/decisions/review.hh"

namespace speerpunt {
namespace {

// Kinds of document that have a genre of another name; `advies` and others are the same.
constexpr auto kGenres =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"advies", "advies"},
                                                                  {"rapport", "audit"},
                                                                  {"verslag", "conferentie"},
                                                                  {"reactie", "consultatie"},
                                                                  {"kamerbrief", "kamerbrief"},
                                                                  {"brief", "kamerbrief"},
                                                                  {"kamervragen", "kamervragen"},
                                                                  {"persbericht", "persbericht"},
                                                                  {"richtlijn", "richtlijn"}});
constexpr std::string_view kOtherGenre = "visie";

std::string_view genre_of(const Document& document) {
  if (document.subtitle == "Verkiezingsprogramma") return "verkiezing";
  const auto found = std::find_if(kGenres.begin(), kGenres.end(),
                                  [&](const auto& row) { return row.first == document.kind; });
  return found == kGenres.end() ? kOtherGenre : found->second;
}

std::string field(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return line;
}

std::string sentence_line(const Recommendation& one) {
  if (one.review->verdict == ReviewVerdict::kRejected)
    return "feit\t-\t-\t-\t" + field(one.text) + '\n';
  std::string addressee;
  for (const std::string& name : one.addressee)
    addressee += (addressee.empty() ? "" : "; ") + std::string(one.explicit_addressee ? "" : "~") +
                 field(name);
  return std::string(name_of(one.kind)) + '\t' + std::to_string(one.strength) + '\t' +
         (addressee.empty() ? "-" : addressee) + '\t' + (one.cue.empty() ? "-" : field(one.cue)) +
         '\t' + field(one.text) + '\n';
}

bool is_list_item(const Passage& passage, ByteSpan sentence) {
  return std::any_of(passage.blocks.begin(), passage.blocks.end(), [&](const PassageBlock& block) {
    return block.kind == BlockKind::kListItem && block.span.begin <= sentence.begin &&
           sentence.begin < block.span.end;
  });
}

// The sentences of lost lines as recommendations of documents that are not there.
std::vector<Recommendation> remembered(const std::vector<Decision>& lost) {
  std::vector<Recommendation> all;
  std::set<std::tuple<DocumentId, std::string, int>> known;
  for (const Decision& line : lost) {
    const RecommendationKey& key = line.about;
    if (!known.emplace(key.document, key.text_hash, key.occurrence).second) continue;
    Recommendation& one = all.emplace_back();
    one.id = key.document + "/lost" + std::to_string(all.size());
    one.citation.document = key.document;
    one.citation.page = {key.page};
    one.path = key.path;
    one.text = key.text;
    one.kind = line.was.kind;
    one.addressee = line.was.addressee;
    one.strength = line.was.strength;
    one.confidence = line.was.confidence;
    one.cue = line.was.cue;
  }
  return all;
}

}  // namespace

std::string training_text(const std::vector<Decision>& log, const IndexReader& index) {
  const Reviewed reviewed = review(index.recommendations(), log, index);
  std::vector<Recommendation> decided = reviewed.recommendations;
  for (Recommendation& one :
       review(remembered(reviewed.lost), reviewed.lost, index).recommendations)
    decided.push_back(std::move(one));
  std::erase_if(decided, [](const Recommendation& one) {
    return !one.review || one.review->verdict == ReviewVerdict::kNone;
  });
  std::map<std::pair<std::string, DocumentId>, std::vector<Recommendation>> by_document;
  for (Recommendation& one : decided) {
    std::pair<std::string, DocumentId> place{one.path, one.citation.document};
    by_document[std::move(place)].push_back(std::move(one));
  }
  std::string text;
  for (const auto& [place, sentences] : by_document) {
    const Document document = index.document(place.second).value_or(Document{});
    text += "@doc\t" + std::string(genre_of(document)) + '\t' +
            field(document.issuer.empty() ? document.publisher : document.issuer) + '\t' +
            (document.date ? document.date->value : "-") + '\t' +
            field(document.title.empty() ? place.first : document.title) + '\n';
    std::string heading;
    for (const Recommendation& one : sentences) {
      const auto passage = index.passage(one.citation.passage);
      const bool has_heading = passage && !passage->passage.heading.empty();
      if (has_heading && passage->passage.heading.back() != heading) {
        heading = passage->passage.heading.back();
        text += "@head\t" + field(heading) + '\n';
      }
      const bool listed = passage && is_list_item(passage->passage, one.citation.span);
      text += (listed ? "@list\n" : "@para\n") + sentence_line(one);
    }
  }
  return text;
}

}  // namespace speerpunt
