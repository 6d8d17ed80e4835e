// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/own_act.hh"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "index/official_number.hh"
#include "index/references.hh"

namespace speerpunt {
namespace {

// The law that the text is the name of, and nothing else.
std::string law_named(std::string_view text) {
  const std::vector<Reference> found = find_references(text);
  const bool is_whole = found.size() == 1 && found.front().kind == ReferenceKind::kLaw &&
                        found.front().span.size() == text.size() &&
                        found.front().id.find(' ') == std::string::npos;
  return is_whole ? found.front().id : std::string();
}

// "... (Wet toetreding zorgaanbieders)"
std::string law_in_last_brackets(std::string_view title) {
  if (!title.ends_with(')')) return {};
  const std::size_t open = title.rfind('(');
  if (open == std::string_view::npos) return {};
  return law_named(title.substr(open + 1, title.size() - open - 2));
}

// Whether it is laid out in articles, as a policy rule that is published as an act is not.
bool has_articles(std::span<const Passage> beginning) {
  constexpr std::size_t kFarthest = 40;  // passages
  constexpr std::string_view kFirstArticle = "Artikel";
  const auto begins = [&](std::string_view line) { return line.starts_with(kFirstArticle); };
  return std::ranges::any_of(
      beginning.first(std::min(beginning.size(), kFarthest)), [&](const Passage& passage) {
        return begins(passage.text) || std::ranges::any_of(passage.heading, begins);
      });
}

}  // namespace

OwnAct own_act_of(const Document& document, std::span<const Passage> beginning) {
  constexpr std::string_view kRegister = "BWB";
  constexpr std::size_t kLongestTitle = 600;
  if (std::string number = official_number(document, beginning); number.starts_with(kRegister))
    return {std::move(number), has_articles(beginning)};
  if (document.title.size() > kLongestTitle) return {};
  if (std::string law = law_named(document.title); !law.empty())
    return {std::move(law), document.kind == "wet" && has_articles(beginning)};
  return {law_in_last_brackets(document.title), false};
}

}  // namespace speerpunt
