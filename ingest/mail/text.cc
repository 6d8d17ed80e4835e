// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/text.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/text/blocks.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestSignatureLine = 140;
constexpr std::size_t kMostSignatureLines = 15;

// Folded openings of the last line of a letter.
constexpr auto kGreetings = std::to_array<std::string_view>(
    {"met vriendelijke groet", "met hartelijke groet", "met collegiale groet", "vriendelijke groet",
     "hartelijke groet", "hoogachtend", "met de meeste hoogachting", "groet,", "groeten,", "mvg",
     "kind regards", "best regards", "yours sincerely"});
constexpr auto kDisclaimers = std::to_array<std::string_view>(
    {"uitsluitend bestemd voor de geadresseerde", "bericht kan informatie bevatten die niet voor u",
     "is vertrouwelijk en", "niet de geadresseerde bent", "intended only for the",
     "is intended solely for", "not the intended recipient",
     "aan dit bericht kunnen geen rechten"});

bool is_attribution(std::string_view folded) {
  if (folded.size() > 250 || !folded.ends_with(':')) return false;
  const bool dutch =
      folded.starts_with("op ") && (folded.find(" schreef") != std::string_view::npos ||
                                    folded.find(" heeft ") != std::string_view::npos);
  return dutch || (folded.starts_with("on ") && folded.ends_with("wrote:"));
}

// The header of the message that is answered, in one block or line by line.
bool is_copied_header(const std::vector<Block>& blocks, std::size_t at, const std::string& folded) {
  if (folded.find("oorspronkelijk bericht") != std::string::npos ||
      folded.find("doorgestuurd bericht") != std::string::npos ||
      folded.find("original message") != std::string::npos ||
      folded.find("forwarded message") != std::string::npos) {
    return folded.size() < 80;
  }
  if (!folded.starts_with("van: ") && !folded.starts_with("from: ")) return false;
  std::string around = folded;
  for (std::size_t i = at + 1; i < std::min(at + 4, blocks.size()); ++i) {
    around += ' ' + dutch::fold(blocks[i].text);
  }
  return around.find("verzonden: ") != std::string::npos ||
         around.find("datum: ") != std::string::npos ||
         around.find("sent: ") != std::string::npos || around.find("date: ") != std::string::npos;
}

std::string unflow(std::string_view text, bool delete_space) {
  std::string out;
  for (std::string_view line : split_lines(text)) {
    if (line.starts_with(' ')) line.remove_prefix(1);  // space-stuffed
    const bool goes_on = line.ends_with(' ') && line != "-- ";
    if (goes_on && delete_space) line.remove_suffix(1);
    out += line;
    if (!goes_on) out += '\n';
  }
  return out;
}

std::string_view without_marks(std::string_view line) {
  while (line.starts_with('>')) {
    line.remove_prefix(1);
    if (line.starts_with(' ')) line.remove_prefix(1);
  }
  return line;
}

void append(std::vector<Block>& blocks, const std::string& text, const BlockKind* kind) {
  for (Block& block : blocks_of_text(text, PageNumber{1})) {
    if (kind != nullptr) {
      block.kind = *kind;
      block.level = 0;
    }
    blocks.push_back(std::move(block));
  }
}

}  // namespace

std::vector<Block> blocks_of_mail_text(std::string_view text, FlowedText format) {
  const std::string unwrapped =
      format.flowed ? unflow(text, format.delete_space) : std::string(text);
  constexpr BlockKind kQuote = BlockKind::kQuote;
  constexpr BlockKind kMeta = BlockKind::kMeta;
  std::vector<Block> blocks;
  std::string run;
  bool quoted = false;
  bool signature = false;
  const auto finish = [&] {
    append(blocks, run, quoted ? &kQuote : signature ? &kMeta : nullptr);
    run.clear();
  };
  for (const std::string_view line : split_lines(unwrapped)) {
    const bool separator = line == "-- ";
    if (line.starts_with('>') != quoted || separator) {
      finish();
      quoted = line.starts_with('>');
      signature = signature || separator;
      if (separator) continue;
    }
    run += quoted ? without_marks(line) : line;
    run += '\n';
  }
  finish();
  return blocks;
}

void mark_mail_parts(std::vector<Block>& blocks) {
  bool signature = false;
  std::size_t signature_lines = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    const std::string folded = dutch::fold(block.text);
    if (is_attribution(folded) || is_copied_header(blocks, i, folded)) {
      for (std::size_t j = i; j < blocks.size(); ++j) {
        if (is_body(blocks[j].kind)) blocks[j] = {BlockKind::kQuote, 0, blocks[j].text, {}, {}, {}};
      }
      return;
    }
    if (!is_body(block.kind) || block.kind == BlockKind::kQuote) continue;
    const auto opens = [&](std::string_view words) { return folded.starts_with(words); };
    const auto has = [&](std::string_view words) {
      return folded.find(words) != std::string::npos;
    };
    if (block.text.size() < 80 && std::any_of(kGreetings.begin(), kGreetings.end(), opens)) {
      signature = true;
      signature_lines = 0;
    }
    const bool short_line =
        block.text.size() <= kLongestSignatureLine && !block.text.ends_with('.');
    // A longer text after the greeting is a postscript.
    if (signature && (!short_line || ++signature_lines > kMostSignatureLines)) signature = false;
    if (signature || std::any_of(kDisclaimers.begin(), kDisclaimers.end(), has)) {
      block.kind = BlockKind::kMeta;
      block.level = 0;
    }
  }
}

}  // namespace speerpunt
