// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Values as bytes, for messages between the program and its readers. Both are the same program on
// the same machine, so the form is never stored; but a reader is not trusted, so all is checked.
#include <cstdint>
#include <string>
#include <string_view>

namespace speerpunt {

class WireWriter {
 public:
  void number(std::uint64_t value);
  void real(double value);
  void text(std::string_view value);
  void data(std::string_view value);  // any bytes
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Takes the values in the order in which they were written. Every function throws Error
// "record-invalid" on what a sound reader would not send.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}
  std::uint64_t number(std::uint64_t most);  // 0..most
  int count(int least = 0);                  // least..INT_MAX
  double real();                             // finite
  std::string text();                        // valid UTF-8
  std::string data();                        // any bytes
  void end() const;                          // nothing may be left

 private:
  std::string_view take(std::size_t size);
  std::string_view rest_;
};

[[noreturn]] void throw_invalid_record(const char* what);

}  // namespace speerpunt
