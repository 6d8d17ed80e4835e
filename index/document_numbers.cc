// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document_numbers.hh"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "index/reference_keys.hh"
#include "index/references.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLengthOfLaw = 11;  // BWBR0006251

std::string_view name_of_file(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  return path.substr(0, path.find('.'));
}

// "AMvB__BWBR0002275" -> "bwbr0002275"; empty: no number of a law.
std::string law_in_name(std::string_view name) {
  const std::size_t at = std::min(name.find("BWBR"), name.find("BWBV"));
  if (at == std::string_view::npos || name.size() < at + kLengthOfLaw) return {};
  const std::string_view number = name.substr(at, kLengthOfLaw);
  const bool is_number = std::all_of(number.begin() + 4, number.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
  });
  return is_number ? dutch::fold(number) : std::string();
}

// A dossier is no document.
bool is_one_document(const Reference& reference) {
  return reference.kind != ReferenceKind::kCase && !reference.id.ends_with(":?");
}

}  // namespace

std::vector<std::string> keys_of_document(const Document& document) {
  std::vector<std::string> keys;
  const std::string_view name = name_of_file(document.path);
  if (std::string law = law_in_name(name); !law.empty()) keys.push_back(std::move(law));
  for (const Reference& number : find_references(name)) {
    if (number.kind != ReferenceKind::kLaw && is_one_document(number))
      keys.push_back(reference_keys(number).back().key);
  }
  return keys;
}

DocumentNumbers::DocumentNumbers(std::span<const Document> documents) {
  for (const Document& document : documents) {
    for (std::string& key : keys_of_document(document))
      by_key_.emplace(std::move(key), document.id);
  }
}

DocumentId DocumentNumbers::find(const Reference& reference) const {
  if (by_key_.empty() || !is_one_document(reference)) return {};
  const std::vector<ReferenceKey> keys = reference_keys(reference);
  const bool is_law = reference.kind == ReferenceKind::kLaw;
  const auto found = by_key_.find(is_law ? keys.front().key : keys.back().key);
  return found == by_key_.end() ? DocumentId() : found->second;
}

}  // namespace speerpunt
