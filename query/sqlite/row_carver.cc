// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqlite/row_carver.hh"

#include <bit>
#include <optional>

namespace speerpunt {
namespace {

constexpr std::size_t kUsualPage = 4096;  // of SQLite, and so of ours

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

// Takes an integer of 1 to 9 bytes from the front; empty: it is cut off.
std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < bytes.size() && at < 9; ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    number = at == 8 ? number << 8 | byte : number << 7 | (byte & 0x7F);
    if (at == 8 || byte < 0x80) {
      bytes.remove_prefix(at + 1);
      return number;
    }
  }
  return std::nullopt;
}

// Of a value by its serial type.
std::size_t length_of(std::uint64_t type) {
  constexpr std::size_t kNumbers[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
  return type < 12 ? kNumbers[type] : (type - 12) / 2;
}

CarvedValue value_of(std::uint64_t type, std::string_view bytes) {
  if (type == 0) return {};
  if (type == 8 || type == 9) return std::int64_t(type) - 8;
  if (type == 7) return std::bit_cast<double>(big_endian(bytes));
  if (type >= 12) return std::string(bytes);
  const auto bits = static_cast<int>(8 * bytes.size());
  const auto number = static_cast<std::int64_t>(big_endian(bytes) << (64 - bits));
  return number >> (64 - bits);  // with its sign
}

class Carver {
 public:
  Carver(std::string_view file, std::size_t fewest, std::size_t most)
      : file_(file), fewest_(fewest), most_(most) {}

  std::optional<CarvedRow> row_at(std::size_t place) const {
    std::string_view rest = file_.substr(place);
    const auto size = take_varint(rest);
    const auto number = take_varint(rest);
    if (!size || !number || *size < fewest_ || *size > file_.size()) return std::nullopt;
    // Most bytes are not the beginning of a row: told by the head, before all of it is put
    // together.
    std::string_view head = rest;
    const auto head_size = take_varint(head);
    if (!head_size || *head_size > *size || *head_size <= fewest_ || *head_size > 9 * most_ + 9)
      return std::nullopt;
    const std::optional<std::string> payload = payload_of(rest, *size);
    if (!payload) return std::nullopt;
    return row_of(*payload, static_cast<std::int64_t>(*number));
  }

 private:
  // The part that has no room in its page goes on in others.
  std::optional<std::string> payload_of(std::string_view rest, std::size_t size) const {
    const std::size_t most_here = kUsualPage - 35;
    if (size <= most_here)
      return size <= rest.size() ? std::optional(std::string(rest.substr(0, size))) : std::nullopt;
    const std::size_t least = (kUsualPage - 12) * 32 / 255 - 23;
    std::size_t here = least + (size - least) % (kUsualPage - 4);
    if (here > most_here) here = least;
    if (here + 4 > rest.size()) return std::nullopt;
    std::string payload(rest.substr(0, here));
    std::uint64_t next = big_endian(rest.substr(here, 4));
    while (payload.size() < size) {
      if (next == 0 || next * kUsualPage > file_.size()) return std::nullopt;
      const std::string_view page = file_.substr((next - 1) * kUsualPage, kUsualPage);
      next = big_endian(page.substr(0, 4));
      payload += page.substr(4, size - payload.size());
    }
    return payload;
  }

  std::optional<CarvedRow> row_of(std::string_view payload, std::int64_t number) const {
    std::string_view head = payload;
    const std::uint64_t head_size = *take_varint(head);
    head = payload.substr(payload.size() - head.size(), head_size - (payload.size() - head.size()));
    std::string_view body = payload.substr(head_size);
    CarvedRow row;
    row.number = number;
    while (!head.empty()) {
      const auto type = take_varint(head);
      if (!type || *type == 10 || *type == 11 || row.values.size() == most_) return std::nullopt;
      const std::size_t length = length_of(*type);
      if (length > body.size()) return std::nullopt;
      row.values.push_back(value_of(*type, body.substr(0, length)));
      body.remove_prefix(length);
    }
    if (row.values.size() < fewest_ || !body.empty()) return std::nullopt;
    return row;
  }

  std::string_view file_;
  std::size_t fewest_;
  std::size_t most_;
};

}  // namespace

void carve_rows(std::string_view file, std::size_t fewest_columns, std::size_t most_columns,
                const std::function<void(CarvedRow)>& found) {
  const Carver carver(file, fewest_columns, most_columns);
  for (std::size_t place = 0; place < file.size(); ++place)
    if (auto row = carver.row_at(place)) found(*std::move(row));
}

}  // namespace speerpunt
