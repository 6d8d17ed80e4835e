// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/view_wire.hh"

#include "ingest/child/box_wire.hh"

namespace speerpunt {
namespace {

constexpr std::uint64_t kMostWords = 400'000;
constexpr std::uint64_t kMostTurns = 3;
constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";

}  // namespace

void write_view(const PageView& view, WireWriter& writer) {
  writer.real(view.width);
  writer.real(view.height);
  writer.number(view.words.size());
  for (const PageWord& word : view.words) {
    writer.text(word.text);
    write_box(word.box, writer);
    writer.real(word.baseline);
    writer.real(word.size);
    writer.number(static_cast<std::uint64_t>(word.quarter_turns));
  }
  writer.data(view.png);
}

PageView read_view(WireReader& reader) {
  PageView view;
  view.width = reader.real();
  view.height = reader.real();
  const auto words = reader.number(kMostWords);
  for (std::uint64_t i = 0; i < words; ++i) {
    PageWord& word = view.words.emplace_back();
    word.text = reader.text();
    word.box = read_box(reader);
    word.baseline = reader.real();
    word.size = reader.real();
    word.quarter_turns = static_cast<int>(reader.number(kMostTurns));
  }
  view.png = reader.data();
  if (!view.png.empty() && !view.png.starts_with(kSignature))
    throw_invalid_record("the picture is no PNG");
  if (!(view.width > 0 && view.height > 0)) throw_invalid_record("the page has no size");
  return view;
}

}  // namespace speerpunt
