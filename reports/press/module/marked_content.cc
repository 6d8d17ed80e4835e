// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/marked_content.hh"

#include <algorithm>

namespace speerpunt::press {

void MarkFilter::handleToken(const QPDFTokenizer::Token& token) {
  using Tokenizer = QPDFTokenizer;
  operands_.push_back(token);
  if (token.getType() != Tokenizer::tt_word) {
    if (token.getType() == Tokenizer::tt_inline_image) flush();
    return;
  }
  const bool is_mark =
      token.getValue() == "BDC" &&
      std::any_of(operands_.begin(), operands_.end(), [](const Tokenizer::Token& one) {
        return one.getType() == Tokenizer::tt_name && one.getValue() == "/MCID";
      });
  if (!is_mark) return flush();
  operands_.clear();
  const std::string name = next_ < names_.size() ? names_[next_] : "";
  ++next_;
  write(name.empty() ? "\n/Artifact BMC"
                     : "\n/" + name + " <</MCID " + std::to_string(number_++) + ">> BDC");
}

void MarkFilter::handleEOF() {
  flush();
}

void MarkFilter::flush() {
  for (const QPDFTokenizer::Token& token : operands_) writeToken(token);
  operands_.clear();
}

}  // namespace speerpunt::press
