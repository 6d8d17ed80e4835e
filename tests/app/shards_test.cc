// SPDX-License-Identifier: GPL-3.0-or-later
// An index over several databases, with the real servers of Xapian.
#include <csignal>
#include <set>

#include <arpa/inet.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <xapian.h>

#include "tests/app/program.hh"
#include "tests/app/web_client.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

int free_port() {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(descriptor, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(descriptor);
  return ntohs(address.sin_port);
}

// xapian-tcpsrv on a port of loopback, in a process group of its own: it forks for each connection.
class Server {
 public:
  explicit Server(const fs::path& database) : database_(database), port_(free_port()) { start(); }
  ~Server() { kill(); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string address() const { return "tcp://127.0.0.1:" + std::to_string(port_); }

  void start() {
    process_ = ::fork();
    if (process_ == 0) {
      ::setpgid(0, 0);
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // none is left behind by a test that is killed
      const int nowhere = ::open("/dev/null", O_RDWR);
      for (const int descriptor : {0, 1, 2}) ::dup2(nowhere, descriptor);
      const std::string port = std::to_string(port_);
      ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--writable", "--interface",
               "127.0.0.1", "--port", port.c_str(), database_.c_str(), nullptr);
      ::_exit(127);
    }
    ::setpgid(process_, process_);
    for (int tries = 0; tries < 200 && !listens(); ++tries) ::usleep(10'000);
  }
  void kill() {
    if (process_ <= 0) return;
    ::kill(-process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
  }
  void freeze() const { ::kill(-process_, SIGSTOP); }

 private:
  bool listens() const {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected =
        ::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(descriptor);
    return connected;
  }
  fs::path database_;
  int port_;
  pid_t process_ = 0;
};

bool has_server() {
  return std::system("command -v xapian-tcpsrv >/dev/null") == 0;
}

// The sample documents twice: in one index, and over that of a workspace and two shards.
class ShardsTest : public ProgramTest {
 protected:
  void SetUp() override {
    if (!has_server()) GTEST_SKIP() << "there is no xapian-tcpsrv (package xapian-tools)";
    ProgramTest::SetUp();
    one_.emplace(folder() / "een");
    two_.emplace(folder() / "twee");
    for (const char* name : {"heel", "deel"})
      ASSERT_EQ(speerpunt(std::string("init ") + name).code, 0);
    for (const Server* shard : {&*one_, &*two_})
      ASSERT_EQ(in("deel", "shards add " + shard->address()).code, 0);
    for (const char* name : {"heel", "deel"})
      ASSERT_EQ(in(name, "add " + shell_word(sample().string())).code, 0);
  }
  void TearDown() override {
    one_.reset();
    two_.reset();
    if (!folder().empty()) ProgramTest::TearDown();
  }
  Outcome in(const std::string& name, const std::string& arguments) const {
    return speerpunt("--workspace " + name + " " + arguments);
  }
  void expect_same(const std::string& arguments) const {
    const Outcome whole = in("heel", arguments);
    const Outcome parts = in("deel", arguments);
    EXPECT_EQ(parts.code, whole.code) << arguments << parts.err;
    EXPECT_EQ(parts.out, whole.out) << arguments;
  }
  std::size_t documents(const std::string& name) const {
    return count_of(in(name, "docs --json").out, "\n");
  }

  std::optional<Server> one_;
  std::optional<Server> two_;
};

// Words of the documents themselves, put together in the ways of the query language.
std::vector<std::string> queries_of(const std::string& text, std::size_t count) {
  std::set<std::string> distinct;
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    if (word.size() > 4 && distinct.insert(word).second) words.push_back(word);
    word.clear();
  }
  std::vector<std::string> queries;
  for (std::size_t at = 0; queries.size() < count && words.size() > 10; ++at) {
    const std::string& one = words[at * 7 % words.size()];
    const std::string& other = words[(at * 13 + 5) % words.size()];
    const std::string& third = words[(at * 29 + 3) % words.size()];
    switch (at % 10) {
      case 0:
        queries.push_back(one);
        break;
      case 1:
        queries.push_back(one + " " + other);
        break;
      case 2:
        queries.push_back("\"" + one + " " + words[(at * 7 + 1) % words.size()] + "\"");
        break;
      case 3:
        queries.push_back(one + " " + other + " " + third + " " + words[at % words.size()]);
        break;
      case 4:
        queries.push_back(one + " AND " + other);
        break;
      case 5:
        queries.push_back(one.substr(0, 4) + "*");
        break;
      case 6:
        queries.push_back(one + " NEAR/8 " + other);
        break;
      case 7:
        queries.push_back(one + " -" + other);
        break;
      case 8:
        queries.push_back(one + "~");
        break;
      default:
        queries.push_back(one + " " + other + " sorteer:datum");
        break;
    }
  }
  return queries;
}

TEST_F(ShardsTest, SpreadDocumentsAndAnswerAsOneIndex) {
  const json states = json::parse(in("deel", "shards check --json").out);
  ASSERT_EQ(states.size(), 3U);
  for (const json& state : states) EXPECT_GT(state["documents"].get<int>(), 0) << state;
  const std::string text = in("heel", "recommendations --json").out;
  const std::vector<std::string> queries = queries_of(text, 20);
  ASSERT_EQ(queries.size(), 20U);
  for (const std::string& query : queries) expect_same("search --json " + shell_word(query));
  for (const char* verb :
       {"themes --json", "recommendations --json", "lineage --json", "refs --json", "docs --json",
        "search --json --unfold toezicht", "search --json opleidng"})
    expect_same(verb);
  for (const char* name : {"heel", "deel"})
    ASSERT_EQ(
        in(name, "brief medisch-leiderschap --date 2026-01-01 -o " + std::string(name) + ".html")
            .code,
        0);
  // Its links to the stored copies name the workspace.
  const auto briefing = [&](const std::string& name) {
    std::string page = read_file(folder() / (name + ".html"));
    const std::string link = "\"" + name + "/";
    for (std::size_t at = page.find(link); at != std::string::npos; at = page.find(link))
      page.replace(at, link.size(), "\"archief/");
    return page;
  };
  EXPECT_EQ(briefing("deel"), briefing("heel"));
}

TEST_F(ShardsTest, GiveTheRestWhenOneIsGoneAndAllWhenItIsBack) {
  const std::string before = in("deel", "search --json toezicht").out;
  const std::size_t all = documents("deel");
  const std::string threads = in("deel", "lineage --json").out;
  one_->kill();
  const auto start = std::chrono::steady_clock::now();
  const Outcome rest = in("deel", "search --json toezicht");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
  EXPECT_EQ(rest.code, 3);
  EXPECT_THAT(rest.err, HasSubstr("het deel " + one_->address() + " van de index is onbereikbaar"));
  EXPECT_EQ(json::parse(rest.out)["coverage"]["missing_shards"], json{one_->address()});
  for (const char* verb : {"docs", "recommendations", "refs", "lineage"})
    EXPECT_EQ(in("deel", verb).code, 3) << verb;
  EXPECT_LT(documents("deel"), all);
  EXPECT_EQ(in("deel", "shards check").code, 3);
  // What writes refuses, and forgets nothing.
  for (const char* verb : {"doctor --repair", "add --prune ."}) {
    const Outcome refused = in("deel", verb);
    EXPECT_EQ(refused.code, 2) << verb << refused.out;
    EXPECT_THAT(refused.err, HasSubstr("shard")) << verb;
  }
  one_->start();
  EXPECT_EQ(in("deel", "search --json toezicht").out, before);
  EXPECT_EQ(documents("deel"), all);
  EXPECT_EQ(in("deel", "lineage --json").out, threads);
}

TEST_F(ShardsTest, WaitNoLongerThanSomeSecondsForOneThatHangs) {
  two_->freeze();
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(in("deel", "search toezicht").code, 3);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(8));
}

TEST_F(ShardsTest, KnowWhatWasAddedBeforeThemAndAddNothingTwice) {
  const Outcome again = in("deel", "add " + shell_word(sample().string()));
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr(" unchanged"));
  Server third(folder() / "drie");
  const Outcome added = in("heel", "shards add " + third.address());
  EXPECT_EQ(added.code, 0) << added.err;
  EXPECT_THAT(added.err, HasSubstr("stay where they are"));
  EXPECT_THAT(in("heel", "add " + shell_word(sample().string())).err, HasSubstr(" unchanged"));
  expect_same("search --json toezicht");
  for (int i = 0; i < 8; ++i)
    write("nieuw/" + std::to_string(i) + ".txt",
          "Visie " + std::to_string(i) + ".\n\nDe minister moet zeppelins verbieden.\n");
  for (const char* name : {"heel", "deel"}) EXPECT_EQ(in(name, "add nieuw").code, 0);
  expect_same("search --json zeppelins");
  fs::remove(folder() / "nieuw/3.txt");
  for (const char* name : {"heel", "deel"}) EXPECT_EQ(in(name, "add --prune nieuw").code, 0);
  expect_same("search --json zeppelins");
  expect_same("docs --json");
  const Outcome kept = in("heel", "shards remove " + third.address());
  EXPECT_EQ(kept.code, 2);
  EXPECT_THAT(kept.err, HasSubstr("holds"));
}

