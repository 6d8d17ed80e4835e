// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pages of stored originals as they look, drawn once and kept for a while.
#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "corpus/document.hh"
#include "index/workspace.hh"
#include "ingest/page_viewer.hh"

namespace speerpunt::web {

// May be used by several threads. Pictures lie in <workspace>/page-images, 256 MiB at most, those
// that were looked at least recently go first; the folder may be removed at any time.
class PageImages {
 public:
  // The workspace must outlive it.
  PageImages(const Workspace& workspace, int children);

  // The page and its words, without a picture. Throws Error "original-missing" and what
  // PageViewer::view() throws.
  std::shared_ptr<const PageView> words(const DocumentId& document, PageNumber page);
  // A PNG file. Throws the same.
  std::filesystem::path picture(const DocumentId& document, PageNumber page, int pixels);

 private:
  struct Kept {
    std::string name;
    std::uintmax_t size = 0;
  };
  std::filesystem::path original(const DocumentId& document) const;
  void look_around();
  bool knows(const std::string& name);
  void keep(const std::string& name, const std::string& bytes);
  void keep(const std::string& name, std::shared_ptr<const PageView> words);

  const Workspace& workspace_;
  PageViewer viewer_;
  std::filesystem::path folder_;
  std::mutex lock_;           // of all below
  std::list<Kept> pictures_;  // the last one used first
  std::uintmax_t bytes_ = 0;
  std::list<std::pair<std::string, std::shared_ptr<const PageView>>> words_;  // the same
};

}  // namespace speerpunt::web
