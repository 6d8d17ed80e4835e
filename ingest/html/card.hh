// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: small parts of web pages that are about the text and not of it.
#include <libxml/tree.h>

namespace speerpunt {

// Whom to ask: a name, a function and a link to write or call, each on a line of its own.
bool is_contact_card(const xmlNode* element);

// Who wrote the text and when, in a short line that its class names so.
bool is_byline(const xmlNode* element);

}  // namespace speerpunt
