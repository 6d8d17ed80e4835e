// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/sentence_walk.hh"

#include <algorithm>
#include <string_view>
#include <utility>

#include "index/find/cues.hh"
#include "index/find/recommendations_parties.hh"
#include "index/recognition/quotation.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kOften = 3;

bool is_prose(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kListItem ||
         kind == BlockKind::kFootnote;
}

// A minister, a ministry or all of them: whom advice that names nobody is mostly for.
bool governs(const Actor& actor) {
  for (const std::string_view head :
       {"minister van ", "minister voor ", "ministerie van ", "staatssecretaris van ", "kabinet"}) {
    if (actor.normalised.starts_with(head)) return true;
  }
  return false;
}

LeadIn lead_in_of(const WalkedSentence& walked, const Issuer& issuer) {
  LeadIn lead_in;
  const Sentence& sentence = walked.sentence;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    lead_in.words.push_back(sentence.word(at));
  }
  if (walked.verdict && !walked.verdict->existing_duty) {
    const CueMatch& cue = walked.verdict->cue;
    lead_in.rule = cue.rule;
    lead_in.cue = sentence.text.between(cue.first, cue.last);
    lead_in.addressed = find_parties(sentence, cue, issuer).addressees;
  }
  // "Wij vragen de Tweede Kamer:" has its verb in the items.
  if (lead_in.addressed.empty()) lead_in.addressed = likely_parties(sentence, issuer);
  return lead_in;
}

}  // namespace

bool WalkedSentence::has(CueEffect effect) const {
  return std::any_of(cues.begin(), cues.end(),
                     [&](const CueMatch& match) { return match.rule->effect == effect; });
}

void SentenceWalk::enter(const Passage& passage) {
  if (passage.heading == heading_) return;
  heading_ = passage.heading;
  around_.headings = headings_of(heading_);
  around_.previous = {};
  around_.before = 0;
  around_.lead_in.reset();
}

void SentenceWalk::open_block(const PassageBlock& block) {
  if (block.kind != BlockKind::kListItem) around_.lead_in.reset();
  in_quotation_ = false;
}

std::optional<WalkedSentence> SentenceWalk::look_at(const Passage& passage,
                                                    const TokenisedText& text, ByteSpan span,
                                                    std::size_t number) {
  const PassageBlock& block = passage.blocks[number];
  const ByteSpan whole = span;
  if (span.begin.value <= block.span.begin.value) {
    span.begin.value += length_of_list_mark(passage.slice(span));
  }
  WalkedSentence walked{{text, text.token_at(span.begin), text.token_at(span.end)},
                        span,
                        whole,
                        &block,
                        is_prose(block.kind),
                        in_quotation_,
                        false,
                        false,
                        {},
                        {},
                        {},
                        {}};
  in_quotation_ = ends_in_quotation(in_quotation_, passage.slice(span),
                                    passage.slice({span.end, block.span.end}));
  if (walked.sentence.begin >= walked.sentence.end) return std::nullopt;
  walked.question = is_question(walked.sentence);
  walked.announces = passage.slice(span).ends_with(':') && number + 1 < passage.blocks.size() &&
                     passage.blocks[number + 1].kind == BlockKind::kListItem;
  if (walked.prose) {
    const Sentence& sentence = walked.sentence;
    walked.cues = match_cues(text, sentence.begin, sentence.end);
    walked.parties = find_parties(text, sentence.begin, sentence.end, around_.document->issuer);
    walked.verdict = strongest_cue(sentence, *around_.document, walked.cues);
    walked.imperative = opening_imperative(walked.sentence);
  }
  return walked;
}

void SentenceWalk::leave(const WalkedSentence& walked) {
  const Issuer& issuer = around_.document->issuer;
  if (!walked.prose) return;
  if (walked.announces) around_.lead_in = lead_in_of(walked, issuer);
  around_.previous = {walked.question, walked.verdict ? walked.verdict->cue.rule : nullptr,
                      recommends_};
  for (const ActorMention& mention : walked.parties) {
    if (!governs(*mention.actor)) continue;
    const std::size_t times = ++named_[mention.actor];
    const bool most = around_.most_named == nullptr || times > named_[around_.most_named];
    if (times >= kOften && most) around_.most_named = mention.actor;
  }
  ++around_.before;
}

}  // namespace speerpunt
