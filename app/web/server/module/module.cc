// SPDX-License-Identifier: GPL-3.0-or-later
// The door of speerpunt-web.so. One thread serves all connections and never waits; what answers
// runs on the workers, while its connection is suspended.
#include <cerrno>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <arpa/inet.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/web/server/module/connections.hh"
#include "app/web/server/module/exchange.hh"
#include "app/web/server/module/streams.hh"
#include "app/web/server/module/workers.hh"
#include "app/web/server/server_module.hh"

namespace speerpunt::web {
namespace {

constexpr std::chrono::milliseconds kLook{100};
constexpr std::chrono::minutes kSendTime{10};
constexpr std::chrono::seconds kStopTime{5};
constexpr int kBacklog = 511;

struct FreeResponse {
  void operator()(MHD_Response* response) const { MHD_destroy_response(response); }
};
using ResponsePointer = std::unique_ptr<MHD_Response, FreeResponse>;

struct Descriptor {
  explicit Descriptor(int opened = -1) : number(opened) {}
  int number;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

int socket_of(MHD_Connection* connection) {
  const MHD_ConnectionInfo* info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == nullptr ? -1 : info->connect_fd;
}

// Every connection takes a descriptor.
void raise_descriptor_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

class RunningServer : public Server {
 public:
  RunningServer(const ServerOptions& options, Handler& handler)
      : options_(options), handler_(handler) {}
  ~RunningServer() override { stop(); }

  // 0 or errno.
  int start();
  int port() const override { return port_; }

 private:
  static void* begin(void*, const char* target, MHD_Connection*) {
    return std::make_unique<Exchange>(target).release();  // end() takes it back
  }
  static MHD_Result serve(void* self, MHD_Connection* connection, const char*, const char* method,
                          const char*, const char* body, std::size_t* body_bytes, void** exchange);
  static void end(void* self, MHD_Connection* connection, void** exchange,
                  MHD_RequestTerminationCode);
  static void connect(void* self, MHD_Connection* connection, void**,
                      MHD_ConnectionNotificationCode code);

  MHD_Result serve(MHD_Connection* connection, const char* method, const char* body,
                   std::size_t* body_bytes, Exchange& exchange);
  MHD_Result admit(MHD_Connection* connection, Exchange& exchange);
  MHD_Result ask(MHD_Connection* connection, Exchange& exchange);
  MHD_Result send(MHD_Connection* connection, Response&& response);
  ResponsePointer made(MHD_Connection* connection, Response&& response);
  int listen_on();
  void look();
  void stop();

