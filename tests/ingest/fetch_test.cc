// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fetch.hh"

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <mutex>
#include <sstream>
#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include "corpus/descriptor.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"

namespace speerpunt {
namespace {

// A web server on this machine: answers each request with what the test says, then closes.
class LoopbackServer {
 public:
  using Answer = std::function<std::string(const std::string& request)>;

  explicit LoopbackServer(Answer answer) : answer_(std::move(answer)) {
    listening_ = Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listening_.get(), plain, size) != 0 || ::listen(listening_.get(), 8) != 0 ||
        ::getsockname(listening_.get(), plain, &size) != 0) {
      throw Error("test", "no server");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~LoopbackServer() {
    stop_ = true;
    thread_.join();
  }
  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  std::vector<std::string> requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

 private:
  void serve() {
    while (!stop_) {
      pollfd polled{listening_.get(), POLLIN, 0};
      if (::poll(&polled, 1, 20) <= 0) continue;
      const Descriptor client(::accept(listening_.get(), nullptr, nullptr));
      std::string request;
      char buffer[4096];
      while (request.find("\r\n\r\n") == std::string::npos) {
        const auto got = ::recv(client.get(), buffer, sizeof buffer, 0);
        if (got <= 0) break;
        request.append(buffer, static_cast<std::size_t>(got));
      }
      std::string answer;
      {
        const std::lock_guard lock(mutex_);
        requests_.push_back(request);
        answer = answer_(request);
      }
      for (std::size_t sent = 0; sent < answer.size();) {
        const auto done =
            ::send(client.get(), answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (done <= 0) break;
        sent += static_cast<std::size_t>(done);
      }
    }
  }

  Answer answer_;
  Descriptor listening_;
  int port_ = 0;
  std::atomic<bool> stop_ = false;
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  std::thread thread_;
};

std::string reply(const std::string& status, const std::string& headers, const std::string& body) {
  return "HTTP/1.1 " + status +
         "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         headers + "\r\n" + body;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string kPdf = "%PDF-1.4\n" + std::string(50000, 'x') + "\n%%EOF\n";

class Fetch : public ::testing::Test {
 protected:
  void SetUp() override {
    ::setenv("no_proxy", "127.0.0.1", 1);
    std::string name = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    options_.pause = std::chrono::milliseconds{1};
    options_.timeout = std::chrono::seconds{5};
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  FetchOutcome fetch_one(const std::string& url, const std::string& sum = {}) {
    CatalogueEntry entry;
    entry.id = "visie-2018";
    entry.url = url;
    entry.sha256 = sum;
    return fetch({entry}, folder_, options_, {}).at(0);
  }
  std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }
  bool has_parts() {
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      if (entry.path().extension() == ".part") return true;
    }
    return false;
  }

  std::filesystem::path folder_;
  FetchOptions options_;
};

TEST_F(Fetch, KeepsTheFileUnderItsIdWithTheEndingOfItsContent) {
  const LoopbackServer server(
      [](const std::string&) { return reply("200 OK", "Content-Type: text/plain\r\n", kPdf); });
  const auto outcome = fetch_one(server.url("/x.php?id=3"), sha256(kPdf));
  EXPECT_EQ(outcome.state, FetchState::kFetched) << outcome.message;
  EXPECT_EQ(outcome.file, folder_ / "visie-2018.pdf");
  EXPECT_EQ(content(outcome.file), kPdf);
  EXPECT_EQ(outcome.sha256, sha256(kPdf));
  EXPECT_TRUE(has(server.requests().at(0), "User-Agent: speerpunt/0.1\r\n"));
  EXPECT_TRUE(std::filesystem::exists(folder_ / "fetched.json"));
  EXPECT_FALSE(has_parts());
}

TEST_F(Fetch, ResumesWhereTheConnectionBroke) {
  const LoopbackServer server([](const std::string& request) {
    const auto full = reply("200 OK", "ETag: \"a1\"\r\n", kPdf);
    if (!has(request, "Range:")) return full.substr(0, full.size() - 30000);
    const auto from = std::stoul(request.substr(request.find("bytes=") + 6));
    return reply("206 Partial Content",
                 "ETag: \"a1\"\r\nContent-Range: bytes " + std::to_string(from) + "-" +
                     std::to_string(kPdf.size() - 1) + "/" + std::to_string(kPdf.size()) + "\r\n",
                 kPdf.substr(from));
  });
  const auto outcome = fetch_one(server.url("/a"));
  EXPECT_EQ(outcome.state, FetchState::kResumed) << outcome.message;
  EXPECT_EQ(content(outcome.file), kPdf);
  ASSERT_EQ(server.requests().size(), 2U);
  EXPECT_TRUE(has(server.requests()[1], "If-Range: \"a1\"\r\n"));
}

TEST_F(Fetch, ResumesInALaterRun) {
  std::atomic<bool> broken = true;
  const LoopbackServer server([&broken](const std::string& request) {
    const auto full = reply("200 OK", "ETag: \"a1\"\r\n", kPdf);
    if (broken) return full.substr(0, full.size() - 30000);
    if (!has(request, "Range:")) return full;
    const auto from = std::stoul(request.substr(request.find("bytes=") + 6));
    return reply("206 Partial Content",
                 "Content-Range: bytes " + std::to_string(from) + "-50015/50016\r\n",
                 kPdf.substr(from));
  });
  options_.attempts = 1;
  EXPECT_EQ(fetch_one(server.url("/a")).state, FetchState::kFailed);
  EXPECT_TRUE(has_parts());
  broken = false;
  const auto outcome = fetch_one(server.url("/a"));
  EXPECT_EQ(outcome.state, FetchState::kResumed) << outcome.message;
  EXPECT_EQ(content(outcome.file), kPdf);
  EXPECT_FALSE(has_parts());
}

TEST_F(Fetch, BeginsAnewWhereTheFileChangedMeanwhile) {
  std::atomic<int> count = 0;
  const LoopbackServer server([&count](const std::string&) {
    const auto full = reply("200 OK", "ETag: \"a" + std::to_string(count) + "\"\r\n", kPdf);
    return ++count == 1 ? full.substr(0, full.size() - 30000) : full;
  });
  const auto outcome = fetch_one(server.url("/a"));
  EXPECT_EQ(outcome.state, FetchState::kFetched) << outcome.message;
  EXPECT_EQ(content(outcome.file), kPdf);
}

TEST_F(Fetch, AsksWhetherTheCopyIsStillGood) {
  const LoopbackServer server([](const std::string& request) {
    if (has(request, "If-None-Match: \"a1\"\r\n")) return reply("304 Not Modified", "", "");
    return reply("200 OK", "ETag: \"a1\"\r\n", kPdf);
  });
  EXPECT_EQ(fetch_one(server.url("/a")).state, FetchState::kFetched);
  const auto again = fetch_one(server.url("/a"));
  EXPECT_EQ(again.state, FetchState::kUnchanged) << again.message;
  EXPECT_EQ(again.file, folder_ / "visie-2018.pdf");
  EXPECT_EQ(again.sha256, sha256(kPdf));
}

TEST_F(Fetch, AsksNothingWhereTheChecksumIsKnown) {
  const LoopbackServer server([](const std::string&) { return reply("200 OK", "", kPdf); });
  EXPECT_EQ(fetch_one(server.url("/a"), sha256(kPdf)).state, FetchState::kFetched);
  EXPECT_EQ(fetch_one(server.url("/a"), sha256(kPdf)).state, FetchState::kUnchanged);
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(Fetch, FetchesAgainWhatWasDamagedHere) {
  const LoopbackServer server(
      [](const std::string&) { return reply("200 OK", "ETag: \"a1\"\r\n", kPdf); });
  const auto file = fetch_one(server.url("/a")).file;
  std::ofstream(file) << "damaged";
  EXPECT_EQ(fetch_one(server.url("/a")).state, FetchState::kFetched);
  EXPECT_EQ(content(file), kPdf);
}

TEST_F(Fetch, RefusesAnotherChecksum) {
  const LoopbackServer server([](const std::string&) { return reply("200 OK", "", kPdf); });
  const auto outcome = fetch_one(server.url("/a"), std::string(64, '0'));
  EXPECT_EQ(outcome.state, FetchState::kFailed);
  EXPECT_TRUE(has(outcome.message, "checksum")) << outcome.message;
  EXPECT_TRUE(outcome.file.empty());
  EXPECT_FALSE(has_parts());
}

TEST_F(Fetch, ReportsWhatIsGoneAtOnce) {
  const LoopbackServer server(
      [](const std::string&) { return reply("404 Not Found", "", "<html>weg</html>"); });
  const auto outcome = fetch_one(server.url("/a"));
  EXPECT_EQ(outcome.state, FetchState::kFailed);
  EXPECT_EQ(outcome.message, "the server answers 404");
  EXPECT_EQ(server.requests().size(), 1U);
  EXPECT_FALSE(has_parts());
}

TEST_F(Fetch, TriesAgainWhenTheServerIsBusy) {
  std::atomic<int> count = 0;
  const LoopbackServer server([&count](const std::string&) {
    return ++count < 3 ? reply("503 Busy", "Retry-After: 0\r\n", "") : reply("200 OK", "", kPdf);
  });
  EXPECT_EQ(fetch_one(server.url("/a")).state, FetchState::kFetched);
  EXPECT_EQ(server.requests().size(), 3U);
}

TEST_F(Fetch, LeavesAServerAloneThatAsksForMuchTime) {
  const LoopbackServer server(
      [](const std::string&) { return reply("429 Slow", "Retry-After: 3600\r\n", ""); });
  const auto outcome = fetch_one(server.url("/a"));
  EXPECT_EQ(outcome.message, "the server answers 429 and asks to wait 3600 seconds");
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(Fetch, FollowsARedirectButNotForEver) {
  const LoopbackServer server([](const std::string& request) {
    if (has(request, "GET /once")) return reply("301 Moved", "Location: /there\r\n", "");
    if (has(request, "GET /there")) return reply("200 OK", "", kPdf);
    return reply("302 Found", "Location: /loop\r\n", "moved");
  });
  EXPECT_EQ(fetch_one(server.url("/once")).state, FetchState::kFetched);
  const auto outcome = fetch_one(server.url("/loop"));
  EXPECT_EQ(outcome.message, "more than 5 redirects");
  EXPECT_EQ(server.requests().size(), 8U);
}

TEST_F(Fetch, LeavesNoOtherWayThanHttp) {
  EXPECT_TRUE(has(fetch_one("ftp://127.0.0.1/a.pdf").message, "http"));
  EXPECT_TRUE(has(fetch_one("file:///etc/passwd").message, "http"));
  const LoopbackServer server([](const std::string&) {
    return reply("302 Found", "Location: file:///etc/passwd\r\n", "");
  });
  const auto outcome = fetch_one(server.url("/a"));
  EXPECT_EQ(outcome.message, "not an http or https address");
}

TEST_F(Fetch, StopsWhatIsTooLarge) {
  options_.file_bytes = 10000;
  const LoopbackServer server([](const std::string& request) {
    if (has(request, "GET /honest")) return reply("200 OK", "", kPdf);
    return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + kPdf;  // length untold
  });
  for (const auto* path : {"/honest", "/sly"}) {
    const auto outcome = fetch_one(server.url(path));
    EXPECT_EQ(outcome.message, "larger than the limit of 10000 bytes");
    EXPECT_FALSE(has_parts());
  }
}

TEST_F(Fetch, GoesOnBehindAFailureAndTellsOfEach) {
  const LoopbackServer server([](const std::string& request) {
    return has(request, "GET /good") ? reply("200 OK", "", kPdf) : reply("410 Gone", "", "");
  });
  std::vector<CatalogueEntry> entries(2);
  entries[0].id = "weg";
  entries[0].url = server.url("/bad");
  entries[1].id = "../../buiten";
  entries[1].url = server.url("/good");
  std::vector<FetchState> told;
  const auto outcomes =
      fetch(entries, folder_, options_, [&](const FetchOutcome& o) { told.push_back(o.state); });
  EXPECT_EQ(told, (std::vector{FetchState::kFailed, FetchState::kFetched}));
  EXPECT_EQ(outcomes[1].file.parent_path(), folder_);
}

TEST_F(Fetch, LeavesTimeBetweenTwoRequestsToOneHost) {
  options_.pause = std::chrono::milliseconds{200};
  const LoopbackServer server([](const std::string&) { return reply("404 Not Found", "", ""); });
  std::vector<CatalogueEntry> entries(2);
  entries[0].id = "a";
  entries[1].id = "b";
  for (auto& entry : entries) entry.url = server.url("/" + entry.id);
  const auto begin = std::chrono::steady_clock::now();
  fetch(entries, folder_, options_, {});
  EXPECT_GE(std::chrono::steady_clock::now() - begin, options_.pause);
}

TEST_F(Fetch, SaysThatItsListIsDamaged) {
  std::ofstream(folder_ / "fetched.json") << "{\"files\":";
  try {
    fetch_one("http://127.0.0.1:1/a");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "manifest-damaged");
    EXPECT_FALSE(error.hint().empty());
  }
}

TEST(Catalogue, IsReadInFileOrder) {
  const auto entries = parse_catalogue(
      R"({"schema":1,"entries":[{"id":"b","url":"https://b.nl","title":"B","date":"2018-06",
          "publisher":"P","type":"visie","sha256":"","replaces":["a"],"themes":["x"]},
          {"id":"a","url":"https://a.nl"}]})");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].id, "b");
  EXPECT_EQ(entries[0].replaces, std::vector<std::string>{"a"});
  EXPECT_EQ(entries[1].url, "https://a.nl");
}

TEST(Catalogue, RefusesWhatItCannotUse) {
  for (const auto* json :
       {"", "[]", R"({"entries":[{"id":"a"}]})", R"({"entries":[{"id":"","url":"x"}]})",
        R"({"entries":[{"id":"a","url":"x"},{"id":"a","url":"y"}]})"}) {
    EXPECT_THROW(parse_catalogue(json), Error) << json;
  }
}

}  // namespace
}  // namespace speerpunt
