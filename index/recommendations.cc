// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recommendations.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/doubt.hh"
#include "index/find/addressees.hh"
#include "index/find/cues.hh"
#include "index/find/recommendations_context.hh"
#include "index/find/recommendations_parties.hh"
#include "index/find/recommendations_sentence.hh"
#include "index/find/recommendations_verdict.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {
namespace {

// Below this a sentence is more often none than one; measured on the labelled documents.
constexpr double kLeastConfidence = 0.45;

constexpr double kImperativeToDoctors = 0.7;
constexpr double kImperativeElsewhere = 0.55;
constexpr double kItemUnderLeadIn = 0.65;
constexpr double kItemUnderAdviceHeading = 0.55;
constexpr double kAdviceHeadingBonus = 0.1;
constexpr double kAddresseeBonus = 0.05;
constexpr double kReportedPenalty = 0.4;  // another party asks or promises, not the issuer

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kFewestWordsOfItem = 3;

constexpr auto kAdviceHeadings = std::to_array<std::string_view>(
    {"aanbeveling", "aanbevelingen", "advies", "adviezen", "actiepunt", "actiepunten", "oproep",
     "voorstellen", "aanbevelen", "wensen"});

constexpr auto kTowards = std::to_array<std::string_view>({"aan", "voor"});

constexpr auto kUrgent = std::to_array<std::string_view>(
    {"dringend", "klem", "onverwijld", "urgent", "zeerste", "nadrukkelijk", "hoogste"});
constexpr auto kTentative =
    std::to_array<std::string_view>({"overwegen", "eventueel", "desgewenst", "voorkeur"});

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What surrounds a sentence and gives it its sense.
struct Context {
  DocumentContext document;
  bool advice_heading = false;  // under "Aanbevelingen"
  bool to_trainees = false;
  std::vector<const Actor*> addressed;  // by the heading of an advice: "Actiepunten voor artsen"
};

Context context_of(const DocumentContext& document, const Passage& passage,
                   const TokenisedText& text) {
  Context context{document, false, false, {}};
  const auto about_trainees = [](const Token& token) {
    return token.folded == "aios" || token.folded == "opleider" || token.folded == "opleiders";
  };
  context.to_trainees = std::any_of(text.tokens.begin(), text.tokens.end(), about_trainees);
  for (const std::string& part : passage.heading) {
    const TokenisedText heading = tokenise(part);
    for (const Token& token : heading.tokens) {
      context.advice_heading = context.advice_heading || one_of(kAdviceHeadings, token.folded);
      context.to_trainees = context.to_trainees || about_trainees(token);
    }
    if (!context.advice_heading) continue;
    for (const ActorMention& mention : find_actors(heading, 0, heading.tokens.size())) {
      const bool towards =
          mention.first > 0 && one_of(kTowards, heading.tokens[mention.first - 1].folded);
      if (towards ||
          (mention.first > 1 && one_of(kTowards, heading.tokens[mention.first - 2].folded)))
        context.addressed.push_back(mention.actor);
    }
  }
  return context;
}

// The announcement of a list of advice, and the cue that its items inherit.
struct LeadIn {
  const CueRule* rule = nullptr;
  std::string cue;
  double confidence = 0;
  std::vector<std::string> addressee;
};

std::vector<std::string> names_of(const std::vector<const Actor*>& actors,
                                  const Document& document) {
  std::vector<std::string> names;
  for (const Actor* actor : actors) {
    std::string name(actor->normalised);
    if (name.empty()) name = document.publisher;
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

class Recogniser {
 public:
  Recogniser(const Document& document, const DocumentContext& context, const Passage& passage,
             const std::vector<ThemeTag>& tags, const TokenisedText& text)
      : document_(document),
        passage_(passage),
        text_(text),
        context_(context_of(context, passage, text)) {
    for (const ThemeTag& tag : tags) themes_.push_back(tag.theme);
  }

  std::vector<Recommendation> run() {
    std::size_t sentence = 0;
    for (std::size_t number = 0; number < passage_.blocks.size(); ++number) {
      const PassageBlock& block = passage_.blocks[number];
      if (block.kind != BlockKind::kListItem) lead_in_.reset();
      in_quotation_ = false;
      for (; sentence < passage_.sentences.size() &&
             passage_.sentences[sentence].begin < block.span.end;
           ++sentence) {
        visit(passage_.sentences[sentence], number);
      }
    }
    return std::move(found_);
  }

 private:
  void visit(ByteSpan span, std::size_t block_number) {
    const PassageBlock& block = passage_.blocks[block_number];
    const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem ||
                       block.kind == BlockKind::kFootnote;
    if (span.begin.value <= block.span.begin.value)
      span.begin.value += length_of_list_mark(passage_.slice(span));
    const Sentence sentence{text_, text_.token_at(span.begin), text_.token_at(span.end)};
    const bool quoted = in_quotation_;
    follow_quotation(passage_.slice(span));
    if (!prose || quoted || sentence.begin >= sentence.end) return;
    if (is_question(sentence) || is_english(sentence) || is_quotation(sentence)) return;
    const bool announces = passage_.slice(span).ends_with(':') &&
                           block_number + 1 < passage_.blocks.size() &&
                           passage_.blocks[block_number + 1].kind == BlockKind::kListItem;
    if (announces) {
      open_list(sentence);
      return;
    }
    judge(sentence, span, block);
  }

  // Words inside “...” that runs over more than one sentence are those of a speaker.
  void follow_quotation(std::string_view sentence) {
    const std::size_t open = sentence.rfind("“");
    const std::size_t close = sentence.rfind("”");
    if (open == std::string_view::npos && close == std::string_view::npos) return;
    in_quotation_ =
        open != std::string_view::npos && (close == std::string_view::npos || close < open);
  }

  void open_list(const Sentence& sentence) {
    lead_in_.reset();
    const auto verdict = strongest_cue(sentence, context_.document);
    if (verdict && !verdict->existing_duty) {
      const Parties parties = find_parties(sentence, verdict->cue, context_.document.issuer);
      lead_in_ = LeadIn{verdict->cue.rule, cue_text(verdict->cue), kItemUnderLeadIn,
                        names_of(parties.addressees, document_)};
      return;
    }
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      if (!one_of(kAdviceHeadings, sentence.word(at))) continue;
      lead_in_ = LeadIn{nullptr, std::string(text_.between(at, at)), kItemUnderLeadIn, {}};
      return;
    }
  }

  std::string cue_text(const CueMatch& cue) const {
    return std::string(text_.between(cue.first, cue.last));
  }

  void judge(const Sentence& sentence, ByteSpan span, const PassageBlock& block) {
    const bool item = block.kind == BlockKind::kListItem;
    if (sentence.size() < (item ? kFewestWordsOfItem : kFewestWords)) return;
    if (const auto verdict = strongest_cue(sentence, context_.document)) {
      if (add_by_cue(sentence, span, block, *verdict)) return;
    }
    if (context_.document.law) return;
    const auto imperative = opening_imperative(sentence);
    if (imperative && sentence.size() >= kFewestWordsOfItem) {
      add_imperative(sentence, *imperative, span, block);
    } else if (item && lead_in_) {
      add_item(span, block, lead_in_->rule, lead_in_->confidence, lead_in_->cue);
    } else if (item && under_advice_heading() && sentence.size() >= kFewestWords) {
      add_item(span, block, nullptr, kItemUnderAdviceHeading, passage_.heading.back());
    }
  }

  bool add_by_cue(const Sentence& sentence, ByteSpan span, const PassageBlock& block,
                  const Verdict& verdict) {
    const CueRule& rule = *verdict.cue.rule;
    Recommendation result = base(span, block);
    result.cue = cue_text(verdict.cue);
    result.cue_span = {{text_.tokens[verdict.cue.first].span.begin.value - span.begin.value},
                       {text_.tokens[verdict.cue.last].span.end.value - span.begin.value}};
    result.strength = strength(rule.strength, sentence);
    result.confidence = verdict.confidence;
    const Parties parties = find_parties(sentence, verdict.cue, context_.document.issuer);
    if (verdict.existing_duty || (context_.document.law && rule.effect != CueEffect::kPromise)) {
      result.kind = RecommendationClass::kExistingDuty;
    } else if (rule.effect == CueEffect::kPromise) {
      if (!classify_promise(parties, rule, result)) return false;
    } else {
      classify_demand(parties, rule, result);
    }
    if (context_.advice_heading) result.confidence += kAdviceHeadingBonus;
    return add(std::move(result));
  }

  // A promise binds whoever is its subject: the issuer's is an intention, that of doctors a
  // position, that of others is only told.
  bool classify_promise(const Parties& parties, const CueRule& rule, Recommendation& result) const {
    result.kind = RecommendationClass::kIntention;
    const bool needs_subject =
        rule.pattern == "zal|zullen" || rule.pattern == "gaat|gaan" || rule.pattern == "wil|willen";
    if (parties.subject == nullptr) {
      if (needs_subject) return false;
      if (!document_.publisher.empty()) result.addressee = {document_.publisher};
      return true;
    }
    const ActorGroup group = parties.subject->group;
    result.addressee = names_of({parties.subject}, document_);
    result.explicit_addressee = !result.addressee.empty();
    if (group == ActorGroup::kIssuer) {
      result.confidence += kAddresseeBonus * 2;
    } else if (group == ActorGroup::kProfessional && rule.pattern == "wil|willen") {
      result.kind = RecommendationClass::kPosition;
    } else if (!(group == ActorGroup::kGovernment &&
                 (context_.document.government || no_publisher()))) {
      result.confidence -= kReportedPenalty;
    }
    return true;
  }

  bool no_publisher() const { return document_.publisher.empty(); }

  // The profession is whom the issuer speaks for.
  bool asked_by_another(const Parties& parties) const {
    if (parties.subject == nullptr || parties.subject->normalised == "beroepsgroep") return false;
    const ActorGroup group = parties.subject->group;
    if (group == ActorGroup::kIssuer) return false;
    return group != ActorGroup::kGovernment || !(context_.document.government || no_publisher());
  }

  void classify_demand(const Parties& parties, const CueRule& rule, Recommendation& result) const {
    result.kind = rule.hint;
    if (rule.effect == CueEffect::kAsk && asked_by_another(parties)) {
      result.confidence -= kReportedPenalty;
    }
    if (address(parties.addressees, result)) {
      result.confidence += kAddresseeBonus;
      return;
    }
    if (parties.reader) {
      address(context_.document.reader, result);
      return;
    }
    if (!parties.named.empty()) {
      result.addressee = {parties.named};
      result.explicit_addressee = true;
      return;
    }
    if (rule.hint == RecommendationClass::kPolicy && rule.effect == CueEffect::kDemand &&
        context_.document.practice && !context_.document.government) {
      result.kind = RecommendationClass::kPractice;
    }
    imply_addressee(result);
  }

  // The nearest heading announces advice; under a chapter of "findings and advice" an item may be
  // either.
  bool under_advice_heading() const {
    if (passage_.heading.empty()) return false;
    const TokenisedText nearest = tokenise(passage_.heading.back());
    return std::any_of(nearest.tokens.begin(), nearest.tokens.end(),
                       [](const Token& token) { return one_of(kAdviceHeadings, token.folded); });
  }

  void add_imperative(const Sentence& sentence, std::size_t verb, ByteSpan span,
                      const PassageBlock& block) {
    const auto matches = match_cues(text_, sentence.begin, sentence.end);
    const bool blocked = std::any_of(matches.begin(), matches.end(), [](const CueMatch& match) {
      return match.rule->effect == CueEffect::kBlock;
    });
    if (blocked) return;
    Recommendation result = base(span, block);
    result.kind =
        context_.document.practice ? RecommendationClass::kPractice : RecommendationClass::kPolicy;
    result.strength = strength(3, sentence);
    result.confidence = context_.document.practice ? kImperativeToDoctors : kImperativeElsewhere;
    if (context_.advice_heading) result.confidence += kAdviceHeadingBonus;
    result.cue = text_.between(verb, verb);
    const ByteSpan place = text_.tokens[verb].span;
    result.cue_span = {{place.begin.value - span.begin.value},
                       {place.end.value - span.begin.value}};
    std::vector<const Actor*> called;
    for (const ActorMention& mention : find_actors(text_, sentence.begin, verb)) {
      called.push_back(mention.actor);
    }
    if (!address(called, result)) imply_addressee(result);
    add(std::move(result));
  }

  // An item that carries the advice which its lead-in or heading announced.
  void add_item(ByteSpan span, const PassageBlock& block, const CueRule* rule, double confidence,
                const std::string& cue) {
    Recommendation result = base(span, block);
    result.kind = rule != nullptr              ? rule->hint
                  : context_.document.practice ? RecommendationClass::kPractice
                                               : RecommendationClass::kPolicy;
    result.strength = rule != nullptr ? rule->strength : 3;
    result.confidence = confidence;
    result.cue = cue;
    if (lead_in_ && !lead_in_->addressee.empty()) {
      result.addressee = lead_in_->addressee;
    } else {
      imply_addressee(result);
    }
    add(std::move(result));
  }

  // Addressed to those among the actors who can act on it; false: none can.
  bool address(const std::vector<const Actor*>& actors, Recommendation& result) const {
    std::vector<const Actor*> acting;
    for (const Actor* actor : actors) {
      if (class_of(actor->group)) acting.push_back(actor);
    }
    if (acting.empty()) return false;
    result.addressee = names_of(acting, document_);
    result.explicit_addressee = !result.addressee.empty();
    result.kind = *class_of(acting.front()->group);
    return true;
  }

  void imply_addressee(Recommendation& result) const {
    if (address(context_.addressed, result)) {
      result.explicit_addressee = false;
      return;
    }
    if (result.kind == RecommendationClass::kPolicy) {
      result.addressee = {"overheid"};
    } else if (result.kind == RecommendationClass::kPractice) {
      result.addressee = {context_.to_trainees ? "aios" : "artsen"};
    }
  }

  static int strength(int of_cue, const Sentence& sentence) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      if (one_of(kUrgent, sentence.word(at))) return std::min(of_cue + 1, 5);
      if (one_of(kTentative, sentence.word(at))) return std::max(of_cue - 1, 1);
    }
    return of_cue;
  }

