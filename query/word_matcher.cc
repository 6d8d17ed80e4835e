// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/word_matcher.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "corpus/dutch/suspended.hh"
#include "corpus/dutch/words.hh"
#include "index/store/text_words.hh"
#include "index/store/word_pattern.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

// The ways in which a word is found, the best first.
enum Way : std::size_t { kForm, kPrefix, kStem, kCompound, kPart, kRelated, kNowhere };
constexpr std::array<std::string_view, kNowhere> kNames{"form",     "prefix", "stem",
                                                        "compound", "part",   "related"};
// Against 1 for a form of the word itself.
constexpr std::array<double, kNowhere> kWorth{1, 1, 1, 0.9, 0.5, 0.4};
constexpr double kSynonymWorth = 0.6;
constexpr double kCompoundWorth = 0.9;

constexpr double kLeastWorth = 0.2;     // of the most frequent word
constexpr double kPatternRarity = 0.5;  // of beroeps*: as if of a word in the middle

// Of the words of a label. What stands in place of a word tells as much as the word itself.
double rarest_word(const std::string& label,
                   const std::function<double(const std::string&)>& rarity,
                   std::map<std::string, double>& known) {
  if (label.find_first_of("*?~") != std::string::npos) return kPatternRarity;
  double rarest = 0;
  for (const dutch::Word& word : text_words(label)) {
    const auto [found, is_new] = known.try_emplace(word.folded);
    if (is_new) found->second = rarity(word.folded);
    rarest = std::max(rarest, found->second);
  }
  return rarest;
}

bool is_pattern(Op op) {
  return op == Op::kPrefix || op == Op::kWildcard || op == Op::kFuzzy || op == Op::kAny;
}

}  // namespace

std::string label(const Expression& asked) {
  if (asked.op == Op::kFuzzy) return asked.word + "~" + std::to_string(asked.window);
  if (asked.op == Op::kPrefix || asked.op == Op::kAny) return asked.word + "*";
  std::string text = asked.word;
  for (const Expression& child : asked.children) text += (text.empty() ? "" : " ") + label(child);
  return text;
}

// A word of the text, and the full word that it shortens.
struct WordMatcher::TextWord {
  struct Full {
    dutch::SuspendedWord word;
    const Found* found;
  };
  ByteSpan span;
  const Found* found;
  std::vector<Full> full = {};

  bool may_begin(std::size_t unit) const {
    const auto has = [&](const Found* one) { return std::ranges::binary_search(one->units, unit); };
    return has(found) || std::ranges::any_of(full, has, &Full::found);
  }
};

WordMatcher::WordMatcher(const Expression& asked, const std::vector<OtherWords>& others,
                         StemCache& stems, const Ranking& ranking,
                         const std::function<double(const std::string&)>& rarity)
    : ranking_(ranking), stems_(&stems) {
  collect(asked);
  for (const OtherWords& other : others) add(other);
  number_words();
  if (!rarity) return;
  std::map<std::string, double> known;
  for (Unit& unit : units_) unit.worth *= kLeastWorth + rarest_word(unit.query, rarity, known);
}

WordMatcher::Asked WordMatcher::asked_word(const Expression& expression, bool as_written) const {
  if (is_pattern(expression.op)) return {Asked::Kind::kPattern, label(expression)};
  if (as_written) return {Asked::Kind::kForm, expression.word};
  return {Asked::Kind::kAnyForm, expression.word, asked_stems(expression.word)};
}

void WordMatcher::add(Unit unit) {
  const bool is_known = std::any_of(units_.begin(), units_.end(), [&](const Unit& one) {
    return one.query == unit.query && one.field == unit.field && one.by.empty() && unit.by.empty();
  });
  if (!is_known && !unit.words.empty()) units_.push_back(std::move(unit));
}

void WordMatcher::collect(const Expression& expression) {
  if (expression.op == Op::kWord || is_pattern(expression.op)) {
    const bool is_label = expression.field == Field::kHeading || expression.field == Field::kTitle;
    add({label(expression),
         {asked_word(expression, expression.field == Field::kExact)},
         is_label ? expression.field : Field::kText,
         expression.op == Op::kFuzzy ? "fuzzy" : "",
         {},
         expression.weight});
  } else if (expression.op == Op::kPhrase) {
    Unit unit;
    for (const Expression& child : expression.children) {
      unit.words.push_back(asked_word(child, true));
      unit.query += (unit.query.empty() ? "" : " ") + label(child);
    }
    add(std::move(unit));
  } else {
    for (std::size_t at = 0; at < expression.children.size(); ++at)
      if (expression.op != Op::kAndNot || at == 0) collect(expression.children[at]);
  }
}

