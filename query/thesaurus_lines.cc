// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/thesaurus_lines.hh"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/word_list.hh"
#include "corpus/dutch/words.hh"
#include "corpus/split.hh"
#include "index/store/text_words.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

// First letters of the keys of lines, and of the fields of a concept.
constexpr char kLabelLine = '=';
constexpr char kConceptLine = '@';
enum Field : char {
  kPreferred = 'p',
  kLabel = 'a',
  kAbbreviation = 'b',
  kBroader = 'w',
  kNarrower = 'n',
  kNewer = '>',
  kOlder = '<',
  kFrom = 'f',
  kUntil = 'u',
  kCapitals = 'c'
};

// "ZIN" is a word of every second sentence: the index does not know capitals.
bool is_also_a_word(std::string_view label) {
  if (!is_abbreviation(label)) return false;
  const std::vector<dutch::Word> words = text_words(label);
  return words.size() == 1 && (is_stop_word(words.front().folded) ||
                               dutch::word_list().contains_common(words.front().folded));
}

struct Line {
  std::set<std::string> newer;
  std::set<std::string> older;
  std::set<std::string> narrower;
};

void add_field(std::string& line, Field field, std::string_view value) {
  if (value.empty()) return;
  line += '\t';
  line += field;
  line += value;
}

}  // namespace

std::string capitals_key(std::string_view folded) {
  return '=' + std::string(folded);
}

std::string key_word(std::string_view folded) {
  std::string joined(folded);
  std::erase(joined, '-');
  return dutch::stem(joined);
}

std::string label_key(std::string_view label) {
  const std::vector<dutch::Word> words = text_words(label);
  std::string key;
  std::size_t size = 0;
  for (const dutch::Word& word : words) {
    if (is_stop_word(word.folded)) continue;
    if (size++ > 0) key += ' ';
    key += key_word(word.folded);
  }
  return size == 1 && words.size() > 1 ? "" : key;
}

bool is_abbreviation(std::string_view label) {
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  return label.find(' ') == std::string_view::npos &&
         std::count_if(label.begin(), label.end(), is_capital) >= 2;
}

bool has_one_form(std::string_view label) {
  const auto is_capital_or_digit = [](char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
  };
  return is_abbreviation(label) && std::ranges::all_of(label, is_capital_or_digit);
}

ThesaurusLines::ThesaurusLines(const std::vector<Concept>& concepts) {
  std::map<std::string, Line> relations;
  for (const Concept& entry : concepts) {
    for (const std::string& id : entry.broader) relations[id].narrower.insert(entry.id);
    for (const std::string& id : entry.replaces) {
      relations[id].newer.insert(entry.id);
      relations[entry.id].older.insert(id);
    }
    for (const std::string& id : entry.replaced_by) {
      relations[id].older.insert(entry.id);
      relations[entry.id].newer.insert(id);
    }
  }
  std::map<std::string, std::set<std::string>> keys;
  std::vector<std::string> lines;
  for (const Concept& entry : concepts) {
    std::string line = kConceptLine + entry.id;
    add_field(line, kPreferred, entry.preferred);
    bool has_abbreviation = false;
    std::vector<std::string> labels{entry.preferred};
    labels.insert(labels.end(), entry.alternative.begin(), entry.alternative.end());
    labels.insert(labels.end(), entry.hidden.begin(), entry.hidden.end());
    for (const std::string& label : labels) {
      if (label.find_first_of("\t\n") != std::string::npos) continue;
      if (is_also_a_word(label)) {
        add_field(line, kCapitals, label);
        keys[capitals_key(dutch::fold(label))].insert(entry.id);
        continue;
      }
      add_field(line, kLabel, label);
      if (!has_abbreviation && is_abbreviation(label)) add_field(line, kAbbreviation, label);
      has_abbreviation = has_abbreviation || is_abbreviation(label);
      if (const std::string key = label_key(label); !key.empty()) keys[key].insert(entry.id);
    }
    const Line& others = relations[entry.id];
    for (const std::string& id : entry.broader) add_field(line, kBroader, id);
    for (const std::string& id : others.narrower) add_field(line, kNarrower, id);
    for (const std::string& id : others.newer) add_field(line, kNewer, id);
    for (const std::string& id : others.older) add_field(line, kOlder, id);
    if (entry.valid_from) add_field(line, kFrom, entry.valid_from->value);
    if (entry.valid_until) add_field(line, kUntil, entry.valid_until->value);
    lines.push_back(std::move(line));
  }
  for (const auto& [key, ids] : keys) {
    std::string line = kLabelLine + key;
    for (const std::string& id : ids) line += '\t' + id;
    lines.push_back(std::move(line));
  }
  // Tab sorts before all that a key can hold, so that lines are in the order of their keys.
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) text_ += line + '\n';
}

std::string_view ThesaurusLines::lines_from(std::string_view key) const {
  const std::string_view text = this->text();
  std::size_t low = 0;
  std::size_t high = text.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos : text.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', middle), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t size = std::min(line.find('\t'), line.size());
    if (line.substr(0, size) < key)
      low = end + 1;
    else
      high = begin;
  }
  return text.substr(std::min(low, text.size()));
}

std::string_view ThesaurusLines::find(std::string_view key) const {
  const std::string_view lines = lines_from(key);
  const std::string_view line = lines.substr(0, lines.find('\n'));
  const std::size_t size = std::min(line.find('\t'), line.size());
  return line.substr(0, size) == key ? line.substr(std::min(size + 1, line.size()))
                                     : std::string_view();
}

bool ThesaurusLines::opens_label(std::string_view word) const {
  const std::string begin = kLabelLine + std::string(word) + ' ';
  return lines_from(begin).starts_with(begin);
}

std::vector<std::string_view> ThesaurusLines::bearers(std::string_view key) const {
  return split(find(kLabelLine + std::string(key)), '\t');
}

ConceptLine ThesaurusLines::concept_with(std::string_view id) const {
  ConceptLine found;
  for (const std::string_view field : split(find(kConceptLine + std::string(id)), '\t')) {
    const std::string_view value = field.substr(1);
    switch (field.front()) {
      case kPreferred:
        found.name = value;
        break;
      case kLabel:
        found.labels.push_back(value);
        break;
      case kAbbreviation:
        found.abbreviation = value;
        break;
      case kBroader:
        found.broader.push_back(value);
        break;
      case kNarrower:
        found.narrower.push_back(value);
        break;
      case kNewer:
        found.newer.push_back(value);
        break;
      case kOlder:
        found.older.push_back(value);
        break;
      case kCapitals:
        found.capitals.push_back(value);
        break;
      case kFrom:
        found.from = value;
        break;
      case kUntil:
        found.until = value;
        break;
      default:
        break;
    }
  }
  return found;
}

}  // namespace speerpunt