TEST_F(ShardsTest, CallNothingRemovedThatMayBeInAMissingShard) {
  for (const char* theme : {"medisch-leiderschap", "toezicht-en-tuchtrecht"})
    ASSERT_EQ(
        in("deel", std::string("brief ") + theme + " --date 2026-01-01 -o " + theme + ".json").code,
        0);
  one_->kill();
  two_->kill();
  std::string told;
  for (const char* theme : {"medisch-leiderschap", "toezicht-en-tuchtrecht"}) {
    const Outcome checked = in("deel", std::string("brief verify ") + theme + ".json");
    EXPECT_EQ(checked.code, 3);
    told += checked.out;
    const Outcome since = in("deel", std::string("brief ") + theme + " --since-briefing " + theme +
                                         ".json -o later.json");
    EXPECT_EQ(since.code, 2) << since.err;
    EXPECT_THAT(since.err, HasSubstr("shard is missing"));
  }
  EXPECT_THAT(told, HasSubstr("niet na te gaan"));
  EXPECT_THAT(told, Not(HasSubstr("verwijderd")));
  EXPECT_THAT(in("deel", "show bestaat-niet.pdf").err, HasSubstr("is missing"));
  EXPECT_EQ(in("heel", "search uitgever:niemand").code, 2);
  EXPECT_EQ(in("deel", "search uitgever:niemand").code, 3);
}

