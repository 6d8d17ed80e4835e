// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reasons.hh"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>

namespace speerpunt {
namespace {

using Op = Expression::Op;

// Best first.
constexpr std::array<std::string_view, 16> kWays{
    "form",    "prefix",  "stem", "compound", "amount",  "reference", "fuzzy", "thesaurus",
    "article", "heading", "part", "title",    "related", "broader",   "law",   "head"};

std::size_t rank(std::string_view by) {
  return static_cast<std::size_t>(std::find(kWays.begin(), kWays.end(), by) - kWays.begin());
}

std::vector<std::string> words_of(const std::string& label) {
  std::istringstream words(label);
  return {std::istream_iterator<std::string>(words), {}};
}

std::string place_of(const Passage& passage, ByteSpan span) {
  for (const PassageBlock& block : passage.blocks) {
    if (span.begin < block.span.begin || block.span.end <= span.begin) continue;
    if (block.kind == BlockKind::kHeading) return "heading";
    if (block.kind == BlockKind::kTitle) return "title";
  }
  return {};
}

// Only something like what was asked.
bool is_less_than_asked(std::string_view by) {
  return by == "broader" || by == "head" || by == "article" || by == "law";
}

// Where it stands says less than by which word it was found.
bool is_from_elsewhere(std::string_view by) {
  return by == "thesaurus" || by == "reference" || by == "amount" || is_less_than_asked(by);
}

bool is_instead_of_words(std::string_view by) {
  return by == "thesaurus" || by == "compound" || by == "article" || by == "law" || by == "amount";
}

class Reasons {
 public:
  void add(std::string_view text, const WordMatch& match, const std::string& place) {
    Why reason{match.query, std::string(text.substr(match.span.begin.value, match.span.size())),
               place.empty() || is_from_elsewhere(match.by) ? match.by : place, match.note};
    std::replace(reason.matched.begin(), reason.matched.end(), '\n', ' ');
    const auto known = std::find_if(reasons_.begin(), reasons_.end(),
                                    [&](const Why& one) { return one.query == match.query; });
    if (known == reasons_.end())
      reasons_.push_back(std::move(reason));
    else if (rank(reason.by) < rank(known->by))
      *known = std::move(reason);
  }

  std::vector<Why> take() {
    std::set<std::string> themselves;
    for (const Why& reason : reasons_)
      if (rank(reason.by) <= rank("stem")) themselves.insert(reason.query);
    std::vector<Why> taken;
    for (Why& reason : reasons_) {
      const std::vector<std::string> words = words_of(reason.query);
      const bool is_needless =
          words.size() > 1 && is_instead_of_words(reason.by) &&
          std::all_of(words.begin(), words.end(),
                      [&](const std::string& word) { return themselves.contains(word); });
      if (!is_needless) taken.push_back(std::move(reason));
    }
    return taken;
  }

 private:
  std::vector<Why> reasons_;
};

struct Presence {
  std::size_t found = 0;
  std::vector<std::string> missing;
};

Presence presence(const Expression& asked, const std::set<std::string>& found) {
  Presence made;
  const bool is_named = asked.op == Op::kWord || asked.op == Op::kPrefix ||
                        asked.op == Op::kWildcard || asked.op == Op::kFuzzy ||
                        asked.op == Op::kPhrase;
  if (is_named) {
    const std::string name = label(asked);
    if (found.contains(name))
      made.found = 1;
    else
      made.missing.push_back(name);
    return made;
  }
  if (asked.op == Op::kOr || asked.op == Op::kSame) {
    for (const Expression& child : asked.children) {
      Presence one = presence(child, found);
      const bool is_better = one.found > made.found ||
                             (one.found == made.found && one.missing.size() > made.missing.size());
      if (is_better) made = std::move(one);
    }
    return made;
  }
  for (std::size_t at = 0; at < asked.children.size(); ++at) {
    if (asked.op == Op::kAndNot && at > 0) break;
    Presence one = presence(asked.children[at], found);
    made.found += one.found;
    std::move(one.missing.begin(), one.missing.end(), std::back_inserter(made.missing));
  }
  return made;
}

}  // namespace

std::vector<Why> reasons(const Passage& passage, std::string_view title,
                         const PassageMatches& matches) {
  Reasons made;
  for (const WordMatch& match : matches.text)
    made.add(passage.text, match, place_of(passage, match.span));
  for (std::size_t number = 0; number < matches.headings.size(); ++number)
    for (const WordMatch& match : matches.headings[number])
      made.add(passage.heading[number], match, "heading");
  for (const WordMatch& match : matches.title) made.add(title, match, "title");
  return made.take();
}

std::vector<Why> filter_reasons(const Expression& wanted, const Document& document) {
  std::vector<Why> made;
  if (wanted.op == Op::kFilter) {
    const std::string name(row(wanted.field).query_name);
    made.push_back({name + ":" + wanted.word, wanted.word, "filter"});
  } else if (wanted.op == Op::kYears) {
    const std::string years = wanted.from == wanted.to
                                  ? std::to_string(wanted.from)
                                  : std::to_string(wanted.from) + ".." + std::to_string(wanted.to);
    made.push_back({"jaar:" + years,
                    document.date ? std::to_string(document.date->year()) : "onbekend", "filter"});
  } else {
    for (std::size_t at = 0; at < wanted.children.size(); ++at) {
      if (wanted.op == Op::kAndNot && at > 0) break;
      std::vector<Why> inner = filter_reasons(wanted.children[at], document);
      std::move(inner.begin(), inner.end(), std::back_inserter(made));
    }
  }
  return made;
}

std::vector<std::string> missing_words(const Expression& asked, const std::vector<Why>& found) {
  std::set<std::string> labels;
  for (const Why& why : found) {
    if (is_less_than_asked(why.by)) continue;
    labels.insert(why.query);
    if (why.by != "thesaurus" && why.by != "compound" && why.by != "reference" &&
        why.by != "amount")
      continue;
    for (std::string& word : words_of(why.query)) labels.insert(std::move(word));
  }
  std::vector<std::string> missing = presence(asked, labels).missing;
  std::set<std::string> seen;
  std::erase_if(missing, [&](const std::string& word) { return !seen.insert(word).second; });
  return missing;
}

}  // namespace speerpunt
