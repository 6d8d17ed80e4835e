// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pages as pictures, drawn in sandboxed children that stay for the next page.
#include <filesystem>
#include <memory>

#include "ingest/page_view.hh"
#include "ingest/read_limits.hh"

namespace speerpunt {

// May be used by several threads; more than `children` of them wait for each other.
class PageViewer {
 public:
  // Construct it before any thread is started. Throws Error "reader-unavailable".
  explicit PageViewer(int children, const ReadLimits& limits = {});
  ~PageViewer();
  PageViewer(const PageViewer&) = delete;
  PageViewer& operator=(const PageViewer&) = delete;

  // A page of a PDF; `pixels` 0: its words only. Throws Error "page-unavailable" where the file has
  // no such page, or is no PDF that can be drawn, and what ReaderPool::page_text() throws.
  PageView view(const std::filesystem::path& file, PageNumber page, int pixels);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