// The words of all shards are in the own index: it is the one that may be lost.
TEST_F(ShardsTest, LearnTheirWordsAgainWhenTheOwnIndexIsMadeAnew) {
  fs::remove_all(folder() / "deel/index");
  const Outcome repaired = in("deel", "doctor --repair");
  EXPECT_EQ(repaired.code, 0) << repaired.err << repaired.out;
  for (const char* query : {"toezicht op bedrijfsartsen", "artsen", "opleidng", "beroeps*"})
    expect_same(std::string("search --json '") + query + "'");
}

TEST_F(ShardsTest, AreWholeAfterAWriterWasKilled) {
  for (int i = 0; i < 60; ++i)
    write("nieuw/" + std::to_string(i) + ".txt",
          "Visie " + std::to_string(i) + ".\n\nDe minister moet zeppelin" +
              std::string(i % 5, 's') + "bouwers en luchtschepen nummer" + std::to_string(i) +
              " verbieden.\n");
  ASSERT_EQ(in("heel", "add nieuw").code, 0);
  for (const char* moment : {"0.05", "0.1", "0.2"})
    shell("timeout -s KILL " + std::string(moment) + " " + shell_word(SPEERPUNT_PROGRAM) +
          " --workspace deel add nieuw");
  ASSERT_EQ(in("deel", "add nieuw").code, 0);
  for (const char* query :
       {"luchtschip", "zeppelinbouwer", "verboden", "luchtshcepen", "ministers",
        "'\"en luchtschepen\"'", "'minister NEAR/3 luchtschepen'", "'\"visie 7\"'"})
    expect_same(std::string("search --json -n 100 ") + query);
  expect_same("docs --json");
}

TEST_F(ShardsTest, RefuseWhatIsNoShardOfTheirs) {
  EXPECT_THAT(in("deel", "shards add " + one_->address()).err, HasSubstr("already"));
  EXPECT_THAT(in("deel", "shards add 'ssh://-oProxyCommand=x/y'").err,
              HasSubstr("tcp://HOST:PORT"));
  EXPECT_THAT(in("deel", "shards add deel/index").err, HasSubstr("already"));
  one_->kill();
  EXPECT_THAT(in("heel", "shards add " + one_->address()).err, HasSubstr("cannot be reached"));
  write("heel/shards.json", "{\"shards\":[12]}");
  EXPECT_THAT(in("heel", "search toezicht").err, HasSubstr("list of shards"));
}

TEST_F(ShardsTest, LieInAFolderToo) {
  fs::create_directory(folder() / "kast");
  ASSERT_EQ(speerpunt("init derde").code, 0);
  ASSERT_EQ(in("derde", "shards add kast").code, 0);
  ASSERT_EQ(in("derde", "add " + shell_word(sample().string())).code, 0);
  const Outcome whole = in("heel", "search --json toezicht op bedrijfsartsen");
  EXPECT_EQ(in("derde", "search --json toezicht op bedrijfsartsen").out, whole.out);
  EXPECT_EQ(in("derde", "docs --json").out, in("heel", "docs --json").out);
}

