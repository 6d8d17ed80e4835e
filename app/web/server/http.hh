// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Requests and responses as values: all that the pages know of HTTP.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace speerpunt::web {

struct Field {
  std::string name;
  std::string value;
  bool operator==(const Field&) const = default;
};
using Fields = std::vector<Field>;

// The first of that name; null: there is none.
const std::string* find(const Fields& fields, std::string_view name);

// A file that came with a form. It lies at `file` under a name of the server's and is removed with
// this object, unless who takes it moves it away.
struct UploadedFile {
  UploadedFile() = default;
  UploadedFile(const UploadedFile&) = delete;
  UploadedFile& operator=(const UploadedFile&) = delete;
  ~UploadedFile() {
    std::error_code gone;
    if (!file.empty()) std::filesystem::remove(file, gone);
  }

  std::string field;
  std::string name;  // as the sender calls it: to be shown, never to be used as a path
  std::filesystem::path file;
  std::size_t size = 0;
  bool too_large = false;  // nothing of it was kept
};

// `path` and the values are decoded, valid UTF-8 and without control characters but newline and
// tab; `path` has no empty, "." or ".." parts.
struct Request {
  std::string method;  // GET, HEAD, POST ...
  std::string target;  // path and query as they came
  std::string path;    // "/document/3f2a"
  Fields query;
  Fields headers;  // names in lower case
  Fields cookies;
  Fields form;  // of an urlencoded or multipart body
  std::vector<std::shared_ptr<UploadedFile>> files;
  std::string body;  // of any other type

  // Of the query; empty: not given.
  const std::string& parameter(std::string_view name) const;
  const std::string& form_value(std::string_view name) const;
  const std::string& header(std::string_view name) const;  // in lower case
  std::vector<std::string> parameters(std::string_view name) const;
  bool writes() const { return method != "GET" && method != "HEAD"; }
};

// A stream of server-sent events that the server pulls from.
class EventSource {
 public:
  EventSource() = default;
  EventSource(const EventSource&) = delete;
  EventSource& operator=(const EventSource&) = delete;
  virtual ~EventSource() = default;

  // What is new since the last call, as the bytes of whole events (event_text()); empty: nothing
  // yet. Called about ten times a second on the thread that serves everybody: must be quick.
  virtual std::string pull() = 0;
  virtual bool ended() const = 0;  // after the last pull()
};

// One event; `data` may have newlines.
std::string event_text(std::string_view name, std::string_view data);

struct FileBody {
  std::filesystem::path path;
};
struct Response {
  int status = 200;
  Fields headers;
  std::variant<std::string, std::shared_ptr<const std::string>, FileBody,
               std::shared_ptr<EventSource>>
      body;

  Response&& with(std::string name, std::string value) &&;
};

// What the body of a request may be.
struct BodyRules {
  std::size_t most_bytes = std::size_t{1} << 20;
  // Where files of a form are written; empty: it may have none. `most_bytes` counts them too.
  std::filesystem::path spool;
  std::size_t most_file_bytes = std::size_t{50} << 20;  // of one file
  std::chrono::seconds time{30};                        // for all of it to arrive
};

// What the server asks of the program.
class Handler {
 public:
  Handler() = default;
  Handler(const Handler&) = delete;
  Handler& operator=(const Handler&) = delete;
  virtual ~Handler() = default;

  // Before the body is read, on the thread that serves everybody: must be quick. A response
  // refuses the request. The server gives method, target and headers; what follows from them is set
  // here.
  virtual std::variant<BodyRules, Response> admit(Request& head) = 0;
  // On one of the worker threads, several at a time. The server gives the files and fields of a
  // multipart form, else the body; an urlencoded form is decoded here. Must not throw.
  virtual Response answer(Request& request) = 0;
};

struct ServerOptions {
  std::string address = "127.0.0.1";  // numeric, IPv4 or IPv6
  int port = 0;                       // 0: any that is free
  int workers = 4;
  int connections = 2048;
  int connections_of_one = 1024;  // from one address: room is left for others
  std::size_t header_bytes = std::size_t{32} << 10;
  std::chrono::seconds head_time{20};  // for the head of a request to arrive
  std::chrono::seconds idle_time{30};  // without a byte
  std::size_t waiting = 256;           // requests that wait for a worker; more get 503
};

class Server {
 public:
  Server() = default;
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  // Stops: what is being answered is finished. What takes more than 5 seconds ends with the
  // process.
  virtual ~Server() = default;
  virtual int port() const = 0;
};

}  // namespace speerpunt::web
