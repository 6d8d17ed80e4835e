// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace speerpunt::press {

// Rewrites the marks of a page's content: the n-th gets the n-th name, those without one become
// artefacts, and the others are counted from 0 (MCID).
class MarkFilter : public QPDFObjectHandle::TokenFilter {
 public:
  explicit MarkFilter(std::vector<std::string> names) : names_(std::move(names)) {}
  void handleToken(const QPDFTokenizer::Token& token) override;
  void handleEOF() override;

 private:
  void flush();

  std::vector<std::string> names_;
  std::vector<QPDFTokenizer::Token> operands_;  // since the last operator
  std::size_t next_ = 0;
  std::size_t number_ = 0;
};

}  // namespace speerpunt::press
