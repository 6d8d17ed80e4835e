// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the workspace holds as tables: one view for each question that a spreadsheet is opened for.
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/recommendation.hh"
#include "corpus/theme.hh"
#include "query/cross_reference.hh"
#include "query/found_references.hh"
#include "query/lineage/lineage.hh"
#include "reports/table.hh"
#include "reports/thread_history.hh"

namespace speerpunt {

// Where a page can be opened; empty: nowhere.
using PlaceLink = std::function<std::string(const DocumentId&, PageNumber)>;

// What all views need to name a document.
struct ViewContext {
  std::map<DocumentId, std::string> titles;  // a path where there is no title
  PlaceLink link;                            // none: no links
  // By id of the recommendation: what people decided, and the sentence before the list of which it
  // is an item.
  std::map<std::string, Review> reviews = {};
  std::map<std::string, std::string> lead_ins = {};
};
ViewContext view_context(const std::vector<Document>& documents, PlaceLink link);

// In the order given. Every row that stands on a page has `place`, what `speerpunt show` takes, and
// leads there.
Table recommendations_view(const std::vector<Recommendation>& recommendations,
                           const ViewContext& context);
// What happened in threads, an event a row.
Table threads_view(const Lineage& lineage, const std::vector<ThreadHistory>& threads,
                   const ViewContext& context);
Table matrix_view(const std::vector<ThemeCell>& cells, const ViewContext& context);
Table addressees_view(const std::vector<AddresseeCell>& cells);
Table cooccurrence_view(const std::vector<ThemePair>& pairs, CountedUnit unit);
Table references_view(const std::vector<FoundReference>& references, const ViewContext& context);
Table documents_view(const std::vector<Document>& documents, const ViewContext& context);

}  // namespace speerpunt
