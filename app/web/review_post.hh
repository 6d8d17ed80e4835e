// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/web/site.hh"

namespace speerpunt::web {

// A decision under the name of the visitor; on the disk before the answer, which leads back to the
// recommendation. Field `besluit`: aanvaarden, afwijzen (reden), verbeteren (soort, sterkte, aan:
// only what differs is stored), notitie, koppelen and ontkoppelen (ander), ongedaan (regel).
// Throws Error "recommendation-unknown", "decision-invalid", "decisions-…".
Response review_recommendation(const Visit& visit);

}  // namespace speerpunt::web
