// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Those who are asked, as a briefing names them.
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/decision.hh"
#include "corpus/recommendation.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// The lower, the earlier in a briefing: those who decide come first.
std::size_t addressee_rank(const std::string& addressee);

// Government, parliament, supervisors, insurers.
bool is_decision_maker(const std::string& addressee);

// A minister, a ministry, the cabinet: who answers to parliament.
bool is_of_government(const std::string& addressee);

// Those of the theme that ask one of these (parts of names, folded; none: all). `doubtful` grows by
// those that are left out because they may be none, as long as nobody reviewed them; the three
// surest stay.
std::vector<Recommendation> recommendations_asked(const IndexReader& index,
                                                  const std::vector<Decision>& decisions,
                                                  const std::string& theme,
                                                  const std::vector<std::string>& addressees,
                                                  std::size_t& doubtful);

// With its article where Dutch wants one: "de minister van VWS", "zorgverzekeraars".
std::string with_article(const std::string& addressee);

// The sentence names it, or a person said so.
bool is_addressee_sure(const Recommendation& one);

}  // namespace speerpunt
