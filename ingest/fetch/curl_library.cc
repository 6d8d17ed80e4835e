// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fetch/curl_library.hh"

#include <string>

#include <dlfcn.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr auto kName = "libcurl.so.4";  // the interface since 2006

[[noreturn]] void fail() {
  const char* why = ::dlerror();
  throw Error("fetch-unavailable", why == nullptr ? "libcurl does not load" : why, {},
              "install the Debian package libcurl4");
}

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr) fail();
}

CurlLibrary load() {
  void* library = ::dlopen(kName, RTLD_NOW | RTLD_LOCAL);  // to stay until the end of the program
  if (library == nullptr) fail();
  CurlLibrary curl{};
  find(library, "curl_easy_init", curl.easy_init);
  find(library, "curl_easy_cleanup", curl.easy_cleanup);
  find(library, "curl_easy_setopt", curl.easy_setopt);
  find(library, "curl_easy_perform", curl.easy_perform);
  find(library, "curl_easy_getinfo", curl.easy_getinfo);
  find(library, "curl_easy_strerror", curl.easy_strerror);
  find(library, "curl_slist_append", curl.slist_append);
  find(library, "curl_slist_free_all", curl.slist_free_all);
  return curl;
}

}  // namespace

const CurlLibrary& curl_library() {
  static const CurlLibrary library = load();
  return library;
}

}  // namespace speerpunt
