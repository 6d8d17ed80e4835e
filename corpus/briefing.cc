// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/briefing.hh"

#include <utility>

#include "corpus/error.hh"

namespace speerpunt {

Finding::Finding(Citation citation, std::vector<std::string> heading,
                 std::optional<Recommendation> recommendation)
    : citation_(std::move(citation)),
      heading_(std::move(heading)),
      recommendation_(std::move(recommendation)) {
  if (citation_.document.empty() || citation_.quote.empty()) {
    throw Error("finding-without-citation", "a finding needs a document and a quote");
  }
}

}  // namespace speerpunt
