// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/terms.hh"

#include <algorithm>
#include <cstdio>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/suspended.hh"
#include "index/fields.hh"
#include "index/find/addressees.hh"
#include "index/last_day.hh"
#include "index/reference_keys.hh"
#include "index/store/passage_values.hh"
#include "index/store/record.hh"
#include "index/store/stems.hh"
#include "index/store/text_words.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

using record::Term;

constexpr std::size_t kLongestWord = 100;  // bytes; longer strings are not words of a language
// Positions that keep a phrase from running over a border.
constexpr Xapian::termpos kBlockGap = 1;
constexpr Xapian::termpos kPartGap = 100;

template <typename To>
void add_terms(To& stored, Field field, const std::set<std::string>& words) {
  for (const std::string& word : words) {
    const std::string term = word_term(row(field).prefix, word);
    if (!term.empty()) stored.add_term(term);
  }
}

// A word of the passage: its form, and the stems that are not those of the form as a whole, which
// the vocabulary knows.
template <typename To, typename Words>
void add_word(To& stored, const std::string& folded, Xapian::termpos position, Words& words) {
  const std::string form = word_term(row(Field::kExact).prefix, folded);
  if (form.empty()) return;
  stored.add_posting(form, position);
  const Stems& all = words.stems_of(folded);
  if (all.main.size() > 1) {
    const std::set<std::string> of_whole = main_stems(folded);
    for (const std::string& stem : all.main) {
      const std::string term = word_term(row(Field::kText).prefix, stem);
      if (!term.empty() && !of_whole.contains(stem)) stored.add_posting(term, position);
    }
  }
  add_terms(stored, Field::kPart, all.parts);
}

// Words of the passage, with positions. A suspended part is found as its full word too, at the same
// position.
template <typename To, typename Words>
Xapian::termpos add_text(To& stored, const Passage& passage, Words& words) {
  Xapian::termpos position = 0;
  std::size_t block = 0;
  const std::vector<dutch::SuspendedWord> suspended = dutch::suspended_words(passage.text);
  auto full = suspended.begin();
  for (const dutch::Word& word : text_words(passage.text)) {
    while (block < passage.blocks.size() && word.span.begin >= passage.blocks[block].span.end) {
      ++block;
      position += kBlockGap;
    }
    ++position;
    add_word(stored, word.folded, position, words);
    while (full != suspended.end() && full->part.begin < word.span.begin) ++full;
    if (full == suspended.end() || full->part.begin != word.span.begin) continue;
    add_word(stored, full->word, position, words);
  }
  return position;
}

// A title need not stand in the text: in the first passage it can be met as a phrase, which counts
// for no word. Of headings the stems are enough: the passage that begins with one has it as text.
template <typename To, typename Words>
void add_words(To& stored, const Passage& passage, std::string_view title, Words& words) {
  Xapian::termpos position = add_text(stored, passage, words) + kPartGap;
  const auto add_label = [&](Field field, const dutch::Word& word) {
    const std::string form = word_term(row(Field::kExact).prefix, word.folded);
    if (!form.empty()) add_terms(stored, field, words.stems_of(word.folded).main);
    return form;
  };
  for (const std::string& heading : passage.heading)
    for (const dutch::Word& word : text_words(heading)) add_label(Field::kHeading, word);
  for (const dutch::Word& word : text_words(title)) {
    ++position;
    const std::string form = add_label(Field::kTitle, word);
    if (passage.ordinal == 0 && !form.empty()) stored.add_posting(form, position, 0);
  }
}

// Takes what a Xapian::Document takes; the positions go beside it.
struct RecordBuilder {
  PassageRecord& made;
  void add_posting(const std::string& term, Xapian::termpos position, Xapian::termcount count = 1) {
    made.document.add_term(term, count);
    made.positions.push_back({term, position});
  }
  void add_term(const std::string& term) { made.document.add_term(term); }
};

// Of words that are known.
struct KnownWords {
  StemCache& stems;
  const Stems& stems_of(const std::string& form) const { return stems.stored(form); }
};

// Takes what a Xapian::Document takes.
struct PlaceVisitor {
  const VisitPlace& visit;
  void add_posting(const std::string& term, Xapian::termpos place, Xapian::termcount = 1) const {
    visit(term, place);
  }
  static void add_term(const std::string&) {}
};

