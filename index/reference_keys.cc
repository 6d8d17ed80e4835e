// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/reference_keys.hh"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "index/find/law_names.hh"
#include "index/find/motions.hh"

namespace speerpunt {
namespace {

using Level = ReferenceKey::Level;
using Keys = std::vector<ReferenceKey>;

// The part of the law that the reference is about, by its article or else by its name.
const LawPart* part_of(const Reference& reference, std::string_view law, std::string_view article) {
  if (!article.empty()) return part_with_article(law, article);
  const TokenisedText text = tokenise(reference.text);
  if (text.tokens.empty()) return nullptr;
  const auto named = law_named_at(text, 0, true);
  return named ? part_named(law, named->part) : nullptr;
}

// "BWBR0005290 art 7:448 lid 1"
Keys law_keys(const Reference& reference) {
  constexpr std::string_view kArticle = " art ";
  constexpr std::string_view kParagraph = " lid ";
  const std::string_view id = reference.id;
  const std::string_view law = id.substr(0, id.find(' '));
  const std::size_t article = id.find(kArticle);
  const std::size_t paragraph = id.find(kParagraph);
  std::string_view number;
  if (article != std::string_view::npos) {
    number = id.substr(article + kArticle.size());
    number = number.substr(0, number.find(' '));
  }
  Keys keys{{std::string(law), Level::kLaw}};
  if (const LawPart* part = part_of(reference, law, number))
    keys.push_back({std::string(law) + ' ' + std::string(part->part), Level::kPart});
  if (article != std::string_view::npos)
    keys.push_back({std::string(id.substr(0, paragraph)), Level::kArticle});
  if (paragraph != std::string_view::npos) keys.push_back({std::string(id), Level::kParagraph});
  return keys;
}

// "kst:II:2016-2017:29282:283": chamber and session are often left out, and the number tells
// enough.
Keys paper_keys(std::string_view id) {
  constexpr std::string_view kPaper = "kst:";
  if (!id.starts_with(kPaper)) return {{std::string(id), Level::kArticle}};
  const std::size_t number = id.rfind(':');
  const std::size_t dossier = id.rfind(':', number - 1);
  Keys keys{{std::string(kPaper) + std::string(id.substr(dossier + 1, number - dossier - 1)),
             Level::kLaw}};
  if (id.substr(number) != ":?")
    keys.push_back({keys.front().key + std::string(id.substr(number)), Level::kArticle});
  return keys;
}

// A motion by each of those who moved it, and by the number of its paper where that stands with it:
// else by all of them.
Keys motion_keys(const Reference& reference, const Motion& motion, std::string_view sort) {
  const bool has_number = reference.id.starts_with("kst:");
  Keys keys = has_number ? paper_keys(reference.id) : Keys{};
  std::vector<std::string> names = motion.movers;
  std::ranges::sort(names);
  std::string all;
  Keys movers;
  for (const std::string& name : names) {
    movers.push_back({std::string(sort) + ':' + name, Level::kLaw});
    all += (all.empty() ? "" : "/") + name;
  }
  if (!has_number) {
    if (movers.size() == 1) movers.clear();
    movers.push_back({std::string(sort) + ':' + all, Level::kArticle});
  }
  keys.insert(keys.end() - (has_number ? 1 : 0), movers.begin(), movers.end());
  return keys;
}

Keys parliamentary_keys(const Reference& reference) {
  const TokenisedText text = tokenise(reference.text);
  if (!text.tokens.empty() && is_motion_word(text.tokens.front().folded)) {
    const std::string_view sort = sort_of_motion(text.tokens.front().folded);
    if (const auto motion = motion_at(text, 0)) return motion_keys(reference, *motion, sort);
    constexpr std::string_view kUnknown = ":?:";
    // What made it a motion stands before it.
    if (const std::size_t at = reference.id.find(kUnknown); at < reference.id.size())
      return {
          {std::string(sort) + ':' + reference.id.substr(at + kUnknown.size()), Level::kArticle}};
  }
  return paper_keys(reference.id);
}

}  // namespace

std::vector<ReferenceKey> reference_keys(const Reference& reference) {
  Keys keys = reference.kind == ReferenceKind::kLaw                  ? law_keys(reference)
              : reference.kind == ReferenceKind::kParliamentaryPaper ? parliamentary_keys(reference)
                                                                     : paper_keys(reference.id);
  for (ReferenceKey& one : keys) one.key = dutch::fold(one.key);
  return keys;
}

}  // namespace speerpunt
