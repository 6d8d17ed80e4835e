// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// libcurl, loaded when something is downloaded: with the thirty libraries that it needs itself it
// would take the time of a search at every start of the program.
#include <curl/curl.h>

namespace speerpunt {

struct CurlLibrary {
  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_perform) easy_perform;
  decltype(&::curl_easy_getinfo) easy_getinfo;
  decltype(&::curl_easy_strerror) easy_strerror;
  decltype(&::curl_slist_append) slist_append;
  decltype(&::curl_slist_free_all) slist_free_all;
};

// Loads it the first time. Throws Error "fetch-unavailable".
const CurlLibrary& curl_library();

}  // namespace speerpunt