void WordMatcher::add(const OtherWords& other) {
  Unit unit{other.query, {}, Field::kText, other.by, other.note};
  unit.worth = other.by == "compound" ? kCompoundWorth : kSynonymWorth;
  const auto asked = [&](const std::string& word) {
    if (other.as_written) return Asked{Asked::Kind::kForm, word};
    return Asked{Asked::Kind::kAnyForm, word, asked_stems(word)};
  };
  if (other.adjacent || other.words.size() == 1) {
    for (const std::string& word : other.words) unit.words.push_back(asked(word));
    return add(std::move(unit));
  }
  unit.group = ++groups_;
  for (const std::string& word : other.words) {
    unit.words = {asked(word)};
    add(unit);
  }
}

void WordMatcher::number_words() {
  for (std::size_t unit = 0; unit < units_.size(); ++unit) {
    first_.push_back(unit_.size());
    for (const Asked& asked : units_[unit].words) {
      const std::size_t number = unit_.size();
      unit_.push_back(unit);
      if (asked.kind == Asked::Kind::kPattern) {
        patterns_.emplace_back(number, asked.word);
        continue;
      }
      forms_[asked.word].push_back(number);
      const auto add_stems = [&](const std::set<std::string>& stems, Words& numbers) {
        for (const std::string& stem : stems) {
          numbers[stem].push_back(number);
          asked_stems_.add(stem);
        }
      };
      add_stems(asked.stems.main, main_);
      add_stems(asked.stems.parts, parts_);
      add_stems(asked.stems.weak, weak_);
    }
  }
}

const WordMatcher::Found& WordMatcher::look_up(const std::string& folded, Place place) {
  std::uint32_t& number = (place == Place::kText ? in_text_ : in_label_).number_of(folded);
  if (number == WordTable::kNew) {
    Found found = found_by(folded, place);
    number = found.ways.empty() ? 0 : static_cast<std::uint32_t>(found_.size());
    if (number != 0) found_.push_back(std::move(found));
  }
  return found_[number];
}

WordMatcher::Found WordMatcher::found_by(const std::string& folded, Place place) {
  Found found;
  const auto add_all = [&](const Words& words, const std::string& word, std::size_t way) {
    const auto numbers = words.find(word);
    if (numbers == words.end()) return;
    for (const std::size_t number : numbers->second) found.ways.emplace(number, way);
  };
  // The best way first: it stays.
  add_all(forms_, folded, kForm);
  for (const auto& [number, pattern] : patterns_)
    if (fits_pattern(pattern, folded)) found.ways.emplace(number, kPrefix);
  if (const Stems* stems = stems_->stored(folded, asked_stems_)) {
    if (ranking_.stem > 0)
      for (const std::string& stem : stems->main) add_all(main_, stem, kStem);
    if (place == Place::kText && ranking_.part > 0)
      for (const std::string& stem : stems->parts) add_all(parts_, stem, kPart);
    if (place == Place::kText && ranking_.weak_stem > 0)
      for (const std::string& stem : stems->weak) add_all(weak_, stem, kRelated);
  }
  for (const auto& [number, way] : found.ways)
    if (number == first_[unit_[number]]) found.units.push_back(unit_[number]);
  return found;
}

std::vector<WordMatcher::TextWord> WordMatcher::cut(std::string_view text, Place place) {
  std::vector<TextWord> words;
  for (const dutch::Word& word : text_words(text))
    words.push_back({word.span, &look_up(word.folded, place)});
  if (text.find('-') == std::string_view::npos) return words;
  auto word = words.begin();
  for (dutch::SuspendedWord& full : dutch::suspended_words(text)) {
    while (word != words.end() && word->span.begin < full.part.begin) ++word;
    if (word == words.end()) break;
    if (word->span.begin != full.part.begin) continue;
    const Found& found = look_up(full.word, place);
    word->full.push_back({std::move(full), &found});
  }
  return words;
}

