// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whose turn it is to bring the threads of a workspace up to date. One at a time may: what a
// ThreadStore remembers must be what its file has.
#include <chrono>
#include <filesystem>
#include <functional>

#include "corpus/descriptor.hh"

namespace speerpunt {

// Held until it goes out of scope, or the process ends.
class ThreadsTurn {
 public:
  // Waits while another has it and `file` goes on changing. Throws Error "threads-locked" once the
  // file has not changed for as long as `patience`, "interrupted" where `wanted` says no. On a disk
  // that knows no such locks it is everybody's turn.
  ThreadsTurn(const std::filesystem::path& file, const std::function<bool()>& wanted,
              std::chrono::milliseconds patience = std::chrono::seconds(30));

 private:
  Descriptor folder_;
};

}  // namespace speerpunt
