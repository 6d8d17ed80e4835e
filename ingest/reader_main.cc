// SPDX-License-Identifier: GPL-3.0-or-later
// speerpunt-reader: reads documents for speerpunt, which starts it and talks to it over
// descriptor 3.
#include <exception>
#include <iostream>

#include "corpus/error.hh"
#include "ingest/child/launcher.hh"
#include "ingest/child/reader_settings.hh"
#include "ingest/child/worker.hh"

int main() {
  using namespace speerpunt;
  try {
    return run_launcher([](std::string_view message) {
      const ReaderSettings settings = reader_settings_from(message);
      return settings.draws ? drawing_work(settings.limits, settings.sandboxed)
                            : reading_work(settings.limits, settings.sandboxed);
    });
  } catch (const std::exception& error) {
    std::cerr << "speerpunt-reader: " << error.what() << "; it is started by speerpunt\n";
    return 2;
  }
}
