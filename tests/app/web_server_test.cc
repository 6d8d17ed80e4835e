// SPDX-License-Identifier: GPL-3.0-or-later
// The server by itself: bodies and files that come in, and the door behind a proxy.
#include "app/web/door.hh"
#include "app/web/server/server.hh"
#include "tests/app/web_client.hh"

namespace speerpunt::web {
namespace {

// Takes forms with files, and remembers what came.
class Taking : public Handler {
 public:
  explicit Taking(std::filesystem::path spool) : spool_(std::move(spool)) {}

  std::variant<BodyRules, Response> admit(Request&) override {
    return BodyRules{std::size_t{1} << 20, spool_, std::size_t{1} << 20, std::chrono::seconds(30)};
  }
  Response answer(Request& request) override {
    std::string told;
    for (const Field& field : request.form) told += field.name + "=" + field.value + ";";
    for (const auto& file : request.files) {
      EXPECT_EQ(file->file.parent_path(), spool_);
      told += file->field + ":" + file->name + "=" + read_file(file->file) + ";";
    }
    return {200, {}, told + request.body};
  }

 private:
  std::filesystem::path spool_;
};

class ServerTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    std::filesystem::create_directories(spool());
    handler_ = std::make_unique<Taking>(spool());
    ServerOptions options;
    options.head_time = std::chrono::seconds(1);
    server_ = start_server(options, *handler_);
  }
  void TearDown() override {
    server_.reset();
    ProgramTest::TearDown();
  }
  std::filesystem::path spool() const { return folder() / "spool"; }
  int port() const { return server_->port(); }
  bool spool_is_empty() const { return std::filesystem::is_empty(spool()); }

