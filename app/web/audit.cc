// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/audit.hh"

#include <array>
#include <ctime>
#include <fstream>

#include "app/web/server/request.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

}  // namespace

void Audit::add(const std::string& who, const Request& request, int status) {
  const std::string line = now() + '\t' + percent_encoded(who) + '\t' +
                           percent_encoded(request.method) + '\t' + percent_encoded(request.path) +
                           '\t' + std::to_string(status) + '\n';
  const std::lock_guard guard(lock_);
  std::ofstream out(file_, std::ios::app);
  out << line << std::flush;
  if (!out) throw Error("audit-unwritable", "the log of writes cannot be written", file_.string());
}

}  // namespace speerpunt::web
