// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of a briefing that was chosen on its page; all take the same address.
#include "app/web/site.hh"

namespace speerpunt::web {

// Shown in a frame of its page: without proof, and without links.
Response briefing_preview(const Visit& visit);
// /briefing/bestand/FORM: docx, pdf, html, json or md, once every quote was found on its page.
Response briefing_file(const Visit& visit);
// /briefing/herkomst/FORM: where each quote of that file comes from, for `brief verify`.
Response briefing_provenance(const Visit& visit);
// /api/v1/briefings: as `brief -o x.json`.
Response api_briefing(const Visit& visit);

}  // namespace speerpunt::web
