// SPDX-License-Identifier: GPL-3.0-or-later
// The pages on the sample corpus, and the JSON API against its description.
#include <nlohmann/json.hpp>

#include "tests/app/web_client.hh"

namespace speerpunt {
namespace {

using Json = nlohmann::json;

// Whether a value is as the part of JSON Schema says that the description uses; else where not.
std::string difference_from(const Json& value, const Json& schema, const Json& root,
                            const std::string& where) {
  if (schema.contains("$ref")) {
    const auto name = schema["$ref"].get<std::string>();
    return difference_from(value, root.at(Json::json_pointer(name.substr(1))), root, where);
  }
  if (schema.contains("anyOf")) {
    for (const Json& one : schema["anyOf"])
      if (difference_from(value, one, root, where).empty()) return {};
    return where + ": none of the forms";
  }
  const std::string type = schema.value("type", "");
  const bool fits =
      (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
      (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
      (type == "number" && value.is_number()) || (type == "boolean" && value.is_boolean()) ||
      (type == "null" && value.is_null());
  if (!fits) return where + ": not " + type + ": " + value.dump().substr(0, 80);
  if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
    return where + ": not one of the values: " + value.dump();
  for (const Json& name : schema.value("required", Json::array()))
    if (!value.contains(name)) return where + ": lacks " + name.get<std::string>();
  if (type == "object") {
    for (const auto& [name, part] : value.items()) {
      const Json properties = schema.value("properties", Json::object());
      const Json* of = properties.contains(name)                 ? &properties[name]
                       : schema.contains("additionalProperties") ? &schema["additionalProperties"]
                                                                 : nullptr;
      if (of == nullptr) continue;
      if (auto wrong = difference_from(part, *of, root, where + "." + name); !wrong.empty())
        return wrong;
    }
  }
  if (type == "array" && schema.contains("items")) {
    for (std::size_t at = 0; at < value.size(); ++at)
      if (auto wrong = difference_from(value[at], schema["items"], root,
                                       where + "[" + std::to_string(at) + "]");
          !wrong.empty())
        return wrong;
  }
  return {};
}

class WebPages : public WebTest {
 protected:
  void SetUp() override {
    WebTest::SetUp();
    in_workspace("add " + shell_word(sample().string()));
    serve();
    sign_in();
  }
  // The address of the first link that begins so.
  static std::string link_in(const std::string& page, const std::string& begin) {
    const std::size_t at = page.find("href=\"" + begin);
    if (at == std::string::npos) return {};
    std::string address = page.substr(at + 6, page.find('"', at + 6) - at - 6);
    for (std::size_t amp = 0; (amp = address.find("&amp;")) != std::string::npos;)
      address.replace(amp, 5, "&");
    return address.substr(0, address.find('#'));
  }
};

TEST_F(WebPages, ASearchLeadsToTheBoxedSentenceInTwoClicks) {
  const Reply found = get("/?q=%22bedrijfsartsen%22+soort:visie");
  ASSERT_EQ(found.status, 200);
  const std::string address = link_in(found.body, "/document/");
  ASSERT_FALSE(address.empty());
  const Reply page = get(address);
  ASSERT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("<g id=\"treffer\"><rect class=\"zin\""), std::string::npos);
  EXPECT_NE(page.body.find("<tspan"), std::string::npos) << "text that can be selected";
}

TEST_F(WebPages, APictureOfAPageIsAPng) {
  const std::string address = link_in(get("/?q=bedrijfsartsen+soort:visie").body, "/document/");
  const std::string place = address.substr(10, address.find('?') - 10);
  const Reply picture = get("/pagina/" + place + "/800");
  ASSERT_EQ(picture.status, 200);
  EXPECT_TRUE(picture.body.starts_with("\x89PNG"));
  EXPECT_EQ(get("/pagina/" + place + "/800").body, picture.body) << "kept";
  EXPECT_EQ(get("/pagina/" + place + "/801").status, 404);
  EXPECT_EQ(get("/pagina/" + place + "9/800").status, 404) << "no such page";
}

TEST_F(WebPages, AFilterIsPartOfTheAddressAndCanBeTakenAway) {
  const std::string all = get("/?q=toezicht").body;
  const std::string narrowed = link_in(all, "/?q=toezicht&amp;f=");
  ASSERT_FALSE(narrowed.empty());
  const std::string page = get(narrowed).body;
  EXPECT_NE(page.find("Filter weghalen"), std::string::npos);
}

TEST_F(WebPages, WhatIsAddedMeanwhileIsFound) {
  EXPECT_NE(get("/?q=zeepaardje").body.find("Niets gevonden"), std::string::npos);
  write("nieuw.txt", "Het zeepaardje moet volgens de vereniging beter worden beschermd.\n");
  in_workspace("add nieuw.txt");
  EXPECT_NE(get("/?q=zeepaardje").body.find("<mark>zeepaardje</mark>"), std::string::npos);
}

TEST_F(WebPages, WhoListensHearsThatSomethingWasAdded) {
  Connection listening(port());
  listening.send("GET /gebeurtenissen HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie() +
                 "\r\n\r\n");
  EXPECT_NE(listening.receive(std::chrono::seconds(1)).find("event: stand"), std::string::npos);
  write("nieuw.txt", "Het zeepaardje moet volgens de vereniging beter worden beschermd.\n");
  in_workspace("add nieuw.txt");
  EXPECT_NE(listening.receive(std::chrono::seconds(3)).find("event: verzameling"),
            std::string::npos);
  EXPECT_EQ(stop(SIGTERM), 0) << "an open stream does not keep it from ending";
}

TEST_F(WebPages, AMisspeltQueryIsSaidSo) {
  const Reply reply = get("/?q=NEAR%2F");
  EXPECT_EQ(reply.status, 400);
  EXPECT_NE(reply.body.find("role=\"alert\""), std::string::npos);
}

TEST_F(WebPages, TheApiAnswersAsItIsDescribed) {
  const Json described = Json::parse(get("/api/v1/openapi.json").body);
  const Json documents = Json::parse(get("/api/v1/documents?n=200").body);
  std::size_t asked = 0;
  for (const auto& [path, methods] : described["paths"].items()) {
    const Json& schema =
        methods["get"]["responses"]["200"]["content"]["application/json"]["schema"];
    const std::size_t id = path.find("{id}");
    std::vector<std::string> targets;
    if (id == std::string::npos) {
      targets = {path, path + "?n=20"};
      if (path.ends_with("/briefings"))
        targets = {path + "?theme=arbeidsgerichte-zorg&template=factsheet"};
      if (path.ends_with("/search")) targets = {path + "?q=toezicht+op+bedrijfsartsen&n=30"};
    } else {
      for (const Json& document : documents["items"])
        targets.push_back(std::string(path).replace(id, 4, document["id"].get<std::string>()));
    }
    for (const std::string& target : targets) {
      Reply reply = get(target);
      for (int tries = 0; reply.status == 503 && tries < 50; ++tries) reply = get(target);
      ASSERT_EQ(reply.status, 200) << target << reply.body.substr(0, 300);
      EXPECT_EQ(difference_from(Json::parse(reply.body), schema, described, target), "");
      ++asked;
    }
  }
  EXPECT_GT(asked, 20U);
}

TEST_F(WebPages, TheApiSaysWhatIsWrongAsItIsDescribed) {
  const Json described = Json::parse(get("/api/v1/openapi.json").body);
  const Json schema = {{"$ref", "#/components/schemas/Error"}};
  for (const auto& [target, status] :
       std::vector<std::pair<std::string, int>>{{"/api/v1/search?q=a&n=0", 400},
                                                {"/api/v1/documents/0", 404},
                                                {"/api/v1/recommendations?class=x", 400},
                                                {"/api/v1/briefings?theme=geen", 404},
                                                {"/api/v1/briefings?thema=x", 400},
                                                {"/api/v1/niets", 404}}) {
    const Reply reply = get(target);
    EXPECT_EQ(reply.status, status) << target;
    EXPECT_EQ(difference_from(Json::parse(reply.body), schema, described, target), "");
  }
  const Reply stranger = get_plain("/api/v1/themes");
  EXPECT_EQ(stranger.status, 401);
  EXPECT_EQ(difference_from(Json::parse(stranger.body), schema, described, "401"), "");
}

TEST_F(WebPages, ASearchIsFollowedWithoutACookieByASecretAddressOnly) {
  post("/zoekvragen", "naam=toezicht&q=toezicht");
  EXPECT_EQ(get_plain("/atom/toezicht/0").status, 404);
  const auto place = [&] {
    const std::string page = get("/zoekvraag/toezicht").body;
    const std::size_t at = page.find("/atom/toezicht/");
    return at == std::string::npos ? "" : page.substr(at, page.find('<', at) - at);
  };
  EXPECT_EQ(place(), "");
  post("/zoekvraag/toezicht/feed", "doe=maak");
  const std::string address = place();
  ASSERT_EQ(address.size(), std::string("/atom/toezicht/").size() + 64) << address;
  const Reply feed = get_plain(address);
  EXPECT_EQ(feed.status, 200);
  EXPECT_NE(feed.body.find("<entry>"), std::string::npos);
  EXPECT_NE(get_plain("/zoekvraag/toezicht").body, get("/zoekvraag/toezicht").body)
      << "it opens nothing else";
  post("/zoekvraag/toezicht/feed", "doe=intrekken");
  EXPECT_EQ(get_plain(address).status, 404);
  post("/zoekvraag/toezicht/feed", "doe=maak");
  EXPECT_EQ(get_plain(address).status, 404) << "a new one is another one";
}

TEST_F(WebPages, TheApiGivesWhatTheCommandLineGives) {
  const Json api = Json::parse(get("/api/v1/search?q=toezicht&n=5").body);
  const Json cli = Json::parse(in_workspace("search toezicht -n 5 --json").out);
  EXPECT_EQ(api, cli);
}

}  // namespace
}  // namespace speerpunt