std::optional<WordMatch> WordMatcher::match(std::size_t number, const std::vector<TextWord>& words,
                                            std::size_t at) const {
  const Unit& unit = units_[number];
  const std::size_t size = unit.words.size();
  if (at + size > words.size()) return std::nullopt;
  ByteSpan span{words[at].span.begin, words[at + size - 1].span.end};
  std::size_t worst = kForm;
  for (std::size_t next = 0; next < size; ++next) {
    const TextWord& word = words[at + next];
    const auto way = [&](const Found* found) {
      const auto known = found->ways.find(first_[number] + next);
      return known == found->ways.end() ? kNowhere : known->second;
    };
    std::size_t best = way(word.found);
    for (const TextWord::Full& full : word.full) {
      const std::size_t by_full = way(full.found);
      if (by_full >= best) continue;
      best = by_full;
      if (size == 1) span = full.word.pair;
    }
    worst = std::max(worst, best);
    // A label of several words stands there in any form, but not by related words.
    if (worst == kNowhere || (size > 1 && worst > kStem)) return std::nullopt;
  }
  std::string by = unit.by;
  if (by.empty()) by = size > 1 && worst != kPrefix ? kNames[kForm] : kNames[worst];
  return WordMatch{span, unit.query, by, unit.note, unit.worth * kWorth[worst], number, unit.group};
}

// A pair is marked as a whole, unless its other half is found too.
void WordMatcher::narrow_pairs(std::vector<WordMatch>& found, const std::vector<ByteSpan>& halves) {
  for (std::size_t number = 0; number < found.size(); ++number) {
    const ByteSpan pair = found[number].span;
    const ByteSpan half = halves[number];
    if (pair == half) continue;
    const bool has_other = std::any_of(found.begin(), found.end(), [&](const WordMatch& one) {
      const bool is_inside = pair.begin <= one.span.begin && one.span.end <= pair.end;
      return is_inside && (one.span.end <= half.begin || half.end <= one.span.begin);
    });
    if (has_other) found[number].span = half;
  }
}

std::vector<WordMatch> WordMatcher::find(std::string_view text, Place place) {
  const std::vector<TextWord> words = cut(text, place);
  std::vector<WordMatch> found;
  std::vector<ByteSpan> halves;  // the words of the matches, without the rest of a pair
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].found->units.empty() && words[at].full.empty()) continue;
    for (std::size_t number = 0; number < units_.size(); ++number) {
      if (!words[at].may_begin(number)) continue;
      const Unit& unit = units_[number];
      const bool is_elsewhere = (unit.field == Field::kHeading && place != Place::kHeading) ||
                                (unit.field == Field::kTitle && place != Place::kTitle);
      if (is_elsewhere) continue;
      std::optional<WordMatch> one = match(number, words, at);
      if (!one) continue;
      halves.push_back({words[at].span.begin, words[at + unit.words.size() - 1].span.end});
      found.push_back(std::move(*one));
    }
  }
  narrow_pairs(found, halves);
  std::stable_sort(found.begin(), found.end(), [](const WordMatch& one, const WordMatch& other) {
    return one.span.begin < other.span.begin;
  });
  return found;
}

void WordMatcher::drop_incomplete(const std::vector<std::vector<WordMatch>*>& places) const {
  if (groups_ == 0) return;
  std::set<std::size_t> present;
  for (const auto* matches : places)
    for (const WordMatch& match : *matches) present.insert(match.unit);
  std::set<std::size_t> incomplete;
  for (std::size_t number = 0; number < units_.size(); ++number)
    if (!present.contains(number)) incomplete.insert(units_[number].group);
  incomplete.erase(0);
  for (auto* matches : places)
    std::erase_if(*matches, [&](const WordMatch& match) {
      return incomplete.contains(units_[match.unit].group);
    });
}

PassageMatches WordMatcher::find(const Passage& passage, std::string_view title) {
  PassageMatches found;
  found.text = find(passage.text, Place::kText);
  for (const std::string& heading : passage.heading)
    found.headings.push_back(find(heading, Place::kHeading));
  found.title = find(title, Place::kTitle);
  std::vector<std::vector<WordMatch>*> places{&found.text, &found.title};
  for (auto& matches : found.headings) places.push_back(&matches);
  drop_incomplete(places);
  return found;
}

std::vector<WordMatch> WordMatcher::find(std::string_view text) {
  std::vector<WordMatch> found = find(text, Place::kText);
  drop_incomplete({&found});
  return found;
}

}  // namespace speerpunt
