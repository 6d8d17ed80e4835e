// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which documents are one document: the same text in another form, or successive versions of it.
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "index/find/title_words.hh"
#include "index/text_sketch.hh"

namespace speerpunt {

enum class Likeness {
  kUnlike,
  kDuplicate,  // the same text: other bytes or another form
  kVersion,    // the same document, with another date, number or wording
  kPart,       // the shorter text stands in the longer one: an excerpt, an annex
};

// Broder, Glassman, Manasse and Zweig 1997 ("Syntactic clustering of the Web") cluster at a
// resemblance of .5 and need no title, for they look for copies. Here the title decides as well:
// measured on real policy documents, audits of two apps by one form resemble each other at .92, and
// successive versions of one design at .39; pairs with one title are versions from .35 on.
inline constexpr double kSameText = .97;            // whatever the titles are
inline constexpr double kSameTextAndTitle = .8;     // one title; line ends and notes differ by form
inline constexpr double kSameTextAlmostTitle = .9;  // one title has more words: the name of a site
inline constexpr double kVersionText = .35;
inline constexpr double kVersionContained = .6;  // or so much of the shorter is in the longer
inline constexpr double kRevisedOnOneDay = .7;   // a revision that kept date and number
inline constexpr double kEditionText =
    .5;  // titles with other years: annual reports are not versions
inline constexpr double kPartContained = .8;
inline constexpr std::size_t kFewestShingles = 20;  // below, a text is too short to compare

struct Comparable {
  Document document;  // blocks are not looked at
  TextSketch sketch;
  ComparedTitle title = compared_title(document);
};

// The same in both directions. A statement that one replaces the other (Document::replaces) makes
// them versions however little they share.
Likeness compare(const Comparable& one, const Comparable& other);

// `newer` says that it replaces `older`.
bool says_it_replaces(const Document& newer, const Document& older);

struct DocumentVersion {
  std::vector<DocumentId> documents;  // of the same text; the first stands for it
  std::optional<Date> date;
  std::string version;  // "2.0"; empty: none stated
  bool operator==(const DocumentVersion&) const = default;
};

struct DocumentGroup {
  std::vector<DocumentVersion> versions;  // the newest first; at least one
  // False: a date or number is lacking, so that the order is not known for all of them.
  bool order_known = true;
  bool operator==(const DocumentGroup&) const = default;
  bool alone() const { return versions.size() == 1 && versions.front().documents.size() == 1; }
};

// Orders documents that compare() ties together. By date, then by version, then by the numbers in
// the title; by version alone where dates lack; a document that says that it replaces another goes
// before it. Independent of the order in which they are given.
DocumentGroup order_versions(std::vector<Comparable> members);

}  // namespace speerpunt
