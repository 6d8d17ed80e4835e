// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/named_reference.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/is_one_of.hh"
#include "index/document_numbers.hh"
#include "index/find/act_title.hh"
#include "index/find/law_names.hh"
#include "index/find/motions.hh"
#include "index/reference_keys.hh"
#include "query/asked_references.hh"
#include "query/word_patterns.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Ways = std::vector<std::vector<std::string>>;

constexpr std::size_t kLongestValue = 300;  // bytes
constexpr std::size_t kMostWords = 14;      // of a reference in running words
constexpr std::size_t kFewestTitleWords = 4;

// What may stand beside a reference without being part of it.
constexpr auto kBeside = std::to_array<std::string_view>(
    {"c.s", "celex", "de", "dossier", "dossiernummer", "het", "kamerdossier", "kamerstuk",
     "kamerstukdossier", "kamerstukken", "kamerstuknummer", "kst", "nr", "wetsvoorstel",
     "wetsvoorstellen"});
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"c", "de", "den", "der", "en", "het", "leden", "lid", "nr", "s", "ten", "ter", "van"});
constexpr auto kIds = std::to_array<std::string_view>(
    {"kst:", "tk:", "motie:", "amendement:", "celex:", "stcrt:", "stb:", "trb:", "pb:", "ah-",
     "h-tk:", "h-ek:", "act:"});