void add_filter(Xapian::Document& stored, Field field, std::string_view value) {
  const std::string term = word_term(row(field).prefix, value);
  if (!term.empty()) stored.add_boolean_term(term);
}

void add_references(Xapian::Document& stored, const std::vector<Reference>& references) {
  std::set<std::string> keys;
  for (const Reference& reference : references) {
    const bool is_law = reference.kind == ReferenceKind::kLaw;
    for (ReferenceKey& one : reference_keys(reference)) {
      add_filter(stored, Field::kLaw, one.key);
      keys.insert(std::move(one.key));
    }
    if (!is_law) continue;
    for (const std::string& value : filter_values(reference.text))
      add_filter(stored, Field::kLaw, value);
  }
  add_terms(stored, Field::kReference, keys);
}

}  // namespace

std::set<std::string> filter_values(std::string_view name) {
  std::set<std::string> values{dutch::fold(name)};
  for (dutch::Word& word : text_words(name)) values.insert(std::move(word.folded));
  values.erase("");
  return values;
}

std::vector<std::string> with_parent(std::string_view theme) {
  std::vector<std::string> ids{std::string(theme)};
  const std::size_t slash = theme.find('/');
  if (slash != std::string_view::npos) ids.emplace_back(theme.substr(0, slash));
  return ids;
}

void for_each_place(const Passage& passage, std::string_view title, StemCache& stems,
                    const VisitPlace& visit) {
  PlaceVisitor visitor{visit};
  KnownWords words{stems};
  add_words(visitor, passage, title, words);
}

std::string word_term(std::string_view prefix, std::string_view word) {
  if (word.empty() || word.size() > kLongestWord || word.find('\0') != std::string_view::npos)
    return {};
  return std::string(prefix) + std::string(word);
}

PassageRecord passage_record(const AnalysedPassage& analysed, const Document& document,
                             const std::set<std::string>& addressees, Vocabulary& vocabulary) {
  const Passage& passage = analysed.passage;
  PassageRecord made;
  Xapian::Document& stored = made.document;
  record::set_data(stored, record::pack(analysed));
  stored.add_boolean_term(record::term(Term::kIsPassage));
  stored.add_boolean_term(record::term(Term::kPassage, passage.id));
  stored.add_boolean_term(record::term(Term::kOwner, document.id));

  RecordBuilder builder{made};
  add_words(builder, passage, document.title, vocabulary);

  std::set<std::string> themes;
  for (const ThemeTag& tag : analysed.themes)
    for (std::string& id : with_parent(tag.theme)) themes.insert(std::move(id));
  for (const std::string& theme : themes) add_filter(stored, Field::kTheme, theme);
  for (const std::string& value : filter_values(document.kind))
    add_filter(stored, Field::kKind, value);
  for (const std::string& value : filter_values(document.publisher))
    add_filter(stored, Field::kPublisher, value);
  for (const std::string& addressee : addressees)
    for (const std::string& name : {addressee, usual_name(addressee)})
      for (const std::string& value : filter_values(name))
        add_filter(stored, Field::kAddressee, value);
  add_references(stored, analysed.references);
  add_filter(stored, Field::kDocument, dutch::fold(document.id).substr(0, record::kIdDigitsInTerm));

  add_filter(stored, Field::kLanguage, dutch::fold(document.language));

  if (document.date) {
    const auto add_number = [&](int slot, int width, int number) {
      char digits[16];
      std::snprintf(digits, sizeof digits, "%0*d", width, number);
      stored.add_value(static_cast<Xapian::valueno>(slot), digits);
    };
    add_number(row(Field::kYear).slot, 4, document.date->year());
    add_number(row(Field::kDate).slot, 8, document.date->sort_key());
    add_number(record::kLastDaySlot, 8, last_day(*document.date));
  } else {
    stored.add_boolean_term(record::term(Term::kIsUndated));
  }
  stored.add_value(record::kOrderSlot,
                   record::order_key(document.date, document.id, passage.ordinal));
  add_passage_values(stored, analysed, document, themes, addressees);
  return made;
}

}  // namespace speerpunt
