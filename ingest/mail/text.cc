// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/text.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/text/blocks.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestSignatureLine = 140;
constexpr std::size_t kMostSignatureLines = 15;
constexpr int kDeepestQuote = 9;

// Folded openings of the last line of a letter.
constexpr auto kGreetings = std::to_array<std::string_view>(
    {"met vriendelijke groet", "met hartelijke groet", "met collegiale groet", "vriendelijke groet",
     "hartelijke groet", "hoogachtend", "met de meeste hoogachting", "groet,", "groeten,", "mvg",
     "kind regards", "best regards", "yours sincerely"});
constexpr auto kDisclaimers = std::to_array<std::string_view>(
    {"uitsluitend bestemd voor de geadresseerde", "bericht kan informatie bevatten die niet voor u",
     "is vertrouwelijk en", "niet de geadresseerde bent", "intended only for the",
     "is intended solely for", "not the intended recipient", "aan dit bericht kunnen geen rechten",
     "de informatie in dit e-mailbericht", "denk aan het milieu voordat", "think before you print",
     "consider the environment before", "indien dit bericht niet voor u bestemd"});
constexpr auto kSentFrom = std::to_array<std::string_view>(
    {"verzonden vanaf mijn", "verstuurd vanaf mijn", "verzonden met mijn", "sent from my",
     "outlook voor ios downloaden", "outlook voor android downloaden", "get outlook for"});

// "Op 3 mei schreef Jan Jansen:", "Jan Jansen schreef op 3 mei:".
bool is_attribution(std::string_view folded) {
  if (folded.size() > 250 || !folded.ends_with(':')) return false;
  const auto has = [&](std::string_view words) {
    return folded.find(words) != std::string_view::npos;
  };
  const bool digits = folded.find_first_of("0123456789") != std::string_view::npos;
  if (folded.starts_with("op ")) return has(" schreef") || (has(" heeft ") && has("geschreven"));
  if (folded.starts_with("on ")) return folded.ends_with("wrote:");
  if (folded.starts_with("am ") && has(" schrieb")) return digits;
  if (folded.starts_with("le ") && has(" a ecrit")) return digits;
  return digits && has(" schreef op ");
}

constexpr auto kSeparators = std::to_array<std::string_view>(
    {"oorspronkelijk bericht", "doorgestuurd bericht", "original message", "forwarded message",
     "original appointment", "oorspronkelijke afspraak"});
constexpr auto kSenders = std::to_array<std::string_view>({"van:", "from:", "von:", "de :"});
constexpr auto kSentDates = std::to_array<std::string_view>(
    {"verzonden:", "datum:", "sent:", "date:", "gesendet:", "verzonden op:", "envoye :"});

// The header of the message that is answered, in one block or line by line.
bool is_copied_header(const std::vector<Block>& blocks, std::size_t at, const std::string& folded) {
  const auto in_folded = [&](std::string_view words) {
    return folded.find(words) != std::string::npos;
  };
  if (folded.size() < 80 && std::any_of(kSeparators.begin(), kSeparators.end(), in_folded)) {
    return true;
  }
  const auto opens = [&](std::string_view words) { return folded.starts_with(words); };
  if (std::none_of(kSenders.begin(), kSenders.end(), opens)) return false;
  std::string around = folded;
  for (std::size_t i = at + 1; i < std::min(at + 4, blocks.size()); ++i) {
    around += ' ' + dutch::fold(blocks[i].text);
  }
  const auto in_around = [&](std::string_view words) {
    return around.find(words) != std::string::npos;
  };
  return std::any_of(kSentDates.begin(), kSentDates.end(), in_around);
}

// A line of a mail: how many ">" it begins with, and what is behind them.
struct QuotedLine {
  int depth = 0;
  std::string text;
  bool goes_on = false;  // flows into the next line
};

QuotedLine quoted_line(std::string_view line, FlowedText format) {
  QuotedLine result;
  while (line.starts_with('>')) {
    line.remove_prefix(1);
    ++result.depth;
    // "> > " as some programs write it; flowed text has no spaces between the marks.
    if (!format.flowed && line.starts_with(" >")) line.remove_prefix(1);
  }
  if (line.starts_with(' ') && (format.flowed || result.depth > 0)) line.remove_prefix(1);
  result.goes_on = format.flowed && line.ends_with(' ') && line != "-- ";
  if (result.goes_on && format.delete_space) line.remove_suffix(1);
  result.text = line;
  return result;
}

