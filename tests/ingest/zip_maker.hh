// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes small ZIP archives for tests: members stored as they are.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace speerpunt {

struct ZipMember {
  std::string name;
  std::string bytes;
  unsigned flags = 0;  // 1: encrypted; 0x800: the name is UTF-8
};

inline std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline std::string zip_of(const std::vector<ZipMember>& members) {
  std::string zip;
  std::string directory;
  const auto number = [](std::size_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>((value >> (8 * i)) & 0xFF);
    return text;
  };
  for (const ZipMember& member : members) {
    const std::string common = number(20, 2) + number(member.flags, 2) + number(0, 2) +
                               number(0, 4) + number(crc_of(member.bytes), 4) +
                               number(member.bytes.size(), 4) + number(member.bytes.size(), 4) +
                               number(member.name.size(), 2) + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) +
                 number(0, 2) + number(0, 4) + number(zip.size(), 4) + member.name;
    zip += "PK\x03\x04" + common + member.name + member.bytes;
  }
  const std::size_t start = zip.size();
  zip += directory + "PK\x05\x06" + number(0, 4) + number(members.size(), 2) +
         number(members.size(), 2) + number(directory.size(), 4) + number(start, 4) + number(0, 2);
  return zip;
}

}  // namespace speerpunt
