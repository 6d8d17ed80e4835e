// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/word_diff.hh"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostCompared = 400;

class Parts {
 public:
  void add(DiffOperation operation, std::string_view text) {
    if (text.empty()) return;
    if (!parts_.empty() && parts_.back().operation == operation) {
      parts_.back().text += ' ';
      parts_.back().text += text;
    } else {
      parts_.push_back({operation, std::string(text)});
    }
  }
  std::vector<DiffPart> take() { return std::move(parts_); }

 private:
  std::vector<DiffPart> parts_;
};

// Of each word, with the signs up to the next one.
std::vector<std::string_view> slices(std::string_view text, const std::vector<dutch::Word>& words) {
  std::vector<std::string_view> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t begin = i == 0 ? 0 : words[i].span.begin.value;
    const std::size_t end = i + 1 < words.size() ? words[i + 1].span.begin.value : text.size();
    std::string_view slice = text.substr(begin, end - begin);
    while (!slice.empty() && (slice.back() == ' ' || slice.back() == '\n')) slice.remove_suffix(1);
    found.push_back(slice);
  }
  return found;
}

}  // namespace

std::vector<DiffPart> word_diff(std::string_view before, std::string_view after) {
  const std::vector<dutch::Word> old_words = dutch::words(before);
  const std::vector<dutch::Word> new_words = dutch::words(after);
  Parts parts;
  if (std::max(old_words.size(), new_words.size()) > kMostCompared) {
    parts.add(DiffOperation::kDelete, before);
    parts.add(DiffOperation::kInsert, after);
    return parts.take();
  }
  // lengths[i][j]: of the longest common subsequence of the words from i and from j on.
  const std::size_t width = new_words.size() + 1;
  std::vector<std::uint16_t> lengths((old_words.size() + 1) * width, 0);
  for (std::size_t i = old_words.size(); i-- > 0;) {
    for (std::size_t j = new_words.size(); j-- > 0;) {
      lengths[i * width + j] =
          old_words[i].folded == new_words[j].folded
              ? static_cast<std::uint16_t>(lengths[(i + 1) * width + j + 1] + 1)
              : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const std::vector<std::string_view> old_text = slices(before, old_words);
  const std::vector<std::string_view> new_text = slices(after, new_words);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_words.size() || j < new_words.size()) {
    const bool both = i < old_words.size() && j < new_words.size();
    if (both && old_words[i].folded == new_words[j].folded) {
      parts.add(DiffOperation::kEqual, new_text[j]);
      ++i;
      ++j;
    } else if (i < old_words.size() && (j == new_words.size() || lengths[(i + 1) * width + j] >=
                                                                     lengths[i * width + j + 1])) {
      parts.add(DiffOperation::kDelete, old_text[i++]);
    } else {
      parts.add(DiffOperation::kInsert, new_text[j++]);
    }
  }
  return parts.take();
}

}  // namespace speerpunt