std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string with_capital(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

bool is_small(std::string_view text) {
  return std::ranges::none_of(text, is_upper);
}

// "motie van der berg/bouali" -> "motie van der Berg/Bouali"
std::string with_capitals_of_names(std::string_view value) {
  std::string made(value);
  bool first = true;
  for (const Token& token : tokenise(value).tokens) {
    const std::size_t begin = token.span.begin.value;
    if (!first && !is_one_of(kSmallWords, token.folded))
      made[begin] = static_cast<char>(std::toupper(static_cast<unsigned char>(made[begin])));
    first = false;
  }
  return made;
}

// "motie Ellemeet" -> "motie-Ellemeet": then it is one without an article too.
std::string hyphenated_motion(std::string_view value) {
  const std::string made = is_small(value) ? with_capitals_of_names(value) : std::string(value);
  const std::size_t space = made.find(' ');
  const std::string first = dutch::fold(made.substr(0, space));
  if (first != "motie" && first != "amendement") return {};
  const std::string rest = space == std::string::npos ? std::string() : made.substr(space + 1);
  return rest.empty() || rest.starts_with("van ") ? made : first + '-' + rest;
}

// "kamerstukken ii 2016/17" -> "kamerstukken II 2016/17"
std::string with_chamber_in_capitals(std::string value) {
  for (const std::string_view small : {" ii ", " i "})
    if (const std::size_t at = value.find(small); at != std::string::npos)
      value.replace(at, small.size(), in_capitals(std::string(small)));
  return value;
}

// The ways of writing in full what is typed in short.
std::vector<std::string> readings_of(std::string_view value) {
  if (std::string motion = hyphenated_motion(value); !motion.empty()) return {std::move(motion)};
  const std::string plain = with_chamber_in_capitals(std::string(value));
  std::vector<std::string> readings{plain};
  if (plain.empty() || !is_digit(plain.front())) return readings;
  readings.push_back("dossier " + plain);
  for (const std::string_view act : {"verordening ", "richtlijn ", "besluit (EU) "})
    readings.push_back(std::string(act) + plain);
  return readings;
}

bool is_whole(std::string_view reading, const std::vector<Reference>& found) {
  const TokenisedText text = tokenise(reading);
  return std::ranges::all_of(text.tokens, [&](const Token& token) {
    return is_one_of(kBeside, token.folded) ||
           std::ranges::any_of(found, [&](const Reference& one) {
             return one.span.begin <= token.span.begin && token.span.end <= one.span.end;
           });
  });
}

// Of a motion without a number: it is known by those who moved it, whoever else did too.
std::vector<std::string> asked_keys(const Reference& reference) {
  std::vector<std::string> movers;
  const std::vector<ReferenceKey> keys = reference_keys(reference);
  const std::string& narrowest = keys.back().key;
  if (!narrowest.starts_with("motie:") && !narrowest.starts_with("amendement:")) return {narrowest};
  for (const ReferenceKey& one : keys)
    if (one.level == ReferenceKey::Level::kLaw) movers.push_back(one.key);
  return movers.empty() ? std::vector{narrowest} : movers;
}

Ways whole_references(std::string_view value) {
  Ways ways;
  for (const std::string& reading : readings_of(value)) {
    const std::vector<Reference> found = asked_references(reading);
    if (found.empty() || !is_whole(reading, found)) continue;
    for (const Reference& one : found)
      if (std::vector<std::string> keys = asked_keys(one);
          std::ranges::find(ways, keys) == ways.end())
        ways.push_back(std::move(keys));
    // "2016/679" may be of a regulation or a directive; all else is one thing.
    if (!found.front().id.starts_with("celex:")) break;
  }
  return ways;
}

// "Arbowet 9", "Arbowet art. 9 lid 3", "7:448 BW": the article that the whole value names.
Ways article_in(const std::string& value) {
  constexpr std::string_view kArticle = "art. ";
  std::vector<std::string> readings{std::string(kArticle) + value};
  for (const Token& token : tokenise(value).tokens) {
    const std::size_t at = token.span.begin.value;
    if (at == 0 || !is_digit(value[at])) continue;
    readings.push_back(value.substr(0, at) + std::string(kArticle) + value.substr(at));
    break;
  }
  for (const std::string& reading : readings) {
    const std::vector<Reference> found = asked_references(reading);
    if (found.size() == 1 && found.front().kind == ReferenceKind::kLaw &&
        found.front().span.size() == reading.size())
      return {{reference_keys(found.front()).back().key}};
  }
  return {};
}

// The law, or its part, that the whole value names.
Ways law_in(const std::string& value) {
  for (const std::string& written : {value, in_capitals(value), with_capital(value)}) {
    const TokenisedText text = tokenise(written);
    if (text.tokens.empty()) continue;
    const std::optional<LawMention> law = law_named_at(text, 0, true);
    if (!law || law->last + 1 != text.tokens.size()) continue;
    const std::string part = law->part.empty() ? "" : " " + std::string(law->part);
    return {{dutch::fold(std::string(law->id) + part)}};
  }
  return {};
}

// An act that no table has, by the form of its title.
Ways act_in(const std::string& value) {
  const std::string capital = with_capital(value);
  const TokenisedText title = tokenise(capital);
  if (title.tokens.empty()) return {};
  const auto act = act_title_at(TokenReader(title), 0, true);
  if (!act || act->last + 1 != title.tokens.size()) return {};
  return {{dutch::fold(act->id)}};
}

// An id as it is printed: "BWBR0006251 art 3", "kst:II:2016-2017:29282:283".
Ways id_in(const std::string& value) {
  const std::string folded = dutch::fold(value);
  const bool is_law = folded.starts_with("bwb");
  if (!is_law &&
      std::ranges::none_of(kIds, [&](std::string_view begin) { return folded.starts_with(begin); }))
    return {};
  if (folded.starts_with("kst:") && std::ranges::count(folded, ':') > 1)
    return {{reference_keys({ReferenceKind::kParliamentaryPaper, folded, {}, {}}).back().key}};
  return {{folded}};
}

Ways named_by_form(const std::string& value) {
  for (const auto& read : {law_in, id_in}) {
    if (Ways ways = read(value); !ways.empty()) return ways;
  }
  if (Ways ways = whole_references(value); !ways.empty()) return ways;
  return article_in(value);
}

Expression filter_by(Field field, std::string value) {
  Expression made;
  made.op = Op::kFilter;
  made.field = field;
  made.word = std::move(value);
  return made;
}

Expression joined(Op op, std::vector<Expression> children) {
  if (children.size() == 1) return std::move(children.front());
  Expression made;
  made.op = op;
  made.children = std::move(children);
  return made;
}

std::string title_of(std::string_view value) {
  std::string title;
  for (const Token& token : tokenise(value).tokens) title += token.folded + ' ';
  return title;
}

std::optional<Document> document_with_title(const IndexReader& index, std::string_view value) {
  if (tokenise(value).tokens.size() < kFewestTitleWords) return std::nullopt;
  constexpr std::size_t kMostPlaces = 100;
  MatchOptions options;
  options.count = 0;
  options.facet_sample = 0;
  options.places = kMostPlaces;
  const std::string wanted = title_of(value);
  const Expression words = joined(Op::kAnd, plain_words(value, Field::kTitle));
  for (const Place& place : index.search(words, options).places) {
    const auto known = index.known_document(place.document);
    if (known && title_of(known->title) == wanted) return *known;
  }
  return std::nullopt;
}

}  // namespace

