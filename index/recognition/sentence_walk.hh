// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sentences of a document, one after the other, each with what stands around it and what the
// rules say of it.
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "index/find/recommendations_context.hh"
#include "index/find/recommendations_heading.hh"
#include "index/find/recommendations_sentence.hh"
#include "index/find/recommendations_verdict.hh"

namespace speerpunt {

// The announcement of a list. It outlives the passage that it stands in: long lists go on.
struct LeadIn {
  const CueRule* rule = nullptr;  // of its cue; null: none
  std::string cue;
  std::vector<std::string> words;       // folded
  std::vector<const Actor*> addressed;  // whom it asks
};

struct PreviousSentence {
  bool question = false;
  const CueRule* rule = nullptr;  // of its cue; null: none or no sentence before
  bool recommended = false;       // as told by SentenceWalk::recommends()
};

struct Surroundings {
  const DocumentContext* document = nullptr;
  Headings headings;
  std::optional<LeadIn> lead_in;      // of the list that is open
  PreviousSentence previous;          // in the same section
  std::size_t before = 0;             // sentences of this section
  const Actor* most_named = nullptr;  // minister or ministry, named most so far
};

struct WalkedSentence {
  Sentence sentence;
  ByteSpan span;   // in the passage, without the mark of a list item
  ByteSpan whole;  // with it
  const PassageBlock* block = nullptr;
  bool prose = false;      // paragraph, list item or footnote
  bool quoted = false;     // within a quotation that began before it
  bool announces = false;  // the lead-in of the list that follows
  bool question = false;
  std::vector<CueMatch> cues;
  std::vector<ActorMention> parties;
  std::optional<Verdict> verdict;         // by its cues
  std::optional<std::size_t> imperative;  // token of the verb that opens it
  bool item() const { return block->kind == BlockKind::kListItem; }
  bool has(CueEffect effect) const;
};

class SentenceWalk {
 public:
  explicit SentenceWalk(const DocumentContext& document) { around_.document = &document; }

  // Calls use(WalkedSentence, Surroundings) for each sentence of the passage, which must be the
  // next one of the document. Sentences without a word are left out.
  template <class Use>
  void through(const Passage& passage, const TokenisedText& text, Use use) {
    enter(passage);
    std::size_t number = 0;
    for (std::size_t i = 0; i < passage.blocks.size(); ++i) {
      open_block(passage.blocks[i]);
      for (; number < passage.sentences.size() &&
             passage.sentences[number].begin < passage.blocks[i].span.end;
           ++number) {
        const auto walked = look_at(passage, text, passage.sentences[number], i);
        if (!walked) continue;
        recommends_ = false;
        use(*walked, around_);
        leave(*walked);
      }
    }
  }
  // The sentence that is being used is a recommendation.
  void recommends() { recommends_ = true; }

 private:
  void enter(const Passage& passage);
  void open_block(const PassageBlock& block);
  std::optional<WalkedSentence> look_at(const Passage& passage, const TokenisedText& text,
                                        ByteSpan span, std::size_t block);
  void leave(const WalkedSentence& walked);

  Surroundings around_;
  std::vector<std::string> heading_;
  bool in_quotation_ = false;  // of a speaker, over more than one sentence
  bool recommends_ = false;
  std::unordered_map<const Actor*, std::size_t> named_;  // ministers and ministries: how often
};

}  // namespace speerpunt
