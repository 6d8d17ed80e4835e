// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace speerpunt {

// Starts GMime once for this process.
void start_mail_library();

}  // namespace speerpunt