std::vector<QuotedLine> quoted_lines(std::string_view text, FlowedText format) {
  std::vector<QuotedLine> lines;
  for (const std::string_view raw : split_lines(text)) {
    QuotedLine line = quoted_line(raw, format);
    if (!lines.empty() && lines.back().goes_on && lines.back().depth == line.depth) {
      lines.back().text += line.text;
      lines.back().goes_on = line.goes_on;
    } else {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

void append(std::vector<Block>& blocks, const std::string& text, int depth, bool signature) {
  for (Block& block : blocks_of_text(text, PageNumber{1})) {
    if (depth > 0 || signature) {
      block.kind = depth > 0 ? BlockKind::kQuote : BlockKind::kMeta;
      block.level = std::min(depth, kDeepestQuote);
    }
    blocks.push_back(std::move(block));
  }
}

// "________", as Outlook puts above a header.
bool is_rule(std::string_view text) {
  return text == "--" ||
         (text.size() > 4 && text.find_first_not_of("_-=*") == std::string_view::npos);
}

class PartMarker {
 public:
  explicit PartMarker(std::vector<Block>& blocks) : blocks_(blocks) {}

  void mark() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) mark_block(i);
  }

 private:
  void mark_block(std::size_t at) {
    Block& block = blocks_[at];
    if (!is_body(block.kind)) return;
    if (is_rule(block.text)) {
      block.kind = BlockKind::kFurniture;
      block.level = 0;
      return;
    }
    const std::string folded = dutch::fold(block.text);
    const bool attribution = is_attribution(folded);
    if (is_copied_header(blocks_, at, folded)) {
      // "Doorgestuurd bericht" and the header below it are one border.
      if (!border_ || at > *border_ + 1) ++depth_;
      border_ = at;
    } else if (attribution && depth_ == 0 && !is_quoted(at + 1)) {
      ++depth_;
    }
    if (depth_ > 0 || attribution) {
      const int own = block.kind == BlockKind::kQuote ? block.level : 0;
      block.kind = BlockKind::kQuote;
      block.level = std::clamp(depth_ + own, 1, kDeepestQuote);
      signature_ = false;
    } else if (block.kind == BlockKind::kQuote) {
      signature_ = false;
    } else {
      mark_own(block, folded);
    }
  }

  // What follows "Jan schreef:" is set apart itself, so that an answer may come below it.
  bool is_quoted(std::size_t at) const {
    return at < blocks_.size() && blocks_[at].kind == BlockKind::kQuote;
  }

  void mark_own(Block& block, const std::string& folded) {
    const auto opens = [&](std::string_view words) { return folded.starts_with(words); };
    const auto has = [&](std::string_view words) {
      return folded.find(words) != std::string::npos;
    };
    if (block.text.size() < 80 && std::any_of(kGreetings.begin(), kGreetings.end(), opens)) {
      signature_ = true;
      signature_lines_ = 0;
    }
    const bool short_line =
        block.text.size() <= kLongestSignatureLine && !block.text.ends_with('.');
    // A longer text after the greeting is a postscript.
    if (signature_ && (!short_line || ++signature_lines_ > kMostSignatureLines)) {
      signature_ = false;
    }
    const bool phone =
        block.text.size() < 100 && std::any_of(kSentFrom.begin(), kSentFrom.end(), opens);
    if (signature_ || phone || std::any_of(kDisclaimers.begin(), kDisclaimers.end(), has)) {
      block.kind = BlockKind::kMeta;
      block.level = 0;
    }
  }

  std::vector<Block>& blocks_;
  int depth_ = 0;                      // messages below the top one so far
  std::optional<std::size_t> border_;  // the last one
  bool signature_ = false;
  std::size_t signature_lines_ = 0;
};

}  // namespace

std::vector<Block> blocks_of_mail_text(std::string_view text, FlowedText format) {
  std::vector<Block> blocks;
  std::string run;
  int depth = 0;
  bool signature = false;
  const auto finish = [&] { append(blocks, std::exchange(run, {}), depth, signature); };
  for (const QuotedLine& line : quoted_lines(text, format)) {
    const bool separator = line.depth == 0 && line.text == "-- ";
    if (line.depth != depth || separator) {
      finish();
      depth = line.depth;
      signature = separator || (signature && depth == 0);
      if (separator) continue;
    }
    run += line.text;
    run += '\n';
  }
  finish();
  return blocks;
}

void mark_mail_parts(std::vector<Block>& blocks) {
  PartMarker(blocks).mark();
}

}  // namespace speerpunt
