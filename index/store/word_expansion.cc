// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/word_expansion.hh"

#include <algorithm>
#include <utility>

#include "index/store/code_points.hh"
#include "index/store/near_word.hh"
#include "index/store/stems.hh"
#include "index/store/vocabulary.hh"
#include "index/store/word_pattern.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

constexpr std::size_t kMostWords = 300;
// Terms looked at for one pattern: a star in front goes through all words, some 50 ns each.
constexpr std::size_t kMostScanned = 1'000'000;
constexpr std::size_t kMostForms = 1000;
// Letters at the end of a stem that another form may change (huis, huizen).
constexpr std::size_t kLooseEnd = 2;
// Letters that a form can have beyond its stem (-heden, -etjes); a longer word is a compound.
constexpr std::size_t kLongestEnding = 9;

struct Found {
  std::string word;
  Xapian::doccount frequency;
};

class Words {
 public:
  void add(const std::string& word, Xapian::doccount frequency) {
    found_.push_back({word, frequency});
  }
  bool cut = false;

  // The most frequent, by letters.
  Expression take(Op op, double weight) {
    if (found_.size() > kMostWords) {
      cut = true;
      std::nth_element(found_.begin(), found_.begin() + kMostWords, found_.end(),
                       [](const Found& one, const Found& other) {
                         if (one.frequency != other.frequency)
                           return one.frequency > other.frequency;
                         return one.word < other.word;
                       });
      found_.resize(kMostWords);
    }
    std::sort(found_.begin(), found_.end(),
              [](const Found& one, const Found& other) { return one.word < other.word; });
    Expression made;
    made.op = op;
    made.weight = weight;
    for (Found& one : found_) {
      Expression word;
      word.op = Op::kWord;
      word.field = Field::kExact;
      word.word = std::move(one.word);
      word.weight = weight;
      made.children.push_back(std::move(word));
    }
    return made;
  }

 private:
  std::vector<Found> found_;
};

class Expander {
 public:
  Expander(const PartedDatabase& database, std::vector<std::string>& cut)
      : database_(database), cut_(cut) {}

  Expression expand(const Expression& one, bool positional) {
    switch (one.op) {
      case Op::kPrefix:
        return pattern(one, one.word + "*", positional);
      case Op::kWildcard:
        return pattern(one, one.word, positional);
      case Op::kFuzzy:
        return fuzzy(one, positional);
      case Op::kWord:
        return positional && one.field == Field::kText ? forms(one) : one;
      default: {
        const bool by_place = one.op == Op::kNear || (positional && one.op == Op::kOr);
        Expression made = one;
        for (Expression& child : made.children)
          child = expand(child, by_place || one.op == Op::kPhrase);
        return made;
      }
    }
  }

 private:
  Expression finished(Words& words, const Expression& asked, const std::string& written,
                      bool positional) {
    Expression made = words.take(positional ? Op::kOr : Op::kSame, asked.weight);
    if (words.cut && std::find(cut_.begin(), cut_.end(), written) == cut_.end())
      cut_.push_back(written);
    return made;
  }

  Expression pattern(const Expression& asked, const std::string& written, bool positional) {
    const std::string beginning = written.substr(0, written.find_first_of("*?"));
    Words words;
    std::size_t scanned = 0;
    const auto end = database_.allterms_end(beginning);
    for (auto at = database_.allterms_begin(beginning); at != end;) {
      const std::string term = *at;
      if (term.front() >= 'A' && term.front() <= 'Z') {
        at.skip_to("[");
        continue;
      }
      if (++scanned > kMostScanned) {
        words.cut = true;
        break;
      }
      if (fits_pattern(written, term)) words.add(term, at.get_termfreq());
      ++at;
    }
    return finished(words, asked, written, positional);
  }

  Expression fuzzy(const Expression& asked, bool positional) {
    Words words;
    const auto limit = static_cast<std::size_t>(asked.window);
    const auto add = [&](const std::string& word, std::size_t, Xapian::doccount frequency) {
      words.add(word, frequency);
    };
    // Two wrong letters, of which the first: only one of them may be another.
    for_each_near_word(database_, asked.word, limit, limit > 1 ? asked.word.substr(0, 1) : "", add);
    return finished(words, asked, asked.word + "~" + std::to_string(asked.window), positional);
  }

  // The words of the index that have a stem in common with the word.
  Expression forms(const Expression& asked) {
    Words words;
    words.add(asked.word, 0);
    for (const auto& [word, in] :
         database_.known_terms().words_of(asked.word, [&] { return other_forms(asked.word); }))
      words.add(word, static_cast<Xapian::doccount>(in));
    return finished(words, asked, asked.word, true);
  }

  KnownTerms::Words other_forms(const std::string& word) {
    const std::set<std::string> stems = main_stems(word);
    std::set<std::string> seen{word};
    std::vector<std::string> found;
    for (const std::string& stem : stems) {
      std::size_t kept = stem.size() > 2 * kLooseEnd ? stem.size() - kLooseEnd : stem.size();
      while (kept > 0 && kept < stem.size() &&
             (static_cast<unsigned char>(stem[kept]) & 0xC0U) == 0x80U)
        --kept;
      const std::string beginning = stem.substr(0, kept);
      for_each_word_from(database_, beginning, kMostForms, [&](const std::string& term) {
        if (term.size() > stem.size() + kLongestEnding) return;
        const std::set<std::string> own = main_stems(term);
        const bool same = std::any_of(own.begin(), own.end(),
                                      [&](const auto& form) { return stems.contains(form); });
        if (same && seen.insert(term).second) found.push_back(term);
      });
    }
    database_.learn_frequencies(found);
    KnownTerms::Words forms;
    for (std::string& term : found)
      if (const std::size_t in = database_.frequency(term); in > 0)
        forms.emplace_back(std::move(term), in);
    return forms;
  }

  const PartedDatabase& database_;
  std::vector<std::string>& cut_;
};

}  // namespace

Expression with_words(const PartedDatabase& database, const Expression& expression,
                      std::vector<std::string>& cut) {
  return Expander(database, cut).expand(expression, false);
}

}  // namespace speerpunt