  std::string ask(const std::string& request) const {
    speerpunt::Connection connection(port());
    connection.send(request);
    return connection.receive();
  }
  std::string post(const std::string& type, const std::string& body) const {
    return ask("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: " + type +
               "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
  }
  void stop() { server_.reset(); }

 private:
  std::unique_ptr<Taking> handler_;
  std::unique_ptr<Server> server_;
};

const std::string kForm = "multipart/form-data; boundary=grens";

std::string part(const std::string& head, const std::string& body) {
  return "--grens\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
}

TEST_F(ServerTest, FilesOfAFormLieUnderNamesOfOurs) {
  const std::string reply =
      post(kForm, part("name=\"csrf\"", "abc") +
                      part("name=\"bestand\"; filename=\"../../etc/passwd\"", "een") +
                      part("name=\"bestand\"; filename=\"twee.pdf\"", std::string(200'000, 'x')) +
                      part("name=\"bestand\"; filename=\"\"", "") + "--grens--\r\n");
  EXPECT_NE(reply.find("csrf=abc;"), std::string::npos) << reply.substr(0, 300);
  EXPECT_NE(reply.find("bestand:../../etc/passwd=een;"), std::string::npos) << "shown, not used";
  EXPECT_NE(reply.find("bestand:twee.pdf=" + std::string(200'000, 'x') + ";"), std::string::npos);
  EXPECT_TRUE(spool_is_empty()) << "what nobody took is removed";
}

TEST_F(ServerTest, AnUploadOverTheLimitLeavesNothing) {
  const std::string body =
      part("name=\"bestand\"; filename=\"groot.pdf\"", std::string(std::size_t{2} << 20, 'x'));
  EXPECT_NE(post(kForm, body).find(" 413 "), std::string::npos);
  // The same without saying how much it is.
  speerpunt::Connection connection(port());
  connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + kForm +
                  "\r\nTransfer-Encoding: chunked\r\n\r\n");
  char size[32];
  std::snprintf(size, sizeof size, "%zx\r\n", body.size());
  connection.send(size + body + "\r\n0\r\n\r\n");
  EXPECT_EQ(connection.receive().find(" 200 "), std::string::npos);
  EXPECT_TRUE(spool_is_empty());
}

TEST_F(ServerTest, AnUploadThatIsCutOffLeavesNothing) {
  {
    speerpunt::Connection connection(port());
    connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + kForm +
                    "\r\nContent-Length: 500000\r\n\r\n" +
                    part("name=\"bestand\"; filename=\"half.pdf\"", std::string(100'000, 'x')));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    EXPECT_FALSE(spool_is_empty());
  }
  for (int at = 0; at < 50 && !spool_is_empty(); ++at)
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_TRUE(spool_is_empty());
}

TEST_F(ServerTest, AFormThatIsNotWholeIsRefused) {
  EXPECT_NE(post(kForm, part("name=\"a\"", "b").substr(0, 30)).find(" 400 "), std::string::npos);
}

TEST_F(ServerTest, AHeadThatTricklesIsCutOff) {
  speerpunt::Connection slow(port());
  slow.send("GET / HTTP/1.1\r\nHost: a\r\nX-");
  bool taken = true;
  const auto begin = std::chrono::steady_clock::now();
  while (taken && std::chrono::steady_clock::now() - begin < std::chrono::seconds(10)) {
    taken = slow.send("a");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST_F(ServerTest, ItStopsBesideOpenConnections) {
  speerpunt::Connection open(port());
  const auto begin = std::chrono::steady_clock::now();
  stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

// Never ready.
class Endless : public Handler {
 public:
  std::variant<BodyRules, Response> admit(Request&) override { return BodyRules{}; }
  Response answer(Request&) override {
    std::this_thread::sleep_for(std::chrono::minutes(2));
    return {};
  }
};

TEST_F(ServerTest, OneAddressDoesNotTakeAllConnections) {
  Taking handler(spool());
  ServerOptions options;
  options.connections_of_one = 20;
  const auto server = start_server(options, handler);
  std::vector<speerpunt::Connection> many;
  for (int at = 0; at < 20; ++at) {
    many.emplace_back(server->port());
    many.back().send("GET / HTTP/1.1\r\n");
  }
  const std::string request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  speerpunt::Connection one_more(server->port());
  one_more.send(request);
  EXPECT_EQ(one_more.receive(std::chrono::seconds(2)), "");
  speerpunt::Connection other(server->port(), "127.0.0.2");
  other.send(request);
  EXPECT_TRUE(other.receive().starts_with("HTTP/1.1 200"));
}

TEST(Server, AnAnswerThatNeverComesDoesNotKeepItFromEnding) {
  const pid_t child = ::fork();
  if (child == 0) {
    Endless handler;
    auto server = start_server({}, handler);
    speerpunt::Connection connection(server->port());
    connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    server.reset();
    ::_exit(7);
  }
  const auto begin = std::chrono::steady_clock::now();
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Door, BehindAProxyOnlyWhatCameOverTlsComesIn) {
  const User user{"Jan Jansen", std::string(64, 'a')};
  Sessions sessions({user}, "", [](const std::string&) {});
  const Door door({{"speerpunt.example"}, true, false}, sessions);
  const auto session = sessions.begin(user.key);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->name, "Jan Jansen");
  EXPECT_TRUE(sessions.begin(user.key)) << "such a key goes on to work";
  EXPECT_TRUE(door.cookie_for(*session).starts_with("__Host-speerpunt="));
  EXPECT_TRUE(door.cookie_for(*session).ends_with("; Secure"));

  Request request;
  request.method = "GET";
  request.headers = {{"host", "speerpunt.example"}};
  EXPECT_EQ(door.refuse(request, Access::kRead)->status, 403);
  request.headers.push_back({"x-forwarded-proto", "https"});
  EXPECT_FALSE(door.refuse(request, Access::kRead));
  request.method = "POST";
  request.headers.push_back({"origin", "http://speerpunt.example"});
  EXPECT_EQ(door.refuse(request, Access::kOpen)->status, 403);
  request.headers.back().value = "https://speerpunt.example";
  EXPECT_FALSE(door.refuse(request, Access::kOpen));
}

}  // namespace
}  // namespace speerpunt::web
