// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/shard_connection.hh"

#include <filesystem>

#include "corpus/error.hh"
#include "index/store/index_database.hh"
#include "index/store/xapian_error.hh"

namespace speerpunt {
namespace {

using Kind = ShardAddress::Kind;

// Milliseconds. Connecting takes one round trip; an answer may be megabytes.
constexpr unsigned kConnect = 700;
constexpr unsigned kAnswer = 5000;
constexpr unsigned kAnswerOfWriter = 60'000;  // a commit writes to a disk

// The program that is run at the other side, or that a restricted key runs whatever is asked.
std::string ssh_arguments(const ShardAddress& address, bool writable) {
  std::string arguments = "-T -o BatchMode=yes -o ConnectTimeout=2";
  if (address.port != 0) arguments += " -p " + std::to_string(address.port);
  arguments += " -- " + (address.user.empty() ? "" : address.user + "@") + address.host;
  return arguments + " xapian-progsrv --timeout=3600000 " + (writable ? "--writable " : "") +
         address.path;
}

Xapian::Database open(const ShardAddress& address) {
  if (address.kind == Kind::kTcp)
    return Xapian::Remote::open(address.host, address.port, kAnswer, kConnect);
  if (address.kind == Kind::kSsh)
    return Xapian::Remote::open("ssh", ssh_arguments(address, false), kAnswer);
  return Xapian::Database(address.path, Xapian::DB_BACKEND_GLASS);
}

Xapian::WritableDatabase open_writable(const ShardAddress& address) {
  if (address.kind == Kind::kTcp)
    return Xapian::Remote::open_writable(address.host, address.port, kAnswerOfWriter, kConnect);
  if (address.kind == Kind::kSsh)
    return Xapian::Remote::open_writable("ssh", ssh_arguments(address, true), kAnswerOfWriter);
  return Xapian::WritableDatabase(address.path,
                                  Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
}

// Empty: it is the one of this program.
std::string fault_of_format(const Xapian::Database& database) {
  const std::string format = database.get_metadata(kFormatKey);
  if (format == std::to_string(kIndexFormat)) return {};
  if (format.empty())
    return database.get_doccount() == 0 ? "it was not made ready by `speerpunt shards add`"
                                        : "it is not a part of an index of speerpunt";
  return "it has format " + format + ", this program needs " + std::to_string(kIndexFormat);
}

constexpr const char* kFormatHint =
    "empty it at its own side (its documents are read again by `speerpunt add`), then run "
    "`speerpunt shards add` again";

}  // namespace

DatabasePart missing_shard(const ShardAddress& address, const std::string& reason) {
  DatabasePart part;
  part.address = address;
  part.missing = reason;
  part.state = "-";
  part.database = Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
  return part;
}

DatabasePart open_shard(const ShardAddress& address) {
  try {
    DatabasePart part;
    part.address = address;
    part.database = open(address);
    if (const std::string fault = fault_of_format(part.database); !fault.empty())
      return missing_shard(address, fault);
    part.state = part.database.get_uuid() + ':' + part.database.get_metadata(kChangesKey);
    return part;
  } catch (const Xapian::Error& error) {
    return missing_shard(address, reason_of(error));
  }
}

Xapian::WritableDatabase open_writable_shard(const ShardAddress& address) {
  try {
    Xapian::WritableDatabase database = open_writable(address);
    const bool is_new = database.get_doccount() == 0 && database.get_metadata(kFormatKey).empty();
    if (is_new) {
      database.set_metadata(kFormatKey, std::to_string(kIndexFormat));
      database.commit();
    }
    if (const std::string fault = fault_of_format(database); !fault.empty())
      throw Error("shard-format", "the shard cannot be used: " + fault, address.text, kFormatHint);
    return database;
  } catch (const Xapian::DatabaseLockError&) {
    throw Error("index-locked", "another speerpunt is writing to this shard", address.text,
                "wait until it is done, or stop it, and run the command again");
  } catch (const Xapian::InvalidOperationError& error) {
    throw Error("shard-readonly", "the shard may be read, but not written: " + error.get_msg(),
                address.text, "start its server with --writable");
  } catch (const Xapian::Error& error) {
    throw Error("shard-missing", "the shard cannot be reached: " + reason_of(error), address.text,
                "see that its machine and server run (`speerpunt shards check`), and try again");
  }
}

bool is_from(const Xapian::Error& error, const ShardAddress& address) {
  const std::string& context = error.get_context();
  if (address.kind == Kind::kFolder) return context.find(address.path) != std::string::npos;
  if (context.find(address.host) == std::string::npos) return false;
  return context.find(address.kind == Kind::kTcp ? ":" + std::to_string(address.port)
                                                 : address.path) != std::string::npos;
}

std::string reason_of(const Xapian::Error& error) {
  std::string reason = error.get_msg();
  if (const char* of_system = error.get_error_string())
    reason += std::string(" (") + of_system + ")";
  return reason;
}

}  // namespace speerpunt
