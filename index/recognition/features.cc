// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/features.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "index/find/cues.hh"
#include "index/find/recommendations_parties.hh"
#include "index/recognition/feature_names.hh"
#include "index/recognition/sentence_words.hh"

namespace speerpunt {
namespace {

using namespace sentence_words;
using feature_names::name_of;
using feature_names::name_of_tenths;

constexpr std::uint32_t kHashStart = 2166136261U;  // FNV-1a, 32 bits
constexpr std::uint32_t kHashPrime = 16777619U;

std::uint32_t hashed(std::uint32_t state, std::string_view text) {
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * kHashPrime;
  return (state ^ 0x1FU) * kHashPrime;  // between the parts
}

constexpr std::size_t kShort = 5;  // words of a sentence

bool is_we(std::string_view word) {
  return word == "we" || word == "wij";
}

std::string_view ending(std::string_view word, std::size_t letters) {
  return word.size() <= letters ? word : word.substr(word.size() - letters);
}

bool is_number(std::string_view word) {
  return word.front() >= '0' && word.front() <= '9';
}

// A past participle as it mostly looks: "verhoogd", "afgeschaft", "gegeven".
bool looks_like_participle(std::string_view word) {
  const bool opens = word.starts_with("ge") || word.starts_with("be") || word.starts_with("ver") ||
                     word.starts_with("ont") || word.starts_with("her") ||
                     word.find("ge") != std::string_view::npos;
  return word.size() > 4 && opens &&
         (word.ends_with('d') || word.ends_with('t') || word.ends_with("en"));
}

class Describer {
 public:
  Describer(const WalkedSentence& walked, const Surroundings& around, FeatureList& features)
      : walked_(walked), sentence_(walked.sentence), around_(around), features_(features) {
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      senses_.push_back(senses_of(word(at)));
    }
  }

  void describe() {
    words();
    edges();
    grammar();
    first_person();
    signs();
    rules();
    parties();
    place();
    previous();
    document();
  }

 private:
  const std::string& word(std::size_t at) const { return sentence_.word(at); }

  bool has(std::size_t at, Sense sense) const {
    return (senses_[at - sentence_.begin] & sense) != 0;
  }

  // Numbers are all alike.
  std::string_view plain(std::size_t at) const {
    return is_number(word(at)) ? std::string_view("#") : std::string_view(word(at));
  }

  void words() {
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      const bool silent = has(at, kSilentWord);
      const Token& token = sentence_.text.tokens[at];
      if (!silent) features_.add("word", plain(at));
      if (!silent && token.stem != token.folded) features_.add("stem", token.stem);
      const auto add_pair = [&](std::string_view kind, std::size_t other) {
        if (other >= sentence_.end || (silent && has(other, kSilentWord))) return;
        features_.add(kind, plain(at), plain(other));
      };
      add_pair("pair", at + 1);
      add_pair("skip", at + 2);
    }
  }

  void edges() {
    const std::size_t begin = sentence_.begin;
    const std::size_t end = sentence_.end;
    features_.add("first", plain(begin));
    features_.add("first-ending", ending(word(begin), 3));
    if (end - begin > 1) {
      features_.add("second", plain(begin + 1));
      features_.add("second-ending", ending(word(begin + 1), 3));
      features_.add("first-two", plain(begin), plain(begin + 1));
    }
    if (end - begin > 2) {
      features_.add("third", plain(begin + 2));
      features_.add("first-three", plain(begin), plain(begin + 1), plain(begin + 2));
    }
    features_.add("last", plain(end - 1));
    features_.add("last-ending", ending(word(end - 1), 3));
    if (end - begin > 1) features_.add("last-two", plain(end - 2), plain(end - 1));
    if (has(end - 1, kParticle)) features_.add("particle-last");
    if (word(end - 1).ends_with("en") && end - begin > 1 && word(end - 2) == "te") {
      features_.add("te-infinitive-last", walked_.item() ? "item" : "text");
    }
  }