  ServerOptions options_;
  Handler& handler_;
  int port_ = 0;
  Descriptor socket_;
  Connections connections_;
  Streams streams_;
  std::unique_ptr<Workers> workers_;
  MHD_Daemon* daemon_ = nullptr;
  std::mutex lock_;
  std::condition_variable changed_;
  std::size_t asked_ = 0;  // that a worker has or will have
  bool stopping_ = false;
  std::thread looker_;
};

int RunningServer::listen_on() {
  sockaddr_in6 six{};
  sockaddr_in four{};
  const auto port = htons(static_cast<std::uint16_t>(options_.port));
  const sockaddr* address = nullptr;
  socklen_t size = 0;
  if (::inet_pton(AF_INET, options_.address.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    four.sin_port = port;
    address = reinterpret_cast<const sockaddr*>(&four);
    size = sizeof four;
  } else if (::inet_pton(AF_INET6, options_.address.c_str(), &six.sin6_addr) == 1) {
    six.sin6_family = AF_INET6;
    six.sin6_port = port;
    address = reinterpret_cast<const sockaddr*>(&six);
    size = sizeof six;
  } else {
    return EADDRNOTAVAIL;
  }
  socket_.number = ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  const int on = 1;
  if (socket_.number < 0) return errno;
  ::setsockopt(socket_.number, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(socket_.number, address, size) != 0 || ::listen(socket_.number, kBacklog) != 0)
    return errno;
  sockaddr_in6 bound{};
  socklen_t bound_size = sizeof bound;
  if (::getsockname(socket_.number, reinterpret_cast<sockaddr*>(&bound), &bound_size) != 0)
    return errno;
  port_ = ntohs(bound.sin6_port);  // at the same place in both kinds of address
  return 0;
}

int RunningServer::start() {
  raise_descriptor_limit();
  if (const int reason = listen_on(); reason != 0) return reason;
  workers_ = std::make_unique<Workers>(options_.workers, options_.waiting);
  const unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC;
  daemon_ = MHD_start_daemon(
      flags, 0, nullptr, nullptr, &RunningServer::serve, this, MHD_OPTION_LISTEN_SOCKET,
      socket_.number, MHD_OPTION_URI_LOG_CALLBACK, &RunningServer::begin, this,
      MHD_OPTION_NOTIFY_COMPLETED, &RunningServer::end, this, MHD_OPTION_NOTIFY_CONNECTION,
      &RunningServer::connect, this, MHD_OPTION_CONNECTION_LIMIT,
      static_cast<unsigned>(options_.connections), MHD_OPTION_CONNECTION_TIMEOUT,
      static_cast<unsigned>(options_.idle_time.count()), MHD_OPTION_CONNECTION_MEMORY_LIMIT,
      options_.header_bytes, MHD_OPTION_PER_IP_CONNECTION_LIMIT,
      static_cast<unsigned>(options_.connections_of_one), MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_END);
  if (daemon_ == nullptr) return errno == 0 ? EINVAL : errno;
  socket_.number = -1;  // it is the daemon's
  looker_ = std::thread([this] { look(); });
  return 0;
}

MHD_Result RunningServer::serve(void* self, MHD_Connection* connection, const char*,
                                const char* method, const char*, const char* body,
                                std::size_t* body_bytes, void** exchange) {
  if (*exchange == nullptr) return MHD_NO;
  auto& server = *static_cast<RunningServer*>(self);
  try {
    return server.serve(connection, method, body, body_bytes, *static_cast<Exchange*>(*exchange));
  } catch (const std::exception&) {  // no memory: this connection ends
    return MHD_NO;
  }
}

MHD_Result RunningServer::serve(MHD_Connection* connection, const char* method, const char* body,
                                std::size_t* body_bytes, Exchange& exchange) {
  if (!exchange.begun()) {
    exchange.begin(connection, method);
    return admit(connection, exchange);
  }
  if (*body_bytes > 0) {
    const bool taken = exchange.take_body({body, *body_bytes});
    *body_bytes = 0;
    return taken ? MHD_YES : MHD_NO;
  }
  if (exchange.response) return send(connection, *std::exchange(exchange.response, std::nullopt));
  return exchange.asked ? MHD_NO : ask(connection, exchange);
}

MHD_Result RunningServer::admit(MHD_Connection* connection, Exchange& exchange) {
  auto admitted = handler_.admit(exchange.request());
  if (auto* refusal = std::get_if<Response>(&admitted))
    return send(connection, std::move(*refusal));
  if (!exchange.admit(std::move(std::get<BodyRules>(admitted)))) {
    return send(connection, {413, {{"Content-Type", "text/plain; charset=utf-8"}}, "Te groot.\n"});
  }
  connections_.set_due(socket_of(connection), exchange.rules().time);
  return MHD_YES;
}

MHD_Result RunningServer::ask(MHD_Connection* connection, Exchange& exchange) {
  if (!exchange.end_body()) {
    return send(connection, {400,
                             {{"Content-Type", "text/plain; charset=utf-8"}},
                             "Het formulier is niet heel overgekomen.\n"});
  }
  if (!workers_->has_room()) {
    return send(connection, {503,
                             {{"Content-Type", "text/plain; charset=utf-8"}, {"Retry-After", "2"}},
                             "Het is nu te druk. Probeer het zo weer.\n"});
  }
  connections_.set_free(socket_of(connection));
  exchange.asked = true;
  {
    const std::lock_guard guard(lock_);
    ++asked_;
  }
  MHD_suspend_connection(connection);
  workers_->add([this, connection, &exchange] {
    exchange.response = handler_.answer(exchange.request());
    MHD_resume_connection(connection);
    const std::lock_guard guard(lock_);
    --asked_;
    changed_.notify_all();
  });
  return MHD_YES;
}

void free_text(void* text) {
  const std::unique_ptr<std::string> back(static_cast<std::string*>(text));
}
void free_shared_text(void* text) {
  const std::unique_ptr<std::shared_ptr<const std::string>> back(
      static_cast<std::shared_ptr<const std::string>*>(text));
}

ResponsePointer from_file(const std::filesystem::path& path) {
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat state {};
  if (file.number < 0 || ::fstat(file.number, &state) != 0 || !S_ISREG(state.st_mode))
    return nullptr;
  ResponsePointer made(
      MHD_create_response_from_fd64(static_cast<std::uint64_t>(state.st_size), file.number));
  if (made) file.number = -1;
  return made;
}

ResponsePointer RunningServer::made(MHD_Connection* connection, Response&& response) {
  if (auto* text = std::get_if<std::string>(&response.body)) {
    auto kept = std::make_unique<std::string>(std::move(*text));
    ResponsePointer result(MHD_create_response_from_buffer_with_free_callback_cls(
        kept->size(), kept->data(), &free_text, kept.get()));
    if (result) static_cast<void>(kept.release());
    return result;
  }
  if (auto* shared = std::get_if<std::shared_ptr<const std::string>>(&response.body)) {
    auto kept = std::make_unique<std::shared_ptr<const std::string>>(std::move(*shared));
    // The library does not write to it.
    ResponsePointer result(MHD_create_response_from_buffer_with_free_callback_cls(
        (*kept)->size(), const_cast<char*>((*kept)->data()), &free_shared_text, kept.get()));
    if (result) static_cast<void>(kept.release());
    return result;
  }
  if (const auto* file = std::get_if<FileBody>(&response.body)) return from_file(file->path);
  return ResponsePointer(streams_.response(
      connection, std::move(std::get<std::shared_ptr<EventSource>>(response.body))));
}

MHD_Result RunningServer::send(MHD_Connection* connection, Response&& response) {
  const auto status = static_cast<unsigned>(response.status);
  const bool stream = std::holds_alternative<std::shared_ptr<EventSource>>(response.body);
  const Fields headers = std::move(response.headers);
  const ResponsePointer reply = made(connection, std::move(response));
  if (!reply) return MHD_NO;
  for (const Field& field : headers)
    MHD_add_response_header(reply.get(), field.name.c_str(), field.value.c_str());
  if (stream) {
    connections_.set_free(socket_of(connection));
    MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, 0U);
  } else {
    connections_.set_due(socket_of(connection), kSendTime);
  }
  return MHD_queue_response(connection, status, reply.get());
}

void RunningServer::end(void* self, MHD_Connection* connection, void** exchange,
                        MHD_RequestTerminationCode) {
  auto& server = *static_cast<RunningServer*>(self);
  const std::unique_ptr<Exchange> ended(static_cast<Exchange*>(*exchange));
  *exchange = nullptr;
  server.connections_.set_due(socket_of(connection), server.options_.head_time);
}

void RunningServer::connect(void* self, MHD_Connection* connection, void**,
                            MHD_ConnectionNotificationCode code) {
  auto& server = *static_cast<RunningServer*>(self);
  if (code == MHD_CONNECTION_NOTIFY_STARTED) {
    server.connections_.add(socket_of(connection), server.options_.head_time);
  } else {
    server.connections_.remove(socket_of(connection));
  }
}

void RunningServer::look() {
  std::unique_lock guard(lock_);
  while (!stopping_) {
    changed_.wait_for(guard, kLook);
    guard.unlock();
    streams_.look();
    connections_.end_late();
    guard.lock();
  }
}

// The library stops only when no connection is suspended.
void RunningServer::stop() {
  if (daemon_ == nullptr) return;
  socket_.number = MHD_quiesce_daemon(daemon_);
  {
    std::unique_lock guard(lock_);
    // A thread cannot be ended from outside; what is on the disk survives the end of the process.
    if (!changed_.wait_for(guard, kStopTime, [this] { return asked_ == 0; })) std::_Exit(0);
    stopping_ = true;
  }
  looker_.join();
  streams_.end_all();
  workers_.reset();
  MHD_stop_daemon(daemon_);
  daemon_ = nullptr;
}

StartedServer start_running(const ServerOptions& options, Handler& handler) {
  auto server = std::make_unique<RunningServer>(options, handler);
  const int reason = server->start();
  if (reason != 0) return {nullptr, reason};
  return {std::move(server), 0};
}

}  // namespace
}  // namespace speerpunt::web

extern "C" speerpunt::web::StartServer speerpunt_start_server(const char* version) {
  if (std::string_view(version) != SPEERPUNT_VERSION) return nullptr;
  return &speerpunt::web::start_running;
}
