// SPDX-License-Identifier: GPL-3.0-or-later
// How long pages take: `speerpunt serve` on a workspace, over loopback, with several clients at
// once, while event streams are open. Usage: bench_serve WORKSPACE [CLIENTS] [REQUESTS] [STREAMS]
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

class Client {
 public:
  Client(int port, std::string cookie)
      : socket_(::socket(AF_INET, SOCK_STREAM, 0)), port_(port), cookie_(std::move(cookie)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("no connection");
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(const std::string& target) const {
    const std::string request = "GET " + target +
                                " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                                "\r\nCookie: " + cookie_ + "\r\n\r\n";
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(request.size()))
      throw std::runtime_error("the connection was closed");
  }
  // Head and body of a response that says how long it is.
  std::string get(const std::string& target) const {
    send(target);
    std::string all;
    std::size_t whole = std::string::npos;
    char buffer[65536];
    while (all.size() < whole) {
      const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
      if (got <= 0) throw std::runtime_error("the connection was closed");
      all.append(buffer, static_cast<std::size_t>(got));
      const std::size_t end = all.find("\r\n\r\n");
      const std::size_t length = all.find("Content-Length: ");
      if (whole == std::string::npos && end != std::string::npos)
        whole = end + 4 + std::stoul(all.substr(length + 16));
    }
    return all;
  }

 private:
  int socket_;
  int port_;
  std::string cookie_;
};

struct Served {
  pid_t child = -1;
  int port = 0;
  std::string cookie;
};

Served start(const std::string& workspace) {
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  Served served;
  served.child = ::fork();
  if (served.child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::execl(SPEERPUNT_PROGRAM, SPEERPUNT_PROGRAM, "--workspace", workspace.c_str(), "serve",
            "--listen", "127.0.0.1:0", static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string link;
  for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) link += c;
  if (!link.starts_with("http://")) throw std::runtime_error("it does not serve: " + link);
  served.port = std::stoi(link.substr(link.find(':', 8) + 1));
  const std::string head = Client(served.port, "").get(link.substr(link.find('/', 8)));
  const std::size_t cookie = head.find("Set-Cookie: ") + 12;
  served.cookie = head.substr(cookie, head.find(';', cookie) - cookie);
  return served;
}

std::string link_in(const std::string& page) {
  const std::size_t at = page.find("/document/");
  if (at == std::string::npos) return {};
  std::string address = page.substr(at, page.find_first_of("#\"", at) - at);
  for (std::size_t amp = 0; (amp = address.find("&amp;")) != std::string::npos;)
    address.replace(amp, 5, "&");
  return address;
}

void measure(const Served& served, const std::string& name, const std::vector<std::string>& targets,
             int clients, int requests) {
  std::vector<double> times;
  std::mutex lock;
  std::vector<std::thread> threads;
  for (int client = 0; client < clients; ++client) {
    threads.emplace_back([&, client] {
      const Client own(served.port, served.cookie);
      for (int at = -5; at < requests; ++at) {  // the first ones warm up and are not counted
        const auto place = static_cast<std::size_t>(client * 7 + at + 5) % targets.size();
        const auto begin = Clock::now();
        const std::string reply = own.get(targets[place]);
        const std::chrono::duration<double, std::milli> time = Clock::now() - begin;
        const std::lock_guard guard(lock);
        if (!reply.starts_with("HTTP/1.1 200"))
          std::cerr << targets[place] << ": " << reply.substr(0, 40) << '\n';
        if (at >= 0) times.push_back(time.count());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::ranges::sort(times);
  const auto at = [&times](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-28s p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  (%zu)\n", name.c_str(), at(.5),
              at(.95), at(.99), times.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: bench_serve WORKSPACE [CLIENTS] [REQUESTS] [STREAMS]\n";
    return 2;
  }
  const int clients = argc > 2 ? std::atoi(argv[2]) : 8;
  const int requests = argc > 3 ? std::atoi(argv[3]) : 100;
  const int streams = argc > 4 ? std::atoi(argv[4]) : 100;
  const Served served = start(argv[1]);
  const std::vector<std::string> searches{"/?q=toezicht",
                                          "/?q=bedrijfsarts+toezicht",
                                          "/?q=open+communicatie+met+patienten",
                                          "/?q=wat+vindt+de+federatie+van+medisch+leiderschap",
                                          "/?q=%22open+communicatie%22",
                                          "/?q=opleiding+jaar%3A2015..2018",
                                          "/?q=kwaliteit+van+zorg&sorteer=nieuwste"};
  std::vector<std::string> documents;
  {
    const Client client(served.port, served.cookie);
    for (const std::string& search : searches)
      if (const std::string link = link_in(client.get(search)); !link.empty())
        documents.push_back(link);
  }
  measure(served, "search", searches, clients, requests);
  if (!documents.empty()) measure(served, "page of a document", documents, clients, requests);
  measure(served, "list of documents", {"/documenten"}, clients, requests);
  measure(served, "health", {"/gezondheid"}, clients, requests);
  std::vector<std::unique_ptr<Client>> open;
  for (int at = 0; at < streams; ++at) {
    open.push_back(std::make_unique<Client>(served.port, served.cookie));
    open.back()->send("/gebeurtenissen");
  }
  measure(served, "search beside " + std::to_string(streams) + " streams", searches, clients,
          requests);
  ::kill(served.child, SIGTERM);
  ::waitpid(served.child, nullptr, 0);
  return 0;
}
