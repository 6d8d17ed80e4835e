// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/shard_address.hh"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "corpus/error.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using json_support::Json;
using Kind = ShardAddress::Kind;

constexpr std::size_t kLongest = 1000;
constexpr std::size_t kMostShards = 100;
constexpr std::string_view kLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

bool is_made_of(std::string_view text, std::string_view others) {
  return !text.empty() && text.front() != '-' && std::ranges::all_of(text, [&](char c) {
    return kLetters.find(c) != std::string_view::npos || others.find(c) != std::string_view::npos;
  });
}

[[noreturn]] void refuse(std::string_view text) {
  throw Error("shard-address", "not the address of a shard: " + std::string(text), {},
              "write tcp://HOST:PORT, ssh://[USER@]HOST[:PORT]/PATH or the path of a folder");
}

bool read_port(std::string_view digits, unsigned& port) {
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  return failure == std::errc() && end == digits.data() + digits.size() && port > 0 && port < 65536;
}

// HOST or HOST:PORT; an address with colons stands in brackets.
bool read_host(std::string_view text, ShardAddress& address) {
  std::size_t end = text.find(':');
  if (text.starts_with('[')) {
    const std::size_t bracket = text.find(']');
    if (bracket == std::string_view::npos) return false;
    address.host = text.substr(1, bracket - 1);
    end = bracket + 1 == text.size() ? std::string_view::npos : bracket + 1;
    if (end != std::string_view::npos && text[end] != ':') return false;
  } else {
    address.host = text.substr(0, end);
  }
  const bool has_good_port =
      end == std::string_view::npos || read_port(text.substr(end + 1), address.port);
  return has_good_port && is_made_of(address.host, text.starts_with('[') ? ":.%" : ".-");
}

}  // namespace

ShardAddress shard_address(std::string_view text) {
  constexpr std::string_view tcp = "tcp://", ssh = "ssh://";
  ShardAddress address;
  address.text = text;
  if (text.empty() || text.size() > kLongest) refuse(text.substr(0, kLongest));
  if (text.starts_with(tcp)) {
    address.kind = Kind::kTcp;
    if (!read_host(text.substr(tcp.size()), address) || address.port == 0) refuse(text);
    return address;
  }
  if (text.starts_with(ssh)) {
    address.kind = Kind::kSsh;
    std::string_view host = text.substr(ssh.size());
    const std::size_t slash = host.find('/');
    if (slash == std::string_view::npos) refuse(text);
    address.path = host.substr(slash);
    host = host.substr(0, slash);
    if (const std::size_t at = host.find('@'); at != std::string_view::npos) {
      address.user = host.substr(0, at);
      if (!is_made_of(address.user, "._-")) refuse(text);
      host = host.substr(at + 1);
    }
    if (!read_host(host, address) || !is_made_of(address.path, "/._-~")) refuse(text);
    return address;
  }
  if (text.find("://") != std::string_view::npos) refuse(text);
  address.path = std::filesystem::absolute(text).lexically_normal().string();
  if (address.path.size() > 1 && address.path.ends_with('/')) address.path.pop_back();
  address.text = address.path;
  return address;
}

std::string to_json(const std::vector<ShardAddress>& shards) {
  const Json list = json_support::array_of(
      shards, [](const ShardAddress& address) { return Json(address.text); });
  return json_support::dump({{"shards", list}});
}

std::vector<ShardAddress> shards_from_json(std::string_view json) {
  auto shards = json_support::build_from(json, "list of shards", [](const Json& list) {
    return json_support::vector_of<ShardAddress>(
        list.at("shards"), [](const Json& one) { return shard_address(one.get<std::string>()); });
  });
  if (shards.size() > kMostShards)
    throw Error("json-invalid",
                "a workspace has at most " + std::to_string(kMostShards) + " shards");
  return shards;
}

}  // namespace speerpunt
