// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/decision.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/error.hh"
#include "corpus/sha256.hh"

namespace speerpunt {
namespace {

constexpr auto kNames = std::to_array<std::pair<DecisionKind, std::string_view>>({
    {DecisionKind::kAccept, "accept"},
    {DecisionKind::kReject, "reject"},
    {DecisionKind::kClass, "class"},
    {DecisionKind::kAddressee, "addressee"},
    {DecisionKind::kStrength, "strength"},
    {DecisionKind::kConfirmLink, "confirm_link"},
    {DecisionKind::kRejectLink, "reject_link"},
    {DecisionKind::kConfirmEnd, "confirm_end"},
    {DecisionKind::kRejectEnd, "reject_end"},
    {DecisionKind::kNote, "note"},
    {DecisionKind::kUndo, "undo"},
});

constexpr std::size_t kLongestField = 20'000;  // bytes; a sentence or a note, not a book
constexpr std::string_view kTimeShape = "0000-00-00T00:00:00.000Z";

Error invalid(const std::string& message) {
  return Error("decision-invalid", message);
}

bool is_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

bool is_time(std::string_view text) {
  if (text.size() != kTimeShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kTimeShape[i] == '0' ? !digit : text[i] != kTimeShape[i]) return false;
  }
  return true;
}

void check(const RecommendationKey& key) {
  if (key.text_hash != text_hash(key.text)) throw invalid("text_hash is not that of the text");
  if (!is_hex(key.document, 64)) throw invalid("not the id of a document: " + key.document);
  if (key.page < 1 || key.occurrence < 0) throw invalid("not a page or occurrence");
  if (std::max({key.text.size(), key.path.size(), key.issuer.size()}) > kLongestField)
    throw invalid("a field is longer than 20,000 bytes");
}

bool is_strength(std::string_view value) {
  return value.size() == 1 && value[0] >= '1' && value[0] <= '5';
}

}  // namespace

bool has_good_value(const Decision& decision) {
  switch (decision.kind) {
    case DecisionKind::kClass:
      return recommendation_class(decision.value).has_value();
    case DecisionKind::kStrength:
      return is_strength(decision.value);
    case DecisionKind::kNote:
      return !decision.value.empty();
    case DecisionKind::kAddressee:
      return true;
    default:
      return decision.value.empty();
  }
}

bool is_of_two(DecisionKind kind) {
  return kind == DecisionKind::kConfirmLink || kind == DecisionKind::kRejectLink ||
         kind == DecisionKind::kConfirmEnd || kind == DecisionKind::kRejectEnd;
}

std::string_view name_of(DecisionKind kind) {
  return std::find_if(kNames.begin(), kNames.end(),
                      [&](const auto& row) { return row.first == kind; })
      ->second;
}

std::optional<DecisionKind> decision_kind(std::string_view name) {
  for (const auto& [kind, own] : kNames)
    if (own == name) return kind;
  return std::nullopt;
}

std::string text_hash(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // U+2000 .. U+203F: spaces, dashes and quotes, which a new layout may write in another way.
    if (text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size()) {
      i += 2;
    } else if (c >= 'A' && c <= 'Z') {
      kept += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80) {
      kept += c;
    }
  }
  return sha256(kept);
}

std::vector<std::string> addressees_of(std::string_view value) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(';', begin), value.size());
    std::string_view name = value.substr(begin, end - begin);
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
    begin = end + 1;
  }
  return names;
}

std::string joined_addressees(const std::vector<std::string>& names) {
  std::string value;
  for (const std::string& name : names) value += (value.empty() ? "" : "; ") + name;
  return value;
}

void check(const Decision& decision) {
  if (!is_hex(decision.id, 32)) throw invalid("not the id of a decision: " + decision.id);
  if (!is_time(decision.time)) throw invalid("not a time in UTC: " + decision.time);
  if (decision.author.empty()) throw invalid("nobody is named as author");
  if (!has_good_value(decision))
    throw invalid("\"" + decision.value + "\" is no value of " +
                  std::string(name_of(decision.kind)));
  if (is_of_two(decision.kind) != decision.other.has_value())
    throw invalid("a link or an end, and only these, names another sentence");
  if (decision.undoes.empty() == (decision.kind == DecisionKind::kUndo))
    throw invalid("undo, and only undo, names what it undoes");
  if (std::max({decision.author.size(), decision.value.size(), decision.reason.size(),
                decision.was.cue.size(), decision.undoes.size()}) > kLongestField)
    throw invalid("a field is longer than 20,000 bytes");
  check(decision.about);
  if (decision.other) check(*decision.other);
}

}  // namespace speerpunt
