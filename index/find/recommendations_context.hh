// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a document is tells how its sentences are meant: found once, used for every passage.
#include <vector>

#include "corpus/document.hh"
#include "index/find/addressees.hh"
#include "index/find/recommendations_issuer.hh"

namespace speerpunt {

struct DocumentContext {
  bool law = false;         // the text of a law: everything in it is in force
  bool government = false;  // written by a ministry or minister
  bool practice = false;    // advice to doctors: a guideline, or a text that says je
  bool advises = false;     // a guideline, vision or standpoint: what parties can do is advice
  bool programme = false;   // of a party for an election: what "we" do there, it asks of government
  Issuer issuer;
  std::vector<const Actor*> reader;  // whom a letter says "u" to; empty: not known
};

DocumentContext context_of(const Document& document);

}  // namespace speerpunt
