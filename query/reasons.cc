// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reasons.hh"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <tuple>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "query/lesser_matches.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

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

// How surely a word is meant by what was found: all forms of a word say the same.
std::size_t grade(std::string_view by) {
  return is_itself(by) ? 0 : rank_of(by);
}

bool is_instead_of_words(std::string_view by) {
  return by == "thesaurus" || by == "compound" || by == "article" || by == "law" || by == "amount";
}

class Reasons {
 public:
  Reasons(const Passage& passage, const std::vector<ByteSpan>& shown)
      : passage_(passage), shown_(shown) {}

  void add(const WordMatch& match) {
    const bool is_shown = std::ranges::any_of(shown_, [&](ByteSpan piece) {
      return piece.begin <= match.span.begin && match.span.end <= piece.end;
    });
    add(passage_.text, match, place_of(passage_, match.span), is_shown);
  }
  void add(std::string_view text, const WordMatch& match, const std::string& place,
           bool is_shown = false) {
    Why why{match.query, std::string(text.substr(match.span.begin.value, match.span.size())),
            place.empty() || is_from_elsewhere(match.by) ? match.by : place, match.note};
    std::ranges::replace(why.matched, '\n', ' ');
    std::ranges::replace(why.matched, '\t', ' ');
    std::string form = dutch::fold(why.matched);
    const auto of_query = std::ranges::find(queries_, match.query);
    if (of_query == queries_.end()) queries_.push_back(match.query);
    const auto known = std::ranges::find_if(reasons_, [&](const Reason& one) {
      return one.why.query == match.query && one.form == form;
    });
    if (known == reasons_.end()) {
      reasons_.push_back(
          {std::move(why), std::move(form), match.by, is_shown, match.unit, match.group});
      return;
    }
    known->is_shown = known->is_shown || is_shown;
    // The word itself in a heading, rather than as a form of its synonym.
    if (std::tuple(rank_of(match.by), rank_of(why.by)) >=
        std::tuple(rank_of(known->way), rank_of(known->why.by)))
      return;
    known->why = std::move(why);
    known->way = match.by;
  }

  std::vector<Why> take() {
    std::vector<Why> taken;
    for (const std::string& query : queries_) {
      if (is_needless(query)) continue;
      for (const std::size_t at : told(query)) taken.push_back(reasons_[at].why);
    }
    return taken;
  }

 private:
  struct Reason {
    Why why;
    std::string form;  // folded
    std::string way;   // how it was found, wherever it stands
    bool is_shown = false;
    std::size_t unit = 0;
    std::size_t group = 0;
  };

  // What is marked; before it what is better than that; the other half of a compound.
  std::vector<std::size_t> told(const std::string& query) const {
    std::vector<std::size_t> marked;
    std::optional<std::size_t> best;
    std::size_t best_marked = rank_of({});
    for (std::size_t at = 0; at < reasons_.size(); ++at) {
      const Reason& one = reasons_[at];
      if (one.why.query != query) continue;
      if (!best || rank_of(one.why.by) < rank_of(reasons_[*best].why.by)) best = at;
      if (!one.is_shown) continue;
      marked.push_back(at);
      best_marked = std::min(best_marked, grade(one.why.by));
    }
    if (best && grade(reasons_[*best].why.by) < best_marked) marked.insert(marked.begin(), *best);
    add_other_halves(marked);
    return marked;
  }

  void add_other_halves(std::vector<std::size_t>& told) const {
    std::set<std::size_t> groups, units;
    for (const std::size_t at : told) {
      groups.insert(reasons_[at].group);
      units.insert(reasons_[at].unit);
    }
    groups.erase(0);
    for (std::size_t at = 0; at < reasons_.size(); ++at)
      if (groups.contains(reasons_[at].group) && units.insert(reasons_[at].unit).second)
        told.push_back(at);
  }

  // A label or compound in the place of words that stand there themselves.
  bool is_needless(const std::string& query) const {
    const std::vector<std::string> words = words_of(query);
    if (words.size() < 2) return false;
    const auto has_itself = [&](const std::string& word) {
      return std::ranges::any_of(reasons_, [&](const Reason& one) {
        return one.why.query == word && is_itself(one.why.by);
      });
    };
    return std::ranges::none_of(reasons_,
                                [&](const Reason& one) {
                                  return one.why.query == query &&
                                         (one.is_shown || !is_instead_of_words(one.why.by));
                                }) &&
           std::ranges::all_of(words, has_itself);
  }

  const Passage& passage_;
  const std::vector<ByteSpan>& shown_;
  std::vector<Reason> reasons_;
  std::vector<std::string> queries_;  // in the order in which they were found
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
                         const PassageMatches& matches, const std::vector<ByteSpan>& shown) {
  Reasons made(passage, shown);
  for (const WordMatch& match : matches.text) made.add(match);
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
