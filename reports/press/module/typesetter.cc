// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/typesetter.hh"

#include <utility>

namespace speerpunt::press {
namespace {

// All that makes a difference to its lines.
std::string key_of(const std::vector<Span>& spans, const Look& look, double width) {
  std::string key = std::to_string(look.size) + (look.bold ? "b" : "") + std::to_string(width);
  for (const Span& span : spans) {
    key += span.bold ? '\x01' : '\x02';
    key += span.text;
  }
  return key;
}

}  // namespace

std::shared_ptr<const Paragraph> Typesetter::set(std::vector<Span> spans, const Look& look,
                                                 double width) {
  const auto made = [&] {
    return std::make_shared<const Paragraph>(fonts_, std::move(spans), look, width);
  };
  if (use_ == Use::kPainting) return made();
  std::shared_ptr<const Paragraph>& kept = kept_[key_of(spans, look, width)];
  if (!kept) kept = made();
  return kept;
}

}  // namespace speerpunt::press
