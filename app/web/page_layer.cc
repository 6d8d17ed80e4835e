// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/page_layer.hh"

#include <algorithm>
#include <cstdio>
#include <set>
#include <span>

#include "app/web/page_words.hh"
#include "corpus/doubt.hh"
#include "corpus/dutch/normalise.hh"

namespace speerpunt::web {
namespace {

constexpr double kMargin = 1.5;  // of a box around words, points
constexpr std::string_view kPunctuation = ".,;:!?()[]{}\"'";

Html rectangle(const Box& box, std::string_view kind) {
  return tag("rect", {{"class", kind},
                      {"x", box.x0 - kMargin},
                      {"y", box.y0 - kMargin},
                      {"width", box.x1 - box.x0 + 2 * kMargin},
                      {"height", box.y1 - box.y0 + 2 * kMargin}});
}

Html rectangles(const std::vector<Box>& boxes, std::string_view kind) {
  Html all;
  for (const Box& box : boxes) all += rectangle(box, kind);
  return all;
}

// Of the blocks on this page that hold the span; where words cannot be placed these are boxed.
std::vector<Box> block_boxes(const Passage& passage, ByteSpan span, PageNumber page) {
  std::vector<Box> boxes;
  for (const PageBox& one : boxes_of(passage, std::span(&span, 1)))
    if (one.page == page) boxes.push_back(one.box);
  return boxes;
}

std::vector<Box> boxes_on_page(const PageWords& words, const Passage& passage, ByteSpan span,
                               PageNumber page) {
  const std::vector<Box> blocks = block_boxes(passage, span, page);
  std::vector<Box> lines =
      words.lines_of(passage.slice(span), blocks.empty() ? Box{} : blocks.front());
  return lines.empty() ? blocks : lines;
}

std::string bare(std::string_view word) {
  const std::size_t begin = std::min(word.find_first_not_of(kPunctuation), word.size());
  const std::size_t end = word.find_last_not_of(kPunctuation);
  if (end == std::string_view::npos) return {};
  return dutch::fold(word.substr(begin, end + 1 - begin));
}

// The words that are marked somewhere on the page, one by one.
std::set<std::string> marked_words(const ShownPage& shown) {
  std::set<std::string> words;
  for (std::size_t at = 0; at < shown.passages.size(); ++at) {
    for (const ByteSpan mark : shown.found[at].marks) {
      std::string_view text = shown.passages[at].passage.slice(mark);
      while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
        if (end > 0) words.insert(bare(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    }
  }
  words.erase("");
  return words;
}

Html marks(const ShownPage& shown) {
  const std::set<std::string> wanted = marked_words(shown);
  Html all;
  if (wanted.empty()) return all;
  for (const PageWord& word : shown.view->words)
    if (wanted.contains(bare(word.text))) all += rectangle(word.box, "woord");
  return all;
}

Html found_sentences(const ShownPage& shown, const PageWords& words) {
  Html all;
  bool first = true;
  for (const FoundSentence& one : shown.sentences) {
    if (!one.chosen) continue;
    const Passage& passage = shown.passages[one.passage].passage;
    Attributes attributes;
    if (std::exchange(first, false)) attributes.push_back({"id", "treffer"});
    all += tag("g", attributes,
               rectangles(boxes_on_page(words, passage, one.span, shown.page), "zin"));
  }
  return all;
}

Html recommended(const ShownPage& shown, const PageWords& words) {
  Html all;
  for (const Recommendation& one : shown.recommendations) {
    const auto passage =
        std::ranges::find(shown.passages, one.citation.passage,
                          [](const AnalysedPassage& analysed) { return analysed.passage.id; });
    if (passage == shown.passages.end()) continue;
    const bool led_here = one.id == shown.recommendation;
    all += tag("g", {{"id", led_here ? "treffer" : one.id.substr(one.id.rfind('/') + 1)}},
               rectangles(boxes_on_page(words, passage->passage, one.citation.span, shown.page),
                          led_here ? "aanbeveling gezocht" : "aanbeveling"));
  }
  return all;
}

Html text_line(std::span<const PageWord> words) {
  Html line;
  for (const PageWord& word : words) {
    const double length =
        word.quarter_turns % 2 == 0 ? word.box.x1 - word.box.x0 : word.box.y1 - word.box.y0;
    Attributes place{{"textLength", length}, {"lengthAdjust", "spacingAndGlyphs"}};
    if (word.quarter_turns == 0) {
      place.push_back({"x", word.box.x0});
      place.push_back({"y", word.baseline});
    }
    line += tag("tspan", place, word.text) + " ";
  }
  const PageWord& first = words.front();
  Attributes attributes{{"font-size", first.size}};
  if (first.quarter_turns != 0) {
    char turn[80];
    std::snprintf(turn, sizeof turn, "translate(%.2f %.2f) rotate(%d)",
                  first.quarter_turns == 3 ? first.box.x1 : first.box.x0,
                  first.quarter_turns == 1 ? first.box.y0 : first.box.y1, 90 * first.quarter_turns);
    attributes.push_back({"transform", turn});
  }
  return tag("text", attributes, line);
}

std::string picture_address(const ShownPage& shown, const char* pixels) {
  return "/pagina/" + shown.document.id + "/" + std::to_string(shown.page.value) + "/" + pixels;
}

// What is marked in a part of a passage.
Html marked(const Passage& passage, const std::vector<ByteSpan>& spans, ByteSpan part) {
  Html text;
  std::size_t at = part.begin.value;
  const auto plain = [&](std::size_t end) {
    const ByteSpan span{{at}, {end}};
    text += Html(with_doubts(passage.slice(span), within(passage.doubtful, span)));
    at = end;
  };
  for (const ByteSpan span : within(spans, part)) {
    plain(part.begin.value + span.begin.value);
    const std::size_t end = part.begin.value + span.end.value;
    text += tag("mark", passage.slice({{at}, {end}}));
    at = end;
  }
  plain(part.end.value);
  return text;
}

Html block_text(const PassageBlock& block, const Html& text) {
  switch (block.kind) {
    case BlockKind::kHeading:
    case BlockKind::kTitle:
      return tag("h2", text);
    case BlockKind::kListItem:
      return tag("p", {{"class", "onderdeel"}}, text);
    case BlockKind::kQuote:
      return tag("blockquote", tag("p", text));
    case BlockKind::kTable:
      return tag("div", {{"class", "schuif"}, {"tabindex", "0"}}, tag("pre", text));
    case BlockKind::kFootnote:
      return tag("p", {{"class", "zacht"}}, text);
    default:
      return tag("p", text);
  }
}

}  // namespace

Html pictured_page(const ShownPage& shown) {
  const PageView& view = *shown.view;
  const PageWords words(view);
  Html text;
  for (const auto line : words.lines()) text += text_line(line);
  char box[80];
  std::snprintf(box, sizeof box, "0 0 %.2f %.2f", view.width, view.height);
  const Html layer = tag("svg", {{"class", "laag"}, {"viewBox", box}, {"focusable", "false"}},
                         recommended(shown, words), marks(shown), found_sentences(shown, words),
                         tag("g", {{"class", "tekst"}}, text));
  const Html picture = leaf("img", {{"src", picture_address(shown, "800")},
                                    {"srcset", picture_address(shown, "800") + " 800w, " +
                                                   picture_address(shown, "1600") + " 1600w"},
                                    {"sizes", "(max-width: 50rem) 100vw, 50rem"},
                                    {"width", static_cast<int>(view.width)},
                                    {"height", static_cast<int>(view.height)},
                                    {"alt", ""}});
  return tag("div", {{"class", "blad"}}, picture, layer);
}

Html page_text(const ShownPage& shown) {
  Html all;
  std::vector<std::string> heading;
  bool first = true;
  for (std::size_t at = 0; at < shown.passages.size(); ++at) {
    const Passage& passage = shown.passages[at].passage;
    const bool has_heading = std::ranges::any_of(passage.blocks, [](const PassageBlock& block) {
      return block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
    });
    if (passage.heading != heading && !passage.heading.empty() && !has_heading)
      all += tag("h2", passage.heading.back());
    heading = passage.heading;
    Html text;
    for (const PassageBlock& block : passage.blocks) {
      if (block.page > shown.page || block.page_end < shown.page) continue;
      text += block_text(block, marked(passage, shown.found[at].marks, block.span));
    }
    const bool chosen = std::ranges::any_of(shown.sentences, [at](const FoundSentence& one) {
      return one.chosen && one.passage == at;
    });
    Attributes attributes{{"class", chosen ? "passage gekozen-passage" : "passage"}};
    if (chosen && std::exchange(first, false)) attributes.push_back({"id", "treffer"});
    all += tag("div", attributes, text);
  }
  if (shown.passages.empty())
    all = tag("p", {{"class", "leeg"}}, "Op deze bladzijde is geen tekst gevonden.");
  return tag("div", {{"class", "bladtekst"}}, all);
}

}  // namespace speerpunt::web
