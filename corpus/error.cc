// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/error.hh"

#include <utility>

namespace speerpunt {

Error::Error(std::string code, const std::string& message, std::string where, std::string hint)
    : std::runtime_error(message),
      code_(std::move(code)),
      where_(std::move(where)),
      hint_(std::move(hint)) {}

}  // namespace speerpunt
