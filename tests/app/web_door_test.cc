// SPDX-License-Identifier: GPL-3.0-or-later
// What the web application refuses, and that it goes on serving meanwhile.
#include <fstream>

#include "tests/app/web_client.hh"

namespace speerpunt {
namespace {

TEST_F(WebTest, AStartLinkWorksOnce) {
  serve();
  const std::string link = start_link().substr(start_link().find('/', 8));
  EXPECT_EQ(get_plain("/").status, 401);
  EXPECT_EQ(get_plain(link).status, 303);
  EXPECT_EQ(get_plain(link).status, 401);
  EXPECT_NE(next_link(), start_link()) << "the next one is told";
}

TEST_F(WebTest, TheCookieIsForThisSiteOnly) {
  serve();
  const Reply reply = get_plain(start_link().substr(start_link().find('/', 8)));
  EXPECT_NE(reply.head.find("; HttpOnly; SameSite=Strict"), std::string::npos) << reply.head;
}

TEST_F(WebTest, AForeignHostIsRefused) {
  serve();
  sign_in();
  const auto as = [&](const std::string& hosts) {
    return ask("GET / HTTP/1.1\r\n" + hosts + "Connection: close\r\nCookie: " + cookie() +
               "\r\n\r\n")
        .status;
  };
  EXPECT_EQ(as("Host: " + host() + "\r\n"), 200);
  EXPECT_EQ(as("Host: localhost:" + std::to_string(port()) + "\r\n"), 200);
  EXPECT_EQ(as("Host: evil.example\r\n"), 421);
  EXPECT_EQ(as("Host: 127.0.0.1\r\n"), 421);
  EXPECT_EQ(as("Host: " + host() + ".evil.example\r\n"), 421);
  EXPECT_EQ(as("Host: " + host() + "\r\nHost: evil.example\r\n"), 421);
}

TEST_F(WebTest, AWriteFromAnotherOriginIsRefused) {
  serve();
  sign_in();
  const std::string form = "csrf=" + csrf();
  EXPECT_EQ(post("/afmelden", form, "Origin: https://evil.example\r\n").status, 403);
  EXPECT_EQ(post("/afmelden", form, "Origin: null\r\n").status, 403);
  EXPECT_EQ(post("/afmelden", form, "").status, 403);
  EXPECT_EQ(post("/afmelden", form, "Origin: null\r\nSec-Fetch-Site: cross-site\r\n").status, 403);
  EXPECT_EQ(get("/").status, 200) << "nothing happened";
  EXPECT_EQ(post("/afmelden", form, "Origin: null\r\nSec-Fetch-Site: same-origin\r\n").status, 303)
      << "a browser that says nothing of where it comes from";
}

TEST_F(WebTest, AWriteWithoutItsTokenIsRefused) {
  serve();
  sign_in();
  const std::string ours = "Origin: " + origin() + "\r\n";
  EXPECT_EQ(post("/afmelden", "", ours).status, 403);
  EXPECT_EQ(post("/afmelden", "csrf=" + std::string(64, '0'), ours).status, 403);
  EXPECT_EQ(get("/").status, 200);
  EXPECT_EQ(post("/afmelden", "csrf=" + csrf(), ours).status, 303);
  EXPECT_EQ(get("/").status, 401);
}

TEST_F(WebTest, EveryWriteIsNotedDown) {
  serve();
  sign_in();
  post("/afmelden", "");
  const std::string log = read_file(workspace() / "audit.log");
  EXPECT_NE(log.find("\tPOST\t%2Fafmelden\t303\n"), std::string::npos) << log;
}

TEST_F(WebTest, ReadOnlyRefusesWrites) {
  serve({"--read-only"});
  sign_in();
  EXPECT_EQ(get("/").status, 200);
  EXPECT_EQ(post("/afmelden", "").status, 403);
}

TEST_F(WebTest, EveryResponseKeepsHostilePagesOut) {
  serve();
  sign_in();
  for (const Reply& reply :
       {get("/"), get_plain("/"), get("/niets"), get("/document/x/1"), get("/assets/speerpunt.css"),
        get("/api/v1/themes"), post("/niets", "")}) {
    EXPECT_NE(reply.head.find("Content-Security-Policy: default-src 'none'"), std::string::npos)
        << reply.head;
    EXPECT_EQ(reply.head.find("unsafe-inline"), std::string::npos);
    EXPECT_NE(reply.head.find("X-Content-Type-Options: nosniff"), std::string::npos);
    EXPECT_NE(reply.head.find("Referrer-Policy: no-referrer"), std::string::npos);
    EXPECT_NE(reply.head.find("Cross-Origin-Opener-Policy: same-origin"), std::string::npos);
  }
}

TEST_F(WebTest, NoAddressLeadsOutOfTheWorkspace) {
  in_workspace("add " + shell_word(first_sample_pdf().string()));
  serve();
  sign_in();
  const std::vector<std::string> ways{"..",
                                      "%2e%2e",
                                      "..%2f..%2f..%2fetc%2fpasswd",
                                      "%2e%2e/%2e%2e/etc/passwd",
                                      "/etc/passwd",
                                      "%2fetc%2fpasswd",
                                      "..\\..\\etc\\passwd",
                                      "x%00y",
                                      "....//....//etc/passwd",
                                      "%c0%ae%c0%ae%c0%af"};
  for (const std::string& way : ways) {
    for (const std::string& target :
         {"/" + way, "/assets/" + way, "/document/" + way, "/document/" + way + "/1",
          "/document/x/" + way, "/pagina/" + way + "/1/800", "/pagina/x/" + way + "/800",
          "/pagina/x/1/" + way, "/origineel/" + way, "/api/v1/documents/" + way,
          "/api/v1/documents/" + way + "/passages"}) {
      const Reply reply = get(target);
      EXPECT_TRUE(reply.status == 400 || reply.status == 404) << target << ": " << reply.status;
      EXPECT_EQ(reply.body.find("root:"), std::string::npos) << target;
    }
    for (const char* name : {"q", "f", "sorteer", "pagina", "naar"}) {
      const Reply reply = get(std::string("/?") + name + "=" + way);
      EXPECT_TRUE(reply.status == 200 || reply.status == 400) << name << "=" << way;
    }
  }
}

TEST_F(WebTest, SigningInLeadsToAPlaceOfOursOnly) {
  serve();
  const std::string link = start_link().substr(start_link().find('/', 8));
  const Reply reply = get_plain(link + "&naar=//evil.example/x");
  EXPECT_NE(reply.head.find("Location: /\r\n"), std::string::npos) << reply.head;
}

TEST_F(WebTest, HeadersWithoutEndAreCutOff) {
  serve();
  sign_in();
  Connection flood(port());
  flood.send("GET / HTTP/1.1\r\nHost: " + host() + "\r\n");
  const std::string header = "X-Flood: " + std::string(8000, 'x') + "\r\n";
  std::size_t sent = 0;
  while (sent < (std::size_t{200} << 20) && flood.send(header)) sent += header.size();
  EXPECT_LT(sent, std::size_t{16} << 20) << "what fits into the buffers of the system";
  EXPECT_EQ(get("/").status, 200);
}

TEST_F(WebTest, ABodyWithoutEndIsCutOff) {
  serve();
  sign_in();
  Connection flood(port());
  flood.send("POST /aanmelden HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: " + origin() +
             "\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "2000\r\n" + std::string(0x2000, 'x') + "\r\n";
  std::size_t sent = 0;
  while (sent < (std::size_t{200} << 20) && flood.send(chunk)) sent += chunk.size();
  EXPECT_LT(sent, std::size_t{24} << 20);
  EXPECT_EQ(get("/").status, 200);
}

TEST_F(WebTest, ABodyThatSaysItIsTooLargeIsNotRead) {
  serve();
  sign_in();
  const Reply reply =
      ask("POST /afmelden HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: " + origin() +
          "\r\nCookie: " + cookie() + "\r\nContent-Length: 62914560\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(reply.status, 413);
}

TEST_F(WebTest, OthersAreServedBesideFiveHundredSlowConnections) {
  serve();
  sign_in();
  std::vector<Connection> slow;
  for (int at = 0; at < 500; ++at) {
    slow.emplace_back(port());
    ASSERT_TRUE(slow.back().is_open());
    slow.back().send("GET / HTTP/1.1\r\nHost: " + host() + "\r\nX-");
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(get("/").status, 200);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
  for (Connection& one : slow) one.send("a");
  EXPECT_EQ(get("/gezondheid").status, 200);
}

TEST_F(WebTest, AQueryOfAnyShapeIsAnswered) {
  in_workspace("add " + shell_word(sample().string()));
  serve();
  sign_in();
  const auto asked = [&](const std::string& query) {
    std::string encoded;
    for (const char c : query) {
      char text[4];
      std::snprintf(text, sizeof text, "%%%02X", static_cast<unsigned char>(c));
      encoded += text;
    }
    return get("/?q=" + encoded).status;
  };
  for (const std::string& query :
       {std::string("'; DROP TABLE decisions; --"), std::string("\" OR \"\"=\""),
        std::string("thema:../../x"), std::string(") OR ("), std::string("XFOO:bar"),
        std::string("* ? ~ ^"), std::string(2000, '('),
        std::string("a AND ") + std::string(50, '"'), std::string("document:*"),
        std::string("<script>alert(1)</script>")}) {
    const int status = asked(query);
    EXPECT_TRUE(status == 200 || status == 400) << query.substr(0, 40) << ": " << status;
  }
}

TEST_F(WebTest, WhatADocumentSaysNeverBecomesMarkup) {
  write("boos.html",
        "<html lang=nl><title>Vijand &lt;script&gt;alert(1)&lt;/script&gt;</title><body>"
        "<h1>Kop &lt;img src=x onerror=alert(2)&gt;</h1><p>De minister moet het toezicht regelen, "
        "&lt;script&gt;alert(3)&lt;/script&gt; en wel &quot;&gt;&lt;i&gt; direct. Wij vinden dat "
        "toezicht nodig is voor elke bedrijfsarts in dit land.</p></body></html>");
  in_workspace("add boos.html");
  serve();
  sign_in();
  const std::string found = get("/?q=toezicht").body;
  EXPECT_NE(found.find("toezicht"), std::string::npos);
  EXPECT_NE(found.find("&lt;script&gt;"), std::string::npos);
  const std::size_t at = found.find("/document/");
  const std::string page = get(found.substr(at, found.find('"', at) - at)).body;
  for (const std::string& body : {found, page, get("/?q=%3Cscript%3Ealert(4)").body}) {
    EXPECT_EQ(body.find("<script>alert"), std::string::npos);
    EXPECT_EQ(body.find("<img src=x"), std::string::npos);
    EXPECT_EQ(body.find("\"><i>"), std::string::npos);
  }
}

TEST_F(WebTest, WhatAPdfWantsToRunIsNotRun) {
  write(
      "kwaad.pdf",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>"
      ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 "
      "0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[<</Type"
      "/Annot/Subtype/Link/Rect[0 0 400 400]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>]>>endobj\n"
      "4 0 obj<</Length 96>>stream\nBT /F 12 Tf 20 300 Td (De arts moet <script>alert\\(1\\)"
      "</script> de patient altijd inlichten.) Tj ET\nendstream endobj\n5 0 obj<</Type/Font"
      "/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n");
  ASSERT_EQ(in_workspace("add kwaad.pdf").code, 0);
  serve();
  sign_in();
  const std::string found = get("/?q=inlichten").body;
  const std::size_t at = found.find("/document/");
  ASSERT_NE(at, std::string::npos);
  const std::string id = found.substr(at + 10, 64);
  for (const std::string& place :
       {"/document/" + id + "/1", "/document/" + id + "/1?toon=tekst&q=script"}) {
    const Reply page = get(place);
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.body.find("<script>"), std::string::npos) << place;
    EXPECT_EQ(page.body.find("href=\"javascript"), std::string::npos) << place;
    EXPECT_NE(page.body.find("&lt;script&gt;"), std::string::npos) << place;
  }
  const Reply original = get("/origineel/" + id);
  EXPECT_NE(original.head.find("Content-Disposition: attachment"), std::string::npos);
  EXPECT_NE(original.head.find("Content-Security-Policy: sandbox"), std::string::npos);
}

TEST_F(WebTest, OtherMachinesComeInWithKeysAndTlsOnly) {
  const Outcome open = in_workspace("serve --listen 0.0.0.0:0");
  EXPECT_EQ(open.code, 2);
  EXPECT_NE(open.err.find("--token-file"), std::string::npos) << open.err;
  write("sleutels", "Jan Jansen " + std::string(64, 'a') + "\n");
  EXPECT_EQ(in_workspace("serve --listen 0.0.0.0:0 --token-file sleutels").code, 2);
  EXPECT_EQ(in_workspace("serve --behind-tls --listen 127.0.0.1:0").code, 2);
  shell("chmod 644 sleutels");
  const Outcome readable = in_workspace(
      "serve --listen 127.0.0.1:0 --behind-tls --host speerpunt.example --token-file sleutels");
  EXPECT_EQ(readable.code, 2);
  EXPECT_NE(readable.err.find("others may read"), std::string::npos) << readable.err;
}

TEST_F(WebTest, ATermSignalEndsItCalmly) {
  serve();
  sign_in();
  EXPECT_EQ(stop(SIGTERM), 0);
}

}  // namespace
}  // namespace speerpunt
