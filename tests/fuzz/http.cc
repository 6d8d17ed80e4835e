// SPDX-License-Identifier: GPL-3.0-or-later
// A server that reads forms with files, and one connection that sends anything.
#include <filesystem>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/web/server/request.hh"
#include "app/web/server/server.hh"
#include "corpus/dutch/normalise.hh"
#include "tests/fuzz/targets.hh"

namespace speerpunt::fuzz {
namespace {

class Checking : public web::Handler {
 public:
  Checking() { std::filesystem::create_directories(spool_); }
  ~Checking() override {
    std::error_code gone;
    std::filesystem::remove_all(spool_, gone);
  }
  Checking(const Checking&) = delete;
  Checking& operator=(const Checking&) = delete;

  std::variant<web::BodyRules, web::Response> admit(web::Request& request) override {
    if (!web::set_target(request.target, request)) return web::Response{400, {}, {}};
    for (const web::Field& field : request.headers)
      if (field.name == "cookie") request.cookies = web::parse_cookies(field.value);
    check(request);
    return web::BodyRules{.most_bytes = std::size_t{1} << 16,
                          .spool = spool_,
                          .most_file_bytes = std::size_t{1} << 15,
                          .time = std::chrono::seconds(2)};
  }
  web::Response answer(web::Request& request) override {
    check(request);
    for (const auto& file : request.files)
      require(file->file.parent_path() == spool_, "an upload lies where the server put it");
    return {200, {}, request.path};
  }

 private:
  static void check(const web::Request& request) {
    require(request.path.starts_with('/'), "a path begins with a slash");
    for (const std::filesystem::path& part : std::filesystem::path(request.path).relative_path())
      require(part != "." && part != "..", "a path stays inside");
    for (const web::Fields* fields : {&request.query, &request.form})
      for (const web::Field& field : *fields)
        require(dutch::is_valid_utf8(field.name) && dutch::is_valid_utf8(field.value),
                "values are valid UTF-8");
  }
  std::filesystem::path spool_ =
      std::filesystem::temp_directory_path() / ("fuzz-spool-" + std::to_string(::getpid()));
};

struct Served {
  Checking handler;
  std::unique_ptr<web::Server> server = web::start_server({}, handler);
};

}  // namespace

void fuzz_http(std::string_view bytes) {
  static Served served;
  const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(served.server->port()));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  require(::connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0,
          "the server goes on serving");
  static_cast<void>(::send(client, bytes.data(), bytes.size(), MSG_NOSIGNAL));
  ::shutdown(client, SHUT_WR);
  char buffer[4096];
  pollfd polled{client, POLLIN, 0};
  while (::poll(&polled, 1, 300) > 0 && ::recv(client, buffer, sizeof buffer, 0) > 0) {
  }
  ::close(client);
}

}  // namespace speerpunt::fuzz