bool NamedReference::is_made_by(const Reference& reference) const {
  const std::vector<ReferenceKey> keys = reference_keys(reference);
  return std::ranges::any_of(ways, [&](const std::vector<std::string>& all) {
    return std::ranges::all_of(all, [&](const std::string& key) {
      return std::ranges::find(keys, key, &ReferenceKey::key) != keys.end();
    });
  });
}

Expression NamedReference::filter() const {
  std::vector<Expression> any;
  for (const std::vector<std::string>& all : ways) {
    std::vector<Expression> filters;
    for (const std::string& key : all) filters.push_back(filter_by(Field::kLaw, key));
    any.push_back(joined(Op::kAnd, std::move(filters)));
  }
  return joined(Op::kOr, std::move(any));
}

NamedReference named_reference(std::string_view value) {
  std::string asked(value.substr(0, kLongestValue + 1));
  while (asked.ends_with(' ') || asked.ends_with(',') || asked.ends_with('.')) asked.pop_back();
  asked.erase(0, std::min(asked.find_first_not_of(' '), asked.size()));
  if (asked.empty() || asked.size() > kLongestValue) return {};
  if (Ways ways = named_by_form(asked); !ways.empty()) return {std::move(ways)};
  return {act_in(asked)};
}

std::size_t length_of_named_reference(std::string_view text) {
  text = text.substr(0, std::min(text.find('"'), kLongestValue));
  std::vector<std::size_t> ends;  // of words
  for (std::size_t at = 0; at < text.size() && ends.size() < kMostWords;) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    if (space > at) ends.push_back(space);
    at = space + 1;
  }
  if (ends.size() < 2 || !named_by_form(std::string(text.substr(0, ends[0]))).empty()) return 0;
  const bool is_motion = is_motion_word(dutch::fold(text.substr(0, ends[0])));
  // Small letters do not tell where a name ends.
  const std::size_t most = is_motion && is_small(text.substr(0, ends[1])) ? 2 : ends.size();
  for (std::size_t words = most; words > 1; --words) {
    std::string_view candidate = text.substr(0, ends[words - 1]);
    while (!candidate.empty() && std::string_view(",;?").find(candidate.back()) < 3)
      candidate.remove_suffix(1);
    if (candidate.ends_with(')') && std::ranges::count(candidate, '(') == 0)
      candidate.remove_suffix(1);
    if (!named_by_form(std::string(candidate)).empty()) return candidate.size();
  }
  return 0;
}

Expression references_to_document(const IndexReader& index, std::string_view value) {
  const bool is_path = value.find_first_of("./") != std::string_view::npos;
  std::optional<Document> found = is_path ? index.find_document(value) : std::nullopt;
  if (!found) found = document_with_title(index, value);
  if (!found) return {};
  std::vector<Expression> any;
  Expression title;
  title.op = Op::kPhrase;
  title.children = plain_words(found->title, Field::kExact);
  if (title.children.size() >= kFewestTitleWords) any.push_back(std::move(title));
  for (std::string& key : keys_of_document(*found))
    any.push_back(filter_by(Field::kLaw, std::move(key)));
  if (any.empty()) return {};
  Expression others;
  others.op = Op::kAndNot;
  others.children = {joined(Op::kOr, std::move(any)), filter_by(Field::kDocument, found->id)};
  return others;
}

}  // namespace speerpunt
