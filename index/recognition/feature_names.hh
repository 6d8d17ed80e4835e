// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/recognition: how kinds of things are called in the names of features.
#include <array>
#include <string_view>

#include "index/find/addressees.hh"
#include "index/find/cues.hh"
#include "index/find/recommendations_heading.hh"

namespace speerpunt::feature_names {

constexpr std::string_view name_of(CueEffect effect) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"ask", "demand", "promise", "suggest", "veto", "block", "duty"});
  return kNames[static_cast<std::size_t>(effect)];
}

constexpr std::string_view name_of(ActorGroup group) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"government", "payer", "provider", "education", "professional", "public", "issuer"});
  return kNames[static_cast<std::size_t>(group)];
}

constexpr std::string_view name_of(HeadingSense sense) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"none", "advice", "findings", "background", "law",
                                       "question", "answer", "intention", "contact"});
  return kNames[static_cast<std::size_t>(sense)];
}

constexpr std::string_view name_of_tenths(double confidence) {
  constexpr auto kNames = std::to_array<std::string_view>({"low", "fair", "good", "sure"});
  if (confidence < 0.4) return kNames[0];
  if (confidence < 0.6) return kNames[1];
  return confidence < 0.8 ? kNames[2] : kNames[3];
}

}  // namespace speerpunt::feature_names