  // Modals and passives with their person and tense, and whether the clause is subordinate.
  void grammar() {
    bool becomes = false;
    bool became = false;
    bool participle = false;
    bool finite = false;
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      const std::string& here = word(at);
      const unsigned senses = senses_[at - sentence_.begin];
      becomes = becomes || here == "wordt" || here == "worden";
      became = became || here == "werd" || here == "werden" || here == "geworden";
      participle = participle || looks_like_participle(here);
      if ((senses & kPastForm) != 0) features_.add("past", here);
      if ((senses & kReport) != 0)
        features_.add("reports", speaker(), walked_.verdict ? "verdict" : "none");
      if ((senses & kCondition) != 0) features_.add("condition", here);
      if ((senses & kModal) == 0) continue;
      finite = true;
      const bool last = clause_end(sentence_, at) - at <= 3;
      features_.add("modal", here, last ? "clause-end" : "inside");
      const std::size_t place = at - clause_begin(sentence_, at);
      features_.add("modal-place", here, place == 0 ? "first" : place < 4 ? "early" : "late");
      if (at > sentence_.begin) features_.add("before-modal", word(at - 1), here);
      for (std::size_t back = 1; back <= 3 && at >= sentence_.begin + back; ++back) {
        if (is_we(word(at - back)) || word(at - back) == "ik") features_.add("we-modal", here);
      }
    }
    if (becomes && participle) features_.add("passive", "present");
    if (becomes && looks_like_participle(word(sentence_.end - 1))) {
      features_.add("passive-last", "present");
    }
    if (became) features_.add("passive", "past");
    if (finite) features_.add("has-modal");
    if (looks_like_participle(word(sentence_.end - 1))) features_.add("participle-last");
    if (walked_.imperative) {
      features_.add("imperative");
      features_.add("imperative", word(*walked_.imperative));
    }
  }

  // Who opens the sentence: the issuer may report what it finds itself.
  std::string_view speaker() const {
    const auto& mentions = walked_.parties;
    const bool opens = !mentions.empty() && mentions[0].first <= sentence_.begin + 2;
    return opens && mentions[0].actor->group == ActorGroup::kIssuer ? "issuer" : "other";
  }

  // The verb beside "wij" or "ik", before it or behind it.
  void first_person() {
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      const std::string& here = word(at);
      const bool we = is_we(here);
      if (!we && here != "ik") continue;
      const std::string_view who = we ? "we" : "ik";
      const std::string_view where = at == sentence_.begin       ? "first"
                                     : at - sentence_.begin <= 5 ? "early"
                                                                 : "late";
      features_.add("person", who, where);
      if (at + 1 < sentence_.end) {
        features_.add("person-verb", who, word(at + 1));
        features_.add("person-verb-ending", who, where, ending(word(at + 1), 3));
      }
      if (at > sentence_.begin) {
        features_.add("verb-person", who, word(at - 1));
        features_.add("verb-person-ending", who, where, ending(word(at - 1), 3));
      }
    }
  }

  void signs() {
    const std::string_view text = sentence_.written();
    if (sentence_.size() <= kShort) features_.add("short", walked_.item() ? "item" : "text");
    std::string_view tail = sentence_.gap(sentence_.end - 1);
    tail = tail.substr(0, tail.find('\n'));
    const auto ends = [&](char sign) { return tail.find(sign) != std::string_view::npos; };
    features_.add("sign", ends('?')   ? "?"
                          : ends('!') ? "!"
                          : ends(':') ? ":"
                          : ends(';') ? ";"
                          : ends('.') ? "."
                                      : "none");
    for (const std::string_view mark : {"‘", "“", "„", "\"", "’", "”"}) {
      if (text.find(mark) != std::string_view::npos || tail.find(mark) != std::string_view::npos) {
        features_.add("quotes");
      }
    }
    if (is_quotation(sentence_)) features_.add("quotation");
    std::size_t numbers = 0;
    bool law = false;
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      numbers += is_number(word(at)) ? 1 : 0;
      law = law || has(at, kLawWord) || (word(at).size() > 4 && word(at).ends_with("wet"));
    }
    if (numbers > 0) features_.add("numbers", numbers > 2 ? "many" : "some");
    if (law) {
      features_.add("law");
      features_.add("law-verdict",
                    walked_.verdict ? name_of(walked_.verdict->cue.rule->effect) : "none");
    }
    const char first = text.front();
    if (first >= 'a' && first <= 'z') features_.add("opens-small", walked_.item() ? "item" : "");
  }

  void rules() {
    for (const CueMatch& match : walked_.cues) {
      const CueRule& rule = *match.rule;
      features_.add("cue", rule.pattern);
      features_.add("effect", name_of(rule.effect));
    }
    if (!walked_.verdict) {
      features_.add("verdict", "none");
      return;
    }
    const Verdict& verdict = *walked_.verdict;
    const CueRule& rule = *verdict.cue.rule;
    const std::string_view effect = verdict.existing_duty ? "duty" : name_of(rule.effect);
    features_.add("verdict", effect);
    features_.add("verdict-confidence", effect, name_of_tenths(verdict.confidence));
    features_.add("verdict-class", speerpunt::name_of(rule.hint), effect);
    features_.add("verdict-heading", effect, name_of(around_.headings.nearest));
    features_.add("verdict-strength",
                  std::string_view("12345").substr(
                      static_cast<std::size_t>(std::max(rule.strength, 1)) - 1, 1));
    const Parties found = find_parties(sentence_, verdict.cue, around_.document->issuer);
    const std::string_view subject =
        found.subject == nullptr ? "none" : name_of(found.subject->group);
    features_.add("subject", effect, subject);
    for (const Actor* actor : found.addressees) {
      features_.add("addressee", effect, name_of(actor->group));
    }
    if (found.reader) features_.add("asks-reader");
    if (!found.named.empty()) features_.add("asks-named");
  }

  void parties() {
    const auto& mentions = walked_.parties;
    for (const ActorMention& mention : mentions) {
      if (mention.first <= sentence_.begin + 1) {
        if (mention.last + 1 < sentence_.end) {
          features_.add("party-verb", name_of(mention.actor->group), word(mention.last + 1));
          features_.add("party-verb-ending", name_of(mention.actor->group),
                        ending(word(mention.last + 1), 2));
        }
      } else if (mention.first > sentence_.begin) {
        features_.add("verb-party", name_of(mention.actor->group), word(mention.first - 1));
      }
    }
  }

  void place() {
    const Headings& headings = around_.headings;
    const std::string_view sense = name_of(headings.nearest);
    if (headings.nearest != HeadingSense::kNone) {
      features_.add("heading", sense, walked_.item() ? "item" : "text");
    }
    if (headings.advice) features_.add("advice-above");
    for (const std::string& stem : headings.stems) {
      if ((senses_of(stem) & kSilentWord) == 0 && !is_number(stem))
        features_.add("heading-word", stem);
    }
    if (!walked_.item()) return;
    if (!around_.lead_in) {
      features_.add("lead-in", "none");
      return;
    }
    const LeadIn& lead_in = *around_.lead_in;
    features_.add("lead-in", lead_in.rule == nullptr ? "plain" : name_of(lead_in.rule->effect));
    for (const std::string& one : lead_in.words) {
      if ((senses_of(one) & kSilentWord) == 0) features_.add("lead-in-word", one);
    }
  }

  void previous() {
    const PreviousSentence& before = around_.previous;
    if (around_.before == 0) return;
    if (before.question) features_.add("after", "question");
    if (before.rule != nullptr) features_.add("after", name_of(before.rule->effect));
    const std::string& first = word(sentence_.begin);
    if (before.rule != nullptr) features_.add("after-first", name_of(before.rule->effect), first);
  }

  void document() {
    const DocumentContext& context = *around_.document;
    const auto flag = [&](bool holds, std::string_view name) {
      if (!holds) return;
      features_.add("document-verdict", name,
                    walked_.verdict ? name_of(walked_.verdict->cue.rule->effect) : "none");
    };
    flag(context.government, "government");
    flag(context.practice, "practice");
    flag(context.advises, "advises");
    flag(context.programme, "programme");
    flag(!context.reader.empty(), "letter");
    flag(!context.government && !context.practice && !context.advises, "other");
    if (context.programme) {
      features_.add("programme", walked_.item() ? "item" : "text");
      if (sentence_.size() > 1)
        features_.add("programme-second", ending(word(sentence_.begin + 1), 2));
    }
    if (walked_.imperative && context.practice) features_.add("practice-imperative");
  }

  const WalkedSentence& walked_;
  const Sentence& sentence_;
  const Surroundings& around_;
  FeatureList& features_;
  std::vector<unsigned> senses_;  // of each word
};

}  // namespace

void FeatureList::add(std::string_view kind, std::string_view value, std::string_view second,
                      std::string_view third) {
  std::uint32_t key = hashed(hashed(kHashStart, kind), value);
  if (!second.empty() || !third.empty()) key = hashed(hashed(key, second), third);
  // The last bits of this hash are its best; a model looks at the first.
  key ^= key >> 15;
  key *= 0x2C1B3C6DU;
  key ^= key >> 12;
  keys_.push_back(key);
  sorted_ = false;
  if (!with_names_) return;
  std::string name(kind);
  for (const std::string_view part : {value, second, third}) {
    if (!part.empty()) name.append(1, ':').append(part);
  }
  names_.emplace_back(key, std::move(name));
}

const std::vector<std::uint32_t>& FeatureList::keys() {
  if (!sorted_) {
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    sorted_ = true;
  }
  return keys_;
}

void FeatureList::clear() {
  keys_.clear();
  names_.clear();
  sorted_ = true;
}

void add_features(const WalkedSentence& walked, const Surroundings& around, FeatureList& features) {
  Describer(walked, around, features).describe();
}

}  // namespace speerpunt
