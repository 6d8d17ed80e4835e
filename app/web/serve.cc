// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/serve.hh"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>

#include "app/web/application.hh"
#include "app/web/server/server.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

constexpr std::chrono::milliseconds kLook{100};
constexpr int kDrawers = 2;  // pages drawn at the same time
constexpr std::chrono::seconds kStopTime{2};
constexpr std::size_t kUploadsAtOnce = std::size_t{1} << 30;

struct Address {
  std::string host;  // numeric
  int port = 0;
};

Address parse_address(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  Address address;
  bool sound = colon != std::string::npos;
  if (sound) {
    address.host = text.substr(0, colon);
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + colon + 1, end, address.port);
    sound =
        parsed.ec == std::errc() && parsed.ptr == end && address.port >= 0 && address.port <= 65535;
  }
  if (sound && address.host.starts_with('[') && address.host.ends_with(']'))
    address.host = address.host.substr(1, address.host.size() - 2);
  if (!sound || address.host.empty())
    throw Error("usage", "--listen takes ADDRESS:PORT, not " + text, {},
                "for example --listen 127.0.0.1:8642");
  return address;
}

bool is_this_machine(const std::string& host) {
  return host.starts_with("127.") || host == "::1";
}

void require_safe(const Address& address, const ServeOptions& options) {
  const bool guarded = !options.token_file.empty() && options.behind_tls && !options.hosts.empty();
  if (options.behind_tls && !guarded)
    throw Error("listen-refused", "--behind-tls goes with --token-file and --host", {},
                "name the file of keys and the name by which browsers know this server");
  if (is_this_machine(address.host) || guarded) return;
  throw Error("listen-refused",
              "other machines may come in only with keys and over an encrypted connection",
              address.host,
              "let a proxy with TLS on this machine pass requests on, and give --token-file FILE, "
              "--behind-tls and --host NAME");
}

std::vector<std::string> hosts_of(int port, const ServeOptions& options) {
  if (options.behind_tls) return options.hosts;
  const std::string behind = ":" + std::to_string(port);
  std::vector<std::string> hosts{"127.0.0.1" + behind, "localhost" + behind, "[::1]" + behind};
  hosts.insert(hosts.end(), options.hosts.begin(), options.hosts.end());
  return hosts;
}

// Until the server has a port nobody knows by what name it will be asked.
class Gate : public Handler {
 public:
  std::variant<BodyRules, Response> admit(Request& head) override {
    Application* application = application_.load();
    if (application == nullptr) return plain_response(503, "Nog even geduld.");
    return application->admit(head);
  }
  Response answer(Request& request) override { return application_.load()->answer(request); }
  void open(Application& application) { application_ = &application; }

 private:
  std::atomic<Application*> application_ = nullptr;
};

// A document that is being read, or threads that are followed, cannot be ended from outside; what
// is on the disk survives the end of the process.
class StopGuard {
 public:
  StopGuard()
      : watcher_([this] {
          std::unique_lock guard(lock_);
          if (!changed_.wait_for(guard, kStopTime, [this] { return stopped_; })) std::_Exit(0);
        }) {}
  StopGuard(const StopGuard&) = delete;
  StopGuard& operator=(const StopGuard&) = delete;
  ~StopGuard() {
    {
      const std::lock_guard guard(lock_);
      stopped_ = true;
    }
    changed_.notify_all();
    watcher_.join();
  }

 private:
  std::mutex lock_;
  std::condition_variable changed_;
  bool stopped_ = false;
  std::thread watcher_;
};

}  // namespace

void serve(const Workspace& workspace, const ServeOptions& options,
           const std::function<void(const std::string& address)>& show_link,
           const std::function<bool()>& ended) {
  const Address address = parse_address(options.listen);
  require_safe(address, options);
  std::vector<User> users;
  if (!options.token_file.empty()) users = read_users(options.token_file);

  // These start processes: before there are threads.
  PageImages pages(workspace, kDrawers);
  MadeBriefings briefings;
  const UploadSpool spool(workspace);
  std::unique_ptr<Additions> additions;
  if (!options.read_only) additions = std::make_unique<Additions>(workspace);
  ServerOptions server_options;
  server_options.address = address.host;
  server_options.port = address.port;
  server_options.workers = options.workers;
  Gate gate;
  std::unique_ptr<Server> server = start_server(server_options, gate);
  const std::vector<std::string> hosts = hosts_of(server->port(), options);
  const std::string here = (options.behind_tls ? "https://" : "http://") + hosts.front();
  // The first link is shown when it works.
  std::string first = here + "/";
  std::atomic<bool> open = false;
  Sessions sessions(users, options.name, [&](const std::string& key) {
    const std::string link = here + "/aanmelden?sleutel=" + key;
    if (open) {
      show_link(link);
    } else {
      first = link;
    }
  });
  Door door({hosts, options.behind_tls, options.read_only}, sessions);
  Site site{workspace,
            load_themes(),
            ReadingRoom(site.workspace, static_cast<std::size_t>(options.workers)),
            pages,
            sessions,
            door,
            briefings,
            additions.get(),
            spool,
            {options.upload_bytes, std::max(kUploadsAtOnce, options.upload_bytes)}};
  if (additions) additions->begin(site.room);
  Application application(site);
  gate.open(application);
  open = true;
  show_link(first);
  while (!ended()) std::this_thread::sleep_for(kLook);
  const StopGuard guard;
  server.reset();  // before what it answers with
  additions.reset();
}

}  // namespace speerpunt::web
