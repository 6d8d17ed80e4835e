// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a document is tells how its sentences are meant: found once, used for every passage.
#include "corpus/document.hh"

namespace speerpunt {

struct DocumentContext {
  bool law = false;         // the text of a law: everything in it is in force
  bool government = false;  // written by a ministry or minister
  bool practice = false;    // advice to doctors: a guideline, or a text that says je
};

DocumentContext context_of(const Document& document);

}  // namespace speerpunt
