// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fetch/download.hh"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <exception>
#include <fstream>
#include <memory>
#include <string_view>

#include "corpus/error.hh"
#include "ingest/fetch/curl_library.hh"

namespace speerpunt {
namespace {

constexpr long kRedirects = 5;
constexpr long kSlowBytes = 50;       // a second; slower than this for `timeout` is a stop
constexpr int kWholePerTimeout = 20;  // and all of it may take 20 times as long

using Handle = std::unique_ptr<CURL, decltype(CurlLibrary::easy_cleanup)>;
using HeaderList = std::unique_ptr<curl_slist, decltype(CurlLibrary::slist_free_all)>;

struct State {
  const Download& what;
  const std::function<void(const Response&)>& started;
  std::size_t had;  // bytes in the part
  Response response{};
  std::string content_range{};
  std::ofstream file{};
  std::size_t written = 0;
  bool too_large = false;
  std::exception_ptr thrown{};
};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool same_name(std::string_view name, std::string_view lower) {
  return std::ranges::equal(
      name, lower, [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data()) return {};
  return number;
}

void take_header(State& state, std::string_view line) {
  if (line.starts_with("HTTP/")) {  // of the next answer in a row of redirects
    state.response = {};
    state.content_range.clear();
    return;
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const auto name = line.substr(0, colon);
  const auto value = std::string(trimmed(line.substr(colon + 1)));
  if (same_name(name, "etag")) state.response.etag = value;
  if (same_name(name, "last-modified")) state.response.last_modified = value;
  if (same_name(name, "content-type")) state.response.content_type = value;
  if (same_name(name, "content-range")) state.content_range = value;
  if (same_name(name, "retry-after")) {
    if (const auto seconds = number_in<int>(value); seconds && *seconds >= 0) {
      state.response.retry_after = std::chrono::seconds{*seconds};
    }
  }
}

std::size_t on_header(char* data, std::size_t size, std::size_t count, void* user) {
  try {
    take_header(*static_cast<State*>(user), {data, size * count});
  } catch (...) {
    static_cast<State*>(user)->thrown = std::current_exception();
    return 0;
  }
  return size * count;
}

// "bytes 100-199/200" must go on where we are.
bool goes_on(const State& state) {
  std::string_view range = state.content_range;
  if (!range.starts_with("bytes ")) return false;
  return number_in<std::size_t>(range.substr(6)) == state.had;
}

void open_part(State& state, long status) {
  state.response.resumed = status == 206;
  if (status == 206 && !goes_on(state)) {
    throw Error("range-invalid", "the server sends another part than was asked for");
  }
  const auto mode = status == 206 ? std::ios::app : std::ios::trunc;
  state.written = status == 206 ? state.had : 0;
  state.started(state.response);
  state.file.open(state.what.part, std::ios::binary | std::ios::out | mode);
}

void write_body(State& state, std::string_view bytes, long status) {
  if (!state.file.is_open()) open_part(state, status);
  state.written += bytes.size();
  state.too_large = state.written > state.what.most_bytes;
  if (state.too_large) return;
  if (!state.file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
    throw Error("file-unwritable", "cannot write the download", state.what.part.string(),
                "check free space and permissions");
  }
}

struct Body {
  State& state;
  CURL* handle;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* user) {
  const auto& body = *static_cast<Body*>(user);
  long status = 0;
  curl_library().easy_getinfo(body.handle, CURLINFO_RESPONSE_CODE, &status);
  if (status != 200 && status != 206) return size * count;  // an error page: not kept
  try {
    write_body(body.state, {data, size * count}, status);
  } catch (...) {
    body.state.thrown = std::current_exception();
    return 0;
  }
  return body.state.too_large ? 0 : size * count;
}

HeaderList headers_for(const State& state) {
  HeaderList list(nullptr, curl_library().slist_free_all);
  const auto add = [&list](const std::string& line) {
    list.reset(curl_library().slist_append(list.release(), line.c_str()));
  };
  if (state.had > 0) {
    add("If-Range: " + state.what.resume_tag);
    add("Range: bytes=" + std::to_string(state.had) + "-");
  } else if (!state.what.known_tag.empty()) {
    add("If-None-Match: " + state.what.known_tag);
  } else if (!state.what.known_date.empty()) {
    add("If-Modified-Since: " + state.what.known_date);
  }
  return list;
}

bool is_transient(CURLcode code) {
  return code == CURLE_COULDNT_CONNECT || code == CURLE_OPERATION_TIMEDOUT ||
         code == CURLE_GOT_NOTHING || code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR ||
         code == CURLE_PARTIAL_FILE || code == CURLE_COULDNT_RESOLVE_HOST ||
         code == CURLE_SSL_CONNECT_ERROR || code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM;
}

Response judge(State& state, CURLcode code, long status) {
  auto& response = state.response;
  response.status = static_cast<int>(status);
  if (state.too_large || code == CURLE_FILESIZE_EXCEEDED) {
    response.message =
        "larger than the limit of " + std::to_string(state.what.most_bytes) + " bytes";
  } else if (code == CURLE_TOO_MANY_REDIRECTS) {
    response.message = "more than " + std::to_string(kRedirects) + " redirects";
  } else if (code == CURLE_UNSUPPORTED_PROTOCOL) {
    response.message = "not an http or https address";
  } else if (code != CURLE_OK) {
    response.state = is_transient(code) ? DownloadState::kTransient : DownloadState::kFailed;
    response.message = curl_library().easy_strerror(code);
  } else if (status == 304) {
    response.state = DownloadState::kUnchanged;
  } else if (status == 200 || status == 206) {
    response.state = DownloadState::kComplete;
  } else {
    const bool again = status == 408 || status == 416 || status == 429 || status >= 500;
    response.state = again ? DownloadState::kTransient : DownloadState::kFailed;
    response.message = "the server answers " + std::to_string(status);
  }
  return std::move(response);
}

template <typename Value>
void set(CURL* handle, CURLoption option, Value value) {
  if (const auto code = curl_library().easy_setopt(handle, option, value); code != CURLE_OK) {
    throw Error("fetch-unavailable", curl_library().easy_strerror(code));
  }
}

}  // namespace

Response download(const Download& what, const std::function<void(const Response&)>& started) {
  std::error_code missing;
  const auto size = std::filesystem::file_size(what.part, missing);
  State state{what, started, missing || what.resume_tag.empty() ? 0 : std::size_t{size}};
  const Handle owner(curl_library().easy_init(), curl_library().easy_cleanup);
  if (!owner) throw Error("fetch-unavailable", "libcurl does not start");
  CURL* handle = owner.get();
  const auto headers = headers_for(state);
  Body body{state, handle};
  set(handle, CURLOPT_URL, what.url.c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  set(handle, CURLOPT_MAXREDIRS, kRedirects);
  set(handle, CURLOPT_USERAGENT, "speerpunt/0.1");
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_HTTPHEADER, headers.get());
  set(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(what.timeout.count()));
  set(handle, CURLOPT_LOW_SPEED_LIMIT, kSlowBytes);
  set(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(what.timeout.count()));
  set(handle, CURLOPT_TIMEOUT, static_cast<long>(what.timeout.count()) * kWholePerTimeout);
  set(handle, CURLOPT_HEADERFUNCTION, &on_header);
  set(handle, CURLOPT_HEADERDATA, static_cast<void*>(&state));
  set(handle, CURLOPT_WRITEFUNCTION, &on_body);
  set(handle, CURLOPT_WRITEDATA, static_cast<void*>(&body));
  const auto code = curl_library().easy_perform(handle);
  if (state.thrown) std::rethrow_exception(state.thrown);
  long status = 0;
  curl_library().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  if (code == CURLE_OK && (status == 200 || status == 206) && !state.file.is_open()) {
    open_part(state, status);  // an empty body
  }
  state.file.close();
  if (state.file.fail() && (status == 200 || status == 206) && code == CURLE_OK) {
    throw Error("file-unwritable", "cannot write the download", what.part.string(),
                "check free space and permissions");
  }
  return judge(state, code, status);
}

}  // namespace speerpunt
