// SPDX-License-Identifier: GPL-3.0-or-later
#include <cctype>
#include <cstddef>

#include "corpus/dutch/normalise.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

bool is_laid_out(const Document& document) {
  const std::string& media = document.media;
  return media == "pdf" || media == "docx" || media == "odt" || media == "rtf";
}

std::string file_stem(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  path = path.substr(0, path.rfind('.'));
  std::string stem;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path.substr(i).starts_with("%20")) {
      stem += ' ';
      i += 2;
    } else {
      stem += path[i] == '_' || path[i] == '+' ? ' ' : path[i];
    }
  }
  return dutch::normalise(stem);
}

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
  for (std::size_t at = text.find(phrase, from); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(phrase.front());
    const bool ends =
        end == text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

}  // namespace speerpunt
