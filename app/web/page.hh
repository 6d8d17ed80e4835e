// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The frame of every page.
#include <string>
#include <string_view>

#include "app/web/html.hh"
#include "app/web/site.hh"
#include "corpus/error.hh"

namespace speerpunt::web {

struct Page {
  std::string title;
  std::string_view section;  // address of its entry in the header: "/", "/themas"; empty: none
  Html body;                 // of <main>; begins with its h1
  bool wide = false;         // uses the whole width
  bool moving = false;       // asks for itself again and again where there is no script
};

Response show(const Visit& visit, const Page& page, int status = 200);

// A short page that says what is wrong and what to do.
Response error_page(const Visit& visit, int status, std::string_view title,
                    std::string_view message, std::string_view hint);
int status_of(const Error& error);  // by its code
Response error_page(const Visit& visit, const Error& error);

// A form that writes: it brings the CSRF token along.
Html write_form(const Visit& visit, const std::string& action, const Html& content,
                Attributes more = {});

// Where nothing is there yet.
Html how_to_add(const Visit& visit);

Response redirect(const std::string& address);  // 303: show that with GET

}  // namespace speerpunt::web
