// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recommendations that one later sentence settles all together: an audit that is done again and
// finds nothing any more.
#include <span>
#include <vector>

#include "query/lineage/statement_link.hh"
#include "query/lineage/thread_rows.hh"

namespace speerpunt {

// For each recommendation without a continuation after it: the first all-clear of its issuer in a
// later document of nearly the same title, unless a document between them has such a title too.
// Not of what the issuer wrote in two documents of one day.
std::vector<StatementLink> settled(std::span<const StoredStatement> statements,
                                   std::span<const StoredDocument> documents,
                                   std::span<const StatementLink> links);

}  // namespace speerpunt
