// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mail/library.hh"

#include <gmime/gmime.h>

namespace speerpunt {

void start_mail_library() {
  // Never shut down: what it holds costs nothing, and a mail may be read at any time.
  struct Library {
    Library() { g_mime_init(); }
  };
  static const Library library;
}

}  // namespace speerpunt
