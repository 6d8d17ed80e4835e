// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Acts that no table has, recognised by the form of their title: "Besluit publieke gezondheid",
// "Wet toezicht op slaapklinieken 2031", "Tijdelijke regeling X", "de Huurprijzenwet", "de wet van
// 3 mei 1989".
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "index/find/token_reader.hh"

namespace speerpunt {

struct ActTitle {
  std::string id;  // act:besluit-publieke-gezondheid, act:wet-1989-05-03
  std::size_t last = 0;
};

bool is_year(std::string_view word);  // 1900 to 2099, as in "Huisvestingswet 2014"

inline constexpr std::string_view kActId = "act:";

// The title that begins at token `at`. `expected`: what stands before (an article, "gelet op")
// tells that an act follows, so that less of a form is needed. Where a title ends in running text
// is a guess that rather takes a word too few.
std::optional<ActTitle> act_title_at(const TokenReader& read, std::size_t at, bool expected);

// "Besluit publieke gezondheid" for act:besluit-publieke-gezondheid; empty for other ids.
std::string act_title_of(std::string_view id);

// The id of an act by its title, whatever its capitals, of/op/de/in/van or punctuation.
std::string act_id_of(std::string_view title);

}  // namespace speerpunt