  Recommendation base(ByteSpan span, const PassageBlock& block) const {
    Recommendation result;
    result.text = passage_.slice(span);
    Citation& citation = result.citation;
    citation = {document_.id, passage_.page_at(span.begin), {}, passage_.id, span, result.text, {}};
    citation.page_end = citation.page;
    citation.recognised = passage_.recognised;
    citation.doubtful = within(passage_.doubtful, span);
    for (const ByteOffset start : block.page_starts) {
      if (start <= span.begin || start >= span.end) continue;
      ++citation.page_end.value;
      citation.page_starts.push_back({start.value - span.begin.value});
    }
    result.path = document_.path;
    result.themes = themes_;
    result.date = document_.date;
    return result;
  }

  bool add(Recommendation result) {
    if (result.confidence < kLeastConfidence) return false;
    result.confidence = std::min(result.confidence, 0.99);
    found_.push_back(std::move(result));
    return true;
  }

  const Document& document_;
  const Passage& passage_;
  const TokenisedText& text_;
  const Context context_;
  std::vector<std::string> themes_;
  std::optional<LeadIn> lead_in_;
  bool in_quotation_ = false;
  std::vector<Recommendation> found_;
};

}  // namespace

std::vector<Recommendation> recognise(const Document& document, const DocumentContext& context,
                                      const Passage& passage, const std::vector<ThemeTag>& tags,
                                      const TokenisedText& text) {
  return Recogniser(document, context, passage, tags, text).run();
}

std::vector<Recommendation> recognise(const Document& document, const Passage& passage,
                                      const std::vector<ThemeTag>& tags) {
  return recognise(document, context_of(document), passage, tags, tokenise(passage.text));
}

}  // namespace speerpunt