// Flips a bit of the data of a record.
void damage(const fs::path& index) {
  Xapian::WritableDatabase database(index.string());
  Xapian::Document record = database.get_document(*database.postlist_begin(""));
  std::string data = record.get_data();
  ASSERT_FALSE(data.empty());
  data[data.size() / 2] ^= 1;
  record.set_data(data);
  database.replace_document(record.get_docid(), record);
  database.commit();
}

TEST_F(ShardsTest, AreNamedWhereTheyAreDamagedAndTheOwnIndexIsLeftAlone) {
  fs::create_directory(folder() / "kast");
  ASSERT_EQ(speerpunt("init derde").code, 0);
  write("eigen.txt", "De minister moet zeppelinbouwers verbieden.\n");
  ASSERT_EQ(in("derde", "add eigen.txt").code, 0);
  ASSERT_EQ(in("derde", "shards add kast").code, 0);
  ASSERT_EQ(in("derde", "add " + shell_word(sample().string())).code, 0);
  damage(folder() / "kast");
  EXPECT_THAT(in("derde", "doctor").out, HasSubstr("the shard " + (folder() / "kast").string()));
  const Outcome repaired = in("derde", "doctor --repair");
  EXPECT_NE(repaired.code, 0);
  EXPECT_THAT(repaired.err, HasSubstr("shards remove --lost"));
  EXPECT_FALSE(fs::exists(folder() / "derde" / "index.damaged"));
  EXPECT_EQ(in("derde", "search zeppelinbouwers").code, 0);
}

// Of what was written into its folder the positions lie in blocks, of what came over the network in
// Xapian's table; so many that not all texts are fetched.
TEST_F(ShardsTest, FindPhrasesInWhatCameByFolderAndByNetwork) {
  for (int i = 0; i < 900; ++i)
    write((i % 9 == 0 ? "nieuw/" : "oud/") + std::to_string(i) + ".txt",
          "Visie " + std::to_string(i) + ".\n\nDe minister moet zeppelinbouwers en luchtschepen " +
              (i % 4 == 0 ? "streng" : "soms") + " verbieden.\n");
  ASSERT_EQ(in("heel", "add oud nieuw").code, 0);
  fs::create_directory(folder() / "kast");
  for (const char* name : {"derde", "vierde"})
    ASSERT_EQ(speerpunt(std::string("init ") + name).code, 0);
  ASSERT_EQ(in("derde", "shards add kast").code, 0);
  ASSERT_EQ(in("derde", "add " + shell_word(sample().string()) + " oud").code, 0);
  const Server kast(folder() / "kast");
  ASSERT_EQ(in("vierde", "shards add " + kast.address()).code, 0);
  ASSERT_EQ(in("vierde", "add " + shell_word(sample().string()) + " nieuw oud").code, 0);
  for (const char* query :
       {"'\"en luchtschepen\"'", "'\"luchtschepen streng verbieden\"'", "'\"visie 7\"'",
        "'minister NEAR/3 zeppelinbouwers'", "'\"luchtsch* (streng OR soms)\"'",
        "'verbieden NEAR/2 \"en luchtschepen\"'"})
    EXPECT_EQ(in("vierde", std::string("search --json --facets -n 15 ") + query).out,
              in("heel", std::string("search --json --facets -n 15 ") + query).out)
        << query;
}

// What `ssh HOST xapian-progsrv ...` would do, without the other machine.
TEST_F(ShardsTest, GoThroughSsh) {
  write("bin/ssh", "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done\nshift 2\nexec \"$@\"\n");
  fs::permissions(folder() / "bin/ssh", fs::perms::owner_all);
  const std::string path = "PATH=" + shell_word((folder() / "bin").string()) + ":\"$PATH\" ";
  const std::string program = path + shell_word(SPEERPUNT_PROGRAM) + " --workspace derde ";
  ASSERT_EQ(speerpunt("init derde").code, 0);
  { const Server maker(folder() / "ver"); }  // xapian-progsrv makes no database
  const Outcome added =
      shell(program + "shards add ssh://archief@ergens" + (folder() / "ver").string());
  ASSERT_EQ(added.code, 0) << added.err;
  ASSERT_EQ(shell(program + "add " + shell_word(sample().string())).code, 0);
  const Outcome found = shell(program + "search --json toezicht op bedrijfsartsen");
  EXPECT_EQ(found.out, in("heel", "search --json toezicht op bedrijfsartsen").out);
  const Outcome without = in("derde", "search toezicht");  // the real ssh knows no such machine
  EXPECT_EQ(without.code, 3) << without.err;
}

}  // namespace
}  // namespace speerpunt
