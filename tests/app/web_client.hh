// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A served workspace and a client that may misbehave.
#include <cctype>
#include <chrono>
#include <csignal>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/app/program.hh"

namespace speerpunt {

struct Reply {
  int status = 0;  // 0: the connection ended without a response
  std::string head;
  std::string body;
};

// One connection; what it sends need not be HTTP.
class Connection {
 public:
  explicit Connection(int port, const char* from = "127.0.0.1")
      : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    ::inet_pton(AF_INET, from, &here.sin_addr);
    ::bind(socket_, reinterpret_cast<sockaddr*>(&here), sizeof here);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    open_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  Connection(Connection&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), open_(other.open_) {}
  ~Connection() {
    if (socket_ >= 0) ::close(socket_);
  }

  bool is_open() const { return open_; }
  // False: the other side closed, or takes nothing more.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      pollfd polled{socket_, POLLOUT, 0};
      if (::poll(&polled, 1, 5000) <= 0) return false;
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent < 0 && errno == EAGAIN) continue;
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  // Until the other side closes, or says nothing for so long.
  std::string receive(std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    std::string all;
    char buffer[65536];
    for (;;) {
      pollfd polled{socket_, POLLIN, 0};
      if (::poll(&polled, 1, static_cast<int>(patience.count())) <= 0) return all;
      const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
      if (got <= 0) return all;
      all.append(buffer, static_cast<std::size_t>(got));
    }
  }

 private:
  int socket_;
  bool open_ = false;
};

class WebTest : public ProgramTest {
 protected:
  void TearDown() override {
    stop();
    ProgramTest::TearDown();
  }

  // Serves `archief` with these options, and signs in.
  void serve(const std::vector<std::string>& options = {}) {
    if (!std::filesystem::exists(workspace())) speerpunt("init archief");
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::close(ends[0]);
      ::close(ends[1]);
      const std::string place = workspace().string();
      std::vector<const char*> arguments{SPEERPUNT_PROGRAM, "--workspace", place.c_str(),
                                         "serve",           "--listen",    "127.0.0.1:0"};
      for (const std::string& option : options) arguments.push_back(option.c_str());
      arguments.push_back(nullptr);
      ::execv(SPEERPUNT_PROGRAM, const_cast<char**>(arguments.data()));
      ::_exit(127);
    }
    ::close(ends[1]);
    output_ = ends[0];
    start_link_ = next_link();
    const std::size_t colon = start_link_.find(':', 8);
    ASSERT_NE(colon, std::string::npos) << start_link_;
    port_ = std::stoi(start_link_.substr(colon + 1));
  }
  void sign_in() {
    const Reply reply = get_plain(start_link_.substr(start_link_.find('/', 8)));
    const std::size_t cookie = reply.head.find("Set-Cookie: ");
    ASSERT_NE(cookie, std::string::npos) << reply.head;
    cookie_ = reply.head.substr(cookie + 12, reply.head.find(';', cookie) - cookie - 12);
    const std::string page = get("/").body;
    const std::string_view meta = "name=\"csrf\" content=\"";
    csrf_ = page.substr(page.find(meta) + meta.size(), 64);
  }
  // The exit code.
  int stop(int signal = SIGTERM) {
    if (child_ <= 0) return -1;
    ::kill(child_, signal);
    int status = 0;
    ::waitpid(child_, &status, 0);
    child_ = -1;
    ::close(output_);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  std::string next_link() const {
    std::string line;
    char c = 0;
    while (::read(output_, &c, 1) == 1 && c != '\n') line += c;
    return line;
  }

  std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string origin() const { return "http://" + host(); }
  int port() const { return port_; }
  const std::string& csrf() const { return csrf_; }
  const std::string& cookie() const { return cookie_; }
  const std::string& start_link() const { return start_link_; }

  Reply ask(const std::string& request) const {
    Connection connection(port_);
    connection.send(request);
    return parsed(connection.receive());
  }
  Reply get_plain(const std::string& target, const std::string& headers = {}) const {
    return ask("GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n" +
               headers + "\r\n");
  }
  Reply get(const std::string& target) const {
    return get_plain(target, "Cookie: " + cookie_ + "\r\n");
  }
  Reply post(const std::string& target, const std::string& form, const std::string& headers) const {
    return ask("POST " + target + " HTTP/1.1\r\nHost: " + host() +
               "\r\nConnection: close\r\nCookie: " + cookie_ +
               "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
               std::to_string(form.size()) + "\r\n" + headers + "\r\n" + form);
  }
  Reply post(const std::string& target, const std::string& form) const {
    return post(target, "csrf=" + csrf_ + "&" + form, "Origin: " + origin() + "\r\n");
  }

  struct SentFile {
    std::string name;
    std::string bytes;
  };
  // A form with files in the field `bestand`, as a browser sends it.
  Reply post_files(const std::string& target, const std::vector<SentFile>& files,
                   const std::string& fields = {}, bool with_token = true) const {
    std::string body;
    const auto part = [&body](const std::string& head, const std::string& bytes) {
      body +=
          "--deel-7f3a9c\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + bytes + "\r\n";
    };
    if (with_token) part("name=\"csrf\"", csrf_);
    if (!fields.empty()) part("name=\"keuzes\"", fields);
    for (const SentFile& file : files)
      part("name=\"bestand\"; filename=\"" + file.name + "\"", file.bytes);
    body += "--deel-7f3a9c--\r\n";
    return ask("POST " + target + " HTTP/1.1\r\nHost: " + host() +
               "\r\nConnection: close\r\nOrigin: " + origin() + "\r\nCookie: " + cookie_ +
               "\r\nContent-Type: multipart/form-data; boundary=deel-7f3a9c\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + body);
  }
  // Where a response leads to.
  static std::string location(const Reply& reply) {
    const std::size_t at = reply.head.find("Location: ");
    if (at == std::string::npos) return {};
    return reply.head.substr(at + 10, reply.head.find('\r', at) - at - 10);
  }
  // A page that is made meanwhile says that it is, and asks for itself again.
  Reply ready(const std::string& target) const {
    Reply reply = get(target);
    for (int tries = 0; tries < 300 && reply.head.find("Refresh:") != std::string::npos; ++tries) {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      reply = get(target);
    }
    return reply;
  }

  static Reply parsed(const std::string& bytes) {
    Reply reply;
    const std::size_t end = bytes.find("\r\n\r\n");
    if (!bytes.starts_with("HTTP/1.1 ") || end == std::string::npos) return reply;
    reply.status = std::stoi(bytes.substr(9, 3));
    reply.head = bytes.substr(0, end);
    reply.body = bytes.substr(end + 4);
    return reply;
  }

 private:
  pid_t child_ = -1;
  int output_ = -1;
  int port_ = 0;
  std::string start_link_, cookie_, csrf_;
};

}  // namespace speerpunt
